// Where the files of an edition are asked for: where this page came from first, then on its mirrors.

import { metaContent } from './page.js';

// As the page's policy names them: it lets the page ask nobody else.
const [, mirrors] = metaContent('http-equiv', 'Content-Security-Policy').match(/connect-src 'self'([^;]*)/) ?? [];
const sources = ['', ...mirrors?.match(/\S+\//g) ?? []];

// What `attempt` makes of the first of them where it succeeds, and which that was: it is asked first from then on. The
// others are asked once that one failed or a second and a half have passed. Where all fail, and where some do not
// answer at all, with the failure that says most: what is genuine but late, then what is wrong, then a status.
export const race = (attempt) => new Promise((done, fail) => {
  const ended = new AbortController();
  const waiting = [...sources];
  const failed = [];
  const end = (result) => {
    clearTimeout(patience);
    ended.abort();
    result ? done(result) : fail(failed.find((it) => it.late) ?? failed.find((it) => typeof it !== 'number') ?? Math.max(...failed));
  };
  const others = () => waiting.splice(0).forEach(begin);
  const patience = setTimeout(others, 1500);
  const begin = async (source) => {
    try {
      const made = await attempt(source, { signal: ended.signal });
      sources.unshift(...sources.splice(sources.indexOf(source), 1));
      end([made, source]);
    } catch (reason) {
      others();
      if (failed.push(reason) === sources.length) end();
      else setTimeout(end, reason.late ? 4000 : 20000);
    }
  };
  begin(waiting.shift());
});
