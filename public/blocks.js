// Pictures of a story, for the stories that have some: the larger view over the page, until Escape, its button or a
// click beside it; and those that were left out.

addEventListener('click', ({ target }) => {
  const button = target.closest?.('figure > .larger, .show');
  if (!button) return;
  const figure = button.closest('figure');
  const larger = figure.firstChild;
  const dialog = document.createElement('dialog');
  if (button !== larger) {
    figure.className = 'shown';
    return larger.focus();
  }
  // A browser without dialogs has the picture in the text.
  if (!dialog.showModal) return;
  dialog.className = 'picture';
  const close = document.createElement('button');
  const text = document.createElement('p');
  close.textContent = larger.value;
  text.textContent = figure.querySelector('figcaption')?.textContent ?? '';
  dialog.setAttribute('aria-label', larger.getAttribute('aria-label'));
  dialog.append(close, larger.firstChild.cloneNode(), text);
  dialog.onclick = (event) => { if (event.target.matches('dialog, button')) dialog.close(); };
  dialog.onclose = () => {
    dialog.remove();
    larger.focus();
  };
  document.body.append(dialog);
  dialog.showModal();
});
