//! The edition's files: prepared beside their places, and put there only when all of them are.
//!
//! A file that is there with the same bytes is left alone. One that no build made is not replaced, nor taken away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};

use super::ledger::{Ledger, told};
use super::packed::{Effort, Packed, Parts};
use super::state::{self, Source, State, Trace, Written};
use crate::outcome::Outcome;

/// A file that will be in the edition, with its twins.
#[derive(Serialize, Deserialize)]
pub struct Prepared {
    /// Where, from the edition's folder.
    pub path: String,
    pub(super) recipe: String,
    pub(super) parts: Parts<Place>,
}

/// Where the bytes of a file are.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// In their place, as they should be.
    There,
    /// Among the files that wait for theirs, with this number.
    Waiting(usize),
}

/// The edition's folder and what the last build left in it.
pub struct Outputs {
    pub(super) out: PathBuf,
    /// Beside it: the state, and the files that wait for their places.
    pub(super) beside: PathBuf,
    pub(super) before: State,
    pub(super) program: String,
    force: bool,
    twins: bool,
    count: AtomicUsize,
    /// Held while this build is at work.
    _lock: fs::File,
}

impl Outputs {
    /// Opens the folder. `force` lets files be replaced that no build made, `twins` tells whether compressed ones are
    /// made.
    pub fn open(out: &Path, force: bool, twins: bool) -> Outcome<Self> {
        let beside = state::folder_beside(out)?;
        // It makes other files of the same sources then, as another program would.
        let program = state::program() + if twins { "" } else { " without twins" };
        let mut outputs = Self {
            out: out.to_owned(),
            before: State::default(),
            program,
            _lock: state::lock(&beside)?,
            beside,
            force,
            twins,
            count: AtomicUsize::new(0),
        };
        let state = outputs.beside.join(state::FILE);
        outputs.before = State::read(&state, &outputs.program)?;
        // What a build that was broken off left there.
        let _ = fs::remove_dir_all(outputs.waiting());
        let waiting = outputs.waiting();
        fs::create_dir_all(&waiting).map_err(|error| format!("{}: {error}", waiting.display()))?;
        Ok(outputs)
    }

    fn waiting(&self) -> PathBuf {
        self.beside.join("waiting")
    }

    /// The folder beside the edition's, for what builds leave for each other.
    pub fn beside(&self) -> PathBuf {
        self.beside.clone()
    }

    /// Where this build keeps what it learns.
    pub fn ledger(&self) -> Result<Ledger, String> {
        Ledger::new(&self.waiting()).map_err(told)
    }

    /// A source file as it was at the last build.
    pub fn source(&self, name: &str) -> Option<Source> {
        self.before.source(name)
    }

    /// A file that was made of the same before and is as it was left.
    pub fn kept(&self, path: &str, recipe: &str) -> Option<Prepared> {
        self.kept_as(path, self.before.file(path)?, recipe)
    }

    /// That file, or else one of the bytes that are made now.
    pub fn kept_or_made(
        &self,
        path: &str,
        recipe: &str,
        effort: Effort,
        make: impl FnOnce() -> Result<Vec<u8>, String>,
    ) -> Result<Prepared, String> {
        match self.kept(path, recipe) {
            Some(kept) => Ok(kept),
            None => self.put(path, recipe, &Packed::new(make()?, effort)),
        }
    }

    fn kept_as(&self, path: &str, written: Written, recipe: &str) -> Option<Prepared> {
        if written.recipe != recipe || !written.parts.has("") || !self.is_intact(path, &written) {
            return None;
        }
        Some(Prepared {
            path: path.to_owned(),
            recipe: written.recipe,
            parts: there(&written.parts).collect(),
        })
    }

    /// All files below a folder that were made of the same before, where there are some and all are as they were left.
    pub fn all_kept(&self, folder: &str, recipe: &str) -> Option<Vec<Prepared>> {
        let files = self.before.files_from(folder);
        let files = files.take_while(|(path, _)| path.starts_with(folder));
        let same = files.filter(|(_, written)| written.recipe == recipe);
        let kept: Option<Vec<_>> = same
            .map(|(path, written)| self.kept_as(&path, written, recipe))
            .collect();
        kept.filter(|kept| !kept.is_empty())
    }

