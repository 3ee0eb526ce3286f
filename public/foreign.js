// Documents of other forms than our own: has stories made of them, lists those of a document that has several, and
// tells at the end of a story what is not in it. Also why a file cannot be had.

import { filled } from './filled.js';
import { element } from './sheet.js';

const main = document.getElementById('reader');

// What was made of the document behind each query of this page: its one story, or the list of them.
const made = new Map();
let importer;
let page;
let watching;

// Of a document: the bytes of the story as a file of our own; null where there are several to choose from; or why
// there is none. Without a document: why it cannot be had, from another site or because it is not open any more.
export default function answer(given, file, ...asked) {
  page = given;
  watch();
  return file ? read(file, ...asked) : explain(...asked);
}

async function read(file, address, query, item) {
  importer ??= load();
  importer.catch(() => { importer = undefined; });
  // A file that the reader opened came from nowhere.
  const from = isLocal(address) ? undefined : new URL(address, location).href;
  const { error, stories } = JSON.parse((await importer).read(file, from));
  if (error) return error;
  if (!item && stories.length > 1 && stories.some(({ story }) => story)) {
    made.set(query, stories);
    return null;
  }
  const one = stories[(item || 1) - 1];
  if (!one) return filled((await words()).none, { number: item, count: stories.length });
  if (one.error) return one.error;
  made.set(query, one);
  return new TextEncoder().encode(JSON.stringify(one.story));
}

const isLocal = (address) => address.startsWith('?file=');

async function load() {
  const module = await import('./importer.js');
  await module.default();
  return module;
}

// What happened, and in a second line what to do. A site that gave no file is asked again in the way in which no
// browser shows the page the answer, but tells whether there is one.
async function explain(address, allowed) {
  const { elsewhere, policy, closed, silent, import: way, gone, again } = await words();
  if (isLocal(address)) return `${gone}\n${again}`;
  // Of `javascript:` and its like there is no site to name.
  const { protocol, host } = new URL(address, location);
  const origin = host ? `${protocol}//${host}` : protocol;
  const answers = allowed && await fetch(address, { mode: 'no-cors' }).then(() => true, () => false);
  return `${elsewhere}\n${filled(allowed ? answers ? closed : silent : policy, { origin })} ${way}`;
}

const words = () => fetch(`words/${page.language()}/foreign.json`).then((answer) => answer.json());

// Looks at each thing that the reader shows, from the first document on.
function watch() {
  if (!watching) new MutationObserver(look).observe(main, { childList: true });
  watching = true;
}

function look() {
  const choice = main.querySelector('#choice:not([data-full])');
  if (choice) return list(choice, made.get(choice.dataset.query)).catch(page.missing);
  const story = main.querySelector('#story[data-address]');
  const one = made.get(story?.dataset.address.replace(/^[^?]*/, ''));
  if (one?.story && !story.querySelector('.left-out')) report(story, one).catch(page.missing);
}

// ---- The stories of a document

async function list(choice, stories) {
  choice.dataset.full = '';
  const { query } = choice.dataset;
  const rows = element('ol', ...stories.map(({ story, error }, at) => {
    if (error) return Object.assign(element('li', error), { lang: 'en', dir: 'ltr', className: 'unread' });
    const link = element('a', story.headline);
    link.href = `./${query}${query ? '&' : '?'}item=${at + 1}`;
    const row = element('li', element('h2', link));
    if (story.language !== 'und') row.lang = story.language;
    row.dir = 'auto';
    if (story.published) {
      const time = element('time', page.dateWords(story.published) ?? story.published);
      time.dateTime = story.published;
      row.append(Object.assign(element('p', time), { className: 'dates', lang: page.language() }));
    }
    if (story.standfirst) row.append(element('p', story.standfirst));
    return row;
  }));
  choice.append(rows);
  const faulty = rows.querySelectorAll('.unread');
  if (!faulty.length) return;
  const { unread, language, direction } = await words();
  for (const row of faulty) {
    const [before, after] = unread.split('{error}');
    const error = Object.assign(element('bdi', row.textContent), { lang: 'en' });
    row.replaceChildren(before, error, after);
    Object.assign(row, { lang: language, dir: direction });
  }
}

// ---- What is not in a story

async function report(story, { dialect, dropped, remarks }) {
  if (!dropped.length && !remarks.length) return;
  const { title, form, dropped: left, tracking, remarks: odd, language, direction } = await words();
  // Another change of the page may have asked for it, too.
  if (story.querySelector('.left-out')) return;
  const box = element('details');
  box.className = 'left-out';
  story.querySelector('[data-story-end]').before(box);
  const part = (heading, rows) => (rows.length ? [element('h2', heading), Object.assign(element('ul', ...rows), { lang: 'en', dir: 'ltr' })] : []);
  const count = (number) => number.toLocaleString(language);
  const track = /^tracking parameter /;
  const row = ({ what, count: times, words: said }) => element('li', `${what.replace(track, '')} × ${count(times)}`, ...said ? [': “', Object.assign(element('bdi', said), { lang: '' }), '”'] : []);
  const [followed, others] = [true, false].map((does) => dropped.filter(({ what }) => track.test(what) === does));
  Object.assign(box, { lang: language, dir: direction });
  box.append(
    element('summary', title),
    element('p', filled(form, { form: dialect })),
    ...part(left, others.map(row)),
    ...part(tracking, followed.map(row)),
    ...part(odd, remarks.map((remark) => element('li', remark))),
  );
}
