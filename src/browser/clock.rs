//! The time of day, and the time of painting.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

mod page {
    use super::{JsValue, wasm_bindgen};

    #[wasm_bindgen(raw_module = "./boot.js")]
    extern "C" {
        pub fn now() -> f64;

        #[wasm_bindgen(js_name = utcOffset)]
        pub fn utc_offset() -> i32;

        #[wasm_bindgen(js_name = afterPaint)]
        pub fn after_paint(task: &JsValue);

        pub async fn turn();

        #[wasm_bindgen(js_name = beforePaint)]
        pub fn before_paint(task: &JsValue);
    }
}

/// Now, in seconds since 1970-01-01T00:00:00Z by this device's clock; 0 outside a browser.
pub fn now() -> i64 {
    super::answer(|| page::now() as i64)
}

/// How far this device's zone is ahead of UTC now, in minutes.
pub fn utc_offset() -> i32 {
    super::answer(page::utc_offset)
}

/// Runs `task` once what was changed has been painted.
pub fn after_paint(task: impl Fn() + 'static) {
    if super::HERE {
        page::after_paint(&super::callback(task));
    }
}

/// Runs `task` before the next paint: what was changed is in the document by then.
pub fn before_paint(task: impl Fn() + 'static) {
    if super::HERE {
        page::before_paint(&super::callback(task));
    }
}

/// Lets the browser do what waits, where the work has gone on for long enough since it last could.
pub async fn turn() {
    if super::HERE {
        page::turn().await;
    }
}
