//! Watching what is on the screen. What is watched belongs to what is on show, and ends with it.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(js_name = watchReading)]
    fn watch_reading(id: &str, percent: u32, seconds: u32, done: &JsValue);

    #[wasm_bindgen(js_name = watchSeen)]
    fn watch_seen(id: &str, percent: u32, seconds: u32, done: &JsValue);

    #[wasm_bindgen(js_name = watchOtherTabs)]
    fn watch_other_tabs(changed: &JsValue);

    fn unwatch();
}

/// Calls `done` once `percent` of the element of this id was scrolled to, or the page was in view for `seconds`.
pub fn reading(id: &str, percent: u32, seconds: u32, done: impl Fn() + 'static) {
    if super::HERE {
        watch_reading(id, percent, seconds, &super::callback(done));
    }
}

/// Calls `done` once `percent` of the element of this id was on the screen for `seconds`.
pub fn seen(id: &str, percent: u32, seconds: u32, done: impl Fn() + 'static) {
    if super::HERE {
        watch_seen(id, percent, seconds, &super::callback(done));
    }
}

/// Calls `changed` whenever another tab keeps or erases something.
pub fn other_tabs(changed: impl Fn() + 'static) {
    if super::HERE {
        watch_other_tabs(&super::callback(changed));
    }
}

/// Watches nothing any more.
pub fn stop() {
    if super::HERE {
        unwatch();
    }
}
