//! Reading native story files.
#![allow(clippy::expect_used, clippy::panic)]

use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use serde_json::json;
use standfirst::story::{Block, LIMIT, RichText, Story, StoryError, read, read_in_turns};

fn story(json: &str) -> Story {
    read(json.as_bytes()).expect("a story").story
}

fn error(json: &str) -> String {
    read(json.as_bytes()).expect_err("no story").to_string()
}

fn remarks(json: &str) -> Vec<String> {
    let reading = read(json.as_bytes()).expect("a story");
    reading.remarks.iter().map(ToString::to_string).collect()
}

/// A story whose body is this JSON.
fn with_body(blocks: &str) -> String {
    format!(r#"{{"headline": "H", "body": [{blocks}]}}"#)
}

/// A story with this JSON beside headline and body.
fn with(fields: &str) -> String {
    format!(r#"{{"headline": "H", "body": [{{"type": "paragraph", "text": "T"}}], {fields}}}"#)
}

fn unknown(kind: &str, text: &str) -> Block {
    Block::Unknown {
        kind: kind.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn a_headline_and_one_paragraph_are_a_story() {
    let json = r#"{"headline": " H ", "body": [{"type": "paragraph", "text": "T"}]}"#;
    let wanted = Story {
        headline: "H".to_owned(),
        language: "und".to_owned(),
        body: vec![Block::Paragraph {
            text: RichText::plain("T"),
        }],
        ..Story::default()
    };
    assert_eq!(story(json), wanted);
    assert_eq!(remarks(json), [""; 0]);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_story() {
    assert_eq!(
        story(&format!("\u{feff}{}", with_body(r#""x""#))).headline,
        "H"
    );
}

#[test]
fn what_is_not_json_is_said_with_line_and_column() {
    let fault = read(b"{\"headline\": \"H\",\n  \"body\": [}").expect_err("no story");
    let wanted = StoryError::NotJson {
        line: 2,
        column: 12,
        reason: "a value should stand here".to_owned(),
    };
    assert_eq!(fault, wanted);
    assert_eq!(
        error("<!doctype html>"),
        "this is not JSON: line 1, column 1: a value should stand here"
    );
    assert_eq!(
        error(""),
        "this is not JSON: line 1, column 1: the file ends too early"
    );
}

#[test]
fn a_file_over_eight_megabytes_is_refused_unread() {
    let mut bytes = vec![b' '; LIMIT - 2];
    bytes.extend(b"{}");
    let fault = read(&bytes).expect_err("no story");
    assert_eq!(
        fault.to_string(),
        "`headline` is missing or empty: give it a value"
    );
    bytes.push(b' ');
    let fault = read(&bytes).expect_err("no story");
    let wanted = StoryError::TooLarge {
        bytes: LIMIT as u64 + 1,
        limit: LIMIT as u64,
    };
    assert_eq!(fault, wanted);
}

#[test]
fn nesting_without_end_is_an_error_and_no_crash() {
    let json = with_body(&"[".repeat(1_000_000));
    assert_eq!(
        error(&json),
        "this is not JSON: line 1, column 153: lists and objects stand too deep inside each other"
    );
}

#[test]
fn a_story_needs_a_headline() {
    let missing = "`headline` is missing or empty: give it a value";
    assert_eq!(error(r#"{"body": []}"#), missing);
    assert_eq!(error(r#"{"headline": " \n", "body": []}"#), missing);
    assert_eq!(error(r#"{"headline": null}"#), missing);
    assert_eq!(
        error(r#"{"headline": 7}"#),
        "`headline` is a number and should be text"
    );
    assert_eq!(error("[]"), "the file is a list and should be an object");
}

#[test]
fn a_story_needs_a_body_with_something_in_it() {
    let missing = "`body` is missing or empty: give it a value";
    assert_eq!(error(r#"{"headline": "H"}"#), missing);
    assert_eq!(error(&with_body("")), missing);
    // A block that is to blame is named.
    assert_eq!(
        error(&with_body(r#"{"type": "paragraph", "text": " "}"#)),
        "`body[0].text` is missing or empty: give it a value"
    );
    assert_eq!(
        error(&with_body(r#"{"type": "paragraph", "text": 7}"#)),
        "`body[0].text` is a number and should be text or a list of spans"
    );
    assert_eq!(error(&with_body(r#"{"type": "separator"}"#)), missing);
    assert_eq!(
        error(r#"{"headline": "H", "body": "T"}"#),
        "`body` is text and should be a list"
    );
}

#[test]
fn a_block_of_unknown_type_is_shown_as_its_text() {
    let json = with_body(
        r#"{"type": "q-and-a", "id": 9, "hidden": true, "rows": [["Why?", 2], {"text": " Because. "}]}"#,
    );
    assert_eq!(story(&json).body, [unknown("q-and-a", "Why?\n2\nBecause.")]);
    assert_eq!(
        remarks(&json),
        ["`body[0]` has the unknown type “q-and-a”: it is shown as its text"]
    );
}

#[test]
fn a_block_of_unknown_type_without_text_is_not_dropped() {
    assert_eq!(
        story(&with_body(r#"{"type": "map"}"#)).body,
        [unknown("map", "")]
    );
}

#[test]
fn one_odd_block_is_shown_with_the_rest() {
    let odd = [
        (
            r#""words""#,
            "",
            "words",
            "`body[1]` is text and should be an object",
        ),
        (
            r#"["a", 1]"#,
            "",
            "a\n1",
            "`body[1]` is a list and should be an object",
        ),
        (
            r#"{"text": "a"}"#,
            "",
            "a",
            "`body[1].type` is missing or empty: give it a value",
        ),
        (
            r#"{"type": 3, "text": "a"}"#,
            "",
            "a",
            "`body[1].type` is a number and should be text",
        ),
        (
            r#"{"type": "paragraph", "text": {"p": "a"}}"#,
            "paragraph",
            "a",
            "`body[1].text` is an object and should be text or a list of spans",
        ),
        (
            r#"{"type": "paragraph", "text": [{"text": "a"}, {"text": "b", "strong": "x"}]}"#,
            "paragraph",
            "a\nb\nx",
            "`body[1].text[1].strong` is text and should be true or false",
        ),
        (
            r#"{"type": "heading", "text": "a"}"#,
            "heading",
            "a",
            "`body[1].level` is missing or empty: give it a value",
        ),
        (
            r#"{"type": "list", "items": "a"}"#,
            "list",
            "a",
            "`body[1].items` is text and should be a list",
        ),
        (
            r#"{"type": "figure", "url": "data:x", "alt": "a"}"#,
            "figure",
            "data:x\na",
            "`body[1].url` is “data:x” and should be an address that begins with https:// or http://, or a relative one",
        ),
    ];
    for (block, kind, text, remark) in odd {
        let json = with_body(&format!(
            r#"{{"type": "paragraph", "text": "1"}}, {block}, {{"type": "paragraph", "text": "3"}}"#
        ));
        let body = story(&json).body;
        assert_eq!(body.len(), 3);
        assert_eq!(body[1], unknown(kind, text));
        assert_eq!(
            remarks(&json),
            [format!("{remark}: the block is shown as its text")]
        );
    }
}

#[test]
fn an_empty_block_is_left_out_with_a_remark() {
    let json = with_body(
        r#"{"type": "paragraph", "text": "1"}, {"type": "paragraph", "text": " "}, null"#,
    );
    assert_eq!(story(&json).body.len(), 1);
    assert_eq!(
        remarks(&json),
        [
            "`body[1].text` is missing or empty: give it a value: the empty block is left out",
            "`body[2]` is nothing and should be an object: the empty block is left out",
        ]
    );
}

#[test]
fn an_unknown_field_is_ignored() {
    assert_eq!(
        story(&with(r#""colour": {"deep": [1]}"#)),
        story(&with(r#""tags": []"#))
    );
}

#[test]
fn a_script_in_a_link_leaves_its_text_and_a_remark() {
    let json = with_body(
        r#"{"type": "paragraph", "text": [{"text": "a", "link": "java\nscript:alert(1)"}]}"#,
    );
    let text = RichText::plain("a");
    assert_eq!(story(&json).body, [Block::Paragraph { text }]);
    assert_eq!(remarks(&json).len(), 1);
    assert!(remarks(&json)[0].starts_with("`body[0].text[0].link` is “java\nscript:alert(1)”"));
}

#[test]
fn a_fault_in_what_the_story_can_do_without_is_a_remark() {
    let faults = [
        (
            r#""id": "A b""#,
            "`id` is “A b” and should be lower-case letters, digits and hyphens",
        ),
        (
            r#""language": "en_US!""#,
            "`language` is “en_US!” and should be a language tag such as en or pt-BR",
        ),
        (
            r#""standfirst": 1"#,
            "`standfirst` is a number and should be text",
        ),
        (
            r#""bylines": "x""#,
            "`bylines` is text and should be a list",
        ),
        (
            r#""bylines": [{"role": "x"}]"#,
            "`bylines[0].name` is missing or empty: give it a value",
        ),
        (
            r#""translations": [{"language": "en_US!", "url": "a.html"}]"#,
            "`translations[0].language` is “en_US!” and should be a language tag such as en or pt-BR",
        ),
        (
            r#""translations": [{"language": "ru", "url": "javascript:1"}]"#,
            "`translations[0].url` is “javascript:1” and should be an address that begins with https:// or http://, or a relative one",
        ),
        (
            r#""published": "yesterday""#,
            "`published` is “yesterday” and should be a day or time such as 2023-10-14 or 2023-10-14T12:00:00Z",
        ),
        (r#""tags": [[]]"#, "`tags[0]` is a list and should be text"),
        (
            r#""source": {}"#,
            "`source.name` is missing or empty: give it a value",
        ),
        (
            r#""lead": {"alt": "x"}"#,
            "`lead.url` is missing or empty: give it a value",
        ),
        (
            r#""corrections": [{"date": "2023-10-14"}]"#,
            "`corrections[0].text` is missing or empty: give it a value",
        ),
        (
            r#""appeal": {"paragraphs": ["x"]}"#,
            "`appeal.heading` is missing or empty: give it a value",
        ),
    ];
    for (field, remark) in faults {
        let json = with(field);
        assert_eq!(story(&json), story(&with(r#""x": 0"#)));
        assert_eq!(remarks(&json), [format!("{remark}: it is left out")]);
    }
}

#[test]
fn a_long_story_is_read_in_turns_and_a_short_one_at_once() {
    let story = |paragraphs: usize| {
        let body: Vec<_> = (1..=paragraphs)
            .map(|number| json!({ "type": "paragraph", "text": format!("Paragraph {number}.") }))
            .collect();
        json!({ "headline": "It goes on", "body": body, "quotations": [] }).to_string()
    };
    let turns = |file: &str| {
        let turns = Cell::new(0);
        let turn = async || turns.set(turns.get() + 1);
        let mut reading = pin!(read_in_turns(file.as_bytes(), turn));
        let mut context = Context::from_waker(Waker::noop());
        let Poll::Ready(reading) = reading.as_mut().poll(&mut context) else {
            panic!("nothing waits");
        };
        assert_eq!(reading, read(file.as_bytes()));
        turns.get()
    };
    assert_eq!(turns(&story(40)), 0);
    assert!(turns(&story(8_000)) > 100);
}
