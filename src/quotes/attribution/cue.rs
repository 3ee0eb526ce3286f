//! Which words tie a quotation to somebody: in its own sentence, after it or before it.

use super::super::language::Class;
use super::phrase::Phrase;
use super::reading::{Kind, Reading, Shape};

/// A speaker found beside a quotation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub phrase: Phrase,
    /// The token of the verb, noun or preposition that says so.
    pub cue: Option<usize>,
    /// The wording leaves no other reading.
    pub sure: bool,
}

pub(super) const VERB: Class = Class::SAY.or(Class::CALL);
pub(super) const SOURCE: Class = Class::ACCORDING.or(Class::ACCORDING_NOUN).or(Class::SO);

impl Reading<'_> {
    /// The speaker that the quotation's own sentence names.
    pub fn speaker_of(&self, shape: &Shape) -> Option<Found> {
        let quote = shape.token;
        if quote >= self.tokens.len() {
            return None;
        }
        self.right_before(quote)
            .or_else(|| self.bracketed(quote))
            .or_else(|| self.right_after(shape))
            .or_else(|| self.before(quote))
            .or_else(|| self.later(shape))
            .or_else(|| self.leading_subject(shape))
    }

    // “Lee said: “…””: the verb or a colon touches the quotation.
    fn right_before(&self, quote: usize) -> Option<Found> {
        let mark = self.mark_before(quote)?;
        let verb = if self.is_spoken(mark) {
            mark
        } else {
            mark.checked_sub(1)?
        };
        match self.kind(mark) {
            Kind::Colon => self
                .before(quote)
                .filter(|found| found.cue.is_some_and(|cue| cue + 5 > mark)),
            Kind::Comma | Kind::Word if self.is_spoken(verb) => self.before(quote),
            _ => None,
        }
    }

    // The token before the quotation; a colon that ends the passage before counts.
    pub fn mark_before(&self, quote: usize) -> Option<usize> {
        let mut mark = quote.checked_sub(1)?;
        while self.kind(mark) == Kind::Break {
            mark = mark.checked_sub(1)?;
        }
        (mark + 1 == quote || self.kind(mark) == Kind::Colon).then_some(mark)
    }

    pub fn is_spoken(&self, at: usize) -> bool {
        self.is_verb(at) && self.is(at, VERB.or(Class::BESIDE).or(Class::SAYING))
    }

    // Not “to say”, not “was told”.
    pub fn is_active(&self, verb: usize) -> bool {
        if self.verb_second {
            return !self.is(verb.wrapping_sub(1), Class::INFINITIVE);
        }
        let mut before = verb.wrapping_sub(1);
        while self.is_adverb(before)
            || self.is(before, Class::BETWEEN.or(Class::COMMON)) && !self.is(before, Class::PASSIVE)
        {
            before = before.wrapping_sub(1);
        }
        !self.is(before, Class::PASSIVE) && !self.is(before, Class::INFINITIVE)
    }

    // Back from the quotation to the start of its sentence; the nearest verb decides.
    fn before(&self, quote: usize) -> Option<Found> {
        let floor = self.floor(quote);
        self.verb_between(floor, quote, quote)
    }

    /// The speaker whom the nearest verb of saying between the tokens gives the words at `quote`.
    pub fn verb_between(&self, floor: usize, end: usize, quote: usize) -> Option<Found> {
        let mark = self.mark_before(quote).unwrap_or(quote);
        let mut tail = false;
        for at in (floor..end).rev() {
            tail |= self.is(at, Class::TAIL);
            if self.is(at, Class::SOURCE_BEFORE)
                && let Some(phrase) = self.phrase_before(at, floor)
            {
                return Some(Found {
                    phrase,
                    cue: Some(at),
                    sure: true,
                });
            }
            let insert = self.is(at, Class::SO)
                && matches!(self.kind(at.wrapping_sub(1)), Kind::Comma | Kind::Dash);
            if (insert || self.is(at, Class::ACCORDING.or(Class::ACCORDING_NOUN)))
                && let Some(found) = self
                    .source_after(at)
                    .filter(|found| found.phrase.end <= quote)
            {
                return Some(Found {
                    sure: false,
                    ..found
                });
            }
            if let Some(found) = self.own_noun(at, quote) {
                return Some(found);
            }
            if !self.is_spoken(at) {
                continue;
            }
            let beside = at + 1 >= mark || self.kind(mark) == Kind::Colon && at + 4 > mark;
            let phrase = if let Some(phrase) = self.inverted_insert(at, mark) {
                Some(phrase)
            } else if !self.english && self.is(at, Class::SAYING) {
                self.subject_of_auxiliary(floor, at).or_else(|| {
                    self.is(at, VERB)
                        .then(|| self.subject_of(at, floor))
                        .flatten()
                })
            } else if self.is(at, Class::SAYING) || !self.is_active(at) {
                if self.is(at.wrapping_sub(1), Class::PASSIVE) && !self.is(at, Class::SAYING) {
                    self.agent(at, quote)
                } else {
                    self.subject_of_infinitive(at, floor)
                        .or_else(|| self.earlier_subject(at, floor))
                }
            } else if self.is(at, VERB) || self.is(at, Class::BESIDE) && (beside || tail) {
                self.subject_of(at, floor)
            } else {
                None
            };
            let phrase = phrase.and_then(|phrase| self.source_of_it(at, &phrase, floor));
            if let Some(phrase) =
                phrase.filter(|phrase| phrase.end <= quote || phrase.start > quote)
            {
                return Some(Found {
                    phrase,
                    cue: Some(at),
                    sure: quote.saturating_sub(at) < 30,
                });
            }
        }
        if self.kind(mark) == Kind::Colon && mark >= floor {
            let phrase = self
                .labelled(mark, floor)
                .or_else(|| self.subject_of_clause(floor, mark))?;
            return Some(Found {
                phrase,
                cue: None,
                sure: false,
            });
        }
        None
    }

    // “Gestern hatte Müller in Bonn erklärt”: the auxiliary has the subject beside it.
    pub fn subject_of_auxiliary(&self, floor: usize, participle: usize) -> Option<Phrase> {
        let auxiliary = (floor..participle)
            .rev()
            .find(|at| self.is(*at, Class::AUXILIARY) && self.kind(*at) == Kind::Word);
        match auxiliary {
            Some(auxiliary) => self.subject_of(auxiliary, floor),
            None if !self.is(participle, VERB) => self.earlier_subject(participle, floor),
            None => None,
        }
    }

    // The sentence's start; a passage that ends with a colon leads into the next one.
    fn floor(&self, quote: usize) -> usize {
        let start = self.sentence_start(quote);
        match self.mark_before(quote) {
            Some(mark) if mark < start && self.kind(mark) == Kind::Colon => {
                self.sentence_start(mark)
            }
            _ => start,
        }
    }

    // “that Lee was prompted to say”: what leads the clause.
    pub fn subject_of_infinitive(&self, at: usize, floor: usize) -> Option<Phrase> {
        if self.is(at, Class::SAYING) {
            return None;
        }
        self.phrase_at(self.segment_start(at, floor))
            .filter(|phrase| phrase.end <= at && (self.is_somebody(phrase)))
    }

    // The subject of a participle or an infinitive stands before it, in the main clause.
    pub fn earlier_subject(&self, at: usize, floor: usize) -> Option<Phrase> {
        for verb in (floor..at).rev() {
            if self.is_verb(verb)
                && self.is(verb, VERB)
                && !self.is(verb, Class::SAYING)
                && self.is_active(verb)
                && let Some(phrase) = self.subject_of(verb, floor)
            {
                return Some(phrase);
            }
        }
        self.subject_of_clause(floor, at)
    }
}
