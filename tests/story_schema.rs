//! The JSON Schema of story files, beside what the reader does with the same files.
#![allow(clippy::expect_used)]

use std::path::Path;

use serde_json::{Value, json};
use standfirst::story::{Story, read};

fn schema() -> Value {
    serde_json::to_value(schemars::schema_for!(Story)).expect("JSON")
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&schema()).expect("a valid schema")
}

fn shipped(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("public")
        .join(file);
    serde_json::from_slice(&std::fs::read(path).expect("a shipped file")).expect("JSON")
}

#[test]
fn the_shipped_schema_is_the_types_own() {
    assert_eq!(
        shipped("story.schema.json"),
        schema(),
        "public/story.schema.json is out of date: run scripts/sample"
    );
}

#[test]
fn the_sample_is_valid() {
    let sample = shipped("stories/hostage-talks.json");
    let faults: Vec<_> = validator()
        .iter_errors(&sample)
        .map(|e| e.to_string())
        .collect();
    assert_eq!(faults, [""; 0]);
}

#[test]
fn the_story_in_the_documentation_is_valid_and_read_without_a_remark() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/formats.md");
    let text = std::fs::read_to_string(path).expect("the documentation");
    let (_, text) = text.split_once("```json\n").expect("an example");
    let (text, _) = text.split_once("```").expect("its end");
    assert_eq!(read(text.as_bytes()).expect("a story").remarks, []);
    let json: Value = serde_json::from_str(text).expect("JSON");
    let faults: Vec<_> = validator()
        .iter_errors(&json)
        .map(|e| e.to_string())
        .collect();
    assert_eq!(faults, [""; 0]);
}

#[test]
fn what_the_schema_allows_is_read_without_a_remark() {
    let validator = validator();
    for story in [
        json!({"headline": "H", "body": [{"type": "paragraph", "text": "T"}]}),
        json!({"headline": "H", "body": [{"type": "separator"}, {"type": "note", "text": "T"}], "x": 1}),
        json!({"headline": "H", "body": [
            {"type": "heading", "level": 3, "text": "T"},
            {"type": "list", "items": ["a", [{"text": "b", "emphasis": true, "link": "#p1"}]]},
            {"type": "block-quote", "paragraphs": ["a"]},
            {"type": "pull-quote", "text": "a", "cite": "b"},
            {"type": "figure", "url": "a.jpg", "width": 3, "caption": [{"text": "c"}]},
            {"type": "paragraph", "text": [{"text": "q", "quote": {"speech": false}}]},
            {"type": "table", "caption": "c", "head": [["a", ""]], "rows": [["b", [{"text": "c", "note": 1}]], [""]], "row_headers": true},
            {"type": "code", "text": "  a\n", "language": "SQL"},
            {"type": "footnotes", "notes": ["a"]},
            {"type": "embed", "url": "https://example.org/v", "provider": "p", "title": "t", "description": "d", "author": "a"},
        ], "appeal": {"heading": "H", "paragraphs": ["P"], "offers": [
            {"frequency": "monthly", "currency": "EUR", "lowest": 7.35, "amounts": [8, 19.99]}
        ]}}),
    ] {
        let faults: Vec<_> = validator
            .iter_errors(&story)
            .map(|e| e.to_string())
            .collect();
        assert_eq!(faults, [""; 0]);
        let reading = read(story.to_string().as_bytes()).expect("a story");
        assert_eq!(reading.remarks, []);
    }
}

#[test]
fn what_the_schema_forbids_is_an_error_or_a_remark() {
    let validator = validator();
    for story in [
        json!([]),
        json!({"body": [{"type": "paragraph", "text": "T"}]}),
        json!({"headline": "H"}),
        json!({"headline": "", "body": [{"type": "paragraph", "text": "T"}]}),
        json!({"headline": "H", "body": []}),
        json!({"headline": "H", "body": ["T"]}),
        json!({"headline": "H", "body": [{"type": "paragraph"}]}),
        json!({"headline": "H", "body": [{"type": "q-and-a", "text": "T"}]}),
        json!({"headline": "H", "body": [{"type": "paragraph", "text": [{"text": 1}]}]}),
        json!({"headline": "H", "body": [{"type": "table", "rows": ["a"]}]}),
        json!({"headline": "H", "body": [{"type": "table", "rows": [["a", 1]]}]}),
        json!({"headline": "H", "body": [{"type": "code", "language": "SQL"}]}),
        json!({"headline": "H", "body": [{"type": "footnotes", "notes": "a"}]}),
        json!({"headline": "H", "body": [{"type": "embed", "url": "https://example.org"}]}),
        json!({"headline": "H", "body": [{"type": "paragraph", "text": [{"text": "a", "note": 0}]}]}),
        json!({"headline": "H", "body": [{"type": "paragraph", "text": "T"}], "id": "A b"}),
        json!({"headline": "H", "body": [{"type": "paragraph", "text": "T"}], "tags": "x"}),
        json!({"headline": "H", "body": [{"type": "paragraph", "text": "T"}], "appeal": {"heading": "H"}}),
    ] {
        assert!(!validator.is_valid(&story), "{story}");
        if let Ok(reading) = read(story.to_string().as_bytes()) {
            assert!(!reading.remarks.is_empty(), "{story}");
        }
    }
}
