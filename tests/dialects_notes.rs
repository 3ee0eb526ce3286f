//! Footnotes of stories that come in several pieces of HTML are counted through the whole story.
#![allow(clippy::expect_used)]

use serde_json::{Value, json};
use standfirst::story::dialect::read;
use standfirst::story::html::events;

/// A piece whose text refers to its own first and only note.
fn piece(word: &str) -> String {
    format!(
        "<p>{word}<sup><a href='#n1'>1</a></sup></p><ol class='footnotes'><li id='n1'>Of {word}.</li></ol>"
    )
}

/// The words that refer to notes, with the numbers, and the notes as they are counted.
fn noted(document: &Value) -> (Vec<(String, u64)>, Vec<String>) {
    let entries = read(document.to_string().as_bytes(), &events, None).expect("a story");
    let story = serde_json::to_value(&entries[0].story).expect("JSON");
    let (mut marks, mut notes) = (vec![], vec![]);
    for block in story["body"].as_array().expect("a body") {
        for span in block["text"].as_array().into_iter().flatten() {
            let number = span["note"].as_u64();
            let word = span["text"].as_str().unwrap_or_default().to_owned();
            marks.extend(number.map(|number| (word, number)));
        }
        let texts = block["notes"].as_array().into_iter().flatten();
        notes.extend(texts.filter_map(|note| note.as_str().map(str::to_owned)));
    }
    (marks, notes)
}

#[track_caller]
fn assert_counted(document: &Value) {
    let (marks, notes) = noted(document);
    let wanted = [("Rain", 1), ("Sun", 2), ("Wind", 3)].map(|(word, i)| (word.to_owned(), i));
    assert_eq!(marks, wanted);
    assert_eq!(notes, ["Of Rain.", "Of Sun.", "Of Wind."]);
}

#[test]
fn blocks_and_elements_of_a_guardian_live_blog_do_not_share_numbers() {
    let text = |word| json!({ "type": "text", "textTypeData": { "html": piece(word) } });
    assert_counted(
        &json!({ "webTitle": "A", "type": "liveblog", "blocks": { "body": [
            { "elements": [text("Rain"), text("Sun")] },
            { "bodyHtml": piece("Wind"), "elements": [] },
        ]}}),
    );
}

#[test]
fn updates_of_a_live_blog_in_json_ld_do_not_share_numbers() {
    let update = |word| json!({ "@type": "BlogPosting", "articleBody": piece(word) });
    assert_counted(&json!({ "@type": "LiveBlogPosting", "headline": "A",
        "liveBlogUpdate": [update("Rain"), update("Sun"), update("Wind")] }));
}

#[test]
fn components_of_apple_news_do_not_share_numbers() {
    let body = |word| json!({ "role": "body", "format": "html", "text": piece(word) });
    assert_counted(&json!({ "version": "1.7", "title": "A", "identifier": "a",
        "components": [body("Rain"), body("Sun"), body("Wind")] }));
}

#[test]
fn each_post_of_an_export_counts_from_one() {
    let posts = [piece("Rain"), piece("Sun")].map(|html| json!({ "title": "A", "html": html }));
    let document = json!({ "db": [{ "data": { "posts": posts } }] });
    let entries = read(document.to_string().as_bytes(), &events, None).expect("stories");
    for entry in &entries {
        let story = serde_json::to_value(&entry.story).expect("JSON");
        assert_eq!(story["body"][0]["text"][0]["note"], 1);
    }
    assert_eq!(entries.len(), 2);
}

#[test]
fn notes_of_a_caption_are_its_lines_and_move_no_number() {
    let text = |word| json!({ "type": "text", "textTypeData": { "html": piece(word) } });
    let picture = json!({ "type": "image", "assets": [{ "file": "https://river.example/a.jpg" }],
        "imageTypeData": { "caption": piece("Caption") } });
    let (marks, notes) = noted(
        &json!({ "webTitle": "A", "fields": { "main": piece("Main") },
        "blocks": { "body": [{ "elements": [text("Rain"), picture, text("Sun")] }] } }),
    );
    assert_eq!(marks, [("Rain".to_owned(), 1), ("Sun".to_owned(), 2)]);
    assert_eq!(notes, ["Of Rain.", "Of Sun."]);
}
