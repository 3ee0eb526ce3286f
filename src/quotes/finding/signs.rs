//! Speech or something else in marks: the signs, and what each weighs.
//!
//! A span is taken for speech if its signs weigh more than nothing together. Every sign is one that
//! a reader of the language would name as a reason. Knows nothing of who speaks.

use super::marks::is_gap;
use super::pairing::Span;
use super::sentence::{self, words};
use super::unspaced::{glued_cue_after, glued_cue_before, glued_name_before, glued_speaker_after};
use crate::quotes::conventions::Convention;
use crate::quotes::language::letters::{is_upper, is_word};
use crate::quotes::language::{Class, Language};

/// The signs of one span, and what they weigh together.
///
/// The weights were fitted once to labelled news in four languages and rounded; what counts is
/// that each points where a reader of the language would say it points.
#[derive(Clone, Copy, Default)]
pub(super) struct Verdict {
    weight: i32,
    /// Whether somebody says it.
    pub speech: bool,
    // A cue stands in its sentence, and counts for the rest of the sentence too.
    cue: bool,
}

impl Verdict {
    fn add(&mut self, there: bool, weight: i32) {
        if there {
            self.weight += weight;
        }
    }
}

/// Weighs the span at `index` of a passage. `before` is the verdict on the span before.
pub(super) fn judge(
    text: &str,
    spans: &[Span],
    index: usize,
    before: Verdict,
    language: &Language,
    customs: Convention,
) -> Verdict {
    let mut verdict = Verdict::default();
    let Some(&span) = spans.get(index) else {
        return verdict;
    };
    let floor = index
        .checked_sub(1)
        .and_then(|i| spans.get(i))
        .map_or(0, |previous| previous.end);
    let ceiling = spans.get(index + 1).map_or(text.len(), |next| next.start);
    let inner = text
        .get(span.inner_start..span.inner_end)
        .unwrap_or_default()
        .trim_matches(is_gap);
    if !inner.contains(has_letter) {
        return verdict;
    }
    let left = sentence::left(text, floor, span.start, language);
    let right = sentence::right(text, span.end, ceiling, language);
    // Whether the sentence goes on from the span before.
    let same_sentence = floor > 0 && left.len() == span.start - floor;

    // Words wrongly shown as said are worse than words missed.
    verdict.weight = -4;
    // Where names, titles and terms stand in marks by custom, marks alone say little.
    verdict.add(customs.names_in_marks, -19);
    let short = shape(&mut verdict, inner, language, customs);
    let cue = left_signs(&mut verdict, left, language)
        | right_signs(&mut verdict, inner, right, language);
    if same_sentence {
        verdict.add(before.cue && !cue, 10);
        // “reckless” and “a gift”: what is joined is of one kind.
        verdict.add(!before.speech && words(left).count() < 4, -6);
    }
    verdict.cue = cue || same_sentence && before.cue;
    verdict.add(short && verdict.cue, 10);
    verdict.add(
        !verdict.cue && cue_earlier(text, span.start - left.len(), language),
        6,
    );
    // Terms come in lists, speech does not.
    verdict.add(listed(text, spans, index), -40);
    let long = |other: &Span| other.end - other.start > 60 && other.start != span.start;
    verdict.add(
        spans
            .iter()
            .take(index + 8)
            .skip(index.saturating_sub(8))
            .any(long),
        5,
    );
    // “Calm Water,” by Ida Falk: the title of a work, where no verb says that somebody said it.
    let by = words(right)
        .next()
        .is_some_and(|word| language.is(word, Class::BY));
    verdict.add(by && !verdict.cue, -30);
    let markup = text
        .get(..span.start)
        .is_some_and(|left| left.ends_with('='));
    verdict.speech = verdict.weight > 0 && !markup;
    verdict
}

const SMALL: Class = Class::SUBJECT
    .or(Class::PREPOSITION)
    .or(Class::DETERMINER)
    .or(Class::AND)
    .or(Class::CLAUSE)
    .or(Class::WHO)
    .or(Class::BETWEEN)
    .or(Class::PASSIVE);
const CLAUSE: Class = Class::PASSIVE
    .or(Class::BETWEEN)
    .or(Class::SUBJECT)
    .or(Class::AUXILIARY);

// What the span itself looks like. Tells whether it is short.
fn shape(verdict: &mut Verdict, inner: &str, language: &Language, customs: Convention) -> bool {
    let (mut count, mut content, mut capital, mut small) = (0, 0, 0, 0);
    let (mut talkers, mut clause) = (false, false);
    // The first words tell enough of a long span.
    for word in words(inner).take(24) {
        let class = language.class(word);
        count += 1;
        talkers |= class.has(Class::TALKER);
        clause |= class.has(CLAUSE);
        if class.has(SMALL) {
            small += 1;
        } else {
            content += 1;
            capital += usize::from(word.starts_with(|c| is_upper(c) || c.is_ascii_digit()));
        }
    }
    if customs.unspaced {
        count = inner.chars().filter(|&c| is_word(c)).count().div_ceil(2);
    }
    verdict.add(count < 2, -10);
    verdict.add(count == 2, -8);
    verdict.add((3..5).contains(&count), -2);
    verdict.add((8..15).contains(&count), 9);
    verdict.add(count > 14, 11);
    let all_capital = capital == content && content > 0 && count < 12;
    verdict.add(
        all_capital && (!customs.capital_nouns || small == 0 || count < 5),
        -16,
    );
    let upper = inner.starts_with(is_upper);
    let small_letter = !upper && inner.starts_with(is_word) && !customs.unspaced;
    verdict.add(small_letter, 9);
    // Names begin with a capital: where they stand in marks, a small letter tells that this is none.
    verdict.add(small_letter && customs.names_in_marks, 2);
    // Where every noun has one, all the more so.
    verdict.add(small_letter && customs.capital_nouns, 10);
    let stop = inner.ends_with(&['.', '…', '!', '?', '。', '！', '？', '؟'][..]);
    verdict.add(upper && stop && count > 2, 4);
    verdict.add(talkers, 5);
    verdict.add(small > 0, 9);
    verdict.add(clause, 3);
    count <= 2
}

