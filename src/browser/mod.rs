//! Thin adapters over the web platform, one concern a file.
//!
//! Knows nothing of stories. Everything compiles natively, where [`HERE`] is false
//! and each call does nothing or answers that there is nothing.

pub mod clipboard;
pub mod clock;
pub mod dates;
pub mod document;
pub mod fetch;
pub mod history;
pub mod storage;

/// Whether this code runs in a browser.
pub const HERE: bool = cfg!(target_arch = "wasm32");

/// The window, in a browser.
fn window() -> Option<web_sys::Window> {
    HERE.then(web_sys::window).flatten()
}
