//! Noun phrases: "the mayor", "police Chief Ana Ruiz", "she".
//!
//! Found by the words that open and close them, without a grammar: a phrase begins at a name, a
//! determiner, a pronoun or a noun for people, and ends before the next preposition, verb or mark.

use super::super::language::Class;
use super::super::language::letters::is_upper;
use super::reading::{Kind, Reading};

/// A phrase that may be somebody who speaks, in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub start: usize,
    pub end: usize,
    /// The person's or body's own name in it, titles left out.
    pub name: Option<(usize, usize)>,
    /// It is a pronoun.
    pub pronoun: bool,
}

const CLOSES: Class = Class::PREPOSITION
    .or(Class::CLAUSE)
    .or(Class::WHO)
    .or(Class::AND)
    .or(Class::BETWEEN);
const VERB: Class = Class::SAY.or(Class::CALL).or(Class::SAYING);
const NOUNS: Class = Class::TITLE.or(Class::PERSON).or(Class::BODY);
/// Written with a capital and still no name: “The”, “Monday”.
pub(super) const NOT_A_NAME: Class = Class::NO_NAME
    .or(Class::DETERMINER)
    .or(Class::PREPOSITION)
    .or(Class::CLAUSE)
    .or(Class::WHO)
    .or(Class::AND)
    .or(Class::SUBJECT);
/// No phrase is longer, in tokens.
const LONGEST: usize = 14;

