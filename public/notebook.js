// The reader's highlights and notes as they are kept: one entry of JSON for all stories, each by its query. Every change
// is made to what is kept at that moment, so that two tabs do not overwrite each other's.

const NAME = 'notes';
const VERSION = 1;

// Changes that could not be kept. They hold until the page is closed.
let pending = [];

// How many letters a note may be about.
export const MOST = 5000;

export const isObject = (it) => it !== null && typeof it === 'object' && !Array.isArray(it);
const isPlace = (it) => Array.isArray(it) && typeof it[0] === 'string' && Number.isInteger(it[1]);
export const isNote = (it) => isObject(it) && isPlace(it.start) && isPlace(it.end)
  && Number.isInteger(it.at) && ['exact', 'prefix', 'suffix', 'note'].every((name) => typeof it[name] === 'string');

function stored({ kept }) {
  const text = kept(NAME);
  const book = { version: VERSION, stories: {} };
  if (!text) return { book };
  try {
    const found = JSON.parse(text);
    if (found.version === VERSION && isObject(found.stories)) return { book: found };
  } catch {
    // As if another version had written it.
  }
  return { book, damaged: text };
}

// All that is kept and what could not be kept; `damaged` is what cannot be read.
export function look(page) {
  const { book, damaged } = stored(page);
  for (const act of pending) act(book);
  return { book, damaged };
}

// Makes a change and keeps it. Whether it could. What cannot be read is never written over.
export function change(page, act) {
  pending.push(act);
  const { book, damaged } = look(page);
  if (damaged !== undefined || !page.keep(NAME, JSON.stringify(book))) return false;
  pending = [];
  return true;
}

// Puts an empty book in the place of what cannot be read.
export function startAnew(page) {
  page.keep(NAME, JSON.stringify({ version: VERSION, stories: {} }));
  return change(page, () => {});
}

// The notes of a story, by their names. What is none is passed over, and stays in the book.
export function notesOf(story) {
  return Object.entries(isObject(story?.notes) ? story.notes : {}).filter(([, note]) => isNote(note));
}

// Writes a note into the book, or takes it out of it. `about` is what is kept of the story itself.
export const put = (key, about, name, note) => (book) => {
  const { stories } = book;
  if (!isObject(stories[key])) stories[key] = {};
  const story = Object.assign(stories[key], about);
  if (!isObject(story.notes)) story.notes = {};
  story.notes[name] = note;
};
export const take = (key, name) => (book) => {
  const story = book.stories[key];
  if (!isObject(story?.notes)) return;
  delete story.notes[name];
  if (!Object.keys(story.notes).length) delete book.stories[key];
};

export const isOurs = ({ key }) => key === null || key === `standfirst.${NAME}`;
