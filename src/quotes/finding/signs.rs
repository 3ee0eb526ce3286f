//! Speech or something else in marks: the signs, and what each weighs.
//!
//! A span is taken for speech if its signs weigh more than nothing together. Every sign is one that
//! a reader of the language would name as a reason. Knows nothing of who speaks.

use super::marks::is_gap;
use super::naming::announces_name;
use super::pairing::{Family, Span};
use super::sentence::{self, words};
use crate::quotes::conventions::Convention;
use crate::quotes::language::letters::{is_upper, is_word, lower};
use crate::quotes::language::{Class, Language};

pub(super) fn has_case(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}')
}

macro_rules! signs {
    ($($(#[$doc:meta])* $name:ident = $weight:expr,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[derive(Clone, Copy)]
        enum Sign { $($name),* }
        const WEIGHTS: &[i16] = &[$($weight),*];
        /// For measuring: the signs' names.
        #[cfg(test)]
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

signs! {
    Always = 0,
    German = -10,
    Slavic = -5,
    OneWord = -10,
    TwoWords = -5,
    FewWords = 0,
    SomeWords = 10,
    ManyWords = 20,
    VeryManyWords = 30,
    Title = -20,
    Lower = 2,
    Sentence = 10,
    Shout = 5,
    Person = 10,
    Small = 5,
    Colon = 20,
    SayBefore = 15,
    SayRightBefore = 20,
    SayAfter = 15,
    SayRightAfter = 25,
    Called = 20,
    According = 15,
    Noun = 8,
    Participle = 15,
    CueCarried = 10,
    AfterSpeech = 15,
    AfterOther = -15,
    NameAnnounced = -25,
    AsBefore = -15,
    ArticleBefore = -3,
    CapitalBefore = -10,
    Whole = 20,
    SentenceStart = 5,
    Compound = -20,
    Bracketed = -5,
    SingleMarks = -15,
    NounAfter = -3,
    Subjunctive = 10,
    That = 10,
}

/// What a span's signs say, and what the next span of the sentence needs of it.
#[derive(Clone, Copy, Default)]
pub struct Verdict {
    pub signs: u64,
    pub speech: bool,
    // A cue stands in its sentence.
    cue: bool,
}

impl Verdict {
    fn has(&mut self, sign: Sign, there: bool) {
        if there {
            self.signs |= 1 << sign as u64;
        }
    }

    fn weigh(&self) -> i16 {
        WEIGHTS
            .iter()
            .enumerate()
            .map(|(bit, &weight)| {
                if self.signs >> bit & 1 == 1 {
                    weight
                } else {
                    0
                }
            })
            .sum()
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
    let left = sentence::left(text, floor, span.start, language);
    let right = sentence::right(text, span.end, ceiling, language);
    // Whether the sentence goes on from the span before.
    let same_sentence = floor > 0 && left.len() == span.start - floor;
    verdict.has(Sign::Always, true);
    verdict.has(Sign::German, customs.capital_nouns);
    verdict.has(
        Sign::Slavic,
        matches!(language.code(), "ru" | "uk" | "be" | "bg" | "cs" | "pl"),
    );
    verdict.has(Sign::SingleMarks, span.family == Family::Single);
    shape(&mut verdict, inner, language, customs);
    let cue = left_signs(&mut verdict, left, floor, span.start, text, language)
        | right_signs(&mut verdict, inner, right, language);
    verdict.has(
        Sign::Subjunctive,
        customs.capital_nouns
            && (words(left).any(is_subjunctive) || words(right).any(is_subjunctive)),
    );
    if same_sentence {
        verdict.has(Sign::CueCarried, before.cue && !cue);
        let near = words(left).count() < 4;
        verdict.has(Sign::AfterSpeech, near && before.speech);
        verdict.has(Sign::AfterOther, near && !before.speech);
    }
    verdict.cue = cue || same_sentence && before.cue;
    let outside = text.len() - (span.end - span.start);
    verdict.has(
        Sign::Whole,
        outside < 3 || text.trim_matches(is_gap).len() <= span.end - span.start + 1,
    );
    verdict.speech = verdict.weigh() > 0;
    verdict
}

fn shape(verdict: &mut Verdict, inner: &str, language: &Language, customs: Convention) {
    let mut count = 0;
    let (mut long, mut capital, mut small) = (0, 0, 0);
    let mut person = false;
    for word in words(inner) {
        count += 1;
        let class = language.class(word);
        person |= class.has(Class::I)
            || matches!(
                word,
                "you" | "You" | "my" | "our" | "me" | "us" | "your" | "I'm" | "I’m"
            );
        small += i32::from(class.has(SMALL));
        if !class.has(SMALL) {
            long += 1;
            capital += i32::from(word.starts_with(|c| is_upper(c) || c.is_ascii_digit()));
        }
    }
    let sign = match count {
        0 | 1 => Sign::OneWord,
        2 => Sign::TwoWords,
        3 | 4 => Sign::FewWords,
        5..=7 => Sign::SomeWords,
        8..=14 => Sign::ManyWords,
        _ => Sign::VeryManyWords,
    };
    verdict.has(sign, true);
    let upper = inner.starts_with(is_upper);
    let full_stop = inner.ends_with(['.', '…', '。']);
    let shout = inner.ends_with(['!', '?', '！', '？']);
    verdict.has(
        Sign::Title,
        capital == long
            && long > 0
            && count < 12
            && (!customs.capital_nouns || small == 0 || count < 5),
    );
    verdict.has(Sign::Lower, !upper && inner.starts_with(is_word));
    verdict.has(Sign::Sentence, upper && (full_stop || shout) && count > 2);
    verdict.has(Sign::Shout, shout);
    verdict.has(Sign::Person, person);
    verdict.has(Sign::Small, small > 0);
}

const SMALL: Class = Class::SUBJECT
    .or(Class::PREPOSITION)
    .or(Class::DETERMINER)
    .or(Class::AND)
    .or(Class::CLAUSE)
    .or(Class::WHO)
    .or(Class::BETWEEN)
    .or(Class::PASSIVE);

fn left_signs(
    verdict: &mut Verdict,
    left: &str,
    floor: usize,
    start: usize,
    text: &str,
    language: &Language,
) -> bool {
    let trimmed = left.trim_end_matches(is_gap);
    let colon = trimmed.ends_with([':', '：'])
        || trimmed.is_empty()
            && floor == 0
            && text
                .get(..start)
                .is_some_and(|l| l.trim_end_matches(is_gap).ends_with(':'));
    verdict.has(Sign::Colon, colon);
    verdict.has(Sign::Bracketed, trimmed.ends_with(['(', '[']));
    verdict.has(Sign::Compound, left.ends_with(['-', '‐']));
    verdict.has(Sign::SentenceStart, trimmed.is_empty());
    let (mut say, mut near, mut called, mut according, mut noun, mut participle, mut that) =
        (false, false, false, false, false, false, false);
    for (distance, word) in words(left).rev().enumerate() {
        let class = language.class(word);
        let first = distance == 0;
        if first {
            verdict.has(Sign::ArticleBefore, class.has(Class::DETERMINER));
            verdict.has(
                Sign::CapitalBefore,
                word.starts_with(is_upper) && !class.has(SMALL) && !colon,
            );
        }
        if distance < 2 {
            let lowered: String = word.chars().map(lower).collect();
            verdict.has(
                Sign::NameAnnounced,
                announces_name(language.code(), &lowered),
            );
            verdict.has(
                Sign::AsBefore,
                matches!(lowered.as_str(), "as" | "als" | "как" | "comme" | "como"),
            );
        }
        say |= class.has(Class::SAY.or(Class::BESIDE));
        near |= class.has(Class::SAY) && distance < 2;
        called |= class.has(Class::CALL);
        according |= class.has(Class::ACCORDING) || class.has(Class::SOURCE_BEFORE);
        noun |= class.has(Class::NOUN);
        participle |= class.has(Class::SAYING);
        that |= class.has(Class::CLAUSE);
    }
    verdict.has(Sign::SayBefore, say);
    verdict.has(Sign::SayRightBefore, near);
    verdict.has(Sign::Called, called);
    verdict.has(Sign::According, according);
    verdict.has(Sign::Noun, noun);
    verdict.has(Sign::Participle, participle);
    verdict.has(Sign::That, that && (say || participle));
    say || called || according || participle
}

fn right_signs(verdict: &mut Verdict, inner: &str, right: &str, language: &Language) -> bool {
    let _ = inner;
    verdict.has(
        Sign::Compound,
        right.starts_with(['-', '‐']) && right.chars().nth(1).is_some_and(is_word),
    );
    let (mut say, mut near, mut according) = (false, false, false);
    for (distance, word) in words(right).enumerate() {
        let class = language.class(word);
        if distance == 0 {
            verdict.has(
                Sign::NounAfter,
                right.starts_with(is_gap) && !class.has(SMALL),
            );
        }
        say |= class.has(Class::SAY);
        near |= class.has(Class::SAY) && distance < 4;
        according |= class.has(Class::ACCORDING) || class.has(Class::SOURCE_BEFORE);
    }
    verdict.has(Sign::SayAfter, say);
    verdict.has(Sign::SayRightAfter, near);
    verdict.has(Sign::According, according);
    say || according
}

// German marks reported speech by the mood of the verb.
fn is_subjunctive(word: &str) -> bool {
    const FORMS: &str = "sei seien habe werde würde würden dürfe dürften müsse müssten könne könnten solle wolle gebe gäbe \
        komme wäre wären hätte hätten stehe gehe lasse bleibe bestehe brauche wisse sehe mache führe liege handele handle";
    FORMS.split_ascii_whitespace().any(|form| form == word)
}
