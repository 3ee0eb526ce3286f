//! What can be wrong with a story, where, and what to do.

use std::fmt;

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

impl fmt::Display for StoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, limit } => write!(
                f,
                "the file has {bytes} bytes and a story may have {limit}: split it or leave pictures outside"
            ),
            Self::NotJson {
                line,
                column,
                reason,
            } => write!(
                f,
                "this is not JSON: line {line}, column {column}: {reason}"
            ),
            Self::Missing { path } => write!(f, "`{path}` is missing or empty: give it a value"),
            Self::Field {
                path,
                wanted,
                found,
            } if path.is_empty() => write!(f, "the file is {found} and should be {wanted}"),
            Self::Field {
                path,
                wanted,
                found,
            } => write!(f, "`{path}` is {found} and should be {wanted}"),
            Self::Value { path, problem } => write!(f, "`{path}` {problem}"),
        }
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

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownBlock { path, kind } => {
                write!(
                    f,
                    "`{path}` has the unknown type “{kind}”: it is shown as its text"
                )
            }
            Self::OddBlock(fault) => write!(f, "{fault}: the block is shown as its text"),
            Self::EmptyBlock(fault) => write!(f, "{fault}: the empty block is left out"),
            Self::LeftOut(fault) => write!(f, "{fault}: it is left out"),
        }
    }
}
