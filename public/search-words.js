// The words of stories and questions, folded and divided as src/search does it, and what a question's words ask for.

import rules from './search-rules.js';

// What a word says of a story where it is the same, where its ending differs, where it only begins so; and where the
// question's own prefixes were taken away.
const SAME = 1;
const RELATED = 0.7;
const BEGUN = 0.5;
const BARE = 0.6;

// So many words of a question count.
const WORDS = 12;

const range = (ranges) => ranges.map(([first, last]) => `${first}-${last}`).join('');
const script = ({ letters: [first, last], ...rule }) => ({ ...rule, of: new RegExp(`^[${first}-${last}]`) });
const DROPPED = new RegExp(`[${range(rules.dropped)}]`, 'g');
const SIGNS = new RegExp(`[${Object.keys(rules.signs).join('')}]`, 'g');
const JOINTS = new RegExp(`([${range(rules.joints.after.map((pair) => [...pair]))}])[${rules.joints.signs}]+`, 'g');
const UNSPACED = new RegExp(`([${range(rules.unspaced)}]+)`);
const LONGEST = 40;
const PREFIXES = rules.prefixes.map(script).map((rule) => ({ ...rule, all: rule.all.split(' ') }));
const ENDINGS = rules.endings.map(script).map((rule) => ({
  ...rule, groups: rule.groups.map((group) => new Set(group.split(' ').map((ending) => ending.replace('-', '')))),
}));

const fold = (text) => text.normalize('NFKD').toLowerCase()
  .replace(DROPPED, '').replace(SIGNS, (sign) => rules.signs[sign]).replace(JOINTS, '$1');

// Runs of letters and digits, each with whether its script has no spaces.
function runs(text) {
  const found = [];
  for (const run of fold(text).match(/[\p{Alphabetic}\p{N}]+/gu) ?? []) {
    run.split(UNSPACED).forEach((part, at) => part && found.push([[...part], at % 2 === 1]));
  }
  return found;
}

export function words(text) {
  return runs(text).flatMap(([run, unspaced]) => (unspaced
    ? run.map((sign, at) => sign + (run[at + 1] ?? ''))
    : run.slice(0, LONGEST).join('')));
}

export function forms(word) {
  const all = [word];
  for (const { of, least, all: prefixes } of PREFIXES) {
    if (!of.test(word)) continue;
    for (const prefix of prefixes) {
      const rest = word.slice(prefix.length);
      if (word.startsWith(prefix) && rest.length >= least) all.push(rest);
    }
  }
  return all;
}

// For each word of it the forms to look for, each with what it counts. The last one may go on, as long as no space is
// behind it. Of a script without spaces a single sign may; others are whole. A single letter of any other script need not
// be in a story.
export function asked(question) {
  const all = runs(question);
  const found = new Map();
  all.forEach(([run, unspaced], at) => {
    const last = at === all.length - 1 && !/\s$/u.test(question);
    if (unspaced && run.length > 1) run.slice(1).forEach((sign, before) => found.set(run[before] + sign, false));
    else found.set(run.slice(0, LONGEST).join(''), unspaced || last);
  });
  return [...found].slice(0, WORDS).map(([word, goesOn]) => ({
    looks: forms(word).map((form, at) => look(form, at ? BARE : SAME, goesOn && !at)),
    free: [...word].length === 1 && !UNSPACED.test(word) && found.size > 1,
  }));
}

// Which words of the index are as good as this one, and with what they begin.
function look(word, worth, goesOn) {
  let start = word;
  // With each the endings that the same word may have behind it.
  const stems = [];
  for (const { of, least, groups } of ENDINGS) {
    if (!of.test(word)) continue;
    for (const endings of groups) {
      for (const ending of endings) {
        const stem = word.slice(0, word.length - ending.length);
        if (!word.endsWith(ending) || stem.length < least) continue;
        stems.push([stem, endings]);
        if (stem.length < start.length) start = stem;
      }
    }
  }
  const worthOf = (other) => {
    if (other === word) return worth;
    if (stems.some(([stem, endings]) => other.startsWith(stem) && endings.has(other.slice(stem.length)))) return worth * RELATED;
    return goesOn && other.startsWith(word) ? worth * BEGUN : 0;
  };
  return { word, start, worthOf };
}
