//! What can be wrong with a foreign document, where, and what to do.

use std::fmt;

use crate::story::StoryError;
use crate::story::error;
use crate::story::json::line_of;

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dialect {
    /// Our own story file.
    Native,
    /// JSON Feed 1.0 and 1.1.
    JsonFeed,
    /// The REST interface of WordPress.
    WordPress,
    /// The Content API of Ghost.
    Ghost,
    /// NewsArticle and its kin of schema.org, as JSON-LD.
    NewsArticle,
    /// An Article, Note or Page of ActivityStreams 2.0.
    Activity,
    /// Apple News Format.
    AppleNews,
    /// The Guardian's Content API.
    Guardian,
    /// The export of WordPress, in XML.
    Wxr,
    /// RSS 2.0.
    Rss,
    /// Atom 1.0.
    Atom,
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Native => "a story of our own",
            Self::JsonFeed => "JSON Feed",
            Self::WordPress => "WordPress",
            Self::Ghost => "Ghost",
            Self::NewsArticle => "NewsArticle JSON-LD",
            Self::Activity => "ActivityPub",
            Self::AppleNews => "Apple News Format",
            Self::Guardian => "the Guardian’s Content API",
            Self::Wxr => "WordPress export",
            Self::Rss => "RSS",
            Self::Atom => "Atom",
        })
    }
}

/// Why a document, or one story of it, cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// It is too large, no JSON, or lacks what every story has.
    Story {
        /// What is wrong.
        fault: StoryError,
        /// The line in which the faulty part begins, counted from 1, where it is known.
        line: Option<usize>,
    },
    /// It is JSON that fits no dialect.
    NoDialect {
        /// The one that it is nearest to.
        nearest: Option<Near>,
    },
    /// It is no document but the server's word that it has none.
    Answer {
        /// Whose answer it is.
        dialect: Dialect,
        /// Its words.
        words: String,
        /// The number of the error, such as 404.
        status: Option<u32>,
    },
    /// The story's text is kept back by its server.
    Locked {
        /// Where the document says so.
        path: String,
        /// For whom it is, as the rest of “its text is for”.
        readers: &'static str,
    },
    /// It has more blocks than a story may have.
    TooManyBlocks {
        /// How many it has.
        blocks: usize,
        /// How many it may have.
        limit: usize,
    },
    /// It has more text than a story may have.
    TooLong {
        /// How many bytes it has.
        bytes: usize,
        /// How many it may have.
        limit: usize,
    },
    /// Nothing in it can be shown.
    Wordless {
        /// Where it stands; empty where it is the whole document.
        path: String,
    },
    /// It is a list with nothing in it.
    Empty {
        /// How it is written.
        dialect: Dialect,
    },
}

/// The form that a document comes nearest to, and what keeps it from being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its dialect.
    pub dialect: Dialect,
    /// The form with its article: “a WordPress post”.
    pub form: &'static str,
    /// The field that is missing or unfit.
    pub path: String,
    /// What is wrong with it, as the rest of a sentence that begins with the field.
    pub problem: String,
    /// The line in which the field, or what lacks it, begins.
    pub line: Option<usize>,
    /// How to get a document that has it.
    pub advice: &'static str,
}

impl Error {
    /// The same error with the line of the field that it names.
    pub(super) fn with_line(mut self, text: &[u8]) -> Self {
        if let Self::Story { fault, line } = &mut self {
            *line = match fault {
                StoryError::Missing { path }
                | StoryError::Field { path, .. }
                | StoryError::Value { path, .. } => line_of(text, path),
                _ => None,
            };
        }
        self
    }
}

impl From<StoryError> for Error {
    fn from(fault: StoryError) -> Self {
        Self::Story { fault, line: None }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Story { fault, line: None } => write!(f, "{fault}"),
            Self::Story {
                fault,
                line: Some(line),
            } => write!(f, "line {line}: {fault}"),
            Self::NoDialect { nearest: None } => f.write_str(
                "this is JSON, but no article in a dialect that is known here: \
                 nothing in it tells one (docs/dialects.md says what does)",
            ),
            Self::NoDialect {
                nearest: Some(near),
            } => {
                write!(
                    f,
                    "this looks like {}, but `{}` {}",
                    near.form, near.path, near.problem
                )?;
                if let Some(line) = near.line {
                    write!(f, " (line {line})")?;
                }
                write!(f, ": {}", near.advice)
            }
            Self::Answer {
                dialect,
                words,
                status,
            } => {
                write!(f, "this is an error of the server ({dialect}")?;
                if let Some(status) = status {
                    write!(f, ", {status}")?;
                }
                write!(f, ") and no story: “{words}”")
            }
            Self::Locked { path, readers } => write!(
                f,
                "the text is for {readers}, says `{path}`: ask the newsroom for an open copy"
            ),
            Self::TooManyBlocks { blocks, limit } => write!(
                f,
                "the story has {blocks} blocks and may have {limit}: split it"
            ),
            Self::TooLong { bytes, limit } => write!(
                f,
                "the story has {bytes} bytes of text and may have {limit}: split it"
            ),
            Self::Wordless { path } if path.is_empty() => {
                f.write_str("there is no text in it, and no picture that can be shown: look whether the original has any")
            }
            Self::Wordless { path } => write!(
                f,
                "there is no text in `{path}`, and no picture that can be shown: look whether the original has any"
            ),
            Self::Empty { dialect } => {
                write!(f, "this is {dialect}, and there is no story in it")
            }
        }
    }
}

impl std::error::Error for Error {}

/// What was odd in a document that could be read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A part of the story with a fault.
    Part(error::Remark),
    /// A name stands twice in one object.
    Doubled {
        /// Which.
        path: String,
    },
    /// Something to know.
    Told {
        /// About which field.
        path: String,
        /// The rest of a sentence that begins with it.
        what: String,
    },
}

impl Remark {
    /// Says something of a field.
    pub fn told(path: impl Into<String>, what: impl Into<String>) -> Self {
        Self::Told {
            path: path.into(),
            what: what.into(),
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Nobody fills the fields of an export by hand.
            Self::Part(error::Remark::LeftOut(StoryError::Missing { path })) => write!(
                f,
                "`{path}` is missing or empty: what it belongs to is left out"
            ),
            Self::Part(remark) => write!(f, "{remark}"),
            Self::Doubled { path } => {
                write!(
                    f,
                    "`{path}` stands there more than once: the last one counts"
                )
            }
            Self::Told { path, what } if path.is_empty() => write!(f, "the story {what}"),
            Self::Told { path, what } => write!(f, "`{path}` {what}"),
        }
    }
}
