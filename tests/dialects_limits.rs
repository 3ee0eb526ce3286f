//! Limits, and what is malformed, in each dialect: the answer says what, where, and what it should be.
#![allow(clippy::expect_used)]

use serde_json::{Value, json};
use standfirst::story::dialect::{Dialect, read, read_each, read_export};
use standfirst::story::html::events;

/// A document of each dialect with this in its body and in the fields that have forms.
fn documents(html: &str, time: &Value, language: &Value, address: &Value) -> Vec<(Dialect, Value)> {
    vec![
        (
            Dialect::JsonFeed,
            json!({ "id": "a", "title": "A", "content_html": html, "date_published": time,
                "language": language, "url": address, "image": address }),
        ),
        (
            Dialect::WordPress,
            json!({ "title": { "rendered": "A" }, "content": { "rendered": html }, "date_gmt": time,
                "lang": language, "link": address }),
        ),
        (
            Dialect::Ghost,
            json!({ "posts": [{ "title": "A", "html": html, "published_at": time,
                "locale": language, "url": address, "feature_image": address }] }),
        ),
        (
            Dialect::NewsArticle,
            json!({ "@type": "NewsArticle", "headline": "A", "articleBody": html,
                "datePublished": time, "inLanguage": language, "url": address, "image": address }),
        ),
        (
            Dialect::Activity,
            json!({ "type": "Article", "name": "A", "content": html, "published": time,
                "contentMap": { "en": html }, "url": address }),
        ),
        (
            Dialect::AppleNews,
            json!({ "version": "1.7", "identifier": "a", "title": "A", "language": language,
                "metadata": { "datePublished": time, "canonicalURL": address },
                "components": [{ "role": "body", "format": "html", "text": html },
                    { "role": "photo", "URL": address }] }),
        ),
        (
            Dialect::Guardian,
            json!({ "webTitle": "A", "webUrl": address, "webPublicationDate": time,
                "fields": { "body": html, "lang": language } }),
        ),
    ]
}

fn remarks(document: &Value) -> Vec<String> {
    let entries = read(document.to_string().as_bytes(), &events, None).expect("a story");
    let remarks = entries[0].remarks.iter();
    remarks.map(ToString::to_string).collect()
}

#[test]
fn malformed_times_languages_and_addresses_are_named_in_every_dialect() {
    let (time, language, address) = (json!("yesterday"), json!("the Queen’s"), json!("ftp://a/b"));
    for (dialect, document) in documents("<p>Rain.", &time, &language, &address) {
        let told = remarks(&document).join("\n");
        assert!(
            told.contains("is “yesterday” and should be a day or time such as"),
            "{dialect}: {told}"
        );
        assert!(
            told.contains("is “ftp://a/b” and should be an address that begins with"),
            "{dialect}: {told}"
        );
        // The language of an object of ActivityPub is a name in its map.
        if dialect != Dialect::Activity {
            let wanted = "is “the Queen’s” and should be a language tag such as en or pt-BR";
            assert!(told.contains(wanted), "{dialect}: {told}");
        }
    }
}

#[test]
fn values_of_the_wrong_type_are_named_in_every_dialect_and_cost_only_themselves() {
    for wrong in [json!(7), json!([["x"]]), json!(true)] {
        for (dialect, document) in documents("<p>Rain.", &wrong, &wrong, &wrong) {
            let entries = read(document.to_string().as_bytes(), &events, None);
            let entries = entries.expect("a story");
            assert!(!entries[0].remarks.is_empty(), "{dialect}, {wrong}");
            assert_eq!(entries[0].dialect, dialect);
            assert_eq!(entries[0].story.published, None, "{dialect}, {wrong}");
        }
    }
}

#[test]
fn a_story_of_any_dialect_has_at_most_50_000_blocks() {
    let none = Value::Null;
    for (dialect, document) in documents(&"<p>a".repeat(50_001), &none, &none, &none) {
        let fault = read(document.to_string().as_bytes(), &events, None).expect_err("too many");
        assert_eq!(
            fault.to_string(),
            "the story has 50001 blocks and may have 50000: split it",
            "{dialect}"
        );
    }
}

