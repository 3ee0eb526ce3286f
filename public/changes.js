// What changed in a story since it was read: a line that says so, and the words that went and came, marked.

import { inTexts, inWords } from './difference.js';

const element = (tag, ...children) => {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
};
const button = (text, act) => {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
};

// Says that the story on show is another than was read at a moment: `story` is it, `before` the version that was read.
export default function open({ words, language }, quietly, { id, before, moment, story, turn }) {
  const header = document.querySelector('#story > header');
  if (!header || document.getElementById('changed')) return;
  const day = new Date(moment).toLocaleDateString(language, { dateStyle: 'long' });
  let shown;
  const opener = button(words.show, async () => {
    opener.setAttribute('aria-expanded', !shown);
    if (shown) {
      shown.remove();
      shown = undefined;
      return;
    }
    const mine = section(words, () => opener.click(), () => opener.focus());
    header.after(shown = mine);
    const old = await version(id, before);
    const parts = old ? await marked(old, story, words, turn) : [element('p', words.gone)];
    mine.querySelector('.wait').replaceWith(...(parts.length ? parts : [element('p', words.same)]));
    mine.querySelector('h2').focus();
  });
  opener.setAttribute('aria-expanded', false);
  const line = element('p', element('span', words.changed.replace('{0}', day)), opener);
  line.id = 'changed';
  spoken(line, words);
  header.append(line);
}

function spoken(made, { language, direction }) {
  made.lang = language;
  made.dir = direction;
}

// The place for what changed, between the story's head and its text.
function section(words, close, goBack) {
  const heading = element('h2', words.title);
  heading.id = 'changes-heading';
  heading.tabIndex = -1;
  const wait = element('p', '…');
  wait.className = 'wait';
  const back = button(words.back, () => {
    close();
    goBack();
  });
  const made = element('section', heading, wait, back);
  made.id = 'changes';
  made.setAttribute('aria-labelledby', heading.id);
  spoken(made, words);
  return made;
}

// The version that was read, where the edition still has it: it is listed, and named by what is in it.
async function version(id, hash) {
  try {
    const { versions } = await fetch(`versions/${id}.json`).then((answer) => answer.json());
    const file = `versions/${id}-${hash}.json`;
    return versions.some((version) => version.file === file) && await fetch(file).then((answer) => answer.json());
  } catch {
    return undefined;
  }
}

const plain = (text) => (typeof text === 'string' ? text : (text ?? []).map((span) => span.text ?? '').join('')).trim();

// A story's texts, in order.
function texts({ headline, standfirst, bylines, body, corrections }) {
  const of = ({ text, items, paragraphs, notes, cite, alt, caption, head, rows, title, description, credit }) => [
    plain(text), ...[items, paragraphs, notes].flatMap((list) => (list ?? []).map(plain)),
    ...[...(head ?? []), ...(rows ?? [])].map((cells) => cells.map(plain).join(' · ')),
    ...[title, description, alt, caption, credit, cite].map(plain),
  ];
  const authors = [bylines ?? []].flat().map((author) => author.name).join(', ');
  const all = [headline, standfirst, authors, ...body.flatMap(of), ...(corrections ?? []).map((it) => it.text)];
  return all.map(plain).filter(Boolean);
}

// The texts that changed, each with the one before and after it.
async function marked(old, story, words, turn) {
  const pairs = await inTexts(texts(old), texts(story), turn);
  const changed = pairs.map(([one, other]) => one !== other);
  const parts = [];
  let last = -1;
  for (const [at, [one, other]] of pairs.entries()) {
    if (!changed[at] && !changed[at - 1] && !changed[at + 1]) continue;
    await turn();
    if (at > last + 1) parts.push(gap());
    last = at;
    const runs = one === undefined ? [['+', other]] : other === undefined ? [['-', one]] : inWords(one, other);
    const part = element('p', ...runs.map(([sign, text]) => (sign === ' ' ? text : mark(sign, text, words))));
    part.lang = story.language ?? '';
    part.dir = 'auto';
    parts.push(part);
  }
  if (parts.length && last < pairs.length - 1) parts.push(gap());
  return parts;
}

// Words of the story, with what happened to them for those who do not see it.
function mark(sign, text, words) {
  const said = element('span', `${sign === '-' ? words.deleted : words.inserted} `);
  said.className = 'unseen';
  spoken(said, words);
  return element(sign === '-' ? 'del' : 'ins', said, text);
}

// Something is left out, because it is as it was.
function gap() {
  const made = element('p', '⋯');
  made.className = 'gap';
  made.ariaHidden = true;
  return made;
}
