//! Everybody whom the story names, each once: the fullest name, the role, man or woman.
//!
//! Knows no names beforehand. Two mentions are one person when they end in the same word and
//! their first names, where given, agree.

use super::super::language::{Class, Language, key};
use super::phrase::NOT_A_NAME;
use super::reading::{Kind, Reading};

/// One place where a name stands, in tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    pub start: usize,
    pub end: usize,
    pub who: usize,
    last: u64,
    first: u64,
}

/// Somebody, or some body, with a name.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// The fullest name, in tokens.
    pub name: (usize, usize),
    pub role: Option<(usize, usize)>,
    /// Above zero: somebody rather than something.
    pub person: i32,
    pub man: u32,
    pub woman: u32,
}

impl Named {
    pub fn is_person(&self) -> bool {
        self.person > 0
    }

    /// Whether a pronoun of this class may mean them.
    pub fn fits(&self, pronoun: Class) -> bool {
        !(pronoun.has(Class::HE) && !pronoun.has(Class::SHE) && self.woman > self.man
            || pronoun.has(Class::SHE) && !pronoun.has(Class::HE) && self.man > self.woman)
    }
}

/// All of them, with every mention in the order of the text.
pub(super) struct People {
    pub mentions: Vec<Mention>,
    pub named: Vec<Named>,
}

impl People {
    pub fn of(reading: &Reading, language: &Language) -> People {
        let mut people = People {
            mentions: Vec::new(),
            named: Vec::new(),
        };
        people.collect(reading, language);
        people.group();
        people.describe(reading);
        people.listen_to_pronouns(reading);
        people
    }

    /// Who is named among these tokens.
    pub fn named_in(&self, start: usize, end: usize) -> Option<&Mention> {
        let next = self
            .mentions
            .partition_point(|mention| mention.end <= start);
        self.mentions
            .get(next)
            .filter(|mention| mention.start < end)
    }

    // Every run of capitals that may be a name.
    fn collect(&mut self, reading: &Reading, language: &Language) {
        let mut at = 0;
        while at < reading.tokens.len() {
            if reading.kind(at) != Kind::Name {
                at += 1;
                continue;
            }
            let start = at;
            at += 1;
            while reading.kind(at) == Kind::Name || reading.joins(at) {
                at += 1;
            }
            if let Some((mut start, end)) = reading.name_in(start, at) {
                // “Prosecutor General's Office” is one body, not a general and an office.
                if reading.is(end - 1, Class::BODY)
                    && start >= 2
                    && reading.kind(start - 1) == Kind::Possessive
                {
                    start = reading.owner_start(start.saturating_sub(6), start);
                    self.mentions.pop_if(|owner| owner.end > start);
                }
                let mut last = end - 1;
                while last > start && reading.is(last, Class::SHORT) {
                    last -= 1;
                }
                let alone = last == start;
                // A lone capital that the tables know is hardly a name at the start of a sentence.
                if alone && reading.class(start).has(NOT_A_NAME.or(Class::SAY)) {
                    continue;
                }
                let first = if alone {
                    0
                } else {
                    key(reading.text(start), language)
                };
                self.mentions.push(Mention {
                    start,
                    end,
                    who: usize::MAX,
                    last: key(reading.text(last), language),
                    first,
                });
            }
        }
    }

    // Mentions with one last word are sorted together, then told apart by their first words.
    fn group(&mut self) {
        let mut order: Vec<(u64, usize)> = Vec::with_capacity(self.mentions.len());
        let lasts = self.mentions.iter().enumerate();
        order.extend(lasts.map(|(at, mention)| (mention.last, at)));
        order.sort_unstable();
        let mut by_first: Vec<(u64, usize)> = Vec::new();
        let mut lone: Vec<(u64, usize)> = Vec::new();
        let mut rest = order.as_slice();
        while let Some(&(last, _)) = rest.first() {
            let count = rest.iter().take_while(|(next, _)| *next == last).count();
            let (same, others) = rest.split_at(count.max(1));
            rest = others;
            let from = self.named.len();
            // The latest bearer of the name; a lone last name means them.
            let mut latest = None;
            for (_, at) in same {
                let Some(mention) = self.mentions.get_mut(*at) else {
                    continue;
                };
                let known = by_first
                    .iter()
                    .rev()
                    .take(8)
                    .find(|(first, who)| *first == mention.first && *who >= from);
                let who = match (mention.first, known, latest) {
                    (0, _, Some(who)) => who,
                    (_, Some((_, who)), _) if mention.first != 0 => *who,
                    (first, _, _) => {
                        // The lone mentions before the first full one are the same person.
                        let only_lone = latest.is_some_and(|_| {
                            self.named.len() == from + 1
                                && by_first.last().is_none_or(|(_, who)| *who < from)
                        });
                        let who = if only_lone { from } else { self.named.len() };
                        if !only_lone {
                            self.named.push(Named {
                                name: (mention.start, mention.end),
                                role: None,
                                person: 0,
                                man: 0,
                                woman: 0,
                            });
                        }
                        if first != 0 {
                            by_first.push((first, who));
                        }
                        who
                    }
                };
                latest = Some(who);
                mention.who = who;
            }
            if by_first.last().is_none_or(|(_, who)| *who < from) {
                lone.push((last, from));
            }
        }
        self.join_first_names(by_first, lone);
    }

