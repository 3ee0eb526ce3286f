//! What can be wrong with a story, where, and what to do.

use std::fmt;

use super::digits::digits;

/// Why bytes, or a part of them, are not a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoryError {
    /// The file is larger than a story may be.
    TooLarge {
        /// The size in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The bytes are not JSON.
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The column in characters, counted from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// A field that a story needs is absent or empty.
    Missing {
        /// Where it should stand, such as `body[3].text`.
        path: String,
    },
    /// A field holds something of another kind.
    Field {
        /// Where it stands; empty for the whole file.
        path: String,
        /// What it should be.
        wanted: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A field holds something of the right kind that cannot be used.
    Value {
        /// Where it stands.
        path: String,
        /// What is wrong with it and what it should be, as the rest of a sentence.
        problem: String,
    },
}

impl StoryError {
    /// What is wrong, as a sentence without its capital and its end.
    // Not by `write!`: nothing in the page needs the library's formatting, which weighs more than these sentences.
    pub fn text(&self) -> String {
        match self {
            Self::TooLarge { bytes, limit } => [
                "the file has ",
                &digits(*bytes),
                " bytes and a story may have ",
                &digits(*limit),
                ": split it or leave pictures outside",
            ]
            .concat(),
            Self::NotJson {
                line,
                column,
                reason,
            } => [
                "this is not JSON: line ",
                &digits(*line as u64),
                ", column ",
                &digits(*column as u64),
                ": ",
                reason,
            ]
            .concat(),
            Self::Missing { path } => about(path, "is missing or empty: give it a value"),
            Self::Field {
                path,
                wanted,
                found,
            } => {
                let problem = ["is ", found, " and should be ", wanted].concat();
                match path.is_empty() {
                    true => ["the file ", &problem].concat(),
                    false => about(path, &problem),
                }
            }
            Self::Value { path, problem } => about(path, problem),
        }
    }
}

// What is wrong with what stands at a path.
fn about(path: &str, problem: &str) -> String {
    ["`", path, "` ", problem].concat()
}

impl fmt::Display for StoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::error::Error for StoryError {}

/// What was odd in a story that could be read all the same, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A block of a type this version does not know. It is shown as its text.
    UnknownBlock {
        /// Where it stands.
        path: String,
        /// The type the file gave it.
        kind: String,
    },
    /// A block with a fault. It is shown as its text.
    OddBlock(StoryError),
    /// A block with nothing in it. It is left out.
    EmptyBlock(StoryError),
    /// A part with a fault that the story can do without. It is left out.
    LeftOut(StoryError),
}

impl Remark {
    /// What was odd and what was done about it, as a sentence without its capital and its end.
    pub fn text(&self) -> String {
        let (fault, done) = match self {
            Self::UnknownBlock { path, kind } => {
                let kind = ["has the unknown type “", kind, "”"].concat();
                (about(path, &kind), ": it is shown as its text")
            }
            Self::OddBlock(fault) => (fault.text(), ": the block is shown as its text"),
            Self::EmptyBlock(fault) => (fault.text(), ": the empty block is left out"),
            Self::LeftOut(fault) => (fault.text(), ": it is left out"),
        };
        [&fault, done].concat()
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}
