//! The keys that are pressed anywhere on the page.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(js_name = onKey)]
    fn on_key(hears: &JsValue) -> u32;

    #[wasm_bindgen(js_name = offKey)]
    fn off_key(number: u32);
}

/// Calls `hears` with each key that is pressed alone, for as long as what owns the caller is on show. A key that it
/// heard means nothing else.
pub fn hear(hears: impl Fn(String) -> bool + 'static) {
    if super::HERE {
        let hears: Box<dyn Fn(String) -> bool> = Box::new(hears);
        let number = on_key(&Closure::wrap(hears).into_js_value());
        leptos::prelude::on_cleanup(move || off_key(number));
    }
}
