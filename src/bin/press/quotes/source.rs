//! A text to look for quotations in: a story file, or plain text with a paragraph a line.

use std::path::Path;
use std::str;

use standfirst::quotes::{self, Attribution, Place, Quote, Resolution};
use standfirst::story;

use crate::files;
use crate::outcome::Outcome;

/// A text with its quotations.
pub struct Text {
    /// What to call it: the file's name.
    pub name: String,
    /// A headline, where it has one.
    pub headline: Option<String>,
    /// A BCP 47 tag.
    pub language: String,
    pub passages: Vec<String>,
    pub quotes: Vec<Quote>,
}

impl Text {
    /// Reads a file. What begins with a brace is a story file, everything else is plain text in
    /// `language`. Fails where it is neither.
    pub fn read(path: &Path, language: &str) -> Outcome<Text> {
        let bytes = files::read(path)?;
        let name = files::name(path);
        let first = bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&bytes)
            .trim_ascii_start()
            .first();
        if first == Some(&b'{') {
            let story = story::read(&bytes)
                .map_err(|error| format!("{name}: {error}"))?
                .story;
            return Ok(Text {
                quotes: quotes::find(&story),
                passages: story.passages().map(|passage| passage.to_plain()).collect(),
                headline: Some(story.headline),
                language: story.language,
                name,
            });
        }
        let text = str::from_utf8(&bytes).map_err(|error| format!("{name}: not UTF-8: {error}"))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let passages: Vec<&str> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        Ok(Text {
            quotes: quotes::find_in(&passages, language),
            passages: passages.into_iter().map(str::to_owned).collect(),
            headline: None,
            language: language.to_owned(),
            name,
        })
    }

    /// The words at a place.
    pub fn words(&self, place: &Place) -> &str {
        self.passages
            .get(place.passage)
            .and_then(|passage| passage.get(place.range.clone()))
            .unwrap_or_default()
    }

    /// The words that tie a speaker to a quotation.
    pub fn cue<'a>(&'a self, speaker: &Attribution) -> Option<&'a str> {
        speaker.cue.as_ref().map(|place| self.words(place))
    }
}

/// How a name was come to, in a word.
pub fn how(speaker: &Attribution) -> &'static str {
    match speaker.resolved {
        Resolution::Named => "named",
        Resolution::PartOfName => "part of a name",
        Resolution::Reference => "by reference",
        Resolution::Continued => "continued",
        Resolution::Editor => "by an editor",
    }
}

/// How sure that is, in a word.
pub fn certainty(speaker: &Attribution) -> &'static str {
    if speaker.sure { "sure" } else { "likely" }
}
