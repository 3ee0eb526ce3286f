// The page until the reader is there: starts what it needs, side by side, and shows the story's plain words
// meanwhile. Where the browser runs no WebAssembly, the words stay. A file of its own, because the page's
// policy allows no script inside the page. The reader imports what is exported here.

import { careful, keep, kept } from './careful.js';
import { announced, isTyping, offKey, onKey, whole } from './page.js';
import { language, own } from './words.js';
import paint from './paint.js';

export * from './careful.js';
export * from './device.js';
export * from './page.js';
export * from './words.js';

// As LIMIT in src/story/read.rs.
const LIMIT = 8 * 1024 * 1024;
const main = document.getElementById('reader');
const lead = document.getElementById('lead-story').getAttribute('href');
let request = new AbortController();
let shown;

// A file's bytes. Fails with a number: 0 for no network, a status, or a size over the limit. A host that means
// harm may send without end and announce nothing, so it is read in pieces.
async function bytes(address, { signal }) {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw response.status;
    const announced = Number(response.headers.get('content-length'));
    if (announced > LIMIT) throw announced;
    const pieces = [];
    let size = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.length;
      if (size > LIMIT) {
        reader.cancel();
        throw size;
      }
    }
    const file = new Uint8Array(size);
    for (const piece of pieces.reverse()) file.set(piece, size -= piece.length);
    return file;
  } catch (reason) {
    // Nobody waits any longer for what was broken off.
    if (signal.aborted) return new Promise(() => {});
    throw typeof reason === 'number' ? reason : 0;
  }
}

// The file that the address bar asks for, as src/page/route.rs reads it. Any other is left to the reader.
const query = new URLSearchParams(location.search);
const name = query.get('story');
const plain = !query.get('url') && !query.get('page');
const first = { address: name ? /^[\w-][\w.-]*$/.test(name) && `stories/${name}.json` : plain && lead };
if (careful()) document.title = '…';
if (first.address) {
  first.bytes = bytes(first.address, request);
  shown = first.bytes.then((file) => JSON.parse(new TextDecoder().decode(file)));
  shown.then(paint).catch(() => {}).then(() => {
    // The page's head asks for the lead story in any case: now it is at hand for the front page.
    if (first.address !== lead) fetch(lead).catch(() => {});
  });
} else {
  fetch(lead).catch(() => {});
}

// The bytes of a story file. Asking for the next one breaks off the one before.
export function load(address) {
  if (first.address === address) {
    first.address = undefined;
    return first.bytes;
  }
  request.abort();
  request = new AbortController();
  return bytes(address, request);
}

// The bytes of the edition's own appeal, asked for once, where it has one and a story has none.
let edition;
export function appeal() {
  const address = document.getElementById('edition-appeal')?.getAttribute('href');
  return edition ??= address ? bytes(address, new AbortController()) : Promise.reject(404);
}

// The quotations of a story file that states none. What finds them is asked for now.
export const find = (file) => import('./finding.js').then(({ default: find }) => find(file));

// What not every visit uses comes with its first use: a script, its style, and its words in a language. Each script
// exports one function that opens or closes it, and is given the words and what it would else import from here.
const tools = {
  listening: ['./listening.css', () => import('./listening.js')],
  help: ['./help.css', () => import('./help.js')],
  notes: ['./notes.css', () => import('./notes.js')],
  reading: ['./reading.css', () => import('./reading.js')],
};
// `quietly` is for what the reader did not ask for.
export async function openTool(name, quietly) {
  try {
    const [style, script] = tools[name];
    const asked = fetch(`words/${language()}/${name}.json`).then((answer) => answer.json());
    const [words, { default: open }] = await Promise.all([asked, script(), styled(style), whole()]);
    open({ words, language: language(), kept, keep, onKey, offKey, announced }, quietly);
  } catch {
    quietly || missing();
  }
}

const missing = () => announced(own('This part of the page did not arrive. Check your connection and try again.'));
const help = () => !isTyping() && (openTool('help'), true);
onKey((key) => key === '?' && help());
document.getElementById('help-opener').addEventListener('click', help);

// The reader's own notes: where there are some on the story, and once its words are being selected.
let asked;
const notes = (wanted) => wanted && (asked ??= openTool('notes', true));
const address = () => main.querySelector('[data-address]')?.dataset.address;
new MutationObserver(() => notes(kept('notes')?.includes(address()?.replace(/.*\?/, '?')))).observe(main, { childList: true });
document.addEventListener('selectionchange', () => {
  const { anchorNode, isCollapsed } = getSelection();
  notes(!isCollapsed && anchorNode.parentElement?.closest('.body'));
});

// What stories with pictures, tables, code, footnotes or links to elsewhere need besides: a script and a style.
export const needBlocks = () => Promise.all([import('./blocks.js'), styled('./blocks.css')]).catch(missing);

// Hands the reader a file for their calendar.
export const remind = (...about) => {
  import('./calendar.js').then(({ default: ics, save }) => save('reminder.ics', 'text/calendar', ics(...about))).catch(missing);
};

// Once a style sheet is there.
const styled = (href) => new Promise((onload, onerror) => {
  if (document.querySelector(`link[href='${href}']`)) return onload();
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload, onerror }));
});

const script = document.querySelector('script[data-module]');
import(script.dataset.module)
  .then((reader) => reader.default({ module_or_path: script.dataset.wasm }))
  .catch(async () => {
    document.getElementById('no-start').hidden = false;
    await shown?.then((story) => story && paint(story, true)).catch(() => {});
    main.setAttribute('aria-busy', 'false');
  });
