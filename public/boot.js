// Starts the reader. In a file of its own because the page's policy allows no script inside the page.
const script = document.querySelector('script[data-module]');
const name = new URLSearchParams(location.search).get('story');
if (name && /^[\w-][\w.-]*$/.test(name)) {
  // The story is on its way while the reader itself still arrives.
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: '', href: `stories/${name}.json` });
  if (link.href !== document.getElementById('lead-story').href) document.head.append(link);
}
import(script.dataset.module)
  .then((reader) => reader.default({ module_or_path: script.dataset.wasm }))
  .catch(() => { document.getElementById('no-start').hidden = false; });
