//! Thin adapters over the web platform, one concern a file.
//!
//! Knows nothing of stories. Everything compiles natively, where [`HERE`] is false
//! and each call does nothing or answers that there is nothing.

pub mod clipboard;
pub mod clock;
pub mod document;
pub mod fetch;
pub mod history;
pub mod intl;
pub mod keys;
pub mod storage;
pub mod tools;
pub mod watch;

/// Whether this code runs in a browser.
pub const HERE: bool = cfg!(target_arch = "wasm32");

/// The window, in a browser.
fn window() -> Option<web_sys::Window> {
    HERE.then(web_sys::window).flatten()
}

// What the browser says; nothing outside one.
fn answer<T: Default>(ask: impl FnOnce() -> T) -> T {
    if HERE { ask() } else { T::default() }
}

// One type of closure for all: each has its own code in the page. The browser lets go of it with its last use.
fn callback(act: impl Fn() + 'static) -> wasm_bindgen::JsValue {
    let act: Box<dyn Fn()> = Box::new(act);
    wasm_bindgen::closure::Closure::wrap(act).into_js_value()
}
