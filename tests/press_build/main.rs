//! `press build`, run as a newsroom runs it, over an invented newsroom's folder.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod edition;
mod faults;
mod feeds;
mod front;
mod indexes;
mod pages;
mod sample;
mod search;
mod settings;
mod signed;
mod twice;
mod versions;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A folder with the newsroom's sources, a reader, and editions.
struct Desk(PathBuf);

impl Desk {
    /// With the sources in `newsroom/`, and a reader of the real page with some of its files.
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("press-build")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        copy(
            &Path::new(ROOT).join("tests/press_build/newsroom"),
            &folder.join("newsroom"),
        );
        let reader = folder.join("reader");
        fs::create_dir_all(reader.join("stories")).unwrap();
        fs::copy(
            Path::new(ROOT).join("index.html"),
            reader.join("index.html"),
        )
        .unwrap();
        for file in [
            "manifest.webmanifest",
            "icon.svg",
            "icon-192.png",
            "icon-512.png",
            "icon-maskable.png",
            "worker.js",
            "story.schema.json",
            "feed.json",
            "stories/hostage-talks.json",
        ] {
            fs::copy(Path::new(ROOT).join("public").join(file), reader.join(file)).unwrap();
        }
        // Of the words what `press` reads: compressing all of them at each build is most of what these tests take.
        for language in ["ar", "ru", "uk"] {
            let file = format!("words/{language}/page.json");
            fs::create_dir_all(reader.join("words").join(language)).unwrap();
            fs::copy(
                Path::new(ROOT).join("public").join(&file),
                reader.join(&file),
            )
            .unwrap();
        }
        for style in ["blocks", "front"] {
            fs::copy(
                Path::new(ROOT).join(format!("public/{style}.css")),
                reader.join(format!("{style}-0123456789abcdef.css")),
            )
            .unwrap();
        }
        fs::write(
            reader.join("boot-4df03002f72dd028.js"),
            "// Words.\n".repeat(50),
        )
        .unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let file = self.path(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect(name)
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).expect(name)
    }

    /// Puts another text in place of one that is in the file.
    fn mend(&self, name: &str, before: &str, after: &str) {
        let text = self.read(name);
        assert!(text.contains(before), "{name} has no {before}");
        self.write(name, &text.replacen(before, after, 1));
    }

    fn command(&self, out: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
        command
            .args(["build", "newsroom", "--reader", "reader", "--out", out])
            .current_dir(&self.0);
        command
    }

    fn build_to(&self, out: &str, more: &[&str]) -> Output {
        let mut command = self.command(out);
        command.args(more).output().expect("press runs")
    }

    /// Builds into `edition`.
    fn build(&self, more: &[&str]) -> Output {
        self.build_to("edition", more)
    }

    /// What a build says on standard output, where it ends well.
    fn built(&self, more: &[&str]) -> String {
        told(self.build(more))
    }

    /// What a build says on standard error, where it fails.
    fn refused(&self, more: &[&str]) -> String {
        let output = self.build(more);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stdout));
        text(&output.stderr)
    }

    /// Adds so many stories, a day each, from the day of this number on.
    fn add_stories(&self, numbers: std::ops::Range<u32>) {
        for number in numbers {
            let (month, day) = (1 + number / 28, 1 + number % 28);
            self.write(
                &format!("newsroom/stories/day-{number}.json"),
                &format!(
                    r#"{{"id":"day-{number}","language":"en","headline":"Day {number}","published":"2025-{month:02}-{day:02}",
                    "body":[{{"type":"paragraph","text":"“All is well on day {number},” Ida Holm said."}}]}}"#
                ),
            );
        }
    }
}

/// What a build says on standard output, where it ends well.
fn told(output: Output) -> String {
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Two folders have the same files, and the same in each.
#[track_caller]
fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert!(one.keys().eq(other.keys()));
    for (path, bytes) in one {
        assert_eq!(Some(bytes), other.get(path), "{path}");
    }
}

/// All files below a folder, by their paths.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap();
                found.insert(name.to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}
