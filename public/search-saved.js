// The stories that are kept on the device, looked through one by one where the index is not there.

import { forms, words } from './search-words.js';

export const primary = (language) => language.split('-')[0].toLowerCase();

// Those that have all words asked for, best first, as results.
export default async function saved(asked, language) {
  const found = [];
  const cache = await globalThis.caches?.open('stories').catch(() => {});
  for (const request of await cache?.keys() ?? []) {
    if (!/\/stories\/[^/]*\.json$/.test(request.url)) continue;
    const story = await cache.match(request).then((answer) => answer.json()).catch(() => {});
    if (!story?.headline || (language && primary(story.language ?? 'und') !== primary(language))) continue;
    const people = [...new Set((story.quotations ?? []).map(({ speaker }) => speaker?.name).filter(Boolean))];
    const fields = [[10, story.headline], [6, people.join('\n')], [3, story.standfirst ?? ''], [1, texts(story.body).join('\n')]];
    const worths = asked.map(() => 0);
    for (const [weight, text] of fields) {
      for (const form of new Set(words(text).flatMap(forms))) {
        asked.forEach(({ looks }, at) => looks.forEach(({ worthOf }) => { worths[at] = Math.max(worths[at], weight * worthOf(form)); }));
      }
    }
    if (!asked.every(({ free }, at) => free || worths[at])) continue;
    const { id, headline, standfirst, language: own = 'und', published, section } = story;
    found.push({ worth: worths.reduce((sum, worth) => sum + worth), shown: { id, headline, standfirst, language: own, published, section, people } });
  }
  return found.sort((one, other) => other.worth - one.worth).map((one) => one.shown);
}

// All strings in a part of a story, but for what is no text.
function texts(what, key) {
  if (typeof what === 'string') return ['type', 'url', 'link', 'language'].includes(key) ? [] : [what];
  return what && typeof what === 'object' ? Object.entries(what).flatMap(([name, inner]) => texts(inner, name)) : [];
}
