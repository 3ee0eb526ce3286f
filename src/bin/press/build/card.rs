//! What a build keeps in mind of a story while it deals with others.

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use standfirst::edition::Hash;
use standfirst::quotes;
use standfirst::story::{Story, is_day, reading_minutes};

use crate::json_feed::moment;

/// How much of a quotation is kept in mind, in characters, and of how many in a story for each person.
const EXCERPT: usize = 300;
const EXCERPTS: usize = 20;

/// A story at a glance.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The source file it comes from.
    pub source: String,
    /// Its name in addresses.
    pub id: String,
    /// The hash of its file.
    pub hash: String,
    pub language: String,
    pub headline: String,
    pub standfirst: Option<String>,
    pub section: Option<String>,
    /// How many minutes it takes to read, at least and at most.
    pub minutes: (u32, u32),
    pub published: Option<String>,
    pub updated: Option<String>,
    /// Who speaks in it.
    pub voices: Vec<Voice>,
    /// The files of the edition that it shows.
    pub media: Vec<String>,
}

/// Somebody who is quoted.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Voice {
    pub name: String,
    pub role: Option<String>,
    /// The numbers of the quotations, as in the story's addresses (`#q1`).
    pub quotations: Vec<usize>,
    /// The words of the first of them, with their marks. Long ones are cut.
    pub excerpts: Vec<String>,
    /// How many words are quoted.
    pub words: usize,
}

impl Card {
    /// Of a story with these bytes.
    pub fn of(story: &Story, bytes: &[u8], source: &str, media: Vec<String>) -> Self {
        let quotations = story.quotations.as_deref().unwrap_or_default();
        let voices = quotes::voices(quotations);
        let voice = |voice: quotes::Voice| {
            Some(Voice {
                name: voice.name?,
                role: voice.role,
                excerpts: voice
                    .quotations
                    .iter()
                    .take(EXCERPTS)
                    .filter_map(|number| Some(excerpt(&quotations.get(*number)?.words)))
                    .collect(),
                quotations: voice
                    .quotations
                    .into_iter()
                    .map(|number| number + 1)
                    .collect(),
                words: voice.words,
            })
        };
        Self {
            source: source.to_owned(),
            id: story.id.clone(),
            hash: Hash::of(bytes).to_string(),
            language: story.language.clone(),
            headline: story.headline.clone(),
            standfirst: story.standfirst.clone(),
            section: story.section.clone(),
            minutes: minutes(story),
            published: story.published.clone(),
            updated: story.updated.clone(),
            voices: voices.into_iter().filter_map(voice).collect(),
            media,
        }
    }

    /// The story's file.
    pub fn file(&self) -> String {
        ["stories/", &self.id, ".json"].concat()
    }

    /// The story's page.
    pub fn page(&self) -> String {
        [&self.id, ".html"].concat()
    }

    /// The same file under a name that it alone ever has.
    pub fn version(&self) -> String {
        let hash = self.hash.get(..16).unwrap_or(&self.hash);
        ["versions/", &self.id, "-", hash, ".json"].concat()
    }

    /// When it was published, in seconds since 1970. A story without a date is older than all others.
    pub fn time(&self) -> i64 {
        let time = self.published.clone().map(moment);
        let time = time.and_then(|time| DateTime::parse_from_rfc3339(&time).ok());
        time.map_or(i64::MIN, |time| time.timestamp())
    }

    /// The day of the last change, or the moment.
    pub fn changed(&self) -> Option<&str> {
        self.updated.as_deref().or(self.published.as_deref())
    }
}

fn minutes(story: &Story) -> (u32, u32) {
    let characters = story.passages().flat_map(|text| &text.0);
    let characters = characters.map(|span| span.text.chars().count()).sum();
    reading_minutes(characters, &story.language)
}

/// The words, or the beginning of them.
fn excerpt(words: &str) -> String {
    let Some((end, _)) = words.char_indices().nth(EXCERPT) else {
        return words.to_owned();
    };
    let start = words.get(..end).unwrap_or(words);
    // Chinese and Japanese have no spaces to cut at.
    let end = start.rfind(' ').filter(|end| *end > start.len() / 2);
    let start = start.get(..end.unwrap_or(start.len())).unwrap_or(start);
    [start, "…"].concat()
}

/// The day of a time of a story.
pub fn day(time: &str) -> &str {
    if is_day(time) {
        return time;
    }
    time.split('T').next().unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::{EXCERPT, excerpt};

    #[test]
    fn a_long_quotation_is_cut_between_words() {
        assert_eq!(excerpt("“We ran,”"), "“We ran,”");
        let long = "wörter ".repeat(EXCERPT);
        let cut = excerpt(&long);
        assert!(
            cut.ends_with("wörter…") && cut.chars().count() <= EXCERPT,
            "{cut}"
        );
        let unspaced = "水".repeat(EXCERPT + 1);
        assert_eq!(excerpt(&unspaced).chars().count(), EXCERPT + 1);
    }
}
