//! Writing the parts of a manifest: each whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use standfirst::edition::{FOLDER, Hash};

use crate::outcome::Outcome;

/// An edition's folder.
pub struct Store<'a>(pub &'a Path);

impl Store<'_> {
    /// Writes a file unless it is there with these very bytes; says whether it did.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Outcome<bool> {
        let place = self.0.join(path);
        if fs::read(&place).is_ok_and(|there| there == bytes) {
            return Ok(false);
        }
        let part = self.prepare(path, bytes)?;
        fs::rename(part, &place).map_err(|error| format!("{}: {error}", place.display()))?;
        Ok(true)
    }

    /// Writes the bytes of a file beside its place, for [`Store::place`].
    pub fn prepare(&self, path: &str, bytes: &[u8]) -> Outcome<PathBuf> {
        let place = self.0.join(path);
        let part = self.0.join(FOLDER).join(part_name(path));
        let write = || {
            fs::create_dir_all(self.0.join(FOLDER))?;
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut file = fs::File::create(&part)?;
            file.write_all(bytes)
        };
        let written = write().map_err(|error: io::Error| format!("{}: {error}", place.display()));
        written.map(|()| part).map_err(Into::into)
    }

    /// Puts what was prepared in its place, once the disk has all of it.
    pub fn place(&self, path: &str, part: &Path) -> Outcome {
        let place = self.0.join(path);
        let placed = fs::File::open(part)
            .and_then(|file| file.sync_all())
            .and_then(|()| fs::rename(part, &place));
        placed.map_err(|error| format!("{}: {error}", place.display()).into())
    }

    /// Takes a file away.
    pub fn remove(&self, path: &str) -> Outcome {
        let place = self.0.join(path);
        fs::remove_file(&place).map_err(|error| format!("{}: {error}", place.display()).into())
    }
}

fn part_name(path: &str) -> String {
    [".", &path.replace('/', "-"), ".part"].concat()
}

/// What a file in the manifest's own folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// A shard, of this version or of one before.
    Shard,
    /// An old key's statement, or the signature over one.
    Statement,
    /// Left over where a run was interrupted.
    Part,
}

/// What the file at `path` is in a manifest's own folder, if anything.
pub fn own(path: &str) -> Option<Own> {
    let name = path.strip_prefix(FOLDER)?;
    if name.starts_with('.') && name.ends_with(".part") {
        return Some(Own::Part);
    }
    if let Some(statement) = name.strip_prefix("keys/") {
        let name = statement.strip_suffix(".minisig").unwrap_or(statement);
        let id = name.strip_suffix(".json")?;
        let is_digit = |byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F');
        return (id.len() == 16 && id.bytes().all(is_digit)).then_some(Own::Statement);
    }
    Hash::parse(name.strip_suffix(".json")?).map(|_| Own::Shard)
}
