//! What tells a dialect: the fields that a document of each form has.
//!
//! The form of which all fields are there wins: our own before all others, then the one with the
//! most, then the first in the list.

use super::error::{Dialect, Error, Near};
use super::forms::Need::{Common, One, Text};
use super::forms::{ARTICLE, FORMS, Form, Need, VERSION};
use super::paths::all;
use crate::story::fields::Field;
use crate::story::json::{Json, line_of};

/// Whether this is the name of an article of schema.org.
pub(super) fn is_article(kind: &Field) -> bool {
    has_text(kind, ARTICLE)
}

/// The dialect of a document, or the form it is nearest to.
pub(super) fn dialect_of(top: &Field, text: &[u8]) -> Result<Dialect, Error> {
    let mut fit: Option<(usize, Dialect)> = None;
    let mut nearest: Option<(usize, &Form)> = None;
    for form in FORMS {
        let Form(dialect, _, needs, _) = form;
        let met: Vec<_> = needs.iter().map(|need| need.met_by(top)).collect();
        let score: usize = met.iter().map(|met| *met as usize).sum();
        let fits = needs
            .iter()
            .zip(&met)
            .all(|(need, met)| *met == need.fully());
        if fits && *dialect == Dialect::Native {
            return Ok(Dialect::Native);
        }
        if fits && fit.is_none_or(|(most, _)| score > most) {
            fit = Some((score, *dialect));
        }
        if score > 0 && nearest.is_none_or(|(most, _)| score > most) {
            nearest = Some((score, form));
        }
    }
    match fit {
        Some((_, dialect)) => Ok(dialect),
        None => Err(Error::NoDialect {
            nearest: nearest.and_then(|(_, form)| near(form, top, text)),
        }),
    }
}

/// How far a need is met.
#[derive(Clone, Copy, PartialEq)]
enum Met {
    No = 0,
    /// The field is there, and says something else or little.
    Nearly = 1,
    Yes = 2,
}

impl Need {
    fn fully(&self) -> Met {
        match self {
            Common(_) => Met::Nearly,
            One(_) | Text(..) => Met::Yes,
        }
    }

    fn met_by(&self, top: &Field) -> Met {
        match self {
            One(paths) | Common(paths) => {
                let is_there = paths.iter().any(|path| !all(top, path).is_empty());
                if is_there { self.fully() } else { Met::No }
            }
            Text(path, wanted) => {
                let found = all(top, path);
                if found.iter().any(|field| has_text(field, wanted)) {
                    Met::Yes
                } else if found.is_empty() {
                    Met::No
                } else {
                    Met::Nearly
                }
            }
        }
    }
}

fn near(form: &Form, top: &Field, text: &[u8]) -> Option<Near> {
    let Form(dialect, name, needs, advice) = form;
    let need = needs.iter().find(|need| need.met_by(top) != need.fully())?;
    let (path, problem) = match need {
        One(paths) | Common(paths) => (paths.first()?, "is missing".to_owned()),
        Text(path, wanted) => (path, wrong_text(all(top, path).first(), wanted)),
    };
    Some(Near {
        dialect: *dialect,
        form: name,
        path: (*path).to_owned(),
        problem,
        line: line_of(text, path),
        advice,
    })
}

fn wrong_text(found: Option<&Field>, wanted: &[&str]) -> String {
    let wanted = wanted.get(..3).unwrap_or(wanted).join(", ");
    match found.map(Field::value) {
        Some(Json::Text(text)) => {
            let text: String = text.chars().take(60).collect();
            format!("is “{text}” and should be one of: {wanted}")
        }
        Some(_) => format!("is no text and should be one of: {wanted}"),
        None => "is missing".to_owned(),
    }
}

/// Whether one of the texts behind the value is wanted. A type may stand with its vocabulary, as
/// `https://schema.org/NewsArticle` or `schema:NewsArticle`; an address with or without its scheme.
fn has_text(field: &Field, wanted: &[&str]) -> bool {
    match field.value() {
        Json::List(_) => {
            let items = field.items().unwrap_or_default();
            items.iter().any(|item| has_text(item, wanted))
        }
        Json::Text(text) if wanted == VERSION => {
            let text = text.trim();
            let address = text.split_once("://").map_or(text, |(_, rest)| rest);
            let address = address.strip_prefix("www.").unwrap_or(address);
            VERSION.iter().any(|start| address.starts_with(start))
        }
        Json::Text(text) => {
            let name = text.trim().rsplit(['/', '#', ':']).next();
            name.is_some_and(|name| wanted.contains(&name))
        }
        _ => false,
    }
}
