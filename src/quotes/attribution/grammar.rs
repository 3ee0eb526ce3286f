//! What a word does in its sentence, and where sentences and their stretches begin.

use super::super::language::Class;
use super::phrase::Phrase;
use super::reading::{Kind, Reading};

/// How far back a sentence is read, in tokens: longer ones are no sentences.
const FARTHEST: usize = 120;

impl Reading<'_> {
    /// The first token of the sentence that the token stands in.
    pub fn sentence_start(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0 && at - start < FARTHEST && !self.ends_sentence(start - 1) {
            start -= 1;
        }
        start
    }

    // Where the run of tokens without a mark or a clause word that ends at `end` begins.
    pub fn segment_start(&self, end: usize, floor: usize) -> usize {
        let mut start = end;
        while start > floor {
            let at = start - 1;
            let closes = match self.kind(at) {
                Kind::Name | Kind::Number | Kind::Possessive => false,
                Kind::Word => {
                    self.is(at, Class::CLAUSE.or(Class::WHO))
                        && (!self.is(at, Class::PREPOSITION)
                            || self
                                .phrase_at(at + 1)
                                .is_some_and(|phrase| phrase.end >= end))
                }
                Kind::Quote(_) | Kind::Mark => self.english,
                _ => true,
            };
            if closes {
                break;
            }
            start = at;
        }
        start
    }

    /// Whether the word is a verb here, and not a noun of the same spelling.
    pub fn is_verb(&self, at: usize) -> bool {
        if !self.is(
            at,
            Class::SAY
                .or(Class::CALL)
                .or(Class::SAYING)
                .or(Class::BESIDE),
        ) {
            return false;
        }
        let Some(before) = at.checked_sub(1) else {
            return true;
        };
        if self.kind(at) != Kind::Word {
            // “Said Ellis:” opens a sentence; any other capital is a name.
            return self.kind(at) == Kind::Name
                && self.ends_sentence(before)
                && self.kind(at + 1) == Kind::Name;
        }
        let noun_like = self.is(
            at,
            Class::NOUN
                .or(Class::PERSON)
                .or(Class::TITLE)
                .or(Class::PREPOSITION),
        );
        let after_opener = self.is(before, Class::DETERMINER)
            && !self.is(before, Class::SUBJECT.or(Class::WHO))
            || self.kind(before) == Kind::Possessive;
        if self.english && self.is_adjective(before) {
            return false;
        }
        !(after_opener || noun_like && self.is(before, Class::COMMON.or(Class::PREPOSITION)))
    }

    // What follows an adjective is a noun: “spontaneous chants”.
    pub fn is_adjective(&self, at: usize) -> bool {
        const ADJECTIVES: [&str; 6] = ["ous", "ful", "ive", "less", "ical", "ial"];
        self.kind(at) == Kind::Number
            || self.kind(at) == Kind::Word
                && self.class(at) == Class::NONE
                && ADJECTIVES
                    .iter()
                    .any(|ending| self.text(at).ends_with(ending))
    }

    pub fn is_adverb(&self, at: usize) -> bool {
        self.english
            && self.class(at) == Class::NONE
            && matches!(self.kind(at), Kind::Word)
            && self.text(at).ends_with("ly")
    }

    // A word that stands between a subject and its verb.
    pub fn between(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word && self.is(at, Class::BETWEEN) && !self.is(at, Class::SUBJECT)
            || self.is_adverb(at)
            || self.is(at, Class::BETWEEN.or(Class::PREPOSITION))
                && self.is(at, Class::NO_NAME)
                && !self.is(at, Class::SUBJECT)
                && self.kind(at) == Kind::Name
    }

    // The “on” of “on Tuesday said”.
    pub fn before_day(&self, at: usize, verb: usize) -> bool {
        at + 1 < verb
            && self.is(at, Class::PREPOSITION)
            && self.kind(at + 1) == Kind::Name
            && self.is(at + 1, Class::NO_NAME)
    }

    // “Tuesday night”, “that month”.
    pub fn is_time(&self, phrase: &Phrase) -> bool {
        !phrase.pronoun
            && self.is(phrase.end - 1, Class::NO_NAME)
            && !self.is(phrase.end - 1, Class::PERSON.or(Class::TITLE))
    }
}
