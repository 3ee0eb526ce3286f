//! Taking words along: by the clipboard, by the device's own sheet for sharing, and as a file for a calendar.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(js_name = copy)]
    fn put(words: &str, credit: &str, address: &str) -> bool;

    #[wasm_bindgen(js_name = share)]
    fn offer(words: &str, credit: &str, address: &str);

    #[wasm_bindgen(js_name = canShare)]
    fn is_there() -> bool;

    #[wasm_bindgen(js_name = remind)]
    fn hand_over(day: &str, summary: &str, address: &str);
}

/// Puts the words on the clipboard with whose they are and where they stand, as plain and as rich text.
/// Without words, the address alone. Whether it worked. Only a click or a key press may do this.
pub fn copy(words: &str, credit: &str, address: &str) -> bool {
    super::HERE && put(words, credit, address)
}

/// Whether the device has a sheet for sharing.
pub fn can_share() -> bool {
    super::HERE && is_there()
}

/// Opens that sheet.
pub fn share(words: &str, credit: &str, address: &str) {
    if super::HERE {
        offer(words, credit, address);
    }
}

/// Hands the reader a file for their calendar: a reminder on a day ("2026-11-24"), and where they come back to.
pub fn remind(day: &str, summary: &str, address: &str) {
    if super::HERE {
        hand_over(day, summary, address);
    }
}
