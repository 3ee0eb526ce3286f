//! What somebody is: the words before a name ("Moscow's Deputy Foreign Minister") or after it
//! ("the mayor of Bo").

use super::super::language::Class;
use super::reading::{Kind, Reading};

/// A role is no longer than this, in tokens.
const LONGEST: usize = 16;
const NOUNS: Class = Class::TITLE.or(Class::PERSON);

impl Reading<'_> {
    /// The role that leads up to the name that begins here.
    pub fn role_before(&self, name: usize) -> Option<(usize, usize)> {
        let last = name.checked_sub(1)?;
        if !self.is(last, NOUNS) || self.is_courtesy(last) {
            return None;
        }
        let mut start = last;
        while start > 0 && last - start < LONGEST {
            let at = start - 1;
            let class = self.class(at);
            let belongs = match self.kind(at) {
                Kind::Name => {
                    !class.has(Class::NO_NAME)
                        || class.has(Class::COMMON.or(NOUNS))
                        || !class.has(
                            Class::PREPOSITION
                                .or(Class::CLAUSE)
                                .or(Class::AND)
                                .or(Class::DETERMINER)
                                .or(Class::SUBJECT),
                        )
                }
                Kind::Possessive => true,
                Kind::Word => {
                    class.has(NOUNS.or(Class::COMMON))
                        && !class.has(Class::DETERMINER.or(Class::SAY))
                }
                _ => false,
            };
            if !belongs {
                break;
            }
            start = at;
        }
        Some((start, name))
    }

    // “Mr” says nothing of what somebody is.
    pub fn is_courtesy(&self, at: usize) -> bool {
        self.kind(at) == Kind::Name
            && self.is(at, Class::SHORT)
            && self.is(at, Class::MAN.or(Class::WOMAN))
    }

    /// The role in the apposition after the name that ends here.
    pub fn role_after(&self, name: usize) -> Option<(usize, usize)> {
        let mut start = name;
        if self.kind(start) != Kind::Comma {
            return None;
        }
        start += 1;
        // “Omar Bah, 41, a baker”.
        if self.kind(start) == Kind::Number && self.kind(start + 1) == Kind::Comma {
            start += 2;
        }
        let mut noun = false;
        let mut end = start;
        while end < start + LONGEST {
            match self.kind(end) {
                Kind::Word | Kind::Name | Kind::Number | Kind::Possessive => {}
                _ => break,
            }
            if self.is(end, Class::WHO) && !self.is(end, Class::DETERMINER) {
                break;
            }
            noun |= end < start + 7 && self.is(end, NOUNS) && !self.is(end, Class::SAY);
            if self.is(end, Class::SAY) && self.kind(end) == Kind::Word && !self.is(end, NOUNS) {
                return None;
            }
            end += 1;
        }
        let closed = matches!(
            self.kind(end),
            Kind::Comma | Kind::Stop | Kind::Break | Kind::Dash | Kind::Bracket
        ) || self.is(end, Class::WHO);
        // The article is left out, as before a name.
        if self.is(start, Class::DETERMINER)
            && !self.is(start, Class::HE.or(Class::SHE).or(Class::THEY))
        {
            start += 1;
        }
        (noun && closed && start < end && !self.is(start, Class::PREPOSITION.or(Class::CLAUSE)))
            .then_some((start, end))
    }
}
