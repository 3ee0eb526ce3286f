// The way through a manifest to one file, as docs/signing.md has it.

import { sha256 } from './minisign.js';

export const digits = (hash) => hash.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
export const json = (file) => JSON.parse(new TextDecoder().decode(file));

// A file that has this length and this hash. Fails with any other.
export async function checked(file, [length, hash]) {
  if (file.length !== length || digits(await sha256(file)) !== hash) throw 'altered';
  return file;
}

// Length and hash of the file at a path, by way of the shards that the path's hash leads through: `open` gives what is
// in one, if there is that one.
export async function listed(list, path, open) {
  const hash = await sha256(new TextEncoder().encode(path));
  for (let at = 0; list?.shards;) {
    let number = 0;
    for (const end = at + list.bits; at < end; at++) number = number * 2 + (hash[at >> 3] >> (7 - at % 8) & 1);
    const shard = list.shards[number];
    list = shard && await open(shard);
  }
  return list?.files[path];
}
