// Hands the page over to its worker, public/worker.js, once the reader shows something. The rest comes with the next visit
// (public/keeping.js), or where it is used (public/offline.js).

import { careful, forget } from './careful.js';

let settling;

// `about` is what those need of boot.js, and what that is called.
export default async function settle(about) {
  if (!document.getElementById('headline') || document.getElementById('first-paint')) return;
  try {
    const { serviceWorker } = navigator;
    const { controller } = serviceWorker;
    if (careful()) return controller && forget();
    // Firefox complains on the console where storage is denied.
    if (about.kept('saved') === undefined) return;
    if (document.querySelector('.kept')) about.openTool('offline', true);
    // Not on the first visit, also where the worker is in charge by now.
    if (settling) return;
    if (controller) return await (await import('./keeping.js')).default(about);
    settling = true;
    if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
    await new Promise(window.requestIdleCallback ?? setTimeout);
    if (careful()) return;
    // As in finding.js: the only address that this policy ever gives.
    const policy = window.trustedTypes?.createPolicy('worker', { createScriptURL: () => './worker.js' });
    await serviceWorker.register(policy?.createScriptURL('') ?? './worker.js');
    // All that the page was made of so far.
    (await serviceWorker.ready).active.postMessage([about.boot, ...performance.getEntries().map(({ name }) => name)]);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}
