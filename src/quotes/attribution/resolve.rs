//! From the mention beside a quotation to the one who is meant.

use super::super::language::Class;
use super::super::model::{Attribution, Resolution};
use super::cue::Found;
use super::people::People;
use super::phrase::Phrase;
use super::reading::{Kind, Reading};

/// A pronoun's person is looked for among this many mentions before it.
const BACK: usize = 40;
/// And no further back than this many passages.
const PASSAGES: usize = 4;

pub(super) struct Resolver<'a> {
    reading: &'a Reading<'a>,
    people: &'a People,
    /// Who spoke last, in marks or not, and where.
    last: Option<(usize, usize)>,
    /// Verbs of saying up to this token are heard.
    heard: usize,
}

impl<'a> Resolver<'a> {
    pub fn new(reading: &'a Reading<'a>, people: &'a People) -> Resolver<'a> {
        Resolver {
            reading,
            people,
            last: None,
            heard: 0,
        }
    }

    pub fn attribution(&mut self, found: &Found) -> Attribution {
        let phrase = &found.phrase;
        self.listen(phrase.start);
        let (who, resolved, alone) = self.who(phrase);
        let mention = phrase.name.unwrap_or((phrase.start, phrase.end));
        let mut attribution = Attribution {
            name: self.reading.words(mention.0, mention.1).to_string(),
            role: None,
            mention: self.reading.place(mention.0, mention.1),
            cue: found.cue.and_then(|cue| self.reading.place(cue, cue + 1)),
            resolved,
            sure: found.sure && alone,
        };
        if let Some(named) = who.and_then(|who| self.people.named.get(who)) {
            let full = self.reading.words(named.name.0, named.name.1);
            if resolved == Resolution::Named && full != attribution.name {
                attribution.resolved = Resolution::PartOfName;
            }
            attribution.name = full.to_string();
            attribution.role = named
                .role
                .map(|(from, to)| self.reading.words(from, to).to_string());
        }
        if let Some(who) = who {
            self.last = Some((who, phrase.start));
        }
        attribution
    }

    // Follows who says what outside the marks, too: “Lee said the vote was lost. “…,” she added.”
    fn listen(&mut self, to: usize) {
        while self.heard < to {
            let at = self.heard;
            self.heard += 1;
            if !self.reading.is(at, Class::SAY) || !self.reading.is_verb(at) {
                continue;
            }
            let floor = self.reading.sentence_start(at);
            if let Some(phrase) = self.reading.subject_before(at, floor)
                && let (Some(who), _, _) = self.who(&phrase)
            {
                self.last = Some((who, phrase.start));
            }
        }
    }

    fn who(&self, phrase: &Phrase) -> (Option<usize>, Resolution, bool) {
        if let Some((start, end)) = phrase.name {
            let who = self.people.named_in(start, end).map(|mention| mention.who);
            return (who, Resolution::Named, true);
        }
        let class = self.reading.class(phrase.start);
        let gendered = class.has(Class::HE.or(Class::SHE));
        // “her statement said” is herself.
        let own_words = !phrase.pronoun && self.reading.is(phrase.end - 1, Class::NOUN);
        if gendered
            && (phrase.pronoun || own_words)
            && let Some((who, alone)) = self.antecedent(phrase.start, class)
        {
            return (Some(who), Resolution::Reference, alone);
        }
        (None, Resolution::Named, !phrase.pronoun)
    }

    // The one person whom the pronoun can mean, and whether nobody else was near.
    fn antecedent(&self, at: usize, pronoun: Class) -> Option<(usize, bool)> {
        let next = self
            .people
            .mentions
            .partition_point(|mention| mention.start < at);
        let mut best: Option<(i32, usize)> = None;
        let mut others = false;
        let passage = self.reading.tokens.get(at)?.passage as usize;
        let sentence = self.reading.sentence_start(at);
        for mention in self
            .people
            .mentions
            .get(next.saturating_sub(BACK)..next)?
            .iter()
            .rev()
        {
            let Some(named) = self.people.named.get(mention.who) else {
                continue;
            };
            let there = self
                .reading
                .tokens
                .get(mention.start)
                .map_or(0, |token| token.passage as usize);
            let back = passage.saturating_sub(there) as i32;
            if back > PASSAGES as i32 {
                break;
            }
            if named.person < 0 || !named.fits(pronoun) {
                continue;
            }
            let mut score = -2 * back;
            if self.opens_sentence(mention.start) {
                score += 2;
            }
            if self
                .last
                .is_some_and(|(who, place)| who == mention.who && place >= mention.start)
            {
                score += 3;
            }
            if named.man + named.woman > 0 {
                score += 1;
            }
            if named.person == 0 {
                score -= 2;
            }
            // In the pronoun's own clause it would be somebody else.
            if mention.start >= sentence && !self.opens_sentence(mention.start) {
                score -= 1;
            }
            match &mut best {
                Some((high, who)) if *who == mention.who => *high = score.max(*high),
                Some((high, _)) => {
                    others |= back <= 1 && named.person > 0;
                    if score > *high {
                        best = Some((score, mention.who));
                    }
                }
                None => best = Some((score, mention.who)),
            }
        }
        best.map(|(_, who)| (who, !others))
    }

    fn opens_sentence(&self, at: usize) -> bool {
        let start = at.saturating_sub(5);
        (start..at).all(|before| self.reading.kind(before) != Kind::Comma)
            && self.reading.sentence_start(at) >= start
    }
}
