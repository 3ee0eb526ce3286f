//! The address bar: where the page is, going elsewhere in it, and coming back.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

mod page {
    use super::{JsValue, wasm_bindgen};

    #[wasm_bindgen(raw_module = "./boot.js")]
    extern "C" {
        pub fn query() -> String;

        pub fn folder() -> String;

        #[wasm_bindgen(js_name = ownOrigin)]
        pub fn origin() -> String;

        #[wasm_bindgen(js_name = originOf)]
        pub fn origin_of(address: &str) -> Option<String>;

        #[wasm_bindgen(js_name = returnToFragment)]
        pub fn return_to_fragment();

        #[wasm_bindgen(js_name = scrollPosition)]
        pub fn scroll_position() -> f64;

        #[wasm_bindgen(js_name = scrollToTop)]
        pub fn scroll_to(top: f64);

        #[wasm_bindgen(js_name = onMove)]
        pub fn on_move(followed: &JsValue, moved: &JsValue);
    }
}

/// The query of the page's address, with its `?`.
pub fn query() -> String {
    super::answer(page::query)
}

/// The page's address without its query and fragment.
pub fn folder() -> String {
    super::answer(page::folder)
}

/// The page's own origin.
pub fn origin() -> String {
    super::answer(page::origin)
}

/// The origin that an address, relative or not, leads to.
pub fn origin_of(address: &str) -> Option<String> {
    super::answer(|| page::origin_of(address))
}

/// Goes to the fragment again, now that what it names is there.
pub fn return_to_fragment() {
    if super::HERE {
        page::return_to_fragment();
    }
}

/// How far the page is scrolled, in pixels.
pub fn scroll_position() -> f64 {
    super::answer(page::scroll_position)
}

/// Scrolls the page to `top`, in pixels.
pub fn scroll_to(top: f64) {
    if super::HERE {
        page::scroll_to(top);
    }
}

/// Calls `moved` whenever the query of the address changes: by a link inside the page, which is then
/// not loaded anew, with `false`; by going back or forward, with `true`.
pub fn on_move(moved: impl Fn(bool) + Clone + 'static) {
    if super::HERE {
        let follow = moved.clone();
        page::on_move(
            &super::callback(move || follow(false)),
            &super::callback(move || moved(true)),
        );
    }
}
