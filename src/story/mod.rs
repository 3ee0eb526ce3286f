//! What a story is, and how article JSON and wire text become one.
//!
//! Bytes in, a [`Story`] or a [`StoryError`] out. Knows no browser, no clock and no markup:
//! there is no HTML inside a story, only typed blocks of plain runs of text.

mod error;
pub(crate) mod fields;
mod model;
mod passages;

pub use error::StoryError;
pub use model::{Block, Byline, Correction, Figure, Marked, RichText, Source, Span, Story};
