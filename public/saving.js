// Saves the story on show as one HTML file that needs nothing else: its words and pictures as they stand here, without
// the tools, and, where the newsroom signed it, what was signed, with the proof. docs/signing.md, "A saved story".

import { save } from './save.js';
import { element } from './sheet.js';
import { checked, json, listed } from './way.js';

// A page in it shows no other file, and runs nothing.
const POLICY = "default-src 'none'; style-src data:; img-src data:; base-uri 'none'; form-action 'none'";
// What is for pressing, and what only leads elsewhere in this page.
const TOOLS = 'button, input, dialog, nav, .tools, .keep, .choices, .proof, #changed, [href^="./"]';
const MOST = 4e6;

const base64 = (bytes) => new Promise((done, fail) => {
  const reader = Object.assign(new FileReader(), { onload: () => done(reader.result.replace(/.*,/, '')), onerror: fail });
  reader.readAsDataURL(new Blob([bytes]));
});

async function get(name) {
  const response = await fetch(name, { cache: 'no-cache' });
  if (!response.ok) throw response.status;
  return new Uint8Array(await response.arrayBuffer());
}

export default async function saving({ words, announced, file, proven }) {
  try {
    const article = document.getElementById('story');
    const name = new URL(article.dataset.address).searchParams.get('story') ?? 'story';
    const signed = proven() && await proof(`stories/${name}.json`, await file()).catch(() => {});
    const text = await made(article, words, signed);
    save(`${name.replace(/[^\w.-]+/g, '-')}.html`, 'text/html', text);
    announced(words.done, true);
  } catch {
    announced(words.failed);
  }
}

// The root of the manifest, its signature, the shards on the way to the story, and the story. Fails where any of it
// is of another version than what is on show.
async function proof(path, story) {
  const [manifest, signature] = await Promise.all([get('manifest.json'), get('manifest.json.minisig')]);
  const shards = [];
  const wanted = await listed(json(manifest), path, async (shard) => {
    const bytes = await checked(await get(`manifest/${shard[1]}.json`), shard);
    shards.push(await base64(bytes));
    return json(bytes);
  });
  await checked(story, wanted);
  return { format: 'standfirst-saved-1', path, manifest: await base64(manifest), signature: await base64(signature), shards, file: await base64(story) };
}

async function made(article, words, signed) {
  // In a document that is not on show nothing is loaded.
  const whole = document.implementation.createHTMLDocument(document.title);
  const copy = whole.importNode(article, true);
  // What shows a picture larger.
  for (const button of copy.querySelectorAll('button:has(img)')) button.replaceWith(button.querySelector('img'));
  // Who speaks is told by a button here.
  for (const button of copy.querySelectorAll('button.who')) {
    const said = element('span', ` (${button.ariaLabel})`);
    said.className = 'unseen';
    button.replaceWith(said);
  }
  for (const tool of copy.querySelectorAll(TOOLS)) tool.remove();
  for (const it of copy.querySelectorAll('[tabindex]')) it.removeAttribute('tabindex');
  for (const link of copy.querySelectorAll('a')) if (!link.hash || link.host !== location.host) link.setAttribute('href', link.href);
  let room = MOST;
  for (const picture of copy.querySelectorAll('img')) {
    try {
      const answer = await (await fetch(picture.getAttribute('src'))).blob();
      if ((room -= answer.size) < 0 || !answer.type.startsWith('image/')) throw picture;
      picture.src = `data:${answer.type};base64,${await base64(answer)}`;
      picture.removeAttribute('srcset');
      picture.removeAttribute('loading');
    } catch {
      picture.remove();
    }
  }
  for (const name of ['lang', 'dir']) whole.documentElement[name] = article.closest(`[${name}]`)?.[name] ?? '';
  const { theme } = document.documentElement.dataset;
  if (theme) whole.documentElement.dataset.theme = theme;
  // One of them stands inside of a story's own page.
  const styles = await Promise.all(Array.from(document.styleSheets, async ({ href, ownerNode }) => {
    const text = href ? await (await fetch(href)).blob() : ownerNode.textContent;
    return empty('link', { rel: 'stylesheet', href: `data:text/css;base64,${await base64(text)}` });
  }));
  whole.head.prepend(empty('meta', { charset: 'utf-8' }), empty('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }));
  whole.head.append(empty('meta', { name: 'viewport', content: 'width=device-width' }), empty('meta', { name: 'referrer', content: 'no-referrer' }), ...styles);
  whole.body.append(masthead(), element('main', copy), about(article, words, signed));
  return `<!doctype html>\n${whole.documentElement.outerHTML}\n`;
}

// An element of attributes alone.
function empty(tag, attributes) {
  const made = element(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function masthead() {
  const header = element('header', element('p', document.querySelector('.masthead a').textContent));
  header.className = 'masthead';
  return header;
}

// At its foot: where it is from, and how to find out whether it is genuine.
function about(article, words, signed) {
  const day = new Date().toLocaleDateString(words.language, { dateStyle: 'long' });
  const [before, after] = words.saved.replace('{day}', () => day).split('{address}');
  const link = Object.assign(element('a', article.dataset.address), { href: article.dataset.address, dir: 'ltr' });
  const footer = element('footer', element('p', before, link, after), element('p', signed ? words.signed : words.unsigned));
  Object.assign(footer, { lang: words.language, dir: words.direction });
  if (signed) {
    const data = element('p', JSON.stringify(signed));
    data.id = 'signed';
    data.hidden = true;
    footer.append(data);
  }
  return footer;
}
