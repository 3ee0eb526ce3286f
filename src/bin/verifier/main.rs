//! Hashes and signatures for browsers whose own cryptography knows no Ed25519, or is withheld from the page: a
//! WebAssembly module of its own, which the page asks for only then. Natively it is empty; there, `press` verifies.

#[cfg(target_arch = "wasm32")]
mod page {
    use standfirst::edition::{Hash, Key};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The SHA-256 hash of some bytes.
    #[wasm_bindgen]
    pub fn sha256(bytes: &[u8]) -> Vec<u8> {
        Hash::of(bytes).bytes().to_vec()
    }

    /// Whether a key, as minisign prints it, signed exactly these bytes.
    #[wasm_bindgen]
    pub fn signed(key: &str, bytes: &[u8], signature: &[u8]) -> bool {
        Key::parse(key).is_some_and(|key| key.signed(bytes, signature))
    }
}

fn main() {}
