// Files that the reader opens: chosen in the sheet, dropped, pasted or handed over by the system. They are read on
// the device, and are there for as long as the page is.

// What was opened, by its query in this page: its bytes, or its size where that is too large.
export const opened = {};

const sheet = document.createElement('dialog');

// Opens the first of the files. Without files, opens the sheet, which the browser closes by Escape.
export default function open(page, quietly, files) {
  if (files) take(page, files);
  else show(page);
}

async function take({ words, limit, go, announced }, [file, ...others]) {
  try {
    const bytes = file.size > limit ? undefined : new Uint8Array(await file.arrayBuffer());
    const address = `?file=${named(bytes ?? new TextEncoder().encode(`${file.size} ${file.name}`))}`;
    opened[address] = bytes ?? file.size;
    sheet.close();
    await go(`./${address}`);
    if (others.length) announced(words.first.replace('{name}', () => file.name));
  } catch {
    announced(words.unread);
  }
}

// A name made of the content, so that the reader's notes on a file are found again: FNV-1a, twice.
function named(bytes) {
  const name = [0x811c9dc5, 0x2f0b4c47].map((hash) => {
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return name.join('');
}

function show(page) {
  const { words } = page;
  const element = (tag, ...children) => {
    const made = document.createElement(tag);
    made.append(...children);
    return made;
  };
  const close = element('button', words.close);
  close.type = 'button';
  close.addEventListener('click', () => sheet.close());
  const heading = element('h2', words.title);
  heading.id = 'opening-heading';
  const input = document.createElement('input');
  input.type = 'file';
  input.addEventListener('change', () => input.files.length && take(page, [...input.files]));
  const top = element('div', heading, close);
  top.className = 'top';
  sheet.id = 'opening';
  sheet.setAttribute('aria-labelledby', heading.id);
  sheet.lang = words.language;
  sheet.dir = words.direction;
  sheet.replaceChildren(top, element('p', words.what), element('label', element('span', words.file), input), element('p', words.more), element('p', words.private));
  if (!sheet.isConnected) document.body.append(sheet);
  if (!sheet.open) sheet.showModal();
  input.focus();
}
