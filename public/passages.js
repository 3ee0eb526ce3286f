// The story on show as text, and where a part of that text stands in the document.

import { passageAt, whole } from './anchor.js';

// For how long one task may hold the page up, in milliseconds.
const SLICE = 12;

// Calls `act` with each thing of a list, and lets the page have its turn in between, until `act` gives false.
export async function sliced(list, act) {
  let began = performance.now();
  for (const each of list) {
    if (act(each) === false) return false;
    if (performance.now() - began < SLICE) continue;
    await new Promise((done) => setTimeout(done));
    began = performance.now();
  }
  return true;
}

// Once every paragraph is there. A long story comes in slices.
async function complete() {
  while (document.querySelector('.part:empty')) await new Promise(requestAnimationFrame);
}

// The text of a story with its elements: those that have an address of their own.
export async function read(article) {
  await complete();
  const elements = [...article.querySelectorAll('.body [id]')].filter(({ id }) => /^[ph]\d+$/.test(id));
  const passages = [];
  await sliced(elements, (element) => {
    const { id } = element;
    passages.push([id, element.querySelector('.card') ? runs(element).map(({ node }) => node.data).join('') : element.textContent]);
  });
  return { ...whole(passages), elements };
}

// The text nodes of a passage, and where each begins in its text. A card that is open among them is no part of it.
function runs(element) {
  const found = [];
  let start = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('.card')) continue;
    found.push({ node, start });
    start += node.length;
  }
  return found;
}

// What a range of the document covers of the story's text; nothing where that is no letter.
export function spanOf(range, { elements, starts, text }) {
  let start;
  let end;
  elements.forEach((element, at) => {
    if (!range.intersectsNode(element)) return;
    for (const { node, start: from } of runs(element)) {
      if (!range.intersectsNode(node)) continue;
      const first = node === range.startContainer ? range.startOffset : 0;
      const last = node === range.endContainer ? range.endOffset : node.length;
      if (first >= last) continue;
      start ??= starts[at] + from + first;
      end = starts[at] + from + last;
    }
  });
  const covered = start === undefined ? '' : text.slice(start, end);
  if (!covered.trim()) return undefined;
  return { start: start + covered.search(/\S/), end: start + covered.trimEnd().length };
}

// Where a part of the text stands in the document: a range for each text node.
export function rangesOf({ start, end }, story) {
  const { elements, starts } = story;
  const ranges = [];
  for (let at = passageAt(story, start); at < elements.length && starts[at] < end; at += 1) {
    for (const { node, start: from } of runs(elements[at])) {
      const first = Math.max(start - starts[at] - from, 0);
      const last = Math.min(end - starts[at] - from, node.length);
      if (first >= last) continue;
      const range = new Range();
      range.setStart(node, first);
      range.setEnd(node, last);
      ranges.push(range);
    }
  }
  return ranges;
}
