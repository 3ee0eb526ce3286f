// The page until the reader is there: starts what it needs, side by side, and shows the story's plain words
// meanwhile. Where the browser runs no WebAssembly, the words stay. A file of its own, because the page's
// policy allows no script inside the page. The reader imports what is exported here.

import { careful, keep, kept } from './careful.js';
import { dateWords, prepare } from './device.js';
import { LIMIT, bytes } from './file.js';
import { genuine, path } from './genuine.js';
import { afterPaint, announced, go, isTyping, offKey, onKey, originOf, turn, whole } from './page.js';
import { isStill, leaveStill } from './still.js';
import { prove, proven, tell } from './proof.js';
import { offer, refuse, verified } from './verified.js';
import { language, own, wordsFor } from './words.js';
import paint from './paint.js';
import seen from './seen.js';
import settle from './settle.js';

export * from './careful.js';
export * from './device.js';
export * from './page.js';
export { takeOver } from './still.js';
export * from './words.js';

const main = document.getElementById('reader');
const lead = document.getElementById('lead-story')?.getAttribute('href');
let request = new AbortController();
let shown;

// A file of the edition as JSON, for a tool: one of a signed edition is read once it is known to be the newsroom's.
async function read(address, options) {
  const file = path(address);
  return JSON.parse(new TextDecoder().decode(file ? (await genuine(file, options))[0] : await bytes(address, options)));
}

// What is painted of a story at first. Of a long one the beginning is read, up to some block's end: to read all of it
// would keep the page from answering. What follows then tells whether there are headings, and nothing of the story's head.
const LONG = 60000;
function beginning(text) {
  const start = text.slice(0, LONG);
  for (let end = start.length, tries = text.length > LONG ? 20 : 0; tries--;) {
    end = start.lastIndexOf('}', end - 1);
    try {
      const story = JSON.parse(`${start.slice(0, end + 1)}]}`);
      const rest = text.slice(end);
      if (/"(headline|standfirst|bylines|published|updated|section|dateline|lead|language)":/.test(rest)) break;
      story.body.push({}, ...(rest.match(/"type":\s*"heading"/g) ?? []).map(() => ({ type: 'heading' })));
      return story;
    } catch {
      // That was the end of something else.
    }
  }
  return JSON.parse(text);
}

// The file that the address bar asks for, as src/page/route.rs reads it. Any other is left to the reader. What another
// application shares is an address, but most of them write it into the text.
let query = new URLSearchParams(location.search);
const shared = query.get('text');
if (shared && !query.get('url')) {
  history.replaceState(null, '', `?url=${encodeURIComponent(/https?:\S+/.exec(shared) ?? shared)}`);
  query = new URLSearchParams(location.search);
}
const name = query.get('story');
const plain = !/[?&](url|file|page)=./.test(location.search);
const first = { address: name ? /^[\w-][\w.-]*$/.test(name) && `stories/${name}.json` : plain && lead };
if (careful()) document.title = '…';
if (first.address !== lead) leaveStill();
if (first.address) {
  first.bytes = verified(first.address, request);
  shown = first.bytes.then(async (file) => {
    if (file.length > LONG) await turn();
    const text = new TextDecoder().decode(file);
    if (file.length > LONG) await turn();
    return text;
  });
  shown.then(beginning).then(paint).catch(() => {}).then(() => {
    afterPaint(prepare);
    // The page's head asks for the lead story in any case: now it is at hand for the front page.
    if (first.address !== lead) fetchLead();
  });
} else {
  fetchLead();
}
function fetchLead() {
  if (lead) fetch(lead).catch(() => {});
}

// The bytes of a story file, which the page's policy allows to ask for or not. Asking for the next one breaks off the
// one before. Fails as `bytes`, or with words where another site's file cannot be had or a file is not open any more.
let current;
export async function load(address, allowed) {
  const file = current = bytesOf(address, allowed);
  seen(address, file, (about) => openTool('changes', true, { ...about, turn })).catch(() => {});
  return file;
}
async function bytesOf(address, allowed) {
  const isFirst = first.address === address;
  // What the page began with is used once: the next request breaks it off.
  first.address = undefined;
  if (isFirst) {
    await turn();
    return first.bytes.catch((reason) => {
      // A page that has its story in itself stays as it is, unless that may be another one.
      if (isStill() && typeof reason === 'number') return stays();
      leaveStill();
      throw reason;
    });
  }
  request.abort();
  request = new AbortController();
  const local = address.startsWith('?file=');
  const file = local ? await reopened(address) : allowed ? await verified(address, { signal: request.signal, cache: 'no-cache' }).catch((reason) => reason) : 0;
  if (!file && (local || originOf(address) !== location.origin)) throw await foreign(undefined, address, allowed).catch(() => 0);
  if (typeof file !== 'object') throw file;
  return file;
}

// What was opened on this device.
async function reopened(address) {
  const { opened, proofs } = await import('./opening.js');
  prove(proofs[address]);
  return opened[address] ?? 0;
}

