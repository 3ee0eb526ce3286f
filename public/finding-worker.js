// A worker: answers a story file with its quotations, in a list, or with a list of nothing where the WebAssembly did not
// arrive or broke off: the page would wait without an answer.

import start, { find } from './finder.js';

onmessage = ({ data }) => start().then(() => find(data)).catch(() => null).then((quotations) => postMessage([quotations]));
