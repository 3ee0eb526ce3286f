//! What is said of documents that hold no story.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;

use serde_json::json;
use standfirst::story::dialect::read;
use standfirst::story::html::events;

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
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialects/wordpress-post.json");
    document.extend(fs::read(sample).expect("a sample"));
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
fn a_list_with_nothing_in_it_is_said_to_be_empty() {
    assert_eq!(
        answer(br#"{"version":"https://jsonfeed.org/version/1","items":[]}"#),
        "this is JSON Feed, and there is no story in it"
    );
}
