//! Whose voices a story carries, and where in it they speak.

use super::model::Place;
use crate::story::{Quotation, Story};

/// One speaker of a story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// The fullest name; `None` for all quotations that nobody is named for.
    pub name: Option<String>,
    /// What the speaker is, where the story says so.
    pub role: Option<String>,
    /// How many words are quoted.
    pub words: usize,
    /// How many utterances; one in fragments counts once.
    pub utterances: usize,
    /// The quotations, as their numbers in the story, from 0.
    pub quotations: Vec<usize>,
}

/// The speakers in the order in which they first speak; last, if there are any, the quotations of nobody named.
pub fn voices(quotations: &[Quotation]) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut unnamed = Voice::default();
    let mut before: Option<&str> = None;
    for (number, quotation) in quotations.iter().enumerate() {
        let speaker = quotation.speaker.as_ref();
        let name = speaker.map(|speaker| speaker.name.as_str());
        let place = voices
            .iter()
            .position(|voice| voice.name.as_deref() == name);
        let voice = match (name, place) {
            (None, _) => &mut unnamed,
            (Some(_), Some(place)) => &mut voices[place],
            (Some(name), None) => {
                voices.push(Voice {
                    name: Some(name.to_owned()),
                    ..Voice::default()
                });
                let last = voices.len() - 1;
                &mut voices[last]
            }
        };
        if voice.role.is_none() {
            voice.role = speaker.and_then(|speaker| speaker.role.clone());
        }
        voice.words += count_words(&quotation.words);
        if !(quotation.continues && before == name) {
            voice.utterances += 1;
        }
        voice.quotations.push(number);
        before = name;
    }
    if !unnamed.quotations.is_empty() {
        voices.push(unnamed);
    }
    voices
}

/// Where in a story that is cut into `cells` parts of equal length the quotations with these numbers stand.
pub fn presence(story: &Story, places: &[Place], quotations: &[usize], cells: usize) -> Vec<bool> {
    let mut starts = vec![0];
    for passage in story.passages() {
        let length: usize = passage.0.iter().map(|span| span.text.len()).sum();
        starts.push(starts.last().copied().unwrap_or_default() + length);
    }
    let whole = starts.last().copied().unwrap_or_default().max(1);
    let mut present = vec![false; cells];
    for place in quotations.iter().filter_map(|number| places.get(*number)) {
        let Some(start) = starts.get(place.passage) else {
            continue;
        };
        let cell = |byte: usize| (start + byte) * cells / whole;
        let last = cell(place.range.end.saturating_sub(1));
        let cells = present
            .iter_mut()
            .take(last + 1)
            .skip(cell(place.range.start));
        cells.for_each(|cell| *cell = true);
    }
    present
}

/// The next one of these quotations after the one with the number `here`, or the one before it; the first where
/// there is none to start from. `None` where there is no further one.
pub fn next_of(quotations: &[usize], here: Option<usize>, forward: bool) -> Option<usize> {
    let mut quotations = quotations.iter().copied();
    match (here, forward) {
        (None, _) => quotations.next(),
        (Some(here), true) => quotations.find(|number| *number > here),
        (Some(here), false) => quotations.rfind(|number| *number < here),
    }
}

/// How many words a text has, as its spaces part them. Where none do, in Chinese and Japanese, each character
/// counts as one.
pub fn count_words(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .map(
            |word| match word.chars().filter(|c| is_unspaced(*c)).count() {
                0 => usize::from(word.chars().any(is_letter_or_digit)),
                characters => characters,
            },
        )
        .sum()
}

// Beyond ASCII by the ranges of what is neither: the library's tables weigh 1.3 kB in the page.
fn is_letter_or_digit(character: char) -> bool {
    match character {
        ..='\u{7f}' => character.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' | '²' | '³' | '¹' | '¼'..='¾' | '\u{2e2f}' => true,
        // Latin, Hebrew, Arabic and Indian marks; those of all scripts; money, arrows, symbols and pictures; Chinese
        // and wide marks.
        '\u{80}'..='¿' | '×' | '÷' | '\u{590}'..='\u{5cf}' | '\u{5f3}'..='\u{5f4}' => false,
        '\u{600}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '۔' | '।'..='॥' => false,
        '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20ff}' | '№' | '\u{2190}'..='\u{245f}' => {
            false
        }
        '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' => false,
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{fe00}'..='\u{fe6f}' => false,
        '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{1f300}'..='\u{1faff}' => false,
        _ => true,
    }
}

