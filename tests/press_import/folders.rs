//! Where exports come from and where their stories go.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::{folder, import, names, path, story, text};

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

#[test]
fn an_export_larger_than_a_story_is_read_and_only_a_story_that_is_too_large_fails() {
    let out = folder("import-large");
    let post = |slug: &str, html: String| json!({ "title": slug, "slug": slug, "html": html });
    let posts = [
        post("a", "<p>rain".to_owned()),
        // In its file each change of letters takes more room than in HTML.
        post("b", ["<p>", &"<b>a</b> ".repeat(90_000)].concat()),
        post("c", "rain ".repeat(2_000_000)),
    ];
    let export = json!({ "db": [{ "data": { "posts": posts } }] }).to_string();
    let output = import(&["-", "--out", path(&out)], export.as_bytes());
    let told = text(&output.stdout);
    assert!(
        told.starts_with("1 file: 1 story written, 2 failed\n"),
        "{told}"
    );
    assert!(
        told.contains("b (standard input)\n  failed: its file would have "),
        "{told}"
    );
    assert!(
        told.contains(" bytes and a story may have 8388608: split it\n"),
        "{told}"
    );
    assert!(
        told.contains(
            "standard input, story 3\n  failed: the story has 10000002 bytes of text and may have 8388608: split it\n"
        ),
        "{told}"
    );
    assert_eq!(names(&out), ["a.json"]);
    assert_eq!(story(&out, "a")["id"], "a");
}
