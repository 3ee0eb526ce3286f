//! What a story is, and how article JSON and wire text become one.
//!
//! Bytes in, a [`Story`] or a [`StoryError`] out. Knows no browser and no clock. There is no HTML
//! inside a story, only typed blocks of plain runs of text; [`html`] is where markup becomes them.

pub mod dialect;
mod digits;
mod direction;
mod error;
pub(crate) mod fields;
pub mod html;
mod json;
mod links;
mod model;
mod notes;
mod passages;
mod quotation;
mod read;
mod read_body;
mod read_quotations;
#[cfg(test)]
mod tests {
    mod json;
}
mod reading_time;
mod time;
mod turns;

pub use digits::digits;
pub(crate) use digits::padded;
pub use direction::{direction, primary_language};
pub use error::{Remark, StoryError};
pub use links::{safe_link, safe_page, safe_picture};
#[cfg(not(target_arch = "wasm32"))]
pub use model::Translation;
pub use model::{Block, Byline, Correction, Figure, Marked, RichText, Source, Span, Story};
pub use quotation::{Quotation, Resolution, Speaker};
pub(crate) use read::parse;
pub use read::{LIMIT, Reading, is_language, is_slug, read, read_in_turns};
pub use read_quotations::quotations;
pub use reading_time::reading_minutes;
pub use time::{is_day, is_day_or_time};
