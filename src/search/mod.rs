//! The index by which an edition's stories are searched.
//!
//! Stories in, the bytes of the index's files out; `public/search.js` asks it. Knows no files and no page.
//! Deliberately no dictionaries and no language of its own: the rules in `public/search-rules.js` are light, and one index
//! has the stories of all languages. [docs/search.md](../../docs/search.md) has the form and what was measured.

mod encode;
mod entry;
mod gather;
mod rules;
#[cfg(test)]
mod tests {
    mod index;
    mod words;
}
mod words;

pub use encode::{File, first_word};
pub use entry::Entry;
pub use gather::{Index, SEGMENT};
pub use words::{fold, forms, words};