    // “Justin” is Justin Trudeau where there is one Justin.
    fn join_first_names(&mut self, mut by_first: Vec<(u64, usize)>, lone: Vec<(u64, usize)>) {
        by_first.sort_unstable();
        let mut joined: Vec<usize> = (0..self.named.len()).collect();
        for (key, who) in lone {
            let start = by_first.partition_point(|(first, _)| *first < key);
            let mut same = by_first
                .iter()
                .skip(start)
                .take_while(|(first, _)| *first == key);
            if let (Some((_, one)), None) = (same.next(), same.next())
                && let Some(place) = joined.get_mut(who)
            {
                *place = *one;
            }
        }
        for mention in &mut self.mentions {
            mention.who = joined.get(mention.who).copied().unwrap_or(mention.who);
        }
    }

    // Names, roles and what speaks for a person, from every mention.
    fn describe(&mut self, reading: &Reading) {
        for mention in &self.mentions {
            let Some(named) = self.named.get_mut(mention.who) else {
                continue;
            };
            let (start, end) = (mention.start, mention.end);
            if end - start > named.name.1 - named.name.0 {
                named.name = (start, end);
            }
            let mut person = if mention.first != 0 { 2 } else { 0 };
            for at in start..end {
                if reading.is(at, Class::BODY) {
                    person -= 6;
                }
            }
            let before = start.wrapping_sub(1);
            let class = reading.class(before);
            if class.has(Class::TITLE) {
                person += 3;
                named.man += u32::from(class.has(Class::MAN)) * 4;
                named.woman += u32::from(class.has(Class::WOMAN)) * 4;
            } else if class.has(Class::PREPOSITION.or(Class::DETERMINER)) {
                person -= 2;
            }
            if reading.is(end, Class::SAY) && reading.is_verb(end)
                || reading.is(before, Class::SAY) && reading.is_verb(before)
            {
                person += 2;
            }
            named.person += person;
            if named.role.is_none() {
                named.role = reading
                    .role_before(start)
                    .or_else(|| reading.role_after(end));
            }
            if let Some((from, to)) = named.role {
                for at in from..to {
                    named.man += u32::from(reading.is(at, Class::MAN));
                    named.woman += u32::from(reading.is(at, Class::WOMAN));
                }
            }
        }
    }

    // A pronoun near the only person of a passage tells whether that is a man or a woman.
    fn listen_to_pronouns(&mut self, reading: &Reading) {
        let mut next = 0;
        // The only person of this passage and of the one before; `Err` where there are several.
        let mut here: Result<Option<usize>, ()> = Ok(None);
        let mut before = here;
        for (at, token) in reading.tokens.iter().enumerate() {
            if token.kind == Kind::Break {
                if here != Ok(None) {
                    before = here;
                }
                here = Ok(None);
            }
            if let Some(mention) = self
                .mentions
                .get(next)
                .filter(|mention| mention.start <= at)
            {
                next += 1;
                if self.named.get(mention.who).is_some_and(Named::is_person) {
                    here = match here {
                        Ok(None) => Ok(Some(mention.who)),
                        Ok(Some(who)) if who == mention.who => here,
                        _ => Err(()),
                    };
                }
            }
            let (he, she) = (token.class().has(Class::HE), token.class().has(Class::SHE));
            if he != she && !token.class().has(Class::TITLE) {
                let who = if here == Ok(None) { before } else { here };
                if let Ok(Some(who)) = who
                    && let Some(named) = self.named.get_mut(who)
                {
                    named.man += u32::from(he);
                    named.woman += u32::from(she);
                }
            }
        }
    }
}
