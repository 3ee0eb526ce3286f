//! Atom 1.0 (RFC 4287): an entry is a story.

use crate::story::dialect::{Desk, Dialect, check_length};
use crate::story::html;
use crate::story::{Block, Byline, Story};
use atom_syndication::{Entry as AtomEntry, Feed, FixedDateTime, Text, TextType};

use super::feed_parts::enclosed;
use super::{Entry, Wanted, of_xml};

pub fn entries(feed: &Feed, wanted: &Wanted) -> Vec<Entry> {
    let entries = feed.entries().iter().enumerate();
    entries
        .map(|(i, entry)| {
            let content = entry.content().and_then(|content| content.value());
            let text = content.or(entry.summary().map(|text| text.as_str()));
            let finished = check_length(text.map_or(0, str::len)).and_then(|()| {
                let mut desk = Desk::new(&html::events, wanted.base);
                let story = story(&mut desk, feed, entry);
                desk.finish(story, Dialect::Atom, "")
            });
            let title = Some(entry.title().as_str()).filter(|title| !title.is_empty());
            of_xml(finished, Dialect::Atom, i + 1, title)
        })
        .collect()
}

fn story(desk: &mut Desk, feed: &Feed, entry: &AtomEntry) -> Story {
    if let Some(base) = feed.base() {
        desk.stand_at(base);
    }
    let is_page = |link: &&atom_syndication::Link| {
        link.rel() == "alternate" && link.mime_type().is_none_or(|kind| kind.contains("html"))
    };
    let link = entry.links().iter().find(is_page);
    let url = link.and_then(|link| desk.link("link", link.href()));
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let has_content = entry.content().is_some();
    let mut body = body(desk, entry);
    for file in entry
        .links()
        .iter()
        .filter(|link| link.rel() == "enclosure")
    {
        let kind = file.mime_type().unwrap_or_default();
        body.extend(enclosed(desk, "link", file.href(), kind, file.title()));
    }
    desk.standfirst_is_excerpt();
    let authors = match entry.authors() {
        [] => feed.authors(),
        authors => authors,
    };
    let bylines = authors
        .iter()
        .map(|author| Byline {
            name: author.name().to_owned(),
            role: None,
            url: author.uri().and_then(|uri| desk.link("author", uri)),
        })
        .collect();
    let language = entry
        .content()
        .and_then(|content| content.lang())
        .or(feed.lang());
    let language = language.and_then(|tag| desk.language("xml:lang", tag));
    let name = line(desk, feed.title());
    Story {
        language: language.unwrap_or_else(|| "und".to_owned()),
        headline: line(desk, entry.title()).unwrap_or_default(),
        standfirst: entry
            .summary()
            .filter(|_| has_content)
            .and_then(|text| line(desk, text)),
        bylines,
        published: entry.published().or(Some(entry.updated())).and_then(time),
        updated: entry.published().and(time(entry.updated())),
        tags: entry
            .categories()
            .iter()
            .filter_map(|it| desk.line(it.label().unwrap_or(it.term())))
            .collect(),
        source: desk.source(name, url),
        body,
        ..Story::default()
    }
}

/// The content, or where there is none the summary. Content that lies elsewhere is linked to.
fn body(desk: &mut Desk, entry: &AtomEntry) -> Vec<Block> {
    let Some(content) = entry.content() else {
        return entry
            .summary()
            .map(|text| blocks(desk, text))
            .unwrap_or_default();
    };
    if let Some(elsewhere) = content.src() {
        let kind = content.content_type().unwrap_or_default();
        return enclosed(desk, "content", elsewhere, kind, None)
            .into_iter()
            .collect();
    }
    let text = content.value().unwrap_or_default();
    match content.content_type() {
        Some("html" | "xhtml" | "text/html" | "application/xhtml+xml") => desk.html(text),
        _ => desk.text_or_html(text),
    }
}

fn blocks(desk: &mut Desk, text: &Text) -> Vec<Block> {
    match text.r#type {
        TextType::Text => desk.text_or_html(text.as_str()),
        _ => desk.html(text.as_str()),
    }
}

fn line(desk: &mut Desk, text: &Text) -> Option<String> {
    desk.line(text.as_str())
}

/// `None` of the time that stands for one that is missing.
fn time(time: &FixedDateTime) -> Option<String> {
    (time.timestamp() != 0).then(|| time.to_rfc3339().replace("+00:00", "Z"))
}