#[test]
fn an_export_may_be_larger_than_a_story_and_each_of_its_stories_may_not() {
    let post = |title: &str, words: usize| {
        let html = ["<p>", &"rain ".repeat(words)].concat();
        json!({ "title": title, "slug": title, "html": html })
    };
    let posts = [
        post("a", 100_000),
        post("b", 1_800_000),
        json!({ "title": "c" }),
    ];
    let export = json!({ "db": [{ "data": { "posts": posts } }] }).to_string();
    assert!(export.len() > 8 * 1024 * 1024);
    assert!(read_each(export.as_bytes(), &events, None).is_err());
    let read = read_export(export.as_bytes(), &events, None).expect("an export");
    let told: Vec<_> = read
        .iter()
        .map(|entry| match entry {
            Ok(entry) => entry.story.id.clone(),
            Err(fault) => fault.to_string(),
        })
        .collect();
    assert_eq!(
        told,
        [
            "a",
            "the story has 9000005 bytes of text and may have 8388608: split it",
            "`db[0].data.posts[2].html` is missing or empty: give it a value"
        ]
    );
}

#[test]
fn an_export_of_many_posts_with_authors_and_tags_is_read_in_time() {
    let ids = 0..3000;
    let posts: Vec<_> = ids
        .clone()
        .map(|i| json!({ "id": i.to_string(), "title": "A", "html": "<p>a" }))
        .collect();
    let tied: Vec<_> = ids
        .map(|i| json!({ "post_id": i.to_string(), "tag_id": "t", "author_id": "u" }))
        .collect();
    let export = json!({ "db": [{ "data": { "posts": posts, "posts_tags": tied, "posts_authors": tied,
        "tags": [{ "id": "t", "name": "Rain" }], "users": [{ "id": "u", "name": "Ana Weir" }] } }] });
    let began = std::time::Instant::now();
    let read = read_export(export.to_string().as_bytes(), &events, None).expect("an export");
    assert_eq!(read.len(), 3000);
    for entry in read {
        let story = entry.expect("a story").story;
        assert_eq!(
            (story.section.as_deref(), story.bylines[0].name.as_str()),
            (Some("Rain"), "Ana Weir")
        );
    }
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn what_stands_behind_the_json_or_is_cut_off_is_named_with_its_place() {
    let none = Value::Null;
    for (dialect, document) in documents("<p>Rain.", &none, &none, &none) {
        let answer = |document: String| {
            read(document.as_bytes(), &events, None)
                .expect_err("no JSON")
                .to_string()
        };
        let whole = document.to_string();
        assert!(
            answer(format!("{whole}\n{whole}"))
                .ends_with("line 2, column 1: the file should end here"),
            "{dialect}"
        );
        assert!(
            answer(format!("{whole}\0")).ends_with(": the file should end here"),
            "{dialect}"
        );
        let cut = whole.get(..whole.len() - 1).unwrap_or_default().to_owned();
        assert!(
            answer(cut).ends_with(": the file ends too early"),
            "{dialect}"
        );
    }
}

#[test]
fn characters_that_turn_or_hide_text_are_taken_out_of_plain_text_and_counted() {
    let item = json!({ "id": "a", "title": "Rain \u{202e}nus\u{7}", "content_text": "It ra\u{0}ins \u{202d}here.\n\nשלום\u{200f}!" });
    let entries = read(item.to_string().as_bytes(), &events, None).expect("a story");
    assert_eq!(entries[0].story.headline, "Rain nus");
    let story = serde_json::to_value(&entries[0].story).expect("JSON");
    assert_eq!(story["body"][0]["text"], "It rains here.");
    // The marks by which Hebrew and Arabic are set stay.
    assert_eq!(story["body"][1]["text"], "שלום\u{200f}!");
    assert_eq!(
        entries[0].dropped.to_string(),
        "invisible character U+0000 1, invisible character U+202D 1, \
         invisible character U+202E 1, invisible character U+0007 1"
    );
}
