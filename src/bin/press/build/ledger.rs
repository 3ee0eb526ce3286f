//! What a build learns of stories and files while it works.
//!
//! It stands on the disk, so that memory holds no more for a million stories than for ten, and goes when the build ends.

use std::io;
use std::marker::PhantomData;
use std::path::Path;

use redb::{
    Database, Durability, Error, ReadOnlyTable, ReadableDatabase, ReadableTable,
    ReadableTableMetadata, TableDefinition, WriteTransaction,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::card::{Card, day};
use super::outputs::Prepared;
use super::people::Mention;
use super::state::{Json, Source};
use super::stories::Stories;

/// A story's card, after the number of its source.
pub type Numbered = (u64, Json);

/// A story's id, the hash of its file, and the day of its last change or nothing.
pub type Names = (&'static str, &'static str, &'static str);

/// Where a mention stands: by the hash of the name, by the name, and by the story's time, its id and its voice.
pub type Place = (u32, String, (i64, String, u32));
type Mentioned = (u32, &'static str, (i64, &'static str, u32));

/// How much of a file is held in memory, in bytes.
pub const CACHE: usize = 8 << 20;

const CARDS: TableDefinition<&str, Numbered> = TableDefinition::new("cards");
const ORDER: TableDefinition<(i64, &str), (&str, &str)> = TableDefinition::new("order");
const NEWEST: TableDefinition<u64, Names> = TableDefinition::new("newest");
const MENTIONS: TableDefinition<Mentioned, Json> = TableDefinition::new("mentions");
const FILES: TableDefinition<&str, Json> = TableDefinition::new("files");
const SOURCES: TableDefinition<&str, Json> = TableDefinition::new("sources");

/// All of it.
pub struct Ledger(Database);

/// What is written at once.
pub struct Writing(WriteTransaction);

/// Who is quoted where.
pub struct Mentions(ReadOnlyTable<Mentioned, Json>);

/// What stands under names, read in their order.
pub struct Named<T> {
    table: ReadOnlyTable<&'static str, Json>,
    kind: PhantomData<fn() -> T>,
}

impl Ledger {
    /// An empty one, in this folder.
    pub fn new(folder: &Path) -> Result<Self, Error> {
        let file = folder.join("ledger");
        let ledger = Self(Database::builder().set_cache_size(CACHE).create(file)?);
        let writing = ledger.write()?;
        writing.0.open_table(CARDS)?;
        writing.0.open_table(ORDER)?;
        writing.0.open_table(NEWEST)?;
        writing.0.open_table(MENTIONS)?;
        writing.0.open_table(FILES)?;
        writing.0.open_table(SOURCES)?;
        writing.done()?;
        Ok(ledger)
    }

    /// Opens it for writing. Until that is done, readers have what was there before.
    pub fn write(&self) -> Result<Writing, Error> {
        let mut writing = self.0.begin_write()?;
        // No other build ever reads it.
        writing.set_durability(Durability::None)?;
        Ok(Writing(writing))
    }

    /// The stories, once they are put in order.
    pub fn stories(&self) -> Result<Stories, Error> {
        let reading = self.0.begin_read()?;
        let files = Named::of(reading.open_table(FILES)?)?;
        Stories::of(
            reading.open_table(NEWEST)?,
            reading.open_table(CARDS)?,
            files,
        )
    }

    /// The edition's files, by their paths.
    pub fn files(&self) -> Result<Named<Prepared>, Error> {
        Named::of(self.0.begin_read()?.open_table(FILES)?)
    }

    /// The source files, by their names, with nothing for those that are as they were at the last build.
    pub fn sources(&self) -> Result<Named<Option<Source>>, Error> {
        Named::of(self.0.begin_read()?.open_table(SOURCES)?)
    }

    /// Who is quoted where.
    pub fn mentions(&self) -> Result<Mentions, Error> {
        Ok(Mentions(self.0.begin_read()?.open_table(MENTIONS)?))
    }
}

impl Writing {
    /// Keeps all that was written.
    pub fn done(self) -> Result<(), Error> {
        Ok(self.0.commit()?)
    }

    /// The story that has this id already, with the number of its source.
    pub fn story(&self, id: &str) -> Result<Option<(usize, Card)>, Error> {
        let table = self.0.open_table(CARDS)?;
        let Some(there) = table.get(id)? else {
            return Ok(None);
        };
        let (source, card) = there.value();
        Ok(Some((
            usize::try_from(source).unwrap_or(usize::MAX),
            read(card)?,
        )))
    }

    /// Puts a story of the source with this number.
    pub fn put_story(&self, card: &Card, source: usize) -> Result<(), Error> {
        let id = card.id.as_str();
        let mut cards = self.0.open_table(CARDS)?;
        cards.insert(id, (source as u64, json(card)?.as_slice()))?;
        let mut order = self.0.open_table(ORDER)?;
        let changed = card.changed().map_or("", day);
        order.insert((card.time(), id), (card.hash.as_str(), changed))?;
        Ok(())
    }

    /// Puts files of the edition. Fails where one has the name of another.
    pub fn put_files(&self, files: &[Prepared]) -> Result<(), String> {
        match self.put_until_twice(files).map_err(told)? {
            Some(path) => Err(format!(
                "{path}: two files of the edition would have this name"
            )),
            None => Ok(()),
        }
    }

    fn put_until_twice<'a>(&self, files: &'a [Prepared]) -> Result<Option<&'a str>, Error> {
        let mut table = self.0.open_table(FILES)?;
        for file in files {
            let before = table.insert(file.path.as_str(), json(file)?.as_slice())?;
            if before.is_some() {
                return Ok(Some(&file.path));
            }
        }
        Ok(None)
    }

    /// Puts what became of a source file, or nothing where it is as it was at the last build.
    pub fn put_source(&self, name: &str, source: Option<&Source>) -> Result<(), Error> {
        self.0
            .open_table(SOURCES)?
            .insert(name, json(&source)?.as_slice())?;
        Ok(())
    }

    /// Puts where people are quoted.
    pub fn put_mentions(&self, mut mentions: Vec<(Place, Mention)>) -> Result<(), Error> {
        mentions.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut table = self.0.open_table(MENTIONS)?;
        for ((hash, name, (time, story, voice)), mention) in &mentions {
            let key = (*hash, name.as_str(), (*time, story.as_str(), *voice));
            table.insert(key, json(mention)?.as_slice())?;
        }
        Ok(())
    }

    /// Numbers the stories, from the newest on.
    pub fn put_in_order(&self) -> Result<(), Error> {
        let mut newest = self.0.open_table(NEWEST)?;
        for (number, entry) in self.0.open_table(ORDER)?.iter()?.rev().enumerate() {
            let (key, names) = entry?;
            let ((_, id), (hash, changed)) = (key.value(), names.value());
            newest.insert(number as u64, (id, hash, changed))?;
        }
        Ok(())
    }
}

