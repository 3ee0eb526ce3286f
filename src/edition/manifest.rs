//! What a manifest says. `docs/signing.md` shows one.

use super::error::Why;
use super::hash::Hash;
use super::key::Key;

/// The root of an edition's manifest, at the edition's root.
pub const MANIFEST: &str = "manifest.json";

/// The signature over it.
pub const SIGNATURE: &str = "manifest.json.minisig";

/// The folder of what the manifest itself consists of. No file of it is listed.
pub const FOLDER: &str = "manifest/";

/// The longest root, in bytes.
pub const ROOT_LIMIT: usize = 8_000;

/// The longest shard, in bytes.
pub const SHARD_LIMIT: usize = 5_000;

/// The longest name of an edition, in bytes.
pub const NAME_LIMIT: usize = 200;

/// How many mirrors an edition may name.
pub const MIRRORS: usize = 16;

/// The longest path and the longest address of a mirror, in bytes.
const PATH_LIMIT: usize = 1_000;
const MIRROR_LIMIT: usize = 100;

/// The largest number that every reader of JSON takes exactly.
pub(super) const LARGEST: u64 = (1 << 53) - 1;

/// How many bits of a path's hash a shard divides its files by, at most.
pub(super) const WIDEST: u32 = 5;

/// The root of a manifest: which edition this is, and what it consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The edition's name. Two editions of one newsroom have two names.
    pub edition: String,
    /// Counts up from 1.
    pub version: u64,
    /// When it was signed, as [`is_time`] wants it.
    pub issued: String,
    /// Until when it is the latest, unless a later version is met.
    pub expires: String,
    /// The key that signs it.
    pub key: Key,
    /// The hash of the root before this one.
    pub previous: Option<Hash>,
    /// Where else the edition is served, each an address that ends with a slash.
    pub mirrors: Vec<String>,
    /// Its files.
    pub list: List,
}

/// Files, or where they are listed. What a shard consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum List {
    /// The files, in the order of their paths' bytes.
    Files(Vec<File>),
    /// The files divided by the next bits of their paths' hashes.
    Shards {
        /// By how many bits.
        bits: u32,
        /// A shard for each number that so many bits can be; `None` where there is no such file.
        shards: Vec<Option<Shard>>,
    },
}

/// A file of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path from the edition's root.
    pub path: String,
    /// Its length in bytes.
    pub length: u64,
    /// Its hash.
    pub hash: Hash,
}

impl File {
    /// Whether these are the file's bytes. Nobody needs to ask for more than `length` and one.
    pub fn check(&self, bytes: &[u8]) -> Result<(), Why> {
        check(bytes, self.length, self.hash)
    }
}

/// A part of a manifest, in a file that is named by what is in it and so never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Its length in bytes.
    pub length: u64,
    /// Its hash.
    pub hash: Hash,
}

impl Shard {
    /// The shard that consists of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            length: bytes.len() as u64,
            hash: Hash::of(bytes),
        }
    }

    /// Its path from the edition's root.
    pub fn path(&self) -> String {
        format!("{FOLDER}{}.json", self.hash)
    }

    /// What it says, if these are its bytes.
    pub fn open(&self, bytes: &[u8]) -> Result<List, Why> {
        check(bytes, self.length, self.hash)?;
        List::read(bytes)
    }
}

fn check(bytes: &[u8], length: u64, hash: Hash) -> Result<(), Why> {
    let found = bytes.len() as u64;
    if found != length {
        Err(Why::Length {
            wanted: length,
            found,
        })
    } else if Hash::of(bytes) != hash {
        Err(Why::Content)
    } else {
        Ok(())
    }
}

/// Whether `text` is a moment as a manifest writes it: `2026-11-26T21:00:00Z`.
///
/// Always so long and always in UTC: the order of such texts is the order of the moments. Whether
/// a calendar has the day is left to who signs.
pub fn is_time(text: &str) -> bool {
    text.len() == 20
        && text
            .bytes()
            .zip("0000-00-00T00:00:00Z".bytes())
            .all(|(byte, like)| match like {
                b'0' => byte.is_ascii_digit(),
                mark => byte == mark,
            })
}

/// Whether `text` can name an edition: one line without quotation marks and backslashes in ASCII.
pub fn is_name(text: &str) -> bool {
    is_plain(text) && text.trim() == text && text.len() <= NAME_LIMIT
}

/// Whether `text` can be the path of a listed file: relative, with slashes, and leading nowhere
/// but into the edition. Quotation marks, backslashes and control characters have no place in it.
pub fn is_path(text: &str) -> bool {
    let is_part = |part: &str| !matches!(part, "" | "." | "..");
    is_plain(text)
        && text.len() <= PATH_LIMIT
        && text.split('/').all(is_part)
        && !text.starts_with(FOLDER)
        && text != MANIFEST
        && text != SIGNATURE
}

/// Whether `text` can be where an edition is served: an `https:` address with a slash at its end, or an `http:` one where
/// nobody is between: an onion service, or the own machine.
pub fn is_mirror(text: &str) -> bool {
    let plain = text.strip_prefix("http://").filter(|rest| is_direct(rest));
    let host = text.strip_prefix("https://").or(plain).unwrap_or_default();
    // A policy lists them with spaces, semicolons and quotation marks between.
    let has_no_place = |c: char| c.is_whitespace() || "?#@<>;,'".contains(c);
    is_plain(text)
        && text.len() <= MIRROR_LIMIT
        && host.ends_with('/')
        && !host.starts_with(['/', ':'])
        && !text.contains(has_no_place)
}

fn is_direct(address: &str) -> bool {
    let host = address.split(['/', ':']).next().unwrap_or_default();
    host.ends_with(".onion") || ["localhost", "127.0.0.1"].contains(&host)
}

/// JSON writes such text as it is.
fn is_plain(text: &str) -> bool {
    !text.is_empty() && !text.contains(|c: char| c.is_control() || c == '"' || c == '\\')
}
