//! Who is the subject of a verb of saying: before it, after it, or further back in the sentence.

use super::super::language::Class;
use super::phrase::Phrase;
use super::reading::{Kind, Reading};

const VERB: Class = Class::SAY.or(Class::CALL);
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

    /// Whether the word is a verb here, and not a noun of the same spelling.
    pub fn is_verb(&self, at: usize) -> bool {
        if !self.is(at, VERB.or(Class::SAYING).or(Class::BESIDE)) {
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
        if self.english
            && (self.is(at, Class::BARE) && !self.after_plural(at) || self.is_adjective(before))
        {
            return false;
        }
        !(after_opener || noun_like && self.is(before, Class::COMMON.or(Class::PREPOSITION)))
    }

    // “critics say”, “they say”, “to say”, but not “a media report”.
    fn after_plural(&self, verb: usize) -> bool {
        let mut before = verb.wrapping_sub(1);
        while self.is_adverb(before)
            || self.is(before, Class::BETWEEN) && !self.is(before, Class::SUBJECT)
        {
            before = before.wrapping_sub(1);
        }
        let class = self.class(before);
        let plural = self.kind(before) != Kind::Possessive && self.text(before).ends_with('s');
        plural && !class.has(Class::TITLE)
            || class.has(
                Class::SUBJECT
                    .or(Class::WHO)
                    .or(Class::INFINITIVE)
                    .or(Class::AND)
                    .or(Class::PERSON),
            )
            || before + 1 < verb
            || !matches!(
                self.kind(before),
                Kind::Word | Kind::Name | Kind::Number | Kind::Possessive
            )
    }

    // What follows an adjective is a noun: “spontaneous chants”.
    fn is_adjective(&self, at: usize) -> bool {
        const ADJECTIVES: [&str; 6] = ["ous", "ful", "ive", "less", "ical", "ial"];
        self.kind(at) == Kind::Number
            || self.kind(at) == Kind::Word
                && self.class(at) == Class::NONE
                && ADJECTIVES
                    .iter()
                    .any(|ending| self.text(at).ends_with(ending))
    }

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
    fn subject_in(&self, start: usize, end: usize) -> Option<Phrase> {
        let mut start = start;
        while start < end
            && (self.is(start, Class::AND.or(Class::CLAUSE).or(Class::BETWEEN))
                && !self.is(start, Class::SUBJECT.or(Class::DETERMINER))
                || self.is_adverb(start))
        {
            start += 1;
        }
        if self.is(start, Class::PREPOSITION) && !self.english {
            return None;
        }
        if !self.is(start, Class::PREPOSITION) {
            if let Some(phrase) = self.phrase_at(start) {
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

    // “Tuesday night”, “that month”.
    fn is_time(&self, phrase: &Phrase) -> bool {
        !phrase.pronoun
            && self.is(phrase.end - 1, Class::NO_NAME)
            && !self.is(phrase.end - 1, Class::PERSON.or(Class::TITLE))
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

    // The antecedent of “who” at this token.
    fn owner_before(&self, who: usize, floor: usize) -> Option<Phrase> {
        let end = if who > floor && self.kind(who - 1) == Kind::Comma {
            who - 1
        } else {
            who
        };
        let start = self.segment_start(end, floor);
        self.subject_in(start, end)
    }

    // The subject before an apposition or another insert that ends with this comma:
    // “Ana Ruiz, the mayor of Bo, said”.
    fn before_insert(&self, comma: usize, floor: usize) -> Option<Phrase> {
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

    // A word that stands between a subject and its verb.
    fn between(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word && self.is(at, Class::BETWEEN) && !self.is(at, Class::SUBJECT)
            || self.is_adverb(at)
            || self.is(at, Class::BETWEEN.or(Class::PREPOSITION))
                && self.is(at, Class::NO_NAME)
                && !self.is(at, Class::SUBJECT)
                && self.kind(at) == Kind::Name
    }

    // The “on” of “on Tuesday said”.
    fn before_day(&self, at: usize, verb: usize) -> bool {
        at + 1 < verb
            && self.is(at, Class::PREPOSITION)
            && self.kind(at + 1) == Kind::Name
            && self.is(at + 1, Class::NO_NAME)
    }

    pub fn is_adverb(&self, at: usize) -> bool {
        self.english
            && self.class(at) == Class::NONE
            && matches!(self.kind(at), Kind::Word)
            && self.text(at).ends_with("ly")
    }
}
