//! What the page keeps on this device, in `localStorage`.
//!
//! Every name begins with `standfirst.`, so that the page can tell what is its own.

const PREFIX: &str = "standfirst.";

/// Why nothing can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

/// The text kept under `name`, `None` where nothing is.
///
/// # Errors
/// [`Denied`] where the reader or the browser allows no storage.
pub fn read(name: &str) -> Result<Option<String>, Denied> {
    area()?.get_item(&full(name)).map_err(|_| Denied)
}

/// Keeps `text` under `name`.
///
/// # Errors
/// [`Denied`] where nothing can be kept, or no more.
pub fn write(name: &str, text: &str) -> Result<(), Denied> {
    area()?.set_item(&full(name), text).map_err(|_| Denied)
}

fn full(name: &str) -> String {
    [PREFIX, name].concat()
}

// Even asking for the storage object throws where it is denied.
fn area() -> Result<web_sys::Storage, Denied> {
    super::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(Denied)
}
