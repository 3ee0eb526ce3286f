// The reader's own highlights and notes: marks them in the story on show and knows which ones it has. docs/reading.md
// says how they are found again.

import { described, found } from './anchor.js';
import { hideBar, watchSelection } from './notes-bar.js';
import { MOST, change, isOurs, look, notesOf, put, take } from './notebook.js';
import { isOpen, showList, showPanel, told } from './notes-panel.js';
import { rangesOf, read, sliced, spanOf } from './passages.js';

let page;
// The story on show: its element, its query, its text once it was read, and its notes with their places.
let story;

// Opens the list of notes, or closes it. Quietly, it only marks what is highlighted, and waits for words to be selected.
export default function open(given, quietly) {
  const first = !page;
  page = given;
  if (first) watch();
  if (!quietly) showPanel(page, actions, story);
}

const actions = {
  goTo,
  write: (name, text) => set(name, { ...noteOf(name), note: text }),
  remove: (name) => {
    const note = noteOf(name);
    const kept = change(page, take(story.key, name));
    refresh();
    return { kept, undo: () => set(name, note) };
  },
  add: (note) => {
    const name = newName();
    return { name, kept: set(name, note) };
  },
  refresh,
  place: (key, name) => (key === story?.key ? story.items.find((item) => item.name === name)?.place : undefined),
};

const newName = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
const noteOf = (name) => story.items.find((item) => item.name === name).note;

// Writes a note into the book. Whether it could be kept.
function set(name, note) {
  const kept = change(page, put(story.key, aboutOf(story.article), name, note));
  refresh();
  return kept;
}

// What is kept of the story itself, so that a file with the notes of all stories can name it.
function aboutOf(article) {
  return {
    headline: article.querySelector('h1').textContent,
    language: article.closest('[lang]').lang,
    published: article.querySelector('.dates time')?.dateTime,
  };
}

function watch() {
  load();
  new MutationObserver(load).observe(document.getElementById('reader'), { childList: true });
  addEventListener('storage', (event) => isOurs(event) && refresh());
  watchSelection(() => page.words, (range, noting) => highlight(range, noting));
  document.addEventListener('click', ({ target, clientX, clientY }) => {
    if (target.closest?.('#story .body') && !target.closest('a, button, summary') && getSelection().isCollapsed) openAt(clientX, clientY);
  });
  page.onKey((key) => {
    if (key !== 'Enter' || !story || document.activeElement.closest('a, button, input, select, textarea, summary, [tabindex="0"]')) return false;
    const { anchorNode, anchorOffset } = getSelection();
    const item = itemAt(anchorNode, anchorOffset);
    if (item) showPanel(page, actions, story, item.name);
    return Boolean(item);
  });
}

function load() {
  const article = document.querySelector('#story[data-address]');
  if (article === story?.article) return;
  story = undefined;
  hideBar();
  paint();
  if (!article) return;
  const mine = { article, key: new URL(article.dataset.address).search, places: new Map(), items: [] };
  story = mine;
  mine.ready = read(article).then((text) => {
    mine.text = text;
    return mine === story && refresh();
  });
}

// Looks up what is kept for the story on show, and finds the places of what is new.
async function refresh() {
  const mine = story;
  if (!mine?.text) return;
  const notes = notesOf(look(page).book.stories[mine.key]);
  const turn = mine.turn = {};
  const done = await sliced(notes, ([name, note]) => {
    if (!mine.places.has(name)) mine.places.set(name, found(mine.text, note));
    return mine === story && mine.turn === turn;
  });
  if (!done) return;
  const items = notes.map(([name, note]) => ({ name, note, place: mine.places.get(name) }));
  // In reading order; what was not found comes last, in the order in which it was made.
  mine.items = items.sort((one, other) => (one.place?.start ?? Infinity) - (other.place?.start ?? Infinity) || 0);
  paint();
  showList(mine);
}

// ---- In the text

// Marks what is highlighted, and where a note is. The text itself is left as it is: it is Leptos's.
function paint() {
  const ranges = { note: [], noted: [] };
  for (const item of story?.items ?? []) {
    item.ranges = item.place ? rangesOf(item.place, story.text) : [];
    ranges[item.note.note.trim() ? 'noted' : 'note'].push(...item.ranges);
  }
  if (!window.Highlight || !CSS.highlights) return;
  CSS.highlights.delete('note-here');
  for (const [name, its] of Object.entries(ranges)) {
    if (its.length) CSS.highlights.set(name, new Highlight(...its));
    else CSS.highlights.delete(name);
  }
}

// The note on the words at a place of the document. Of two, the shorter one.
function itemAt(node, offset) {
  const at = (story?.items ?? []).filter(({ ranges }) => ranges?.some((range) => node && range.isPointInRange(node, offset)));
  return at.sort((one, other) => one.note.exact.length - other.note.exact.length)[0];
}

function openAt(x, y) {
  const position = document.caretPositionFromPoint?.(x, y);
  const range = !position && document.caretRangeFromPoint?.(x, y);
  const item = position ? itemAt(position.offsetNode, position.offset) : range && itemAt(range.startContainer, range.startOffset);
  // Beside a line the nearest letter is found, too.
  const isOn = (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
  if (item?.ranges.some((its) => [...its.getClientRects()].some(isOn))) showPanel(page, actions, story, item.name);
}

// Brings a note's words into view, and the keyboard's place in the story there.
function goTo(name, panel) {
  const ranges = story.items.find((item) => item.name === name)?.ranges;
  if (!ranges?.length) return;
  const { top } = ranges[0].getBoundingClientRect();
  const cover = panel.getBoundingClientRect();
  const free = cover.width > innerWidth * .9 ? cover.top : innerHeight;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - free / 3, behavior: still ? 'instant' : 'smooth' });
  getSelection().collapse(ranges[0].startContainer, ranges[0].startOffset);
  if (window.Highlight && CSS.highlights) CSS.highlights.set('note-here', Object.assign(new Highlight(...ranges), { priority: 2 }));
}

// Keeps what was selected, and opens its note where the reader wants to write one.
async function highlight(range, noting) {
  const mine = story;
  await mine?.ready;
  const span = mine && mine === story && spanOf(range, mine.text);
  if (!span) return;
  if (span.end - span.start > MOST) {
    page.announced(page.words.long.replace('{n}', MOST.toLocaleString(page.language)));
    return;
  }
  const same = mine.items.find(({ place }) => place?.start === span.start && place.end === span.end);
  const name = same?.name ?? newName();
  let kept = true;
  if (!same) {
    const made = `${new Date().toISOString().slice(0, 19)}Z`;
    kept = change(page, put(mine.key, aboutOf(mine.article), name, { ...described(mine.text, span.start, span.end), note: '', made }));
    await refresh();
  }
  hideBar();
  if (getSelection().rangeCount) getSelection().collapseToEnd();
  if (noting) showPanel(page, actions, mine, name);
  if (isOpen()) told(kept);
  if (kept) page.announced(page.words.highlighted);
  else if (!isOpen()) page.announced(look(page).damaged === undefined ? page.words.unkept : page.words.damaged);
}
