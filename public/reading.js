// The panel with the settings of the text and its colours. public/settings.js knows what each may be and applies it,
// here and before the first paint of the next visit; here they are chosen.

import { colours } from './colours.js';
import { show } from './panel.js';

const NAME = 'reading';
// The first of each is what it is without a choice.
const RADIOS = {
  theme: ['device', 'light', 'sepia', 'dark', 'black', 'contrast', 'own'],
  typeface: ['serif', 'sans', 'hyperlegible'],
};
// From, to, and how much of what it is without a choice, as src/page/style.css counts; of spaces, how much of the size.
const STEPS = {
  size: [-4, 10, (step) => 1 + step / 10],
  measure: [-4, 4, (step) => 1 + step * 4 / 38],
  leading: [-4, 4, (step) => 1 + step * 0.12 / 1.62],
  letters: [0, 8, (step) => step * 0.02],
  words: [0, 8, (step) => step * 0.05],
};
// The regular and the bold letters, which every story needs.
const KILOBYTES = 35;

// By their own names, as public/words.js has them.
const LANGUAGES = {
  ar: 'العربية', de: 'Deutsch', en: 'English', es: 'Español', fa: 'فارسی', fr: 'Français', he: 'עברית', ru: 'Русский', uk: 'Українська', zh: '中文',
};

const root = document.documentElement;
let chosen = {};
let unkept = false;
let close;

// Opens the panel, or closes it.
export default function open(page) {
  if (close) return close(true);
  // What could not be kept holds until the page is closed.
  if (!unkept) {
    // Meanwhile it may have been erased, or changed in another tab.
    const text = page.kept(NAME) ?? '';
    chosen = Object.fromEntries([...text.matchAll(/(\w+)=([-#]?\w+)/g)].map(([, name, value]) => [name, value]));
    inPlace(() => applySettings(text));
  }

  const panel = make('section', { class: 'panel', id: NAME, tabindex: -1, lang: page.language, dir: 'auto', 'aria-label': page.words.title });
  fill(panel, page);

  close = show(panel, () => { close = undefined; }, inPlace);
  panel.focus({ preventScroll: true });
}

function fill(panel, page) {
  const { words } = page;
  const status = make('p', { class: 'quiet', role: 'status' });
  const apply = () => {
    const text = Object.entries(chosen).map((setting) => setting.join('=')).join(' ');
    inPlace(() => applySettings(text));
    unkept = !page.keep(NAME, text);
    status.textContent = unkept ? words.unkept : '';
  };
  const choose = (name, value) => {
    if (value) chosen[name] = value;
    else delete chosen[name];
    apply();
  };

  const own = colours(page, make, chosen, choose);

  const reset = make('button', { type: 'button' }, words.reset);
  reset.addEventListener('click', () => {
    chosen = {};
    apply();
    fill(panel, page);
    panel.querySelector('.reset').focus({ preventScroll: true });
    page.announced(words.reset_done);
  });
  reset.className = 'reset';
  const away = make('button', { type: 'button' }, words.close);
  away.addEventListener('click', () => close(true));

  panel.replaceChildren(
    make('div', { class: 'top' }, make('h2', {}, words.title), away),
    sample(words),
    step('size', page, choose),
    radios('theme', words, (name, value) => choose(name, own.theme(value))),
    own.box,
    radios('typeface', words, choose),
    make('p', { class: 'quiet', id: `${NAME}-note` }, frugal() ? words.frugal_note : words.hyperlegible_note.replace('{n}', KILOBYTES.toLocaleString(page.language))),
    ...Object.keys(STEPS).slice(1).map((name) => step(name, page, choose)),
    toggle(words.justified, () => root.dataset.lines === 'justified', (on) => choose('lines', on && 'justified')),
    toggle(words.images, () => root.dataset.images !== 'off', (on) => choose('images', on ? 'on' : 'off')),
    languages(page),
    make('p', {}, reset),
    status,
  );
  panel.querySelector('[value=hyperlegible]').setAttribute('aria-describedby', `${NAME}-note`);
}

// A few words as the story's are now, a quotation among them.
function sample(words) {
  const quotation = make('q', { class: 'v1' }, words.quotation);
  return make('div', { class: 'sample', 'data-highlight': 'on', role: 'group', 'aria-label': words.sample }, make('p', {}, words.before, quotation, words.after));
}

function radios(name, words, choose) {
  const [first] = RADIOS[name];
  const labels = RADIOS[name].map((value) => {
    const now = chosen[name]?.replace('-dark', '');
    const checked = (RADIOS[name].includes(now) ? now : first) === value;
    const input = make('input', { type: 'radio', name: `${NAME}-${name}`, value, ...(checked && { checked }) });
    input.addEventListener('change', () => choose(name, value === first ? '' : value));
    return make('label', { class: 'radio', 'data-choice': value }, input, make('span', {}, words[`${name}_${value}`]));
  });
  return make('fieldset', {}, make('legend', {}, words[name]), ...labels);
}

function step(name, { words, language }, choose) {
  const [min, max, share] = STEPS[name];
  const input = make('input', { type: 'range', id: `${NAME}-${name}`, min, max, value: parseInt(chosen[name]) || 0 });
  // For the eye: the control itself tells a screen reader.
  const shown = make('span', { 'aria-hidden': true });
  const tell = () => {
    shown.textContent = share(Number(input.value)).toLocaleString(language, { style: 'percent' });
    input.setAttribute('aria-valuetext', shown.textContent);
  };
  tell();
  input.addEventListener('input', () => {
    tell();
    choose(name, input.value === '0' ? '' : input.value);
  });
  return make('p', { class: 'step' }, make('label', { for: input.id }, words[name]), shown, input);
}

// In which language the page speaks: its own entry, because it is needed for more than the text. It is chosen where a
// story is opened, so the page is opened anew.
function languages({ words, kept, keep }) {
  const before = kept('language') ?? '';
  const option = ([value, name]) => make('option', { value, ...(value === before && { selected: '' }), ...(value && { lang: value }) }, name);
  const select = make('select', { id: `${NAME}-language` }, ...Object.entries({ '': words.language_story, ...LANGUAGES }).map(option));
  select.addEventListener('change', () => keep('language', select.value) && location.reload());
  return make('p', { class: 'field' }, make('label', { for: select.id }, words.language), select);
}

function toggle(label, isOn, turn) {
  const button = make('button', { type: 'button', class: 'switch', role: 'switch', 'aria-checked': isOn() }, label);
  button.addEventListener('click', () => {
    turn(!isOn());
    button.setAttribute('aria-checked', isOn());
  });
  return make('p', {}, button);
}

// As settings.js asks.
const frugal = () => navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;

// Changes how the story looks and leaves the reader where they read: at the same part of the topmost paragraph.
function inPlace(change) {
  const held = scrollY > 0 && [...document.querySelectorAll('#story .body > :not(.part), .part > *')].find((it) => it.getBoundingClientRect().bottom > 0);
  if (!held) return change();
  // A browser that holds the place itself would move it twice.
  root.style.overflowAnchor = 'none';
  const before = held.getBoundingClientRect();
  change();
  const after = held.getBoundingClientRect();
  const top = before.top > 0 ? before.top : before.top / before.height * after.height;
  scrollBy({ top: after.top - top, behavior: 'instant' });
  requestAnimationFrame(() => { root.style.overflowAnchor = ''; });
}

function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
