// Signatures in minisign's format and SHA-256, by the browser's own cryptography. Where that knows no Ed25519, or is
// withheld because the page came without a certificate, by a WebAssembly module (src/bin/verifier) that comes then.

const verifier = async () => {
  const module = await import('./verifier.js');
  await module.default();
  return module;
};
const raw = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt());

export async function sha256(bytes) {
  const { subtle } = crypto;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : (await verifier()).sha256(bytes);
}

// BLAKE2b of 64 bytes without a key (RFC 7693). These arrays cut what is put into them to 64 bits, and have the last
// byte first, as the numbers of every machine with a browser.
const IV = BigUint64Array.of(
  0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n,
);
// Ten rounds' order of the words, a digit each. The last two rounds are as the first.
const ORDER = '0123456789abcdefea489fd61c02b753b8c052fdae3671947931dcbe265a40f8905724afe1bc683d2c6a0b834d75fe19'
  + 'c51fed4a0763928bdb7ec13950f4862a6fe9b308c2d714a5a2847615fb9e3cd00123456789abcdefea489fd61c02b753';

export function blake2b(bytes) {
  const state = IV.slice();
  state[0] ^= 0x01010040n;
  for (let at = 0; at < bytes.length || !at; at += 128) {
    const block = new Uint8Array(128);
    block.set(bytes.subarray(at, at + 128));
    const words = new BigUint64Array(block.buffer);
    const v = BigUint64Array.of(...state, ...IV);
    v[12] ^= BigInt(Math.min(at + 128, bytes.length));
    if (at + 128 >= bytes.length) v[14] = ~v[14];
    for (let step = 0; step < 96; step++) {
      // Four columns, then four diagonals.
      const shift = step >> 2 & 1;
      const place = (row) => row * 4 + (step + row * shift) % 4;
      const [a, b, c, d] = [place(0), place(1), place(2), place(3)];
      for (const half of [0, 1]) {
        v[a] += v[b] + words[parseInt(ORDER[step * 2 + half], 16)];
        const x = v[d] ^ v[a];
        v[d] = half ? x >> 16n | x << 48n : x >> 32n | x << 32n;
        v[c] += v[d];
        const y = v[b] ^ v[c];
        v[b] = half ? y >> 63n | y << 1n : y >> 24n | y << 40n;
      }
    }
    state.forEach((word, index) => { state[index] = word ^ v[index] ^ v[index + 8]; });
  }
  return new Uint8Array(state.buffer);
}

// Whether a key, as minisign prints it, signed exactly these bytes: `Key::signed` of src/edition, in the same strict form.
export async function signedBy(key, bytes, signature) {
  const text = new TextDecoder().decode(signature);
  const [, own, comment, whole] = text.match(/^untrusted comment: [^\r\n]*\n([^\r\n]{100})\ntrusted comment: ([^\r\n]*)\n([^\r\n]{88})\n$/) ?? [];
  if (!own || signature.length > 1000) return false;
  let trusted;
  try {
    trusted = await crypto.subtle.importKey('raw', raw(key).slice(10), 'Ed25519', false, ['verify']);
  } catch {
    return (await verifier()).signed(key, bytes, signature);
  }
  const parts = raw(own);
  const verified = (signed, over) => crypto.subtle.verify('Ed25519', trusted, signed, over);
  // The kind of signature, and the number of the key.
  return atob(own).startsWith(`ED${atob(key).slice(2, 10)}`)
    && await verified(parts.slice(10), blake2b(bytes))
    && verified(raw(whole), Uint8Array.of(...parts.slice(10), ...new TextEncoder().encode(comment)));
}
