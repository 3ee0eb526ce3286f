// Another version of the page: it is brought whole, then offered, then tried. The one in use stays until it has started.

import { HOME, change, find, get, parts, state, write } from './kept-files.js';
import { element } from './sheet.js';

// Says once that a version did not start.
export async function failed({ words, announced }) {
  announced(words.failed);
  await change({ said: true });
}

// Brings all that the document of a version names, and offers it where all came. What both versions have is here.
export async function renew(page, { document, text, digest }) {
  let { now, ready } = await state();
  if (ready?.digest !== digest) {
    ready = { now: `shell-${HOME}${Date.now()}`, digest };
    try {
      const all = await parts(text, async (name) => await find(HOME + name, now) ?? get(name));
      // What has a name that does not change: as much of it as was used.
      for (const { url } of await (await caches.open(now)).keys()) {
        const name = url.slice(HOME.length);
        if (/^(words|fonts)\//.test(name)) all[name] = await get(name);
      }
      for (const [name, response] of Object.entries(all)) await write(ready.now, HOME + name, response);
      await write(ready.now, HOME, document);
    } catch {
      // It is not whole, or something is in the way. The next visit looks again.
      return caches.delete(ready.now);
    }
    await change({ ready });
  }
  offer(page, ready);
}

function offer({ words, announced }, ready) {
  const use = element('button', words.use);
  use.type = 'button';
  use.addEventListener('click', async () => {
    await change({ trial: ready, ready: undefined });
    location.reload();
  });
  const line = Object.assign(element('p', words.newer, ' ', use, ' ', words.back), { id: 'newer', lang: words.language, dir: words.direction });
  document.querySelector('.foot').prepend(line);
  announced(words.newer, true);
}
