//! The newsroom's tool, run as an editor runs it.
#![allow(clippy::expect_used)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn press(args: &[&str], input: &[u8]) -> Output {
    let mut press = Command::new(env!("CARGO_BIN_EXE_press"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("press runs");
    // It may refuse its arguments before it reads anything.
    let _ = press.stdin.take().expect("a pipe").write_all(input);
    press.wait_with_output().expect("press ends")
}

fn stdout(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON on standard output")
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn the_shipped_edition_is_what_press_makes_of_its_wire_text() {
    let made = folder("sample");
    let status = Command::new("scripts/sample")
        .arg(&made)
        .env("PRESS", env!("CARGO_BIN_EXE_press"))
        .current_dir(ROOT)
        .output()
        .expect("the script runs");
    assert_eq!(stderr(&status), "", "it has nothing to say of the sample");
    assert!(status.status.success());
    for file in [
        "stories/hostage-talks.json",
        "feed.json",
        "story.schema.json",
    ] {
        let made = fs::read_to_string(made.join(file)).expect("a file");
        let shipped = fs::read_to_string(Path::new(ROOT).join("public").join(file));
        let shipped = shipped.expect("a shipped file");
        assert!(
            made == shipped,
            "public/{file} is out of date: run scripts/sample"
        );
    }
}

#[test]
fn a_wire_text_on_standard_input_becomes_a_story() {
    let text = "\u{feff}Dam Breaks\r\nParis (AFP) – “The dam — it broke…”\r\n";
    let output = press(
        &[
            "story", "-", "--lang", "en", "--tag", "dams", "--tag", "floods", "--byline", "A",
            "--byline", "B",
        ],
        text.as_bytes(),
    );
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(
        stdout(&output),
        serde_json::json!({
            "id": "dam-breaks",
            "language": "en",
            "headline": "Dam Breaks",
            "bylines": [{"name": "A"}, {"name": "B"}],
            "dateline": "Paris (AFP)",
            "tags": ["dams", "floods"],
            "body": [{"type": "paragraph", "text": "“The dam — it broke…”"}],
            "quotations": [{"passage": 1, "words": "“The dam — it broke…”"}],
        })
    );
}

#[test]
fn what_could_not_be_placed_is_said_with_its_line() {
    let text = "Dam Breaks\nThe dam broke.\nRemind me later.\n";
    let output = press(&["story", "-", "--lang", "en"], text.as_bytes());
    assert!(output.status.success());
    assert_eq!(
        stderr(&output),
        "press: standard input: line 3: “Remind me later.” ends a message that nothing opens: kept as a paragraph\n"
    );
}

#[test]
fn an_appeal_without_an_address_and_a_text_without_a_language_are_said() {
    let text = "Dam Breaks\nThe dam broke.\nA note from The Post\nHelp us.\nRemind me later.\n";
    let output = press(&["story", "-"], text.as_bytes());
    assert_eq!(
        stderr(&output),
        "press: standard input: no --lang: the page cannot tell how to speak, break and quote the text\n\
         press: standard input: the appeal has no address and is shown without a link: give --appeal-url\n"
    );
    assert_eq!(stdout(&output)["language"], "und");
    let output = press(
        &[
            "story",
            "-",
            "--lang",
            "en",
            "--appeal-url",
            "https://example.org/give",
        ],
        text.as_bytes(),
    );
    assert_eq!(stderr(&output), "");
    assert_eq!(stdout(&output)["appeal"]["url"], "https://example.org/give");
}

#[test]
fn an_address_for_an_appeal_that_is_not_there_is_said() {
    let output = press(
        &[
            "story",
            "-",
            "--lang",
            "en",
            "--appeal-url",
            "https://example.org/give",
        ],
        b"Dam Breaks\nThe dam broke.\n",
    );
    assert_eq!(
        stderr(&output),
        "press: standard input: there is no appeal in the text, so --appeal-url leads nowhere\n"
    );
}

#[test]
fn a_text_that_cannot_be_read_ends_with_1_and_its_place() {
    let output = press(&["story", "-"], b"Dam Breaks\nCaf\xe9\n");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        stderr(&output),
        "press: standard input: line 2, character 4: this is not UTF-8: save it as UTF-8\n"
    );
    let output = press(&["story", "no-such-file.txt"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("press: no-such-file.txt: "));
    let output = press(&["story", "-"], b"The dam broke.\nNobody was hurt.\n");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        stderr(&output),
        "press: standard input: line 1 does not look like a headline: say it with --headline\n"
    );
}

#[test]
fn wrong_arguments_end_with_2() {
    for args in [
        &["story", "-", "--published", "yesterday"][..],
        &["story", "-", "--id", "A b"],
        &["story", "-", "--lang", "en_US"],
        &["story", "-", "--source-url", "https://example.org/"],
        &[
            "story",
            "-",
            "--source-name",
            "x",
            "--source-url",
            "javascript:1",
        ],
        &["story", "-", "--appeal-url", "http://example.org/"],
        &["feed"],
        &["nonsense"],
        &[],
    ] {
        let output = press(args, b"Dam Breaks\nThe dam broke.\n");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}

/// A folder with a story in `stories/`, whose id and fields these are.
fn story_file(folder: &Path, id: &str, fields: &str) -> String {
    let path = folder.join(format!("{id}.json"));
    let json = format!(
        r#"{{"id": "{id}", "language": "en", "headline": "Dam Breaks",
            "body": [{{"type": "heading", "level": 2, "text": "What happened"}},
                     {{"type": "paragraph", "text": [{{"text": "The dam "}}, {{"text": "broke", "strong": true}}]}},
                     {{"type": "pull-quote", "text": "broke"}},
                     {{"type": "list", "ordered": true, "items": ["One", "Two"]}}] {fields}}}"#
    );
    fs::write(&path, json).expect("a file");
    path.display().to_string()
}

