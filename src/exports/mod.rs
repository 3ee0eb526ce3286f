//! Files of other systems, whatever they are: article JSON of any dialect, WordPress's export (WXR),
//! RSS and Atom. What each is, its content says and not its name.
//!
//! Bytes in, entries out: stories, what is passed over, what fails. Knows no files and no network.
//! Not in the page: only `press` reads these.

mod atom;
mod feed_parts;
mod rss;
mod wordpress_text;
mod wxr;
mod xml;

use crate::story::dialect::{self, Dialect, Foreign};
use crate::story::html;

/// One thing in a file.
pub enum Entry {
    /// A story.
    Story(Box<Foreign>),
    /// Something that nobody asked for, such as a draft.
    PassedOver(String),
    /// A story that cannot be read.
    Failed {
        /// Which, by its place in the file.
        place: String,
        /// Why.
        error: String,
    },
}

/// What is asked of a file.
pub struct Wanted<'a> {
    /// Where relative addresses start.
    pub base: Option<&'a str>,
    /// Of a WordPress export, the statuses.
    pub statuses: &'a [String],
    /// Of a WordPress export, the types.
    pub types: &'a [String],
}

/// The entries of a file, whatever it is. Fails where it holds no story at all.
pub fn read(bytes: &[u8], wanted: &Wanted) -> Result<Vec<Entry>, String> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if text.trim_ascii_start().starts_with(b"<") {
        return xml::read(text, wanted);
    }
    let stories = dialect::read_export(bytes, &html::events, wanted.base);
    let stories = stories.map_err(|error| error.to_string())?;
    let many = stories.len() > 1;
    let entry = |(i, story)| match story {
        Ok(story) => Entry::Story(Box::new(story)),
        Err(error) => Entry::Failed {
            place: if many {
                format!("story {}", i + 1)
            } else {
                String::new()
            },
            error: ToString::to_string(&error),
        },
    };
    Ok(stories
        .into_iter()
        .enumerate()
        .map(|(i, story): (usize, Result<Foreign, dialect::Error>)| entry((i, story)))
        .collect())
}

/// An entry of XML: the story, or its place and title with what is wrong.
fn of_xml(
    finished: Result<Foreign, dialect::Error>,
    kind: Dialect,
    number: usize,
    title: Option<&str>,
) -> Entry {
    match finished {
        Ok(foreign) => Entry::Story(Box::new(foreign)),
        Err(error) => {
            let of = if kind == Dialect::Atom {
                "entry"
            } else {
                "item"
            };
            let title = title
                .map(|title| format!(" (“{title}”)"))
                .unwrap_or_default();
            Entry::Failed {
                place: format!("{of} {number}{title}"),
                error: error.to_string(),
            }
        }
    }
}
