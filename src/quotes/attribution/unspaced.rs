//! Chinese and Japanese, written without spaces: who speaks is what stands between a mark and a
//! verb of saying, or before the particle of the subject.

use super::super::language::{Class, Language};
use super::super::model::{Attribution, Place, Quote, Resolution};

/// A speaker's name is no longer, in characters.
const LONGEST: usize = 24;

/// Names the speakers of the quotations of one text.
pub(super) fn attribute(passages: &[&str], language: &Language, quotes: &mut [Quote]) {
    let japanese = language.code() == "ja";
    let mut ended = (usize::MAX, 0);
    for quote in quotes {
        let Place { passage, range } = quote.place.clone();
        let from = if ended.0 == passage { ended.1 } else { 0 };
        ended = (passage, range.end);
        let Some(text) = passages.get(passage) else {
            continue;
        };
        let (Some(before), Some(after)) = (text.get(from..range.start), text.get(range.end..))
        else {
            continue;
        };
        let before = last_sentence(before);
        let found = if japanese {
            japanese_speaker(before, after, language)
        } else {
            let words = text.get(range).unwrap_or_default();
            speaker_before_verb(before, language)
                .or_else(|| speaker_before_verb(clause_about(words, after), language))
        };
        let Some((name, cue)) = found else { continue };
        let place = |part: &str| {
            // Both are slices of the passage.
            let start = part.as_ptr() as usize - text.as_ptr() as usize;
            Place {
                passage,
                range: start..start + part.len(),
            }
        };
        quote.attribution = Some(Attribution {
            name: name.to_string(),
            role: None,
            mention: Some(place(name)),
            cue: cue.map(place),
            resolved: Resolution::Named,
            sure: cue.is_some(),
        });
    }
}

const STOPS: [char; 6] = ['。', '！', '？', '\n', '!', '?'];
const MARKS: [char; 8] = ['，', ',', '、', '：', ':', '；', ' ', '\u{3000}'];

fn last_sentence(text: &str) -> &str {
    let from = text
        .char_indices()
        .rev()
        .take(120)
        .find(|(_, letter)| STOPS.contains(letter));
    from.and_then(|(at, stop)| text.get(at + stop.len_utf8()..))
        .unwrap_or(text)
}

fn first_sentence(text: &str) -> &str {
    let text = text.trim_start_matches(MARKS);
    let to = text
        .char_indices()
        .take(40)
        .find(|(_, letter)| STOPS.contains(letter) || MARKS.contains(letter));
    to.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

// The clause after the words, which may tell who said them. A colon after it announces others: unless these words
// end in a comma and go on there, “…，”李明说：“…”, it tells who says those.
fn clause_about<'a>(words: &str, after: &'a str) -> &'a str {
    let clause = first_sentence(after);
    let end = after.len() - after.trim_start_matches(MARKS).len() + clause.len();
    let announces = after
        .get(end..)
        .is_some_and(|rest| rest.starts_with(['：', ':']));
    let goes_on = words
        .trim_end_matches(['”', '」', '"', '』'])
        .ends_with(['，', ',']);
    if announces && !goes_on { "" } else { clause }
}

// “李明昨天说”: the name runs from the last mark to the first word of time or place, or the verb.
fn speaker_before_verb<'a>(
    text: &'a str,
    language: &Language,
) -> Option<(&'a str, Option<&'a str>)> {
    let text = text.trim_end_matches(MARKS);
    let clause = text.rsplit(MARKS).next().unwrap_or(text);
    let verb = [4, 3, 2, 1].iter().find_map(|count| {
        let (at, _) = clause.char_indices().rev().nth(count - 1)?;
        clause
            .get(at..)
            .filter(|verb| language.is(verb, Class::SAY))
    })?;
    let clause = clause.strip_suffix(verb)?;
    let end = clause
        .char_indices()
        .skip(1)
        .find(|(_, letter)| "在对向于就则还也又曾昨今當当并並進进".contains(*letter));
    let name = end.and_then(|(at, _)| clause.get(..at)).unwrap_or(clause);
    let length = name.chars().count();
    (1..=LONGEST)
        .contains(&length)
        .then_some((name, Some(verb)))
}

// “首相は「…」と述べた”: the topic before, and と with a verb after the words.
fn japanese_speaker<'a>(
    before: &'a str,
    after: &'a str,
    language: &Language,
) -> Option<(&'a str, Option<&'a str>)> {
    let cue = after
        .strip_prefix('と')
        .or_else(|| after.strip_prefix("などと"))
        .and_then(|rest| verb_in(rest, language));
    let topic = |text: &'a str| {
        let (at, _) = text
            .char_indices()
            .find(|(at, letter)| *at > 0 && matches!(letter, 'は' | 'が'))?;
        let name = text.get(..at)?.rsplit(MARKS).next()?;
        (1..=LONGEST)
            .contains(&name.chars().count())
            .then_some(name)
    };
    let name = topic(before).or_else(|| topic(first_sentence(after).trim_start_matches('と')))?;
    cue.map(|cue| (name, Some(cue)))
}

// The first verb of saying in the next characters.
fn verb_in<'a>(text: &'a str, language: &Language) -> Option<&'a str> {
    for (at, _) in text.char_indices().take(30) {
        let rest = text.get(at..)?;
        for count in [4, 3, 2] {
            let end = rest
                .char_indices()
                .nth(count)
                .map_or(rest.len(), |(end, _)| end);
            if let Some(verb) = rest.get(..end).filter(|verb| language.is(verb, Class::SAY)) {
                return Some(verb);
            }
        }
    }
    None
}
