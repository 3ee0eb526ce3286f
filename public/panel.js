// What the panels of the tools have in common: one is open at a time, Escape closes it, and it goes with the story.

const by = (id) => document.getElementById(id);

// Shows a panel, whose id is its tool's name, and gives the function that closes it: with the focus given back to the
// button above the story, where that is asked for. `gone` is called then, whatever closed it. `inPlace` runs what
// changes the page.
export function show(panel, gone, inPlace = (change) => change()) {
  const name = panel.id;
  const article = by('story');
  const reader = by('reader');
  const opener = () => by(`${name}-opener`);
  const ended = new AbortController();
  const { signal } = ended;
  const close = (focus) => {
    if (signal.aborted) return;
    ended.abort();
    watcher.disconnect();
    opener()?.setAttribute('aria-expanded', 'false');
    inPlace(() => panel.remove());
    gone();
    if (focus) opener()?.focus({ preventScroll: true });
  };

  // The story is left when another takes its place or is asked for, and the page when careful mode hides it.
  const watcher = new MutationObserver(() => {
    if (!article.isConnected || reader.getAttribute('aria-busy') === 'true' || document.body.hidden) close();
  });
  watcher.observe(reader, { childList: true, attributeFilter: ['aria-busy'] });
  watcher.observe(document.body, { attributeFilter: ['hidden'] });

  // The list of voices in a story knows nothing of the others.
  document.querySelector('#voices-opener[aria-expanded=true]')?.click();
  document.addEventListener('click', ({ target }) => target.closest?.('#voices-opener') && close(), { signal });
  document.addEventListener('standfirst-panel', ({ detail }) => detail !== name && close(), { signal });
  document.dispatchEvent(new CustomEvent('standfirst-panel', { detail: name }));

  // Before anybody else hears it. What lies over the story and is not this panel is closed first.
  addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (key !== 'Escape' || altKey || ctrlKey || metaKey || document.querySelector('dialog[open]')) return;
    if (!panel.contains(document.activeElement) && document.querySelector('.card')) return;
    event.preventDefault();
    close(true);
  }, { capture: true, signal });

  opener()?.setAttribute('aria-expanded', 'true');
  inPlace(() => document.body.append(panel));
  return close;
}
