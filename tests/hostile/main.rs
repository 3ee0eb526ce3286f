//! Script and other harm in every text of every dialect's sample: what comes out is text.
#![allow(clippy::expect_used, clippy::panic)]

#[path = "../../fuzz/src/sound.rs"]
mod sound;

mod attacks;
mod rendered;

use serde_json::Value;
use standfirst::story::dialect::{Dialect, Foreign, read_each};
use standfirst::story::html::events;
use standfirst::story::{Story, read};

use attacks::{attacks, leaves, put, sample};
use rendered::assert_harmless;

/// Where the texts of a document are.
fn texts(document: &Value) -> Vec<String> {
    let mut places = leaves(document);
    places.retain(|place| document.pointer(place).is_some_and(Value::is_string));
    places
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

fn assert_withstands(path: &str) {
    let sample = sample(path);
    let places = texts(&sample);
    // Without its own words in a telling place a document is nothing: such places are attacked one by
    // one, the others some at a time.
    let tells = |place: &&String| sound(&put(&sample, [*place], |_| "Rain".to_owned())).is_empty();
    let (telling, others): (Vec<&String>, Vec<&String>) = places.iter().partition(tells);
    let groups: Vec<&[&String]> = telling.chunks(1).chain(others.chunks(8)).collect();
    // What tells the dialect, and addresses, stay.
    let is_long = |place: &&String| {
        let text = sample.pointer(place).and_then(Value::as_str);
        text.is_some_and(|text| text.len() > 24 && !text.starts_with("http"))
    };
    let long: Vec<&String> = places.iter().filter(is_long).collect();
    let mut shown = 0;
    for (name, attack) in attacks() {
        println!("{name}");
        for group in &groups {
            sound(&put(&sample, group.iter().copied(), |_| attack.clone()));
            sound(&put(&sample, group.iter().copied(), |text| {
                [text, &attack].concat()
            }));
        }
        // All long texts at once, as the page would show them.
        let document = put(&sample, long.iter().copied(), |text| {
            [text, &attack].concat()
        });
        for entry in sound(&document) {
            assert_harmless(entry.story);
            shown += 1;
        }
    }
    assert!(shown > 100, "{shown} stories were shown");
}

#[test]
fn the_whole_story_has_every_field_that_a_story_can_have() {
    let whole = sample("hostile/whole-story");
    let reading = read(whole.to_string().as_bytes()).expect("a story");
    // But for the block of a type that no version knows.
    assert_eq!(reading.remarks.len(), 1, "{:?}", reading.remarks);
    let schema = serde_json::to_value(schemars::schema_for!(Story)).expect("JSON");
    let mut fields = vec![];
    names(&schema, &mut fields);
    assert!(fields.len() > 60, "{fields:?}");
    for field in fields {
        let written = format!("\"{field}\":");
        assert!(whole.to_string().contains(&written), "{field}");
    }
}

/// The names of all fields that a schema knows.
fn names(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                found.extend(properties.keys().cloned());
            }
            fields.values().for_each(|field| names(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
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
    json_feed_withstands: "dialects/json-feed",
    an_item_of_json_feed_withstands: "dialects/json-feed-item",
    posts_of_wordpress_withstand: "dialects/wordpress",
    a_post_of_wordpress_withstands: "dialects/wordpress-post",
    ghost_withstands: "dialects/ghost",
    the_export_of_ghost_withstands: "dialects/ghost-export",
    an_article_in_json_ld_withstands: "dialects/news-article",
    a_live_blog_in_json_ld_withstands: "dialects/news-article-live",
    plain_articles_in_json_ld_withstand: "dialects/news-article-plain",
    an_article_of_activitypub_withstands: "dialects/activity",
    a_note_of_activitypub_withstands: "dialects/activity-note",
    apple_news_withstands: "dialects/apple-news",
    a_small_apple_news_article_withstands: "dialects/apple-news-minimal",
    the_guardian_withstands: "dialects/guardian",
    a_live_blog_of_the_guardian_withstands: "dialects/guardian-live",
    a_story_of_our_own_withstands: "dialects/native",
    a_story_of_our_own_with_everything_withstands: "hostile/whole-story",
}
