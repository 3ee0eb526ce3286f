//! Where things are in this repository.

use std::path::{Path, PathBuf};

/// The folder with the built page.
pub fn built_page() -> PathBuf {
    let folder = in_the_repository("dist");
    assert!(
        folder.join("index.html").is_file(),
        "the page is not built, so there is nothing to test: `make build` puts it into dist/"
    );
    folder
}

/// A file or folder of this repository.
pub fn in_the_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
