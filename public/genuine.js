// Whether a file is what the newsroom signed, as docs/signing.md has it: what `src/edition` does natively, over the
// network. A file comes from the first place whose copy is genuine.

import { keep, kept } from './careful.js';
import { bytes } from './file.js';
import { race } from './mirrors.js';
import { sha256, signedBy } from './minisign.js';
import { checked, digits, json, listed } from './way.js';

// The key that came with the page: an empty one where the edition is signed and the page does not know by which.
const built = document.querySelector('meta[name=edition-key]')?.content;
// The edition in this folder: its key, the latest version that was seen, that one's hash, and its name.
const folder = new URL('.', location).href;
const name = folder.slice(location.origin.length);
const NAME = `edition ${name}`;
const pin = () => kept(NAME)?.match(/^(\S+) (\d+) (\w+) (.*)$/)?.slice(1) ?? [];

// A file of the edition by its path, from an address: none where the address leads elsewhere, or nothing is signed.
export function path(address) {
  const { href } = new URL(address, location);
  return (built ?? kept(NAME)) != null && href.startsWith(folder) && !href.includes('?') ? decodeURI(href.slice(folder.length)) : '';
}

// What the root of the manifest says, once it is known to be the newsroom's and no older than what was seen.
async function judged(source, options) {
  const get = (file, limit) => bytes(source + file, { ...options, limit });
  const signed = (file) => Promise.all([get(file, 8000), get(`${file}.minisig`, 1000)]);
  const files = await signed('manifest.json');
  const [known, seen, last, name] = pin();
  let why = 'altered';
  let it;
  try {
    it = json(files[0]);
    let key = known || built || it.key;
    // From each key to the next by what it signed itself.
    for (let steps = 8; key !== it.key && steps--;) {
      const number = Array.from(atob(key).slice(2, 10), (byte) => byte.charCodeAt().toString(16).padStart(2, '0'));
      const statement = await signed(`manifest/keys/${number.reverse().join('').toUpperCase()}.json`);
      const { format, edition, old, new: next } = json(statement[0]);
      if (format !== 'standfirst-key-1' || edition !== it.edition || old !== key || !await signedBy(key, ...statement)) throw key;
      key = next;
    }
    if (key !== it.key || it.format !== 'standfirst-edition-1' || !await signedBy(key, ...files)) throw key;
    const hash = digits(await sha256(files[0]));
    if ((name ?? it.edition) !== it.edition || (it.version == seen && hash !== last)) throw name;
    if (it.version < seen) throw why = 'older';
    keep(NAME, `${key} ${it.version} ${hash} ${it.edition}`);
  } catch {
    throw why;
  }
  // The clock is the reader's. A later one is looked for elsewhere.
  if (late(it.expires)) throw Object.assign(it, { late: true });
  return it;
}

// A shard, from the first place whose copy is genuine.
const open = async (shard) => (await race(async (source, options) => json(await checked(await bytes(`${source}manifest/${shard[1]}.json`, { ...options, limit: 5000 }), shard))))[0];

// What was genuine when it was read, a file a line: it still is, where what would tell so is out of reach.
const READ = `signed ${name}`;
const lines = (file, are) => kept(READ)?.split('\n').filter((line) => line.startsWith(`${file} `) === are) ?? [];
const late = (expires) => new Date().toISOString() > expires || undefined;

// The bytes of a file of the edition, what the root says, and the mirror that they came from, if any. Fails as `bytes`
// does, or with 'altered', or 'older' where a later version was seen.
let root;
export async function genuine(file, options) {
  const early = bytes(file, options);
  early.catch(() => {});
  // What does not fit may be from between two versions: then past all caches, once more.
  for (let again = 0; ; again++) {
    const cache = again ? 'reload' : 'no-cache';
    try {
      const [edition] = await (root ??= race((source, ended) => judged(source, { ...ended, cache })).catch((it) => {
        if (!it.late) throw it;
        return [it];
      }));
      const wanted = await listed(edition, file, open);
      // What bears that name, if anything, was put there by somebody else.
      if (!wanted) throw await early && 'altered';
      const copy = async (source, ended) => (source || again ? bytes(source + file, { ...ended, cache: again ? cache : undefined, limit: wanted[0] }) : early);
      const [found, source] = await race(async (source, ended) => checked(await copy(source, ended), wanted));
      const { version, issued, expires } = edition;
      keep(READ, [...lines(file, false), [file, wanted[1], version, issued, expires].join(' ')].slice(-200).join('\n'));
      return [found, edition, source];
    } catch (reason) {
      root = undefined;
      if (!again && typeof reason !== 'number') continue;
      // What is there and is wrong counts.
      if (typeof reason !== 'number') throw reason;
      const [, hash, version, issued, expires] = lines(file, true)[0]?.split(' ') ?? [];
      const before = hash && await early.catch(() => {});
      if (!before || digits(await sha256(before)) !== hash) throw reason;
      return [before, { edition: pin()[3], key: hash, version, issued, late: late(expires) }];
    }
  }
}
