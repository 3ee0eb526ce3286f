// Answers for the page where the network does not: with the page itself in the version in use, and with what was read.
// docs/offline.md says what is kept and how a version follows another. No module, and under one name for good: the
// browser itself looks for a newer one. Whatever fails in here, the network is asked as if this were not there.

const { scope } = registration;
const STATE = `${scope}?state`;
const HASHED = /^[\w-]+-[\da-f]{12,16}(_bg)?\.\w+$/;
const LEAD = /stories\/[\w-]+\.json/;
const PART = /^(words|fonts)\/|^[^/]+\.(js|css|wasm)$/;
const nothing = () => {};

const find = (url, cacheName) => caches.match(url, { cacheName });
const write = async (name, url, response) => (await caches.open(name)).put(url, response);

// `now` is the cache of the version in use, `whole` whether all of it is there, `before` that of the one before it,
// `trial` a newer one that has yet to start, `failed` which one did not. None where nothing is to be kept.
const state = async () => (await find(STATE, 'shell')).json();
const setState = (it) => write('shell', STATE, new Response(JSON.stringify(it)));

// Keeps a file that is whole and what its name says, where files are kept. Fails with any other.
async function keep(name, url, response) {
  const body = await response.blob();
  const headers = new Headers(response.headers);
  const length = headers.get('content-encoding') ? '' : headers.get('content-length');
  if (response.status !== 200 || /html/.test(headers.get('content-type')) || (length && +length !== body.size)) throw url;
  if (/\.json$/.test(url)) JSON.parse(await body.text());
  for (const gone of ['vary', 'content-encoding', 'content-length']) headers.delete(gone);
  headers.set('kept', Date.now());
  headers.set('size', body.size);
  const made = new Response(body, { headers });
  // What was erased meanwhile stays so.
  await state().then(() => write(name, url, made.clone()).catch(nothing)).then(state).catch(() => caches.delete(name));
  return made;
}

// What comes within three seconds, or else what is kept.
const soon = (answer, kept) =>
  kept ? Promise.race([answer, new Promise((_, late) => setTimeout(late, 3000))]).catch(() => kept) : answer;

const sound = async (request) => {
  const response = await fetch(request);
  if (!response.ok) throw response;
  return response;
};

// The page without a story in it. A version on trial is given once; where it did not start, the one before comes back.
async function index({ request, resultingClientId }) {
  const it = await state();
  const bare = !/\?./.test(request.url);
  // Which stories there are is today's, and so is which one leads.
  if (it.whole && bare && !LEAD.test(await (await find(scope, it.now)).text())) return Response.redirect(`${scope}?page=stories`);
  if (it.trial?.client) {
    it.failed = it.trial.digest;
    delete it.said;
    await caches.delete(it.trial.now);
    delete it.trial;
    await setState(it);
  } else if (it.trial) {
    it.trial.client = resultingClientId || true;
    await setState(it);
  }
  const kept = await find(scope, (it.trial ?? it).now);
  if (!kept || !it.whole) return soon(sound(request), kept);
  if (!bare) return kept;
  const text = await kept.text();
  const today = await soon(sound(request).then((response) => response.text()), text);
  return new Response(text.replace(LEAD, (lead) => LEAD.exec(today)?.[0] ?? lead), kept);
}

// A story's own page. The page that is kept shows the story as well, and no host can put another in its place. Until that
// is whole there is only the page that the first visit began on.
async function still({ request }, path) {
  const name = path.slice(0, -5);
  const instead = Response.redirect(`${scope}?story=${name}`);
  const it = await state();
  if (!it.whole) return soon(sound(request), (await find(`${scope}${path}`, it.now)) ?? instead);
  const url = `${scope}stories/${name}.json`;
  if (!(await find(url, 'stories'))) {
    await keep('stories', url, await fetch(url));
    given[url] = { when: Date.now() };
  }
  return instead;
}

// When a file came last, and for which page. It is not asked for twice for what is in the page's head and in its script.
const given = {};
async function file(event, path) {
  const { request, clientId } = event;
  const { url } = request;
  const kept = HASHED.test(path) && await caches.match(url);
  if (kept) return kept;
  const it = await state();
  const version = (it.trial?.client === clientId ? it.trial : it).now;
  const name = nameFor(path, version);
  const old = await find(url, name);
  const { when, client = clientId } = given[url] ?? {};
  const again = request.cache === 'default' && client === clientId && Date.now() - when < 5000;
  if (old && (name === version ? it.whole : again)) return old;
  const answer = fetch(request);
  const good = answer.then((response) => keep(name, url, response.clone()));
  event.waitUntil(good.then(() => (given[url] = { when: Date.now(), client: clientId }), nothing));
  return old ? soon(good, old) : answer;
}

const nameFor = (path, version) => (PART.test(path) ? version : /^stories\//.test(path) ? 'stories' : 'files');
const pathOf = (url) => url.startsWith(scope) && url.slice(scope.length).replace(/[?#].*/s, '');
const isIndex = (path) => /^(index\.html)?$/.test(path);

onfetch = (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  // What must come from the network says so.
  if (path === false || request.method !== 'GET' || request.cache === 'no-store' || request.headers.has('range')) return;
  const visit = isIndex(path) ? index : /^[a-z\d-]+\.html$/.test(path) && still;
  const answer = request.mode === 'navigate' ? visit : !visit && file;
  if (answer) event.respondWith(answer(event, path).catch(() => fetch(request)).catch(() => Response.error()));
};

// The first version that is kept: the files that a page says it was made of, which the browser has at hand.
async function begin([boot, ...loaded]) {
  const it = { now: `shell-${scope}${Date.now()}` };
  const get = (url) => fetch(url, { cache: 'force-cache' });
  await setState(it);
  // What came with the first visit was read.
  await write('shell', `${scope}?read`, new Response(JSON.stringify(Object.fromEntries(loaded.map((url) => [pathOf(url), Date.now()])))));
  const at = loaded.find((url) => isIndex(pathOf(url)) || /\.html$/.test(pathOf(url))) ?? scope;
  const document = await get(at);
  const text = await document.text();
  // Not what some network says in its place.
  if (text.includes(pathOf(boot))) await write(it.now, isIndex(pathOf(at)) ? scope : scope + pathOf(at), new Response(text, document));
  for (const url of loaded) {
    const path = pathOf(url);
    if (path && !/html$/.test(path)) await keep(nameFor(path, it.now), url, await get(url)).catch(nothing);
  }
}

// A page that started: its version is the one in use from now on.
async function started(client) {
  const { trial, now, before } = await state();
  if (![true, client].includes(trial?.client)) return;
  await caches.delete(before);
  await setState({ whole: true, now: trial.now, before: now });
}

onmessage = (event) => {
  const { data, source } = event;
  event.waitUntil((data ? state().catch(() => begin(data)) : started(source.id)).catch(nothing));
};
onactivate = (event) => event.waitUntil(clients.claim());
