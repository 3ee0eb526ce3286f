//! Who said what: finds direct quotations in a story and names their speakers.
//!
//! Works on plain text of known language; knows nothing of markup, pages or browsers.
//! Deliberately no model and no dictionary of people: the same text gives the same answer everywhere.

pub mod attribution;
pub mod language;
mod model;

pub use model::{Attribution, Place, Quote, Resolution};
