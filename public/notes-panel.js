// The list of a story's notes: each can be written in, gone to and deleted, and all can be taken along.

import { change, look, startAnew } from './notebook.js';
import { annotations, markdown } from './notes-files.js';
import { LIMIT, merge, read } from './notes-import.js';
import { show } from './panel.js';
import { save } from './save.js';

const NAME = 'notes';

let close;
let page;
let actions;
let shown;
let parts;
// The list's entries, by the names of their notes.
let entries = new Map();

export const isOpen = () => Boolean(close);

function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function button(label, act, attributes) {
  const made = make('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

// Says something in the panel, with buttons beside it where there is something to do about it.
function tell(text, ...buttons) {
  parts.said.textContent = text;
  parts.todo.replaceChildren(...buttons);
}

// Says what came of a change, or why it could not be kept.
export function told(kept, text = '', ...buttons) {
  const { words } = page;
  if (kept) tell(text, ...buttons);
  else if (look(page).damaged === undefined) tell(words.unkept, ...buttons);
  else {
    tell(words.damaged,
      button(words.damaged_save, () => save('notes-damaged.txt', 'text/plain', look(page).damaged)),
      button(words.damaged_erase, () => {
        told(startAnew(page), words.anew);
        actions.refresh();
        parts.shut.focus({ preventScroll: true });
      }));
  }
}

// Opens the panel, or closes it; with the name of a note, opens it there.
export function showPanel(given, does, story, name) {
  if (close && !name) return close(true);
  page = given;
  actions = does;
  if (!close) openPanel(story);
  if (!name) return parts.shut.focus({ preventScroll: true });
  const field = entries.get(name)?.querySelector('textarea');
  field?.focus({ preventScroll: true });
  field?.closest('li').scrollIntoView({ block: 'nearest' });
}

function openPanel(story) {
  const { words } = page;
  entries = new Map();
  parts = {
    said: make('p', { class: 'said', role: 'status' }),
    todo: make('div', { class: 'choices' }),
    empty: make('p', {}, words.empty),
    list: make('ol', {}),
    shut: button(words.close, () => close(true)),
  };
  const dir = document.getElementById(`${NAME}-opener`)?.closest('[dir]').dir ?? '';
  const panel = make('section', { class: 'panel', id: NAME, lang: page.language, dir, 'aria-label': words.title },
    make('div', { class: 'top' }, make('h2', {}, words.title), parts.shut),
    parts.said, parts.todo, parts.empty, parts.list, files(), importer(),
    make('p', { class: 'quiet' }, document.documentElement.dataset.careful === 'on' ? words.careful : words.private));
  parts.panel = panel;
  close = show(panel, () => {
    close = undefined;
    window.CSS?.highlights?.delete('note-here');
  });
  if (look(page).damaged !== undefined) told(false);
  if (story) showList(story);
}

// Shows the notes that the story has now. What is being written stays as it is.
export function showList(story) {
  if (!close) return;
  shown = story;
  const { list, empty, files } = parts;
  const names = new Set(story.items.map(({ name }) => name));
  for (const [name, entry] of [...entries]) {
    if (names.has(name)) continue;
    entries.delete(name);
    if (isWriting(entry)) rescue(entry);
    else entry.remove();
  }
  story.items.forEach((item, at) => {
    let entry = entries.get(item.name);
    if (!entry) entries.set(item.name, entry = entryOf(item, story));
    const field = entry.querySelector('textarea');
    if (field !== document.activeElement) field.value = item.note.note;
    if (list.children[at] !== entry) list.insertBefore(entry, list.children[at] ?? null);
  });
  empty.hidden = story.items.length > 0;
  files.hidden = !Object.keys(look(page).book.stories).length;
}

// The entry in which the reader wrote last, and the note that it is about.
let written;
const isWriting = (entry) => written?.entry === entry && entry.contains(document.activeElement) && written.field.value.trim();

// Another tab deleted the note while it was being written in: the words stay, as a new note.
function rescue(entry) {
  const { name, kept } = actions.add({ ...written.note, note: written.field.value });
  entry.dataset.note = name;
  entries.set(name, entry);
  told(kept, page.words.rescued);
}

function entryOf({ name, note, place }, { article }) {
  const { words } = page;
  const quote = make('blockquote', { id: `${NAME}-${name}`, lang: article.closest('[lang]').lang, dir: 'auto' }, note.exact);
  const about = { 'aria-describedby': quote.id };
  const field = make('textarea', { id: `${NAME}-${name}-note`, rows: 2, dir: 'auto', ...about });
  field.value = note.note;
  field.addEventListener('input', () => {
    written = { entry, field, note };
    told(actions.write(entry.dataset.note, field.value));
  });
  const state = place ? place.changed && words.changed : words.lost;
  const entry = make('li', { 'data-note': name }, quote,
    ...(state ? [make('p', { class: 'state' }, state)] : []),
    make('div', { class: 'field' }, make('label', { for: field.id }, words.note), field),
    make('div', { class: 'choices' },
      ...(place ? [button(words.go, () => actions.goTo(entry.dataset.note, parts.panel), about)] : []),
      button(words.delete, () => remove(entry.dataset.note), about)));
  return entry;
}

function remove(name) {
  const { words } = page;
  const { kept, undo } = actions.remove(name);
  const back = button(words.undo, () => {
    told(undo(), words.restored);
    parts.shut.focus({ preventScroll: true });
  });
  told(kept, words.deleted, back);
  (back.isConnected ? back : parts.shut).focus();
}

// The part of the panel with which notes are saved as files.
function files() {
  const { words } = page;
  const which = make('select', { id: `${NAME}-which` }, make('option', { value: '' }, words.this), make('option', { value: 'all' }, words.all));
  const take = (name, type, text) => {
    const { stories } = look(page).book;
    const key = shown?.key ?? '';
    const chosen = which.value ? Object.entries(stories) : [[key, stories[key] ?? {}]];
    const story = which.value ? '' : key.replace(/^\?\w+=/, '-').replace(/[^\w.-]+/g, '-').slice(0, 60);
    save(`notes${story}.${name}`, type, text(chosen, location.origin + location.pathname, sorted));
  };
  parts.files = make('fieldset', {}, make('legend', {}, words.take),
    make('div', { class: 'field' }, make('label', { for: which.id }, words.which), which),
    button(words.markdown, () => take('md', 'text/markdown', markdown)),
    button(words.json, () => take('json', 'application/json', annotations)));
  return parts.files;
}

// In the order of their places: those of the story on show as they are now, any other's as they were.
function sorted(key, notes) {
  const at = ([name, note]) => actions.place(key, name)?.start ?? note.at;
  return [...notes].sort((one, other) => at(one) - at(other));
}

// The part with which such files are read in again.
function importer() {
  const { words } = page;
  const field = make('input', { type: 'file', accept: '.json,application/json', hidden: '' });
  field.addEventListener('change', async () => {
    const [file] = field.files;
    if (file) await importFrom(file);
    field.value = '';
  });
  return make('div', { class: 'choices import' }, button(words.import, () => field.click()), field);
}

// Reads a file in, and says what came of it.
async function importFrom(file) {
  const { words } = page;
  const { problem, notes, faulty } = await read(file);
  if (!close) return;
  if (problem) return tell(words[problem].replace('{n}', LIMIT));
  const outcome = {};
  const kept = notes.length ? change(page, merge(notes, outcome)) : true;
  await actions.refresh();
  if (!close) return;
  const { fresh = 0, names = [] } = outcome;
  const here = new Set(names.filter(([key]) => key === shown?.key).map(([, name]) => name));
  const lost = (shown?.items ?? []).filter(({ name, place }) => here.has(name) && !place);
  const others = names.filter(([key]) => key !== shown?.key).length;
  const short = ({ note: { exact } }) => `“${exact.length > 60 ? `${exact.slice(0, 60)}…` : exact}”`;
  told(kept, [
    words.import_done.replace('{n}', fresh).replace('{m}', names.length - fresh),
    others && words.import_other.replace('{n}', others),
    lost.length && words.import_lost.replace('{list}', () => lost.map(short).join(' ')),
    faulty.length && words.import_faulty.replace('{list}', faulty.join(', ')),
  ].filter(Boolean).join(' '));
}
