// The page of what somebody said in all stories of the edition, from the list of people that `press build` makes.

import { direction, isName, make, sayer } from './front-list.js';

// How many stories are shown at a time.
const EACH = 50;

// A name as it is compared, as src/bin/press/build/people.rs has it.
const fold = (name) => name.split(/[\s\u0085]+/).filter(Boolean).join(' ').toLowerCase();

// Which file has this name: the highest bits of its 32-bit FNV-1a hash.
function fileOf(folded, bits) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(folded)) hash = Math.imul(hash ^ byte, 0x01000193);
  return bits ? hash >>> (32 - bits) : 0;
}

// Everything that is known of somebody; nothing where nobody of that name is quoted.
async function find(name, read) {
  const root = document.getElementById('people-index')?.getAttribute('href') ?? 'people.json';
  const { bits, people } = await read(root);
  if (!people) return [];
  // There is no file where nobody is in it.
  const file = await read(`people/${fileOf(fold(name), bits)}.json`).catch((reason) => (reason === 404 ? { people: [] } : Promise.reject(reason)));
  return file.people.find((person) => fold(person.name) === fold(name))?.said ?? [];
}

export default async function open(given) {
  const { words, read } = given;
  const article = document.querySelector('#story[data-tool=said]');
  if (!article || article.childElementCount > 1) return;
  article.className = 'said';
  const say = sayer(words);
  const status = make('p', { class: 'status', role: 'status', ...say.own });
  const list = make('ol', {});
  const note = make('p', { class: 'quiet', ...say.own }, words.note);
  const more = make('button', { type: 'button', ...say.own }, words.more);
  article.append(status, list);
  const show = async () => {
    const said = (await find(new URLSearchParams(location.search).get('name') ?? '', read)).filter(({ story }) => isName(story));
    if (!said.length) return status.append(words.none);
    status.append(say.counted('stories', said.length));
    article.append(note);
    const add = () => {
      const added = said.splice(0, EACH).map((one) => story(one, say));
      list.append(...added);
      if (said.length) list.after(more);
      else more.remove();
      return added[0];
    };
    more.addEventListener('click', () => add().querySelector('a').focus({ preventScroll: true }));
    add();
  };
  try {
    await show();
  } catch (reason) {
    const again = make('button', { type: 'button', ...say.own }, words.again);
    again.addEventListener('click', () => {
      article.replaceChildren(article.querySelector('h1'));
      article.firstElementChild.focus();
      open(given);
    });
    status.after(again);
    status.append(typeof reason === 'string' ? words.altered : words.gone);
  }
}

// What they said in one story. Each quotation leads to where it stands.
function story({ story: id, headline, language, published, role, quotations, excerpts = [] }, say) {
  const lang = language === 'und' ? undefined : language;
  const day = published && make('time', { datetime: published, ...say.own }, say.day(published.slice(0, 10)));
  const said = quotations.map((number, at) => excerpts[at] && make('li', {}, make('a', { href: `${id}.html#q${number}` }, excerpts[at])));
  const rest = quotations.length - excerpts.length;
  return make('li', { dir: direction(language), lang },
    make('h2', {}, make('a', { href: `${id}.html` }, headline)),
    day || role ? make('p', { class: 'about' }, day || '', day && role ? ' · ' : '', role ? make('bdi', {}, role) : '') : undefined,
    make('ul', {}, ...said.filter(Boolean)),
    rest > 0 ? make('p', { class: 'about', ...say.own }, say.counted('rest', rest)) : undefined);
}