    /// The files whose paths begin so, as the last build left them.
    pub fn before_in<'a>(&'a self, start: &'a str) -> impl Iterator<Item = String> {
        let files = self.before.files_from(start).map(|(path, _)| path);
        files.take_while(move |path| path.starts_with(start))
    }

    /// A file that an earlier build made, and is as it was left.
    pub fn known(&self, path: &str) -> Option<Prepared> {
        let written = self.before.file(path)?;
        // Another program left it: it would make it in another way.
        if written.recipe.is_empty() {
            return None;
        }
        let recipe = written.recipe.clone();
        self.kept_as(path, written, &recipe)
    }

    fn is_intact(&self, path: &str, written: &Written) -> bool {
        let mut parts = written.parts.iter();
        parts.all(|(ending, trace)| Trace::of(&self.place(path, ending)) == Some(trace))
    }

    pub(super) fn place(&self, path: &str, ending: &str) -> PathBuf {
        self.out.join([path, ending].concat())
    }

    /// Prepares a file of these bytes, and its twins. The failure names the file.
    pub fn put(&self, path: &str, recipe: &str, packed: &Packed) -> Result<Prepared, String> {
        let mut parts = vec![self.part(path, "", packed.plain())?];
        let before = self.before.file(path);
        let is_whole = |before: &Written| {
            parts[0].1 == Place::There && !before.recipe.is_empty() && self.is_intact(path, before)
        };
        match before.filter(is_whole) {
            // They were made of these bytes, by this program.
            Some(before) => parts.extend(there(&before.parts).filter(|(it, _)| !it.is_empty())),
            None if self.twins => {
                for (ending, bytes) in packed.twins(path)? {
                    parts.push(self.part(path, ending, bytes)?);
                }
            }
            None => {}
        }
        Ok(Prepared {
            path: path.to_owned(),
            recipe: recipe.to_owned(),
            parts: parts.into_iter().collect(),
        })
    }

    /// Prepares a copy of a file that may be large. It has no twins.
    pub fn copy(&self, path: &str, recipe: &str, from: &Path) -> Result<Prepared, String> {
        let place = self.place(path, "");
        let fault = |error: io::Error| format!("{}: {error}", from.display());
        let place = if is_same(from, &place).map_err(fault)? {
            Place::There
        } else {
            self.check_place(path, "")?;
            let number = self.next_waiting();
            let mut to = fs::File::create(self.waiting_at(number)).map_err(fault)?;
            let copied = fs::File::open(from).and_then(|mut from| io::copy(&mut from, &mut to));
            copied.map_err(fault)?;
            Place::Waiting(number)
        };
        Ok(Prepared {
            path: path.to_owned(),
            recipe: recipe.to_owned(),
            parts: [("", place)].into_iter().collect(),
        })
    }

    fn part(
        &self,
        path: &str,
        ending: &'static str,
        bytes: &[u8],
    ) -> Result<(&'static str, Place), String> {
        let place = self.place(path, ending);
        let has_length = |about: fs::Metadata| about.is_file() && about.len() == bytes.len() as u64;
        if fs::symlink_metadata(&place).is_ok_and(has_length)
            && fs::read(&place).is_ok_and(|there| there == bytes)
        {
            return Ok((ending, Place::There));
        }
        self.check_place(path, ending)?;
        let number = self.next_waiting();
        let waiting = self.waiting_at(number);
        fs::write(&waiting, bytes).map_err(|error| format!("{}: {error}", waiting.display()))?;
        Ok((ending, Place::Waiting(number)))
    }

    /// Fails where a file stands in this place that no build made.
    fn check_place(&self, path: &str, ending: &str) -> Result<(), String> {
        let place = self.place(path, ending);
        let Ok(there) = fs::symlink_metadata(&place) else {
            return Ok(());
        };
        if there.is_dir() {
            return Err(format!(
                "{} is a folder, and the edition needs a file there: give another --out",
                place.display()
            ));
        }
        if self.force || self.before.file(path).is_some() {
            return Ok(());
        }
        Err(format!(
            "{} is there, and no earlier build made it: give another --out, take it away, or say \
             --force to replace it",
            place.display()
        ))
    }

    fn next_waiting(&self) -> usize {
        self.count.fetch_add(1, Ordering::Relaxed)
    }

    pub(super) fn waiting_at(&self, number: usize) -> PathBuf {
        self.waiting().join(number.to_string())
    }

    /// The bytes of a file that was prepared.
    pub fn bytes(&self, prepared: &Prepared) -> Result<Vec<u8>, String> {
        let file = match prepared.parts.iter().next() {
            Some((_, Place::Waiting(number))) => self.waiting_at(number),
            _ => self.place(&prepared.path, ""),
        };
        fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
    }
}

impl Drop for Outputs {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.waiting());
        let _ = fs::remove_file(self.beside.join(state::LOCK));
        // Only where there is nothing else in it.
        let _ = fs::remove_dir(&self.beside);
    }
}

/// All of these, in their places.
fn there<T: Copy>(parts: &Parts<T>) -> impl Iterator<Item = (&'static str, Place)> {
    parts.iter().map(|(ending, _)| (ending, Place::There))
}

fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    let Ok(about) = fs::symlink_metadata(other) else {
        return Ok(false);
    };
    if !about.is_file() || about.len() != fs::metadata(one)?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (fs::File::open(one)?, fs::File::open(other)?);
    let (mut left, mut right) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let read = io::Read::read(&mut one, &mut left)?;
        if read == 0 {
            return Ok(true);
        }
        io::Read::read_exact(&mut other, &mut right[..read])?;
        if left[..read] != right[..read] {
            return Ok(false);
        }
    }
}
