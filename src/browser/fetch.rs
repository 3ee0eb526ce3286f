//! Getting a file over the network.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The network, or the browser's policy, did not let the request through, or broke it off.
    Unreachable,
    /// The host answered with this status and not with the file.
    Status(u16),
    /// The file has more bytes than are allowed; how many, where that is known.
    TooLarge(Option<u64>),
}

/// Ends its request when it is dropped.
pub struct Request(Option<AbortController>);

impl Drop for Request {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

impl Request {
    /// A request that has not started.
    pub fn new() -> Self {
        Self(super::HERE.then(AbortController::new).and_then(Result::ok))
    }

    /// The bytes at `address`, at most `limit` of them. Once the request is dropped the answer never comes.
    pub fn bytes(
        &self,
        address: &str,
        limit: u64,
    ) -> impl Future<Output = Result<Vec<u8>, FetchError>> + use<> {
        let started = super::window().map(|window| {
            let options = RequestInit::new();
            options.set_signal(self.0.as_ref().map(AbortController::signal).as_ref());
            JsFuture::from(window.fetch_with_str_and_init(address, &options))
        });
        async move {
            let answer = started.ok_or(FetchError::Unreachable)?.await;
            let response: Response = arrived(answer)?;
            if !response.ok() {
                return Err(FetchError::Status(response.status()));
            }
            if let Some(size) = announced_size(&response).filter(|size| *size > limit) {
                return Err(FetchError::TooLarge(Some(size)));
            }
            read_all(&response, limit).await
        }
    }
}

impl Default for Request {
    fn default() -> Self {
        Self::new()
    }
}

fn announced_size(response: &Response) -> Option<u64> {
    response.headers().get("content-length").ok()??.parse().ok()
}

// In pieces, because a host that means harm may send without end and announce nothing.
async fn read_all(response: &Response, limit: u64) -> Result<Vec<u8>, FetchError> {
    let mut bytes = Vec::new();
    let Some(body) = response.body() else {
        return Ok(bytes);
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let piece: JsValue = arrived(JsFuture::from(reader.read()).await)?;
        if Reflect::get(&piece, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            return Ok(bytes);
        }
        let value = Reflect::get(&piece, &"value".into()).map_err(|_| FetchError::Unreachable)?;
        bytes.extend(Uint8Array::new(&value).to_vec());
        if bytes.len() as u64 > limit {
            // Nobody waits for the end of it.
            let _ = reader.cancel();
            return Err(FetchError::TooLarge(None));
        }
    }
}

fn arrived<T: JsCast>(answer: Result<JsValue, JsValue>) -> Result<T, FetchError> {
    answer
        .map(JsCast::unchecked_into)
        .map_err(|_| FetchError::Unreachable)
}
