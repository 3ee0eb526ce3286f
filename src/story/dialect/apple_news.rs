//! Apple News Format: an `article.json` of components, some inside each other, told by their role.

use super::apple_components::Page;
use super::desk::Desk;
use super::error::Error;
use super::moment::Zone;
use crate::story::fields::Field;
use crate::story::model::{Byline, Story};

pub(super) fn story(desk: &mut Desk, article: &Field, _: &Field) -> Result<Story, Error> {
    let url = desk.link_at(article, "metadata.canonicalURL");
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let mut page = Page::default();
    page.components(desk, article);
    let body = page.body;
    if body.is_empty() {
        return Err(Error::from(*article.lacks("components")));
    }
    let title = desk.line_at(article, "title");
    let subtitle = desk.line_at(article, "subtitle");
    let excerpt = desk.line_at(article, "metadata.excerpt");
    if page.standfirst.is_none() && subtitle.is_none() {
        desk.standfirst_is_excerpt();
    }
    let published = desk.time_at(article, "metadata.datePublished", Zone::Unknown);
    Ok(Story {
        language: desk
            .language_at(article, "language")
            .unwrap_or_else(|| "und".to_owned()),
        headline: page.title.or(title).unwrap_or_default(),
        standfirst: page.standfirst.or(subtitle).or(excerpt),
        bylines: bylines(desk, article, page.bylines),
        published: published
            .or_else(|| desk.time_at(article, "metadata.dateCreated", Zone::Unknown)),
        updated: desk.time_at(article, "metadata.dateModified", Zone::Unknown),
        tags: keywords(desk, article),
        source: url.and_then(|url| desk.source(None, Some(url))),
        body,
        ..Story::default()
    })
}

/// The names in the metadata; the byline on the page is how they are printed.
fn bylines(desk: &mut Desk, article: &Field, printed: Vec<Byline>) -> Vec<Byline> {
    let mut bylines = vec![];
    for author in desk.list(article, "metadata.authors") {
        bylines.extend(desk.keep(author.filled_text()).map(|name| Byline {
            name,
            role: None,
            url: None,
        }));
    }
    if bylines.is_empty() { printed } else { bylines }
}

fn keywords(desk: &mut Desk, article: &Field) -> Vec<String> {
    let keywords = desk.list(article, "metadata.keywords");
    keywords
        .iter()
        .filter_map(|keyword| desk.keep(keyword.filled_text()))
        .collect()
}
