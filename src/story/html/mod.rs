//! HTML from elsewhere becomes typed blocks by one walk and one allow-list.
//!
//! Sees a sequence of open, text and close events and knows no parser. What the list does not name
//! is transparent: its text stays. What goes is counted by name.

mod address;
mod code;
mod dropped;
mod embed;
mod event;
mod figure;
mod flow;
mod inline;
mod lines;
mod list;
mod notes;
mod parsed;
mod parser;
mod picture;
mod quote;
mod read;
mod sieve;
mod table;
#[cfg(test)]
mod tests {
    mod address;
}
mod text;
mod tracking;
mod tree;

pub use dropped::{Dropped, Kind};
pub use event::{Event, Parse};
pub use parser::events;
pub use read::{BLOCKS, read};

use super::model::Block;

/// The blocks of a document, and what was left out of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Walked {
    /// The blocks, in reading order.
    pub body: Vec<Block>,
    /// What was left out or shown otherwise, by name.
    pub dropped: Dropped,
}

/// Walks through a document. `base` is the story's own absolute address, from which relative
/// ones start.
pub fn walk(events: Vec<Event>, base: Option<&str>) -> Walked {
    let mut dropped = Dropped::default();
    let tree = tree::tree(events, &mut dropped);
    flow::blocks(tree, base, dropped)
}
