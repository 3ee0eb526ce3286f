//! Highlighting words of a story as a reader does, for the tests of notes.

use serde_json::{Value, json};

use crate::harness::{Engine, Found, Page, Server, Settings, eventually};
use crate::sample;

pub const OURS: &str = "./?story=harbour";
pub const HEADLINE: &str = "The harbour is quiet";

/// A reader who wants the page's own words in English.
pub fn reader() -> Settings {
    let english =
        "if (location.protocol === 'http:') localStorage.setItem('standfirst.language', 'en');";
    Settings {
        before_the_page: Some(english.to_owned()),
        ..Settings::default()
    }
}

/// The paragraphs of the story that the tests highlight.
pub const PARAGRAPHS: [&str; 4] = [
    "The mayor opened the bridge on Tuesday, twelve years late. Nobody cheered.",
    "“We go tomorrow,” said Hale, “if the sea allows it.” He paid twelve roubles for the boat.",
    "The harbour was quiet 🌊🚢 all night. Nobody cheered.",
    "Later the wind turned to the north, and the boats came back one after the other.",
];

/// A story of these paragraphs.
pub fn story(paragraphs: &[&str]) -> Value {
    let mut story = sample::story("harbour", HEADLINE);
    let body: Vec<Value> = paragraphs
        .iter()
        .map(|text| json!({ "type": "paragraph", "text": text }))
        .collect();
    story["body"] = body.into();
    story["published"] = json!("2026-11-24");
    story
}

/// Opens the story of these paragraphs.
#[track_caller]
pub fn open(engine: Engine, settings: Settings, site: &Server, paragraphs: &[&str]) -> Page {
    sample::lay(site, "harbour", &story(paragraphs));
    let page = Page::open(engine, settings, &site.address(OURS));
    page.sees("heading", HEADLINE);
    // Until then the heading is that of the first paint.
    eventually("the reader", || page.finds("button", "Notes"));
    page
}

/// Selects words of the story from where the first text begins to where the second ends.
#[track_caller]
pub fn select(page: &Page, first: &str, last: &str) {
    page.script(
        "const [first, last] = arguments;
         const walker = document.createTreeWalker(document.querySelector('#story .body'), NodeFilter.SHOW_TEXT);
         const runs = [];
         let text = '';
         while (walker.nextNode()) {
             runs.push([walker.currentNode, text.length]);
             text += walker.currentNode.data;
         }
         const place = (at) => {
             const [node, start] = runs.filter(([, start]) => start <= at).pop();
             return [node, at - start];
         };
         const from = text.indexOf(first);
         const to = text.indexOf(last, from) + last.length;
         if (from < 0 || to < from + last.length) throw new Error(`not in ${text}`);
         const end = place(to - 1);
         getSelection().setBaseAndExtent(...place(from), end[0], end[1] + 1);",
        vec![json!(first), json!(last)],
    );
    page.sees("button", "Add a note");
}

/// Highlights words by keyboard.
#[track_caller]
pub fn highlight(page: &Page, words: &str) {
    let before = kept(page).len();
    select(page, words, words);
    page.type_letters("h");
    eventually("what was highlighted to be kept", || {
        (kept(page).len() > before).then_some(())
    });
}

/// The notes that are kept of the story.
pub fn kept(page: &Page) -> Vec<Value> {
    let notes = page.evaluate(
        "Object.values(JSON.parse(localStorage['standfirst.notes'] ?? sessionStorage['standfirst.notes'] ?? '{}')
            .stories?.['?story=harbour']?.notes ?? {})",
    );
    notes.as_array().expect("a list").clone()
}

/// What is marked in the text, with a note or without one.
pub fn marked(page: &Page, name: &str) -> String {
    page.text_of(&format!(
        "[...(CSS.highlights.get('{name}') ?? [])].map(String).join('')"
    ))
}

/// Waits until this is marked in the text.
#[track_caller]
pub fn sees_marked(page: &Page, name: &str, words: &str) {
    eventually(&format!("“{words}” to be marked"), || {
        (marked(page, name) == words).then_some(())
    });
}

/// Opens the list of notes.
#[track_caller]
pub fn list(page: &Page) -> Found {
    page.sees("button", "Notes").press(page);
    page.sees("region", "Notes")
}

/// Waits until the list says this.
#[track_caller]
pub fn says(page: &Page, words: &str) {
    eventually(words, || {
        let text = page.finds("region", "Notes")?.try_text()?;
        text.contains(words).then_some(())
    });
}
