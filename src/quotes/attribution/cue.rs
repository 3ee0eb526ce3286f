//! Which words tie a quotation to somebody: in its own sentence, after it or before it.

use super::super::language::Class;
use super::phrase::Phrase;
use super::reading::{Ending, Kind, Reading, Shape};

/// A speaker found beside a quotation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub phrase: Phrase,
    /// The token of the verb, noun or preposition that says so.
    pub cue: Option<usize>,
    /// The wording leaves no other reading.
    pub sure: bool,
}

const VERB: Class = Class::SAY.or(Class::CALL);
const SOURCE: Class = Class::ACCORDING.or(Class::ACCORDING_NOUN).or(Class::SO);
/// How far after a quotation its verb may stand, in tokens.
const REACH: usize = 40;

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

    // “Mohammed ElBaradei (“…”)”.
    fn bracketed(&self, quote: usize) -> Option<Found> {
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

    // The token before the quotation; a colon that ends the passage before counts.
    fn mark_before(&self, quote: usize) -> Option<usize> {
        let mut mark = quote.checked_sub(1)?;
        while self.kind(mark) == Kind::Break {
            mark = mark.checked_sub(1)?;
        }
        (mark + 1 == quote || self.kind(mark) == Kind::Colon).then_some(mark)
    }

    fn is_spoken(&self, at: usize) -> bool {
        self.is_verb(at) && self.is(at, VERB.or(Class::BESIDE).or(Class::SAYING))
    }

    // “…,” said Lee. “…,” Lee, the mayor, said. “…,” according to Lee.
    fn right_after(&self, shape: &Shape) -> Option<Found> {
        let mut at = shape.token + 1;
        let mut marked = matches!(shape.ending, Ending::Comma | Ending::Open);
        let mut dash = false;
        while matches!(self.kind(at), Kind::Comma | Kind::Dash) {
            dash |= self.kind(at) == Kind::Dash;
            marked = true;
            at += 1;
        }
        if shape.ending == Ending::Stop && !marked && self.kind(at) != Kind::Word {
            return self.signature(at);
        }
        let mut verb = at;
        while verb < at + 3
            && (self.is(verb, Class::BETWEEN) && self.kind(verb) == Kind::Word
                || self.is_adverb(verb))
        {
            verb += 1;
        }
        if self.is_spoken(verb)
            && self.is(
                verb,
                if self.verb_second { VERB } else { Class::SAY }.or(Class::BESIDE),
            )
            && let Some(phrase) = self.subject_after(verb)
            && let Some(phrase) = self.source_of_it(verb, &phrase, verb)
        {
            return Some(Found {
                phrase,
                cue: Some(verb),
                sure: true,
            });
        }
        if self.is(at, SOURCE) {
            return self.source_after(at);
        }
        let Some(phrase) = self.phrase_at(at) else {
            return self.signature(at);
        };
        let opens = phrase.pronoun || self.kind(at) == Kind::Name || self.is(at, Class::DETERMINER);
        if !marked && !opens {
            return None;
        }
        let mut plain = true;
        for verb in phrase.end..shape.token + REACH {
            match self.kind(verb) {
                Kind::Stop | Kind::Break if dash => break,
                Kind::Stop | Kind::Break | Kind::Semicolon | Kind::Quote(_) | Kind::Colon => {
                    return None;
                }
                Kind::Comma | Kind::Dash => plain = false,
                Kind::Word if self.is(verb, Class::CLAUSE) => plain = false,
                _ => {}
            }
            if self.is_spoken(verb) && self.is(verb, VERB.or(Class::BESIDE)) && self.is_active(verb)
            {
                let subject = self.subject_before(verb, at)?;
                if subject.start == phrase.start {
                    return Some(Found {
                        phrase: subject,
                        cue: Some(verb),
                        sure: marked,
                    });
                }
                // “the Florida senator and candidate said”: no mark parts the two, or a whole insert.
                let whole_insert =
                    self.kind(verb - 1) == Kind::Comma && (phrase.name.is_some() || phrase.pronoun);
                if marked && (plain || whole_insert) && !subject.pronoun {
                    return Some(Found {
                        phrase,
                        cue: Some(verb),
                        sure: true,
                    });
                }
                if self.kind(subject.start.wrapping_sub(1)) != Kind::Comma {
                    return None;
                }
            }
        }
        dash.then(|| self.signature(at)).flatten()
    }

    // “…” — Ana Ruiz, as a line or a passage ends.
    fn signature(&self, at: usize) -> Option<Found> {
        let dash = self.kind(at.wrapping_sub(1)) == Kind::Dash;
        let at = if self.kind(at) == Kind::Break {
            at + 1
        } else {
            at
        };
        let phrase = self.phrase_at(at)?;
        let name = phrase.name.filter(|name| name.0 == phrase.start || dash)?;
        let ends = matches!(
            self.kind(phrase.end),
            Kind::Break | Kind::Stop | Kind::Comma
        );
        let own_line = self.kind(name.0.wrapping_sub(1)) == Kind::Break
            && self.ends_line(phrase.end)
            && name.1 - name.0 > 1;
        (dash && ends || own_line).then_some(Found {
            phrase,
            cue: None,
            sure: dash,
        })
    }

    // No verb and no sentence up to the end of the line: a name with what somebody is.
    fn ends_line(&self, from: usize) -> bool {
        let mut at = from;
        while at < from + REACH && !matches!(self.kind(at), Kind::Break) {
            if self.is_spoken(at) || self.kind(at) == Kind::Stop && self.kind(at + 1) != Kind::Break
            {
                return false;
            }
            at += 1;
        }
        at == from || self.kind(from) == Kind::Comma
    }

    // Not “to say”, not “was told”.
    fn is_active(&self, verb: usize) -> bool {
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

    // “according to Lee”, “laut Lee”, “so Lee”, “nach Angaben von Lee”.
    fn source_after(&self, at: usize) -> Option<Found> {
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
            if let Some(phrase) = phrase.filter(|phrase| phrase.end <= quote) {
                return Some(Found {
                    phrase,
                    cue: Some(at),
                    sure: quote - at < 30,
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

    // “his claim that “…””, “Lee's promise to “…””: whose noun of saying it is.
    fn own_noun(&self, noun: usize, quote: usize) -> Option<Found> {
        if !self.is(noun, Class::NOUN) || quote - noun > 12 {
            return None;
        }
        let leads = self.kind(noun + 1) == Kind::Colon
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

    // “Rather than wait, asks Ana Ruiz, “why not …””.
    fn inverted_insert(&self, verb: usize, mark: usize) -> Option<Phrase> {
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

    // “— Ana Ruiz: “…””: nothing but a name before the colon.
    fn labelled(&self, colon: usize, floor: usize) -> Option<Phrase> {
        let phrase = self.phrase_before(colon, floor)?;
        let before = phrase
            .start
            .checked_sub(1)
            .filter(|before| *before >= floor);
        (phrase.name.is_some()
            && before.is_none_or(|before| matches!(self.kind(before), Kind::Dash | Kind::Break)))
        .then_some(phrase)
    }

    // “Gestern hatte Müller in Bonn erklärt”: the auxiliary has the subject beside it.
    fn subject_of_auxiliary(&self, floor: usize, participle: usize) -> Option<Phrase> {
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

    // “was called “…” by Lee”.
    fn agent(&self, verb: usize, quote: usize) -> Option<Phrase> {
        (verb..quote)
            .find(|at| self.is(*at, Class::BY))
            .and_then(|by| self.phrase_at(by + 1))
    }

    // “that Lee was prompted to say”: what leads the clause.
    fn subject_of_infinitive(&self, at: usize, floor: usize) -> Option<Phrase> {
        if self.is(at, Class::SAYING) {
            return None;
        }
        self.phrase_at(self.segment_start(at, floor))
            .filter(|phrase| phrase.end <= at && (self.is_somebody(phrase)))
    }

    // The subject of a participle or an infinitive stands before it, in the main clause.
    fn earlier_subject(&self, at: usize, floor: usize) -> Option<Phrase> {
        for verb in (floor..at).rev() {
            if self.is_verb(verb)
                && self.is(verb, VERB)
                && !self.is(verb, Class::SAYING)
                && self.is_active(verb)
            {
                if let Some(phrase) = self.subject_of(verb, floor) {
                    return Some(phrase);
                }
            }
        }
        self.subject_of_clause(floor, at)
    }

    // “… “fragile” after the vote, Lee said.”
    fn later(&self, shape: &Shape) -> Option<Found> {
        let from = shape.token + 1;
        for verb in from..from + REACH {
            match self.kind(verb) {
                Kind::Stop | Kind::Break | Kind::Semicolon => return None,
                Kind::Quote(_) if self.ends_sentence(verb) => return None,
                _ => {}
            }
            if self.is_verb(verb) && self.is(verb, VERB) && self.is_active(verb) {
                let subject = self.subject_before(verb, from).or_else(|| {
                    self.kind(verb.wrapping_sub(1))
                        .eq(&Kind::Comma)
                        .then(|| self.subject_after(verb))
                        .flatten()
                });
                if let Some(phrase) = subject
                    && (self.kind(phrase.start.wrapping_sub(1)) == Kind::Comma
                        || phrase.start > verb)
                {
                    return Some(Found {
                        phrase,
                        cue: Some(verb),
                        sure: true,
                    });
                }
            }
            if self.is(verb, Class::ACCORDING.or(Class::ACCORDING_NOUN))
                && self.kind(verb.wrapping_sub(1)) == Kind::Comma
            {
                return self.source_after(verb);
            }
        }
        None
    }

    // Part of a sentence in marks, and no verb of saying: its subject, if somebody, and that only likely.
    fn leading_subject(&self, shape: &Shape) -> Option<Found> {
        let floor = self.sentence_start(shape.token);
        if shape.whole || floor == shape.token || self.is_reported(floor, shape.token) {
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
    fn is_reported(&self, floor: usize, end: usize) -> bool {
        (floor..end).any(|at| self.is(at, Class::REPORTED) && self.kind(at) == Kind::Word)
    }

    /// The speaker whom the sentence before a quotation names: “Lee was angry. “…””
    pub fn leading_sentence(&self, quote: usize) -> Option<Found> {
        let mut end = quote;
        for _ in 0..4 {
            while end > 0 && matches!(self.kind(end - 1), Kind::Break | Kind::Stop | Kind::Mark) {
                end -= 1;
            }
            let start = self.sentence_start(end.checked_sub(1)?);
            if start == end || (start..end).any(|at| matches!(self.kind(at), Kind::Quote(_))) {
                return None;
            }
            let found = self
                .verb_between(start, end, end)
                .filter(|found| self.is_somebody(&found.phrase));
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
            || (phrase.start..phrase.end)
                .any(|at| self.is(at, Class::PERSON.or(Class::TITLE).or(Class::BODY)))
    }
}
