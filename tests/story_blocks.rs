//! Tables, code, footnotes and embeds: how they are read, and what is said where something is wrong.
#![allow(clippy::expect_used)]

use standfirst::story::{Block, RichText, Span, Story, read};

fn body(blocks: &str) -> (Vec<Block>, Vec<String>) {
    let json = format!(r#"{{"headline": "H", "body": [{blocks}]}}"#);
    let reading = read(json.as_bytes()).expect("a story");
    let remarks = reading.remarks.iter().map(ToString::to_string).collect();
    (reading.story.body, remarks)
}

/// A block with a fault becomes its text: this, with this remark.
#[track_caller]
fn assert_odd(block: &str, text: &str, remark: &str) {
    let (found, remarks) = body(block);
    assert!(
        matches!(&found[..], [Block::Unknown { text: shown, .. }] if shown == text),
        "{found:?}"
    );
    assert_eq!(
        remarks,
        [format!("{remark}: the block is shown as its text")]
    );
}

fn row(cells: &[&str]) -> Vec<RichText> {
    cells.iter().map(|cell| RichText::plain(*cell)).collect()
}

#[test]
fn a_table_has_a_caption_heads_and_rows_and_some_of_its_cells_may_be_empty() {
    let (found, remarks) = body(
        r#"{"type": "table", "caption": "Catch", "head": [["Year", "Boats"]],
            "rows": [["2019", " 12 "], ["2020", ""], ["2021", []]], "row_headers": true}"#,
    );
    let table = Block::Table {
        caption: Some(RichText::plain("Catch")),
        head: vec![row(&["Year", "Boats"])],
        rows: vec![
            row(&["2019", "12"]),
            row(&["2020", ""]),
            vec![RichText::plain("2021"), RichText(vec![])],
        ],
        row_headers: true,
    };
    assert_eq!(found, [table]);
    assert_eq!(remarks, [""; 0]);
}

#[test]
fn a_table_with_a_fault_is_shown_as_its_text_and_the_cell_is_named() {
    assert_odd(
        r#"{"type": "table", "rows": [["a", 12]]}"#,
        "a\n12",
        "`body[0].rows[0][1]` is a number and should be text or a list of spans",
    );
    assert_odd(
        r#"{"type": "table", "rows": ["a"]}"#,
        "a",
        "`body[0].rows[0]` is text and should be a list",
    );
    assert_odd(
        r#"{"type": "table", "head": [["a"]], "rows": [[""]]}"#,
        "a",
        "`body[0].rows` is missing or empty: give it a value",
    );
}

#[test]
fn code_keeps_its_white_space_and_cannot_be_blank() {
    let (found, _) =
        body(r#"{"type": "code", "text": "  if x:\n\treturn\n", "language": "Python"}"#);
    let code = Block::Code {
        text: "  if x:\n\treturn\n".to_owned(),
        language: Some("Python".to_owned()),
    };
    assert_eq!(found, [code]);
    assert_odd(
        r#"{"type": "code", "text": " \n", "language": "Python"}"#,
        "Python",
        "`body[0].text` is missing or empty: give it a value",
    );
}

#[test]
fn a_span_refers_to_a_footnote_of_any_list_by_its_number() {
    let (found, remarks) = body(
        r#"{"type": "paragraph", "text": [{"text": "a", "note": 3}]},
           {"type": "footnotes", "notes": ["one", "two"]}, {"type": "footnotes", "notes": ["three"]}"#,
    );
    let span = Span {
        text: "a".to_owned(),
        note: Some(3),
        ..Span::default()
    };
    let text = RichText(vec![span]);
    assert_eq!(found[0], Block::Paragraph { text });
    assert_eq!(remarks, [""; 0]);
}

#[test]
fn a_reference_to_a_footnote_that_is_not_there_leaves_its_text_and_a_remark() {
    for (note, problem) in [
        (
            "4",
            "is no footnote’s number: count them from 1 through the whole story",
        ),
        (
            "0",
            "is no footnote’s number: count them from 1 through the whole story",
        ),
        (r#""a""#, "is text and should be a whole number"),
    ] {
        // The second list has a fault, so nothing in it can be referred to.
        let (found, remarks) = body(&format!(
            r#"{{"type": "paragraph", "text": [{{"text": "a", "note": {note}}}]}},
               {{"type": "footnotes", "notes": ["one"]}}, {{"type": "footnotes", "notes": ["two", 3, "four", "five"]}}"#
        ));
        let text = RichText::plain("a");
        assert_eq!(found[0], Block::Paragraph { text });
        assert_eq!(
            remarks[0],
            format!("`body[0].text[0].note` {problem}: it is left out")
        );
    }
}

#[test]
fn an_embed_leads_to_a_page_of_the_web_or_is_shown_as_its_text() {
    let (found, remarks) = body(
        r#"{"type": "embed", "url": " https://example.org/v ", "provider": "Video", "title": " "}"#,
    );
    let embed = Block::Embed {
        url: "https://example.org/v".to_owned(),
        provider: "Video".to_owned(),
        title: None,
        description: None,
        author: None,
    };
    assert_eq!(found, [embed]);
    assert_eq!(remarks, [""; 0]);
    for address in [
        "javascript:alert(1)",
        "mailto:a@example.org",
        "v.html",
        "//example.org",
    ] {
        assert_odd(
            &format!(r#"{{"type": "embed", "url": "{address}", "provider": "Video"}}"#),
            &format!("{address}\nVideo"),
            &format!(
                "`body[0].url` is “{address}” and should be an address that begins with https:// or http://"
            ),
        );
    }
}

#[test]
fn cells_and_footnotes_can_be_quoted() {
    let (body, _) = body(
        r#"{"type": "table", "head": [["“Head”", "b"]], "rows": [["Ana Ruiz", "“We ran,” Ana Ruiz said."]]},
           {"type": "footnotes", "notes": ["“We did not,” Tom Hill said."]}"#,
    );
    let mut story = Story {
        language: "en".to_owned(),
        body,
        ..Story::default()
    };
    standfirst::quotes::state(&mut story);
    let said: Vec<_> = story
        .quotations
        .iter()
        .flatten()
        .map(|quotation| (quotation.passage, quotation.words.as_str()))
        .collect();
    assert_eq!(said, [(2, "“We ran,”"), (3, "“We did not,”")]);
}

#[test]
fn white_space_around_the_only_run_of_a_text_stays_when_it_is_written_and_read_again() {
    let file =
        br#"{"headline": "Rain", "body": [{"type": "paragraph", "text": [{"text": "Rain.\t"}]}]}"#;
    let first = standfirst::story::read(file).expect("a story").story;
    let written = serde_json::to_vec(&first).expect("JSON");
    let again = standfirst::story::read(&written).expect("a story").story;
    assert_eq!(again, first);
}
