// Careful mode, for readers to whom this page is a risk, and what the page keeps on the device: both are needed
// before the reader is there. src/page/careful.rs says what the mode is for.

const PREFIX = 'standfirst.';
const root = document.documentElement;

// Everything kept goes with the tab in careful mode. Even naming the storage throws where it is denied.
const area = () => (careful() ? sessionStorage : localStorage);
const names = (store) => Object.keys(store).filter((name) => name.startsWith(PREFIX));

export const careful = () => root.dataset.careful === 'on';

// The text kept under a name: null where nothing is, undefined where nothing can be kept.
export function kept(name) {
  try {
    return area().getItem(PREFIX + name);
  } catch {
    return undefined;
  }
}

// Keeps a text. Whether it could.
export function keep(name, text) {
  try {
    area().setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

// The names of all that is kept, one a line.
export function keptNames() {
  try {
    return names(area()).map((name) => name.slice(PREFIX.length)).sort().join('\n');
  } catch {
    return '';
  }
}

// Erases all that is kept, but for careful mode itself. Whether it is gone.
export function erase() {
  try {
    for (const store of [localStorage, sessionStorage]) names(store).forEach((name) => store.removeItem(name));
    if (careful()) keep('careful', 'on');
    forget();
    return true;
  } catch {
    return false;
  }
}

// Erases what public/worker.js keeps, and lets it go. While it is still there it keeps nothing more.
export async function forget() {
  try {
    for (const name of await caches.keys()) if (/^(shell|stories|files|search)/.test(name)) await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration())?.unregister();
  } catch {
    // There is none.
  }
  dispatchEvent(new Event('forgotten'));
}

// Turns careful mode on or off. What was kept until then goes either way.
export function setCareful(on) {
  root.dataset.careful = on ? 'on' : 'off';
  erase();
}

try {
  if (sessionStorage.getItem(`${PREFIX}careful`) === 'on') root.dataset.careful = 'on';
} catch {
  // Without storage nothing is kept anyway.
}

// Leaving at once: by the link, or by Shift three times within two seconds. The page that takes this one's place
// takes its entry in the history, too.
const exit = document.getElementById('exit');
const leave = () => {
  document.body.hidden = true;
  document.title = '…';
  location.replace(exit.href);
};
exit?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
let presses = [];
addEventListener('keydown', (event) => {
  presses = event.key === 'Shift' && !event.repeat ? [...presses.slice(-2), event.timeStamp] : [];
  if (exit && careful() && presses.length === 3 && presses[2] - presses[0] < 2000) leave();
});
