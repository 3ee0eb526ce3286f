//! The built page on a server, as a newsroom would put it on a host.

use std::path::{Path, PathBuf};

use super::server::Server;

/// The built page with the sample edition, on a server of its own.
pub struct Site;

impl Site {
    /// Serves `dist/`.
    pub fn serve() -> Server {
        Server::over(&built_page())
    }
}

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
