// Reads a story that public/saving.js saved: what was signed, and not what the file shows. docs/signing.md, "A saved story".

import { signedBy } from './minisign.js';
import { checked, json, listed } from './way.js';

const raw = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt());

// The story's bytes, and the root of the manifest: null where it is signed by a key that this page does not know. None
// where nothing in the file is signed. Fails where it is not what was signed.
export default async function signed(bytes, kept) {
  const [, data] = /<p id="signed" hidden="">([^<]*)<\/p>/.exec(new TextDecoder().decode(bytes)) ?? [];
  if (!data) return undefined;
  const { format, path, manifest, signature, shards, file } = JSON.parse(data);
  if (format !== 'standfirst-saved-1') return undefined;
  const root = json(raw(manifest));
  const folder = new URL('.', location).href.slice(location.origin.length);
  const known = kept(`edition ${folder}`)?.split(' ')[0] || document.querySelector('meta[name=edition-key]')?.content;
  if (root.format !== 'standfirst-edition-1' || !await signedBy(root.key, raw(manifest), raw(signature))) throw path;
  const wanted = await listed(root, path, async (shard) => json(await checked(raw(shards.shift()), shard)));
  return [await checked(raw(file), wanted), root.key === known ? root : null];
}
