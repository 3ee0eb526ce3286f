//! Why something is not what the newsroom signed.

use std::fmt;

use super::hash::Hash;

/// Why a file is taken for altered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is longer than such a file may be.
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// There is no signature, or no manifest, and there was one before.
    NoSignature,
    /// The signature is not this key's over these bytes.
    Signature,
    /// It is not written as manifests are.
    Format {
        /// The line in which that shows, counted from 1.
        line: usize,
        /// What should stand there.
        wanted: &'static str,
    },
    /// The manifest names another key than the one that signed it.
    OtherKey,
    /// It is signed, but is another edition.
    OtherEdition {
        /// The name of the edition that is wanted.
        wanted: String,
        /// The name of this one.
        found: String,
    },
    /// It is signed, but another manifest with the same version was seen before.
    SameVersion {
        /// The hash of the one that was seen before.
        seen: Hash,
    },
    /// It is longer or shorter than what was signed.
    Length {
        /// The length that was signed.
        wanted: u64,
        /// The length that was met.
        found: u64,
    },
    /// It is as long as what was signed, and says something else.
    Content,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { limit } => {
                write!(f, "is longer than the {limit} bytes that it may have")
            }
            Self::NoSignature => {
                f.write_str("is missing or unsigned, and the edition was signed before")
            }
            Self::Signature => f.write_str("is not what the key signed"),
            Self::Format { line, wanted } => {
                let wanted = wanted.trim();
                write!(
                    f,
                    "is not written as it should be: in line {line} should stand {wanted}"
                )
            }
            Self::OtherKey => f.write_str("names another key than the one that signed it"),
            Self::OtherEdition { wanted, found } => {
                write!(f, "is of the edition “{found}” and not of “{wanted}”")
            }
            Self::SameVersion { seen } => write!(
                f,
                "has the version of another one that was seen before, with the hash {seen}"
            ),
            Self::Length { wanted, found } => {
                write!(f, "has {found} bytes, and {wanted} were signed")
            }
            Self::Content => f.write_str("says something else than what was signed"),
        }
    }
}

impl std::error::Error for Why {}
