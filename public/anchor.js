// Finds the place of words in a story again, also after the story was corrected, as W3C's Web Annotation model
// describes places: by passage and offset, and by the words with what stands before and after them. Knows no document:
// texts in, offsets out. docs/reading.md states the bounds.

// Letters kept of what stands before and after, and how many of all must be there again for words that were moved.
const CONTEXT = 32;
const ENOUGH = 24;
// Which share of the words must still stand there in order, and which between the same words as before. A few words
// there may all have been changed: a date, a figure, a name.
const OVERLAP = 0.5;
const OVERLAP_BETWEEN = 0.25;
const FEW = 3;
// Within how many letters of where they stood words that were changed are sought first.
const NEAR = 20000;
// Longer words are sought by their beginning and their end, each of so many words.
const WORDS = 80;
// How many parts of them are looked up near to where they stood, and half as many anywhere.
const SEEDS = 8;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+/gu;

// A story as one text, from its passages' names and texts in order.
export function whole(passages) {
  let text = '';
  const names = [];
  const starts = [];
  for (const [name, words] of passages) {
    names.push(name);
    starts.push(text.length);
    text += `${words}\n`;
  }
  return { text, names, starts, places: new Map(names.map((name, at) => [name, starts[at]])) };
}

// The number of the passage that an offset stands in.
export function passageAt({ starts }, offset) {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return low;
}

// How to find a part of a story again.
export function described(story, start, end) {
  const place = (offset) => {
    const passage = passageAt(story, offset);
    return [story.names[passage], offset - story.starts[passage]];
  };
  const { text } = story;
  return {
    start: place(start),
    end: place(end),
    at: start,
    exact: text.slice(start, end),
    prefix: text.slice(settled(text, Math.max(start - CONTEXT, 0)), start),
    suffix: text.slice(end, settled(text, Math.min(end + CONTEXT, text.length))),
  };
}

// An offset that is not inside of a character.
const settled = (text, at) => (/[\udc00-\udfff]/.test(text[at]) && /[\ud800-\udbff]/.test(text[at - 1]) ? at + 1 : at);

// Where in a story these words stand now, and whether they were changed; nothing where they cannot be found.
export function found(story, words) {
  const { text } = story;
  const { exact, prefix, suffix } = words;
  if (!exact) return undefined;
  const passage = story.places.get(words.start[0]);
  const at = passage === undefined ? words.at : passage + words.start[1];
  const around = (start, end) => {
    let before = 0;
    while (before < prefix.length && text[start - before - 1] === prefix[prefix.length - before - 1]) before += 1;
    let after = 0;
    while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
    return { before, after };
  };
  const there = (start, end, changed) => ({ start, end, changed });

  let best;
  const all = prefix.length + suffix.length;
  const consider = (start) => {
    const end = start + exact.length;
    const { before, after } = around(start, end);
    const score = before + after;
    const far = Math.abs(start - at) || 0;
    if (score > (best?.score ?? -1) || (score === best.score && far < best.far)) best = { start, end, score, far };
  };
  if (text.startsWith(exact, at)) consider(at);
  if (best?.score === all) return there(best.start, best.end, false);
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) consider(start);
  if (best && best.score + exact.length >= Math.min(ENOUGH, all + exact.length)) return there(best.start, best.end, false);
  const like = alike(text, words, at);
  return like && there(like.start, like.end, true);
}

// ---- Words that were changed

const split = (text) => [...text.matchAll(WORD)].map((match) => ({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }));

// The part of a text that is most like these words: near to where they stood, or else anywhere.
function alike(text, words, at) {
  const wanted = split(words.exact);
  for (const [low, to, seeds] of [[at - NEAR, at + NEAR, SEEDS], [0, text.length, SEEDS / 2]]) {
    const from = Math.max(low, 0);
    const reach = { from, near: text.slice(from, to), seeds };
    const best = wanted.length && (between(text, words, wanted, reach) ?? overlapping(text, words, wanted, reach));
    if (!best) continue;
    // The signs before the first and after the last word belong to them.
    let { start, end } = best;
    const opening = words.exact.slice(0, wanted[0].start);
    if (text.slice(0, start).endsWith(opening)) start -= opening.length;
    const closing = words.exact.slice(wanted[wanted.length - 1].end);
    if (text.startsWith(closing, end)) end += closing.length;
    return { start, end };
  }
  return undefined;
}

