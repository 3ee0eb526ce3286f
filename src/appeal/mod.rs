//! The ask for support: what it says, and whether now is the time.
//!
//! Works on values alone. Time and what the reader did before come in as arguments;
//! it knows no clock, no storage and no page, and nothing of who the reader is.

mod model;
mod read;

pub use model::{Amount, Appeal, Frequency, Labels, Offer};
pub(crate) use read::read;
