// The sheet of the keys that mean something here.

const sheet = document.createElement('dialog');

// Opens the sheet. The browser closes it by Escape and gives the focus back.
export default function open({ words }) {
  const element = (tag, ...children) => {
    const made = document.createElement(tag);
    made.append(...children);
    return made;
  };
  const row = ([keys, what]) => {
    const names = keys.split(' ').flatMap((key, at) => [at ? ' ' : '', element('kbd', key)]);
    return element('tr', element('th', ...names), element('td', what));
  };
  const rows = [
    ['?', words.help], ['Tab', words.tab], ['Enter', words.enter], ['j k', words.step], ['Esc', words.escape],
    ['h', words.mark], ['n', words.note],
    ['p', words.play], [', .', words.sentence], ['Shift Shift Shift', words.leave],
  ];
  const close = element('button', words.close);
  close.type = 'button';
  close.addEventListener('click', () => sheet.close());
  const heading = element('h2', words.title);
  heading.id = 'help-heading';
  const table = element('table', element('tbody', ...rows.map(row)));
  for (const head of table.querySelectorAll('th')) head.scope = 'row';
  sheet.id = 'help';
  sheet.setAttribute('aria-labelledby', heading.id);
  sheet.lang = words.language;
  sheet.dir = words.direction;
  const top = element('div', heading, close);
  top.className = 'top';
  sheet.replaceChildren(top, table);
  if (!sheet.isConnected) document.body.append(sheet);
  if (!sheet.open) sheet.showModal();
}
