// A story's plain words in the page, until the reader is there or where it never will be.

// What is painted before the reader is there: more than any screen holds.
const BLOCKS = 40;

// The words of the story, laid out as src/page/article.rs does, so that nothing moves when that takes over.
// `whole` is for browsers where it never will: then all of them, without their links and lists.
export default function paint({ headline, language, section, standfirst, bylines, published, updated, dateline, lead, body }, whole) {
  if (document.getElementById('reader').getAttribute('aria-busy') !== 'true' || typeof headline !== 'string' || !Array.isArray(body)) return;
  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (typeof text === 'string') made.textContent = text;
    return made;
  };
  const plain = (words) => (typeof words === 'string' ? words.trim() : words.map((span) => span.text).join(''));
  const article = element('article');
  article.id = 'first-paint';
  if (typeof language === 'string') article.lang = language;
  article.dir = 'auto';
  const header = element('header');
  const authors = [bylines ?? []].flat().map((author) => author.name).join(', ');
  for (const [tag, className, text] of [
    ['p', 'section', section], ['h1', '', headline], ['p', 'standfirst', standfirst], ['p', 'byline', authors],
  ]) if (text) header.append(element(tag, className, text));
  // A line for each date, for the reading time and for what is known of the signature, still empty.
  const dates = element('p', 'dates');
  for (const line of [published, updated !== published && updated, 'time', 'proof']) if (line) dates.append(element('span', line === 'proof' && line, '\u00a0'));
  header.append(dates);
  const text = element('div', 'body');
  for (const block of lead && !whole ? [] : body.slice(0, whole ? undefined : BLOCKS)) {
    const tag = { paragraph: 'p', heading: `h${Math.min(Math.max(block.level, 2), 4)}` }[block.type];
    // What is not plain text waits for the reader, and all that follows it with it.
    if (!whole && (!tag || typeof block.text !== 'string')) break;
    const rows = block.rows?.map((cells) => cells.map(plain).join(' · '));
    for (const words of block.items ?? block.paragraphs ?? block.notes ?? rows ?? [block.text ?? block.caption ?? block.title ?? block.provider ?? '']) {
      const made = element(tag ?? 'p', '', plain(words));
      if (tag === 'p' && dateline) made.prepend(element('span', 'dateline', dateline), ' — ');
      if (tag === 'p') dateline = '';
      text.append(made);
    }
  }
  article.append(header, element('div', 'tools'), text);
  if (body.filter(({ type }) => type === 'heading').length > 1) text.before(element('div', 'contents'));
  if (whole || text.children.length === body.length) {
    const end = element('hr', 'end');
    end.dataset.storyEnd = '';
    article.append(end);
  }
  document.getElementById('first-paint')?.remove();
  document.getElementById('no-start').before(article);
}
