//! Dates in the reader's own language and zone, by the browser's `Intl`.
//!
//! The first use of `Intl` is slow on a weak processor: call this after the first paint only.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// An RFC 3339 date, or date and time, in words; `None` where it is neither, or outside a browser.
///
/// A date without a time has no zone, so that it is the same day for every reader.
pub fn in_words(rfc3339: &str) -> Option<String> {
    if !super::HERE {
        return None;
    }
    let date = Date::new(&JsValue::from_str(rfc3339));
    if date.get_time().is_nan() {
        return None;
    }
    let options = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&options, &name.into(), &value.into()).is_ok();
    set("dateStyle", "long");
    if rfc3339.contains(['T', 't', ' ']) {
        set("timeStyle", "short");
    } else {
        set("timeZone", "UTC");
    }
    let language = super::window()?.navigator().language()?;
    Some(date.to_locale_string(&language, &options).into())
}
