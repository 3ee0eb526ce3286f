//! Article JSON that others write, and how each dialect of it becomes stories.
//!
//! Bytes in, stories out. What tells a dialect is its shape, never a file's name: `shape` has the
//! list. HTML inside a document is walked as events: which parser made them is the caller's
//! choice. Knows no browser, no clock and no network; nothing that a document points at is asked for.

mod activity;
mod answers;
mod apple_components;
mod apple_news;
mod apple_table;
mod desk;
mod desk_addresses;
mod desk_fields;
mod digest;
mod encoding;
mod error;
mod forms;
mod ghost;
mod guardian;
mod guardian_elements;
mod json_feed;
mod live;
mod markdown;
mod moment;
mod news_article;
mod notes;
mod paths;
mod plain;
mod shape;
mod standfirst;
#[cfg(test)]
mod tests {
    mod markdown;
}
mod tidy;
mod tidy_texts;
mod wordpress;

use super::StoryError;
use super::fields::Field;
use super::html::{Dropped, Parse};
use super::json::{self, Json};
use super::model::Story;
use super::read::{self as native, LIMIT};

pub use desk::{Desk, bare_figure};
pub use digest::digest;
pub use error::{Dialect, Error, Near, Remark};
pub use moment::Zone;

/// How deep lists and objects of a foreign document may stand inside each other.
pub const DEEPEST: usize = 64;

/// The most blocks a story may have.
pub const MOST_BLOCKS: usize = 50_000;

/// A story that somebody else's document held.
#[derive(Clone, Debug, PartialEq)]
pub struct Foreign {
    /// The story.
    pub story: Story,
    /// How the document was written.
    pub dialect: Dialect,
    /// What of its HTML is not in the story.
    pub dropped: Dropped,
    /// What was odd, in the order it was met.
    pub remarks: Vec<Remark>,
}

/// Reads the stories of a document in any dialect, in the order of the document.
///
/// `parse` makes events of HTML; `address` is where the document came from, for relative
/// addresses in it. Stories with a fault are left out; fails where none is left.
pub fn read(file: &[u8], parse: Parse<'_>, address: Option<&str>) -> Result<Vec<Foreign>, Error> {
    let mut stories = vec![];
    let mut first_fault = None;
    for entry in read_each(file, parse, address)? {
        match entry {
            Ok(story) => stories.push(story),
            Err(fault) => first_fault = first_fault.or(Some(fault)),
        }
    }
    match first_fault {
        Some(fault) if stories.is_empty() => Err(fault),
        _ => Ok(stories),
    }
}

/// Reads each story of a document, or what is wrong with it. Fails where the document holds none.
pub fn read_each(
    file: &[u8],
    parse: Parse<'_>,
    address: Option<&str>,
) -> Result<Vec<Result<Foreign, Error>>, Error> {
    if file.len() > LIMIT {
        return Err(Error::from(StoryError::TooLarge {
            bytes: file.len() as u64,
            limit: LIMIT as u64,
        }));
    }
    read_export(file, parse, address)
}

/// The same of a document of any size, such as the export of a whole site. Each story in it has the
/// limits of one; in a document larger than that, a fault names the field and not its line.
pub fn read_export(
    file: &[u8],
    parse: Parse<'_>,
    address: Option<&str>,
) -> Result<Vec<Result<Foreign, Error>>, Error> {
    encoding::check(file)?;
    let text = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let json = json::parse_within(text, DEEPEST).map_err(|fault| StoryError::NotJson {
        line: fault.line,
        column: fault.column,
        reason: fault.reason.to_owned(),
    })?;
    let top = Field::top(&json);
    if let Some(answer) = answers::error_in(&top) {
        return Err(answer);
    }
    let dialect = shape::dialect_of(&top, text)?;
    if dialect == Dialect::Native {
        return Ok(vec![own(file)]);
    }
    let (entries, story) = reader(dialect, &top);
    if entries.is_empty() {
        return Err(Error::Empty { dialect });
    }
    let read = |entry: &Field| {
        check_length(bytes_of_text(entry.value()))?;
        let mut desk = Desk::new(parse, address);
        let read = story(&mut desk, entry, &top);
        let read = read.and_then(|story| desk.finish(story, dialect, entry.path()));
        // To find a line, the file is read from its beginning.
        read.map_err(|fault| match text.len() > LIMIT {
            true => fault,
            false => fault.with_line(text),
        })
    };
    Ok(entries.iter().map(read).collect())
}

/// What reads one entry of a document, of which it gets the whole as well.
type ReadStory = fn(&mut Desk, &Field, &Field) -> Result<Story, Error>;

fn reader<'a>(dialect: Dialect, top: &Field<'a>) -> (Vec<Field<'a>>, ReadStory) {
    match dialect {
        Dialect::WordPress => (members(top), wordpress::story),
        Dialect::Ghost => (ghost::entries(top), ghost::story),
        Dialect::NewsArticle => (news_article::entries(top), news_article::story),
        Dialect::Activity => (activity::entries(top), activity::story),
        Dialect::AppleNews => (vec![top.clone()], apple_news::story),
        Dialect::Guardian => (guardian::entries(top), guardian::story),
        _ => (json_feed::entries(top), json_feed::story),
    }
}

/// The members of a list, or the one value that stands for itself.
fn members<'a>(field: &Field<'a>) -> Vec<Field<'a>> {
    match field.value() {
        Json::List(_) => field.items().unwrap_or_default(),
        _ => vec![field.clone()],
    }
}

/// Fails where one story has more bytes of text than a story may have.
pub fn check_length(bytes: usize) -> Result<(), Error> {
    match bytes > LIMIT {
        true => Err(Error::TooLong {
            bytes,
            limit: LIMIT,
        }),
        false => Ok(()),
    }
}

// No deeper than `DEEPEST`: nothing deeper was read.
fn bytes_of_text(value: &Json) -> usize {
    match value {
        Json::Text(text) => text.len(),
        Json::List(items) => items.iter().map(bytes_of_text).sum(),
        Json::Object(fields) => fields.iter().map(|(_, field)| bytes_of_text(field)).sum(),
        _ => 0,
    }
}

fn own(file: &[u8]) -> Result<Foreign, Error> {
    let reading = native::read(file)?;
    Ok(Foreign {
        story: reading.story,
        dialect: Dialect::Native,
        dropped: Dropped::default(),
        remarks: reading.remarks.into_iter().map(Remark::Part).collect(),
    })
}
