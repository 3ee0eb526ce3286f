// What is known of the story on show, beside its byline: whether it is what the newsroom signed.

import { dateWords } from './device.js';
import { filled } from './filled.js';
import { own } from './words.js';

let proof = [];

// Takes the edition's root and where the story came from, where it is genuine.
export const prove = (...now) => { proof = now; };
export const proven = () => proof[0]?.version;

const WORDS = {
  true: 'Past its date: signed by {name} on {day}, version {version}. A newer version may be withheld.',
  undefined: 'Verified: signed by {name} on {day}, version {version}.',
};

export function tell() {
  const [edition, source] = proof;
  let text = own(edition ?? 'Not signed: nothing shows who made this copy.');
  if (edition?.key) {
    const { edition: name, issued, version, late } = edition;
    text = filled(own(WORDS[late]), { name, version, day: dateWords(issued.slice(0, 10)) });
    if (source) text += ` ${filled(own('From {host}.'), { host: new URL(source).host })}`;
  }
  for (const place of document.querySelectorAll('.proof')) if (place.textContent !== text) place.textContent = text;
}
