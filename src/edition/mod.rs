//! What makes a copy of an edition trustworthy: signatures, versions, mirrors.
//!
//! Bytes and values in, verdicts out. Knows no clock, no network and no storage, and nothing of what
//! the files say. Deliberately one spelling for each manifest: what is not written exactly as
//! [`Manifest::to_text`] writes it is refused, so that reading it takes little and leaves no room.
//!
//! A page asks [`verify`] about the manifest, follows [`Edition::search`] from shard to shard to
//! the one file it wants, and lets [`File::check`] say whether the bytes are that file's:
//!
//! ```
//! use standfirst::edition::{Verdict, verify};
//!
//! assert_eq!(verify(None, None, "2026-11-26T21:00:00Z"), Verdict::Unsigned);
//! ```

mod error;
mod hash;
mod key;
mod manifest;
mod pin;
mod read;
mod search;
mod statement;
mod tree;
mod verdict;
mod write;

#[cfg(test)]
mod tests;

pub use error::Why;
pub use hash::{Hash, Hasher};
pub use key::{Key, SIGNATURE_LIMIT};
pub use manifest::{
    FOLDER, File, List, MANIFEST, MIRRORS, Manifest, NAME_LIMIT, ROOT_LIMIT, SHARD_LIMIT,
    SIGNATURE, Shard, is_mirror, is_name, is_path, is_time,
};
pub use pin::{Pin, Seen};
pub use search::{Search, Step, shard_number};
pub use statement::{Statement, follow};
pub use tree::{Twice, build};
pub use verdict::{Edition, Signed, Verdict, verify};
