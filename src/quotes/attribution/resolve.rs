//! From the mention beside a quotation to the one who is meant.

use super::super::language::Class;
use super::super::model::{Attribution, Resolution};
use super::cue::Found;
use super::people::{Named, People};
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
            let full = self.full_name(named);
            if resolved == Resolution::Named && full != attribution.name {
                attribution.resolved = Resolution::PartOfName;
            }
            attribution.name = full.to_string();
            attribution.role = named
                .role
                .map(|(from, to)| self.with_stop(from, to).to_string());
        }
        if let Some(who) = who {
            self.last = Some((who, phrase.start));
        }
        attribution
    }

    // A last name alone keeps its courtesy: “Mr. Bush”.
    fn full_name(&self, named: &Named) -> &'a str {
        let (start, end) = named.name;
        let courtesy = end - start == 1 && start > 0 && self.reading.is_courtesy(start - 1);
        self.with_stop(start - usize::from(courtesy), end)
    }

    // The words with the full stop of a short last one: “Sen.”.
    fn with_stop(&self, from: usize, to: usize) -> &'a str {
        let words = self.reading.words(from, to);
        let Some(place) = self
            .reading
            .place(from, to)
            .filter(|_| self.reading.is(to.wrapping_sub(1), Class::SHORT))
        else {
            return words;
        };
        let text = self
            .reading
            .passages
            .get(place.passage)
            .copied()
            .unwrap_or_default();
        let end = place.range.end
            + usize::from(
                text.get(place.range.end..)
                    .is_some_and(|rest| rest.starts_with('.')),
            );
        text.get(place.range.start..end).unwrap_or(words)
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
        if !phrase.pronoun
            && let Some(who) = self.bearer(phrase)
        {
            return (Some(who), Resolution::Reference, false);
        }
        (None, Resolution::Named, !phrase.pronoun)
    }

    // “the mayor” is the only one near whose role has that word.
    fn bearer(&self, phrase: &Phrase) -> Option<usize> {
        let reading = self.reading;
        let noun = phrase.end - 1;
        if !reading.is(phrase.start, Class::DETERMINER) || !reading.is(noun, Class::TITLE) {
            return None;
        }
        let next = self
            .people
            .mentions
            .partition_point(|mention| mention.start < phrase.start);
        let mut bearer = None;
        for mention in self.people.mentions.get(next.saturating_sub(BACK)..next)? {
            let Some((from, to)) = self
                .people
                .named
                .get(mention.who)
                .and_then(|named| named.role)
            else {
                continue;
            };
            if (from..to).any(|at| reading.text(at).eq_ignore_ascii_case(reading.text(noun))) {
                if bearer.is_some_and(|bearer| bearer != mention.who) {
                    return None;
                }
                bearer = Some(mention.who);
            }
        }
        bearer
    }

    // Whether the sentence before speaks of somebody without a name: “The mayor agreed.”
    fn stranger_before(&self, at: usize) -> bool {
        let reading = self.reading;
        let mut end = reading.sentence_start(at);
        while end > 0 && matches!(reading.kind(end - 1), Kind::Quote(_)) {
            end -= 1;
        }
        if end == 0 || reading.kind(end - 1) != Kind::Stop {
            return false;
        }
        let start = reading.sentence_start(end - 1);
        reading
            .subject_of_clause(start, end - 1)
            .is_some_and(|phrase| {
                phrase.name.is_none()
                    && !phrase.pronoun
                    && (phrase.start..phrase.end)
                        .any(|at| reading.is(at, Class::TITLE.or(Class::MAN).or(Class::WOMAN)))
                    && self.bearer(&phrase).is_none()
            })
    }

    // The one person whom the pronoun can mean, and whether nobody else was near.
    fn antecedent(&self, at: usize, pronoun: Class) -> Option<(usize, bool)> {
        let next = self
            .people
            .mentions
            .partition_point(|mention| mention.start < at);
        if self.stranger_before(at) {
            return None;
        }
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
