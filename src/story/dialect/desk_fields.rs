//! Taking fields of a document to the desk: each with its path, so that a remark says where.

use super::desk::Desk;
use super::desk_addresses::host_of;
use super::error::Remark;
use super::moment::Zone;
use super::paths;
use crate::story::error;
use crate::story::fields::{Fault, Field};
use crate::story::json::Json;
use crate::story::model::{Block, Byline};

impl Desk<'_> {
    /// The field at a path, with a remark where its name stands there twice.
    pub(super) fn at<'f>(&mut self, field: &Field<'f>, path: &str) -> Option<Field<'f>> {
        let found = paths::first(field, path)?;
        let (parent, name) = match path.rsplit_once('.') {
            Some((parent, name)) => (paths::first(field, parent)?, name),
            None => (field.clone(), path),
        };
        if paths::times(&parent, name) > 1 {
            self.remark(Remark::Doubled {
                path: found.path().to_owned(),
            });
        }
        Some(found)
    }

    /// The text at a path, trimmed; nothing where it is absent or blank.
    pub(super) fn text(&mut self, field: &Field, path: &str) -> Option<String> {
        let found = self.at(field, path)?;
        let text = self.keep(found.text())?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A text that may hold HTML, as plain text in one line.
    pub(super) fn line_at(&mut self, field: &Field, path: &str) -> Option<String> {
        let text = self.text(field, path)?;
        self.line(&text)
    }

    pub(super) fn time_at(&mut self, field: &Field, path: &str, zone: Zone) -> Option<String> {
        let text = self.text(field, path)?;
        self.time(&field_path(field, path), &text, zone)
    }

    pub(super) fn language_at(&mut self, field: &Field, path: &str) -> Option<String> {
        let text = self.text(field, path)?;
        self.language(&field_path(field, path), &text)
    }

    pub(super) fn link_at(&mut self, field: &Field, path: &str) -> Option<String> {
        let text = self.text(field, path)?;
        self.link(&field_path(field, path), &text)
    }

    pub(super) fn picture_at(&mut self, field: &Field, path: &str) -> Option<String> {
        let text = self.text(field, path)?;
        self.picture(&field_path(field, path), &text)
    }

    /// A number of pixels, which some write as text and some with decimals.
    pub(super) fn pixels_at(&mut self, field: &Field, path: &str) -> Option<u32> {
        let found = self.at(field, path)?;
        let digits = match found.value() {
            Json::Number(digits) | Json::Text(digits) => digits.trim().trim_end_matches("px"),
            _ => "",
        };
        let whole = digits.split_once('.').map_or(digits, |(whole, _)| whole);
        match whole.trim().parse() {
            // What has no width is not known.
            Ok(0) => None,
            Ok(pixels) => Some(pixels),
            Err(_) => self.keep(Err(found.not("a whole number"))),
        }
    }

    /// Yes or no, which some write as text; nothing where it is absent.
    pub(super) fn flag_at(&mut self, field: &Field, path: &str) -> Option<bool> {
        let found = self.at(field, path)?;
        match found.value() {
            Json::Bool(flag) => Some(*flag),
            Json::Text(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Json::Text(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => self.keep(Err(found.not("true or false"))),
        }
    }

    /// The members of the list at a path; of no list a remark.
    pub(super) fn list<'f>(&mut self, field: &Field<'f>, path: &str) -> Vec<Field<'f>> {
        let list = self.at(field, path).map(|list| list.items());
        list.and_then(|list| self.keep(list)).unwrap_or_default()
    }

    /// The members of the list at a path, or the one value that stands there without a list.
    pub(super) fn one_or_more<'f>(&mut self, field: &Field<'f>, path: &str) -> Vec<Field<'f>> {
        self.at(field, path)
            .map(|found| super::members(&found))
            .unwrap_or_default()
    }

    /// An author with a name, or a remark.
    pub(super) fn byline(&mut self, author: &Field, name: &str, url: &str) -> Option<Byline> {
        let Some(found) = self.line_at(author, name) else {
            if self.keep(author.object()).is_some() {
                self.keep::<()>(Err(author.lacks(name)));
            }
            return None;
        };
        Some(Byline {
            name: found,
            role: None,
            url: self.link_at(author, url),
        })
    }

    /// A link to what others show.
    pub fn embed(&mut self, path: &str, url: &str) -> Option<Block> {
        let url = self.page(path, url)?;
        Some(Block::Embed {
            provider: host_of(&url)?.to_owned(),
            url,
            title: None,
            description: None,
            author: None,
        })
    }

    /// The part, or a remark that it is left out.
    pub(super) fn keep<T>(&mut self, part: Result<T, Fault>) -> Option<T> {
        part.map_err(|fault| self.remark(Remark::Part(error::Remark::LeftOut(*fault))))
            .ok()
    }
}

fn field_path(field: &Field, path: &str) -> String {
    match paths::first(field, path) {
        Some(found) => found.path().to_owned(),
        None => path.to_owned(),
    }
}
