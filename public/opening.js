// Files that the reader opens: chosen in the sheet, dropped, pasted or handed over by the system. They are read on
// the device, and are there for as long as the page is.

import signed from './saved.js';
import { element, show } from './sheet.js';

// What was opened, by its query in this page: its bytes, or its size where that is too large; and what is known of it,
// as public/proof.js has it.
export const opened = {};
export const proofs = {};

const sheet = document.createElement('dialog');

// Opens the first of the files. Without files, opens the sheet.
export default function open(page, quietly, files) {
  if (files) take(page, files);
  else choose(page);
}

async function take({ words, limit, go, announced, kept }, [file, ...others]) {
  try {
    let bytes = file.size > limit ? undefined : new Uint8Array(await file.arrayBuffer());
    let proof;
    // A story that was saved from this page.
    if (bytes?.[0] === '<'.charCodeAt()) {
      try {
        [bytes, proof] = await signed(bytes, kept) ?? [bytes];
      } catch {
        return announced(words.altered);
      }
      if (proof === null) proof = words.unknown;
    }
    const address = `?file=${named(bytes ?? new TextEncoder().encode(`${file.size} ${file.name}`))}`;
    opened[address] = bytes ?? file.size;
    proofs[address] = proof;
    sheet.close();
    await go(`./${address}`);
    if (others.length) announced(words.first.replace('{name}', () => file.name));
  } catch {
    announced(words.unread);
  }
}

// A name made of the content, so that the reader's notes on a file are found again: FNV-1a, twice.
function named(bytes) {
  const name = [0x811c9dc5, 0x2f0b4c47].map((hash) => {
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return name.join('');
}

function choose(page) {
  const { words } = page;
  const input = document.createElement('input');
  input.type = 'file';
  input.addEventListener('change', () => input.files.length && take(page, [...input.files]));
  const label = element('label', element('span', words.file), input);
  show(sheet, 'opening', words, element('p', words.what), label, element('p', words.more), element('p', words.private));
  input.focus();
}
