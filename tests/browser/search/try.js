// The plainest page that searches: a field, a list of what was found, how many there are.
import { forms, keepSearch, search, words } from './search.js';

const list = document.querySelector('ol');
const status = document.querySelector('[role=status]');
const divided = document.querySelector('pre');
let going = new AbortController();

document.querySelector('input').addEventListener('input', async ({ target: { value, dataset } }) => {
  going.abort();
  const { signal } = going = new AbortController();
  try {
    const { results, total, partial } = await search(value, { signal, language: dataset.language });
    list.replaceChildren(...results.map(({ id, headline }) => {
      const link = Object.assign(document.createElement('a'), { href: `${id}.html`, textContent: headline });
      const row = document.createElement('li');
      row.append(link);
      return row;
    }));
    status.textContent = `“${value}”: ${total}${partial ? ', in part' : ''}`;
  } catch (error) {
    if (!signal.aborted) status.textContent = `“${value}”: ${error.message}`;
  }
});

document.querySelector('textarea').addEventListener('input', ({ target: { value } }) => {
  divided.textContent = JSON.stringify(words(value).map((word) => forms(word)));
});

document.querySelector('button').addEventListener('click', async () => {
  status.textContent = (await keepSearch()) ? 'Kept' : 'Not kept';
});
status.textContent = 'Ready';
