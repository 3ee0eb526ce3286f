//! Subjects with an insert before their verb: “Ana Ruiz, the mayor of Bo, said”.

use super::super::language::Class;
use super::cue::VERB;
use super::phrase::Phrase;
use super::reading::{Kind, Reading};

impl Reading<'_> {
    // The subject before an apposition or another insert that ends with this comma:
    // “Ana Ruiz, the mayor of Bo, said”.
    pub fn before_insert(&self, comma: usize, floor: usize) -> Option<Phrase> {
        let mut end = comma;
        // The leftmost phrase, and the leftmost name that fills its stretch.
        let mut any = None;
        let mut named = None;
        for _ in 0..6 {
            let start = self.segment_start(end, floor);
            let opener = start.checked_sub(1).filter(|opener| *opener >= floor);
            let clause = opener.is_some_and(|opener| self.kind(opener) == Kind::Word);
            if let Some(phrase) = self.head_of_segment(start, end)
                // Of “where the school stands” nothing speaks, of “that Lee, the mayor,” Lee.
                && (!clause || phrase.end == end)
                && !self.is_place(&phrase)
            {
                if phrase.end == end && (phrase.name.is_some() || phrase.pronoun) {
                    named = Some(phrase);
                }
                if any.is_none()
                    || phrase.name.is_some()
                    || self.is(phrase.start, Class::DETERMINER)
                {
                    any = Some(phrase);
                }
            }
            let Some(opener) = opener else { break };
            end = match self.kind(opener) {
                Kind::Comma => opener,
                Kind::Word
                    if self.kind(opener.wrapping_sub(1)) == Kind::Comma && opener > floor =>
                {
                    opener - 1
                }
                Kind::Word if self.is(opener, Class::WHO) && self.english => opener,
                _ => break,
            };
        }
        named.or(any)
    }

    // The antecedent of “who” at this token.
    pub fn owner_before(&self, who: usize, floor: usize) -> Option<Phrase> {
        let end = if who > floor && self.kind(who - 1) == Kind::Comma {
            who - 1
        } else {
            who
        };
        let start = self.segment_start(end, floor);
        self.subject_in(start, end)
    }

    // “Va.” and what else is short, or stands alone after “in Bo”.
    fn is_place(&self, insert: &Phrase) -> bool {
        let lone = insert.end - insert.start == 1;
        lone && (self.is(insert.start, Class::SHORT)
            || self.is(insert.start.wrapping_sub(3), Class::PREPOSITION))
    }

    // The phrase that leads a stretch between two commas, or ends it.
    fn head_of_segment(&self, start: usize, end: usize) -> Option<Phrase> {
        let mut start = start;
        while start < end
            && (self.is(start, Class::AND.or(Class::BETWEEN))
                && !self.is(start, Class::SUBJECT.or(Class::DETERMINER))
                || self.is_adverb(start))
        {
            start += 1;
        }
        if self.is(start, Class::PREPOSITION) && !self.is(start, Class::DETERMINER) {
            return None;
        }
        let phrase = self.phrase_at(start).filter(|phrase| phrase.start < end)?;
        if self.is(phrase.end - 1, Class::NO_NAME) && !phrase.pronoun {
            return None;
        }
        let acts = (phrase.end..end).any(|at| {
            self.is(
                at,
                VERB.or(Class::PASSIVE)
                    .or(Class::AUXILIARY)
                    .or(Class::CLAUSE),
            ) && self.kind(at) == Kind::Word
        });
        if !acts {
            return Some(phrase);
        }
        self.phrase_before(end, phrase.end)
            .filter(|last| last.name.is_some())
    }
}
