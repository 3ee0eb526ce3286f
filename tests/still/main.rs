//! A story's page as a file of its own: whole without script, sound HTML, and true in what it says of itself.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod faults;
mod foreign;
mod front;
mod head;
mod inside;
mod parsed;
mod whole;

use serde_json::{Value, json};
use standfirst::page::still::{Surroundings, Template};
use standfirst::story;

/// The reader's page as it stands before it is built: all that is needed is there.
pub const INDEX: &str = include_str!("../../index.html");

/// What stands around every story here.
pub const AROUND: Surroundings = Surroundings {
    slug: "dam-breaks",
    file: "stories/dam-breaks.json",
    base: Some("https://river.example/edition/"),
    newsroom: "The River Post",
    appeal: None,
};

/// The reader's page, with the style of pictures and tables beside it.
pub fn template() -> Template {
    Template::of(
        INDEX,
        &["boot.js", "blocks-0123456789abcdef.css", "style.css"],
    )
    .unwrap()
}

/// The page of a story file.
pub fn page(story: &Value) -> String {
    page_in(story, &AROUND)
}

/// The same with other surroundings.
pub fn page_in(story: &Value, around: &Surroundings) -> String {
    let story = story::read(story.to_string().as_bytes()).unwrap().story;
    template().page(&story, around).unwrap()
}

/// The story that the documentation shows, which has something of everything.
pub fn everything() -> Value {
    let text = include_str!("../../docs/formats.md");
    let (_, text) = text.split_once("```json\n").expect("an example");
    serde_json::from_str(text.split_once("```").expect("its end").0).expect("JSON")
}

/// A small story with these fields besides.
pub fn small(more: Value) -> Value {
    let mut story = json!({
        "headline": "The bridge is open", "language": "en",
        "body": [{ "type": "paragraph", "text": "It is open." }],
    });
    let fields = more.as_object().cloned().unwrap_or_default();
    story.as_object_mut().expect("an object").extend(fields);
    story
}
