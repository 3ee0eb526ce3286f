//! `press import`, run as an editor runs it.
#![allow(clippy::expect_used)]

mod folders;
mod xml;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn import(args: &[&str], input: &[u8]) -> Output {
    let mut press = Command::new(env!("CARGO_BIN_EXE_press"))
        .arg("import")
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("press runs");
    // It may refuse its arguments before it reads anything.
    let _ = press.stdin.take().expect("a pipe").write_all(input);
    press.wait_with_output().expect("press ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a name in UTF-8")
}

fn story(folder: &Path, id: &str) -> Value {
    let file = folder.join(id).with_extension("json");
    let bytes = fs::read(&file).expect("a story");
    let reading = standfirst::story::read(&bytes).expect("a story of our own");
    assert_eq!(reading.remarks, [], "{}", file.display());
    serde_json::from_slice(&bytes).expect("JSON")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: Result<fs::DirEntry, _>| entry.expect("an entry").file_name();
    let mut names: Vec<_> = entries
        .map(name)
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
