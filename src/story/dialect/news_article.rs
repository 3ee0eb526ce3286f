//! NewsArticle and its kin of schema.org, as JSON-LD: an object, a list, a graph, a list of graphs.

use super::desk::{Desk, bare_figure, join};
use super::error::{Error, Remark};
use super::live;
use super::moment::Zone;
use super::shape::is_article;
use crate::story::fields::Field;
use crate::story::json::Json;
use crate::story::model::{Byline, Figure, Story};

/// The articles of a document. What else a graph has (the site, breadcrumbs, people) is no story;
/// what has an `@id` can be referred to.
pub(super) fn entries<'a>(top: &Field<'a>) -> Vec<Field<'a>> {
    nodes(top)
        .into_iter()
        .filter(|node| node.get("@type").is_some_and(|kind| is_article(&kind)))
        .collect()
}

fn nodes<'a>(top: &Field<'a>) -> Vec<Field<'a>> {
    let mut nodes = vec![];
    for node in super::members(top) {
        match node.get("@graph") {
            Some(graph) => nodes.extend(super::members(&graph)),
            None => nodes.push(node),
        }
    }
    nodes
}

pub(super) fn story(desk: &mut Desk, article: &Field, top: &Field) -> Result<Story, Error> {
    let url = url(desk, article);
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let text = desk.text(article, "articleBody");
    let text = text.or_else(|| desk.text(article, "text"));
    let mut body = text
        .map(|text| desk.text_or_html(&text))
        .unwrap_or_default();
    body.extend(live::updates(desk, article));
    if body.is_empty() {
        return Err(Error::from(*article.lacks("articleBody")));
    }
    if desk.flag_at(article, "isAccessibleForFree") == Some(false) {
        let what =
            "is false: the text may be cut for readers who do not pay; compare it with the page";
        desk.remark(Remark::told(
            join(article.path(), "isAccessibleForFree"),
            what,
        ));
    }
    let headline = desk.line_at(article, "headline");
    let headline = headline.or_else(|| desk.line_at(article, "name"));
    desk.standfirst_is_excerpt();
    let publisher = desk
        .at(article, "publisher")
        .map(|found| resolved(&found, top));
    let publisher = publisher.and_then(|publisher| name_of(desk, &publisher));
    Ok(Story {
        language: language(desk, article),
        headline: headline.unwrap_or_default(),
        standfirst: desk
            .line_at(article, "description")
            .or_else(|| desk.line_at(article, "abstract")),
        bylines: bylines(desk, article, top),
        dateline: desk.text(article, "dateline"),
        published: desk.time_at(article, "datePublished", Zone::Unknown),
        updated: desk.time_at(article, "dateModified", Zone::Unknown),
        section: section(desk, article),
        tags: keywords(desk, article),
        source: desk.source(publisher, url),
        lead: lead(desk, article, top),
        body,
        ..Story::default()
    })
}

/// `url`, or the page that the article is the main thing of, as an address or an object.
fn url(desk: &mut Desk, article: &Field) -> Option<String> {
    for path in ["url", "mainEntityOfPage", "@id"] {
        let Some(found) = desk.at(article, path) else {
            continue;
        };
        let url = match found.value() {
            Json::Object(_) => desk.link_at(article, &[path, ".@id"].concat()),
            Json::Text(_) => desk.link_at(article, path),
            _ => None,
        };
        if url.is_some() {
            return url;
        }
    }
    None
}

/// A tag, or an object of the type Language with one.
fn language(desk: &mut Desk, article: &Field) -> String {
    let path = match article.get("inLanguage").map(|language| language.value()) {
        Some(Json::Object(_)) => "inLanguage.alternateName",
        Some(Json::List(_)) => "inLanguage[]",
        _ => "inLanguage",
    };
    let language = desk.language_at(article, path);
    language.unwrap_or_else(|| "und".to_owned())
}

/// What a reference points at, `{"@id": "#somebody"}`, or the thing itself.
fn resolved<'a>(thing: &Field<'a>, top: &Field<'a>) -> Field<'a> {
    let is_reference = |thing: &Field| matches!(thing.value(), Json::Object(it) if it.len() == 1);
    let id = |thing: &Field| thing.get("@id").map(|id| id.value().clone());
    if is_reference(thing)
        && let Some(wanted) = id(thing)
        && let Some(node) = nodes(top)
            .into_iter()
            .find(|node| !is_reference(node) && id(node).as_ref() == Some(&wanted))
    {
        return node;
    }
    thing.clone()
}

/// The name of a person or an organization, which may be written as its name alone.
fn name_of(desk: &mut Desk, thing: &Field) -> Option<String> {
    match thing.value() {
        Json::Text(name) => desk.line(name),
        Json::List(_) => name_of(desk, thing.items().ok()?.first()?),
        _ => desk.line_at(thing, "name"),
    }
}

fn bylines(desk: &mut Desk, article: &Field, top: &Field) -> Vec<Byline> {
    let mut bylines = vec![];
    for author in desk.one_or_more(article, "author") {
        let author = resolved(&author, top);
        match author.value() {
            Json::Object(_) => {
                bylines.extend(desk.byline(&author, "name", "url").map(|byline| Byline {
                    role: desk.line_at(&author, "jobTitle"),
                    ..byline
                }))
            }
            _ => {
                let name = desk.keep(author.filled_text());
                bylines.extend(name.and_then(|name| desk.line(&name)).map(|name| Byline {
                    name,
                    role: None,
                    url: None,
                }));
            }
        }
    }
    bylines
}

fn section(desk: &mut Desk, article: &Field) -> Option<String> {
    let sections = desk.one_or_more(article, "articleSection");
    desk.keep(sections.first()?.filled_text())
}

/// A list, or one text with commas.
fn keywords(desk: &mut Desk, article: &Field) -> Vec<String> {
    let mut tags = vec![];
    for keyword in desk.one_or_more(article, "keywords") {
        match keyword.value() {
            Json::Text(text) => tags.extend(text.split(',').map(|tag| tag.trim().to_owned())),
            _ => tags.extend(desk.line_at(&keyword, "name")),
        }
    }
    tags
}

/// The first picture: an address, or an ImageObject.
fn lead(desk: &mut Desk, article: &Field, top: &Field) -> Option<Figure> {
    let image = resolved(desk.one_or_more(article, "image").first()?, top);
    if let Json::Text(address) = image.value() {
        return desk.picture(image.path(), address).map(bare_figure);
    }
    let url = desk.picture_at(&image, "url");
    let url = url.or_else(|| desk.picture_at(&image, "contentUrl"))?;
    let caption = desk.text(&image, "caption");
    let credit = desk.line_at(&image, "creditText");
    let creator = desk.at(&image, "creator");
    Some(Figure {
        alt: desk.line_at(&image, "description").unwrap_or_default(),
        caption: caption.and_then(|caption| desk.rich(&caption)),
        credit: credit.or_else(|| name_of(desk, &creator?)),
        width: size(desk, &image, "width"),
        height: size(desk, &image, "height"),
        ..bare_figure(url)
    })
}

/// A number, or a QuantitativeValue with one.
fn size(desk: &mut Desk, image: &Field, name: &str) -> Option<u32> {
    match image.get(name)?.value() {
        Json::Object(_) => desk.pixels_at(image, &[name, ".value"].concat()),
        _ => desk.pixels_at(image, name),
    }
}
