//! The files to import: named, or found in folders.

use std::fs;
use std::path::{Path, PathBuf};

use crate::files;
use crate::outcome::Outcome;

/// The endings of files that are read from a folder. A file that is named is read whatever it is
/// called.
pub const ENDINGS: &[&str] = &["json", "xml", "rss", "atom", "wxr"];

/// The largest export, in bytes. A story in it may have 8 MB.
const LIMIT: u64 = 256 * 1024 * 1024;

/// The files behind the paths, those of a folder in the order of their names, and how many others
/// were in the folders.
pub fn find(paths: &[PathBuf]) -> Outcome<(Vec<PathBuf>, usize)> {
    let mut found = vec![];
    let mut others = 0;
    for path in paths {
        if path.is_dir() {
            search(path, ENDINGS, &mut found, &mut others)?;
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

/// The files of a folder whose names end so, in the order of their names, and how many others there are.
pub fn search(
    folder: &Path,
    endings: &[&str],
    found: &mut Vec<PathBuf>,
    others: &mut usize,
) -> Outcome {
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
            search(&path, endings, found, others)?;
        } else if kind.is_file() && ending.is_some_and(|it| endings.contains(&it.as_str())) {
            found.push(path);
        } else {
            *others += 1;
        }
    }
    Ok(())
}

/// The bytes of a file. The failure does not name it.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    read_within(path, LIMIT)
}

// What has no size, such as a pipe, is read no further than that either.
fn read_within(path: &Path, limit: u64) -> Result<Vec<u8>, String> {
    let bytes = files::read_start(path, limit + 1).map_err(|error| {
        let error = error.to_string();
        let name = files::name(path) + ": ";
        error.strip_prefix(&name).unwrap_or(&error).to_owned()
    })?;
    if bytes.len() as u64 > limit {
        return Err(format!(
            "it is larger than {limit} bytes, which an export may have: export it in parts"
        ));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::read_within;

    #[test]
    fn a_file_is_read_no_further_than_an_export_may_be_large() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/exports/feed.rss");
        let size = std::fs::metadata(file).map_or(0, |about| about.len());
        assert!(size > 100);
        let read = |limit| read_within(file.as_ref(), limit).map(|bytes| bytes.len() as u64);
        assert_eq!(read(size), Ok(size));
        assert_eq!(
            read(100),
            Err(
                "it is larger than 100 bytes, which an export may have: export it in parts"
                    .to_owned()
            )
        );
        #[cfg(unix)]
        assert!(read_within("/dev/zero".as_ref(), 100).is_err());
    }
}
