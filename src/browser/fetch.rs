//! Getting a story's file over the network, and its quotations where it states none.
//!
//! The work is done by `public/boot.js`, which starts it before this code has arrived.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The network, or the browser's policy, did not let the request through, or broke it off.
    Unreachable,
    /// The host answered with this status and not with the file.
    Status(u16),
    /// The file has more bytes than a story may have: at least so many.
    TooLarge(u64),
}

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load(address: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn appeal() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    async fn find(file: &[u8]) -> Result<JsValue, JsValue>;
}

/// The bytes at `address`. Asking for the next file breaks off the one before, whose answer never comes.
pub async fn bytes(address: &str) -> Result<Vec<u8>, FetchError> {
    if !super::HERE {
        return Err(FetchError::Unreachable);
    }
    match load(address).await {
        Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
        Err(reason) => Err(match reason.as_f64().unwrap_or_default() {
            0.0 => FetchError::Unreachable,
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
