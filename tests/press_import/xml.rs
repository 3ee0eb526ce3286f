//! WordPress's export, RSS and Atom.

use serde_json::{Value, json};

use crate::{folder, import, names, path, story, text};

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
         \x20 `content:encoded` [gallery] stands in the text as it was typed: only WordPress can show it; take it out, or put there what it shows\n\
         tests/exports/river.wxr, item 5 (“Nothing”)\n\
         \x20 failed: there is no text in it, and no picture that can be shown: look whether the original has any\n"
    );
    assert_eq!(
        text(&output.stderr),
        "press: 1 file or story could not be read or written: the report says which and why\n"
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
         \x20 failed: there is no text in it, and no picture that can be shown: look whether the original has any\n"
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
fn elements_without_end_inside_each_other_are_refused() {
    let out = folder("import-deep");
    let deep = ["<a:b>".repeat(100_000), "</a:b>".repeat(100_000)].concat();
    let rss =
        format!("<rss version='2.0' xmlns:a='urn:a'><channel><item>{deep}</item></channel></rss>");
    let output = import(&["-", "--out", path(&out)], rss.as_bytes());
    let told = text(&output.stdout);
    assert!(
        told.contains("failed: its elements stand more than 256 deep inside each other"),
        "{told}"
    );
}

#[test]
fn a_feed_in_an_older_encoding_is_read_by_what_it_says_of_itself() {
    let out = folder("import-encoding");
    let mut rss =
        b"<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'><channel><item><title>"
            .to_vec();
    // “Хлеб” in Windows-1251.
    rss.extend(b"\xd5\xeb\xe5\xe1</title><description>\xd5\xeb\xe5\xe1.</description></item></channel></rss>");
    let output = import(&["-", "--out", path(&out)], &rss);
    assert!(output.status.success(), "{}", text(&output.stdout));
    assert_eq!(story(&out, "khleb")["headline"], "Хлеб");
}
