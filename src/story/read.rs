//! Reads the native story file: bytes in, a story out, with remarks on what was odd.
//!
//! By hand over JSON values rather than by derived code: an error can then name its field, one
//! odd part does not take the story down, and the page is smaller.

use super::error::{Remark, StoryError};
use super::fields::{Fault, Field};
use super::json::{self, Json};
use super::links::{safe_link, safe_picture};
#[cfg(not(target_arch = "wasm32"))]
use super::model::Translation;
use super::model::{Byline, Correction, Figure, Source, Story};
use super::time::is_day_or_time;
use super::turns::{BYTES_A_TURN, at_once};

/// The largest story file, in bytes.
pub const LIMIT: usize = 8 * 1024 * 1024;

/// A story, and what was odd in its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The story.
    pub story: Story,
    /// What was left out or shown otherwise than the file wanted, in the order it was met.
    pub remarks: Vec<Remark>,
}

impl Reading {
    /// What is wrong with this part of the story, where it was left out for that.
    pub fn remark_on(&self, part: &str) -> Option<String> {
        let path = ["`", part].concat();
        let mut faults = self.remarks.iter().map(Remark::text);
        faults.find(|fault| fault.starts_with(&path))
    }
}

/// Reads a native story file.
///
/// Fails where there is no story to show: too large, not JSON, no headline, nothing in the body.
/// Everything else that is wrong is a remark, and the rest of the story is there.
pub fn read(bytes: &[u8]) -> Result<Reading, StoryError> {
    at_once(read_in_turns(bytes, async || {}))
}

/// The same, with a pause for others whenever `turn` is awaited: after each part of the work that
/// is short even on a slow device.
pub async fn read_in_turns(bytes: &[u8], turn: impl AsyncFn()) -> Result<Reading, StoryError> {
    if bytes.len() > LIMIT {
        return Err(StoryError::TooLarge {
            bytes: bytes.len() as u64,
            limit: LIMIT as u64,
        });
    }
    let json = parse_in_turns(bytes, &turn).await?;
    let mut reader = Reader::default();
    let story = reader.story(&Field::top(&json), &turn).await;
    Ok(Reading {
        story: story.map_err(|fault| *fault)?,
        remarks: reader.remarks,
    })
}

/// The JSON in a file's bytes; fails with the line and column.
pub(crate) fn parse(bytes: &[u8]) -> Result<Json, StoryError> {
    json::parse(without_mark(bytes)).map_err(not_json)
}

pub(super) async fn parse_in_turns(
    bytes: &[u8],
    turn: &impl AsyncFn(),
) -> Result<Json, StoryError> {
    let mut parser = json::Parser::new(without_mark(bytes), json::DEEPEST);
    loop {
        if let Some(json) = parser.go_on(BYTES_A_TURN) {
            return json.map_err(not_json);
        }
        turn().await;
    }
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn not_json(fault: json::Fault) -> StoryError {
    StoryError::NotJson {
        line: fault.line,
        column: fault.column,
        reason: fault.reason.to_owned(),
    }
}

/// Reads one file and gathers the remarks on it.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) remarks: Vec<Remark>,
    /// How many footnotes there are to refer to.
    pub(super) notes: u32,
}

impl Reader {
    async fn story(&mut self, top: &Field<'_>, turn: &impl AsyncFn()) -> Result<Story, Fault> {
        top.object()?;
        let headline = top.required_text("headline")?;
        let body = self.body(top, turn).await?;
        let quotations = self.stated(top, turn).await;
        Ok(Story {
            headline,
            body,
            quotations,
            id: self.checked(top, "id", is_slug, SLUG).unwrap_or_default(),
            language: self
                .checked(top, "language", is_language, LANGUAGE)
                .unwrap_or_else(|| "und".to_owned()),
            standfirst: self.text(top, "standfirst"),
            bylines: self.list(top, "bylines", Self::byline),
            dateline: self.text(top, "dateline"),
            published: self.time(top, "published"),
            updated: self.time(top, "updated"),
            #[cfg(not(target_arch = "wasm32"))]
            translations: self.list(top, "translations", Self::translation),
            section: self.text(top, "section"),
            tags: self.list(top, "tags", |_, tag| tag.filled_text()),
            source: self.part(top, "source", Self::source),
            lead: self.part(top, "lead", Self::figure),
            corrections: self.list(top, "corrections", Self::correction),
            // Nobody is asked for money where it is not clear that they may be.
            sensitive: self
                .part(top, "sensitive", |_, sensitive| sensitive.flag())
                .unwrap_or(top.get("sensitive").is_some()),
            appeal: self.part(top, "appeal", |_, appeal| crate::appeal::read(appeal)),
        })
    }

