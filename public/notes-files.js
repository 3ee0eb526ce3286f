// Notes as files to take along: Markdown to read, and the JSON of W3C's Web Annotation model for other programs.

import { notesOf } from './notebook.js';

// Text that is not ours, so that no sign of it means anything in Markdown.
function plain(text) {
  const line = text.replace(/\p{Cc}/gu, ' ').trim();
  return line
    .replace(/[\\`*_[\]<>&~|$^]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)|@/g, '\\$&')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`);
}

const lines = (text) => text.split(/\r\n|[\n\r\u2028\u2029]/).map(plain).filter(Boolean);

// The notes of some stories, each `[query, story]`, in the order that `sorted` gives a story's notes.
export function markdown(stories, folder, sorted) {
  const parts = stories.flatMap(([key, story]) => [
    `# ${lines(`${story.headline ?? ''}`).join(' ') || '—'}`,
    [`<${folder}${key}>`, story.published && plain(`${story.published}`.slice(0, 10))].filter(Boolean).join('\\\n'),
    ...sorted(key, notesOf(story)).flatMap(([, { exact, note }]) => [
      lines(exact).map((line) => `> ${line}`).join('\n>\n'),
      ...lines(note),
    ]),
  ]);
  return `${parts.join('\n\n')}\n`;
}

export function annotations(stories, folder, sorted) {
  const place = ([passage, offset]) => ({
    type: 'FragmentSelector',
    value: passage,
    refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
  });
  const items = stories.flatMap(([key, story]) => sorted(key, notesOf(story)).map(([name, note]) => ({
    type: 'Annotation',
    id: `urn:standfirst:note:${name}`,
    created: note.made,
    motivation: note.note ? 'commenting' : 'highlighting',
    ...(note.note && { body: { type: 'TextualBody', format: 'text/plain', value: note.note } }),
    target: {
      source: { id: `${folder}${key}`, type: 'Text', label: story.headline, language: story.language, created: story.published },
      selector: [
        { type: 'TextQuoteSelector', exact: note.exact, prefix: note.prefix, suffix: note.suffix },
        { type: 'RangeSelector', startSelector: place(note.start), endSelector: place(note.end) },
        { type: 'TextPositionSelector', start: note.at, end: note.at + note.exact.length },
      ],
    },
  })));
  return `${JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }, null, 2)}\n`;
}
