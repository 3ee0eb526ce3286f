// The bytes of a story's file, and what is known of them: one of a signed edition is read once it is known to be the
// newsroom's, or where the reader asked for it all the same.

import { bytes } from './file.js';
import { genuine, path } from './genuine.js';
import { prove, tell } from './proof.js';
import { element } from './sheet.js';
import { leaveStill } from './still.js';
import { own } from './words.js';

const ALTERED = 'Altered: this is not what the newsroom signed.';
const WHY = {
  altered: `${ALTERED}\nThe host, a mirror or the network you are on has changed this story or put another in its place. Its words may not be the newsroom’s.`,
  older: 'This copy is older than one that was here before.\nThe host may be holding back what is new. Try again later, or open the edition from another place.',
};
// The file that was refused and may be shown all the same, and the one that is.
let refused;
let anyway;

// Fails as `bytes` does, or with words: what happened, and in the next line what that means.
export async function verified(address, options) {
  const file = path(address);
  if (!file || anyway === file) {
    prove(file ? ALTERED : undefined);
    return bytes(address, options);
  }
  const outcome = await genuine(file, options).catch((reason) => reason);
  // Nobody waits any longer, and something else is on show.
  if (options.signal.aborted) return new Promise(() => {});
  if (Array.isArray(outcome)) {
    const [found, ...proof] = outcome;
    prove(...proof);
    return found;
  }
  if (typeof outcome === 'number') throw outcome;
  refused = outcome === 'older' ? '' : file;
  throw WHY[outcome] ?? WHY.altered;
}

const opener = (show) => {
  const button = element('button', own('Show it anyway'));
  button.addEventListener('click', show);
  return button;
};

// Beside why the reader does not show a story, where it may be seen all the same.
export function offer(main) {
  const tools = main.querySelector('.failure > .tools');
  const file = refused;
  if (!tools || !file) return;
  refused = '';
  tools.append(opener(() => {
    anyway = file;
    tools.firstElementChild.click();
  }));
}

// The same in place of a page's own story, where no reader comes.
export function refuse(why) {
  if (typeof why !== 'string') return;
  const story = document.getElementById('first-paint');
  const main = story.parentNode;
  leaveStill();
  const [title, advice] = why.split('\n').map(own);
  const notice = element('div', element('h1', title), element('p', advice));
  notice.className = 'failure';
  notice.setAttribute('role', 'alert');
  if (refused) {
    notice.append(opener(() => {
      notice.replaceWith(story);
      prove(ALTERED);
      tell();
    }));
  }
  main.append(notice);
  main.setAttribute('aria-busy', false);
}
