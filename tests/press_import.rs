//! `press import`, run as an editor runs it.
#![allow(clippy::expect_used)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

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

#[test]
fn an_export_of_wordpress_becomes_its_published_posts_and_pages() {
    let out = folder("import-wxr");
    let output = import(&["tests/exports/river.wxr", "--out", path(&out)], b"");
    assert_eq!(
        text(&output.stdout),
        "1 file: 2 stories written, 1 failed\n\
         \x20 passed over: 1 of the type attachment\n\
         \x20 passed over: 1 of the type nav_menu_item\n\
         \x20 passed over: 1 with the status draft\n\
         \x20 dropped in all: script 1, tracking parameter utm_source 1\n\
         dam-breaks (tests/exports/river.wxr)\n\
         \x20 dropped: script 1, tracking parameter utm_source 1\n\
         about (tests/exports/river.wxr)\n\
         \x20 `content:encoded` [gallery] stands in the text as it was typed\n\
         tests/exports/river.wxr, item 5 (“Nothing”)\n\
         \x20 failed: there is no text in it, and no picture that can be shown\n"
    );
    assert_eq!(
        text(&output.stderr),
        "press: one could not be read or written: the report says which and why\n"
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(names(&out), ["about.json", "dam-breaks.json"]);
    assert_eq!(
        story(&out, "dam-breaks"),
        json!({
            "id": "dam-breaks",
            "language": "en-GB",
            "headline": "Dam Breaks & Water Falls",
            "standfirst": "Nobody was hurt.",
            "bylines": [{ "name": "Ana Weir" }],
            "published": "2024-03-01T17:20:00Z",
            "updated": "2024-03-02T06:05:00Z",
            "section": "News",
            "tags": ["floods"],
            "source": { "name": "The River Post", "url": "https://river.example/2024/dam-breaks/" },
            "lead": {
                "url": "https://river.example/wp-content/uploads/dam.jpg",
                "alt": "A broken wall.",
                "caption": "The dam on Friday."
            },
            "body": [
                { "type": "paragraph", "text": "The dam broke at four in the morning, the ministry said." },
                { "type": "paragraph", "text": [
                    { "text": "“We ran,” said " },
                    { "text": "Ivo Brandt", "link": "https://river.example/people/ivo/" },
                    { "text": "." }
                ] }
            ],
            "quotations": [{
                "passage": 2,
                "words": "“We ran,”",
                "speaker": { "name": "Ivo Brandt", "mention": "Ivo Brandt", "cue": "said", "how": "named" }
            }]
        })
    );
    let about = story(&out, "about");
    assert_eq!(
        about["body"],
        json!([
            { "type": "paragraph", "text": "We write\nof the river." },
            { "type": "figure", "url": "https://river.example/us.jpg", "alt": "Us", "caption": "The desk" },
            { "type": "paragraph", "text": "[gallery ids=\"1\"]" }
        ])
    );
}

#[test]
fn drafts_are_read_when_they_are_asked_for() {
    let out = folder("import-drafts");
    let output = import(
        &[
            "tests/exports/river.wxr",
            "--out",
            path(&out),
            "--status",
            "draft",
        ],
        b"",
    );
    assert!(output.status.success(), "{}", text(&output.stderr));
    let bread = story(&out, "bread");
    assert_eq!(bread["body"][0]["text"], "Not yet.");
    assert_eq!(bread["published"], Value::Null);
}

#[test]
fn rss_and_atom_become_stories() {
    let out = folder("import-feeds");
    let output = import(
        &[
            "tests/exports/feed.rss",
            "tests/exports/feed.atom",
            "--out",
            path(&out),
        ],
        b"",
    );
    assert_eq!(
        text(&output.stdout),
        "2 files: 4 stories written, 1 failed\n\
         \x20 dropped in all: tracking parameter utm_medium 1\n\
         bridge-opens-closes (tests/exports/feed.rss)\n\
         \x20 dropped: tracking parameter utm_medium 1\n\
         tests/exports/feed.rss, item 3 (“Sun”)\n\
         \x20 failed: there is no text in it, and no picture that can be shown\n"
    );
    let bridge = story(&out, "bridge-opens-closes");
    assert_eq!(bridge["headline"], "Bridge Opens & Closes");
    assert_eq!(bridge["standfirst"], "The bridge, in short.");
    assert_eq!(bridge["bylines"], json!([{ "name": "Lea Ott" }]));
    assert_eq!(bridge["published"], "2024-03-01T18:20:00+01:00");
    assert_eq!(bridge["lead"]["credit"], "Lea Ott");
    let rain = story(&out, "rain");
    assert_eq!(rain["published"], "2024-03-02T07:00:00Z");
    assert_eq!(rain["source"]["url"], "https://wire.example/rain");
    let bread = story(&out, "brot-wasser");
    assert_eq!(bread["headline"], "Brot & Wasser");
    assert_eq!(bread["language"], "de");
    assert_eq!(bread["bylines"], json!([{ "name": "Die Redaktion" }]));
    assert_eq!(bread["quotations"][0]["speaker"]["name"], "Ivo Brandt");
    assert_eq!(
        story(&out, "regen")["bylines"][0]["url"],
        "https://tal.example/ana"
    );
}

#[test]
fn a_folder_of_exports_becomes_stories_with_names_of_their_own() {
    let exports = folder("import-exports");
    fs::create_dir_all(exports.join("deep/.er")).expect("a folder");
    for (name, sample) in [
        ("a.json", "wordpress-post"),
        ("b.JSON", "news-article-plain"),
        ("deep/c.json", "wordpress-post"),
        ("deep/.er/d.json", "activity-note"),
    ] {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/dialects")
            .join(sample)
            .with_extension("json");
        fs::copy(sample, exports.join(name)).expect("copied");
    }
    fs::write(exports.join("notes.txt"), "not for import").expect("written");
    fs::write(exports.join("broken.json"), "{\"title\": {").expect("written");
    let out = folder("import-names");
    let report = out.join("report.txt");
    let output = import(
        &[
            path(&exports),
            "--out",
            path(&out),
            "--report",
            path(&report),
        ],
        b"",
    );
    assert_eq!(
        names(&out),
        [
            "bread-at-the-school-2.json",
            "bread-at-the-school.json",
            "khlib-sogodni-bezkoshtovnii.json",
            "report.txt"
        ]
    );
    let told = text(&output.stdout);
    let start = "5 files: 3 stories written, 1 met twice, 1 failed\n\
                 \x20 passed over: 1 files of other kinds\n";
    assert!(told.starts_with(start), "{told}");
    let broken =
        "broken.json\n  failed: this is not JSON: line 1, column 12: the file ends too early\n";
    assert!(told.contains(broken), "{told}");
    assert_eq!(output.status.code(), Some(1));
    let report: Value =
        serde_json::from_slice(&fs::read(&report).expect("a report")).expect("JSON");
    assert_eq!(report["written"], 3);
    assert_eq!(report["failed"], 1);
    assert_eq!(report["stories"].as_array().map(Vec::len), Some(5));
    assert_eq!(report["stories"][0]["id"], "bread-at-the-school");
    assert_eq!(report["stories"][0]["fate"], "written");
    assert_eq!(report["stories"][0]["dialect"], "WordPress");
}

#[test]
fn a_story_that_is_there_and_differs_stays_unless_it_is_forced() {
    let out = folder("import-there");
    let args = ["-", "--out", path(&out)];
    let post = |words: &str| {
        json!({ "title": {"rendered": "A"}, "slug": "a", "content": {"rendered": words} })
            .to_string()
    };
    let first = import(&args, post("<p>one").as_bytes());
    assert_eq!(text(&first.stdout), "1 file: 1 story written\n");
    let again = import(&args, post("<p>one").as_bytes());
    assert_eq!(
        text(&again.stdout),
        "1 file: 0 stories written, 1 there already\n"
    );
    assert!(again.status.success());
    let other = import(&args, post("<p>two").as_bytes());
    assert_eq!(other.status.code(), Some(1));
    let wanted = format!(
        "{} is there and differs: say --force to replace it",
        out.join("a.json").display()
    );
    assert!(
        text(&other.stdout).contains(&wanted),
        "{}",
        text(&other.stdout)
    );
    assert_eq!(story(&out, "a")["body"][0]["text"], "one");
    let forced = import(
        &[&args[..], &["--force"]].concat(),
        post("<p>two").as_bytes(),
    );
    assert!(forced.status.success());
    assert_eq!(story(&out, "a")["body"][0]["text"], "two");
    assert_eq!(names(&out), ["a.json"]);
}

#[test]
fn relative_addresses_start_from_the_base() {
    let out = folder("import-base");
    let post = br#"{"title":{"rendered":"A"},"content":{"rendered":"<p><a href='b'>c</a></p>"}}"#;
    let base = "https://river.example/x/";
    let output = import(&["-", "--out", path(&out), "--base", base], post);
    assert!(output.status.success());
    assert_eq!(
        story(&out, "a")["body"][0]["text"][0]["link"],
        "https://river.example/x/b"
    );
    let refused = import(&["-", "--out", path(&out), "--base", "river.example"], post);
    assert_eq!(
        text(&refused.stderr),
        "press: --base is “river.example”: give an address such as https://example.org/\n"
    );
}

#[test]
fn xml_that_is_no_export_is_told_by_its_first_element() {
    let out = folder("import-html");
    let told = |input: &[u8]| text(&import(&["-", "--out", path(&out)], input).stdout);
    assert_eq!(
        told(b"<!doctype html>\n<html><title>404</title></html>"),
        "1 file: 0 stories written, 1 failed\nstandard input\n  failed: this begins with the element \
         “html”: of XML, a WordPress export, RSS and Atom are read\n"
    );
    assert!(
        told(b"<rss version='2.0'><channel><item>").contains("failed: this RSS cannot be read: ")
    );
    assert!(told(b"<feed><entry>").contains("failed: this Atom cannot be read: "));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let out = folder("import-none");
    let output = import(&["tests/exports/no.json", "--out", path(&out)], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("tests/exports/no.json\n  failed: No such file"));
    let empty = folder("import-empty");
    let output = import(&[path(&empty), "--out", path(&out)], b"");
    assert!(text(&output.stderr).ends_with(
        ": there is no file to import: their names end with .json, .xml, .rss, .atom, .wxr\n"
    ));
}