// What of its sentence stands before it. Tells whether a cue is there.
fn left_signs(verdict: &mut Verdict, left: &str, language: &Language) -> bool {
    let trimmed = left.trim_end_matches(is_gap);
    let colon = trimmed.ends_with(&[':', '：'][..]);
    let (
        mut say,
        mut called,
        mut according,
        mut participle,
        mut that,
        mut reported,
        mut name,
        mut near,
    ) = (false, false, false, false, false, false, false, false);
    for (distance, word) in words(left).rev().enumerate() {
        let class = language.class(word);
        if distance == 0 {
            // „Zeitung „X““: a noun right before it is what it names.
            verdict.add(
                word.starts_with(is_upper) && !class.has(SMALL) && !colon,
                -6,
            );
        }
        name |= distance < 2 && class.has(Class::NAMING);
        say |= class.has(Class::SAY.or(Class::BESIDE));
        near |= distance < 2 && class.has(Class::SAY);
        called |= class.has(Class::CALL);
        according |= class.has(Class::ACCORDING.or(Class::SOURCE_BEFORE));
        participle |= class.has(Class::SAYING);
        that |= class.has(Class::CLAUSE);
        reported |= class.has(Class::REPORTED);
    }
    name |= glued_name_before(trimmed);
    let glued = glued_cue_before(trimmed);
    say |= glued;
    verdict.add(trimmed.is_empty(), 21);
    verdict.add(trimmed.ends_with(','), 10);
    // “…，”李明说，“…”: in scripts without spaces a comma follows the verb as a colon does.
    verdict.add(glued && trimmed.ends_with('，'), 25);
    verdict.add(colon, 15);
    verdict.add(name, -14);
    verdict.add(say, 10);
    verdict.add(called, 15);
    verdict.add(according, 4);
    verdict.add(participle, 11);
    verdict.add(that && (say || participle), 6);
    verdict.add(reported, 12);
    let cue = say || called || according || participle;
    verdict.add(colon && cue, 8);
    // Said, and then a colon: what follows is what was said, be it one word.
    verdict.add(colon && near, 15);
    cue
}

// What of its sentence stands after it. Tells whether a cue is there.
fn right_signs(verdict: &mut Verdict, inner: &str, right: &str, language: &Language) -> bool {
    let (mut say, mut near, mut according, mut reported) = (false, false, false, false);
    // Words that a colon ends announce what follows: where no comma sets this span off from them, they
    // are no words about it.
    let announces = right.trim_end_matches(is_gap).ends_with(':')
        && inner.ends_with(is_word)
        && right.starts_with(|c| is_gap(c) || c == ':');
    verdict.add(announces, -4);
    verdict.add(announces && words(right).next().is_none(), -16);
    for (distance, word) in words(right).enumerate() {
        let class = language.class(word);
        // “unacceptable” siege: it only describes the word after it.
        verdict.add(
            distance == 0 && right.starts_with(is_gap) && !class.has(SMALL),
            -3,
        );
        let cue = class.has(Class::SAY) && !announces;
        say |= cue;
        near |= cue && distance < 4;
        according |= class.has(Class::ACCORDING.or(Class::SOURCE_BEFORE));
        reported |= class.has(Class::REPORTED);
    }
    let glued = glued_cue_after(right) || glued_speaker_after(inner, right);
    verdict.add(near || glued, 10);
    verdict.add(glued, 20);
    verdict.add(according, 4);
    verdict.add(reported, 4);
    say || according || glued
}

// Whether somebody says something in the sentences just before the one that starts here.
fn cue_earlier(text: &str, sentence: usize, language: &Language) -> bool {
    let mut from = sentence.saturating_sub(240);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let earlier = text.get(from..sentence).unwrap_or_default();
    words(earlier).any(|word| language.is(word, Class::SAY))
}

// Whether it is one of three or more short spans that only commas and "and" part.
fn listed(text: &str, spans: &[Span], index: usize) -> bool {
    let joined = |left: usize| {
        let (Some(one), Some(other)) = (spans.get(left), spans.get(left + 1)) else {
            return false;
        };
        let between = text.get(one.end..other.start).unwrap_or_default();
        let short = |span: &Span| span.end - span.start < 40;
        short(one) && short(other) && between.len() < 12 && words(between).count() < 2
    };
    let before = index > 0 && joined(index - 1);
    let after = joined(index);
    before && (after || index > 1 && joined(index - 2)) || after && joined(index + 1)
}

fn has_letter(c: char) -> bool {
    is_word(c) && !c.is_ascii_digit()
}
