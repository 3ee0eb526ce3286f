// A page that has its story in itself (src/page/still), whole without script, until the reader takes it over.

const own = document.getElementById('first-paint');
const { dataset } = document.documentElement;
const staying = own && import('./staying.js');
let still = own;

// Whether that is what the page shows, and the reader was not there yet.
export const isStill = () => still;

// The reader is there now. Whether the page was where it is to be without it.
export function arrived() {
  const before = still;
  still = undefined;
  return before;
}

// Something else is asked for.
export function leaveStill() {
  still?.parentNode.setAttribute('aria-busy', true);
  still?.remove();
  document.getElementById('languages')?.remove();
  arrived();
  delete dataset.highlight;
}

// Takes the first paint away. One that is whole gives way to what is whole.
export async function takeOver() {
  const first = document.getElementById('first-paint');
  if (!own || first !== own) return first?.remove();
  const stay = await staying.then((it) => it.default, () => {});
  do await new Promise(requestAnimationFrame); while (document.querySelector('.part:empty'));
  const story = document.getElementById('story');
  if (own.isConnected && story) stay?.(own, story);
  own.remove();
  delete dataset.highlight;
}
