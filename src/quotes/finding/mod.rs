//! Finding: which spans of a text are something a person said.
//!
//! Marks are scanned and paired passage by passage, speech that runs on over passages is joined,
//! and each span is weighed by the words around it. Knows nothing of who speaks.

mod dashes;
mod dialogue;
mod incise;
mod marks;
mod pairing;
mod sentence;
mod signs;
mod skip;
mod unspaced;

use super::conventions::{Convention, Dash, convention};
use super::language::Language;
use super::model::{Place, Quote};
use marks::{Family, Mark, Side, is_gap};
use pairing::{Pairs, Span};

/// Finds what is said in these passages (paragraphs, list items) of one text, in reading order.
///
/// Linear in the length of the text. Attribution is left open.
pub fn find(passages: &[&str], language: &Language) -> Vec<Quote> {
    let customs = convention(language.code());
    let mut quotes: Vec<Quote> = Vec::new();
    // Whether the passage before ended in a speech that runs on.
    let mut runs_on = false;
    // The marks of all passages in one row, and where each passage's own end in it.
    let mut marks: Vec<Mark> = Vec::new();
    let mut ends: Vec<usize> = Vec::with_capacity(passages.len());
    for text in passages {
        marks::scan(text, &mut marks);
        ends.push(marks.len());
    }
    let of = |passage: usize| {
        let start = passage.checked_sub(1).and_then(|before| ends.get(before));
        let range = start.copied().unwrap_or(0)..ends.get(passage).copied().unwrap_or(0);
        marks.get(range).unwrap_or_default()
    };
    // Without a single mark that opens, none holds speech.
    let opens = |mark: &Mark| mark.family == Family::Single && mark.side == Side::Opens;
    let single = marks.iter().any(opens) && pairing::has_single_style((0..passages.len()).map(of));
    for (passage, &text) in passages.iter().enumerate() {
        let mut pairs = pairing::pair(of(passage), single);
        let carried = runs_on;
        if !text.chars().all(is_gap) {
            runs_on = run_on(
                text,
                &mut pairs,
                passages.get(passage + 1..).unwrap_or_default(),
                language,
                customs,
            );
        }
        for piece in said(text, &pairs, carried, runs_on, language, customs) {
            let group = match quotes.last() {
                Some(last) if piece.joined => last.group,
                Some(last) => last.group + 1,
                None => 0,
            };
            let place = Place {
                passage,
                range: piece.start..piece.end,
            };
            quotes.push(Quote {
                place,
                group,
                attribution: None,
            });
        }
    }
    quotes
}

// Speech whose mark is not closed in its passage: the next passage re-opens it, or the next mark of
// this one does, or the closing mark was forgotten. Tells whether it runs on into the next passage.
fn run_on(
    text: &str,
    pairs: &mut Pairs,
    following: &[&str],
    language: &Language,
    customs: Convention,
) -> bool {
    let Some(&(last, _)) = pairs.unclosed.last() else {
        return false;
    };
    let next = following.iter().find(|next| !next.chars().all(is_gap));
    let runs_on = next.is_some_and(|next| reopens(next, last));
    let unclosed = std::mem::take(&mut pairs.unclosed);
    let mut spans: Vec<Span> = Vec::with_capacity(pairs.spans.len());
    let mut taken = 0;
    for (index, &(mark, before)) in unclosed.iter().enumerate() {
        let following = unclosed.get(index + 1);
        let mut limit = following.map_or(text.len(), |(next, _)| next.at);
        let mut after = following.map_or(pairs.spans.len(), |&(_, after)| after);
        let carried = runs_on && following.is_none();
        // The next mark opens, too: what stands before it is all that was said in this one.
        let next = pairs.spans.get(before).filter(|next| next.start < limit);
        let mut reopened = false;
        if let Some(next) = next
            && !carried
            && ends_sentence(text.get(mark.end..next.start).unwrap_or_default())
        {
            (limit, after, reopened) = (next.start, before, true);
        }
        let end = text
            .get(..limit)
            .unwrap_or_default()
            .trim_end_matches(is_gap)
            .len();
        let inner = text.get(mark.end..end).unwrap_or_default();
        // In French, such a mark opens a turn like a dash: where it ends the words tell.
        let turns = customs.dash == Dash::Inverted && mark.family == Family::Angle;
        let whole = !turns
            && (following.is_some()
                || reopened
                || ends_sentence(text.get(..mark.at).unwrap_or_default())
                || blank(text, 0, mark.at));
        if turns && !carried {
            pairs.unclosed.push((mark, before));
        }
        spans.extend_from_slice(pairs.spans.get(taken..before).unwrap_or_default());
        taken = before;
        if !inner.is_empty() && (carried || whole && sentence::stands_alone(inner, language)) {
            spans.push(Span {
                start: mark.at,
                end,
                inner_start: mark.end,
                inner_end: end,
                family: mark.family,
            });
            taken = after;
        }
    }
    spans.extend_from_slice(pairs.spans.get(taken..).unwrap_or_default());
    pairs.spans = spans;
    runs_on
}

