//! The ways in which a server can fail a page.

use std::time::Duration;

use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Empty, Full, StreamBody};
use hyper::body::{Bytes, Frame};
use hyper::{Response, StatusCode, header};

/// What goes wrong when a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An answer with this status and a short HTML body, as hosts send it.
    Status(u16),
    /// The connection ends without an answer: what a page sees when the network is gone.
    Aborted,
    /// The connection ends in the middle of the body.
    Truncated,
    /// A friendly HTML page with status 200, as some hosts and networks send it for anything.
    Html,
    /// More bytes than a story may have, announced as such.
    TooLarge,
    /// More bytes than a story may have, of unannounced length.
    TooLargeUnannounced,
    /// A redirect to the same address.
    Circle,
    /// The right answer, announced as bytes of no known kind.
    Untyped,
    /// The right answer, after this time.
    Slow(Duration),
    /// The right answer, once this is mended.
    Held,
}

/// A body, or a connection that ends within it.
pub type Body = BoxBody<Bytes, std::io::Error>;

/// Nine megabytes, in pieces; a story may have eight.
const PIECE: usize = 1 << 16;
const PIECES: usize = 9 * 16;

impl Fault {
    /// The answer, where `right` is what a sound server would send. `None` is no answer at all.
    pub async fn answer(self, right: Response<Body>) -> Option<Response<Body>> {
        match self {
            Self::Status(code) => {
                let mut answer = page(&format!(
                    "<!doctype html><title>{code}</title><h1>{code}</h1>"
                ));
                *answer.status_mut() = StatusCode::from_u16(code).expect("a status");
                Some(answer)
            }
            Self::Aborted => None,
            Self::Truncated => Some(truncated(right).await),
            Self::Html => Some(page(
                "<!doctype html><title>Welcome</title><h1>Log in to this network</h1>",
            )),
            Self::TooLarge => {
                let mut answer = json(spaces().boxed());
                let length = (PIECE * PIECES).into();
                answer.headers_mut().insert(header::CONTENT_LENGTH, length);
                Some(answer)
            }
            Self::TooLargeUnannounced => Some(json(spaces().boxed())),
            Self::Circle => {
                let mut answer = Response::new(nothing());
                *answer.status_mut() = StatusCode::FOUND;
                let here = header::HeaderValue::from_static("?again");
                answer.headers_mut().insert(header::LOCATION, here);
                Some(answer)
            }
            Self::Untyped => {
                let mut answer = right;
                let kind = header::HeaderValue::from_static("application/octet-stream");
                answer.headers_mut().insert(header::CONTENT_TYPE, kind);
                Some(answer)
            }
            Self::Held => Some(right),
            Self::Slow(time) => {
                tokio::time::sleep(time).await;
                Some(right)
            }
        }
    }
}

/// A body that is all there.
pub fn whole(bytes: impl Into<Bytes>) -> Body {
    Full::new(bytes.into())
        .map_err(|never| match never {})
        .boxed()
}

/// No body.
pub fn nothing() -> Body {
    Empty::new().map_err(|never| match never {}).boxed()
}

fn page(html: &str) -> Response<Body> {
    let mut answer = Response::new(whole(html.to_owned()));
    let kind = header::HeaderValue::from_static("text/html; charset=utf-8");
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer
}

fn json(body: Body) -> Response<Body> {
    let mut answer = Response::new(body);
    let kind = header::HeaderValue::from_static("application/json");
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer
}

/// White space is JSON up to its last byte, so only the size is wrong.
fn spaces() -> impl hyper::body::Body<Data = Bytes, Error = std::io::Error> {
    let piece = Bytes::from(vec![b' '; PIECE]);
    let pieces = (0..PIECES).map(move |_| Ok(Frame::data(piece.clone())));
    StreamBody::new(futures_util::stream::iter(pieces))
}

/// The first half of the right body under its whole length.
async fn truncated(right: Response<Body>) -> Response<Body> {
    let (mut head, body) = right.into_parts();
    let bytes = body.collect().await.expect("a file's bytes").to_bytes();
    head.headers
        .insert(header::CONTENT_LENGTH, bytes.len().into());
    let half = bytes.slice(..bytes.len() / 2);
    let end = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
    let frames = futures_util::stream::iter([Ok(Frame::data(half)), Err(end)]);
    Response::from_parts(head, StreamBody::new(frames).boxed())
}
