//! Who is likely meant where no word says it: the subject of the sentence, or of the one before.

use super::super::language::Class;
use super::cue::Found;
use super::phrase::Phrase;
use super::reading::{Kind, Reading, Shape};

impl Reading<'_> {
    // Part of a sentence in marks, and no verb of saying: its subject, if somebody, and that only likely.
    pub fn leading_subject(&self, shape: &Shape) -> Option<Found> {
        let floor = self.sentence_start(shape.token);
        if floor == shape.token || self.is_reported(floor, shape.token) {
            return None;
        }
        // “was called “…””: whoever is the subject did not say it.
        let passive =
            |at: usize| self.is(at, Class::CALL) && self.is(at.wrapping_sub(1), Class::PASSIVE);
        if self.english && (floor..shape.token).any(passive) {
            return None;
        }
        let phrase = self
            .subject_of_clause(floor, shape.token)
            .filter(|phrase| !phrase.pronoun || self.is_somebody(phrase))
            .or_else(|| self.last_pronoun(floor, shape.token))?;
        Some(Found {
            phrase,
            cue: None,
            sure: false,
        })
    }

    // “That is why he wanted to “go””.
    fn last_pronoun(&self, floor: usize, end: usize) -> Option<Phrase> {
        let personal = Class::HE.or(Class::SHE).or(Class::THEY);
        let at = (floor..end)
            .rev()
            .find(|at| self.is(*at, Class::SUBJECT) && self.is(*at, personal))?;
        self.phrase_at(at)
    }

    // “Damit seien …”: the mood says that somebody named before goes on speaking.
    pub fn is_reported(&self, floor: usize, end: usize) -> bool {
        (floor..end).any(|at| self.is(at, Class::REPORTED) && self.kind(at) == Kind::Word)
    }

    /// The speaker whom the sentence before a quotation names: “Lee was angry. “…””
    pub fn leading_sentence(&self, quote: usize) -> Option<Found> {
        let mut end = self.sentence_start(quote);
        for _ in 0..4 {
            while end > 0 && matches!(self.kind(end - 1), Kind::Break | Kind::Stop | Kind::Mark) {
                end -= 1;
            }
            let start = self.sentence_start(end.checked_sub(1)?);
            if start == end || (start..end).any(|at| matches!(self.kind(at), Kind::Quote(_))) {
                return None;
            }
            let found = self.verb_between(start, end, end).filter(|found| {
                self.verb_second && found.cue.is_some() && !found.phrase.pronoun
                    || self.is_somebody(&found.phrase)
            });
            if let Some(found) = found {
                return Some(Found {
                    sure: false,
                    ..found
                });
            }
            // In the mood of reported speech the speaker stands further back.
            let passage_goes_back = start > 0 && self.kind(start - 1) != Kind::Break;
            if !(self.is_reported(start, end) && passage_goes_back) {
                let phrase = self
                    .subject_of_clause(start, end)
                    .filter(|phrase| self.is_somebody(phrase))?;
                return Some(Found {
                    phrase,
                    cue: None,
                    sure: false,
                });
            }
            end = start;
        }
        None
    }

    /// Whether the phrase can be somebody who speaks, as far as its words tell.
    pub fn is_somebody(&self, phrase: &Phrase) -> bool {
        if phrase.pronoun {
            return self.is(phrase.start, Class::HE.or(Class::SHE).or(Class::THEY));
        }
        phrase.name.is_some()
            || (phrase.start..phrase.end).any(|at| {
                self.is(
                    at,
                    Class::PERSON
                        .or(Class::TITLE)
                        .or(Class::BODY)
                        .or(Class::MAN)
                        .or(Class::WOMAN),
                )
            })
    }
}
