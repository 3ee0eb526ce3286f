//! The files of a folder, and their hashes.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use standfirst::edition::{FOLDER, File, Hasher, is_path};

use super::secret::is_secret;
use crate::outcome::Outcome;

/// What stands in a folder and below it, sorted.
#[derive(Default)]
pub struct Found {
    /// The paths of files, with slashes, from the folder on.
    pub files: Vec<String>,
    /// What cannot be part of an edition, and why.
    pub odd: Vec<(String, &'static str)>,
}

/// Looks through a folder, without `apart` in it.
pub fn walk(folder: &Path, apart: impl Fn(&str) -> bool) -> Outcome<Found> {
    let mut found = Found::default();
    let mut open = vec![String::new()];
    while let Some(below) = open.pop() {
        let here = folder.join(&below);
        let fault = |error: io::Error| format!("{}: {error}", here.display());
        for entry in fs::read_dir(&here).map_err(fault)? {
            let entry = entry.map_err(fault)?;
            let name = entry.file_name();
            let path = [&below, &*name.to_string_lossy()].concat();
            let kind = entry.file_type().map_err(fault)?;
            if apart(&path) {
                continue;
            }
            if name.to_str().is_none() {
                found.odd.push((path, "has a name that is not in UTF-8"));
            } else if kind.is_dir() {
                open.push(path + "/");
            } else if !kind.is_file() {
                let why = "is a link or no plain file, which hosts serve in different ways";
                found.odd.push((path, why));
            } else if is_path(&path) {
                found.files.push(path);
            } else if path.starts_with(FOLDER) {
                let why = "stands in the manifest's own folder and is no part of it";
                found.odd.push((path, why));
            } else {
                let why = "has a name that a manifest cannot hold: quotation marks, backslashes, \
                           control characters and more than 1000 bytes are not possible";
                found.odd.push((path, why));
            }
        }
    }
    found.files.sort_unstable();
    found.odd.sort_unstable();
    Ok(found)
}

/// The length and hash of a file, as they are on the disk, and whether it is a secret key.
pub fn measure(folder: &Path, path: &str) -> Outcome<(File, bool)> {
    let place = folder.join(path);
    let fault = |error: io::Error| format!("{}: {error}", place.display());
    let mut file = fs::File::open(&place).map_err(fault)?;
    let mut hasher = Hasher::default();
    let mut piece = vec![0; 1 << 16];
    let mut length = 0;
    let mut secret = false;
    loop {
        let read = file.read(&mut piece).map_err(fault)?;
        let bytes = piece.get(..read).unwrap_or_default();
        if bytes.is_empty() {
            let path = path.to_owned();
            let hash = hasher.finish();
            return Ok((File { path, length, hash }, secret));
        }
        secret |= length == 0 && is_secret(bytes);
        hasher.update(bytes);
        length += read as u64;
    }
}
