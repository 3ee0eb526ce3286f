//! Script and other harm in every text of every dialect's sample: what comes out is text.
//!
//! `vectors.jsonl` has the attacks, one a line: its name and its characters.
#![allow(clippy::expect_used, clippy::panic)]

#[path = "../../fuzz/src/sound.rs"]
mod sound;

mod rendered;

use std::fs;
use std::path::Path;

use serde_json::Value;
use standfirst::story::dialect::{Dialect, Foreign, read_each};
use standfirst::story::html::events;

use rendered::assert_harmless;

fn vectors() -> Vec<(String, String)> {
    let lines = include_str!("vectors.jsonl").lines();
    let vectors: Vec<_> = lines
        .map(|line| serde_json::from_str(line).expect("a name and an attack"))
        .collect();
    assert!(vectors.len() > 150);
    vectors
}

fn sample(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialects");
    let file = folder.join(name).with_extension("json");
    serde_json::from_slice(&fs::read(file).expect("a sample")).expect("JSON")
}

/// Where the texts of a document are.
fn texts(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                texts(item, &format!("{at}/{i}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                texts(field, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// The document with an attack in some of its texts, alone or behind what stood there.
fn put(document: &Value, places: &[&String], vector: &str, behind: bool) -> Value {
    let mut document = document.clone();
    for place in places {
        let text = document.pointer_mut(place).expect("a text");
        let before = text.as_str().filter(|_| behind).unwrap_or_default();
        *text = Value::from([before, vector].concat());
    }
    document
}

fn change(value: &mut Value, change: &dyn Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| self::change(item, change)),
        Value::Object(fields) => fields.values_mut().for_each(|it| self::change(it, change)),
        _ => {}
    }
}

/// The stories of the document, of which each is safe, within its limits and the same when it is
/// written and read again.
fn sound(document: &Value) -> Vec<Foreign> {
    let document = document.to_string();
    let read = read_each(document.as_bytes(), &events, Some("https://river.example/"));
    let mut stories = vec![];
    for entry in read.unwrap_or_default() {
        match entry {
            Ok(entry) => {
                match entry.dialect {
                    Dialect::Native => sound::assert_settles(&entry.story),
                    _ => sound::assert_sound(&entry.story),
                }
                stories.push(entry);
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    stories
}

fn assert_withstands(name: &str) {
    let sample = sample(name);
    let mut places = vec![];
    texts(&sample, "", &mut places);
    // Without its own words in a telling place a document is nothing: such places are attacked one by
    // one, the others some at a time.
    let tells = |place: &&String| sound(&put(&sample, &[place], "Rain", false)).is_empty();
    let (telling, others): (Vec<&String>, Vec<&String>) = places.iter().partition(tells);
    let groups: Vec<&[&String]> = telling.chunks(1).chain(others.chunks(8)).collect();
    let mut shown = 0;
    for (attack, vector) in vectors() {
        println!("{attack}");
        for group in &groups {
            sound(&put(&sample, group, &vector, false));
            sound(&put(&sample, group, &vector, true));
        }
        // All texts at once, as the page would show them.
        let mut document = sample.clone();
        change(&mut document, &|text| match text.len() {
            // What tells the dialect, and addresses, stay.
            0..=24 => text.to_owned(),
            _ if text.starts_with("http") => text.to_owned(),
            _ => [text, &vector].concat(),
        });
        for entry in sound(&document) {
            assert_harmless(entry.story);
            shown += 1;
        }
    }
    assert!(shown > 100, "{shown} stories were shown");
}

macro_rules! samples {
    ($($test:ident: $name:literal,)*) => {$(
        #[test]
        fn $test() {
            assert_withstands($name);
        }
    )*};
}

samples! {
    json_feed_withstands: "json-feed",
    an_item_of_json_feed_withstands: "json-feed-item",
    posts_of_wordpress_withstand: "wordpress",
    a_post_of_wordpress_withstands: "wordpress-post",
    ghost_withstands: "ghost",
    the_export_of_ghost_withstands: "ghost-export",
    an_article_in_json_ld_withstands: "news-article",
    a_live_blog_in_json_ld_withstands: "news-article-live",
    plain_articles_in_json_ld_withstand: "news-article-plain",
    an_article_of_activitypub_withstands: "activity",
    a_note_of_activitypub_withstands: "activity-note",
    apple_news_withstands: "apple-news",
    a_small_apple_news_article_withstands: "apple-news-minimal",
    the_guardian_withstands: "guardian",
    a_live_blog_of_the_guardian_withstands: "guardian-live",
    a_story_of_our_own_withstands: "native",
}
