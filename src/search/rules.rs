//! The table of `public/search-rules.js`, which the page reads, too.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

const TEXT: &str = include_str!("../../public/search-rules.js");

/// How words are compared. What only the asking side needs is not read here.
#[derive(Deserialize)]
pub(super) struct Rules {
    pub dropped: Vec<Letters>,
    pub signs: BTreeMap<char, String>,
    pub joints: Joints,
    pub unspaced: Vec<Letters>,
    pub prefixes: Vec<Prefixes>,
}

/// The characters from the first to the last of a string of two.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Letters(char, char);

/// Signs that are part of a word where they follow one of these letters.
#[derive(Deserialize)]
pub(super) struct Joints {
    pub after: Vec<Letters>,
    pub signs: String,
}

/// What words of a script have before them, where so many characters are left.
#[derive(Deserialize)]
pub(super) struct Prefixes {
    pub letters: Letters,
    pub least: usize,
    #[serde(deserialize_with = "words")]
    pub all: Vec<String>,
}

impl Letters {
    pub fn has(&self, c: char) -> bool {
        (self.0..=self.1).contains(&c)
    }
}

impl TryFrom<String> for Letters {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut characters = text.chars();
        match (characters.next(), characters.next(), characters.next()) {
            (Some(first), Some(last), None) if first <= last => Ok(Self(first, last)),
            _ => Err(format!("“{text}” is not two characters in their order")),
        }
    }
}

fn words<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let text = String::deserialize(deserializer)?;
    Ok(text.split(' ').map(str::to_owned).collect())
}

/// The table. A test sees to it that it can be read.
pub(super) fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| read().unwrap_or_default())
}

pub(super) fn read() -> Result<Rules, String> {
    let start = TEXT.find('{').unwrap_or_default();
    let text = TEXT.get(start..).unwrap_or_default();
    serde_json::from_str(text).map_err(|error| error.to_string())
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            dropped: vec![],
            signs: BTreeMap::new(),
            joints: Joints {
                after: vec![],
                signs: String::new(),
            },
            unspaced: vec![],
            prefixes: vec![],
        }
    }
}
