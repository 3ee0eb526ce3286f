//! What a build leaves for the next one: of which sources it made which files, and how it left those.
//!
//! It stands beside the edition's folder and not in it, so that it is neither signed nor served. Without it the next
//! build does everything again.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use standfirst::edition::Hash;

use super::card::Card;
use super::packed::PARTS;
use crate::outcome::Outcome;

/// All of it.
#[derive(Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// The program that made it: another one may make other files of the same sources.
    pub program: String,
    /// The source files, by their paths.
    pub sources: BTreeMap<String, Source>,
    /// The edition's files, by their paths.
    pub files: BTreeMap<String, Written>,
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
    /// The file and its twins, as far as they are there, in the order of [`PARTS`].
    pub parts: [Option<Trace>; 3],
}

impl Written {
    /// What is there of it: what is put behind the name, and how it was left.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, Trace)> {
        let parts = PARTS.into_iter().zip(self.parts);
        parts.filter_map(|(ending, trace)| Some((ending, trace?)))
    }

    /// Whether the file, or its twin with this ending, is there.
    pub fn has(&self, ending: &str) -> bool {
        self.parts().any(|(it, _)| it == ending)
    }
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
    /// What the last build left there, or nothing: also where it was left by another program or is damaged.
    pub fn read(file: &Path, program: &str) -> Self {
        let read = fs::read(file).ok();
        let mut state: Self = read
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        if state.program != program {
            // Which files are ours is still known, but none is as this program would make it.
            state.sources.clear();
            for written in state.files.values_mut() {
                written.recipe.clear();
            }
            program.clone_into(&mut state.program);
        }
        state
    }

    /// Writes it.
    pub fn write(&self, file: &Path) -> Outcome {
        write(file, self)
    }
}

/// Writes which files are ours, and nothing else.
pub fn write_files(file: &Path, files: &BTreeMap<&String, &Written>) -> Outcome {
    #[derive(Serialize)]
    struct Files<'a> {
        program: &'static str,
        sources: BTreeMap<&'static str, ()>,
        files: &'a BTreeMap<&'a String, &'a Written>,
    }
    let (program, sources) = ("", BTreeMap::new());
    write(
        file,
        &Files {
            program,
            sources,
            files,
        },
    )
}

/// Whole or not at all, and without holding all of it in memory once more.
fn write(file: &Path, what: &impl Serialize) -> Outcome {
    let part = file.with_extension("part");
    let fault = |error: io::Error| format!("{}: {error}", file.display());
    let mut writer = BufWriter::new(fs::File::create(&part).map_err(fault)?);
    serde_json::to_writer(&mut writer, what)?;
    writer.flush().map_err(fault)?;
    fs::rename(&part, file).map_err(fault)?;
    Ok(())
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
