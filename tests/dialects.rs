//! Each dialect by samples written after its specification: what becomes of them, and what is said.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use standfirst::story::dialect::{Dialect, Foreign, read, read_each};
use standfirst::story::html::events;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialects")
}

fn sample(name: &str) -> Vec<u8> {
    fs::read(folder().join(name).with_extension("json")).expect("a sample")
}

fn story(entry: &Foreign) -> Value {
    json!({
        "dialect": entry.dialect.to_string(),
        "story": entry.story,
        "dropped": entry.dropped.to_string(),
        "remarks": entry.remarks.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

/// What a sample becomes is kept in `expected/`; with `KEEP=1` it is written anew, to be looked at.
fn assert_becomes_what_is_kept(name: &str) {
    let entries = read_each(&sample(name), &events, None).expect("a dialect");
    let told: Vec<_> = entries
        .iter()
        .map(|entry| match entry {
            Ok(entry) => story(entry),
            Err(error) => json!({ "error": error.to_string() }),
        })
        .collect();
    let told = serde_json::to_string_pretty(&told).expect("JSON") + "\n";
    let file = folder().join("expected").join(name).with_extension("json");
    if std::env::var_os("KEEP").is_some() {
        fs::write(&file, &told).expect("written");
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == told, "{}: {told}", file.display());
}

macro_rules! samples {
    ($($test:ident: $name:literal,)*) => {$(
        #[test]
        fn $test() {
            assert_becomes_what_is_kept($name);
        }
    )*};
}

samples! {
    a_json_feed_becomes_its_items: "json-feed",
    an_item_alone_becomes_a_story: "json-feed-item",
    a_list_of_wordpress_posts_becomes_stories: "wordpress",
    a_wordpress_post_needs_only_title_and_content: "wordpress-post",
    ghosts_posts_become_stories: "ghost",
    an_export_of_ghost_has_its_authors_and_tags_in_tables: "ghost-export",
    an_article_in_a_graph_finds_who_it_refers_to: "news-article",
    a_live_blog_in_json_ld_becomes_headings_with_hours: "news-article-live",
    a_list_of_plain_articles_becomes_stories: "news-article-plain",
    an_article_of_activitypub_is_read_inside_its_create: "activity",
    a_note_without_a_name_gets_its_beginning_for_a_headline: "activity-note",
    an_apple_news_article_is_read_component_by_component: "apple-news",
    an_apple_news_article_needs_only_components: "apple-news-minimal",
    a_guardian_article_is_read_element_by_element: "guardian",
    a_guardian_live_blog_becomes_headings_with_hours: "guardian-live",
    a_story_of_our_own_is_told_first: "native",
}

#[test]
fn what_is_malformed_or_of_the_wrong_type_is_left_out_and_said() {
    let item = json!({
        "id": 7,
        "url": "javascript:alert(1)",
        "title": ["A"],
        "content_text": "Bread is free.",
        "language": "the Queen’s English",
        "date_published": "yesterday",
        "date_modified": 1709317200,
        "image": "data:image/png;base64,AAAA",
        "tags": "bread",
        "authors": [{ "url": "https://river.example" }, 3, null, { "name": " " }],
        "attachments": [{ "url": "ftp://river.example/a.mp3", "mime_type": "audio/mpeg" }],
    });
    let entries = read(item.to_string().as_bytes(), &events, None).expect("a story");
    let remarks: Vec<_> = entries[0].remarks.iter().map(ToString::to_string).collect();
    assert_eq!(
        remarks,
        [
            "`url` is “javascript:alert(1)” and should be an address that begins with https:// or http://: it is left out",
            "`attachments[0].url` is “ftp://river.example/a.mp3” and should be an address that begins with https:// or http://: it is left out",
            "`language` is “the Queen’s English” and should be a language tag such as en or pt-BR: it is left out",
            "`title` is a list and should be text: it is left out",
            "`authors[0].name` is missing or empty: what it belongs to is left out",
            "`authors[1]` is a number and should be an object: it is left out",
            "`authors[2]` is nothing and should be an object: it is left out",
            "`authors[3].name` is missing or empty: what it belongs to is left out",
            "`date_published` is “yesterday” and should be a day or time such as 2023-10-14 or 2023-10-14T12:00:00Z: it is left out",
            "`date_modified` is a number and should be text: it is left out",
            "`tags` is text and should be a list: it is left out",
            "`image` is “data:image/png;base64,AAAA” and should be an address that begins with https:// or http://: it is left out",
            "the story has no headline: the beginning of its text stands for one; give it its own",
        ]
    );
}

#[test]
fn a_name_that_stands_twice_counts_the_last_time_and_is_said() {
    let item = br#"{"id":"a","title":"Old","title":"New","content_text":"Bread is free."}"#;
    let entries = read(item, &events, None).expect("a story");
    assert_eq!(entries[0].story.headline, "New");
    assert_eq!(
        entries[0].remarks[0].to_string(),
        "`title` stands there more than once: the last one counts"
    );
}

#[test]
fn relative_addresses_start_from_where_the_document_came_from() {
    let post = br#"{"title":{"rendered":"A"},"content":{"rendered":"<p><a href=\"b\">c</a>"}}"#;
    let entries = read(post, &events, Some("https://river.example/wp-json/1")).expect("a story");
    let story = serde_json::to_value(&entries[0].story).expect("JSON");
    assert_eq!(
        story["body"][0]["text"][0]["link"],
        "https://river.example/wp-json/b"
    );
    assert_eq!(story["source"]["name"], "river.example");
}

#[test]
fn where_two_dialects_fit_the_one_with_more_telling_fields_wins() {
    let dialect = |document: Value| {
        read(document.to_string().as_bytes(), &events, None).expect("a story")[0].dialect
    };
    // A plugin of WordPress adds JSON-LD to each post.
    let both = json!({
        "@type": "NewsArticle", "articleBody": "a",
        "title": {"rendered": "A"}, "content": {"rendered": "<p>a"},
    });
    assert_eq!(dialect(both), Dialect::WordPress);
    let both = json!({ "id": "1", "content_text": "a", "title": "A", "html": "<p>a", "uuid": "u" });
    assert_eq!(dialect(both), Dialect::Ghost);
    let both = json!({ "headline": "A", "body": [{"type": "paragraph", "text": "a"}],
        "@type": "NewsArticle", "articleBody": "b" });
    assert_eq!(dialect(both), Dialect::Native);
}
