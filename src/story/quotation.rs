//! What a story file states about its quotations: found by `press`, and open to an editor's eyes.
//!
//! The words stand there themselves, not their offsets, so that a person can check and mend them,
//! and so that a file whose text was changed afterwards is noticed and not misread.

use serde::Serialize;

/// One quotation of the story.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Quotation {
    /// The passage it stands in, counted from 1 as in the page's addresses (`#p1`).
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    pub passage: usize,
    /// The words with their marks, as they stand in the passage.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub words: String,
    /// How often the same words stand before it since the last quotation without being one.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub skip: usize,
    /// Whether it carries on the utterance of the quotation before it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continues: bool,
    /// Whose words they are, where the story says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
}

/// Who says a quotation, and how that is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Speaker {
    /// The fullest name in the story ("Mikhail Bogdanov", "Prosecutor General's Office").
    pub name: String,
    /// What the speaker is ("Deputy Foreign Minister").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// What the quotation's own sentence calls the speaker ("Bogdanov", "he").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mention: Option<String>,
    /// The words that tie the speaker to the quotation ("told", "according to").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// How the mention became the name.
    pub how: Resolution,
    /// Whether it is only likely, and shown as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub likely: bool,
}

/// How the mention of a speaker became a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Resolution {
    /// The mention is the name.
    Named,
    /// The mention is part of a name given in full elsewhere.
    PartOfName,
    /// The mention is a pronoun or a description with one possible answer.
    Reference,
    /// The speech is carried on from the quotation before.
    Continued,
    /// An editor said so in the story file.
    #[default]
    Editor,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}
