//! Footnotes of a story that comes in several pieces of HTML, each of which counts its own from 1.

use super::desk::Desk;
use crate::story::model::Block;
use crate::story::notes::{count, refer};

impl Desk<'_> {
    /// The blocks of a piece, their footnotes counted on from those before.
    pub(super) fn count_on(&mut self, mut body: Vec<Block>) -> Vec<Block> {
        let before = self.notes;
        self.notes += count(&body);
        let count_on = |note: u32| Some(note + before);
        if before > 0 {
            body.iter_mut().for_each(|block| refer(block, count_on));
        }
        body
    }

    /// What is read of a piece whose blocks are not all in the body: its footnotes do not count.
    pub(super) fn uncounted<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.notes;
        let read = read(self);
        self.notes = before;
        read
    }
}
