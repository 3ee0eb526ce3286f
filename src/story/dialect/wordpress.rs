//! Posts and pages as the REST interface of WordPress gives them, alone or in a list.

use super::desk::{Desk, bare_figure};
use super::error::{Error, Remark};
use super::moment::Zone;
use super::paths;
use crate::story::fields::Field;
use crate::story::model::{Byline, Figure, Story};
use crate::story::read::is_slug;

pub(super) fn story(desk: &mut Desk, post: &Field, _: &Field) -> Result<Story, Error> {
    post.object().map_err(|fault| Error::from(*fault))?;
    let url = desk.link_at(post, "link");
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let content = desk.text(post, "content.rendered");
    if desk.flag_at(post, "content.protected") == Some(true) && content.is_none() {
        return Err(Error::Locked {
            path: super::desk::join(post.path(), "content.protected"),
            readers: "readers who have its password",
        });
    }
    let Some(content) = content else {
        return Err(Error::from(match post.get("content") {
            Some(content) => *content.lacks("rendered"),
            None => *post.lacks("content"),
        }));
    };
    let body = desk.html(&content);
    if let Some(status) = desk
        .text(post, "status")
        .filter(|status| status != "publish")
    {
        let path = super::desk::join(post.path(), "status");
        desk.remark(Remark::told(
            path,
            format!(
                "is “{status}”: the post is not published; take its file away if it should wait"
            ),
        ));
    }
    desk.standfirst_is_excerpt();
    let (section, tags) = terms(desk, post);
    let name = desk.line_at(post, "yoast_head_json.og_site_name");
    Ok(Story {
        id: desk
            .text(post, "slug")
            .filter(|slug| is_slug(slug))
            .unwrap_or_default(),
        // WordPress itself has no languages; these are Polylang’s and WPML’s.
        language: desk
            .language_at(post, "lang")
            .or_else(|| desk.language_at(post, "wpml_current_locale"))
            .unwrap_or_else(|| "und".to_owned()),
        headline: desk.line_at(post, "title.rendered").unwrap_or_default(),
        standfirst: desk.line_at(post, "excerpt.rendered"),
        bylines: bylines(desk, post),
        published: time(desk, post, "date_gmt", "date"),
        updated: time(desk, post, "modified_gmt", "modified"),
        section,
        tags,
        source: desk.source(name, url),
        lead: lead(desk, post),
        body,
        ..Story::default()
    })
}

/// Times in GMT have no zone written; local ones are of a zone that only the site knows.
fn time(desk: &mut Desk, post: &Field, gmt: &str, local: &str) -> Option<String> {
    desk.time_at(post, gmt, Zone::Utc)
        .or_else(|| desk.time_at(post, local, Zone::Unknown))
}

/// The authors, among whom errors may stand: of users who are no longer there.
fn bylines(desk: &mut Desk, post: &Field) -> Vec<Byline> {
    let mut bylines = vec![];
    for author in desk.list(post, "_embedded.author") {
        if is_error(&author) {
            let words = desk.text(&author, "message").unwrap_or_default();
            desk.remark(Remark::told(
                author.path(),
                format!("is no author: “{words}”: it is left out"),
            ));
        } else {
            bylines.extend(desk.byline(&author, "name", "link"));
        }
    }
    bylines
}

fn lead(desk: &mut Desk, post: &Field) -> Option<Figure> {
    let media = paths::first(post, "_embedded.wp:featuredmedia[]")?;
    if is_error(&media) {
        let words = desk.text(&media, "message").unwrap_or_default();
        desk.remark(Remark::told(
            media.path(),
            format!("is no picture: “{words}”: it is left out"),
        ));
        return None;
    }
    // A video or a sound may be featured as well.
    if desk
        .text(&media, "media_type")
        .is_some_and(|kind| kind != "image")
    {
        return None;
    }
    let url = desk.picture_at(&media, "source_url")?;
    let caption = desk.text(&media, "caption.rendered");
    Some(Figure {
        alt: desk.text(&media, "alt_text").unwrap_or_default(),
        caption: caption.and_then(|caption| desk.rich(&caption)),
        width: desk.pixels_at(&media, "media_details.width"),
        height: desk.pixels_at(&media, "media_details.height"),
        ..bare_figure(url)
    })
}

/// The first category is the section; the others and the tags are key words.
fn terms(desk: &mut Desk, post: &Field) -> (Option<String>, Vec<String>) {
    let mut section = None;
    let mut tags = vec![];
    for term in paths::all(post, "_embedded.wp:term[][]") {
        let Some(name) = desk.line_at(&term, "name") else {
            continue;
        };
        match desk.text(&term, "taxonomy").as_deref() {
            // What WordPress calls a post that nobody sorted.
            Some("category") if desk.text(&term, "slug").as_deref() == Some("uncategorized") => {}
            Some("category") if section.is_none() => section = Some(name),
            Some("category" | "post_tag") => tags.push(name),
            _ => {}
        }
    }
    (section, tags)
}

fn is_error(field: &Field) -> bool {
    field.get("code").is_some() && field.get("message").is_some()
}
