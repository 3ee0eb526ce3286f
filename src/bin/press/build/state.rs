//! What a build leaves for the next one: of which sources it made which files, and how it left those.
//!
//! It stands beside the edition's folder and not in it, so that it is neither signed nor served. Without it the next
//! build does everything again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use redb::{
    Database, DatabaseError, Error, ReadOnlyDatabase, ReadOnlyTable, ReadTransaction,
    ReadableDatabase, ReadableTableMetadata, TableDefinition,
};
use serde::{Deserialize, Serialize};
use standfirst::edition::Hash;

use super::card::Card;
use super::ledger::{self, CACHE};
use super::packed::Parts;
use crate::outcome::Outcome;

/// The file's name.
pub const FILE: &str = "state.redb";

/// The file that is locked while a build is at work.
pub const LOCK: &str = "lock";

/// JSON of what stands behind a key.
pub type Json = &'static [u8];

/// About all of it.
pub const ABOUT: TableDefinition<&str, &str> = TableDefinition::new("about");
/// The source files, by their paths.
pub const SOURCES: TableDefinition<&str, Json> = TableDefinition::new("sources");
/// The edition's files, by their paths.
pub const FILES: TableDefinition<&str, Json> = TableDefinition::new("files");

/// In [`ABOUT`]: the program that made it. Another one may make other files of the same sources.
pub const PROGRAM: &str = "program";

/// What the last build left, as it left it.
#[derive(Default)]
pub struct State {
    tables: Option<Tables>,
    /// Whether this program left it.
    is_own: bool,
}

struct Tables {
    sources: ReadOnlyTable<&'static str, Json>,
    files: ReadOnlyTable<&'static str, Json>,
    // Where it goes, the tables can be read no more.
    _database: Option<ReadOnlyDatabase>,
}

/// A source file as it was.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The hash of all that its stories are made of.
    pub recipe: String,
    /// Its stories.
    pub cards: Vec<Card>,
}

/// A file of the edition, with its compressed twins.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Written {
    /// The hash of all that it is made of.
    pub recipe: String,
    /// How each was left.
    pub parts: Parts<Trace>,
}

/// By what a file is known to be as it was left.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    length: u64,
    // Nanoseconds since 1970.
    modified: i64,
}

impl Trace {
    /// Of a plain file that is there.
    pub fn of(file: &Path) -> Option<Self> {
        let about = fs::symlink_metadata(file)
            .ok()
            .filter(fs::Metadata::is_file)?;
        let since = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self {
            length: about.len(),
            modified: i64::try_from(since.as_nanos()).ok()?,
        })
    }

    /// In digits, for recipes.
    pub fn digits(&self) -> String {
        format!("{} {}", self.length, self.modified)
    }
}

impl State {
    /// What the last build left there, or nothing: also where it is damaged.
    pub fn read(file: &Path, program: &str) -> Outcome<Self> {
        if !file.exists() {
            return Ok(Self::default());
        }
        match Self::open(file, program) {
            Ok(state) => Ok(state),
            Err(Error::DatabaseAlreadyOpen) => Err(format!(
                "{}: another build is at work on this edition: wait for it to end",
                file.display()
            )
            .into()),
            // Every file is looked at again then.
            Err(_) => Ok(Self::default()),
        }
    }

    fn open(file: &Path, program: &str) -> Result<Self, Error> {
        let mut builder = Database::builder();
        builder.set_cache_size(CACHE);
        let database = match builder.open_read_only(file) {
            // A build was broken off while it wrote this.
            Err(DatabaseError::RepairAborted) => {
                builder.open(file)?.close()?;
                builder.open_read_only(file)?
            }
            opened => opened?,
        };
        let mut state = Self::of(&database.begin_read()?, program)?;
        if let Some(tables) = &mut state.tables {
            tables._database = Some(database);
        }
        Ok(state)
    }

    /// As this transaction has it.
    pub fn of(reading: &ReadTransaction, program: &str) -> Result<Self, Error> {
        let left = reading.open_table(ABOUT)?.get(PROGRAM)?;
        Ok(Self {
            is_own: left.is_some_and(|left| left.value() == program),
            tables: Some(Tables {
                sources: reading.open_table(SOURCES)?,
                files: reading.open_table(FILES)?,
                _database: None,
            }),
        })
    }

    /// A source file as it was.
    pub fn source(&self, name: &str) -> Option<Source> {
        let tables = self.tables.as_ref().filter(|_| self.is_own)?;
        let found = tables.sources.get(name).ok()??;
        ledger::read(found.value()).ok()
    }

    /// A file of the edition as it was left. Which files are ours is known even where another program made them, but
    /// none is as this one would make it.
    pub fn file(&self, path: &str) -> Option<Written> {
        let found = self.tables.as_ref()?.files.get(path).ok()??;
        self.written(found.value())
    }

    /// The files from this path on, in the order of their paths.
    pub fn files_from(&self, path: &str) -> impl Iterator<Item = (String, Written)> {
        let tables = self.tables.as_ref();
        let found = tables.and_then(|tables| tables.files.range(path..).ok());
        found.into_iter().flatten().filter_map(|entry| {
            let (path, written) = entry.ok()?;
            Some((path.value().to_owned(), self.written(written.value())?))
        })
    }

    fn written(&self, bytes: &[u8]) -> Option<Written> {
        let mut written: Written = ledger::read(bytes).ok()?;
        if !self.is_own {
            written.recipe.clear();
        }
        Some(written)
    }

    /// How many sources and files there were.
    pub fn counts(&self) -> (u64, u64) {
        let counts = |tables: &Tables| {
            let (sources, files) = (tables.sources.len(), tables.files.len());
            Some((sources.ok()?, files.ok()?))
        };
        self.tables.as_ref().and_then(counts).unwrap_or_default()
    }
}

/// The folder beside the edition's for what builds leave for each other.
pub fn folder_beside(out: &Path) -> Outcome<PathBuf> {
    let name = out.file_name().ok_or_else(|| {
        format!(
            "--out is {}: give a folder by its name, such as edition",
            out.display()
        )
    })?;
    let name = [".", &name.to_string_lossy(), ".press-build"].concat();
    Ok(out.with_file_name(name))
}

/// Keeps other builds of the same edition off while the file is open. A file system that has no locks does not.
pub fn lock(beside: &Path) -> Result<fs::File, String> {
    let file = beside.join(LOCK);
    let fault = |error: std::io::Error| format!("{}: {error}", file.display());
    fs::create_dir_all(beside).map_err(fault)?;
    let lock = fs::File::create(&file).map_err(fault)?;
    match lock.try_lock() {
        Err(fs::TryLockError::WouldBlock) => Err(format!(
            "{}: another build of this edition is at work: wait until it has ended",
            file.display()
        )),
        _ => Ok(lock),
    }
}

/// Which program this is: the hash of its file.
pub fn program() -> String {
    let file = std::env::current_exe().and_then(fs::read);
    file.map_or(env!("CARGO_PKG_VERSION").to_owned(), |bytes| {
        Hash::of(&bytes).to_string()
    })
}

/// The hash of all that a file is made of.
pub fn recipe(ingredients: &[&str]) -> String {
    let mut all = vec![];
    for ingredient in ingredients {
        all.extend_from_slice(&(ingredient.len() as u64).to_le_bytes());
        all.extend_from_slice(ingredient.as_bytes());
    }
    Hash::of(&all).to_string()
}
