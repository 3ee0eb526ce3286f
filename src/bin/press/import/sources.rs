//! The files to import: named, or found in folders.

use std::fs;
use std::path::{Path, PathBuf};

use crate::files;
use crate::outcome::Outcome;

/// The endings of files that are read from a folder. A file that is named is read whatever it is
/// called.
const ENDINGS: &[&str] = &["json", "xml", "rss", "atom", "wxr"];

/// The largest export, in bytes. A story in it may have 8 MB.
const LIMIT: u64 = 256 * 1024 * 1024;

/// The files behind the paths, those of a folder in the order of their names, and how many others
/// were in the folders.
pub fn find(paths: &[PathBuf]) -> Outcome<(Vec<PathBuf>, usize)> {
    let mut found = vec![];
    let mut others = 0;
    for path in paths {
        if path.is_dir() {
            search(path, &mut found, &mut others)?;
        } else {
            found.push(path.clone());
        }
    }
    if found.is_empty() {
        let endings: Vec<_> = ENDINGS
            .iter()
            .map(|ending| [".", ending].concat())
            .collect();
        let folders: Vec<_> = paths
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        return Err(format!(
            "{}: there is no file to import: their names end with {}",
            folders.join(", "),
            endings.join(", ")
        )
        .into());
    }
    Ok((found, others))
}

fn search(folder: &Path, found: &mut Vec<PathBuf>, others: &mut usize) -> Outcome {
    let problem = |error| format!("{}: {error}", folder.display());
    let mut inside = vec![];
    for entry in fs::read_dir(folder).map_err(problem)? {
        inside.push(entry.map_err(problem)?);
    }
    inside.sort_by_key(fs::DirEntry::file_name);
    for entry in inside {
        let kind = entry.file_type().map_err(problem)?;
        let path = entry.path();
        let ending = path
            .extension()
            .map(|it| it.to_string_lossy().to_ascii_lowercase());
        // A link could lead round in a circle.
        if kind.is_dir() {
            search(&path, found, others)?;
        } else if kind.is_file() && ending.is_some_and(|it| ENDINGS.contains(&it.as_str())) {
            found.push(path);
        } else {
            *others += 1;
        }
    }
    Ok(())
}

/// The bytes of a file. The failure does not name it.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    if let Ok(about) = fs::metadata(path)
        && about.len() > LIMIT
    {
        return Err(format!(
            "the file has {} bytes and an export may have {LIMIT}: export it in parts",
            about.len()
        ));
    }
    files::read(path).map_err(|error| {
        let error = error.to_string();
        let name = files::name(path) + ": ";
        error.strip_prefix(&name).unwrap_or(&error).to_owned()
    })
}
