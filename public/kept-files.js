// What public/worker.js keeps, and the files of a version as they are published. Its caches are `stories`, `files`, one
// for each version of the page, and `shell`, which says which version is which.

export const HOME = new URL('./', location).href;
const STATE = `${HOME}?state`;

export const find = (url, cacheName) => caches.match(url, { cacheName });
export const told = async (url) => (await find(url, 'shell'))?.json();
// As public/worker.js has it; none where nothing is to be kept.
export const state = () => told(STATE);
export async function write(name, url, response) {
  if (await state()) await (await caches.open(name)).put(url, response);
}
export const change = async (what) => write('shell', STATE, new Response(JSON.stringify({ ...await state(), ...what })));

// How many stories and how many megabytes are kept at most, where the page's head says nothing else.
export const quota = () => (document.querySelector('meta[name=keep]')?.content ?? '200 50').split(' ').map(Number);

// A file of the edition, whole, past all that is kept. Fails where it is not to be had.
export async function get(name) {
  const response = await fetch(name, { cache: 'no-store' });
  const { headers } = response;
  const [type, length, encoding] = ['content-type', 'content-length', 'content-encoding'].map((header) => headers.get(header));
  const body = await response.blob();
  if (response.status !== 200 || /html/.test(type) || (length && !encoding && +length !== body.size)) throw name;
  return new Response(body, { headers: { 'content-type': type } });
}

// All files of a version that its document names and that those name, each by `take`. Each name tells what is in it.
export async function parts(document, take) {
  const all = {};
  const look = async (text) => {
    for (const [name] of text.matchAll(/[\w-]+-[\da-f]{16}(?:_bg)?\.(?:js|css|wasm)\b/g)) {
      if (all[name]) continue;
      all[name] = await take(name);
      if (!name.endsWith('wasm')) await look(await all[name].clone().text());
    }
  };
  await look(document);
  return all;
}
