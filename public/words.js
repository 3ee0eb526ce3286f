// Which language the page's own words are in. English is in the page; each other one comes with its first use.

import { kept } from './careful.js';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'ru', 'uk', 'zh'];
const primary = (tag) => tag?.toLowerCase().split('-')[0];
// None yet: a page that has its story in itself speaks its story's already.
let speaking;
let words = {};

export const language = () => speaking ?? 'en';

// A message of the page's own, by its English text.
export const own = (english) => words[english] ?? english;

// The reader's own way to write that language, where they have one.
export const locale = () => navigator.languages.find((tag) => primary(tag) === language()) ?? language();

// Chooses the language beside a story: the reader's choice, or else the story's, or else the browser's first one that
// is there. Gives its words, if they are not those that are there already: its name, and each English text with the
// same in that language after it.
export async function wordsFor(story) {
  const wanted = [kept('language'), story, ...navigator.languages, 'en'].map(primary).find((tag) => LANGUAGES.includes(tag));
  if (wanted === speaking) return;
  try {
    words = wanted === 'en' ? {} : await fetch(`words/${wanted}/page.json`).then((answer) => answer.json());
  } catch {
    return;
  }
  speaking = wanted;
  for (const element of document.querySelectorAll('[data-own]')) {
    const { dataset } = element;
    dataset.own ||= element.textContent;
    element.textContent = own(dataset.own);
    element.lang = wanted;
    element.dir = ['ar', 'fa', 'he'].includes(wanted) ? 'rtl' : 'ltr';
  }
  return [wanted, ...Object.entries(words).flat()].join('\0');
}

// Of small numbers in English without `Intl`, whose first use is slow: the first view has one.
export const categoryOf = (count) => (language() === 'en' ? (count === 1 ? 'one' : 'other') : new Intl.PluralRules(locale()).select(count));
export const numberWords = (count) => (language() === 'en' && count < 1000 ? `${count}` : count.toLocaleString(locale()));
