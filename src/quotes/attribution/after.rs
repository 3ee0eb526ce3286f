//! A speaker named after the words: “…,” said Lee; “…” as the sentence goes on, Lee said.

use super::super::language::Class;
use super::cue::{Found, SOURCE, VERB};
use super::reading::{Ending, Kind, Reading, Shape};

/// How far after a quotation its verb may stand, in tokens.
const REACH: usize = 40;

impl Reading<'_> {
    // “…,” said Lee. “…,” Lee, the mayor, said. “…,” according to Lee.
    pub fn right_after(&self, shape: &Shape) -> Option<Found> {
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
            && (self.is(verb, Class::BETWEEN.or(Class::SO))
                && (!self.is(verb, Class::SO) || self.is_spoken(verb + 1))
                && self.kind(verb) == Kind::Word
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
            && let Some(phrase) = self.source_of_it(verb, &phrase, at)
        {
            return Some(Found {
                phrase,
                cue: Some(verb),
                sure: true,
            });
        }
        // “a-t-il déclaré”.
        if self.is(at, Class::AUXILIARY)
            && self.is(at + 1, Class::SUBJECT)
            && self.is(at + 2, VERB)
            && let Some(phrase) = self.phrase_at(at + 1)
        {
            return Some(Found {
                phrase,
                cue: Some(at + 2),
                sure: true,
            });
        }
        if let Some((phrase, verb)) = self.subject_of_final_verb(shape.token) {
            return Some(Found {
                phrase,
                cue: Some(verb),
                sure: true,
            });
        }
        if self.is(at, SOURCE) {
            return self.source_after(at);
        }
        // “Ayşe “…” dedi”: the verb closes the sentence that the subject opens.
        if verb == at && self.is(at, Class::SAY) && self.is_verb(at) && self.verb_last {
            let phrase = self.subject_of_clause(self.sentence_start(shape.token), shape.token)?;
            return Some(Found {
                phrase,
                cue: Some(at),
                sure: true,
            });
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

    // “… “fragile” after the vote, Lee said.”
    pub fn later(&self, shape: &Shape) -> Option<Found> {
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
            if self.is(verb, SOURCE) && self.kind(verb.wrapping_sub(1)) == Kind::Comma {
                // “…, so heißt es in dem Bericht”.
                let spoken = self.is(verb, Class::SO) && self.is_spoken(verb + 1);
                if !spoken {
                    return self.source_after(verb);
                }
                let subject = self
                    .subject_after(verb + 1)
                    .and_then(|phrase| self.source_of_it(verb + 1, &phrase, verb + 1));
                return subject.map(|phrase| Found {
                    phrase,
                    cue: Some(verb + 1),
                    sure: true,
                });
            }
        }
        None
    }

    // “…” — Ana Ruiz, as a line or a passage ends.
    pub fn signature(&self, at: usize) -> Option<Found> {
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
}
