// What can be done with words that are selected: a small bar beside them, and two keys.

const PAUSE = 250;

const bar = document.createElement('section');
let range;

export function hideBar() {
  range = undefined;
  bar.remove();
}

// Where some of the story's words are selected, their range.
function selected() {
  const selection = getSelection();
  const body = document.querySelector('#story[data-address] .body');
  if (!body || selection.isCollapsed || !selection.rangeCount) return undefined;
  const found = selection.getRangeAt(0);
  return found.intersectsNode(body) && (body.contains(found.startContainer) || body.contains(found.endContainer)) ? found.cloneRange() : undefined;
}

const isTyping = () => document.activeElement.matches('input, textarea, select');

// From now on shows the bar beside selected words. `act` is called with their range, and whether a note is wanted.
export function watchSelection(words, act) {
  bar.id = 'notes-bar';
  const button = (key, noting) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.setAttribute('aria-keyshortcuts', key);
    // The selection would go with a press elsewhere.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('click', () => act(range, noting));
    bar.append(made);
    return made;
  };
  const mark = button('h', false);
  const note = button('n', true);

  const show = () => {
    const found = selected();
    // What was selected is still meant where the focus went to the bar.
    if (!found) {
      if (!bar.contains(document.activeElement)) hideBar();
      return;
    }
    range = found;
    const { bar: name, highlight, add } = words();
    bar.setAttribute('aria-label', name);
    mark.textContent = highlight;
    note.textContent = add;
    const opener = document.getElementById('notes-opener');
    bar.lang = opener?.closest('[lang]').lang ?? '';
    bar.dir = opener?.closest('[dir]').dir ?? '';
    if (!bar.isConnected) document.body.append(bar);
    place();
  };
  // On a wide screen beside the words; on a small one the style sheet has it at the lower edge, out of the way of the
  // system's own menu.
  const place = () => {
    if (!bar.isConnected || !range) return;
    const words = range.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = bar;
    const below = words.bottom + 10 + height < innerHeight;
    const top = words.top - height - 10 > 40 ? words.top - height - 10 : below ? words.bottom + 10 : innerHeight - height - 10;
    bar.style.setProperty('--top', `${Math.max(top, 0)}px`);
    bar.style.setProperty('--left', `${Math.min(Math.max(words.left + (words.width - width) / 2, 8), innerWidth - width - 8)}px`);
  };

  let timer;
  let held = false;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => held || show(), PAUSE);
  };
  document.addEventListener('selectionchange', later);
  document.addEventListener('pointerdown', ({ pointerType }) => { held = pointerType === 'mouse'; }, true);
  document.addEventListener('pointerup', () => {
    held = false;
    later();
  }, true);
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
  later();

  addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || altKey || ctrlKey || metaKey || isTyping() || document.querySelector('dialog[open]')) return;
    const inside = bar.contains(document.activeElement);
    const words = inside ? range : selected();
    if (!words) return;
    if (key === 'h' || key === 'n') act(words, key === 'n');
    else if (key === 'Escape' && bar.isConnected) hideBar();
    // The bar stands at the end of the document: from the selected words Tab leads into it.
    else if (key === 'Tab' && !shiftKey && bar.isConnected && document.activeElement.matches('body, main, article, h1')) mark.focus({ preventScroll: true });
    else if ((key === 'ArrowRight' || key === 'ArrowLeft') && inside) (document.activeElement === mark ? note : mark).focus({ preventScroll: true });
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}
