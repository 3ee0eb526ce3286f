//! `press key`, `press sign` and `press verify`, run as an editor runs them, beside the real minisign.
#![allow(clippy::expect_used)]

mod faults;
mod keys;
mod minisign;
mod rotation;
mod versions;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Runs a program, with its standard input.
fn run(program: &str, args: &[&str], input: &str) -> Output {
    let mut child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect(program);
    // It may refuse its arguments before it reads anything.
    let _ = child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(input.as_bytes());
    child.wait_with_output().expect("it ends")
}

fn press(args: &[&str]) -> Output {
    run(env!("CARGO_BIN_EXE_press"), args, "")
}

/// What it printed, where it ends well.
fn told(output: Output) -> String {
    let errors = text(&output.stderr);
    assert!(output.status.success(), "{}{errors}", text(&output.stdout));
    text(&output.stdout)
}

/// What it printed as its failure, where it fails.
fn refused(output: Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stdout));
    text(&output.stderr)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A newsroom's desk: a folder for keys, and one for the edition.
struct Desk(PathBuf);

impl Desk {
    /// With two files in the edition, and a key `edition` without a password.
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("press-sign")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        let desk = Self(folder);
        fs::create_dir_all(desk.0.join("site/stories")).expect("a folder");
        desk.write("index.html", "<!doctype html><title>A</title>");
        desk.write("stories/a.json", "{\"headline\":\"A\"}");
        desk.make_key("edition");
        desk
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().expect("UTF-8").to_owned()
    }

    fn site(&self) -> String {
        self.path("site")
    }

    fn write(&self, name: &str, words: &str) {
        fs::write(self.0.join("site").join(name), words).expect("written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join("site").join(name)).expect(name)
    }

    fn make_key(&self, name: &str) {
        let keys = self.path("keys");
        told(press(&[
            "key",
            "--out",
            &keys,
            "--name",
            name,
            "--no-password",
        ]));
    }

    /// The public key, as minisign writes it.
    fn key(&self, name: &str) -> String {
        let file = fs::read_to_string(self.path(&format!("keys/{name}.pub"))).expect("a key");
        file.lines().nth(1).expect("two lines").to_owned()
    }

    fn sign(&self, more: &[&str]) -> Output {
        let key = self.path("keys/edition.key");
        self.sign_with(&key, more)
    }

    fn sign_with(&self, key: &str, more: &[&str]) -> Output {
        let site = self.site();
        let args = ["sign", &site, "--key", key];
        press(&[&args[..], more].concat())
    }

    fn verify(&self, more: &[&str]) -> Output {
        let site = self.site();
        let args = ["verify", &site];
        press(&[&args[..], more].concat())
    }

    /// The files of the manifest's own folder.
    fn shards(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.0.join("site/manifest")) else {
            return vec![];
        };
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .filter(|name| name != "keys")
            .collect();
        names.sort();
        names
    }

    /// Adds so many stories.
    fn add_stories(&self, count: usize) {
        for number in 1..=count {
            let words = format!("{{\"headline\":\"{number}\"}}");
            self.write(&format!("stories/day-{number}.json"), &words);
        }
    }
}

const FIRST: [&str; 4] = ["--name", "The Lindby Post", "--at", "2026-11-26T21:00:00Z"];
