//! The end of a build: what was prepared goes to its place, and what no longer belongs to the edition goes.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::outputs::{Outputs, Prepared};
use super::packed::PARTS;
use super::state::{self, Source, State, Trace, Written};
use crate::outcome::Outcome;

/// How many files were written, found as they should be, and taken away.
#[derive(Default)]
pub struct Tally {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
    /// What was made by an earlier build, changed since, and so left there.
    pub left: Vec<String>,
}

impl Outputs {
    /// Puts everything in its place, and takes away what earlier builds made and this one does not.
    pub fn finish(self, all: Vec<Prepared>, sources: BTreeMap<String, Source>) -> Outcome<Tally> {
        let mut tally = Tally::default();
        let mut state = State {
            program: self.before.program.clone(),
            sources,
            files: BTreeMap::new(),
        };
        for prepared in &all {
            let written = self.written(prepared)?;
            if state.files.insert(prepared.path.clone(), written).is_some() {
                let path = &prepared.path;
                return Err(
                    format!("{path}: two files of the edition would have this name").into(),
                );
            }
        }
        let stale = self.stale(&state);
        let file = self.beside.join("state.json");
        if state != self.before {
            // Should this be broken off half-way, the next build knows all files of both.
            let mut files: BTreeMap<_, _> = self.before.files.iter().collect();
            files.extend(&state.files);
            state::write_files(&file, &files)?;
        }
        for prepared in all {
            for (ending, waiting) in prepared.parts {
                let Some(waiting) = waiting else {
                    tally.unchanged += 1;
                    continue;
                };
                self.move_in(&waiting, &self.place(&prepared.path, ending))?;
                tally.written += 1;
            }
        }
        for (path, trace) in stale {
            self.take_away(&path, trace, &mut tally)?;
        }
        if state != self.before {
            state.write(&file)?;
        }
        self.clear();
        Ok(tally)
    }

    fn written(&self, prepared: &Prepared) -> Outcome<Written> {
        let mut parts = [None; 3];
        for (ending, waiting) in &prepared.parts {
            let file = match waiting {
                Some(waiting) => waiting.clone(),
                None => self.place(&prepared.path, ending),
            };
            let trace = Trace::of(&file)
                .ok_or_else(|| format!("{} went away while this ran", file.display()))?;
            for (part, _) in parts.iter_mut().zip(PARTS).filter(|(_, it)| it == ending) {
                *part = Some(trace);
            }
        }
        Ok(Written {
            recipe: prepared.recipe.clone(),
            parts,
        })
    }

    /// What the last build made and this one does not.
    fn stale(&self, state: &State) -> Vec<(String, Trace)> {
        let mut stale = vec![];
        for (path, written) in &self.before.files {
            let now = state.files.get(path);
            for (ending, trace) in written.parts() {
                if now.is_none_or(|now| !now.has(ending)) {
                    stale.push(([path.as_str(), ending].concat(), trace));
                }
            }
        }
        stale
    }

    fn move_in(&self, waiting: &Path, place: &Path) -> Outcome {
        let moved = match fs::rename(waiting, place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => place
                .parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::rename(waiting, place)),
            moved => moved,
        };
        moved.map_err(|error| format!("{}: {error}", place.display()).into())
    }

    fn take_away(&self, path: &str, trace: Trace, tally: &mut Tally) -> Outcome {
        let place = self.out.join(path);
        match Trace::of(&place) {
            None => return Ok(()),
            Some(there) if there != trace => {
                tally.left.push(path.to_owned());
                return Ok(());
            }
            Some(_) => {}
        }
        fs::remove_file(&place).map_err(|error| format!("{}: {error}", place.display()))?;
        tally.removed += 1;
        // A folder with something in it stays.
        let folders = Path::new(path).ancestors().skip(1);
        for folder in folders.filter(|it| !it.as_os_str().is_empty()) {
            if fs::remove_dir(self.out.join(folder)).is_err() {
                break;
            }
        }
        Ok(())
    }
}
