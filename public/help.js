// The sheet of the keys that mean something here.

import { element, show } from './sheet.js';

const sheet = document.createElement('dialog');

// Opens the sheet.
export default function open({ words }) {
  const row = ([keys, what]) => {
    const names = keys.split(' ').flatMap((key, at) => [at ? ' ' : '', element('kbd', key)]);
    return element('tr', element('th', ...names), element('td', what));
  };
  const rows = [
    ['?', words.help], ['Tab', words.tab], ['Enter', words.enter], ['j k', words.step], ['Esc', words.escape],
    ['h', words.mark], ['n', words.note],
    ['p', words.play], [', .', words.sentence], ['Shift Shift Shift', words.leave],
  ];
  const table = element('table', element('tbody', ...rows.map(row)));
  for (const head of table.querySelectorAll('th')) head.scope = 'row';
  show(sheet, 'help', words, table);
}
