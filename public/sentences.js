// What is read aloud of a story, sentence by sentence, and where each sentence stands in the page.

import { primary } from './speech.js';

// The headline, the standfirst, and what the story itself says, in the order of the document.
const READ = 'h1, .standfirst, figcaption, .body :is(p, h2, h3, h4, li), .corrections :is(h2, li)';
// What stands among it and is no part of it, or repeats it.
const SILENT = '[aria-hidden=true], [hidden], button, .card, .credit';

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
// A full stop after an initial or a title ends no sentence.
const GOES_ON = /(?:^|[\s("'“‘«])(?:(?:\p{Lu}\.)*\p{Lu}|Mrs?|Ms|Dr|Gen|Sen|Gov|Lt|Col|Capt|Sgt|Prof|Rep|St)\.\s*$/u;

// The sentences of a story: each with its block, its block's runs of text, and where among them it begins and ends.
export function sentences(article) {
  const blocks = [...article.querySelectorAll(READ)].filter((block) => !block.closest(SILENT));
  return blocks.flatMap((block) => {
    const runs = [];
    let text = '';
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(SILENT)) continue;
      runs.push({ node, start: text.length });
      text += node.data;
    }
    const bounds = split(text, block.closest('[lang]')?.lang);
    return bounds.map(([start, end]) => ({ block, runs, start, end }));
  });
}

// Where the sentences of a text begin and end.
function split(text, language) {
  const found = [];
  for (const sentence of segments(text, language)) {
    const start = found.length ? found[found.length - 1][1] : 0;
    const before = found.length && text.slice(...found[found.length - 1]);
    // What says nothing by itself, such as a quotation mark that was cut off, belongs to what it stands beside.
    if (before && (GOES_ON.test(before) || !SAYS_SOMETHING.test(sentence))) found[found.length - 1][1] += sentence.length;
    else found.push([start, start + sentence.length]);
  }
  return found
    .filter((bounds) => SAYS_SOMETHING.test(text.slice(...bounds)))
    .map(([start, end]) => [start + text.slice(start, end).search(/\S/), start + text.slice(start, end).trimEnd().length]);
}

// By language: each takes longer to make than to use.
const segmenters = {};

// A text in pieces that make it up again.
function segments(text, language) {
  try {
    const segmenter = segmenters[language] ??= new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
    return [...segmenter.segment(text)].map((it) => it.segment);
  } catch {
    // An old browser, or a language that is none.
    return text.match(/[^.!?…。！？؟।\n]*[.!?…。！？؟।\n]*["'”’»)\]]*\s*/gu)?.filter(Boolean) ?? [];
  }
}

// The parts of a sentence: one for each text node that it goes through.
function parts({ runs, start, end }) {
  const mine = runs.filter(({ node, start: from }) => from < end && from + node.length > start);
  return mine.map(({ node, start: from }) => {
    const to = Math.min(end - from, node.length);
    return { node, from: Math.max(start - from, 0), to, quotation: node.parentElement.closest('q') };
  });
}

// Where a sentence stands, a range for each text node, so that a card that is opened in between is not part of it.
// `inside` asks for those in quotations only.
export const ranges = (sentence, inside) => parts(sentence).filter(({ quotation }) => !inside || quotation).map(({ node, from, to }) => {
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
});

// Whose words are in a sentence, as src/page/quotation.rs tells a screen reader.
export function speakers(sentence) {
  const found = parts(sentence).map(({ quotation }) => quotation?.nextElementSibling?.getAttribute('aria-label'));
  return [...new Set(found.filter(Boolean))];
}

// What is handed to the device of a sentence, each with its voice: never longer than `limit`, and each language in a
// voice of its own where `voiceOf` knows one.
export function utterances(sentence, limit, voiceOf) {
  const runs = [];
  for (const { node, from, to } of parts(sentence)) {
    const voice = voiceOf(primary(node.parentElement.closest('[lang]')?.lang));
    const last = runs[runs.length - 1];
    if (last?.voice === voice) last.text += node.data.slice(from, to);
    else runs.push({ voice, text: node.data.slice(from, to) });
  }
  return runs
    .filter(({ text }) => SAYS_SOMETHING.test(text))
    .flatMap(({ voice, text }) => cut(text.replace(/\s+/g, ' ').trim(), limit).map((text) => ({ voice, text })));
}

// Cuts a long text where a clause ends, or else between words.
function cut(text, limit) {
  const cuts = [];
  while (text.length > limit) {
    const head = text.slice(0, limit);
    const clauses = [...head.matchAll(/[,;:،؛)—–](?=\s)|[、，；：]/g)];
    const clause = clauses.length && clauses[clauses.length - 1].index + 1;
    let at = clause > limit / 4 ? clause : head.lastIndexOf(' ');
    // Never through the middle of a character.
    if (at < 1) at = /[\ud800-\udbff]$/.test(head) ? limit - 1 : limit;
    cuts.push(text.slice(0, at));
    text = text.slice(at).trim();
  }
  return [...cuts, text];
}
