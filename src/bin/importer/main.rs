//! Makes stories of documents that are not of our own form: a WebAssembly module of its own, which the page
//! asks for only then. Natively it is empty; there, `press import` reads them.

#[cfg(target_arch = "wasm32")]
mod page {
    use standfirst::story::{dialect, html};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// What the document holds, as JSON: see [`dialect::digest`]. `address` is where it came from, if from anywhere.
    #[wasm_bindgen]
    pub fn read(file: &[u8], address: Option<String>) -> String {
        dialect::digest(file, &html::events, address.as_deref())
    }
}

fn main() {}
