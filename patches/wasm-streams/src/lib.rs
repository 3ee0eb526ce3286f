//! Streams of the browser as streams of Rust, in place of the crate of this name.
//!
//! Leptos brings that crate for its server functions. It exports classes to script, and what is exported stays in
//! the WebAssembly although the page has no server functions: 2 kB of brotli. Here are the four functions that
//! Leptos names, without exports, so that the linker can leave them out.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::stream::{LocalBoxStream, Stream, StreamExt, unfold};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// A stream of the browser that can be read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

type Piece = Result<JsValue, JsValue>;

impl ReadableStream {
    /// The browser's own.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives what a stream of Rust gives.
    pub fn from_stream(stream: impl Stream<Item = Piece> + 'static) -> Self {
        let stream: Rc<RefCell<LocalBoxStream<'static, Piece>>> =
            Rc::new(RefCell::new(stream.boxed_local()));
        let pull = Closure::<dyn FnMut(JsValue) -> Promise>::new(move |controller: JsValue| {
            let stream = stream.clone();
            future_to_promise(async move {
                // The browser asks for one piece at a time.
                let piece = stream.try_borrow_mut().ok();
                match piece {
                    Some(mut stream) => match stream.next().await {
                        Some(piece) => call(&controller, "enqueue", &Array::of1(&piece?)),
                        None => call(&controller, "close", &Array::new()),
                    },
                    None => Ok(JsValue::UNDEFINED),
                }
            })
        });
        let source = Object::new();
        // Setting a field of a new object cannot fail.
        let _ = Reflect::set(&source, &"pull".into(), &pull.into_js_value());
        let constructor = Reflect::get(&js_sys::global(), &"ReadableStream".into());
        let made = constructor.and_then(|constructor| {
            Reflect::construct(constructor.unchecked_ref::<Function>(), &Array::of1(&source))
        });
        Self(made.unwrap_or(JsValue::UNDEFINED).unchecked_into())
    }

    /// The browser's own, again.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Its pieces, until it ends or fails.
    pub fn into_stream(self) -> impl Stream<Item = Piece> {
        let reader = self.0.get_reader();
        unfold(Some(reader), |reader| async {
            let reader = reader?;
            let read = call(&reader, "read", &Array::new());
            let piece = match read {
                Ok(promise) => JsFuture::from(Promise::from(promise)).await,
                Err(error) => Err(error),
            };
            match piece {
                Ok(piece) if is_done(&piece) => None,
                Ok(piece) => Some((Reflect::get(&piece, &"value".into()), Some(reader))),
                Err(error) => Some((Err(error), None)),
            }
        })
    }
}

fn is_done(piece: &JsValue) -> bool {
    Reflect::get(piece, &"done".into()).is_ok_and(|done| done.is_truthy())
}

fn call(object: &JsValue, name: &str, arguments: &Array) -> Piece {
    let function = Reflect::get(object, &name.into())?;
    function.unchecked_ref::<Function>().apply(object, arguments)
}
