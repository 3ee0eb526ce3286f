//! The end of a build: what was prepared goes to its place, and what no longer belongs to the edition goes.

use std::fs;
use std::io;
use std::mem;
use std::path::Path;

use super::ledger::{Ledger, Named, told};
use super::outputs::{Outputs, Place, Prepared};
use super::remembered::Remembered;
use super::state::{self, Trace, Written};
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
    pub fn finish(mut self, ledger: &Ledger) -> Outcome<Tally> {
        let mut tally = Tally::default();
        let files = ledger.files().map_err(told)?;
        if self.is_as_before(ledger, &files)? {
            for file in files.all().map_err(told)? {
                tally.unchanged += file.map_err(told)?.1.parts.iter().count();
            }
            return Ok(tally);
        }
        // It can be written only when nobody reads it.
        drop(mem::take(&mut self.before));
        fs::create_dir_all(&self.beside)?;
        let remembered = Remembered::open(&self.beside.join(state::FILE)).map_err(told)?;
        let before = remembered.before(&self.program).map_err(told)?;
        let expected = files.all().map_err(told)?.map(|file| {
            let (path, prepared) = file?;
            let written = self.written(&prepared).map_err(io::Error::other)?;
            Ok((path, written))
        });
        remembered.expect(expected).map_err(told)?;
        for file in files.all().map_err(told)? {
            let (path, prepared) = file.map_err(told)?;
            for (ending, place) in prepared.parts.iter() {
                match place {
                    Place::There => tally.unchanged += 1,
                    Place::Waiting(number) => {
                        self.move_in(&self.waiting_at(number), &self.place(&path, ending))?;
                        tally.written += 1;
                    }
                }
            }
        }
        for (path, written) in before.files_from("") {
            let now = files.get(&path).map_err(told)?;
            for (ending, trace) in written.parts.iter() {
                if now.as_ref().is_none_or(|now| !now.parts.has(ending)) {
                    self.take_away(&[path.as_str(), ending].concat(), trace, &mut tally)?;
                }
            }
        }
        remembered.complete(ledger, &self.program).map_err(told)?;
        Ok(tally)
    }

    /// Whether all sources and files are as the last build left them.
    fn is_as_before(&self, ledger: &Ledger, files: &Named<Prepared>) -> Outcome<bool> {
        let sources = ledger.sources().map_err(told)?;
        let counts = (sources.count().map_err(told)?, files.count().map_err(told)?);
        if self.before.counts() != counts {
            return Ok(false);
        }
        for file in files.all().map_err(told)? {
            let (path, prepared) = file.map_err(told)?;
            if self.before.file(&path) != Some(self.written(&prepared)?) {
                return Ok(false);
            }
        }
        for source in sources.all().map_err(told)? {
            let (name, source) = source.map_err(told)?;
            if source.is_some() && self.before.source(&name) != source {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn written(&self, prepared: &Prepared) -> Result<Written, String> {
        let trace = |(ending, place)| {
            let file = match place {
                Place::There => self.place(&prepared.path, ending),
                Place::Waiting(number) => self.waiting_at(number),
            };
            let trace = Trace::of(&file);
            let trace =
                trace.ok_or_else(|| format!("{} went away while this ran", file.display()))?;
            Ok::<_, String>((ending, trace))
        };
        Ok(Written {
            recipe: prepared.recipe.clone(),
            parts: prepared.parts.iter().map(trace).collect::<Result<_, _>>()?,
        })
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
