//! Writing down what this build leaves for the next one.
//!
//! In two steps: before a file is put in its place it is written down that it is ours, and when all are there what they
//! were made of. A build that is broken off in between leaves nothing in the edition that the next one takes for foreign.

use std::fs;
use std::path::Path;

use redb::{Database, Error, ReadableDatabase, ReadableTable};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::ledger::{self, CACHE, Ledger, Named};
use super::state::{ABOUT, FILES, Json, PROGRAM, SOURCES, State, Written};

type Table<'a> = redb::Table<'a, &'static str, Json>;

/// What the last build left, opened for writing.
pub struct Remembered(Database);

impl Remembered {
    /// Opens the file, or makes it anew where it is damaged or not there.
    pub fn open(file: &Path) -> Result<Self, Error> {
        let mut builder = Database::builder();
        builder.set_cache_size(CACHE);
        let opened = match builder.create(file) {
            Err(redb::DatabaseError::DatabaseAlreadyOpen) => {
                return Err(Error::DatabaseAlreadyOpen);
            }
            Err(_) => {
                fs::remove_file(file)?;
                builder.create(file)?
            }
            Ok(database) => database,
        };
        let remembered = Self(opened);
        let writing = remembered.0.begin_write()?;
        writing.open_table(SOURCES)?;
        writing.open_table(FILES)?;
        writing.open_table(ABOUT)?;
        writing.commit()?;
        Ok(remembered)
    }

    /// As the last build left it, whatever is written from now on.
    pub fn before(&self, program: &str) -> Result<State, Error> {
        State::of(&self.0.begin_read()?, program)
    }

    /// Writes down which files there will be, beside those that there are.
    pub fn expect(
        &self,
        files: impl Iterator<Item = Result<(String, Written), Error>>,
    ) -> Result<(), Error> {
        let writing = self.0.begin_write()?;
        {
            // What a build leaves that is broken off was made by no program.
            writing.open_table(ABOUT)?.remove(PROGRAM)?;
            let mut table = writing.open_table(FILES)?;
            for file in files {
                let (path, written) = file?;
                put(&mut table, &path, &written)?;
            }
        }
        Ok(writing.commit()?)
    }

    /// Writes down that all is in its place: these files and no others, made of these sources by this program.
    pub fn complete(&self, ledger: &Ledger, program: &str) -> Result<(), Error> {
        let writing = self.0.begin_write()?;
        {
            let sources = ledger.sources()?;
            let mut table = writing.open_table(SOURCES)?;
            keep(&mut table, &sources)?;
            for source in sources.all()? {
                if let (name, Some(source)) = source? {
                    put(&mut table, &name, &source)?;
                }
            }
            keep(&mut writing.open_table(FILES)?, &ledger.files()?)?;
            writing.open_table(ABOUT)?.insert(PROGRAM, program)?;
        }
        Ok(writing.commit()?)
    }
}

/// Puts it, unless it is there.
fn put(table: &mut Table, name: &str, what: &impl Serialize) -> Result<(), Error> {
    let bytes = ledger::json(what)?;
    let is_there = table.get(name)?.is_some_and(|there| there.value() == bytes);
    if !is_there {
        table.insert(name, bytes.as_slice())?;
    }
    Ok(())
}

/// Takes away all but these.
fn keep<T: DeserializeOwned>(table: &mut Table, these: &Named<T>) -> Result<(), Error> {
    let mut fault = None;
    table.retain(|name, _| match these.has(name) {
        Ok(has) => has,
        Err(error) => {
            fault = Some(error);
            true
        }
    })?;
    fault.map_or(Ok(()), Err)
}
