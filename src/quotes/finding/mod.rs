//! Finding: which spans of a text are something a person said.
//!
//! Marks are scanned and paired passage by passage, speech that runs on over passages is joined,
//! and each span is weighed by the words around it. Knows nothing of who speaks.

mod dialogue;
mod marks;
mod naming;
mod pairing;
mod sentence;
mod signs;

use super::conventions::{Convention, convention};
use super::language::Language;
use super::model::{Place, Quote};
use marks::{Family, Mark, is_gap};
use pairing::{Pairs, Span};

/// Finds what is said in these passages (paragraphs, list items) of one text, in reading order.
///
/// Linear in the length of the text. Attribution is left open.
pub fn find(passages: &[&str], language: &Language) -> Vec<Quote> {
    let customs = convention(language.code());
    let mut quotes: Vec<Quote> = Vec::new();
    // Whether the passage before ended in a speech that runs on.
    let mut runs_on = false;
    let marks: Vec<Vec<Mark>> = passages.iter().map(|text| marks::scan(text)).collect();
    let single = pairing::has_single_style(&marks);
    for (passage, (&text, marks)) in passages.iter().zip(&marks).enumerate() {
        let mut pairs = pairing::pair(marks, single);
        let carried = runs_on;
        if !text.chars().all(is_gap) {
            runs_on = run_on(
                text,
                &mut pairs,
                passages.get(passage + 1..).unwrap_or_default(),
            );
        }
        collect(
            passage,
            text,
            &pairs,
            carried,
            runs_on,
            language,
            customs,
            &mut quotes,
        );
    }
    quotes
}

// Extends a speech that is not closed in its passage because the next one re-opens it.
fn run_on(text: &str, pairs: &mut Pairs, following: &[&str]) -> bool {
    let Some((mark, spans_before)) = pairs.unclosed else {
        return false;
    };
    let next = following.iter().find(|next| !next.chars().all(is_gap));
    if !next.is_some_and(|next| reopens(next, mark)) {
        return false;
    }
    let end = text.trim_end_matches(is_gap).len();
    if end <= mark.end {
        return false;
    }
    pairs.spans.truncate(spans_before);
    pairs.spans.push(Span {
        start: mark.at,
        end,
        inner_start: mark.end,
        inner_end: end,
        family: mark.family,
    });
    true
}

fn reopens(next: &str, mark: Mark) -> bool {
    let next = next.trim_start_matches(is_gap);
    match mark.family {
        Family::Double => {
            next.starts_with(['“', '"', '„', '”', '‟', '＂'])
                || next.starts_with("''")
                || next.starts_with("‘‘")
        }
        Family::Angle => next.starts_with(['«', '»']),
        Family::Corner => next.starts_with(['「', '『']),
        Family::Single => false,
    }
}

#[allow(clippy::too_many_arguments)]
fn collect(
    passage: usize,
    text: &str,
    pairs: &Pairs,
    carried: bool,
    runs_on: bool,
    language: &Language,
    customs: Convention,
    quotes: &mut Vec<Quote>,
) {
    let mut previous: Option<usize> = None;
    let mut verdict = signs::Verdict::default();
    for (index, &span) in pairs.spans.iter().enumerate() {
        let first = index == 0;
        let continued = carried
            && first
            && text
                .get(..span.start)
                .is_some_and(|left| left.chars().all(is_gap));
        let open_end = runs_on && index + 1 == pairs.spans.len();
        verdict = signs::judge(text, &pairs.spans, index, verdict, language, customs);
        verdict.speech |= continued || open_end;
        if !verdict.speech {
            continue;
        }
        let joined = continued
            || previous.is_some_and(|end| {
                sentence::interrupts(text.get(end..span.start).unwrap_or_default(), language)
            });
        let group = match quotes.last() {
            Some(last) if joined => last.group,
            Some(last) => last.group + 1,
            None => 0,
        };
        quotes.push(Quote {
            place: Place {
                passage,
                range: span.start..span.end,
            },
            group,
            attribution: None,
        });
        previous = Some(span.end);
    }
}
