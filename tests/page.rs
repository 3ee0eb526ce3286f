//! What the components say, read as strings: the same view that the browser shows.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::sync::Arc;

use leptos::prelude::*;
use standfirst::page::{Article, Failed, Failure, Loaded};
use standfirst::{quotes, story};

const SAMPLE: &str = include_str!("../public/stories/hostage-talks.json");

fn shown(json: &str) -> String {
    let mut story = story::read(json.as_bytes()).unwrap().story;
    if story.quotations.is_none() {
        quotes::state(&mut story);
    }
    Owner::new().with(|| Article(&Arc::new(Loaded::new(story))).to_html())
}

fn story_of(body: &str) -> String {
    shown(&format!(
        r#"{{"headline": "A headline", "language": "en", "body": {body}}}"#
    ))
}

// The text of each `q` element.
fn quotations(html: &str) -> Vec<String> {
    html.split("<q ")
        .skip(1)
        .filter_map(|after| {
            Some(
                after
                    .split_once('>')?
                    .1
                    .split_once("</q>")?
                    .0
                    .replace("&quot;", "\""),
            )
        })
        .collect()
}

#[test]
fn exactly_the_four_quotations_of_the_sample_are_marked() {
    let found = quotations(&shown(SAMPLE));
    let edges: Vec<_> = found
        .iter()
        .map(|quote| {
            (
                quote.split(' ').next().unwrap(),
                quote.rsplit(' ').next().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        edges,
        [
            ("\"did", "exclude\""),
            ("\"If", "hostages.\""),
            ("\"Russia", "years,\""),
            ("\"unacceptable\"", "\"unacceptable\"")
        ]
    );
}

#[test]
fn nothing_in_the_appeal_is_marked() {
    let html = shown(SAMPLE);
    let (_, appeal) = html.split_once("A Message from The Moscow Times").unwrap();
    assert!(appeal.contains("foreign agent") && !appeal.contains("<q "));
}

#[test]
fn a_story_has_one_first_heading_and_passages_with_addresses() {
    let html = shown(SAMPLE);
    assert_eq!(html.matches("<h1").count(), 1);
    assert_eq!(html.matches("<p id=\"p").count(), 10);
    assert!(html.contains("<time datetime=\"2023-10-14"));
}

#[test]
fn markup_in_a_story_is_shown_as_its_characters() {
    let html = story_of(r#"[{"type": "paragraph", "text": "<script>alert(1)</script> & <b>"}]"#);
    assert!(
        html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;"),
        "{html}"
    );
}

#[test]
fn a_link_that_could_run_something_is_text() {
    let html = story_of(
        r#"[{"type": "paragraph", "text": [{"text": "here", "link": "javascript:alert(1)"}]}]"#,
    );
    assert!(
        html.contains("here") && !html.contains("javascript"),
        "{html}"
    );
}

#[test]
fn an_odd_block_is_shown_as_its_text_with_a_note() {
    let html = story_of(
        r#"[{"type": "paragraph", "text": "one"}, {"type": "hologram", "layers": ["two", {"x": "three"}]}]"#,
    );
    assert!(
        html.contains("does not know") && html.contains("two") && html.contains("three"),
        "{html}"
    );
}

#[test]
fn passages_are_counted_through_lists_and_block_quotes() {
    let html = story_of(
        r#"[{"type": "list", "items": ["one", "two"]}, {"type": "heading", "level": 2, "text": "Part"},
            {"type": "block-quote", "paragraphs": ["three"], "cite": "Somebody"}, {"type": "note", "text": "four"}]"#,
    );
    for (address, text) in [
        ("p1", "one"),
        ("p2", "two"),
        ("p3", "three"),
        ("p4", "four"),
    ] {
        assert!(
            html.contains(&format!("id=\"{address}\"")),
            "{address} of {text} in {html}"
        );
    }
}

#[test]
fn a_failure_says_what_happened_and_offers_to_try_again() {
    let html = Owner::new().with(|| Failed(&Failure::NoNetwork, || ()).to_html());
    assert!(
        html.contains("The story did not arrive")
            && html.contains("Try again")
            && html.contains("role=\"alert\"")
    );
}
