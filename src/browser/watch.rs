//! Watching what is on the screen. What is watched belongs to what is on show, and ends with it.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(js_name = watchReading)]
    fn watch_reading(id: &str, percent: u32, seconds: u32, done: &JsValue);

    #[wasm_bindgen(js_name = watchSeen)]
    fn watch_seen(id: &str, percent: u32, seconds: u32, done: &JsValue);

    #[wasm_bindgen(js_name = watchPlace)]
    fn watch_place(id: &str, passages: u32, moved: &JsValue);

    #[wasm_bindgen(js_name = passageNow)]
    fn passage_now() -> usize;

    #[wasm_bindgen(js_name = hundredthsNow)]
    fn hundredths_now() -> usize;

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

/// Calls `moved` as the reader scrolls, with the number of the passage at the top of the screen and how many hundredths
/// of the element of this id were on the screen so far. Its passages have the ids `p1` to `p` and their number.
pub fn place(id: &str, passages: usize, moved: impl Fn(usize, usize) + 'static) {
    if super::HERE {
        let moved = super::callback(move || moved(passage_now(), hundredths_now()));
        watch_place(id, passages as u32, &moved);
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
