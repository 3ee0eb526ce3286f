// Files over the network.

// As LIMIT in src/story/read.rs.
export const LIMIT = 8 * 1024 * 1024;

// A file's bytes. Fails with a number: 0 for no network, a status, or a size over the limit; or with 'longer' where it is
// known how long it may be. A host that means harm may send without end and announce nothing, so it is read in pieces.
export async function bytes(address, { signal, cache, limit = LIMIT } = {}) {
  try {
    const response = await fetch(address, { signal, cache });
    if (!response.ok) throw response.status;
    const announced = Number(response.headers.get('content-length'));
    if (announced > LIMIT) throw announced;
    const pieces = [];
    let size = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.length;
      if (size > limit) {
        reader.cancel();
        throw limit < LIMIT ? 'longer' : size;
      }
    }
    const file = new Uint8Array(size);
    for (const piece of pieces.reverse()) file.set(piece, size -= piece.length);
    return file;
  } catch (reason) {
    // Nobody waits any longer for what was broken off.
    if (signal?.aborted) return new Promise(() => {});
    throw typeof reason === 'object' ? 0 : reason;
  }
}
