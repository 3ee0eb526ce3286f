//! Whose words a quotation is, and how that is known, in sentences.

use crate::browser::intl;
use crate::page::words;
use crate::quotes::Resolution;
use crate::story::{Quotation, Speaker, Story};

/// What a quotation says of itself under the pointer.
pub fn title(said: &str, speaker: Option<&Speaker>) -> String {
    match speaker {
        Some(speaker) => [said, ". ", &why(speaker)].concat(),
        None => said.to_owned(),
    }
}

/// How it is known whose words these are, in a sentence.
pub fn why(speaker: &Speaker) -> String {
    let mention = speaker.mention.as_deref().unwrap_or(&speaker.name);
    let (alone, with) = match speaker.how {
        Resolution::Named => (words::NAMED, words::NAMED_WITH),
        Resolution::PartOfName => (words::PART_OF_NAME, words::PART_OF_NAME_WITH),
        Resolution::Reference => (words::REFERENCE, words::REFERENCE_WITH),
        Resolution::Continued => (words::CONTINUED, words::CONTINUED),
        Resolution::Editor => (words::BY_EDITOR, words::BY_EDITOR),
    };
    let how = match &speaker.cue {
        Some(cue) => with.with(&[mention, cue]),
        None => alone.with(&[mention]),
    };
    match speaker.likely {
        true => [&how, " ", words::LIKELY.text()].concat(),
        false => how,
    }
}

/// Whose words these are, where they stood and when, for those who read them elsewhere.
pub fn credit(story: &Story, quotation: &Quotation) -> String {
    let mut parts = Vec::new();
    if let Some(speaker) = &quotation.speaker {
        parts.push(speaker.name.as_str());
        parts.extend(speaker.role.as_deref());
    }
    parts.extend(story.source.as_ref().map(|source| source.name.as_str()));
    let day = story.published.as_deref();
    let day = day.map(|day| intl::date(day).unwrap_or_else(|| day.to_owned()));
    parts.extend(day.as_deref());
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Source;

    fn bogdanov(how: Resolution, likely: bool) -> Speaker {
        Speaker {
            name: "Mikhail Bogdanov".to_owned(),
            role: Some("Deputy Foreign Minister".to_owned()),
            mention: Some("Bogdanov".to_owned()),
            cue: Some("told".to_owned()),
            how,
            likely,
        }
    }

    #[test]
    fn why_a_speaker_is_named_is_said_with_the_words_that_tell() {
        assert_eq!(
            why(&bogdanov(Resolution::PartOfName, false)),
            "“Bogdanov” stands there for the full name, with “told”."
        );
        assert_eq!(
            why(&bogdanov(Resolution::Reference, true)),
            "“Bogdanov” refers to this speaker, with “told”. This is likely, not sure."
        );
    }

    #[test]
    fn what_is_taken_along_says_who_where_and_when() {
        let story = Story {
            published: Some("2023-10-14".to_owned()),
            source: Some(Source {
                name: "The River Post".to_owned(),
                url: None,
            }),
            ..Story::default()
        };
        let quotation = Quotation {
            speaker: Some(bogdanov(Resolution::Named, false)),
            ..Quotation::default()
        };
        assert_eq!(
            credit(&story, &quotation),
            "Mikhail Bogdanov, Deputy Foreign Minister, The River Post, 2023-10-14"
        );
    }
}
