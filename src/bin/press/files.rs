//! Reading and writing files, where `-` is standard input and output.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use crate::outcome::Outcome;

/// The bytes of a file, or of standard input for `-`.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    read_start(path, u64::MAX)
}

/// At most so many bytes of a file, or of standard input for `-`.
pub fn read_start(path: &Path, most: u64) -> Outcome<Vec<u8>> {
    let mut bytes = vec![];
    let read = if is_standard(path) {
        io::stdin().take(most).read_to_end(&mut bytes)
    } else {
        fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(format!("{}: {error}", name(path)).into()),
    }
}

/// Writes a file, or to standard output for `-`.
pub fn write(path: &Path, text: impl AsRef<[u8]>) -> Outcome {
    let written = if is_standard(path) {
        io::stdout().write_all(text.as_ref())
    } else {
        fs::write(path, text)
    };
    let name = if is_standard(path) {
        "standard output".into()
    } else {
        path.display().to_string()
    };
    written.map_err(|error| format!("{name}: {error}").into())
}

/// What to call a file that is read, in messages.
pub fn name(path: &Path) -> String {
    if is_standard(path) {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}