// Kana and Chinese characters.
fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Block, RichText, Speaker};

    fn said(name: Option<&str>, words: &str, continues: bool) -> Quotation {
        Quotation {
            passage: 1,
            words: words.to_owned(),
            continues,
            speaker: name.map(|name| Speaker {
                name: name.to_owned(),
                role: Some("mayor".to_owned()),
                ..Speaker::default()
            }),
            ..Quotation::default()
        }
    }

    #[test]
    fn voices_come_as_they_first_speak_and_the_unnamed_last() {
        let found = voices(&[
            said(None, "“Who?”", false),
            said(Some("Ana"), "“We checked,”", false),
            said(Some("Ben"), "“No.”", false),
            said(Some("Ana"), "“twice.”", false),
        ]);
        let names: Vec<_> = found.iter().map(|voice| voice.name.as_deref()).collect();
        assert_eq!(names, [Some("Ana"), Some("Ben"), None]);
        assert_eq!(found[0].quotations, [1, 3]);
        assert_eq!(found[0].words, 3);
        assert_eq!(found[0].role.as_deref(), Some("mayor"));
    }

    #[test]
    fn an_utterance_in_fragments_counts_once() {
        let found = voices(&[
            said(Some("Ana"), "“We checked,”", false),
            said(Some("Ana"), "“and found nothing.”", true),
        ]);
        assert_eq!(found[0].utterances, 1);
        assert_eq!(found[0].quotations.len(), 2);
    }

    #[test]
    fn a_voice_is_present_where_it_speaks() {
        let paragraph = |text: &str| Block::Paragraph {
            text: RichText::plain(text),
        };
        let story = Story {
            body: vec![paragraph("0123456789"), paragraph("0123456789")],
            ..Story::default()
        };
        let places = [Place {
            passage: 1,
            range: 0..6,
        }];
        assert_eq!(
            presence(&story, &places, &[0], 4),
            [false, false, true, true]
        );
    }

    #[test]
    fn stepping_goes_on_and_back_among_some_quotations_and_ends_with_them() {
        let some = [1, 4, 6];
        assert_eq!(next_of(&some, None, true), Some(1));
        assert_eq!(next_of(&some, Some(1), true), Some(4));
        assert_eq!(next_of(&some, Some(5), true), Some(6));
        assert_eq!(next_of(&some, Some(5), false), Some(4));
        assert_eq!(next_of(&some, Some(6), true), None);
        assert_eq!(next_of(&some, Some(1), false), None);
    }

    #[test]
    fn each_letter_and_digit_is_a_word_but_for_points_that_stand_at_another() {
        let points = |letter: char| matches!(letter, '\u{5b0}'..='\u{5c7}' | '\u{610}'..='\u{61a}');
        let letters = ('\0'..=char::MAX).filter(|letter| letter.is_alphanumeric());
        let missed: Vec<char> = letters
            .filter(|letter| !is_letter_or_digit(*letter) && !points(*letter))
            .collect();
        assert!(missed.is_empty(), "{missed:?}");
    }

    #[test]
    fn a_sign_alone_is_no_word() {
        for sign in [
            "–", "«", "…", "؟", "۔", "־", "।", "№", "→", "•", "€", "📷", "。", "！",
        ] {
            assert_eq!(count_words(sign), 0, "{sign}");
        }
    }

    #[test]
    fn words_are_parted_by_spaces_or_are_characters() {
        assert_eq!(count_words("“We – checked twice,”"), 3);
        assert_eq!(count_words("「はい」"), 2);
        assert_eq!(count_words("…"), 0);
    }
}
