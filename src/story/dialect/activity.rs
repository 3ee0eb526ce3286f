//! An Article, Note or Page of ActivityStreams 2.0, alone or inside the activity that made it.

use super::desk::{Desk, bare_figure, join};
use super::error::Error;
use super::moment::Zone;
use crate::story::fields::Field;
use crate::story::json::Json;
use crate::story::model::{Block, Byline, Figure, Story};

pub(super) fn entries<'a>(top: &Field<'a>) -> Vec<Field<'a>> {
    let is_wrapped = top.get("content").is_none() && top.get("contentMap").is_none();
    match top.get("object") {
        Some(object) if is_wrapped => vec![object],
        _ => vec![top.clone()],
    }
}

pub(super) fn story(desk: &mut Desk, object: &Field, top: &Field) -> Result<Story, Error> {
    let url = url(desk, object);
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let (content, language) = spoken(desk, object, "content");
    let mut body = content.map(|html| desk.html(&html)).unwrap_or_default();
    if body.is_empty()
        && let Some(source) = desk.text(object, "source.content")
    {
        // What the HTML was made of, such as Markdown: shown as it was typed.
        body = desk.plain(&source);
    }
    if body.is_empty() {
        return Err(Error::from(*object.lacks("content")));
    }
    for attachment in desk.one_or_more(object, "attachment") {
        body.extend(attached(desk, &attachment));
    }
    let (headline, _) = spoken(desk, object, "name");
    let (summary, _) = spoken(desk, object, "summary");
    desk.standfirst_is_excerpt();
    let published = desk.time_at(object, "published", Zone::Unknown);
    Ok(Story {
        language: language
            .or_else(|| context_language(desk, top))
            .unwrap_or_else(|| "und".to_owned()),
        headline: headline
            .and_then(|name| desk.line(&name))
            .unwrap_or_default(),
        standfirst: summary.and_then(|summary| desk.line(&summary)),
        bylines: bylines(desk, object),
        published: published.or_else(|| desk.time_at(top, "published", Zone::Unknown)),
        updated: desk.time_at(object, "updated", Zone::Unknown),
        tags: hashtags(desk, object),
        source: desk.source(None, url),
        lead: lead(desk, object),
        // Its author warns of it: nobody is asked for money beside it.
        sensitive: desk.flag_at(object, "sensitive").unwrap_or(false),
        body,
        ..Story::default()
    })
}

/// A text and its language: `content`, or in `contentMap` each language's. Where both are there,
/// the map tells the language.
fn spoken(desk: &mut Desk, object: &Field, name: &str) -> (Option<String>, Option<String>) {
    let text = desk.text(object, name);
    let map_name = [name, "Map"].concat();
    let Some(map) = desk.at(object, &map_name) else {
        return (text, None);
    };
    let Json::Object(texts) = map.value() else {
        desk.keep::<()>(Err(map.not("an object")));
        return (text, None);
    };
    let is_same = |value: &Json| matches!(value, Json::Text(it) if text.as_deref().is_none_or(|text| text == it.trim()));
    let found = texts.iter().find(|(_, value)| is_same(value));
    let Some((tag, Json::Text(words))) = found else {
        return (text, None);
    };
    let language = match tag.as_str() {
        "und" => None,
        tag => desk.language(&join(map.path(), tag), tag),
    };
    (text.or_else(|| Some(words.trim().to_owned())), language)
}

/// The language for the whole document, in `@context`.
fn context_language(desk: &mut Desk, top: &Field) -> Option<String> {
    let contexts = top
        .get("@context")
        .map(|context| super::members(&context))?;
    let context = contexts
        .iter()
        .find(|context| context.get("@language").is_some())?;
    desk.language_at(context, "@language")
}

/// An address, a Link, or a list of either, in which the page for people comes first.
fn url(desk: &mut Desk, object: &Field) -> Option<String> {
    let links = desk.one_or_more(object, "url");
    let is_page = |link: &&Field| {
        link.get("mediaType")
            .is_none_or(|kind| kind.text() == Ok("text/html"))
    };
    let link = links.iter().find(is_page).or(links.first());
    let url = link.and_then(|link| address(desk, link));
    url.or_else(|| desk.link_at(object, "id"))
}

/// Where an address, a Link or an object with a `url` leads.
fn address(desk: &mut Desk, link: &Field) -> Option<String> {
    match link.value() {
        Json::Text(url) => desk.link(link.path(), url),
        Json::Object(_) if link.get("href").is_some() => desk.link_at(link, "href"),
        Json::Object(_) => {
            let urls = desk.one_or_more(link, "url");
            let url = urls.first()?;
            match url.value() {
                Json::Object(_) => desk.link_at(url, "href"),
                _ => desk.link(url.path(), url.text().ok()?),
            }
        }
        _ => None,
    }
}

/// An author by name; of one who is only an address, the address says who.
fn bylines(desk: &mut Desk, object: &Field) -> Vec<Byline> {
    let mut bylines = vec![];
    for author in desk.one_or_more(object, "attributedTo") {
        let url = address(desk, &author);
        let name = match author.value() {
            Json::Object(_) => desk
                .line_at(&author, "name")
                .or_else(|| desk.line_at(&author, "preferredUsername")),
            _ => url.as_deref().and_then(account),
        };
        bylines.extend(name.map(|name| Byline {
            name,
            role: None,
            url,
        }));
    }
    bylines
}

/// `https://example.org/users/ana` as `ana@example.org`.
fn account(url: &str) -> Option<String> {
    let host = super::desk_addresses::host_of(url)?;
    let path = url
        .split(['?', '#'])
        .next()
        .unwrap_or(url)
        .trim_end_matches('/');
    let name = path.rsplit('/').next()?.trim_start_matches('@');
    match name {
        name if name.is_empty() || url.ends_with("://") || name == host => Some(host.to_owned()),
        name => Some(format!("{name}@{host}")),
    }
}

fn hashtags(desk: &mut Desk, object: &Field) -> Vec<String> {
    let tags = desk.one_or_more(object, "tag");
    tags.iter()
        .filter(|tag| {
            tag.get("type")
                .is_some_and(|kind| kind.text() == Ok("Hashtag"))
        })
        .filter_map(|tag| desk.line_at(tag, "name"))
        .map(|name| name.trim_start_matches('#').to_owned())
        .collect()
}

fn lead(desk: &mut Desk, object: &Field) -> Option<Figure> {
    let image = desk.one_or_more(object, "image");
    picture(desk, image.first()?)
}

fn picture(desk: &mut Desk, image: &Field) -> Option<Figure> {
    let url = address(desk, image)?;
    Some(Figure {
        // Mastodon's name for what a picture shows is its `name`, others' is `summary`.
        alt: desk
            .line_at(image, "name")
            .or_else(|| desk.line_at(image, "summary"))
            .unwrap_or_default(),
        width: desk.pixels_at(image, "width"),
        height: desk.pixels_at(image, "height"),
        ..bare_figure(desk.picture(image.path(), &url)?)
    })
}

fn attached(desk: &mut Desk, attachment: &Field) -> Option<Block> {
    let kind = |name| {
        attachment
            .get(name)
            .and_then(|kind| kind.text().ok())
            .unwrap_or_default()
    };
    if kind("type") == "Image" || kind("mediaType").starts_with("image/") {
        return picture(desk, attachment).map(Block::Figure);
    }
    let url = address(desk, attachment)?;
    let mut embed = desk.embed(attachment.path(), &url)?;
    if let Block::Embed { title, .. } = &mut embed {
        *title = desk.line_at(attachment, "name");
    }
    Some(embed)
}
