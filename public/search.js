// Searches the edition by the index that `press build` makes: docs/search.md has the form of its files. Comes with its
// first use.

import { asked } from './search-words.js';
import saved, { primary } from './search-saved.js';

export { forms, words } from './search-words.js';

// Of the index's files so many are looked through for a word in each part. So many stories are shown where no number is
// asked for, and so many at most: what is shown of each may stand in a file of its own.
const FILES = 4;
const USUAL = 20;
const MOST = 50;

// Below this many bytes the whole index is kept.
const SMALL = 16 * 1024 * 1024;

// ---- The index

let root;
const held = new Map();

async function get(address, cache) {
  try {
    const answer = await fetch(address, { cache });
    if (answer.ok) return answer;
    throw answer.status;
  } catch (error) {
    // What `keepSearch` kept, where this browser lets pages keep anything.
    const kept = await globalThis.caches?.match(address).catch(() => {});
    if (kept) return kept;
    throw error;
  }
}

// A file of the index, once read. It is never broken off, because the next question may ask for it, too. One that did
// not come is asked for again.
function file(address, read) {
  if (!held.has(address)) {
    const coming = get(address).then(read);
    held.set(address, coming);
    coming.catch(() => held.delete(address));
  }
  return held.get(address);
}

const index = () => document.getElementById('search-index');

// The parts of the index, the newest first.
function parts() {
  const { href } = index();
  root ??= get(href, 'no-cache').then((answer) => answer.json()).then(({ form, parts: all }) => {
    if (form !== 1) throw form;
    return all.map((part) => ({ ...part, folder: new URL(`parts/${part.folder}/`, href).href })).reverse();
  });
  root.catch(() => { root = undefined; });
  return root;
}
// Before the first question is asked.
if (index()) parts().catch(() => {});

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const read = async (answer) => new Uint8Array(await answer.arrayBuffer());

// A number, seven bits a byte with the lowest first, and where the next one begins.
function number(bytes, at) {
  for (let value = 0, shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    if (!(byte > 127)) return [value, at];
  }
}

// The words of a file that begin so, each with whether it stands everywhere, and where its stories are.
function find(bytes, start) {
  const name = new Uint8Array(1024);
  const wanted = encoder.encode(start);
  const found = [];
  let at = 0;
  const next = () => {
    const [value, behind] = number(bytes, at);
    at = behind;
    return value;
  };
  while (at < bytes.length) {
    const shared = next();
    const rest = next();
    name.set(bytes.subarray(at, at += rest), shared);
    const everywhere = next() & 1;
    const length = next();
    if (wanted.length <= shared + rest && wanted.every((byte, place) => byte === name[place])) {
      found.push({ word: decoder.decode(name.subarray(0, shared + rest)), everywhere, start: at, end: at + length });
    }
    at += length;
  }
  return found;
}

function each(bytes, { start, end }, act) {
  for (let at = start, story = 0, value; at < end;) {
    [value, at] = number(bytes, at);
    act(story += value >> 3, (value & 7) + 1);
  }
}

// The files of a part that can have words which begin so.
function filesOf({ folder, words }, start) {
  const files = [];
  // The last one whose first word is not behind it, and those that begin so from their first word on.
  let at = Math.max(0, words.filter((word) => word <= start).length - 1);
  do files.push(`${folder}words-${at++}.bin`);
  while (files.length < FILES && words[at]?.startsWith(start));
  return files;
}

// What one word of the question says of each story of a part, and whether it says nothing of most.
async function match(part, { looks, free }) {
  const worths = new Float32Array(part.stories);
  let everywhere = free;
  await Promise.all(looks.map(async ({ word, start, worthOf }, form) => {
    const files = await Promise.all(filesOf(part, start).map((address) => file(address, read)));
    for (const bytes of files) {
      for (const place of find(bytes, start)) {
        const worth = worthOf(place.word);
        if (!worth) continue;
        everywhere ||= place.everywhere && place.word === word && !form;
        each(bytes, place, (story, level) => { worths[story] = Math.max(worths[story], worth * level); });
      }
    }
  }));
  return { worths, everywhere };
}

// ---- The answer

