// Shows the sentence that is being spoken: marks it in the text, and keeps it in view.

import { ranges } from './sentences.js';

// For how long the page stays where the reader scrolled it to, in milliseconds.
const LEAVE_ALONE = 8000;
const SCROLLS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

// Marks a sentence, and within it what is quoted. The text itself is left as it is: it is Leptos's.
export function mark(sentence) {
  unmark();
  if (window.Highlight && CSS.highlights) {
    CSS.highlights.set('spoken', new Highlight(...ranges(sentence)));
    const quoted = new Highlight(...ranges(sentence, true));
    quoted.priority = 1;
    CSS.highlights.set('spoken-quotation', quoted);
  } else {
    sentence.block.dataset.spoken = '';
  }
}

export function unmark() {
  if (window.CSS?.highlights) for (const name of ['spoken', 'spoken-quotation']) CSS.highlights.delete(name);
  for (const block of document.querySelectorAll('[data-spoken]')) delete block.dataset.spoken;
}

let byHand = -LEAVE_ALONE;

// Notes when the reader scrolls, until the signal.
export function watchHand(signal) {
  const note = ({ type, key, target, timeStamp }) => {
    // A press on the root itself is one on its scroll bar.
    if (type === 'keydown' ? SCROLLS.includes(key) : type !== 'pointerdown' || target === document.documentElement) byHand = timeStamp;
  };
  for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown']) addEventListener(event, note, { passive: true, signal });
}

// Scrolls a sentence into view where it is not, unless the reader has just scrolled.
export function follow(sentence, panel) {
  if (performance.now() - byHand < LEAVE_ALONE) return;
  const { top, bottom } = place(sentence);
  // What lies over the lower end of the page: the panel on a small screen, or the banner.
  const covers = [panel, document.getElementById('support')].map((it) => it?.getBoundingClientRect());
  const free = Math.min(innerHeight, ...covers.filter((it) => it?.width > innerWidth * .9).map((it) => it.top));
  if (top >= free * .08 && bottom <= free * .96) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: (top + Math.min(bottom, top + free * .8) - free * .9) / 2, behavior: still ? 'auto' : 'smooth' });
}

function place(sentence) {
  const boxes = ranges(sentence).map((range) => range.getBoundingClientRect());
  return { top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
}

// The number of the first sentence that begins on the screen. It is the headline's where the whole story is above, and
// where the button that begins all this is in sight: on a phone one has to scroll to come to that.
export function firstInSight(sentences, opener) {
  if (opener.getBoundingClientRect().bottom > 0) return 0;
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(sentences[middle]).top < 0) low = middle + 1;
    else high = middle;
  }
  return low % sentences.length;
}
