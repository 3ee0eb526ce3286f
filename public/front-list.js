// The stories in a list: what is said of each, and the days they stand under, as src/page/still/front.rs writes them.

export function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

// A name that can be a file's, and nothing else in an address.
export const isName = (id) => typeof id === 'string' && /^[a-z\d][a-z\d-]*$/.test(id);

const primary = (tag) => tag.toLowerCase().split('-')[0];

// As src/story/direction.rs has it.
const LEFTWARD = 'ar arc ckb dv fa he iw ks ps sd syr ug ur yi arab hebr nkoo syrc thaa'.split(' ');
export function direction(tag) {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
  return LEFTWARD.includes(rest.find((subtag) => subtag.length === 4) ?? language) ? 'rtl' : 'ltr';
}

// The page's own words about numbers and days.
export function sayer(words) {
  const locale = navigator.languages.find((tag) => primary(tag) === words.language) ?? words.language;
  const plural = new Intl.PluralRules(locale);
  const number = (count) => count.toLocaleString(locale);
  const counted = (name, count, other) => {
    const forms = words[name].split('|').map((form) => form.split('='));
    const [, text] = forms.find(([category]) => category === plural.select(count)) ?? forms[forms.length - 1];
    return text.replace('{0}', () => number(count)).replace('{1}', () => number(other));
  };
  // Many of them in hours and halves, as the story's own page has it.
  const minutes = ([fast, slow]) => {
    if (slow < 90) return fast === slow ? counted('minutes', fast) : counted('minutes_to', slow, fast);
    const [least, most] = [fast, slow].map((it) => Math.round(it / 30) / 2);
    const hours = most.toLocaleString(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
    return words.hours.replace('{0}', () => (least < most ? `${number(least)}–${hours}` : hours));
  };
  const day = (date) => new Date(date).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const own = { lang: words.language, dir: words.direction };
  return { words, counted, minutes, day, own };
}

// One story.
export function item({ id, language, headline, standfirst, section, minutes, people = [] }, { words, minutes: said, own }) {
  const lang = language === 'und' ? undefined : language;
  const [before, after] = words.quoted.split('{people}');
  return make('li', { 'data-id': id, 'data-minutes': minutes?.join(' '), dir: direction(language), lang },
    section && make('p', { class: 'section' }, section),
    make('h3', {}, make('a', { href: `${id}.html` }, headline)),
    standfirst && make('p', { class: 'standfirst' }, standfirst),
    make('p', { class: 'about', ...own }, make('span', {}, minutes ? said(minutes) : '')),
    people.length ? make('p', { class: 'people', ...own }, before, make('bdi', { lang: language }, people.join(words.list)), after) : undefined);
}

const dayOf = ({ published = '' }) => (/^\d{4}-\d\d-\d\d/.test(published) ? published.slice(0, 10) : '');

// Adds stories below those that are there. No day comes twice, nor after an earlier one.
export function append(days, stories, say) {
  const added = [];
  for (const story of stories) {
    if (!isName(story.id)) continue;
    const day = dayOf(story);
    let group = days.lastElementChild;
    if (!group || day < group.dataset.day) {
      const name = day ? make('time', { datetime: day }, say.day(day)) : say.words.undated;
      group = make('section', { 'aria-labelledby': `day-${day}`, 'data-day': day }, make('h2', { id: `day-${day}`, ...say.own }, name), make('ul', {}));
      days.append(group);
    }
    added.push(item(story, say));
    group.lastElementChild.append(added[added.length - 1]);
  }
  return added;
}

// Says in the reader's language what the edition said in its own.
export function reword(days, { words, minutes, day, own }) {
  for (const group of days.children) {
    const [heading] = group.children;
    Object.assign(heading, own);
    (heading.querySelector('time') ?? heading).textContent = group.dataset.day ? day(group.dataset.day) : words.undated;
  }
  const [before, after] = words.quoted.split('{people}');
  for (const story of days.querySelectorAll('li')) {
    for (const line of story.querySelectorAll('.about, .people')) Object.assign(line, own);
    story.querySelector('.about span').textContent = minutes(story.dataset.minutes.split(' ').map(Number));
    const people = story.querySelector('.people');
    people?.replaceChildren(before, people.querySelector('bdi'), after);
  }
}

// ---- What the reader did with them

// Which stories were read, and which begun, as src/page/place.rs keeps it.
function places(kept) {
  const found = new Map();
  for (const line of (kept('places') ?? '').split('\n')) {
    const [, left, id] = /^(\S*) \?story=(.*)$/.exec(line) ?? [];
    if (id) found.set(id, left.endsWith('-') ? 'read' : 'begun');
  }
  return found;
}

// Those that the reader saved, the newest first.
export function savedOf(kept) {
  try {
    return JSON.parse(kept('saved') ?? '[]').filter(isName);
  } catch {
    return [];
  }
}

// Those whose files are on the device, whether or not there is a network.
export async function hereOf() {
  try {
    if (!await caches.has('stories')) return [];
    const kept = await (await caches.open('stories')).keys();
    const folder = new URL('stories/', location).href;
    const ids = kept.map(({ url }) => url).filter((url) => url.startsWith(folder)).map((url) => url.slice(folder.length));
    return ids.map((name) => name.replace(/\.json$/, '')).filter(isName).reverse();
  } catch {
    return [];
  }
}

// Marks what of them was read, saved and kept.
export function mark(list, { words }, kept, saved, here) {
  const left = places(kept);
  for (const story of list.querySelectorAll('li')) {
    const { id } = story.dataset;
    const about = story.querySelector('.about');
    about.querySelectorAll('.mark').forEach((old) => old.remove());
    story.dataset.left = left.get(id) ?? '';
    const names = [left.get(id), saved.includes(id) ? 'saved_one' : here.includes(id) ? 'kept' : undefined];
    about.append(...names.filter(Boolean).flatMap((name) => [' ', make('span', { class: 'mark' }, words[name])]));
  }
}
