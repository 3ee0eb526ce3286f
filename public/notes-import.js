// Reads notes in again that were saved as JSON by notes-files.js, on this device or another.

import { MOST, isNote, isObject, notesOf, put } from './notebook.js';

// How large a file may be, in megabytes: more than a browser keeps for a page.
export const LIMIT = 16;

const isText = (it) => typeof it === 'string';

// The notes in a file, and the numbers in its list of those that are none; or the name of the message that says what is
// wrong with the file.
export async function read(file) {
  if (file.size > LIMIT * 2 ** 20) return { problem: 'import_large' };
  let items;
  try {
    ({ items } = JSON.parse(await file.text()));
  } catch {
    return { problem: 'import_json' };
  }
  if (!Array.isArray(items)) return { problem: 'import_list' };
  const found = items.map(noteOf);
  const faulty = found.flatMap((note, at) => (note ? [] : [at + 1]));
  return { notes: found.filter(Boolean), faulty };
}

// A note from its annotation, with the story it is on and its name; nothing where it is none.
function noteOf(item) {
  try {
    const { id, created, body, target: { source, selector } } = item;
    const [, name] = /^urn:standfirst:note:([a-z\d]{1,40})$/.exec(id);
    const of = (type) => selector.find((it) => it.type === type);
    const { exact, prefix, suffix } = of('TextQuoteSelector');
    const range = of('RangeSelector');
    const place = ({ value, refinedBy }) => [value, refinedBy.start];
    const note = {
      start: place(range.startSelector),
      end: place(range.endSelector),
      // Files of an earlier version do not say.
      at: of('TextPositionSelector')?.start ?? 0,
      exact, prefix, suffix,
      note: body?.value ?? '',
      made: isText(created) ? created : undefined,
    };
    const about = {};
    for (const [field, text] of [['headline', source.label], ['language', source.language], ['published', source.created]]) {
      if (isText(text)) about[field] = text;
    }
    // By its query alone: a mirror of the newsroom has the same stories.
    const key = new URL(source.id).search;
    return isNote(note) && exact.length <= MOST && { key, about, name, note };
  } catch {
    return undefined;
  }
}

const isSame = (one, other) => ['exact', 'prefix', 'suffix'].every((part) => one[part] === other[part]);

// Of two texts on the same words both, where neither holds the other.
function both(mine, theirs) {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}

// Puts notes into the book: nothing there is lost, and the same file again changes nothing. `outcome` takes the names
// under which they are there now, by their stories, and how many are new.
export const merge = (notes, outcome) => (book) => {
  Object.assign(outcome, { fresh: 0, names: [] });
  for (const { key, about, name, note } of notes) {
    const kept = isObject(book.stories[key]?.notes) ? book.stories[key].notes : {};
    // Under the name of another note, or of what is none, it gets a name of its own.
    let own = name;
    while (own in kept && !(isNote(kept[own]) && isSame(kept[own], note))) own += 'x';
    const there = kept[own];
    put(key, notesOf(book.stories[key]).length ? {} : about, own, there ? { ...there, note: both(there.note, note.note) } : note)(book);
    outcome.fresh += there ? 0 : 1;
    outcome.names.push([key, own]);
  }
};
