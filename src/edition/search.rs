//! The way from a manifest's root to one file: which shard to ask for next.

use super::error::Why;
use super::hash::Hash;
use super::manifest::{File, List, Shard};

/// The search for one path of an edition.
#[derive(Clone, Debug)]
pub struct Search {
    path: String,
    key: Hash,
    /// How many bits of the path's hash led here.
    at: u32,
    step: Step,
}

/// How far a search is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The bytes of this shard are needed, and no more of them than its length.
    Ask(Shard),
    /// The file: [`File::check`] tells whether bytes are its own.
    Found(File),
    /// The edition has no such file. Whatever bears that name was put there by somebody else.
    NotListed,
}

/// Which shard of a list lists `path`, where `at` bits of the path's hash led to the list and
/// `bits` more divide it.
pub fn shard_number(path: &str, at: u32, bits: u32) -> usize {
    Hash::of(path.as_bytes()).bits(at, bits)
}

impl Search {
    pub(super) fn begin(path: &str, list: &List) -> Self {
        let mut search = Self {
            path: path.to_owned(),
            key: Hash::of(path.as_bytes()),
            at: 0,
            step: Step::NotListed,
        };
        search.enter(list);
        search
    }

    /// How far the search is.
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// Gives the bytes of the shard that was asked for. Fails where they are not that shard's.
    pub fn give(&mut self, bytes: &[u8]) -> Result<(), Why> {
        if let Step::Ask(shard) = self.step {
            self.enter(&shard.open(bytes)?);
        }
        Ok(())
    }

    fn enter(&mut self, list: &List) {
        self.step = match list {
            List::Files(files) => files
                .iter()
                .find(|file| file.path == self.path)
                .map_or(Step::NotListed, |file| Step::Found(file.clone())),
            // No hash has more bits: only a list that was made to lead nowhere goes on.
            List::Shards { .. } if self.at > 255 => Step::NotListed,
            List::Shards { bits, shards } => {
                let number = self.key.bits(self.at, *bits);
                self.at += bits;
                let shard = shards.get(number).copied().flatten();
                shard.map_or(Step::NotListed, Step::Ask)
            }
        };
    }
}
