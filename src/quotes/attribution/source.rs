//! Sources that no verb gives: “according to Lee”, “Lee's claim that”, “Lee (“…”)”, “Lee: “…””.

use super::super::language::Class;
use super::cue::{Found, VERB};
use super::phrase::Phrase;
use super::reading::{Kind, Reading};

impl Reading<'_> {
    // “according to Lee”, “laut Lee”, “so Lee”, “nach Angaben von Lee”.
    pub fn source_after(&self, at: usize) -> Option<Found> {
        let mut start = at + 1;
        let mut noun = false;
        while start < at + 4
            && (self.is(start, Class::PREPOSITION.or(Class::NOUN))
                || self.is(start + 1, Class::NOUN) && self.kind(start) == Kind::Word)
        {
            noun |= self.is(start, Class::NOUN);
            start += 1;
        }
        // “nach” alone is a preposition like others.
        if self.is(at, Class::ACCORDING_NOUN) && !noun {
            return None;
        }
        self.phrase_at(start).map(|phrase| Found {
            phrase,
            cue: Some(at),
            sure: true,
        })
    }

    // “his claim that “…””, “Lee's promise to “…””: whose noun of saying it is.
    pub fn own_noun(&self, noun: usize, quote: usize) -> Option<Found> {
        if !self.is(noun, Class::NOUN) || quote - noun > 12 {
            return None;
        }
        let leads = self.kind(noun + 1) == Kind::Colon
            // “seiner Meinung nach”.
            || self.is(noun + 1, Class::ACCORDING_NOUN)
            || (noun + 1..quote).any(|at| self.is(at, Class::CLAUSE) && self.is(at, Class::WHO));
        let owner = (noun.saturating_sub(3)..noun)
            .rev()
            .find(|at| self.kind(*at) == Kind::Possessive || self.is_own(*at))?;
        let phrase = if self.is_own(owner) {
            Phrase {
                start: owner,
                end: owner + 1,
                name: None,
                pronoun: true,
            }
        } else {
            self.phrase_before(owner, self.sentence_start(owner))?
        };
        leads.then_some(Found {
            phrase,
            cue: Some(noun),
            sure: false,
        })
    }

    // “his”, “her”, “their”.
    fn is_own(&self, at: usize) -> bool {
        self.is(at, Class::DETERMINER) && self.is(at, Class::HE.or(Class::SHE).or(Class::THEY))
    }

    // “Mohammed ElBaradei (“…”)”.
    pub fn bracketed(&self, quote: usize) -> Option<Found> {
        let bracket = quote.checked_sub(1)?;
        let enclosed = self.kind(bracket) == Kind::Bracket && self.kind(quote + 1) == Kind::Bracket;
        let phrase =
            enclosed.then(|| self.phrase_before(bracket, self.sentence_start(bracket)))??;
        phrase.name.is_some().then_some(Found {
            phrase,
            cue: None,
            sure: false,
        })
    }

    // “— Ana Ruiz: “…””: nothing but a name before the colon.
    pub fn labelled(&self, colon: usize, floor: usize) -> Option<Phrase> {
        let phrase = self.phrase_before(colon, floor)?;
        let before = phrase
            .start
            .checked_sub(1)
            .filter(|before| *before >= floor);
        (phrase.name.is_some()
            && before.is_none_or(|before| matches!(self.kind(before), Kind::Dash | Kind::Break)))
        .then_some(phrase)
    }

    // “was called “…” by Lee”.
    pub fn agent(&self, verb: usize, quote: usize) -> Option<Phrase> {
        let by =
            (verb..quote + 4).find(|at| self.is(*at, Class::BY) || self.kind(*at) == Kind::Stop)?;
        self.phrase_at(by + 1).filter(|_| self.is(by, Class::BY))
    }

    // “Rather than wait, asks Ana Ruiz, “why not …””.
    pub fn inverted_insert(&self, verb: usize, mark: usize) -> Option<Phrase> {
        if !matches!(
            self.kind(verb.wrapping_sub(1)),
            Kind::Comma | Kind::Stop | Kind::Break
        ) || !self.is(verb, VERB)
            || self.is(verb, Class::SAYING)
        {
            return None;
        }
        self.subject_after(verb).filter(|phrase| {
            phrase.end == mark && matches!(self.kind(mark), Kind::Comma | Kind::Colon)
        })
    }
}
