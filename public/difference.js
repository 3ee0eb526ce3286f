// What is different between two lists, and between two texts: the same lists always give the same answer.

// So many steps are looked for. What differs more counts as replaced altogether, so that no file can hold the page up.
const MOST = 1000;

// How one list becomes another: pairs of a sign and an item, in order. ' ' is in both, '-' went, '+' came.
export function difference(before, after) {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const same = (items) => items.map((item) => [' ', item]);
  return [
    ...same(before.slice(0, start)),
    ...shortest(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
}

// The shortest way, by E. W. Myers: how far each diagonal leads with one step more, until one is at the end.
function shortest(before, after) {
  const limit = Math.min(MOST, before.length + after.length);
  const middle = limit + 1;
  const reach = new Int32Array(2 * middle + 1);
  const rounds = [];
  for (let steps = 0; steps <= limit; steps++) {
    rounds.push(reach.slice(middle - steps - 1, middle + steps + 2));
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && reach[middle + k - 1] < reach[middle + k + 1]);
      let x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++;
      reach[middle + k] = x;
      if (x >= before.length && x - k >= after.length) return walked(rounds, before, after);
    }
  }
  return [...before.map((item) => ['-', item]), ...after.map((item) => ['+', item])];
}

// The way back through the rounds, the other way round.
function walked(rounds, before, after) {
  const way = [];
  let [x, y] = [before.length, after.length];
  for (let steps = rounds.length - 1; steps > 0; steps--) {
    const reached = (k) => rounds[steps][k + steps + 1];
    const k = x - y;
    const down = k === -steps || (k !== steps && reached(k - 1) < reached(k + 1));
    const from = reached(down ? k + 1 : k - 1);
    for (const until = down ? from : from + 1; x > until; x--, y--) way.push([' ', before[x - 1]]);
    way.push(down ? ['+', after[--y]] : ['-', before[--x]]);
  }
  for (; x > 0; x--) way.push([' ', before[x - 1]]);
  return way.reverse();
}

// Words, spaces and single signs. What is written without spaces is compared sign by sign.
const TOKENS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]|[\p{L}\p{M}\p{N}]+(?:['’\u05F3-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;
const tokens = (text) => text.match(TOKENS) ?? [];

// How one text becomes another, in runs of a sign and words. What went comes before what came in its place.
export function inWords(before, after) {
  const runs = [];
  let [gone, come, room] = ['', '', ''];
  const close = () => {
    for (const run of [['-', gone], ['+', come], [' ', room]]) if (run[1]) runs.push(run);
    [gone, come, room] = ['', '', ''];
  };
  for (const [sign, token] of difference(tokens(before), tokens(after))) {
    if (sign === ' ') {
      // A space alone between two changes is part of both.
      if (/\S/.test(token) || (!gone && !come)) close();
      room += token;
      continue;
    }
    if (room && !gone && !come) close();
    gone += room;
    come += room;
    room = '';
    if (sign === '-') gone += token;
    else come += token;
  }
  close();
  return joined(runs);
}

// Runs of one sign that follow each other are one.
function joined(runs) {
  const all = [];
  for (const [sign, text] of runs) {
    if (all.at(-1)?.[0] === sign) all.at(-1)[1] += text;
    else all.push([sign, text]);
  }
  return all;
}

const words = (text) => new Set(tokens(text.toLowerCase()).filter((token) => /[\p{L}\p{N}]/u.test(token)));

// Whether two texts, by their words, are likely one that was changed: they share two words of five.
function isChanged(first, second) {
  let both = 0;
  for (const word of first) both += second.has(word);
  return both * 2 >= (first.size + second.size) * .4;
}

// Of the texts that went, so many are compared with one that came.
const NEAR = 20;

// How one list of texts becomes another, in order: pairs of a text and what it became, one of them undefined where it
// went or is new. `turn` lets the page answer meanwhile.
export async function inTexts(before, after, turn) {
  const pairs = [];
  const known = new Map();
  const of = (text) => known.get(text) ?? known.set(text, words(text)).get(text);
  let [gone, come] = [[], []];
  const close = async () => {
    for (const text of come) {
      const found = gone.slice(0, NEAR).findIndex((other) => isChanged(of(other), of(text)));
      await turn();
      if (found < 0) {
        pairs.push([undefined, text]);
        continue;
      }
      pairs.push(...gone.splice(0, found).map((other) => [other, undefined]));
      pairs.push([gone.shift(), text]);
    }
    pairs.push(...gone.map((other) => [other, undefined]));
    [gone, come] = [[], []];
  };
  for (const [sign, text] of difference(before, after)) {
    if (sign === '-') gone.push(text);
    else if (sign === '+') come.push(text);
    else {
      if (gone.length || come.length) await close();
      pairs.push([text, text]);
    }
  }
  await close();
  return pairs;
}
