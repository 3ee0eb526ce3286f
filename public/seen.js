// Which version of a story of this edition was read when. What changed since is told by public/changes.js.

import { careful, keep, kept } from './careful.js';

// As MOST in src/page/place.rs.
const MOST = 40;
let latest;

// Remembers a story's file, and calls `changed` once the story is there that was another when it was read last.
export default async function seen(address, file, changed) {
  latest = address;
  const [, id] = /^stories\/([\w.-]+)\.json$/.exec(address) ?? [];
  const { subtle } = crypto;
  const bytes = await file;
  if (!id || !subtle) return;
  const version = new DataView(await subtle.digest('SHA-256', bytes)).getBigUint64(0).toString(16).padStart(16, 0);
  if (careful()) return;
  const lines = (kept('versions') ?? '').split('\n').map((line) => line.split(' '));
  const [, before, moment] = lines.find(([name]) => name === id) ?? [];
  const others = lines.filter(([name]) => name && name !== id);
  keep('versions', [...others, [id, version, new Date().toISOString()]].slice(-MOST).map((line) => line.join(' ')).join('\n'));
  if (!before || before === version) return;
  const story = JSON.parse(new TextDecoder().decode(bytes));
  while (document.querySelector('#story h1')?.textContent !== story.headline.trim() || document.getElementById('first-paint')) {
    await new Promise(requestAnimationFrame);
    if (latest !== address) return;
  }
  changed({ id, before, moment, story });
}