// The stories that these words lead to, best first, as many as are asked for, and how many there are in all. `partial` is said
// where a part of the index did not arrive: then the stories that the device has are looked through besides.
export async function search(question, { signal, language, most = USUAL } = {}) {
  const count = Math.min(most, MOST);
  if (!index()) throw new Error('this edition has no index');
  const words = asked(question);
  if (!words.length) return { results: [], total: 0, partial: false };
  let answer = await ask(words, { signal, language, count });
  if (answer.partial) {
    // The edition may have changed since its index came.
    root = undefined;
    answer = await ask(words, { signal, language, count });
  }
  if (!answer.partial) return answer;
  const others = (await saved(words, language)).filter(({ id }) => !answer.results.some((one) => one.id === id));
  const results = [...answer.results, ...others].slice(0, count);
  return { results, total: Math.max(answer.total, answer.results.length + others.length), partial: true };
}

async function ask(words, { signal, language, count }) {
  const stopped = () => {
    if (signal?.aborted) throw signal.reason;
  };
  const word = language && `=${primary(language)}`;
  const only = word && { looks: [{ word, start: word, worthOf: (other) => Number(other === word) }] };
  let partial = false;
  const missed = () => { partial = true; };
  const all = await parts().catch(missed) ?? [];
  stopped();
  const matched = await Promise.all(all.map((part) => Promise.all([only, ...words].map((one) => one && match(part, one)))
    .then(([filter, ...found]) => ({ part, filter, found })).catch(missed)));
  stopped();
  const ranked = rank(matched.filter(Boolean), words.length);
  const results = await Promise.all(ranked.slice(0, count).map((one) => shown(one).catch(missed)));
  stopped();
  return { results: results.filter((one) => /^[a-z0-9-]+$/.test(one?.id)), total: ranked.length, partial };
}

// Stories that have all words; where none has, those that have the most.
function rank(matched, count) {
  const size = matched.reduce((sum, { part }) => sum + part.stories, 0);
  const rarity = Array.from({ length: count }, (_, word) => {
    const having = matched.reduce((sum, { found }) => sum + found[word].worths.filter(Boolean).length, 0);
    return Math.log(1 + size / (having + 0.5));
  });
  const all = [];
  const some = [];
  for (const { part, filter, found } of matched) {
    for (let story = part.stories; story--;) {
      if (filter && !filter.worths[story]) continue;
      let worth = 0;
      let having = 0;
      let lacking = 0;
      found.forEach(({ worths, everywhere }, word) => {
        worth += worths[story] * rarity[word];
        if (worths[story]) having++;
        else if (!everywhere) lacking++;
      });
      if (having) (lacking ? some : all).push({ part, story, worth, having });
    }
  }
  if (all.length) return all.sort((one, other) => other.worth - one.worth);
  return some.sort((one, other) => other.having - one.having || other.worth - one.worth);
}

// As `STORIES` in src/search/encode.rs.
const STORIES = 8;

async function shown({ part, story }) {
  const address = `${part.folder}stories-${Math.floor(story / STORIES)}.json`;
  const { stories } = await file(address, (answer) => answer.json());
  return stories[story % STORIES];
}

// Fetches the whole index, where it is small, so that it is there without the network. Whether it is. In careful mode
// nothing outlives the tab.
export async function keepSearch() {
  if (document.documentElement.dataset.careful === 'on' || !globalThis.caches) return false;
  const { href } = index();
  const all = await parts();
  if (all.reduce((sum, { bytes }) => sum + bytes, 0) > SMALL) return false;
  const wanted = all.flatMap(({ folder, words, stories }) => [
    ...words.map((_, at) => `${folder}words-${at}.bin`),
    ...Array.from({ length: Math.ceil(stories / STORIES) }, (_, at) => `${folder}stories-${at}.json`),
  ]);
  const cache = await caches.open('search');
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const waiting = wanted.filter((address) => !there.has(address));
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await cache.put(next, await get(next));
  }));
  // Last, when all that it names is there. What it does not name goes.
  await cache.put(href, await get(href, 'no-cache'));
  for (const address of wanted.concat(href)) there.delete(address);
  await Promise.all([...there].map((address) => cache.delete(address)));
  return true;
}
