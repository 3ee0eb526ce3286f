//! What servers answer when they have no story: an error in JSON, with their own words.

use super::error::{Dialect, Error};
use super::paths::first;
use crate::story::fields::Field;
use crate::story::json::Json;

/// The error that this document is, if it is one.
pub(super) fn error_in(top: &Field) -> Option<Error> {
    let answer = |dialect, words: &Field, status: Option<Field>| {
        Some(Error::Answer {
            dialect,
            words: words.filled_text().ok()?,
            status: status.and_then(|status| status.count().ok()),
        })
    };
    let text = |path| first(top, path).filter(|field| matches!(field.value(), Json::Text(_)));
    // `code`, `message` and `data.status`.
    if let (Some(_), Some(words), Some(data)) = (text("code"), text("message"), top.get("data")) {
        return answer(Dialect::WordPress, &words, data.get("status"));
    }
    // `errors[].message` with a `type`, in older versions an `errorType`.
    if let Some(words) = text("errors[].message")
        && (text("errors[].type").is_some() || text("errors[].errorType").is_some())
    {
        return answer(Dialect::Ghost, &words, None);
    }
    // `response.status` and `response.message`; of a wrong key only `message`.
    if let Some(words) = text("response.message")
        && text("response.status").is_some_and(|status| status.text() == Ok("error"))
    {
        return answer(Dialect::Guardian, &words, None);
    }
    None
}
