//! An editor's own word on what is speech and whose: it wins over the rules.

use std::ops::Range;

use super::model::{Attribution, Place, Quote, Resolution};
use crate::story::{Marked, RichText};

/// A stretch of a passage that an editor marked as speech or as none.
pub(super) struct Word<'a> {
    place: Place,
    marked: &'a Marked,
}

/// What the editor marked in these passages, in reading order. Neighbouring runs of text with the
/// same mark are one stretch.
pub(super) fn marked<'a>(passages: &[&'a RichText]) -> Vec<Word<'a>> {
    let mut words: Vec<Word> = Vec::new();
    for (passage, text) in passages.iter().enumerate() {
        let mut at = 0;
        for span in &text.0 {
            let range = at..at + span.text.len();
            at = range.end;
            let Some(marked) = &span.quote else {
                continue;
            };
            match words.last_mut() {
                Some(last)
                    if last.place.passage == passage
                        && last.place.range.end == range.start
                        && last.marked == marked =>
                {
                    last.place.range.end = range.end;
                }
                _ => words.push(Word {
                    place: Place { passage, range },
                    marked,
                }),
            }
        }
    }
    for word in &mut words {
        let text = passages.get(word.place.passage).map(|text| text.to_plain());
        trim(&mut word.place.range, &text.unwrap_or_default());
    }
    words
}

// White space at the edges of a mark is nobody's word: a file states words without it.
fn trim(range: &mut Range<usize>, text: &str) {
    let words = text.get(range.clone()).unwrap_or_default();
    range.start += words.len() - words.trim_start().len();
    range.end = range.start + words.trim().len();
}

/// Drops what was found where the editor spoke, and puts in what the editor marked as speech.
pub(super) fn overrule(mut quotes: Vec<Quote>, words: &[Word]) -> Vec<Quote> {
    if words.is_empty() {
        return quotes;
    }
    let group = quotes.last().map_or(0, |last| last.group + 1);
    quotes.retain(|quote| {
        // The first word that does not end before the quotation is the only one to look at: an
        // earlier one cannot overlap, and if this one starts after it, so do all others.
        let first = words.partition_point(|word| ends_before(&word.place, &quote.place));
        !words
            .get(first)
            .is_some_and(|word| overlap(&word.place, &quote.place))
    });
    let spoken = words
        .iter()
        .filter(|word| word.marked.speech && !word.place.range.is_empty());
    quotes.extend(spoken.enumerate().map(|(index, word)| Quote {
        place: word.place.clone(),
        group: group + index,
        attribution: None,
    }));
    quotes.sort_by_key(|quote| order(&quote.place));
    quotes
}

/// Names the speakers the editor named. Call it last.
pub(super) fn attribute(quotes: &mut [Quote], words: &[Word]) {
    for quote in quotes {
        let Ok(index) = words.binary_search_by_key(&order(&quote.place), |word| order(&word.place))
        else {
            continue;
        };
        let Some(Marked {
            speech: true,
            speaker: Some(name),
            role,
        }) = words.get(index).map(|word| word.marked)
        else {
            continue;
        };
        quote.attribution = Some(Attribution {
            name: name.clone(),
            role: role.clone(),
            mention: None,
            cue: None,
            resolved: Resolution::Editor,
            sure: true,
        });
    }
}

fn order(place: &Place) -> (usize, usize) {
    (place.passage, place.range.start)
}

fn ends_before(one: &Place, other: &Place) -> bool {
    (one.passage, one.range.end) <= (other.passage, other.range.start)
}

fn overlap(one: &Place, other: &Place) -> bool {
    one.passage == other.passage
        && one.range.start < other.range.end
        && other.range.start < one.range.end
}
