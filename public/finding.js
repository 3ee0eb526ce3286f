// Finds the quotations of a story file: beside the page, which answers meanwhile, or in a browser whose workers are no
// modules inside it.

// The page's policy has the browser ask for the address of whatever would run. This is the only one that it ever gets.
const policy = globalThis.trustedTypes?.createPolicy('finding', { createScriptURL: () => './finding-worker.js' });

export default (file) => new Promise((found, failed) => {
  const worker = new Worker(policy?.createScriptURL('') ?? './finding-worker.js', { type: 'module' });
  worker.onerror = failed;
  worker.onmessage = ({ data: [quotations] }) => {
    worker.terminate();
    quotations === null ? failed() : found(quotations);
  };
  worker.postMessage(file);
}).catch(async () => {
  const finder = await import('./finder.js');
  await finder.default();
  return finder.find(file);
});
