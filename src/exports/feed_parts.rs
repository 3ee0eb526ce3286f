//! What RSS, Atom and the WordPress export have in common.

use std::collections::BTreeMap;

use crate::story::dialect::{Desk, Zone, bare_figure};
use crate::story::{Block, Byline, Figure};
use chrono::DateTime;
use rss::extension::{Extension, ExtensionMap};

/// A time as RSS writes it (RFC 2822), or as most others do.
pub fn time(desk: &mut Desk, path: &str, text: Option<&str>) -> Option<String> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    match DateTime::parse_from_rfc2822(text) {
        Ok(time) => Some(time.to_rfc3339().replace("+00:00", "Z")),
        Err(_) => desk.time(path, text, Zone::Unknown),
    }
}

/// An author by name. Where RSS wants an address, many write the name behind it in brackets.
pub fn byline(name: &str) -> Byline {
    let name = match name.split_once('(') {
        Some((address, name)) if address.contains('@') => name.trim_end().trim_end_matches(')'),
        _ => name,
    };
    Byline {
        name: name.trim().to_owned(),
        role: None,
        url: None,
    }
}

/// A file that belongs to an item: a picture, or a link to what it is.
pub fn enclosed(
    desk: &mut Desk,
    path: &str,
    url: &str,
    kind: &str,
    title: Option<&str>,
) -> Option<Block> {
    if kind.starts_with("image/") {
        return desk
            .picture(path, url)
            .map(|url| Block::Figure(bare_figure(url)));
    }
    let mut embed = desk.embed(path, url)?;
    if let Block::Embed {
        title: called,
        description,
        ..
    } = &mut embed
    {
        *called = title.map(str::to_owned);
        *description = Some(kind.to_owned()).filter(|kind| !kind.is_empty());
    }
    Some(embed)
}

/// The first picture of Media RSS (`media:content`, `media:thumbnail`), alone or in a group.
pub fn media(desk: &mut Desk, extensions: &ExtensionMap) -> Option<Figure> {
    let media = extensions.get("media")?;
    let groups = media
        .get("group")
        .into_iter()
        .flatten()
        .map(Extension::children);
    let all: Vec<_> = std::iter::once(media).chain(groups).collect();
    let find = |name: &str| {
        let mut found = all.iter().flat_map(|media| media.get(name)).flatten();
        found.find(|it| is_picture(it) || name == "thumbnail")
    };
    let found = find("content").or_else(|| find("thumbnail"))?;
    let url = desk.picture("media:content", found.attrs().get("url")?)?;
    let said = |name: &str| {
        let inside = found
            .children()
            .get(name)
            .and_then(|it| it.first()?.value());
        inside.or_else(|| all.iter().find_map(|media| value(media, name)))
    };
    let number = |name| found.attrs().get(name).and_then(|it| it.parse().ok());
    Some(Figure {
        caption: said("description").and_then(|text| desk.rich(text)),
        credit: said("credit").and_then(|text| desk.line(text)),
        width: number("width"),
        height: number("height"),
        ..bare_figure(url)
    })
}

fn is_picture(media: &Extension) -> bool {
    let says = |name: &str, start: &str| {
        media
            .attrs()
            .get(name)
            .is_some_and(|it| it.starts_with(start))
    };
    says("medium", "image") || says("type", "image/")
}

/// The text of the first element of a name.
pub fn value<'a>(elements: &'a BTreeMap<String, Vec<Extension>>, name: &str) -> Option<&'a str> {
    let text = elements.get(name)?.first()?.value()?.trim();
    (!text.is_empty()).then_some(text)
}
