// The document around the reader and the address bar: what the reader asks of them, each thing in one call.

import { arrived, isStill, leaveStill } from './still.js';

const { documentElement: root } = document;
const by = (id) => document.getElementById(id);

// ---- The document

// Gives the tab a title.
export const setTitle = (title) => { document.title = title; };

// Says what the document is, to the browser and to a screen reader.
export function describe(title, language, direction) {
  document.title = title;
  root.lang = language;
  root.dir = direction;
}

// Says that an element is, or is no longer, waiting for its content.
// A page that has its story in itself is not.
export const setBusy = (id, busy) => by(id)?.setAttribute('aria-busy', busy && !isStill());

export const textOf = (id) => by(id)?.textContent ?? '';
export const attributeOf = (id, name) => by(id)?.getAttribute(name) ?? '';
export const metaContent = (name, value) => document.querySelector(`meta[${name}='${value}']`)?.content ?? '';

// What the reader typed or chose in a field.
export const valueOf = (id) => by(id)?.value ?? '';
export const press = (id) => by(id)?.click();

// Runs a task at each event of a kind.
export const listen = (element, event, act) => element.addEventListener(event, () => act());

// Shows this at the lower edge for a while, and has a screen reader say it; `heard` has it said only.
let said;
export const announced = (text, heard) => {
  Object.assign(by('announced'), { textContent: text, className: heard || !text ? 'unseen' : 'toast' });
  clearTimeout(said);
  said = text && setTimeout(announced, 6000, '');
};

// ---- The focus and the keys

// An element that cannot take the focus leaves it where it is.
export const setFocus = (id) => by(id)?.focus({ preventScroll: true });
export const hasFocus = (id) => by(id)?.contains(document.activeElement) ?? false;
export const isTyping = () => document.activeElement?.matches('input, textarea, select') ?? false;

// Moves the focus to an element and the page to the middle of it.
export function goTo(id) {
  by(id)?.scrollIntoView({ block: 'center' });
  setFocus(id);
}

// Calls `hears` with each key that is pressed alone, until `offKey` is called with the number that is returned. A key
// that was heard means nothing else.
const listening = [];
export const onKey = (hears) => listening.push(hears);
export const offKey = (number) => { listening[number - 1] = undefined; };
addEventListener('keydown', (event) => {
  const { key, altKey, ctrlKey, metaKey } = event;
  // A dialog over the page has its keys to itself.
  if (event.defaultPrevented || altKey || ctrlKey || metaKey || document.querySelector('dialog[open]')) return;
  if (listening.some((hears) => hears?.(key))) event.preventDefault();
});

// ---- The clock

export const now = () => Date.now() / 1000;
export const utcOffset = () => -new Date().getTimezoneOffset();

// Runs a task once what was changed has been painted, or before the page is printed: on paper a story is whole.
const tasks = new Set();
const run = (task) => tasks.delete(task) && task();
export const afterPaint = (task) => {
  tasks.add(task);
  requestAnimationFrame(() => setTimeout(run, 0, task));
};
// So is what they ask for meanwhile, as the reader's own parts do of each other by microtasks: Firefox has none before
// it prints.
addEventListener('beforeprint', () => {
  const { queueMicrotask } = window;
  window.queueMicrotask = (task) => tasks.add(task);
  tasks.forEach(run);
  window.queueMicrotask = queueMicrotask;
});

// Runs a task before that: what was changed is in the document by then.
export const beforePaint = (task) => requestAnimationFrame(() => task());

// In the midst of long work: lets the browser paint and answer, where the work has taken half a frame since it last could.
let resumed = 0;
export async function turn() {
  if (performance.now() - resumed < 8) return;
  await (globalThis.scheduler?.yield?.() ?? new Promise(setTimeout));
  resumed = performance.now();
}

// ---- The address bar

export const query = () => location.search;
export const folder = () => location.origin + location.pathname;
export const ownOrigin = () => location.origin;

// The origin that an address, relative or not, leads to. A `blob:` has that of a page, and is no file of it.
export function originOf(address) {
  try {
    const { host, origin } = new URL(address, location);
    return host ? origin : 'null';
  } catch {
    return undefined;
  }
}

// Until every slice of a long story is there. What is short is there at once.
const isWhole = () => !document.querySelector('.part:empty');
export async function whole() {
  while (!isWhole()) await new Promise(requestAnimationFrame);
}

// Runs a task at once, and again when a long story is whole if nobody has scrolled meanwhile.
async function again(task) {
  task();
  if (isWhole()) return;
  const top = scrollY;
  await whole();
  if (scrollY === top) task();
}

export const scrollPosition = () => scrollY;
export const scrollToTop = (top) => { again(() => scrollTo(0, top)); };

// Goes to the fragment again, now that what it names is there, unless it was there before the reader. The same address
// again is no new entry in the history.
export const returnToFragment = () => { arrived() || location.hash && again(() => location.replace(location.hash)); };

// Goes to another query of this page, once the reader is there.
let start;
const started = new Promise((done) => { start = done; });
export async function go(address) {
  const follow = await started;
  history.pushState(null, '', address);
  leaveStill();
  follow();
}

// Calls `followed` whenever a link inside the page changes the query of the address, in place of loading the page
// anew, and `moved` whenever going back or forward does.
export function onMove(followed, moved) {
  start(followed);
  addEventListener('popstate', () => moved());
  addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target.closest?.('a[href]');
    // A plain click on a link to another query of this very page. Anything else is the browser's.
    if (!link || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname || link.hash || link.target) return;
    event.preventDefault();
    go(link.href);
  });
}