#[test]
fn a_feed_has_what_feed_readers_and_ours_need() {
    let folder = folder("feed");
    let fields = r#", "standfirst": "In short.", "bylines": [{"name": "A", "url": "https://example.org/a"}],
        "published": "2023-10-14T10:00:00+03:00", "updated": "2023-10-15", "tags": ["dams"],
        "source": {"name": "The Post"}"#;
    let first = story_file(&folder, "first", fields);
    let second = story_file(&folder, "second", r#", "published": "2023-10-13""#);
    let out = folder.join("feed.json").display().to_string();
    let base = "https://example.org/edition/";
    let output = press(&["feed", &first, &second, "-o", &out, "--base", base], b"");
    assert_eq!(stderr(&output), "");
    let feed: Value = serde_json::from_slice(&fs::read(&out).expect("a feed")).expect("JSON");
    let text = "What happened\n\nThe dam broke\n\n1. One\n2. Two";
    let about = "https://example.org/edition/story.schema.json";
    assert_eq!(
        feed,
        serde_json::json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The Post",
            "home_page_url": base,
            "feed_url": "https://example.org/edition/feed.json",
            "items": [{
                "id": "first",
                "url": "https://example.org/edition/?story=first",
                "title": "Dam Breaks",
                "summary": "In short.",
                "content_text": text,
                "date_published": "2023-10-14T10:00:00+03:00",
                "date_modified": "2023-10-15T12:00:00Z",
                "authors": [{"name": "A", "url": "https://example.org/a"}],
                "tags": ["dams"],
                "language": "en",
                "_standfirst": {"about": about, "story": "first.json"},
            }, {
                "id": "second",
                "url": "https://example.org/edition/?story=second",
                "title": "Dam Breaks",
                "content_text": text,
                "date_published": "2023-10-13T12:00:00Z",
                "language": "en",
                "_standfirst": {"about": about, "story": "second.json", "published": "2023-10-13"},
            }],
        })
    );
}

#[test]
fn a_feed_is_not_made_of_what_an_edition_cannot_hold() {
    let folder = folder("feed-faults");
    let sub = folder.join("sub");
    fs::create_dir_all(&sub).expect("a folder");
    let named = r#", "source": {"name": "The Post"}"#;
    let story = story_file(&folder, "first", named);
    let nameless = story_file(&folder, "", named);
    let sourceless = story_file(&folder, "third", "");
    let broken = folder.join("broken.json").display().to_string();
    fs::write(&broken, "{").expect("a file");
    let out = folder.join("feed.json").display().to_string();
    let out_below = sub.join("feed.json").display().to_string();
    for (files, out, wanted) in [
        (
            &[&story, &story][..],
            &out,
            "another story has the id `first`",
        ),
        (
            &[&nameless],
            &out,
            "`id` is missing: a story in an edition needs one",
        ),
        (
            &[&sourceless],
            &out,
            "no story names its source: say --title",
        ),
        (
            &[&broken],
            &out,
            "this is not JSON: line 1, column 2: the file ends too early",
        ),
        (
            &[&story],
            &out_below,
            "a story must be in or below the folder of the feed",
        ),
    ] {
        let mut args = vec!["feed", "-o", out];
        args.extend(files.iter().map(|file| file.as_str()));
        let output = press(&args, b"");
        assert_eq!(output.status.code(), Some(1));
        assert!(
            stderr(&output).trim_end().ends_with(wanted),
            "{}",
            stderr(&output)
        );
        assert!(!Path::new(out).exists());
    }
}
