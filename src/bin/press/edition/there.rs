//! What is there of an edition on the disk: its manifest, its shards, its keys.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

use standfirst::edition::{
    Edition, File, Key, List, MANIFEST, Pin, ROOT_LIMIT, SIGNATURE, SIGNATURE_LIMIT, Shard, Signed,
    Statement, Verdict, follow, shard_number, verify,
};

use crate::outcome::Outcome;

/// How often a key may have handed over.
const CHANGES: usize = 16;

/// The two files at an edition's root, as far as they are there.
pub struct Root {
    manifest: Option<Vec<u8>>,
    signature: Option<Vec<u8>>,
}

impl Root {
    /// What was read elsewhere.
    pub fn of(manifest: Vec<u8>, signature: Vec<u8>) -> Self {
        Self {
            manifest: Some(manifest),
            signature: Some(signature),
        }
    }

    /// Reads them, and no more of them than they may have.
    pub fn read(folder: &Path) -> Outcome<Self> {
        Ok(Self {
            manifest: read(folder, MANIFEST, ROOT_LIMIT)?,
            signature: read(folder, SIGNATURE, SIGNATURE_LIMIT)?,
        })
    }

    /// Which of them are not there.
    pub fn missing(&self) -> Vec<&'static str> {
        let files = [(MANIFEST, &self.manifest), (SIGNATURE, &self.signature)];
        let missing = files.into_iter().filter(|(_, bytes)| bytes.is_none());
        missing.map(|(name, _)| name).collect()
    }

    /// What they are found to be.
    pub fn verdict(&self, pin: Option<&Pin>, now: &str) -> Verdict {
        let files = match (&self.manifest, &self.signature) {
            (Some(manifest), Some(signature)) => Some(Signed {
                manifest,
                signature,
            }),
            _ => None,
        };
        verify(files, pin, now)
    }

    /// The comment that was signed with the manifest.
    pub fn comment(&self, key: &Key) -> Option<String> {
        key.trusted_comment(self.manifest.as_deref()?, self.signature.as_deref()?)
    }
}

/// A step of the way from an old key to the present one.
pub struct Change {
    /// What the old key signed.
    pub statement: Statement,
    /// What is trusted from there on.
    pub pin: Pin,
}

/// What the pinned key says of its successor, if it says something. Fails where that is not its word.
pub fn change(folder: &Path, pin: &Pin) -> Outcome<Option<Change>> {
    let path = pin.key.statement_path();
    let signature = read(folder, &[&path, ".minisig"].concat(), SIGNATURE_LIMIT)?;
    let (Some(bytes), Some(signature)) = (read(folder, &path, ROOT_LIMIT)?, signature) else {
        return Ok(None);
    };
    let pin = follow(pin, &bytes, &signature).map_err(|why| format!("{path} {why}"))?;
    let statement = Statement::read(&bytes).map_err(|why| format!("{path} {why}"))?;
    Ok(Some(Change { statement, pin }))
}

/// The way from one key to another, by what each said of the next. Empty where there is none.
pub fn way(folder: &Path, from: &Pin, to: &Key) -> Outcome<Vec<Change>> {
    let mut changes: Vec<Change> = vec![];
    for _ in 0..CHANGES {
        let pin = changes.last().map_or(from, |change| &change.pin);
        let Some(change) = change(folder, pin)? else {
            break;
        };
        let found = change.pin.key == *to;
        changes.push(change);
        if found {
            return Ok(changes);
        }
    }
    Ok(vec![])
}

/// All that a manifest lists, as far as its shards are there and genuine.
#[derive(Default)]
pub struct Listed {
    /// The files, by path.
    pub files: BTreeMap<String, File>,
    /// The paths of the shards.
    pub shards: BTreeSet<String>,
    /// What is wrong with shards, and with what they list.
    pub faults: Vec<String>,
    /// Whether a shard could not be opened, so that files may be listed that are not here.
    pub has_gaps: bool,
}

impl Listed {
    /// Reads all shards of an edition.
    pub fn read(folder: &Path, edition: &Edition) -> Outcome<Self> {
        let mut listed = Self::default();
        // Each list with the bits and the number of each shard on the way to it.
        let mut open = vec![(edition.manifest.list.clone(), vec![])];
        while let Some((list, way)) = open.pop() {
            match list {
                List::Files(files) => files.into_iter().for_each(|file| listed.take(file, &way)),
                List::Shards { bits, shards } => {
                    for (number, shard) in shards.into_iter().enumerate() {
                        let list = shard.map(|shard| listed.open(folder, &shard)).transpose()?;
                        if let Some(list) = list.flatten() {
                            open.push((list, [&way[..], &[(bits, number)]].concat()));
                        }
                    }
                }
            }
        }
        Ok(listed)
    }

    /// What a shard says, if it is there and genuine.
    fn open(&mut self, folder: &Path, shard: &Shard) -> Outcome<Option<List>> {
        let path = shard.path();
        let limit = usize::try_from(shard.length)?;
        let fault = match read(folder, &path, limit)?.map(|bytes| shard.open(&bytes)) {
            Some(Ok(list)) => {
                self.shards.insert(path);
                return Ok(Some(list));
            }
            Some(Err(why)) => format!("altered: {path} {why}"),
            None => format!("missing: {path}"),
        };
        self.faults
            .push(fault + ": the files that it lists cannot be checked");
        self.shards.insert(path);
        self.has_gaps = true;
        Ok(None)
    }

    fn take(&mut self, file: File, way: &[(u32, usize)]) {
        let mut at = 0;
        for (bits, number) in way {
            if shard_number(&file.path, at, *bits) != *number {
                let fault = format!("misplaced: {} is listed where no reader looks", file.path);
                self.faults.push(fault);
                return;
            }
            at += bits;
        }
        self.files.insert(file.path.clone(), file);
    }
}

/// The first bytes of a file: all of them, or one more than `limit`. `None` where it is not there.
fn read(folder: &Path, path: &str, limit: usize) -> Outcome<Option<Vec<u8>>> {
    let place = folder.join(path);
    let mut bytes = vec![];
    let read =
        fs::File::open(&place).and_then(|file| file.take(limit as u64 + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", place.display()).into()),
    }
}
