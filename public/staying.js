// What stays as it is when the reader takes over a page that has its story in itself: what is at the top of the window,
// what has the focus, what is selected, what is open and which pictures are there. Comes with such a page only.

// What can take the focus in both, in the same order: a quotation stands for the button after it.
const stops = (article) => [...article.querySelectorAll('a:not(.show, .amount), summary, .wide, q')];

// Where a selection begins or ends: in which part of the story, after how many characters.
function point(own, node, offset) {
  const part = (node?.closest ? node : node?.parentElement)?.closest('[id], .standfirst');
  if (!own.contains(part) || part === own) return;
  const range = document.createRange();
  range.setStart(part, 0);
  range.setEnd(node, offset);
  const words = range.cloneContents();
  words.querySelectorAll('.who').forEach((who) => who.remove());
  return [part.id ? `#${part.id}` : '.standfirst', words.textContent.length];
}

// The same place in another article, as a node and an offset in it.
function found(article, [part, characters]) {
  const texts = document.createTreeWalker(article.querySelector(part), NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && texts.currentNode.length < characters) characters -= texts.currentNode.length;
  return [texts.currentNode, characters];
}

// What stands at the top of the window.
function inSight() {
  for (let line = 1; line < innerHeight; line += 16) {
    const part = document.elementFromPoint(innerWidth / 2, line)?.closest('#first-paint [id]');
    if (part) return part;
  }
}

const top = (element) => element?.getBoundingClientRect().top;

// Puts all of one article into the other.
function move(own, story) {
  const { activeElement } = document;
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = getSelection();
  story.className = own.className;
  const parts = [...own.childNodes];
  // Before anything is laid out.
  own.remove();
  story.replaceChildren(...parts);
  if (story.contains(activeElement)) activeElement.focus({ preventScroll: true });
  if (!isCollapsed && story.contains(anchorNode)) getSelection().setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

// Puts one article in the place of the other.
export default function stay(own, story) {
  // A list of stories goes over as it is (public/front.js).
  if (story.dataset.tool) return move(own, story);
  const scrolled = scrollY;
  const part = inSight();
  const before = top(part);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
  const [from, to] = [point(own, anchorNode, anchorOffset), point(own, focusNode, focusOffset)];
  const stop = stops(own).indexOf(document.activeElement);
  const [contents, again] = [own, story].map((article) => article.querySelector('details'));
  if (again) again.open = contents.open;
  // Pictures that are there already are not asked for again.
  const pictures = own.querySelectorAll('img');
  story.querySelectorAll('img').forEach((picture, number) => picture.replaceWith(pictures[number]));
  own.remove();
  const focused = stops(story)[stop];
  (focused?.matches('q') ? focused.nextElementSibling : focused)?.focus({ preventScroll: true });
  if (from && to) getSelection().setBaseAndExtent(...found(story, from), ...found(story, to));
  if (location.hash) {
    // For the style of what the address names.
    location.replace(location.hash);
    scrollTo(0, scrolled);
  }
  const moved = top(document.getElementById(part?.id)) - before;
  // Firefox makes a whole pixel of a part of one.
  if (Math.abs(moved) >= 1) scrollBy(0, moved);
}
