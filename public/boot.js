// The page until the reader is there: starts what it needs, side by side, and shows the story's plain words
// meanwhile. Where the browser runs no WebAssembly, the words stay. A file of its own, because the page's
// policy allows no script inside the page. The reader imports what is exported here.

// As LIMIT in src/story/read.rs.
const LIMIT = 8 * 1024 * 1024;
// What is painted before the reader is there: more than any screen holds.
const BLOCKS = 40;

const main = document.getElementById('reader');
const lead = document.getElementById('lead-story').getAttribute('href');
const noStart = document.getElementById('no-start');
let request = new AbortController();
let shown;

// A file's bytes. Fails with a number: 0 for no network, a status, or a size over the limit. A host that means
// harm may send without end and announce nothing, so it is read in pieces.
async function bytes(address, { signal }) {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw response.status;
    const announced = Number(response.headers.get('content-length'));
    if (announced > LIMIT) throw announced;
    const pieces = [];
    let size = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.length;
      if (size > LIMIT) {
        reader.cancel();
        throw size;
      }
    }
    const file = new Uint8Array(size);
    for (const piece of pieces.reverse()) file.set(piece, size -= piece.length);
    return file;
  } catch (reason) {
    // Nobody waits any longer for what was broken off.
    if (signal.aborted) return new Promise(() => {});
    throw typeof reason === 'number' ? reason : 0;
  }
}

// The file that the address bar asks for, as src/page/route.rs reads it. Any other is left to the reader.
const query = new URLSearchParams(location.search);
const name = query.get('story');
const first = { address: name ? /^[\w-][\w.-]*$/.test(name) && `stories/${name}.json` : !query.get('url') && lead };
if (first.address) {
  first.bytes = bytes(first.address, request);
  shown = first.bytes.then((file) => JSON.parse(new TextDecoder().decode(file)));
  shown.then(paint).catch(() => {}).then(() => {
    // The page's head asks for the lead story in any case: now it is at hand for the front page.
    if (first.address !== lead) fetch(lead).catch(() => {});
  });
}

// The bytes of a story file. Asking for the next one breaks off the one before.
export function load(address) {
  if (first.address === address) {
    first.address = undefined;
    return first.bytes;
  }
  request.abort();
  request = new AbortController();
  return bytes(address, request);
}

// The quotations of a story file that states none. What finds them is asked for now.
export async function find(file) {
  const finder = await import('./finder.js');
  await finder.default();
  return finder.find(file);
}

// Puts words on the clipboard, with whose they are and where they stand. Whether it worked.
export function copy(words, credit, address) {
  const rich = document.createElement('p');
  const link = document.createElement('a');
  link.href = link.textContent = address;
  rich.append(words, ' — ', credit, ' ', link);
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', `${words} — ${credit} ${address}`);
    event.clipboardData.setData('text/html', rich.outerHTML);
  };
  // The one way that works on every page, also on one without a certificate.
  document.addEventListener('copy', fill);
  const worked = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return worked;
}

export const canShare = () => Boolean(navigator.share);

// Not shared is not wrong: the reader may have changed their mind.
export const share = (words, credit, url) => { navigator.share({ text: `${words} — ${credit}`, url }).catch(() => {}); };

// The words of the story, laid out as src/page/article.rs does, so that nothing moves when that takes over.
// `whole` is for browsers where it never will: then all of them, without their links and lists.
function paint({ headline, language, section, standfirst, bylines, published, updated, dateline, lead, body }, whole) {
  if (main.getAttribute('aria-busy') !== 'true' || typeof headline !== 'string' || !Array.isArray(body)) return;
  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (typeof text === 'string') made.textContent = text;
    return made;
  };
  const article = element('article');
  article.id = 'first-paint';
  if (typeof language === 'string') article.lang = language;
  article.dir = 'auto';
  const header = element('header');
  const authors = [bylines ?? []].flat().map((author) => author.name).join(', ');
  for (const [tag, className, text] of [
    ['p', 'section', section], ['h1', '', headline], ['p', 'standfirst', standfirst], ['p', 'byline', authors],
  ]) if (text) header.append(element(tag, className, text));
  // A line for each date and one for the reading time, still empty.
  const dates = element('p', 'dates');
  for (const line of [published, updated !== published && updated, true]) if (line) dates.append(element('span', '', '\u00a0'));
  header.append(dates);
  const text = element('div', 'body');
  for (const block of lead && !whole ? [] : body.slice(0, whole ? undefined : BLOCKS)) {
    const tag = { paragraph: 'p', heading: `h${Math.min(Math.max(block.level, 2), 4)}` }[block.type];
    // What is not plain text waits for the reader, and all that follows it with it.
    if (!whole && (!tag || typeof block.text !== 'string')) break;
    for (const words of block.items ?? block.paragraphs ?? [block.text ?? block.caption ?? '']) {
      const made = element(tag ?? 'p', '', typeof words === 'string' ? words.trim() : words.map((span) => span.text).join(''));
      if (tag === 'p' && dateline) made.prepend(element('span', 'dateline', dateline), ' — ');
      if (tag === 'p') dateline = '';
      text.append(made);
    }
  }
  article.append(header, element('div', 'tools'), text);
  if (whole || text.children.length === body.length) {
    const end = element('hr', 'end');
    end.dataset.storyEnd = '';
    article.append(end);
  }
  document.getElementById('first-paint')?.remove();
  noStart.before(article);
}

const script = document.querySelector('script[data-module]');
import(script.dataset.module)
  .then((reader) => reader.default({ module_or_path: script.dataset.wasm }))
  .catch(async () => {
    noStart.hidden = false;
    await shown?.then((story) => story && paint(story, true)).catch(() => {});
    main.setAttribute('aria-busy', 'false');
  });
