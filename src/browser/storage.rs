//! What the page keeps on this device, and careful mode, in which it keeps nothing beyond the tab.
//!
//! The work is done by `public/careful.js`, which needs it before this code has arrived.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    fn kept(name: &str) -> JsValue;

    fn keep(name: &str, text: &str) -> bool;

    #[wasm_bindgen(js_name = keptNames)]
    fn kept_names() -> String;

    #[wasm_bindgen(js_name = erase)]
    fn erase_all() -> bool;

    fn careful() -> bool;

    #[wasm_bindgen(js_name = setCareful)]
    fn set(on: bool);
}

/// Why nothing can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

/// The text kept under `name`, `None` where nothing is.
///
/// # Errors
/// [`Denied`] where the reader or the browser allows no storage.
pub fn read(name: &str) -> Result<Option<String>, Denied> {
    if !super::HERE {
        return Err(Denied);
    }
    let text = kept(name);
    if text.is_undefined() {
        Err(Denied)
    } else {
        Ok(text.as_string())
    }
}

/// Keeps `text` under `name`.
///
/// # Errors
/// [`Denied`] where nothing can be kept, or no more.
pub fn write(name: &str, text: &str) -> Result<(), Denied> {
    (super::HERE && keep(name, text))
        .then_some(())
        .ok_or(Denied)
}

/// The names of all that is kept, one a line.
pub fn names() -> String {
    super::answer(kept_names)
}

/// Erases all that is kept, but for careful mode itself. Whether it is gone.
pub fn erase() -> bool {
    super::HERE && erase_all()
}

/// Whether careful mode is on.
pub fn is_careful() -> bool {
    super::HERE && careful()
}

/// Turns careful mode on or off. What was kept until then goes either way.
pub fn set_careful(on: bool) {
    if super::HERE {
        set(on);
    }
}
