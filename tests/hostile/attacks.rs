//! The attacks, and the places in a document that they are put into.
//!
//! `vectors.jsonl` has the attacks, one a line: its name and its characters.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// All attacks, each with its name.
pub fn attacks() -> Vec<(String, String)> {
    let attacks: Vec<_> = include_str!("vectors.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a name and an attack"))
        .collect();
    assert!(attacks.len() > 150);
    attacks
}

/// The document in a file of the tests: one sample of each dialect, and a story of our own that has everything.
pub fn sample(path: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let file = folder.join(path).with_extension("json");
    serde_json::from_slice(&fs::read(file).expect("a sample")).expect("JSON")
}

/// Where the values of a document are that are no lists and no objects.
pub fn leaves(document: &Value) -> Vec<String> {
    let mut found = vec![];
    gather(document, "", &mut found);
    found
}

fn gather(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                gather(item, &format!("{at}/{i}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                gather(field, &format!("{at}/{name}"), found);
            }
        }
        _ => found.push(at.to_owned()),
    }
}

/// The document with other texts in some of its places, each made of what stands there.
pub fn put<'a>(
    document: &Value,
    places: impl IntoIterator<Item = &'a String>,
    mut text: impl FnMut(&str) -> String,
) -> Value {
    let mut document = document.clone();
    for place in places {
        let there = document.pointer_mut(place).expect("a place");
        *there = Value::from(text(there.as_str().unwrap_or_default()));
    }
    document
}
