//! Each dialect's sample with some of its values changed to others: stories that stay what they are, or
//! an error.
#![allow(clippy::expect_used, clippy::panic)]

#[path = "../fuzz/src/sound.rs"]
mod sound;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use standfirst::story::dialect::{Dialect, read_each};
use standfirst::story::html::events;

const SAMPLES: &[&str] = &[
    "activity",
    "activity-note",
    "apple-news",
    "ghost",
    "ghost-export",
    "guardian",
    "guardian-live",
    "json-feed",
    "json-feed-item",
    "native",
    "news-article",
    "news-article-live",
    "news-article-plain",
    "wordpress",
];

/// What happens to a value.
#[derive(Clone, Debug)]
enum Change {
    /// It becomes another.
    Become(Value),
    /// It stands in a list, or in a list in a list.
    Wrap(usize),
    /// It becomes what stands elsewhere in the document.
    Copy(Index),
    /// It is not there.
    Leave,
    /// A list has all its members twice.
    Double,
}

fn change() -> impl Strategy<Value = Change> {
    let values = vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(""),
        json!(" \n"),
        json!("x"),
        json!("2024-02-30"),
        json!("2024-03-01T25:00:00Z"),
        json!("0000-00-00 00:00:00"),
        json!("en_GB"),
        json!("x-"),
        json!("javascript:alert(7)"),
        json!("https://river.example/a"),
        json!("../a.jpg"),
        json!("data:image/png;base64,A"),
        json!("<p>One<sup><a href='#a'>1</a></sup><ol class=footnotes><li id=a>n</ol>"),
        json!("<figure><img src=a.jpg><figcaption> </figcaption></figure>"),
        json!("<table><tr><td></table><hr><blockquote> </blockquote>"),
        json!("**a** [b](c)\n# \n> "),
        json!("\u{202e}a\u{a0}\u{ad}"),
        json!([]),
        json!({}),
        json!([[]]),
        json!({ "@id": "x" }),
    ];
    prop_oneof![
        8 => prop_oneof![select(values), "\\PC{0,9}".prop_map(Value::from)].prop_map(Change::Become),
        1 => (1..3usize).prop_map(Change::Wrap),
        3 => any::<Index>().prop_map(Change::Copy),
        1 => Just(Change::Leave),
        1 => Just(Change::Double),
    ]
}

/// Where all values of a document are, the document itself aside.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut inside = |name: String, value: &Value| {
        let at = [at, "/", &name].concat();
        found.push(at.clone());
        places(value, &at, found);
    };
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                inside(i.to_string(), item);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                inside(name.replace('~', "~0").replace('/', "~1"), field);
            }
        }
        _ => {}
    }
}

fn make(document: &mut Value, at: &Index, change: &Change) {
    let mut all = vec![];
    places(document, "", &mut all);
    if all.is_empty() {
        return;
    }
    let copied = match change {
        Change::Copy(from) => {
            let from: &String = from.get(&all);
            document.pointer(from).cloned()
        }
        _ => None,
    };
    let at: &String = at.get(&all);
    let value = document.pointer_mut(at).expect("a value");
    match change {
        Change::Become(other) => *value = other.clone(),
        Change::Wrap(times) => {
            for _ in 0..*times {
                *value = json!([value.take()]);
            }
        }
        Change::Copy(_) => *value = copied.expect("a value"),
        Change::Double => {
            if let Value::Array(items) = value {
                items.extend(items.clone());
            }
        }
        Change::Leave => {
            let (parent, name) = at.rsplit_once('/').expect("a parent");
            if let Some(Value::Object(fields)) = document.pointer_mut(parent) {
                fields.remove(&name.replace("~1", "/").replace("~0", "~"));
            }
        }
    }
}

/// How many stories were read.
fn assert_holds(document: &Value) -> usize {
    let document = document.to_string();
    let Ok(entries) = read_each(document.as_bytes(), &events, Some("https://river.example/"))
    else {
        return 0;
    };
    let mut stories = 0;
    for entry in entries {
        match entry {
            Ok(entry) if entry.dialect == Dialect::Native => {
                sound::assert_settles(&entry.story);
                stories += 1;
            }
            Ok(entry) => {
                sound::assert_sound(&entry.story);
                let remarks = entry.remarks.iter().map(ToString::to_string);
                assert!(remarks.into_iter().all(|remark| !remark.is_empty()));
                stories += 1;
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    stories
}

fn sample(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialects");
    let file = folder.join(name).with_extension("json");
    serde_json::from_slice(&fs::read(file).expect("a sample")).expect("JSON")
}

#[test]
fn every_sample_is_read_as_it_is() {
    for name in SAMPLES {
        assert!(assert_holds(&sample(name)) > 0, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1500) })]

    #[test]
    fn a_sample_with_other_values_gives_stories_that_stay_the_same_or_an_error(
        name in select(SAMPLES),
        changes in prop::collection::vec((any::<Index>(), change()), 1..6),
    ) {
        let mut document = sample(name);
        for (at, change) in &changes {
            make(&mut document, at, change);
        }
        assert_holds(&document);
    }
}
