//! Files that hold stories.

use standfirst::exports::{self, Entry, Wanted};
use standfirst::quotes;
use standfirst::story::dialect::{Dialect, read_each};
use standfirst::story::html::events;
use standfirst::story::read;

use super::sound::{assert_settles, assert_sound};

/// Any bytes are a story of our own or an error. The story leads nowhere unsafe, and stays the same
/// when it is written and read again, also with its quotations stated.
pub fn story(data: &[u8]) {
    let mut story = match read(data) {
        Ok(reading) => reading.story,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    assert_settles(&story);
    quotes::state(&mut story);
    assert_settles(&story);
    assert!(quotes::places(&story).is_some());
}

/// Any bytes are stories in a dialect or an error that says something.
pub fn dialects(data: &[u8]) {
    match read_each(data, &events, Some("https://river.example/")) {
        Err(error) => assert!(!error.to_string().is_empty()),
        Ok(entries) => {
            for entry in entries {
                match entry {
                    Err(error) => assert!(!error.to_string().is_empty()),
                    Ok(entry) if entry.dialect == Dialect::Native => assert_settles(&entry.story),
                    Ok(entry) => assert_sound(&entry.story),
                }
            }
        }
    }
}

/// Any bytes are an export of another system or an error that says something.
pub fn exports(data: &[u8]) {
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    let wanted = Wanted {
        base: Some("https://river.example/"),
        statuses: &names(&["publish", "draft"]),
        types: &names(&["post", "page"]),
    };
    match exports::read(data, &wanted) {
        Err(error) => assert!(!error.is_empty()),
        Ok(entries) => {
            for entry in entries {
                match entry {
                    Entry::Story(foreign) if foreign.dialect == Dialect::Native => {
                        assert_settles(&foreign.story);
                    }
                    Entry::Story(foreign) => assert_sound(&foreign.story),
                    Entry::PassedOver(why) => assert!(!why.is_empty()),
                    Entry::Failed { error, .. } => assert!(!error.is_empty()),
                }
            }
        }
    }
}