impl Reading<'_> {
    /// The phrase that begins at this token.
    pub fn phrase_at(&self, start: usize) -> Option<Phrase> {
        if self.is(start, Class::SUBJECT) && !self.opens_more(start) {
            return Some(Phrase {
                start,
                end: start + 1,
                name: None,
                pronoun: true,
            });
        }
        let mut end = start;
        let mut content = 0;
        while end < start + LONGEST {
            match self.kind(end) {
                Kind::Name if content > 0 && self.is(end, NOT_A_NAME) && !self.is(end, NOUNS) => {
                    break;
                }
                // “The” with the capital of a sentence's start.
                Kind::Name if end == start && self.is(end, Class::DETERMINER) => {}
                Kind::Name => content += 1,
                Kind::Number if content == 0 => {}
                Kind::Possessive => {}
                Kind::Word if self.continues(start, end, content) => {
                    content += usize::from(!self.is(end, Class::DETERMINER));
                }
                _ => break,
            }
            end += 1;
        }
        // “the company's” without what it owns is no phrase yet.
        if content == 0 {
            return None;
        }
        Some(Phrase {
            start,
            end,
            name: self.name_in(start, end),
            pronoun: false,
        })
    }

    // “one voter”, “many in the crowd”: the pronoun is a determiner here.
    fn opens_more(&self, start: usize) -> bool {
        self.is(start, Class::DETERMINER)
            && matches!(self.kind(start + 1), Kind::Word | Kind::Name | Kind::Number)
            && !self.is(start + 1, CLOSES.or(VERB))
    }

    // Whether a word in lower case belongs to the phrase read so far.
    fn continues(&self, start: usize, at: usize, content: usize) -> bool {
        let class = self.class(at);
        if at == start && self.german && !class.has(Class::DETERMINER.or(NOUNS)) {
            // An adjective, if a noun follows.
            return !class.has(CLOSES.or(VERB).or(Class::ACCORDING).or(Class::REPORTED))
                && self.kind(at + 1) == Kind::Name;
        }
        if at == start {
            return class.has(Class::DETERMINER.or(NOUNS).or(Class::COMMON))
                || !class.has(CLOSES.or(VERB).or(Class::ACCORDING));
        }
        let after_name = content > 0 && self.kind(at - 1) == Kind::Name;
        if after_name && self.joins(at) {
            return true;
        }
        if class.has(NOUNS) && !(after_name && class.has(VERB)) {
            return !after_name || self.leads_to_name(at);
        }
        // Right after a determiner anything is a noun: “the report”, “my two-year-old”.
        if content == 0 && !class.has(CLOSES.or(Class::DETERMINER)) {
            return true;
        }
        if content == 0 && class.has(Class::DETERMINER.or(Class::COMMON)) {
            return true;
        }
        if class.has(CLOSES.or(Class::DETERMINER)) || class.has(VERB) && self.is_verb(at) {
            return class.has(Class::COMMON) && self.leads_to_name(at);
        }
        if after_name {
            self.leads_to_name(at)
        } else {
            content < 5
        }
    }

    // “Clinton campaign manager Robby Mook”: the words after the first name lead to another.
    fn leads_to_name(&self, at: usize) -> bool {
        let mut next = at;
        while next < at + 4 && self.kind(next) == Kind::Word && !self.is(next, CLOSES) {
            next += 1;
        }
        next > at
            && self.kind(next) == Kind::Name
            && (self.is_agent(next - 1) || self.is(next, Class::TITLE))
    }

    /// Whether a small word joins two parts of one name: “Heinrich von Pierer”, but not “Angaben von Ute Maier”.
    pub fn joins(&self, at: usize) -> bool {
        if !self.is(at, Class::PARTICLE)
            || self.kind(at) != Kind::Word
            || self.kind(at + 1) != Kind::Name
        {
            return false;
        }
        let common = NOUNS.or(Class::NOUN).or(Class::NO_NAME);
        let capitals = self.text(at + 1).chars().nth(1).is_some_and(is_upper);
        !self.german
            || !self.is(at.wrapping_sub(1), common) && self.kind(at + 2) != Kind::Name && !capitals
    }

    /// A noun for somebody who does something ("mayor", "cartoonist").
    pub fn is_agent(&self, at: usize) -> bool {
        const AGENTS: [&str; 9] = ["er", "or", "ist", "ian", "ant", "man", "eer", "mate", "ee"];
        self.is(at, NOUNS)
            || self.english
                && self.class(at) == Class::NONE
                && self.kind(at) == Kind::Word
                && AGENTS.iter().any(|ending| self.text(at).ends_with(ending))
    }

    /// Where the possessor's name begins that ends before the body's own name, not before `floor`.
    pub fn owner_start(&self, floor: usize, body: usize) -> usize {
        let mut first = body;
        if self.kind(body.wrapping_sub(1)) == Kind::Possessive {
            first -= 1;
            while first > floor
                && self.kind(first - 1) == Kind::Name
                && !self.is(first - 1, NOT_A_NAME)
            {
                first -= 1;
            }
        }
        first
    }

    /// The name among the tokens: the last run of capitals, without the titles before it.
    pub fn name_in(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        // “the Trump campaign” and “Spindler's father” are not named by the name in them.
        let last = end;
        if last <= start || self.kind(last - 1) != Kind::Name {
            return None;
        }
        let mut first = last;
        while first > start {
            let at = first - 1;
            let particle = first < last && self.joins(at);
            if self.kind(at) != Kind::Name && !particle {
                break;
            }
            first = at;
        }
        // “the Prosecutor General's Office”: a body may be named after somebody.
        let named_after = first >= start + 2
            && self.kind(first - 1) == Kind::Possessive
            && self.is(last - 1, Class::BODY);
        if named_after {
            return Some((self.owner_start(start, first), last));
        }
        // “die Universität”: in German every noun has a capital.
        let noun = self.german
            && last - first == 1
            && first > start
            && self.is(start, Class::DETERMINER)
            && !self.is(first - 1, Class::TITLE);
        if noun {
            return None;
        }
        // Titles, and a possessor's name, stand before the name.
        let mut name = first;
        for at in first..last.saturating_sub(1) {
            if self.is(at, Class::TITLE)
                || self.is(at, Class::PARTICLE) && at == name && self.kind(at) == Kind::Word
            {
                name = at + 1;
            }
        }
        while name < last
            && self.is(name, NOT_A_NAME.or(Class::COMMON))
            && !self.is(name, Class::TITLE)
        {
            name += 1;
        }
        (name < last && !(last - name == 1 && self.is(name, Class::TITLE))).then_some((name, last))
    }

    /// The phrase that ends before this token, not reaching back past `floor`.
    pub fn phrase_before(&self, end: usize, floor: usize) -> Option<Phrase> {
        if end <= floor {
            return None;
        }
        if self.is(end - 1, Class::SUBJECT) {
            return Some(Phrase {
                start: end - 1,
                end,
                name: None,
                pronoun: true,
            });
        }
        let floor = floor.max(end.saturating_sub(LONGEST));
        let mut start = end;
        let mut best = None;
        while start > floor {
            let at = start - 1;
            let class = self.class(at);
            match self.kind(at) {
                Kind::Name | Kind::Possessive | Kind::Number => best = Some(at),
                Kind::Word if class.has(Class::DETERMINER) => {
                    best = Some(at);
                    break;
                }
                Kind::Word if start < end && self.joins(at) => {}
                Kind::Word
                    if (class.has(CLOSES) || class.has(VERB) && self.is_verb(at))
                        && !class.has(NOUNS) =>
                {
                    break;
                }
                Kind::Word if class.has(NOUNS.or(Class::COMMON)) => best = Some(at),
                // An unknown word is part of the phrase only if a determiner opens it further left.
                Kind::Word if best.is_none() || self.kind(start) != Kind::Name => {
                    best = best.or(Some(at))
                }
                Kind::Word => {}
                _ => break,
            }
            start = at;
        }
        let start = best?;
        self.phrase_at(start)
            .filter(|phrase| phrase.end >= end)
            .map(|phrase| Phrase {
                end,
                name: self.name_in(start, end),
                ..phrase
            })
            .or(Some(Phrase {
                start,
                end,
                name: self.name_in(start, end),
                pronoun: false,
            }))
    }
}
