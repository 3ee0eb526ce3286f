//! What was left out of a story, by name.

use std::fmt;

use serde::Serialize;

/// The largest number of names: a hostile document could give every parameter its own.
const NAMES: usize = 200;
const OTHERS: &str = "others";

/// How many characters of a text that was left out are repeated.
const WORDS: usize = 60;

/// What was left out, or shown otherwise than in its page, each name with how often, in the
/// order in which it was first met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Dropped(Vec<Kind>);

/// One name in the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kind {
    /// What it is, such as `script` or `tracking parameter utm_source`.
    pub what: String,
    /// How often it was met.
    pub count: usize,
    /// The first words that were left out with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

impl Dropped {
    /// The names, in the order in which they were first met.
    pub fn kinds(&self) -> &[Kind] {
        &self.0
    }

    /// Whether nothing was left out.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How often this was met.
    pub fn count(&self, what: &str) -> usize {
        let kind = self.0.iter().find(|kind| kind.what == what);
        kind.map_or(0, |kind| kind.count)
    }

    /// Adds what another part of the same story left out.
    pub fn merge(&mut self, other: Self) {
        for kind in other.0 {
            self.count_in(&kind.what, kind.count, kind.words);
        }
    }

    /// One more of these.
    pub fn add(&mut self, what: &str) {
        self.count_in(what, 1, None);
    }

    /// One more of these, with the text that was left out with it.
    pub fn add_with(&mut self, what: &str, text: &str) {
        self.count_in(what, 1, first_words(text));
    }

    fn count_in(&mut self, what: &str, count: usize, words: Option<String>) {
        let full = self.0.len() >= NAMES;
        let known = self.0.iter().position(|kind| kind.what == what);
        let known = known.or_else(|| self.0.iter().position(|kind| full && kind.what == OTHERS));
        match known.and_then(|known| self.0.get_mut(known)) {
            Some(kind) => {
                kind.count += count;
                kind.words = kind.words.take().or(words);
            }
            None => self.0.push(Kind {
                what: if full { OTHERS } else { what }.to_owned(),
                count,
                words,
            }),
        }
    }
}

impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, kind) in self.0.iter().enumerate() {
            let comma = if i == 0 { "" } else { ", " };
            write!(f, "{comma}{} {}", kind.what, kind.count)?;
            if let Some(words) = &kind.words {
                write!(f, " (“{words}”)")?;
            }
        }
        Ok(())
    }
}

/// The beginning of a text, its white space made single; `None` where it is blank.
fn first_words(text: &str) -> Option<String> {
    let mut words = String::new();
    for word in text.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().filter(|c| !c.is_control()).take(WORDS));
        if words.chars().count() > WORDS {
            words = words
                .chars()
                .take(WORDS)
                .collect::<String>()
                .trim_end()
                .to_owned()
                + "…";
            break;
        }
    }
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::{Dropped, NAMES};

    #[test]
    fn a_report_names_what_went_in_the_order_it_was_met_and_how_often() {
        let mut dropped = Dropped::default();
        dropped.add("script");
        dropped.add_with("hidden text", "  Buy \n our\tsoap ");
        dropped.add("script");
        assert_eq!(
            dropped.to_string(),
            "script 2, hidden text 1 (“Buy our soap”)"
        );
        assert_eq!(dropped.count("script"), 2);
    }

    #[test]
    fn a_long_text_is_cut() {
        let mut dropped = Dropped::default();
        dropped.add_with("form", &"word ".repeat(100));
        assert!(dropped.to_string().ends_with("word…”)"), "{dropped}");
    }

    #[test]
    fn two_reports_become_one() {
        let mut one = Dropped::default();
        one.add("script");
        let mut other = Dropped::default();
        other.add_with("form", "Name");
        other.add("script");
        one.merge(other);
        assert_eq!(one.to_string(), "script 2, form 1 (“Name”)");
    }

    #[test]
    fn a_report_does_not_grow_without_end() {
        let mut dropped = Dropped::default();
        for i in 0..1000 {
            dropped.add(&format!("unwrapped x-{i}"));
        }
        assert_eq!(dropped.kinds().len(), NAMES + 1);
        assert_eq!(dropped.count("others"), 1000 - NAMES);
    }
}
