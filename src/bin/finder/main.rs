//! Finds the quotations of a story that does not state them: a WebAssembly module of its own, which the page
//! asks for only then. Natively it is empty; there, `press` finds them.

#[cfg(target_arch = "wasm32")]
mod page {
    use standfirst::{quotes, story};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The quotations of a story file, as the JSON list that such a file holds under `quotations`. `None` where
    /// it is no story.
    #[wasm_bindgen]
    pub fn find(file: &[u8]) -> Option<String> {
        let mut story = story::read(file).ok()?.story;
        quotes::state(&mut story);
        serde_json::to_string(&story.quotations).ok()
    }
}

fn main() {}