    fn byline(&mut self, byline: &Field) -> Result<Byline, Fault> {
        Ok(Byline {
            name: byline.required_text("name")?,
            role: self.text(byline, "role"),
            url: self.link(byline, "url"),
        })
    }

    fn source(&mut self, source: &Field) -> Result<Source, Fault> {
        Ok(Source {
            name: source.required_text("name")?,
            url: self.link(source, "url"),
        })
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn translation(&mut self, translation: &Field) -> Result<Translation, Fault> {
        let field = translation.require("language")?;
        let language = field.filled_text()?;
        if !is_language(&language) {
            return Err(unfit(&field, &language, LANGUAGE));
        }
        Ok(Translation {
            language,
            url: address(translation, safe_picture, PICTURE)?,
        })
    }

    fn correction(&mut self, correction: &Field) -> Result<Correction, Fault> {
        Ok(Correction {
            text: correction.required_text("text")?,
            date: self.time(correction, "date"),
        })
    }

    /// A picture whose address cannot be asked for is no picture.
    pub(super) fn figure(&mut self, figure: &Field) -> Result<Figure, Fault> {
        Ok(Figure {
            url: address(figure, safe_picture, PICTURE)?,
            alt: self.text(figure, "alt").unwrap_or_default(),
            caption: self.part(figure, "caption", Self::rich_text),
            credit: self.text(figure, "credit"),
            width: self.part(figure, "width", |_, width| width.count()),
            height: self.part(figure, "height", |_, height| height.count()),
        })
    }

    /// A text that the story can do without.
    pub(super) fn text(&mut self, field: &Field, name: &str) -> Option<String> {
        let text = field.optional_text(name);
        self.keep(text).flatten()
    }

    /// An address that the story can do without.
    pub(super) fn link(&mut self, field: &Field, name: &str) -> Option<String> {
        self.checked(field, name, |link| safe_link(link).is_some(), LINK)
    }

    fn time(&mut self, field: &Field, name: &str) -> Option<String> {
        self.checked(field, name, is_day_or_time, TIME)
    }

    /// A text of a certain form that the story can do without.
    fn checked(
        &mut self,
        field: &Field,
        name: &str,
        is_right: fn(&str) -> bool,
        wanted: &'static str,
    ) -> Option<String> {
        let text = self.text(field, name)?;
        if is_right(&text) {
            return Some(text);
        }
        let fault = field.get(name).map(|field| unfit(&field, &text, wanted));
        self.remarks
            .extend(fault.map(|fault| Remark::LeftOut(*fault)));
        None
    }

    /// A part that the story can do without.
    pub(super) fn part<T>(
        &mut self,
        field: &Field,
        name: &str,
        read: fn(&mut Self, &Field) -> Result<T, Fault>,
    ) -> Option<T> {
        let part = read(self, &field.get(name)?);
        self.keep(part)
    }

    /// A list whose members the story can do without.
    fn list<T>(
        &mut self,
        field: &Field,
        name: &str,
        read: fn(&mut Self, &Field) -> Result<T, Fault>,
    ) -> Vec<T> {
        let list = field.get(name).map_or(Ok(vec![]), |list| list.items());
        let mut members = vec![];
        for item in self.keep(list).unwrap_or_default() {
            let member = read(self, &item);
            members.extend(self.keep(member));
        }
        members
    }

    pub(super) fn keep<T>(&mut self, part: Result<T, Fault>) -> Option<T> {
        part.map_err(|fault| self.remarks.push(Remark::LeftOut(*fault)))
            .ok()
    }
}

/// The address without which there is nothing to show.
pub(super) fn address(
    field: &Field,
    safe: fn(&str) -> Option<&str>,
    wanted: &str,
) -> Result<String, Fault> {
    let field = field.require("url")?;
    let url = field.text()?;
    match safe(url) {
        Some(url) => Ok(url.to_owned()),
        None => Err(unfit(&field, url, wanted)),
    }
}

fn unfit(field: &Field, text: &str, wanted: &str) -> Fault {
    field.bad(["is “", text, "” and should be ", wanted].concat())
}

const SLUG: &str = "lower-case letters, digits and hyphens";
const LANGUAGE: &str = "a language tag such as en or pt-BR";
const TIME: &str = "a day or time such as 2023-10-14 or 2023-10-14T12:00:00Z";
const LINK: &str =
    "an address that begins with https://, http://, mailto: or tel:, or a relative one";
const PICTURE: &str = "an address that begins with https:// or http://, or a relative one";

/// Whether text can name a story in an address.
pub fn is_slug(text: &str) -> bool {
    text.bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether text has the form of a language tag. The browser refuses to write a date in another.
pub fn is_language(text: &str) -> bool {
    let mut subtags = text.split('-');
    subtags.next().is_some_and(|language| {
        (2..=8).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic())
    }) && subtags.all(|subtag| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}
