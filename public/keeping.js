// What the page does for a day without network once it is there, beside its worker: says that it started, keeps the rest
// of itself, lets go of what is too much, and looks whether there is a newer version. docs/offline.md has the rules.

import { HOME, change, find, get, parts, quota, state, told, write } from './kept-files.js';

const READ = `${HOME}?read`;

const idle = () => new Promise(window.requestIdleCallback ?? setTimeout);
let began;
// What was erased on this visit stays so.
let erased;
addEventListener('forgotten', () => { erased = true; });

// `about` is what public/settle.js was given. Called whenever something is shown.
export default async function keeping(about) {
  const { controller } = navigator.serviceWorker;
  controller.postMessage('');
  await idle();
  if (erased || document.documentElement.dataset.careful === 'on') return;
  if (!(await state())) return began || controller.postMessage([about.boot, ...performance.getEntries().map(({ name }) => name)]);
  const [, id] = /\?story=([\w.-]+)$/.exec(document.querySelector('#story')?.dataset.address) ?? [];
  const story = id && `stories/${id}.json`;
  if (story) await write('shell', READ, new Response(JSON.stringify({ ...await told(READ), [story]: Date.now() })));
  await letGo(about.kept('saved'));
  if (!(await state())) for (const name of ['stories', 'files']) await caches.delete(name);
  if (began) return;
  began = true;
  await visit(about);
}

async function visit(about) {
  const it = await state();
  if (it.failed && !it.said) about.openTool('offline', true, 'failed');
  if (it.trial) return;
  // What the reader does first comes first.
  await new Promise((over) => setTimeout(over, 1000));
  const known = [it.now, it.before, it.ready?.now];
  for (const name of await caches.keys()) {
    if (name.startsWith(`shell-${HOME}`) && /^\d+$/.test(name.slice(6 + HOME.length)) && !known.includes(name)) await caches.delete(name);
  }
  await (it.whole ? look(it, about) : complete(it, about));
}

// Until all of the page is kept, its documents come from the network, and what is kept follows them.
async function complete({ now }, about) {
  const boot = about.boot.slice(HOME.length);
  const language = about.language();
  const [loaded] = performance.getEntriesByType('navigation');
  const at = /\/(index\.html)?$/.test(new URL(loaded.name).pathname) ? loaded.name : HOME;
  const document = await fetch(at, { cache: 'force-cache' });
  let text = await document.text();
  if (text.includes(boot)) await write(now, HOME, new Response(text, document));
  else text = await (await find(HOME, now)).text();
  const { saveData, effectiveType } = navigator.connection ?? {};
  // Where names do not tell what is in a file, no two versions could be told apart.
  if (saveData || /2g/.test(effectiveType) || !/-[\da-f]{16}\.js/.test(boot) || !text.includes(boot)) return;
  const take = async (name) => {
    const kept = await find(HOME + name, now);
    if (kept) return kept;
    const response = await get(name);
    await write(now, HOME + name, response.clone());
    return response;
  };
  const all = await parts(text, take);
  for (const name of [...Object.keys(about.tools), 'foreign', ...(language === 'en' ? [] : ['page'])]) await take(`words/${language}/${name}.json`);
  // What the versions before needed.
  const cache = await caches.open(now);
  for (const { url } of await cache.keys()) {
    const name = url.slice(HOME.length);
    if (/^[^/]+$/.test(name) && !all[name]) await cache.delete(url);
  }
  await change({ whole: true });
}

// Whether what is published is another version. Which story leads, and which ones a front page lists, makes none.
async function look({ now, failed }, { openTool }) {
  const bare = (text) => text.replace(/stories\/[\w-]+\.json/, '').replace(/<main.*<\/main>/s, '');
  const response = await fetch(HOME, { cache: 'no-cache' });
  const text = await response.text();
  if (!response.ok || !text.includes('data-module=') || bare(text) === bare(await (await find(HOME, now)).text())) return;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(bare(text)));
  const digest = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (digest !== failed) openTool('offline', true, { document: new Response(text, response), text, digest });
}

// Of what is over the quota the oldest stories that were never read go first, then those read longest ago, each with
// the pictures that are its own, and then lists and the like. Those that the reader keeps stay.
async function letGo(saved) {
  const [most, megabytes] = quota();
  const read = await told(READ) ?? {};
  const all = [];
  for (const name of ['stories', 'files']) {
    // Not to make again what was erased meanwhile.
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.startsWith(HOME)) continue;
      const response = await cache.match(url);
      const [size, kept] = ['size', 'kept'].map((header) => Number(response.headers.get(header)));
      const path = url.slice(HOME.length);
      all.push({ cache, name, url, path, size, kept, response, read: read[path] ?? 0 });
    }
  }
  const of = (name) => all.filter((it) => it.name === name);
  const isOver = () => of('stories').length > most || all.reduce((sum, { size }) => sum + size, 0) > megabytes * 1e6;
  if (!isOver()) return;
  const goes = async (it) => {
    all.splice(all.indexOf(it), 1);
    await it.cache.delete(it.url);
  };
  for (const story of of('stories')) story.text = await story.response.text();
  const has = (path) => ({ text }) => text.includes(path);
  const ids = JSON.parse(saved || '[]').map((id) => `stories/${id}.json`);
  const order = (one, other) => !!one.read - !!other.read || (one.read || one.kept) - (other.read || other.kept);
  for (const story of of('stories').filter(({ path }) => !ids.includes(path)).sort(order)) {
    if (!isOver()) return;
    await goes(story);
    for (const file of of('files')) if (has(file.path)(story) && !of('stories').some(has(file.path))) await goes(file);
  }
  for (const file of of('files').sort((one, other) => one.kept - other.kept)) {
    if (isOver() && !of('stories').some(has(file.path))) await goes(file);
  }
}
