// A sheet over the page, with a heading and a button that closes it. The browser closes it by Escape, too, and gives
// the focus back.

export function element(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

// Shows the parts of a sheet, below its title, in the language of its words.
export function show(sheet, id, words, ...parts) {
  const close = element('button', words.close);
  close.type = 'button';
  close.addEventListener('click', () => sheet.close());
  const heading = element('h2', words.title);
  heading.id = `${id}-heading`;
  const top = element('div', heading, close);
  top.className = 'top';
  sheet.id = id;
  sheet.setAttribute('aria-labelledby', heading.id);
  sheet.lang = words.language;
  sheet.dir = words.direction;
  sheet.replaceChildren(top, ...parts);
  if (!sheet.isConnected) document.body.append(sheet);
  if (!sheet.open) sheet.showModal();
}
