//! The Guardian's Content API: one article, a search, or the content by itself.

use super::desk::{Desk, bare_figure};
use super::error::Error;
use super::guardian_elements::{element, image};
use super::live;
use super::moment::Zone;
use super::paths;
use crate::story::fields::Field;
use crate::story::model::{Block, Byline, Figure, Story};
use crate::story::notes::refer;

pub(super) fn entries<'a>(top: &Field<'a>) -> Vec<Field<'a>> {
    if let Some(content) = paths::first(top, "response.content") {
        return vec![content];
    }
    match paths::first(top, "response.results") {
        Some(results) => results.items().unwrap_or_default(),
        None => vec![top.clone()],
    }
}

pub(super) fn story(desk: &mut Desk, content: &Field, _: &Field) -> Result<Story, Error> {
    let url = desk.link_at(content, "webUrl");
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let body = body(desk, content);
    if body.is_empty() {
        return Err(Error::from(*content.lacks("blocks.body")));
    }
    let headline = desk.line_at(content, "fields.headline");
    let standfirst = desk.line_at(content, "fields.standfirst");
    let publication = desk.line_at(content, "fields.publication");
    let published = desk.time_at(content, "webPublicationDate", Zone::Unknown);
    Ok(Story {
        // The Guardian is written in English; where it is not, it says so.
        language: desk
            .language_at(content, "fields.lang")
            .unwrap_or_else(|| "en".to_owned()),
        headline: headline
            .or_else(|| desk.line_at(content, "webTitle"))
            .unwrap_or_default(),
        standfirst: standfirst.or_else(|| desk.line_at(content, "fields.trailText")),
        bylines: bylines(desk, content),
        published: published
            .or_else(|| desk.time_at(content, "fields.firstPublicationDate", Zone::Unknown)),
        updated: desk.time_at(content, "fields.lastModified", Zone::Unknown),
        section: desk.line_at(content, "sectionName"),
        tags: tags(desk, content, "keyword")
            .iter()
            .filter_map(|tag| desk.line_at(tag, "webTitle"))
            .collect(),
        source: desk.source(
            Some(publication.unwrap_or_else(|| "The Guardian".to_owned())),
            url,
        ),
        lead: lead(desk, content),
        sensitive: desk.flag_at(content, "fields.sensitive").unwrap_or(false),
        body,
        ..Story::default()
    })
}

/// The elements of the body's blocks; without elements a block's HTML; without blocks the field
/// with the whole text.
fn body(desk: &mut Desk, content: &Field) -> Vec<Block> {
    let blocks = desk.list(content, "blocks.body");
    let is_live = blocks.len() > 1
        || content
            .get("type")
            .is_some_and(|it| it.text() == Ok("liveblog"));
    let mut body = vec![];
    for block in &blocks {
        if desk.flag_at(block, "published") == Some(false) {
            desk.note_dropped("unpublished block");
            continue;
        }
        let title = desk.line_at(block, "title");
        let time = ["firstPublishedDate", "publishedDate", "createdDate"]
            .iter()
            .find_map(|name| live::time_of(desk, block, name))
            .filter(|_| is_live);
        body.extend(live::heading(title.as_deref(), time.as_deref()));
        let elements = desk.list(block, "elements");
        let mut said = vec![];
        for part in &elements {
            said.extend(element(desk, part));
        }
        if said.is_empty()
            && let Some(html) = desk.text(block, "bodyHtml")
        {
            said = desk.html(&html);
        }
        body.extend(said);
    }
    if body.is_empty()
        && let Some(html) = desk.text(content, "fields.body")
    {
        body = desk.html(&html);
    }
    if body.is_empty()
        && let Some(text) = desk.text(content, "fields.bodyText")
    {
        body = desk.plain(&text);
    }
    body
}

/// The contributors among the tags, or else the byline as it is printed.
fn bylines(desk: &mut Desk, content: &Field) -> Vec<Byline> {
    let contributors = tags(desk, content, "contributor");
    let bylines: Vec<_> = contributors
        .iter()
        .filter_map(|tag| desk.byline(tag, "webTitle", "webUrl"))
        .collect();
    if !bylines.is_empty() {
        return bylines;
    }
    let printed = desk.line_at(content, "fields.byline").map(|name| Byline {
        name,
        role: None,
        url: None,
    });
    printed.into_iter().collect()
}

fn tags<'a>(desk: &mut Desk, content: &Field<'a>, kind: &str) -> Vec<Field<'a>> {
    let mut tags = desk.list(content, "tags");
    tags.retain(|tag| tag.get("type").is_some_and(|it| it.text() == Ok(kind)));
    tags
}

/// The picture of the main block; in older answers the main one of `elements`, the field `main`,
/// or the small picture for lists.
fn lead(desk: &mut Desk, content: &Field) -> Option<Figure> {
    let of_block = paths::all(content, "blocks.main.elements[]");
    let of_list = paths::all(content, "elements[]");
    let is_main = |element: &&Field| {
        let says = |name, wanted| element.get(name).is_some_and(|it| it.text() == Ok(wanted));
        says("type", "image") && (says("relation", "main") || element.get("relation").is_none())
    };
    for part in of_block.iter().chain(&of_list).filter(is_main) {
        if let Some(figure) = image(desk, part) {
            return Some(figure);
        }
    }
    let main = desk
        .text(content, "fields.main")
        .map(|html| desk.uncounted(|desk| desk.html(&html)));
    let figure = main.unwrap_or_default().into_iter().find_map(|mut block| {
        refer(&mut block, |_| None);
        match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        }
    });
    figure.or_else(|| {
        desk.picture_at(content, "fields.thumbnail")
            .map(bare_figure)
    })
}
