//! The browser engines the page is tested in, and the programs that drive them.

use std::path::{Path, PathBuf};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
}

impl Engine {
    /// The program that drives the browser.
    pub fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => program(&["chromedriver"], "chromium-driver"),
            Self::Firefox => program(&["geckodriver"], "geckodriver"),
        }
    }

    /// The browser itself.
    pub fn browser(self) -> PathBuf {
        match self {
            Self::Chromium => program(
                &["chromium", "chromium-browser", "google-chrome"],
                "chromium",
            ),
            Self::Firefox => program(&["firefox-esr", "firefox"], "firefox-esr"),
        }
    }
}

/// The first of `names` on PATH.
fn program(names: &[&str], package: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|file| is_program(file))
        .unwrap_or_else(|| {
            panic!(
                "{} is not on PATH, so there is nothing to test with: `make setup-test` installs it \
                 (package {package}), and `scripts/with-toolchain native cargo test --test browser` finds it",
                names.join(" or ")
            )
        })
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}
