//! What is found: quotations, whose they are, and why we think so.

use std::ops::Range;

pub use crate::story::Resolution;

/// A stretch of one passage's plain text, in bytes. Always on character boundaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which passage, counted from 0 in reading order.
    pub passage: usize,
    /// The bytes of its plain text.
    pub range: Range<usize>,
}

/// Words that somebody said, with the marks they stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Where it stands, its marks included.
    pub place: Place,
    /// Fragments of one utterance, interrupted or carried on, share a group.
    pub group: usize,
    /// Whose words they are, where the text says so.
    pub attribution: Option<Attribution>,
}

/// Whose words a quotation is, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The speaker's fullest name in the story ("Mikhail Bogdanov", "Prosecutor General's Office").
    pub name: String,
    /// What the speaker is ("Moscow's Deputy Foreign Minister").
    pub role: Option<String>,
    /// Where this quotation's own sentence mentions the speaker ("Bogdanov", "he").
    pub mention: Option<Place>,
    /// The words that tie the mention to the quotation ("told", "according to").
    pub cue: Option<Place>,
    /// How the mention became the name.
    pub resolved: Resolution,
    /// Sure, or only likely; the page shows which.
    pub sure: bool,
}
