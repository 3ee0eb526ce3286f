// What the reader chose for the text and its colours. In the page's head and no module, so that it holds before
// anything is painted; inside of a story's own page, which most see who were not here before, a module for which the story
// does not wait. public/reading.js offers the choice and calls this with what is chosen there.

// Each setting is an attribute and a variable of the document for src/page/style.css. Where none is chosen, or what
// is kept makes no sense, it is as the style sheet and the device say.
self.applySettings = (text) => {
  const root = document.documentElement;
  const frugal = navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
  // Nothing was chosen, now or before.
  if (!text && !frugal && !root.style.length) return;
  const choices = {
    theme: 'light|sepia|dark|black|contrast|own|own-dark',
    text: '#[\\da-f]{6}',
    background: '#[\\da-f]{6}',
    link: '#[\\da-f]{6}',
    typeface: 'sans|hyperlegible',
    lines: 'justified',
    images: 'on|off',
    size: '-[1-4]|[1-9]|10',
    measure: '-?[1-4]',
    leading: '-?[1-4]',
    letters: '[1-8]',
    words: '[1-8]',
  };
  for (const name in choices) {
    let value = RegExp(`(?:^| )${name}=(${choices[name]})(?= |$)`).exec(text)?.[1];
    // Where every byte counts, no typeface is fetched, and pictures only if they are asked for.
    if (frugal && name === 'images') value = value || 'off';
    if (frugal && value === 'hyperlegible') value = 'sans';
    root.style.setProperty(`--${name}`, value || '');
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  }
  const { theme, typeface } = root.dataset;
  document.querySelector('[name=color-scheme]').content = theme ? (/light|sepia|own$/.test(theme) ? 'light' : 'dark') : 'light dark';
  // The typeface's style comes with the settings themselves, which may not be opened on this visit.
  if (typeface === 'hyperlegible' && !document.getElementById('typeface')) {
    document.head.append(Object.assign(document.createElement('link'), { id: 'typeface', rel: 'stylesheet', href: 'reading.css' }));
  }
};

const applyKept = () => {
  try {
    // As in careful.js.
    const area = sessionStorage['standfirst.careful'] === 'on' ? sessionStorage : localStorage;
    applySettings(area['standfirst.reading']);
    // Only a page that has its story in itself marks quotations that early.
    if (area['standfirst.highlight'] === 'off') delete document.documentElement.dataset.highlight;
  } catch {
    // Nothing can be kept, so nothing is.
    applySettings();
  }
};
// As a module right after the first paint: to ask what is kept takes longer than to parse a story.
document.currentScript ? applyKept() : requestAnimationFrame(() => setTimeout(applyKept));
