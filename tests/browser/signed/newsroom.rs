//! A newsroom that signs, and the hosts that serve what it signed.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use tempfile::TempDir;

use crate::harness::{Engine, Page, Server, Settings, built_page, eventually, in_the_repository};

/// The story that these tests open, and what it is called.
pub const STORY: &str = "./?story=harbour";
pub const FILE: &str = "stories/harbour.json";
pub const HEADLINE: &str = "Harbour of Lindby Opens Again";

/// Signed now, and signed long ago.
pub const TODAY: &[&str] = &[];
pub const LONG_AGO: &[&str] = &["--issued", "2020-03-01T00:00:00Z"];

/// A newsroom's folder, its keys and what it publishes.
pub struct Newsroom {
    folder: PathBuf,
    // Away with the test.
    _away: Option<TempDir>,
}

impl Newsroom {
    /// The invented newsroom, with a key of its own, and what is left of an edition that it published before.
    pub fn new() -> Self {
        let away = TempDir::new().expect("a folder");
        copy(before(), away.path());
        let newsroom = Self {
            folder: away.path().to_owned(),
            _away: Some(away),
        };
        newsroom.press(&["key", "--out", "keys", "--no-password"]);
        newsroom.set("key = \"../keys/edition.key\"");
        newsroom
    }

    /// A place in its folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut press = Command::new(env!("CARGO_BIN_EXE_press"));
        let output = press.args(args).current_dir(&self.folder).output();
        output.expect("press runs")
    }

    /// Runs the tool there, which refuses and says why.
    #[track_caller]
    pub fn press_refuses(&self, args: &[&str], why: &str) {
        let output = self.run(args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.code() == Some(1) && said.contains(why),
            "{said}"
        );
    }

    /// Runs the tool there.
    #[track_caller]
    pub fn press(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Puts a line at the head of the settings.
    pub fn set(&self, line: &str) {
        let file = self.path("newsroom/newsroom.toml");
        let settings = std::fs::read_to_string(&file).expect("settings");
        std::fs::write(&file, format!("{line}\n{settings}")).expect("settings");
    }

    /// Names these hosts as mirrors.
    pub fn set_mirrors(&self, mirrors: &[&Server]) {
        let mirrors: Vec<_> = mirrors.iter().map(|it| it.address("")).collect();
        self.set(&format!("mirrors = {mirrors:?}"));
    }

    /// Puts other words into a story.
    pub fn mend(&self, before: &str, after: &str) {
        let file = self.path("newsroom/stories/2026/harbour.json");
        let story = std::fs::read_to_string(&file).expect("the story");
        assert!(story.contains(before), "no {before} in {story}");
        std::fs::write(&file, story.replace(before, after)).expect("the story");
    }

    /// Builds and signs the edition in a folder.
    pub fn publish(&self, folder: &str, more: &[&str]) {
        let reader = built_page();
        let reader = reader.to_str().expect("a path");
        let args = ["build", "newsroom", "--out", folder, "--reader", reader];
        self.press(&[&args, more].concat());
    }

    /// Keeps what was published in another folder, too.
    pub fn keep(&self, folder: &str) {
        self.put("edition", folder);
    }

    /// Copies what is in one folder over what is in another.
    pub fn put(&self, from: &str, to: &str) {
        copy(&self.path(from), &self.path(to));
    }

    /// A host that serves what is in a folder, now or later.
    pub fn host(&self, folder: &str) -> Server {
        let host = Server::over(&self.path(folder));
        host.share();
        host
    }

    /// A file that was published.
    pub fn file(&self, path: &str) -> Vec<u8> {
        let file = self.path(path);
        std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }
}

/// Opens the story as a reader does who was never here.
pub fn open(engine: Engine, host: &Server) -> Page {
    Page::open(engine, Settings::default(), &host.address(STORY))
}

/// Waits until the page says this of the story on show.
#[track_caller]
pub fn assert_proof(page: &Page, parts: &[&str]) {
    eventually(&format!("{parts:?} beside the byline"), || {
        let said = proof(page);
        parts.iter().all(|part| said.contains(part)).then_some(())
    });
}

/// What the page says of the story on show; nothing where there is none yet.
pub fn proof(page: &Page) -> String {
    let said = "return document.querySelector('#story .proof')?.textContent ?? ''";
    let said = page.script(said, Vec::new());
    said.as_str().unwrap_or_default().to_owned()
}

// Most of an edition is the reader, which takes long to compress: once for all tests.
fn before() -> &'static Path {
    static BEFORE: OnceLock<PathBuf> = OnceLock::new();
    BEFORE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("signed");
        let _ = std::fs::remove_dir_all(&folder);
        let newsroom = folder.join("newsroom");
        copy(&in_the_repository("tests/press_build/newsroom"), &newsroom);
        let newsroom = Newsroom {
            folder: folder.clone(),
            _away: None,
        };
        newsroom.publish("edition", TODAY);
        folder
    })
}

// With the times of the files, by which a build knows its own.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    let mut copy = Command::new("cp");
    let copied = copy.arg("-a").arg(from.join(".")).arg(to).status();
    assert!(copied.expect("cp runs").success(), "{}", from.display());
}
