//! What a build keeps in mind of a story while it deals with others.

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use standfirst::edition::Hash;
use standfirst::quotes;
use standfirst::story::{Story, is_day};

use crate::json_feed::moment;

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
    /// How many words are quoted.
    pub words: usize,
}

impl Card {
    /// Of a story with these bytes.
    pub fn of(story: &Story, bytes: &[u8], source: &str, media: Vec<String>) -> Self {
        let voices = quotes::voices(story.quotations.as_deref().unwrap_or_default());
        let voice = |voice: quotes::Voice| {
            Some(Voice {
                name: voice.name?,
                role: voice.role,
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

    /// By what stories are put in order, the oldest first: those without a date, then by date.
    pub fn order(&self) -> (Option<i64>, &str) {
        let time = self.published.clone().map(moment);
        let time = time.and_then(|time| DateTime::parse_from_rfc3339(&time).ok());
        (time.map(|time| time.timestamp()), &self.id)
    }

    /// The day of the last change, or the moment.
    pub fn changed(&self) -> Option<&str> {
        self.updated.as_deref().or(self.published.as_deref())
    }
}

/// The day of a time of a story.
pub fn day(time: &str) -> &str {
    if is_day(time) {
        return time;
    }
    time.split('T').next().unwrap_or(time)
}
