//! Which words stand in which stories, and how much they say there.

use std::collections::HashMap;

use super::encode::{self, File};
use super::entry::Entry;
use super::words::{forms, words};
use crate::story::primary_language;

/// So many stories are indexed together. A new story changes the files of its segment alone.
pub const SEGMENT: usize = 4096;

/// How many times in a text a word would have to stand to count as much as once in these places.
const HEADLINE: u8 = 10;
const PEOPLE: u8 = 6;
const STANDFIRST: u8 = 3;

/// A word of more than one story in so many tells stories apart no longer, where there are as many as `FEW`.
const SHARE: usize = 4;
const FEW: usize = 64;

/// So many times in a text, a word counts half of what it can. The share of the text's length in that.
const HALF: f64 = 3.0;
const LENGTH: f64 = 0.75;

/// Levels of what a word says of a story: 3 bits.
const LEVELS: f64 = 8.0;

/// A segment that stories are being added to.
#[derive(Default)]
pub struct Index {
    entries: Vec<Entry>,
    /// How many words each story has.
    lengths: Vec<usize>,
    /// By the words.
    places: HashMap<String, Vec<Place>>,
}

/// A word's part in a story.
#[derive(Default)]
struct Place {
    story: u16,
    /// Of headline, people and standfirst.
    prominence: u8,
    times: u16,
}

/// A word as it is written into a file.
pub(super) struct Word {
    pub word: String,
    /// Whether it stands in so many stories that only those are named which have it in a prominent place.
    pub is_everywhere: bool,
    /// The stories in their order, each with its level.
    pub stories: Vec<(u16, u8)>,
}

impl Index {
    /// Adds a story, up to [`SEGMENT`] of them; more are left out, which is a mistake of the caller's.
    pub fn add(&mut self, entry: Entry) {
        let Ok(story) = u16::try_from(self.entries.len()) else {
            return;
        };
        let mut length = 0;
        for text in &entry.texts {
            for word in words(text) {
                length += 1;
                self.put(&word, story, |place| {
                    place.times = place.times.saturating_add(1);
                });
            }
        }
        let people = entry.speakers.join("\n");
        let standfirst = entry.standfirst.as_deref().unwrap_or_default();
        for (text, weight) in [
            (entry.headline.as_str(), HEADLINE),
            (&people, PEOPLE),
            (standfirst, STANDFIRST),
        ] {
            let mut all = words(text);
            all.sort_unstable();
            all.dedup();
            for word in all {
                self.put(&word, story, |place| {
                    place.prominence = place.prominence.saturating_add(weight);
                });
            }
        }
        let language = language_word(&entry.language);
        self.places.entry(language).or_default().push(Place {
            story,
            ..Place::default()
        });
        self.lengths.push(length);
        self.entries.push(Entry {
            texts: vec![],
            speakers: vec![],
            ..entry
        });
    }

    fn put(&mut self, word: &str, story: u16, change: impl Fn(&mut Place)) {
        for form in forms(word) {
            if !self.places.contains_key(form) {
                self.places.insert(form.to_owned(), vec![]);
            }
            let Some(places) = self.places.get_mut(form) else {
                continue;
            };
            if places.last().is_none_or(|last| last.story != story) {
                places.push(Place {
                    story,
                    ..Place::default()
                });
            }
            if let Some(place) = places.last_mut() {
                change(place);
            }
        }
    }

    /// The files of the segment.
    pub fn files(self) -> Vec<File> {
        let count = self.entries.len();
        let all: usize = self.lengths.iter().sum();
        let usual = (all as f64 / count.max(1) as f64).max(1.0);
        let mut words = vec![];
        for (word, places) in self.places {
            let is_everywhere = !is_language(&word) && count >= FEW && places.len() * SHARE > count;
            let is_named = |place: &&Place| !is_everywhere || place.prominence > 0;
            let mut stories: Vec<_> = places
                .iter()
                .filter(is_named)
                .map(|place| {
                    let length = self.lengths.get(usize::from(place.story));
                    let length = length.map_or(1.0, |length| *length as f64 / usual);
                    (place.story, level(place, length))
                })
                .collect();
            if is_everywhere && stories.len() * SHARE > count {
                stories.clear();
            }
            words.push(Word {
                word,
                is_everywhere,
                stories,
            });
        }
        // In the order in which the page compares words.
        words.sort_unstable_by(|one, other| one.word.encode_utf16().cmp(other.word.encode_utf16()));
        encode::files(&words, &self.entries)
    }
}

/// What says that a story is in a language, among the words. None of them has its sign.
fn language_word(language: &str) -> String {
    ["=", &primary_language(language).to_ascii_lowercase()].concat()
}

fn is_language(word: &str) -> bool {
    word.starts_with('=')
}

/// How much a word says of a story, as BM25F has it, in levels from 0. `length` is the story's, where 1 is usual.
fn level(place: &Place, length: f64) -> u8 {
    let in_text = f64::from(place.times) / (1.0 - LENGTH + LENGTH * length);
    let weight = f64::from(place.prominence) + in_text;
    // Below LEVELS, as the share is below 1.
    (weight / (weight + HALF) * LEVELS) as u8
}
