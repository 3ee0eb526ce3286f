//! Putting together what came of all source files.

use super::card::Card;
use super::failed;
use super::ledger::{Writing, told};
use super::making::Made;
use super::outputs::Prepared;
use super::sources::{Kind, Sources};
use super::state::Source;

/// What came of those so far.
pub struct Gathered<'a> {
    sources: &'a Sources,
    ledger: Writing,
    /// How many there were.
    count: usize,
    faults: Vec<String>,
}

impl<'a> Gathered<'a> {
    /// Nothing yet.
    pub fn new(sources: &'a Sources, ledger: Writing) -> Self {
        Self {
            sources,
            ledger,
            count: 0,
            faults: vec![],
        }
    }

    /// Takes what came of the next one.
    pub fn take(&mut self, made: Made) {
        let number = self.count;
        self.count += 1;
        let Some(source) = self.sources.texts.get(number) else {
            return;
        };
        for notice in &made.notices {
            eprintln!("press: {notice}");
        }
        let before = self.faults.len();
        self.faults.extend(made.faults);
        let mut cards = vec![];
        for (card, files) in made.stories {
            if let Err(fault) = self.put(&card, &files, number) {
                self.faults.push(fault);
            }
            cards.push(card);
        }
        if self.faults.len() == before {
            let recipe = made.recipe;
            let now = (!made.is_unchanged).then_some(Source { recipe, cards });
            let put = self.ledger.put_source(&source.name, now.as_ref());
            self.faults.extend(put.map_err(told).err());
        }
    }

    fn put(&self, card: &Card, files: &[Prepared], number: usize) -> Result<(), String> {
        let texts = &self.sources.texts;
        let Some((other, before)) = self.ledger.story(&card.id).map_err(told)? else {
            self.ledger.put_story(card, number).map_err(told)?;
            return self.ledger.put_files(files);
        };
        // Two exports often overlap.
        let are_imports = [other, number].iter().all(|it| {
            let source = texts.get(*it);
            source.is_some_and(|source| source.kind == Kind::Import)
        });
        if are_imports && before.hash == card.hash {
            return Ok(());
        }
        Err(format!(
            "{}: another story has the id `{}`: {}: give one of them another",
            card.source, card.id, before.source
        ))
    }

    /// Puts the stories in order, and tells how many source files or stories were left out. Fails with all that failed,
    /// unless that is to be left out.
    pub fn end(self, keep_going: bool) -> Result<usize, String> {
        if !self.faults.is_empty() && !keep_going {
            return Err(failed(&self.faults));
        }
        for fault in &self.faults {
            eprintln!("press: left out: {fault}");
        }
        self.ledger.put_in_order().map_err(told)?;
        self.ledger.done().map_err(told)?;
        Ok(self.faults.len())
    }
}