fn reopens(next: &str, mark: Mark) -> bool {
    let next = next.trim_start_matches(is_gap);
    match mark.family {
        Family::Double => {
            next.starts_with(&['“', '"', '„', '”', '‟', '＂'][..])
                || next.starts_with("''")
                || next.starts_with("‘‘")
        }
        Family::Angle => next.starts_with(&['«', '»'][..]),
        Family::Corner => next.starts_with(&['「', '『'][..]),
        Family::Single => false,
    }
}

/// A piece of speech of one passage, before it becomes a quotation.
struct Said {
    start: usize,
    end: usize,
    /// Whether it goes on with the piece before.
    joined: bool,
}

/// The speech of a passage, in order and apart.
struct Row(Vec<Said>);

impl Row {
    /// Adds a piece. What a dash and a mark both claim is one piece, however they cross.
    fn push(&mut self, start: usize, end: usize, joined: bool) {
        match self.0.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ => self.0.push(Said { start, end, joined }),
        }
    }
}

// What of a passage is speech, in order.
fn said(
    text: &str,
    pairs: &Pairs,
    carried: bool,
    open_end: bool,
    language: &Language,
    customs: Convention,
) -> Vec<Said> {
    let spans = pairs.spans.as_slice();
    let mut fragments = dialogue::fragments(text, pairs, language, customs.dash)
        .into_iter()
        .peekable();
    let mut said = Row(Vec::new());
    let mut verdict = signs::Verdict::default();
    for (index, &span) in spans.iter().enumerate() {
        while let Some(fragment) = fragments.next_if(|fragment| fragment.end <= span.start) {
            said.push(fragment.start, fragment.end, !fragment.begins);
        }
        let continued = carried && index == 0 && blank(text, 0, span.start);
        let running = open_end && index + 1 == spans.len();
        verdict = signs::judge(text, spans, index, verdict, language, customs);
        if let Some(fragment) = fragments.next_if(|fragment| fragment.start <= span.start) {
            // Marks inside a speech stay inside; marks around all of it are its own.
            let (start, end) = (fragment.start.min(span.start), fragment.end.max(span.end));
            said.push(start, end, !fragment.begins);
            verdict.speech = true;
            continue;
        }
        if said.0.last().is_some_and(|last| last.end >= span.end) {
            continue;
        }
        verdict.speech |= continued || running;
        if !verdict.speech {
            continue;
        }
        let inside = if customs.author_inside {
            customs.dash
        } else {
            Dash::None
        };
        for piece in dialogue::pieces(text, span, language, inside) {
            let interrupted = said.0.last().is_some_and(|last| {
                sentence::interrupts(
                    text.get(last.end..piece.start).unwrap_or_default(),
                    language,
                )
            });
            let joined = !piece.begins || continued && said.0.is_empty() || interrupted;
            said.push(piece.start, piece.end, joined);
        }
    }
    for fragment in fragments {
        said.push(fragment.start, fragment.end, !fragment.begins);
    }
    said.0
}

// Whether a sentence ends with the text, spaces aside.
fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(is_gap)
        .ends_with(&['.', '!', '?', '…', '”', '"'][..])
}

fn blank(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to)
        .is_some_and(|part| part.chars().all(is_gap))
}