// The bytes of the edition's own appeal, asked for once, where it has one and a story has none.
let edition;
export function appeal() {
  const address = document.getElementById('edition-appeal')?.getAttribute('href');
  return edition ??= address ? bytes(address, new AbortController()) : Promise.reject(404);
}

// The quotations of a story file that states none. What finds them is asked for now.
export const find = (file) => import('./finding.js').then(({ default: find }) => find(file));

// A document that is not of our own form, and why a file of another site cannot be had: src/browser/fetch.rs says
// what is asked and answered. What knows it comes with its first use.
const foreign = (...asked) => Promise.all([import('./foreign.js'), styled('./foreign.css')])
  .then(([{ default: answer }]) => answer({ missing, language, dateWords }, ...asked));
// A copy of the file, because the reader's memory may have moved by then.
export const importStory = (file, ...asked) => foreign(file.slice(), ...asked);

// What not every visit uses comes with its first use: a script, its style, and its words in a language. Each script
// exports one function that opens or closes it, and is given the words and what it would else import from here.
const tools = {
  listening: ['./listening.css', () => import('./listening.js')],
  changes: ['./changes.css', () => import('./changes.js')],
  help: ['./help.css', () => import('./help.js')],
  notes: ['./notes.css', () => import('./notes.js')],
  reading: ['./reading.css', () => import('./reading.js')],
  offline: ['./offline.css', () => import('./offline.js')],
  opening: ['./opening.css', () => import('./opening.js')],
  saving: ['./offline.css', () => import('./saving.js')],
  front: ['./front.css', () => import('./front.js')],
  said: ['./front.css', () => import('./said.js')],
};
// `quietly` is for what the reader did not ask for, `files` for what it is to open or to show.
export async function openTool(name, quietly, files) {
  try {
    const [style, script] = tools[name];
    const asked = fetch(`words/${language()}/${name}.json`).then((answer) => answer.json());
    const [words, { default: open }] = await Promise.all([asked, script(), styled(style), whole()]);
    open({ words, language: language(), kept, keep, onKey, offKey, announced, limit: LIMIT, go, read, openTool, proven, file: () => current }, quietly, files);
  } catch {
    quietly || missing();
  }
}

const stays = () => new Promise(missing);
const missing = () => announced(own('This part of the page did not arrive. Check your connection and try again.'));
const help = () => !isTyping() && (openTool('help'), true);
onKey((key) => key === '?' && help());
document.getElementById('help-opener').addEventListener('click', help);
document.getElementById('file-opener').addEventListener('click', () => openTool('opening'));

// Files that are dropped or pasted, also as text, or handed over by the system where the page is installed.
const take = (files) => files.length && (openTool('opening', false, [...files]), true);
addEventListener('dragover', (event) => event.dataTransfer.types.includes('Files') && event.preventDefault());
addEventListener('drop', (event) => take(event.dataTransfer.files) && event.preventDefault());
addEventListener('paste', ({ clipboardData: data }) => {
  const text = data.getData('text');
  if (!isTyping()) take(/^\s*[[{]/.test(text) ? [new File([text], '')] : data.files);
});
window.launchQueue?.setConsumer(async ({ files }) => take(await Promise.all(files.map((file) => file.getFile()))));

// The reader's own notes: where there are some on the story, and once its words are being selected.
let asked;
const notes = (wanted) => wanted && (asked ??= openTool('notes', true));
const address = () => main.querySelector('[data-address]')?.dataset.address;
const script = document.querySelector('script[data-module]');
new MutationObserver(() => {
  afterPaint(tell);
  offer(main);
  notes(kept('notes')?.includes(address()?.replace(/.*\?/, '?')));
  settle({ boot: import.meta.url, openTool, tools, kept, language });
}).observe(main, { childList: true });
document.addEventListener('selectionchange', () => {
  const { anchorNode, isCollapsed } = getSelection();
  notes(!isCollapsed && anchorNode.parentElement?.closest('#story .body'));
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

// A story's own page has the first part of the style in itself, and names the rest. Between compiling the reader and
// running it, the page answers. What a host serves under another type, the module compiles in its own way.
const { module, wasm, rest } = script.dataset;
const TYPE = 'application/wasm';
const compiled = fetch(wasm).then((answer) => (answer.headers.get('content-type') === TYPE ? WebAssembly.compileStreaming(answer) : answer));
Promise.all([import(module), compiled, rest && styled(rest).catch(() => {})])
  .then(([reader, module_or_path]) => turn().then(() => reader.default({ module_or_path })))
  .catch(async () => {
    // A page that has its story in itself lacks nothing but the tools. What is known of it is known of its own file.
    if (isStill()) {
      await wordsFor(document.documentElement.lang);
      return lead && verified(lead.replace(/.*\/(.*)json$/, './$1html'), request).then(tell, refuse);
    }
    document.getElementById('no-start').hidden = false;
    await shown?.then((text) => paint(JSON.parse(text), true)).catch(() => {});
    main.setAttribute('aria-busy', 'false');
  });
