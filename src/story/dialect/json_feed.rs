//! JSON Feed 1.0 and 1.1: a feed of items, or one item by itself.

use super::desk::{Desk, bare_figure};
use super::error::Error;
use super::moment::Zone;
use crate::story::fields::Field;
use crate::story::json::Json;
use crate::story::model::{Block, Byline, Figure, Story};
use crate::story::read::is_slug;
use crate::story::time::is_day;

pub(super) fn entries<'a>(top: &Field<'a>) -> Vec<Field<'a>> {
    match top.get("items") {
        Some(items) => items.items().unwrap_or_default(),
        None => vec![top.clone()],
    }
}

pub(super) fn story(desk: &mut Desk, item: &Field, feed: &Field) -> Result<Story, Error> {
    item.object().map_err(|fault| Error::from(*fault))?;
    for home in ["feed_url", "home_page_url"] {
        if let Some(home) = desk.link_at(feed, home) {
            desk.stand_at(&home);
        }
    }
    let url = desk.link_at(item, "url");
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let body = body(desk, item, url.as_deref())?;
    desk.standfirst_is_excerpt();
    // An item by itself has no feed around it.
    let name = match item.path() {
        "" => None,
        _ => desk.line_at(feed, "title"),
    };
    Ok(Story {
        id: id(desk, item),
        language: desk
            .language_at(item, "language")
            .or_else(|| desk.language_at(feed, "language"))
            .unwrap_or_else(|| "und".to_owned()),
        headline: desk.line_at(item, "title").unwrap_or_default(),
        standfirst: desk.line_at(item, "summary"),
        bylines: bylines(desk, item, feed),
        published: published(desk, item),
        updated: desk.time_at(item, "date_modified", Zone::Unknown),
        tags: tags(desk, item),
        lead: lead(desk, item),
        source: desk.source(name, url),
        body,
        ..Story::default()
    })
}

/// Whatever stands for it is taken for text, says the specification.
fn id(desk: &mut Desk, item: &Field) -> String {
    let id = match item.get("id").map(|id| id.value()) {
        Some(Json::Number(digits)) => Some(digits.clone()),
        _ => desk.text(item, "id"),
    };
    id.filter(|id| is_slug(id)).unwrap_or_default()
}

fn body(desk: &mut Desk, item: &Field, url: Option<&str>) -> Result<Vec<Block>, Error> {
    // Both may be there; the HTML says more.
    let html = desk.text(item, "content_html");
    let mut body = html.map(|html| desk.html(&html)).unwrap_or_default();
    if body.is_empty()
        && let Some(text) = desk.text(item, "content_text")
    {
        body = desk.plain(&text);
    }
    if body.is_empty() {
        return Err(Error::from(*item.lacks("content_html")));
    }
    for attachment in desk.list(item, "attachments") {
        body.extend(attached(desk, &attachment));
    }
    // What the item is about, where that is a page of somebody else's.
    if let Some(about) = desk.link_at(item, "external_url")
        && Some(about.as_str()) != url
        && !leads_to(&body, &about)
    {
        body.extend(desk.embed("external_url", &about));
    }
    Ok(body)
}

fn leads_to(body: &[Block], address: &str) -> bool {
    body.iter().any(|block| {
        super::desk::texts_of(block.clone())
            .iter()
            .flat_map(|text| &text.0)
            .any(|span| span.link.as_deref() == Some(address))
    })
}

fn attached(desk: &mut Desk, attachment: &Field) -> Option<Block> {
    let url = desk.link_at(attachment, "url")?;
    let kind = desk.text(attachment, "mime_type").unwrap_or_default();
    let title = desk.line_at(attachment, "title");
    if kind.starts_with("image/") {
        return Some(Block::Figure(Figure {
            alt: title.unwrap_or_default(),
            ..bare_figure(desk.picture_at(attachment, "url")?)
        }));
    }
    let mut embed = desk.embed(&super::desk::join(attachment.path(), "url"), &url)?;
    if let Block::Embed {
        title: called,
        description,
        ..
    } = &mut embed
    {
        *called = title;
        *description = Some(kind).filter(|kind| !kind.is_empty());
    }
    Some(embed)
}

/// The item's authors or else the feed's; version 1.0 knows one `author`.
fn bylines(desk: &mut Desk, item: &Field, feed: &Field) -> Vec<Byline> {
    for owner in [item, feed] {
        for name in ["authors", "author"] {
            let authors = desk.one_or_more(owner, name);
            let bylines: Vec<_> = authors
                .iter()
                .filter_map(|author| desk.byline(author, "name", "url"))
                .collect();
            if !bylines.is_empty() {
                return bylines;
            }
        }
    }
    vec![]
}

/// The feed of ours says where only the day is known: `date_published` must have an hour.
fn published(desk: &mut Desk, item: &Field) -> Option<String> {
    let day = desk.text(item, "_standfirst.published");
    let time = desk.time_at(item, "date_published", Zone::Unknown);
    match day {
        Some(day) if is_day(&day) => Some(day),
        _ => time,
    }
}

fn tags(desk: &mut Desk, item: &Field) -> Vec<String> {
    let tags = desk.list(item, "tags");
    tags.iter()
        .filter_map(|tag| desk.keep(tag.filled_text()))
        .collect()
}

fn lead(desk: &mut Desk, item: &Field) -> Option<Figure> {
    let image = desk.picture_at(item, "image");
    let image = image.or_else(|| desk.picture_at(item, "banner_image"));
    image.map(bare_figure)
}
