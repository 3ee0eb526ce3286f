// What the reader sees of the day without network: the switch that keeps a story, the button that saves it as a file, what
// is kept, and a newer version.

import { HOME, quota } from './kept-files.js';
import { failed, renew } from './newer.js';
import { element } from './sheet.js';

let page;
let section;

// At a story's end, or on the page of what is kept; with `news` of a version that failed or is newer.
export default function open(given, quietly, news) {
  page = given;
  if (news === 'failed') failed(page);
  else if (news) renew(page, news);
  else if (document.querySelector('.kept')) tell();
  else offer();
}

const own = (tag, ...children) => Object.assign(element(tag, ...children), { lang: page.words.language, dir: page.words.direction });
const filled = (text, parts) => text.replace(/\{(\w+)\}/g, (all, name) => parts[name] ?? all);
const number = (value, options) => value.toLocaleString(page.words.language, options);
const button = (label, act) => {
  const made = element('button', label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
};

// ---- A story that is kept

const saved = () => JSON.parse(page.kept('saved') || '[]');

// At the story's end, in place of what opened this.
function offer() {
  const article = document.querySelector('#story[data-address]');
  const box = article?.querySelector('.keep');
  if (!box) return;
  box.replaceChildren(...keeper(article), button(page.words.save, () => page.openTool('saving')));
  box.querySelector('button').focus();
}

// Where stories can be kept: one of the edition's own.
function keeper(article) {
  const { words } = page;
  const id = new URLSearchParams(article.dataset.address.replace(/^[^?]*/, '')).get('story');
  if (!id || !navigator.serviceWorker || page.kept('saved') === undefined) return [];
  const says = element('span');
  const show = () => {
    const on = saved().includes(id);
    turn.setAttribute('aria-checked', on);
    says.textContent = on ? words.stays : words.goes;
  };
  const turn = button(words.keep, async () => {
    const others = saved().filter((other) => other !== id);
    const on = !saved().includes(id);
    if (!page.keep('saved', JSON.stringify(on ? [id, ...others] : others))) return page.announced(words.unkept);
    show();
    page.announced(on ? words.stays : words.goes, true);
    if (on) for (const url of [`${HOME}stories/${id}.json`, ...[...article.querySelectorAll('img')].map(({ src }) => src)]) await bring(url);
  });
  turn.setAttribute('role', 'switch');
  turn.className = 'switch';
  show();
  return [turn, ' ', says, ' '];
}

// Has the worker keep a file that it may not have seen.
async function bring(url) {
  if (url.startsWith(HOME) && !(await caches.match(url))) await fetch(url).catch(() => {});
}

// ---- What is kept

// A part of the page of what is kept, before the button that erases it; written anew when that was pressed.
async function tell() {
  const { words } = page;
  const article = document.querySelector('.kept');
  if (!article) return;
  if (!section) addEventListener('forgotten', tell);
  const ids = saved();
  const rows = [];
  const sizes = { stories: 0, files: 0, shell: 0 };
  for (const name of await caches.keys()) {
    const kind = /^(stories|files|shell(?=-))/.exec(name)?.[0];
    const cache = kind && await caches.has(name) && await caches.open(name);
    for (const { url } of cache ? await cache.keys() : []) {
      if (!url.startsWith(HOME)) continue;
      const response = await cache.match(url);
      const text = await response.blob();
      sizes[kind] += text.size;
      if (kind === 'stories') rows.push(row(url.slice(HOME.length), JSON.parse(await text.text()), ids));
    }
  }
  const size = (...kinds) => number(kinds.reduce((sum, kind) => sum + sizes[kind], 0) / 1e6, { maximumSignificantDigits: 2 });
  const [stories, megabytes] = quota().map((most) => number(most));
  const heading = element('h2', words.title);
  heading.id = 'offline';
  const list = element('ul', ...rows);
  const told = own('section', heading, element('p', filled(words.room, {
    stories: number(rows.length), size: size('stories', 'files'), page: size('shell'),
  })), element('p', filled(words.rule, { stories, megabytes })), ...rows.length ? [list] : []);
  told.setAttribute('aria-labelledby', heading.id);
  if (section?.isConnected) section.replaceWith(told);
  else article.querySelector('p:has(> button)').before(told);
  section = told;
}

function row(path, { headline, language }, ids) {
  const id = path.replace(/^stories\/(.*)\.json$/, '$1');
  const link = element('a', String(headline));
  link.href = `./?story=${id}`;
  link.dir = 'auto';
  if (typeof language === 'string') link.lang = language;
  return element('li', link, ...ids.includes(id) ? [` — ${page.words.chosen}`] : []);
}
