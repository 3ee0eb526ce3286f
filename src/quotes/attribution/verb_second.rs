//! Subjects where the finite verb stands second (German, Dutch, Swedish): what comes before it may
//! be the subject or anything else, and then the subject comes right after it.

use super::super::language::Class;
use super::phrase::Phrase;
use super::reading::{Kind, Reading};

impl Reading<'_> {
    /// The subject of the finite verb, in the clause that does not reach back past `floor`.
    pub fn subject_verb_second(&self, verb: usize, floor: usize) -> Option<Phrase> {
        let Some(last) = verb.checked_sub(1).filter(|last| *last >= floor) else {
            return self.subject_after(verb);
        };
        if self.is(last, Class::AND)
            && !self.is(last, Class::BETWEEN)
            && let Some(phrase) = self.subject_of_main_clause(self.clause_start(last, floor), last)
        {
            return Some(phrase);
        }
        // “Dazu sagte er”: a pronoun beside the verb is its subject.
        if self.is(verb + 1, Class::SUBJECT) && !self.is(verb + 1, Class::DETERMINER) {
            return self.phrase_at(verb + 1);
        }
        if self.is(last, Class::SUBJECT) && !self.is(last, Class::DETERMINER) {
            return self.phrase_before(verb, floor);
        }
        // “Besorgt äußerte sich der Sprecher”.
        if self.is(verb + 1, Class::REFLEXIVE)
            && let Some(phrase) = self.subject_after(verb)
        {
            return Some(phrase);
        }
        let comma = self.kind(last) == Kind::Comma;
        let start = if comma {
            self.clause_start(verb, floor)
        } else {
            self.first_field(verb, floor)
        };
        let opener = start.checked_sub(1).filter(|opener| *opener >= floor);
        // “dass die Regierung …”: the verb stands last, the subject first.
        let subordinate = opener.is_some_and(|opener| {
            self.kind(opener) == Kind::Word && self.is(opener, Class::CLAUSE.or(Class::WHO))
        });
        if self.leads_elsewhere(start) && !subordinate {
            return self
                .subject_after(verb)
                .or_else(|| self.phrase_after_adverbs(start, verb));
        }
        let Some(first) = self.phrase_after_adverbs(start, verb) else {
            return self.subject_after(verb);
        };
        if comma {
            return Some(self.named_beside(first, verb));
        }
        let bare =
            !self.is(first.start, Class::DETERMINER) || subordinate || self.is_person(&first);
        let after = || {
            self.subject_after(verb)
                .filter(|after| self.is_person(after))
        };
        if bare {
            Some(first)
        } else {
            after().or(Some(first))
        }
    }

    // “Der Leiter des Amtes, Klaus Maier, sagte”: the name in the last insert.
    fn named_beside(&self, first: Phrase, verb: usize) -> Phrase {
        match self.phrase_before(verb - 1, first.end) {
            Some(insert)
                if insert.name.is_some()
                    && self.kind(insert.start - 1) == Kind::Comma
                    && first.name.is_none_or(|name| name.1 + 12 < insert.start) =>
            {
                insert
            }
            _ => first,
        }
    }

    /// “In dem Bericht heißt es”, “heißt es in dem Bericht”: the source is no subject.
    pub fn source_of_it(&self, verb: usize, it: &Phrase, floor: usize) -> Option<Phrase> {
        if !self.verb_second
            || !it.pronoun
            || self.is(it.start, Class::HE.or(Class::SHE).or(Class::THEY))
        {
            return Some(*it);
        }
        let comma = verb > floor && self.kind(verb - 1) == Kind::Comma;
        let start = if comma {
            self.clause_start(verb, floor)
        } else {
            self.first_field(verb, floor)
        };
        let source = if start < verb && self.is(start, Class::PREPOSITION) {
            start
        } else {
            it.end
        };
        if self.is(source, Class::PREPOSITION) {
            self.phrase_at(source + 1)
        } else {
            None
        }
    }

    // Where the words before the verb begin: after a mark or a word that opens a clause.
    fn first_field(&self, verb: usize, floor: usize) -> usize {
        let mut start = verb;
        while start > floor {
            let at = start - 1;
            let closes = match self.kind(at) {
                Kind::Comma
                | Kind::Semicolon
                | Kind::Colon
                | Kind::Stop
                | Kind::Break
                | Kind::Dash => true,
                Kind::Word => self.is(at, Class::CLAUSE),
                _ => false,
            };
            if closes {
                break;
            }
            start = at;
        }
        start
    }

    // An adverb, a preposition, a clause or an object comes first: the subject is elsewhere.
    fn leads_elsewhere(&self, start: usize) -> bool {
        let class = self.class(start);
        if class.has(Class::SUBJECT) && !class.has(Class::DETERMINER) {
            return false;
        }
        class.has(Class::BETWEEN) && !class.has(Class::AND)
            || class.has(Class::PREPOSITION.or(Class::SO).or(Class::OBLIQUE))
            || class.has(Class::CLAUSE) && !class.has(Class::DETERMINER)
            || matches!(self.kind(start), Kind::Quote(_))
            || self.is_leading_adverb(start)
    }

    fn phrase_after_adverbs(&self, start: usize, end: usize) -> Option<Phrase> {
        let mut at = start;
        while at < end
            && self.is(at, Class::AND.or(Class::BETWEEN).or(Class::CLAUSE))
            && !self.is(at, Class::SUBJECT.or(Class::DETERMINER))
        {
            at += 1;
        }
        if at >= end || self.is(at, Class::PREPOSITION) {
            return None;
        }
        let phrase = self.phrase_at(at)?;
        (phrase.start < end).then_some(phrase)
    }

    // “Offenbar”, “Überraschend” at the start of a sentence.
    fn is_leading_adverb(&self, at: usize) -> bool {
        const ADVERBS: [&str; 6] = ["end", "lich", "bar", "weise", "artig", "dings"];
        self.german
            && self.class(at) == Class::NONE
            && self.kind(at + 1) == Kind::Word
            && self.sentence_start(at) == at
            && ADVERBS.iter().any(|ending| self.text(at).ends_with(ending))
    }

    /// The subject of a main clause whose verb is in no table: the verb is the first word in lower
    /// case after the first noun or adverb.
    pub fn subject_of_main_clause(&self, start: usize, end: usize) -> Option<Phrase> {
        if !self.leads_elsewhere(start) {
            let first = self.phrase_after_adverbs(start, end)?;
            let named = self.is_person(&first) || !self.is(first.start, Class::DETERMINER);
            return if named {
                Some(first)
            } else {
                self.person_after_verb(first.end, end).or(Some(first))
            };
        }
        if self.is(start, Class::CLAUSE) {
            // The main verb follows the clause: “Als er kam, rief Müller”.
            let verbs = Class::SAY
                .or(Class::CALL)
                .or(Class::BESIDE)
                .or(Class::AUXILIARY);
            let comma = (start..end).find(|at| {
                self.kind(*at) == Kind::Comma
                    && (self.is(at + 1, verbs)
                        || self.is(at + 2, Class::HE.or(Class::SHE))
                            && self.is(at + 2, Class::SUBJECT))
            })?;
            return self
                .subject_after(comma + 1)
                .filter(|phrase| phrase.end <= end);
        }
        let verb = (start + 1..end).find(|at| {
            let closed = Class::PREPOSITION
                .or(Class::DETERMINER)
                .or(Class::AND)
                .or(Class::CLAUSE)
                .or(Class::WHO)
                .or(Class::PARTICLE);
            let after = self.is(at - 1, Class::BETWEEN)
                || matches!(self.kind(at - 1), Kind::Name | Kind::Number);
            after && self.kind(*at) == Kind::Word && !self.is(*at, closed)
        })?;
        self.subject_after(verb).filter(|phrase| phrase.end <= end)
    }

    // “Jede Schuld weist Müller von sich”: the object comes first, and somebody after the verb.
    fn person_after_verb(&self, from: usize, end: usize) -> Option<Phrase> {
        let verbs = Class::SAY.or(Class::CALL).or(Class::BESIDE);
        let verb = (from..end).find(|at| self.kind(*at) == Kind::Word && self.is(*at, verbs))?;
        self.subject_after(verb).filter(|phrase| {
            phrase.end <= end
                && (self.is_person(phrase)
                    || self.kind(phrase.start) == Kind::Name && !self.is_time(phrase))
        })
    }

    /// “weil die Regierung das Land als “…” bezeichnet hat”: the verb stands last in its clause.
    pub fn subject_of_final_verb(&self, quote: usize) -> Option<(Phrase, usize)> {
        let verb = quote + 1;
        let spoken = self.is(verb, Class::SAY.or(Class::CALL).or(Class::SAYING))
            && self.kind(verb) == Kind::Word;
        let last = matches!(self.kind(verb + 1), Kind::Comma | Kind::Stop | Kind::Break)
            || self.is(verb + 1, Class::AUXILIARY);
        if !self.verb_second || !spoken || !last {
            return None;
        }
        let floor = self.sentence_start(quote);
        let clause = Class::CLAUSE.or(Class::WHO);
        let opener = (floor..quote).rev().find(|at| {
            at + 1 < quote
                && self.kind(*at) == Kind::Word
                && self.is(*at, clause)
                && (self.is(*at, Class::CLAUSE) || self.kind(at.wrapping_sub(1)) == Kind::Comma)
        })?;
        let phrase = self
            .phrase_at(opener + 1)
            .filter(|_| self.is(opener, Class::CLAUSE))
            .or_else(|| self.phrase_before(opener.checked_sub(1)?, floor))?;
        Some((phrase, verb))
    }

    fn is_person(&self, phrase: &Phrase) -> bool {
        phrase.pronoun
            || (phrase.start..phrase.end)
                .any(|at| self.is(at, Class::PERSON.or(Class::TITLE).or(Class::BODY)))
    }

    // Where the clause begins that runs up to the verb with all its inserts.
    fn clause_start(&self, verb: usize, floor: usize) -> usize {
        (floor..verb)
            .rev()
            .find(|at| matches!(self.kind(*at), Kind::Colon | Kind::Semicolon))
            .map_or(floor, |at| at + 1)
    }
}
