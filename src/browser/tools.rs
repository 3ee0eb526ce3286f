//! What not every visit uses: a script with its style and words that comes with its first use.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(js_name = openTool)]
    fn open_tool(name: &str);

    #[wasm_bindgen(js_name = needBlocks)]
    async fn need_blocks() -> JsValue;
}

/// Opens the tool of this name, or closes it. Where it does not arrive, a screen reader says so.
pub fn open(name: &str) {
    if super::HERE {
        open_tool(name);
    }
}

/// What stories with more than words need besides, once it is there or did not come.
pub async fn blocks() {
    if super::HERE {
        need_blocks().await;
    }
}
