// What the reader asks of the browser: words taken along, watching what is on the screen, and the ways in which
// the reader's own language writes days and money.

import { locale } from './words.js';

// Puts words on the clipboard, with whose they are and where they stand, or an address alone. Whether it worked.
export function copy(words, credit, address) {
  const rich = document.createElement('p');
  const link = document.createElement('a');
  link.href = link.textContent = address;
  rich.append(words, ' — ', credit, ' ', link);
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', words ? `${words} — ${credit} ${address}` : address);
    if (words) event.clipboardData.setData('text/html', rich.outerHTML);
  };
  // The one way that works on every page, also on one without a certificate.
  document.addEventListener('copy', fill);
  const worked = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return worked;
}

export const canShare = () => Boolean(navigator.share);

// Not shared is not wrong: the reader may have changed their mind.
export const share = (words, credit, url) => { navigator.share({ text: `${words} — ${credit}`, url }).catch(() => {}); };

// ---- Watching. What is watched belongs to the story on show, and ends with it.

let watch = new AbortController();

export function unwatch() {
  watch.abort();
  watch = new AbortController();
}

// Calls `done` once so much of an element was read, or for so long: by scrolling, and by the time for which the
// page was in view.
export function watchReading(id, percent, seconds, done) {
  const { signal } = watch;
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    clearInterval(clock);
  };
  const finish = () => {
    end();
    done();
  };
  const clock = setInterval(() => {
    if (!document.hidden && (seconds -= 1) <= 0) finish();
  }, 1000);
  const look = () => {
    const { top, height } = document.getElementById(id)?.getBoundingClientRect() ?? {};
    if (height && ((innerHeight - top) / height) * 100 >= percent) finish();
  };
  addEventListener('scroll', look, { passive: true, signal: ended.signal });
  signal.addEventListener('abort', end);
}

// Whether an element begins above a line. Inside a slice of a long story that is not on the screen, asking the element
// itself would have all of the slice laid out.
function isAbove(element, line) {
  const slice = element?.closest('.part')?.getBoundingClientRect();
  if (slice?.bottom <= line) return true;
  return !(slice?.top > line) && element?.getBoundingClientRect().top < line;
}

// Calls `moved` as the reader scrolls. The bar knows how much of an element's story was on the screen so far, as a
// fraction, and whether its text runs past the upper edge: the bar alone, since what the document's root knows is
// worked out anew for every paragraph. The reader is at the passage there; what cannot come up that far has its turn in
// the last screenful, down to the last passage in sight where the page ends.
let place = [0, 0];
export function watchPlace(id, passages, moved) {
  const top = (element) => element.getBoundingClientRect().top;
  let waiting;
  let end;
  const look = () => {
    waiting = false;
    const { scrollHeight } = document.documentElement;
    const story = document.getElementById(id);
    // Looked for once: it stands behind every paragraph.
    if (!end?.isConnected) end = story?.querySelector('[data-story-end]');
    const bar = document.getElementById('bar');
    // Not before it is seen.
    if (!end || !bar || !story.offsetHeight) return;
    const way = scrollHeight - innerHeight;
    const line = Math.max(innerHeight - (way - scrollY) * Math.max(innerHeight / way, 1), 60);
    const read = Math.min(Math.max((innerHeight - top(story)) / (top(end) - top(story)), 0), 1);
    let first = 0;
    for (let after = passages; after - first > 1;) {
      const middle = (first + after) >> 1;
      if (isAbove(document.getElementById(`p${middle + 1}`), line)) first = middle;
      else after = middle;
    }
    bar.dataset.read = first && top(end) > 60 ? 'some' : 'none';
    bar.style.setProperty('--read', read);
    const before = place;
    place = [first, Math.floor(read * 100)];
    if (`${place}` !== `${before}`) moved();
  };
  addEventListener('scroll', () => { waiting ||= requestAnimationFrame(look); }, { passive: true, signal: watch.signal });
}

// The number of the passage at the top of the screen, and how many hundredths of the story were on it so far.
export const passageNow = () => place[0];
export const hundredthsNow = () => place[1];

// Calls `done` once so much of an element was on the screen, for so long.
export function watchSeen(id, percent, seconds, done) {
  const element = document.getElementById(id);
  if (!element) return;
  let timer;
  const observer = new IntersectionObserver(([{ intersectionRatio }]) => {
    clearTimeout(timer);
    if (intersectionRatio * 100 >= percent) {
      timer = setTimeout(() => {
        observer.disconnect();
        if (element.isConnected) done();
      }, seconds * 1000);
    }
  }, { threshold: percent / 100 });
  observer.observe(element);
  watch.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

// Calls `changed` whenever another tab keeps or erases something.
export const watchOtherTabs = (changed) => addEventListener('storage', () => changed(), { signal: watch.signal });

// ---- Words by `Intl`, which is slow at its first use: after the first paint only.

// Half of what that takes, in a task of its own: comparing words, of which the browser loads less.
export const prepare = () => 'a'.localeCompare('b');

export const languages = () => (navigator.languages ?? [navigator.language]).join(' ');

export function timeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}

// An RFC 3339 date, or date and time, in words. A date without a time has no zone, so that it is the same day for
// every reader. With a time, a long month makes two lines of one on a phone, in half of the languages.
export function dateWords(text) {
  const date = new Date(text);
  const options = /[Tt ]/.test(text) ? { dateStyle: innerWidth < 440 ? 'medium' : 'long', timeStyle: 'short' } : { dateStyle: 'long', timeZone: 'UTC' };
  return isNaN(date) ? undefined : date.toLocaleString(locale(), options);
}

// An amount of a currency. A language that does not know the currency leaves its code.
export function money(amount, currency) {
  const minimumFractionDigits = amount % 1 ? 2 : 0;
  return amount.toLocaleString(locale(), { style: 'currency', currency, minimumFractionDigits, maximumFractionDigits: 2 });
}

// From so many minutes to so many, in hours and halves.
export function hourWords(...minutes) {
  const [least, most] = minutes.map((it) => Math.round(it / 30) / 2);
  const words = most.toLocaleString(locale(), { style: 'unit', unit: 'hour', unitDisplay: 'long' });
  return least < most ? `${least.toLocaleString(locale())}–${words}` : words;
}

export function currencyName(currency) {
  try {
    return new Intl.DisplayNames(locale(), { type: 'currency' }).of(currency);
  } catch {
    return currency;
  }
}
