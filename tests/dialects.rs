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

/// The answer to a document that holds no story, or whose only story is faulty.
fn answer(document: &[u8]) -> String {
    match read(document, &events, None) {
        Ok(_) => "it was read".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_document_that_fits_no_dialect_is_told_the_nearest_and_what_it_lacks() {
    for (document, wanted) in [
        (
            "{\n \"id\": 1,\n \"title\": {\"rendered\": \"A\"},\n \"content\":\n {\"raw\": \"\"}\n}",
            "this looks like a WordPress post, but `content.rendered` is missing (line 5): \
             ask for the post without `_fields`, at /wp-json/wp/v2/posts/ and its number",
        ),
        (
            "[{\"title\": {\"rendered\": \"A\"}, \"slug\": \"a\"}]",
            "this looks like a list of WordPress posts, but `[].content.rendered` is missing (line 1): \
             ask for the post without `_fields`, at /wp-json/wp/v2/posts/ and its number",
        ),
        (
            "{\"posts\": [{\"title\": \"A\", \"slug\": \"a\"}]}",
            "this looks like Ghost’s posts, but `posts[].html` is missing (line 1): \
             ask for the post with `formats=html`",
        ),
        (
            "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headline\": \"A\"}",
            "this looks like an article in JSON-LD, but `articleBody` is missing (line 1): \
             many pages leave the text out of their JSON-LD: take another format",
        ),
        (
            "{\"@type\": \"Recipe\"}",
            "this looks like an article in JSON-LD, but `@type` is “Recipe” and should be one of: \
             NewsArticle, Article, ReportageNewsArticle (line 1): \
             many pages leave the text out of their JSON-LD: take another format",
        ),
        (
            "{\"version\": \"https://jsonfeed.org/version/2\", \"items\": []}",
            "this looks like a JSON Feed, but `version` is “https://jsonfeed.org/version/2” and \
             should be one of: jsonfeed.org/version/1 (line 1): see jsonfeed.org/version/1.1",
        ),
        (
            "{\"type\": \"Create\", \"object\": \"https://a.example/1\"}",
            "this looks like an activity of ActivityPub, but `object.type` is missing (line 1): \
             ask for the object itself, with `Accept: application/activity+json`",
        ),
        (
            "{\"response\": {\"status\": \"ok\", \"content\": {\"webTitle\": \"A\"}}}",
            "this looks like an article of the Guardian’s Content API, but \
             `response.content.blocks.body` is missing (line 1): \
             ask for it with `show-blocks=all` or `show-fields=all`",
        ),
        (
            "{\"version\": \"1.7\", \"components\": []}",
            "this looks like an article in Apple News Format, but `components[].role` is missing \
             (line 1): see Apple’s ArticleDocument",
        ),
        (
            "{\"headline\": \"A\", \"body\": \"text\"}",
            "this looks like a story of our own, but `body[].type` is missing (line 1): \
             see docs/formats.md",
        ),
        (
            "{\"type\": \"Person\", \"id\": \"https://a.example/1\"}",
            "this looks like an object of ActivityPub, but `type` is “Person” and should be one of: \
             Article, Note, Page (line 1): \
             ask for the object itself, with `Accept: application/activity+json`",
        ),
        (
            "{\"price\": 4}",
            "this is JSON, but no article in a dialect that is known here: \
             nothing in it tells one (docs/dialects.md says what does)",
        ),
    ] {
        assert_eq!(answer(document.as_bytes()), wanted);
    }
}

#[test]
fn an_error_of_the_server_is_told_in_its_own_words() {
    for (document, wanted) in [
        (
            r#"{"code":"rest_post_invalid_id","message":"Invalid post ID.","data":{"status":404}}"#,
            "this is an error of the server (WordPress, 404) and no story: “Invalid post ID.”",
        ),
        (
            r#"{"errors":[{"message":"Unknown Content API Key","type":"UnauthorizedError"}]}"#,
            "this is an error of the server (Ghost) and no story: “Unknown Content API Key”",
        ),
        (
            r#"{"response":{"status":"error","message":"The requested resource could not be found."}}"#,
            "this is an error of the server (the Guardian’s Content API) and no story: \
             “The requested resource could not be found.”",
        ),
    ] {
        assert_eq!(answer(document.as_bytes()), wanted);
    }
}

#[test]
fn bytes_that_are_no_json_are_told_for_what_they_are() {
    let utf_16 = |text: &str, little: bool| -> Vec<u8> {
        let swap = |unit: u16| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        };
        text.encode_utf16().flat_map(swap).collect()
    };
    let wanted = "this is not JSON: line 1, column 1: this is UTF-16: save it as UTF-8";
    for text in ["\u{feff}{}", "{}"] {
        assert_eq!(answer(&utf_16(text, true)), wanted);
        assert_eq!(answer(&utf_16(text, false)), wanted);
    }
    assert_eq!(
        answer(b"\x1f\x8b\x08\x00\x00\x00\x00\x00"),
        "this is not JSON: line 1, column 1: this is compressed (gzip): unpack it, or let the server \
         say so in a header (Content-Encoding: gzip)"
    );
    assert_eq!(
        answer(b"<!doctype html><title>404</title>"),
        "this is not JSON: line 1, column 1: this is a page or XML, not JSON: give the JSON\u{2019}s own \
         address, or `press import` an export in XML"
            .replace('\u{2019}', "'")
    );
    assert_eq!(
        answer(b"{\"a\": 1,\n\"b\": \"\xff\"}"),
        "this is not JSON: line 2, column 7: this is not UTF-8"
    );
    assert_eq!(
        answer(b"{\"headline\": \"A\"}\n{}"),
        "this is not JSON: line 2, column 1: the file should end here"
    );
    assert_eq!(
        answer(b""),
        "this is not JSON: line 1, column 1: the file ends too early"
    );
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let mut document = b"\xef\xbb\xbf".to_vec();
    document.extend(sample("wordpress-post"));
    assert_eq!(read(&document, &events, None).expect("a story").len(), 1);
    assert_eq!(
        answer(b"\xef\xbb\xbf{\"price\": 4}").get(..12),
        Some("this is JSON")
    );
}

#[test]
fn a_document_has_at_most_eight_megabytes_and_stands_at_most_64_deep() {
    let large = vec![b' '; 8 * 1024 * 1024 + 1];
    assert_eq!(
        answer(&large),
        "the file has 8388609 bytes and a story may have 8388608: split it or leave pictures outside"
    );
    let deep = |depth: usize| {
        let lists = ["[".repeat(depth), "]".repeat(depth)].concat();
        format!(r#"{{"title":{{"rendered":"A"}},"content":{{"rendered":"<p>a"}},"x":{lists}}}"#)
    };
    assert_eq!(answer(deep(63).as_bytes()), "it was read");
    assert!(
        answer(deep(64).as_bytes()).ends_with("lists and objects stand too deep inside each other")
    );
}

#[test]
fn a_story_has_at_most_50_000_blocks() {
    let post =
        |blocks: usize| json!({ "id": "a", "title": "A", "content_text": "a\n".repeat(blocks) });
    assert_eq!(answer(post(50_000).to_string().as_bytes()), "it was read");
    assert_eq!(
        answer(post(50_001).to_string().as_bytes()),
        "the story has 50001 blocks and may have 50000: split it"
    );
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
            "`title` is a list and should be text: it is left out",
            "`language` is “the Queen’s English” and should be a language tag such as en or pt-BR: it is left out",
            "`authors[0].name` is missing or empty: give it a value: it is left out",
            "`authors[1]` is a number and should be an object: it is left out",
            "`authors[2]` is nothing and should be an object: it is left out",
            "`authors[3].name` is missing or empty: give it a value: it is left out",
            "`date_published` is “yesterday” and should be a day or time such as 2023-10-14 or 2023-10-14T12:00:00Z: it is left out",
            "`date_modified` is a number and should be text: it is left out",
            "`tags` is text and should be a list: it is left out",
            "`image` is “data:image/png;base64,AAAA” and should be an address that begins with https:// or http://: it is left out",
            "the story has no headline: the beginning of its text stands for one",
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
fn a_list_with_nothing_in_it_is_said_to_be_empty() {
    assert_eq!(
        answer(br#"{"version":"https://jsonfeed.org/version/1","items":[]}"#),
        "this is JSON Feed, and there is no story in it"
    );
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
