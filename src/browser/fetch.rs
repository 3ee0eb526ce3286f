//! Getting a story's file over the network, and its quotations where it states none.
//!
//! The work is done by `public/boot.js`, which starts it before this code has arrived.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The network did not let the request through, or broke it off.
    Unreachable,
    /// The file is on another site that cannot be read from here, or is not open any more: what happened, and in the
    /// next line what to do, in the page's language.
    Told(String),
    /// The host answered with this status and not with the file.
    Status(u16),
    /// The file has more bytes than a story may have: at least so many.
    TooLarge(u64),
}

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load(address: &str, allowed: bool) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn appeal() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn find(file: &[u8]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_name = importStory)]
    async fn import_story(
        file: &[u8],
        address: &str,
        query: &str,
        item: &str,
    ) -> Result<JsValue, JsValue>;
}

/// What a document that is not of our own form holds.
pub enum Imported {
    /// A story, as a file of our own.
    Story(Vec<u8>),
    /// Several, to choose from.
    Several,
    /// No story, and why.
    Fault(String),
}

/// The bytes at `address`, which the page's policy allows to ask for or not. Asking for the next file breaks off the
/// one before, whose answer never comes.
pub async fn bytes(address: &str, allowed: bool) -> Result<Vec<u8>, FetchError> {
    if !super::HERE {
        return Err(FetchError::Unreachable);
    }
    match load(address, allowed).await {
        Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
        Err(reason) => Err(match reason.as_f64().unwrap_or_default() {
            0.0 => match reason.as_string() {
                Some(words) => FetchError::Told(words),
                None => FetchError::Unreachable,
            },
            status @ 1.0..1000.0 => FetchError::Status(status as u16),
            size => FetchError::TooLarge(size as u64),
        }),
    }
}

/// The bytes of the edition's own appeal, where it has one.
pub async fn edition_appeal() -> Option<Vec<u8>> {
    if !super::HERE {
        return None;
    }
    Some(Uint8Array::new(&appeal().await.ok()?).to_vec())
}

/// The quotations of a story file, as the JSON list that such a file holds. `None` where what finds them did
/// not arrive.
pub async fn quotations(file: &[u8]) -> Option<String> {
    if !super::HERE {
        return None;
    }
    find(file).await.ok()?.as_string()
}

/// Makes a story of a document that is not of our own form. `query` is what the page's address has for it, `item` the
/// number of the story that is asked for. Fails where what does that did not arrive.
pub async fn import(
    file: &[u8],
    address: &str,
    query: &str,
    item: &str,
) -> Result<Imported, FetchError> {
    if !super::HERE {
        return Err(FetchError::Unreachable);
    }
    match import_story(file, address, query, item).await {
        Err(_) => Err(FetchError::Unreachable),
        Ok(made) => Ok(match made.as_string() {
            Some(fault) => Imported::Fault(fault),
            None if made.is_null() => Imported::Several,
            None => Imported::Story(Uint8Array::new(&made).to_vec()),
        }),
    }
}
