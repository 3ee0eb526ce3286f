//! The edition's stories, as the parts of a build that come after them see them: read from the disk, one after the other.

use std::ops::Range;

use redb::{Error, ReadOnlyTable};
use standfirst::story::{self, Story};

use super::card::Card;
use super::ledger::{Named, Names, Numbered, read, told};
use super::outputs::{Outputs, Prepared};

/// All of them, with the newest first.
pub struct Stories {
    newest: ReadOnlyTable<u64, Names>,
    cards: ReadOnlyTable<&'static str, Numbered>,
    files: Named<Prepared>,
    count: usize,
}

/// By what a story is told from others.
pub struct Name {
    pub id: String,
    /// The hash of its file.
    pub hash: String,
    /// The day of its last change.
    pub changed: Option<String>,
}

impl Stories {
    /// Of these tables.
    pub fn of(
        newest: ReadOnlyTable<u64, Names>,
        cards: ReadOnlyTable<&'static str, Numbered>,
        files: Named<Prepared>,
    ) -> Result<Self, Error> {
        let count = match newest.range::<u64>(..)?.next_back() {
            Some(last) => last?.0.value() + 1,
            None => 0,
        };
        Ok(Self {
            newest,
            cards,
            files,
            count: usize::try_from(count).unwrap_or(usize::MAX),
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// The story with this id.
    pub fn named(&self, id: &str) -> Result<Option<Card>, String> {
        let card = || {
            let card = self.cards.get(id)?;
            card.map(|card| read(card.value().1)).transpose()
        };
        card().map_err(told)
    }

    /// The whole story, from its file.
    pub fn whole(&self, card: &Card, outputs: &Outputs) -> Result<Story, String> {
        let path = card.file();
        let file = self.files.get(&path).map_err(told)?;
        let file = file.ok_or_else(|| format!("{path}: no such file"))?;
        let reading = story::read(&outputs.bytes(&file)?);
        let reading = reading.map_err(|fault| format!("{path}: {fault}"))?;
        Ok(reading.story)
    }

    /// Those with these numbers: the newest is 0.
    pub fn some(
        &self,
        numbers: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = Result<Card, String>> {
        self.names(numbers).map(|name| {
            let id = name?.id;
            let card = self.named(&id)?;
            card.ok_or_else(|| format!("{id}: no such story"))
        })
    }

    /// The names of those with these numbers: that takes less time than all that is known of them.
    pub fn names(
        &self,
        numbers: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = Result<Name, String>> {
        let range = numbers.start as u64..numbers.end as u64;
        let (found, fault) = match self.newest.range(range) {
            Ok(found) => (Some(found), None),
            Err(error) => (None, Some(Err(told(error)))),
        };
        let names = found.into_iter().flatten().map(|entry| {
            let name = entry.map_err(told)?.1;
            let (id, hash, changed) = name.value();
            Ok(Name {
                id: id.to_owned(),
                hash: hash.to_owned(),
                changed: (!changed.is_empty()).then(|| changed.to_owned()),
            })
        });
        fault.into_iter().chain(names)
    }

    /// All of them, in the order of their ids: that takes less time than theirs.
    pub fn by_id(&self) -> impl Iterator<Item = Result<Card, String>> {
        let found = self
            .cards
            .range::<&str>(..)
            .map_err(|error| Err(told(error)));
        let (found, fault) = match found {
            Ok(found) => (Some(found), None),
            Err(fault) => (None, Some(fault)),
        };
        let cards = found.into_iter().flatten().map(|entry| {
            let card = entry.map_err(told)?.1;
            read(card.value().1).map_err(told)
        });
        fault.into_iter().chain(cards)
    }

    /// All of them.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = Result<Card, String>> {
        self.some(0..self.count)
    }
}