impl Mentions {
    /// How many there are.
    pub fn count(&self) -> Result<u64, Error> {
        Ok(self.0.len()?)
    }

    /// By the hash of the name, by the name, and with the oldest story first.
    pub fn all(
        &self,
    ) -> Result<impl Iterator<Item = Result<(u32, String, Mention), Error>>, Error> {
        Ok(self
            .0
            .range::<(u32, &str, (i64, &str, u32))>(..)?
            .map(|entry| {
                let (key, value) = entry?;
                let (hash, name, _) = key.value();
                Ok((hash, name.to_owned(), read(value.value())?))
            }))
    }
}

impl<T: DeserializeOwned> Named<T> {
    fn of(table: ReadOnlyTable<&'static str, Json>) -> Result<Self, Error> {
        let kind = PhantomData;
        Ok(Self { table, kind })
    }

    /// What has this name.
    pub fn get(&self, name: &str) -> Result<Option<T>, Error> {
        let found = self.table.get(name)?;
        found.map(|found| read(found.value())).transpose()
    }

    /// Whether something has this name.
    pub fn has(&self, name: &str) -> Result<bool, Error> {
        Ok(self.table.get(name)?.is_some())
    }

    /// How many there are.
    pub fn count(&self) -> Result<u64, Error> {
        Ok(self.table.len()?)
    }

    /// All of it.
    pub fn all(&self) -> Result<impl Iterator<Item = Result<(String, T), Error>>, Error> {
        Ok(self.table.range::<&str>(..)?.map(|entry| {
            let (name, value) = entry?;
            Ok((name.value().to_owned(), read(value.value())?))
        }))
    }
}

/// As it is written down.
pub fn json(what: &impl Serialize) -> Result<Vec<u8>, Error> {
    Ok(serde_json::to_vec(what).map_err(io::Error::from)?)
}

/// What was written down.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    Ok(serde_json::from_slice(bytes).map_err(io::Error::from)?)
}

/// What an editor is told of a fault.
pub fn told(error: impl Into<Error>) -> String {
    format!(
        "what the build learned of the stories could not be kept beside the edition's folder: {}: see whether the disk \
         is full or can be written to, and build again",
        error.into()
    )
}
