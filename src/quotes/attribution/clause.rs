//! Who is the subject of a verb of saying: before it, after it, or further back in the sentence.

use super::super::language::Class;
use super::phrase::Phrase;
use super::reading::{Kind, Reading};

impl Reading<'_> {
    /// The subject of the finite verb at `verb`, looking back to `floor`, then ahead.
    pub fn subject_of(&self, verb: usize, floor: usize) -> Option<Phrase> {
        if self.verb_second {
            return self.subject_verb_second(verb, floor);
        }
        let before = self.subject_before(verb, floor);
        // English turns the order round only right beside the words.
        if self.english {
            before
        } else {
            before.or_else(|| self.subject_after(verb))
        }
    }

    /// The subject that follows its verb: “said Lee”.
    pub fn subject_after(&self, verb: usize) -> Option<Phrase> {
        let mut at = verb + 1;
        while at < verb + 5
            && self.kind(at) == Kind::Word
            && self.is(at, Class::BETWEEN)
            && !self.is(at, Class::SUBJECT)
        {
            at += 1;
        }
        if matches!(self.kind(at), Kind::Word)
            && self.is(at, Class::PREPOSITION.or(Class::CLAUSE).or(Class::AND))
            && !self.is(at, Class::DETERMINER)
        {
            return None;
        }
        self.phrase_at(at)
    }

    /// The subject that stands before its verb, not reaching back past `floor`.
    pub fn subject_before(&self, verb: usize, floor: usize) -> Option<Phrase> {
        let mut end = verb;
        while end > floor && (self.between(end - 1) || self.before_day(end - 1, verb)) {
            end -= 1;
        }
        let last = end.checked_sub(1).filter(|last| *last >= floor)?;
        if self.is(last, Class::SUBJECT) && !self.is(last, Class::WHO) {
            // “Bolton and Gorka both denounced”.
            let floats =
                self.is(last, Class::BETWEEN) && last > floor && self.kind(last - 1) == Kind::Name;
            return if floats {
                self.subject_before(last, floor)
            } else {
                self.phrase_before(end, floor)
            };
        }
        if self.is(last, Class::AND) {
            return self.subject_of_clause(floor, last);
        }
        if self.is(last, Class::WHO) && self.kind(last) == Kind::Word {
            return self.owner_before(last, floor);
        }
        if self.kind(last) == Kind::Comma {
            return self.before_insert(last, floor);
        }
        let start = self.segment_start(end, floor);
        let opener = start.checked_sub(1).filter(|opener| *opener >= floor);
        if let Some(opener) = opener
            && self.is(opener, Class::WHO)
            && self.kind(opener) == Kind::Word
            && !self.is(opener, Class::CLAUSE)
            && self.phrase_at(start).is_none_or(|phrase| phrase.end < end)
        {
            return self.owner_before(opener, floor);
        }
        self.subject_in(start, end)
    }

    // The subject in the tokens of one clause that end at its verb.
    pub fn subject_in(&self, start: usize, end: usize) -> Option<Phrase> {
        let mut start = start;
        while start < end
            && (self.is(start, Class::AND.or(Class::CLAUSE).or(Class::BETWEEN))
                && !self.is(start, Class::SUBJECT.or(Class::DETERMINER))
                || self.is_adverb(start))
        {
            start += 1;
        }
        if start >= end || self.is(start, Class::PREPOSITION) && !self.english {
            return None;
        }
        if !self.is(start, Class::PREPOSITION)
            && let Some(phrase) = self.phrase_at(start)
        {
            // What follows the phrase up to the verb must hang on it: “of the Sierra Club”.
            if phrase.end >= end {
                return Some(Phrase {
                    end,
                    name: self.name_in(phrase.start, end),
                    ..phrase
                });
            }
            if !self.english
                || self.is(phrase.end, Class::PREPOSITION.or(Class::BETWEEN))
                || self.kind(phrase.end) == Kind::Number
            {
                return Some(phrase);
            }
        }
        let last = self.phrase_before(end, start)?;
        // “an email sent out by Sanders on Tuesday night warned”: what hangs on a preposition is no subject.
        let hangs = last.start > start && self.is(last.start - 1, Class::PREPOSITION)
            || self.is_time(&last);
        if hangs
            && let Some(first) = self.phrase_at(start)
            && !self.is(start, Class::PREPOSITION)
        {
            return Some(first);
        }
        Some(last)
    }

    /// The subject of the clause or sentence that begins at `start`, before `end`.
    pub fn subject_of_clause(&self, start: usize, end: usize) -> Option<Phrase> {
        if self.verb_second {
            return self.subject_of_main_clause(start, end);
        }
        let mut at = start;
        // “In a statement on Tuesday,” “When asked why,” “However,” come before the subject.
        for _ in 0..4 {
            while at < end
                && (self.is(at, Class::AND.or(Class::BETWEEN))
                    && !self.is(at, Class::SUBJECT.or(Class::DETERMINER))
                    || self.is_adverb(at)
                    || matches!(self.kind(at), Kind::Dash | Kind::Mark | Kind::Bracket))
            {
                at += 1;
            }
            let opens = self.is(
                at,
                Class::PREPOSITION
                    .or(Class::CLAUSE)
                    .or(Class::ACCORDING)
                    .or(Class::SAYING)
                    .or(Class::SAY),
            ) && !self.is(at, Class::SUBJECT.or(Class::DETERMINER))
                || self.is(at, Class::NO_NAME)
                    && self.kind(at + 1) == Kind::Comma
                    && !self.is(at, Class::SUBJECT);
            let time = self.phrase_at(at).is_some_and(|phrase| {
                !phrase.pronoun
                    && self.kind(phrase.end) == Kind::Comma
                    && self.is(phrase.end - 1, Class::NO_NAME)
            });
            if !opens && !time {
                break;
            }
            let comma = (at..end).find(|at| self.kind(*at) == Kind::Comma)?;
            at = comma + 1;
        }
        if at >= end {
            return None;
        }
        self.phrase_at(at)
    }
}