// Where a part stands within reach, at most so often that looking at each is no work.
function* hits({ from, near }, part) {
  if (part.length < 6) return;
  let at = near.indexOf(part);
  for (let count = 0; at >= 0 && count < 40; count += 1) {
    yield from + at;
    at = near.indexOf(part, at + 1);
  }
}

// What stands now between what stood before and after them.
function between(text, { exact, prefix, suffix }, wanted, reach) {
  const before = prefix.slice(-16);
  const after = suffix.slice(0, 16);
  let best;
  if (after.length < 6) return best;
  for (const hit of hits(reach, before)) {
    const low = hit + before.length;
    const length = text.slice(low, low + exact.length * 2 + 40 + after.length).indexOf(after);
    if (length < 0) continue;
    const high = low + length;
    const there = split(text.slice(low, high));
    if (!there.length) continue;
    const share = aligned(text, wanted.slice(0, 2 * WORDS), low, high)?.share ?? 0;
    const enough = wanted.length <= FEW ? 0 : OVERLAP_BETWEEN;
    if (share >= enough && share >= (best?.share ?? 0)) best = { start: low + there[0].start, end: low + there[there.length - 1].end, share };
  }
  return best;
}

// What shares enough of their words, in order.
function overlapping(text, { exact, prefix, suffix }, wanted, reach) {
  const long = wanted.length > 2 * WORDS;
  const head = long ? wanted.slice(0, WORDS) : wanted;
  const tail = long ? wanted.slice(-WORDS) : wanted;
  let best;
  for (const start of guesses(reach, exact, prefix, suffix)) {
    const first = aligned(text, head, start - exact.length / 2 - 200, start + Math.max(head[head.length - 1].end * 2, 200));
    const last = long && first ? aligned(text, tail, first.end, first.start + exact.length * 2) : first;
    if (!last || last.end - first.start > exact.length * 2 + 40) continue;
    const share = (first.share + last.share) / 2;
    if (share < OVERLAP || share * exact.length < ENOUGH || share <= (best?.share ?? 0)) continue;
    best = { start: first.start, end: last.end, share };
  }
  return best;
}

// Where they may begin: beside what stood around them, and where parts of them stand. What most agree on.
function guesses(reach, exact, prefix, suffix) {
  const votes = new Map();
  const width = Math.max(exact.length / 2, 80);
  const vote = (part, offset) => {
    for (const hit of hits(reach, part)) {
      const start = Math.max(hit + offset, 0);
      const key = Math.round(start / width);
      const counted = votes.get(key) ?? { start, count: 0 };
      counted.count += 1;
      votes.set(key, counted);
    }
  };
  vote(prefix.slice(-16), Math.min(prefix.length, 16));
  vote(suffix.slice(0, 16), -exact.length);
  const size = Math.min(12, exact.length);
  for (let seed = 0; seed < reach.seeds; seed += 1) {
    const offset = Math.floor((exact.length - size) * seed / (reach.seeds - 1));
    vote(exact.slice(offset, offset + size), -offset);
  }
  return [...votes.values()].sort((one, other) => other.count - one.count).slice(0, 4).map(({ start }) => start);
}

// The words of a text between two offsets that take the fewest changes to become these, and the share that takes none.
function aligned(text, wanted, from, to) {
  const low = settled(text, Math.max(Math.floor(from), 0));
  const there = split(text.slice(low, Math.max(to, low)));
  const { length } = there;
  let costs = new Uint16Array(length + 1);
  let starts = Uint32Array.from(costs, (_, column) => column);
  wanted.forEach(({ word }, row) => {
    const nextCosts = new Uint16Array(length + 1);
    const nextStarts = new Uint32Array(length + 1);
    nextCosts[0] = row + 1;
    for (let column = 1; column <= length; column += 1) {
      const kept = costs[column - 1] + (there[column - 1].word === word ? 0 : 1);
      const gone = costs[column] + 1;
      const added = nextCosts[column - 1] + 1;
      const least = Math.min(kept, gone, added);
      nextCosts[column] = least;
      nextStarts[column] = least === kept ? starts[column - 1] : least === gone ? starts[column] : nextStarts[column - 1];
    }
    costs = nextCosts;
    starts = nextStarts;
  });
  let end = 0;
  for (let column = 1; column <= length; column += 1) if (costs[column] < costs[end]) end = column;
  if (!end || starts[end] >= end) return undefined;
  return { start: low + there[starts[end]].start, end: low + there[end - 1].end, share: Math.max(1 - costs[end] / wanted.length, 0) };
}
