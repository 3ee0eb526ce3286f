//! Whether an edition's manifest is the newsroom's, and the latest.

use super::error::Why;
use super::hash::Hash;
use super::key::{Key, SIGNATURE_LIMIT};
use super::manifest::{Manifest, ROOT_LIMIT};
use super::pin::{Pin, Seen};
use super::search::Search;

/// The two files at an edition's root.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    /// The bytes of `manifest.json`; nobody needs to ask for more than [`ROOT_LIMIT`] and one.
    pub manifest: &'a [u8],
    /// The bytes of `manifest.json.minisig`; no more than [`SIGNATURE_LIMIT`] and one.
    pub signature: &'a [u8],
}

/// What an edition is found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The newsroom's, as far as the key is its own. Without a pin this holds of any key.
    Verified(Box<Edition>),
    /// The newsroom's as well, but a later one should be there by now: this host may be withholding it.
    Expired(Box<Edition>),
    /// Nobody signed it, and it is not known that somebody should have.
    Unsigned,
    /// The newsroom's, but older than what was seen before.
    RolledBack {
        /// The version that was seen before.
        seen: u64,
        /// The version of this one.
        found: u64,
    },
    /// Signed by another key than the pinned one. The pinned key's statement, if there is one,
    /// tells by [`super::follow`] whether the newsroom wants that.
    KeyChanged {
        /// The key that signed it.
        found: Key,
    },
    /// Not what was signed.
    Altered(Why),
}

/// An edition whose manifest was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// What the manifest says.
    pub manifest: Manifest,
    /// The hash of the manifest.
    pub hash: Hash,
}

impl Edition {
    /// What to remember of it.
    pub fn pin(&self) -> Pin {
        Pin {
            key: self.manifest.key.clone(),
            edition: Some(self.manifest.edition.clone()),
            seen: Some(Seen {
                version: self.manifest.version,
                hash: self.hash,
            }),
        }
    }

    /// Begins to look for the file at `path`, such as `stories/my-story.json`.
    pub fn search(&self, path: &str) -> Search {
        Search::begin(path, &self.manifest.list)
    }
}

/// Judges what stands at an edition's root, by what is known from before, if anything.
///
/// `files` is `None` where either is missing. `now` is the moment as [`super::is_time`] wants it;
/// any other text counts as later than all dates.
pub fn verify(files: Option<Signed>, pin: Option<&Pin>, now: &str) -> Verdict {
    let Some(files) = files else {
        return match pin {
            Some(_) => Verdict::Altered(Why::NoSignature),
            None => Verdict::Unsigned,
        };
    };
    match judge(&files, pin) {
        Ok(edition) if super::is_time(now) && now <= edition.manifest.expires.as_str() => {
            Verdict::Verified(edition)
        }
        Ok(edition) => Verdict::Expired(edition),
        Err(verdict) => verdict,
    }
}

fn judge(files: &Signed, pin: Option<&Pin>) -> Result<Box<Edition>, Verdict> {
    for (file, limit) in [
        (files.manifest, ROOT_LIMIT),
        (files.signature, SIGNATURE_LIMIT),
    ] {
        if file.len() > limit {
            return Err(Verdict::Altered(Why::TooLong { limit }));
        }
    }
    let manifest = match pin {
        Some(pin) => signed_by(&pin.key, files)?,
        None => signed_by_its_own(files)?,
    };
    let edition = Box::new(Edition {
        manifest,
        hash: Hash::of(files.manifest),
    });
    match pin {
        Some(pin) => follows(&edition, pin).map(|()| edition),
        None => Ok(edition),
    }
}

/// The manifest, if the pinned key signed it. It is not read before, but for the key of another.
fn signed_by(key: &Key, files: &Signed) -> Result<Manifest, Verdict> {
    if !key.signed(files.manifest, files.signature) {
        return Err(match signed_by_its_own(files) {
            Ok(other) if other.key != *key => Verdict::KeyChanged { found: other.key },
            _ => Verdict::Altered(Why::Signature),
        });
    }
    let manifest = Manifest::read(files.manifest).map_err(Verdict::Altered)?;
    if manifest.key == *key {
        Ok(manifest)
    } else {
        Err(Verdict::Altered(Why::OtherKey))
    }
}

fn signed_by_its_own(files: &Signed) -> Result<Manifest, Verdict> {
    let manifest = Manifest::read(files.manifest).map_err(Verdict::Altered)?;
    if manifest.key.signed(files.manifest, files.signature) {
        Ok(manifest)
    } else {
        Err(Verdict::Altered(Why::Signature))
    }
}

/// Whether it is the pinned edition, and not from before what was seen of it.
fn follows(edition: &Edition, pin: &Pin) -> Result<(), Verdict> {
    let manifest = &edition.manifest;
    if let Some(wanted) = &pin.edition
        && *wanted != manifest.edition
    {
        return Err(Verdict::Altered(Why::OtherEdition {
            wanted: wanted.clone(),
            found: manifest.edition.clone(),
        }));
    }
    match pin.seen {
        Some(seen) if manifest.version < seen.version => Err(Verdict::RolledBack {
            seen: seen.version,
            found: manifest.version,
        }),
        Some(seen) if manifest.version == seen.version && edition.hash != seen.hash => {
            Err(Verdict::Altered(Why::SameVersion { seen: seen.hash }))
        }
        _ => Ok(()),
    }
}
