// The reader's own colours in the panel with the settings of the text: three fields, and how well what was chosen is read.

const NAMES = ['text', 'background', 'link'];
// What WCAG asks of text, at level AA.
const LEAST = 4.5;
// The luminance against which white and black stand out equally.
const DARK = 0.179;

// The fields, which show while the theme is the reader's own. `chosen` are the settings, which `choose` changes and
// applies; `make` makes an element.
export function colours({ words, language }, make, chosen, choose) {
  const status = make('p', { class: 'quiet', role: 'status' });
  const inputs = NAMES.map((name) => make('input', { type: 'color', id: `reading-${name}`, value: chosen[name] ?? now(name) }));
  const fields = inputs.map((input, at) => make('p', {}, make('label', { for: input.id }, words[`colour_${NAMES[at]}`]), input));
  const box = make('div', { class: 'colours', role: 'group', 'aria-label': words.theme_own }, ...fields, status);
  const number = (value) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  const tell = () => {
    const [text, background, link] = inputs.map((input) => input.value);
    const problems = [[text, 'colour_text'], [link, 'colour_link']].map(([colour, name]) => {
      const found = contrast(colour, background);
      if (found >= LEAST) return '';
      // Never rounded up to what it falls short of.
      const figure = number(Math.floor(found * 10) / 10);
      return words.contrast.replace('{what}', words[name]).replace('{n}', figure).replace('{least}', number(LEAST));
    });
    status.textContent = problems.join(' ').trim();
  };
  // On a background on which white stands out better than black, what is beside text is a dark screen's.
  const kind = () => (luminance(inputs[1].value) < DARK ? 'own-dark' : 'own');
  const show = (own) => {
    box.hidden = !own;
    if (!own) return;
    inputs.forEach((input, at) => { chosen[NAMES[at]] = input.value = chosen[NAMES[at]] ?? now(NAMES[at]); });
    tell();
  };
  inputs.forEach((input, at) => input.addEventListener('input', () => {
    chosen[NAMES[at]] = input.value;
    choose('theme', kind());
    tell();
  }));
  show(/^own/.test(chosen.theme));
  // What is kept of a theme that is about to be chosen: the first own colours are those that the page has until then.
  const theme = (value) => {
    show(value === 'own');
    return value === 'own' ? kind() : value;
  };
  return { box, theme };
}

// A colour of the page as it is.
function now(name) {
  const of = name === 'link' ? document.querySelector('.skip') : document.documentElement;
  const value = getComputedStyle(of)[name === 'background' ? 'backgroundColor' : 'color'];
  return `#${value.match(/\d+/g).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

// The contrast of WCAG 2.
function contrast(one, other) {
  const [less, more] = [one, other].map(luminance).sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.match(/\w\w/g).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
