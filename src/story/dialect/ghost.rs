//! Posts and pages of Ghost: from its Content API, one by itself, or in an export of the database.

use super::desk::{Desk, bare_figure, join};
use super::error::{Error, Remark};
use super::moment::Zone;
use super::paths;
use crate::story::fields::Field;
use crate::story::json::Json;
use crate::story::model::{Byline, Figure, Story};
use crate::story::read::is_slug;

/// Stands in exports where the site's own address belongs.
const SITE: &str = "__GHOST_URL__";

pub(super) fn entries<'a>(top: &Field<'a>) -> Vec<Field<'a>> {
    for list in ["posts", "pages"] {
        if let Some(list) = top.get(list) {
            return list.items().unwrap_or_default();
        }
    }
    if top.get("db").is_some() {
        return paths::all(top, "db[].data.posts[]");
    }
    vec![top.clone()]
}

pub(super) fn story(desk: &mut Desk, post: &Field, top: &Field) -> Result<Story, Error> {
    post.object().map_err(|fault| Error::from(*fault))?;
    let url = desk.text(post, "url").filter(|url| !url.starts_with(SITE));
    let url = url.and_then(|_| desk.link_at(post, "url"));
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let html = desk.text(post, "html").map(|html| html.replace(SITE, ""));
    let mut body = html.map(|html| desk.html(&html)).unwrap_or_default();
    if body.is_empty()
        && let Some(text) = desk.text(post, "plaintext")
    {
        body = desk.plain(&text);
    }
    if desk.flag_at(post, "access") == Some(false) {
        let path = join(post.path(), "access");
        if body.is_empty() {
            return Err(Error::Locked {
                path,
                readers: "the site’s members",
            });
        }
        let what = "is false: only the part for readers who are no members is there; the site’s export has all of it";
        desk.remark(Remark::told(path, what));
    }
    if body.is_empty() {
        return Err(Error::from(*post.lacks("html")));
    }
    if let Some(status) = desk
        .text(post, "status")
        .filter(|status| status != "published")
    {
        let what = format!(
            "is “{status}”: the post is not published; take its file away if it should wait"
        );
        desk.remark(Remark::told(join(post.path(), "status"), what));
    }
    let standfirst = desk.line_at(post, "custom_excerpt");
    let standfirst = standfirst.or_else(|| {
        desk.standfirst_is_excerpt();
        desk.line_at(post, "excerpt")
    });
    let (section, tags) = tags(desk, post, top);
    Ok(Story {
        id: desk
            .text(post, "slug")
            .filter(|slug| is_slug(slug))
            .unwrap_or_default(),
        language: language(desk, post, top),
        headline: desk.line_at(post, "title").unwrap_or_default(),
        standfirst,
        bylines: bylines(desk, post, top),
        published: desk.time_at(post, "published_at", Zone::Utc),
        updated: desk.time_at(post, "updated_at", Zone::Utc),
        section,
        tags,
        source: desk.source(setting(top, "title"), url),
        lead: lead(desk, post),
        body,
        ..Story::default()
    })
}

/// A post may have a locale of its own; an export has that of its site.
fn language(desk: &mut Desk, post: &Field, top: &Field) -> String {
    desk.language_at(post, "locale")
        .or_else(|| {
            let locale = setting(top, "locale").or_else(|| setting(top, "lang"))?;
            desk.language("settings", &locale)
        })
        .unwrap_or_else(|| "und".to_owned())
}

/// A setting of the site, which an export has.
fn setting(top: &Field, key: &str) -> Option<String> {
    let key = Json::Text(key.to_owned());
    let is_it = |setting: &Json| is(setting, "key", &key);
    let tables = paths::all(top, "db[].data.settings");
    let mut settings = tables.iter().flat_map(|table| table.items_that(&is_it));
    settings.next()?.optional_text("value").ok().flatten()
}

fn bylines(desk: &mut Desk, post: &Field, top: &Field) -> Vec<Byline> {
    let mut authors = desk.list(post, "authors");
    if authors.is_empty() {
        authors.extend(desk.at(post, "primary_author"));
    }
    if authors.is_empty() {
        authors = linked(post, top, "posts_authors", "author_id", "users");
    }
    authors
        .iter()
        .filter_map(|author| {
            // The page an author has on the site; in an export there is none.
            let url = if author.get("url").is_some() {
                "url"
            } else {
                "website"
            };
            desk.byline(author, "name", url)
        })
        .collect()
}

/// The primary tag is the section. Tags that begin with # are for the site's own use.
fn tags(desk: &mut Desk, post: &Field, top: &Field) -> (Option<String>, Vec<String>) {
    let mut found = desk.list(post, "tags");
    if found.is_empty() {
        found = linked(post, top, "posts_tags", "tag_id", "tags");
    }
    let public = |tag: &Field| {
        tag.get("visibility")
            .is_none_or(|v| v.text() != Ok("internal"))
    };
    let mut tags: Vec<_> = found
        .iter()
        .filter(|tag| public(tag))
        .filter_map(|tag| desk.line_at(tag, "name"))
        .filter(|name| !name.starts_with('#'))
        .collect();
    let primary = desk.line_at(post, "primary_tag.name");
    let section = primary.or_else(|| tags.first().cloned());
    tags.retain(|tag| Some(tag) != section.as_ref());
    (section, tags)
}

/// In an export, what a table of pairs ties to this post, in its order.
fn linked<'a>(post: &Field, top: &Field<'a>, pairs: &str, key: &str, of: &str) -> Vec<Field<'a>> {
    let Some(id) = post.get("id") else {
        return vec![];
    };
    let rows = |table| paths::all(top, &["db[].data.", table].concat());
    let is_pair = |pair: &Json| is(pair, "post_id", id.value());
    let mut pairs: Vec<_> = rows(pairs)
        .iter()
        .flat_map(|table| table.items_that(&is_pair))
        .collect();
    pairs.sort_by_key(|pair| pair.get("sort_order").and_then(|order| order.count().ok()));
    let things = rows(of);
    pairs
        .iter()
        .filter_map(|pair| {
            let wanted = pair.get(key)?;
            let is_it = |thing: &Json| is(thing, "id", wanted.value());
            let mut found = things.iter().flat_map(|table| table.items_that(&is_it));
            found.next()
        })
        .collect()
}

fn is(row: &Json, name: &str, wanted: &Json) -> bool {
    match row {
        Json::Object(fields) => fields
            .iter()
            .rfind(|(field, _)| field == name)
            .is_some_and(|(_, value)| value == wanted),
        _ => false,
    }
}

fn lead(desk: &mut Desk, post: &Field) -> Option<Figure> {
    let image = desk.text(post, "feature_image")?.replace(SITE, "");
    let url = desk.picture(&join(post.path(), "feature_image"), &image)?;
    let caption = desk.text(post, "feature_image_caption");
    Some(Figure {
        alt: desk.text(post, "feature_image_alt").unwrap_or_default(),
        caption: caption.and_then(|caption| desk.rich(&caption)),
        ..bare_figure(url)
    })
}
