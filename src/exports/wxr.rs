//! The export of WordPress (WXR 1.0 to 1.2): RSS with elements of WordPress's own.

use std::collections::BTreeMap;

use crate::story::dialect::{Desk, Dialect, Zone, bare_figure, check_length};
use crate::story::html;
use crate::story::{Byline, Figure, Story, is_slug};
use rss::extension::Extension;
use rss::{Channel, Item};

use super::feed_parts::{byline, time, value};
use super::wordpress_text::as_html;
use super::{Entry, Wanted, of_xml};

type Elements = BTreeMap<String, Vec<Extension>>;

/// Whether RSS is an export of WordPress.
pub fn is_export(channel: &Channel) -> bool {
    channel
        .extensions()
        .get("wp")
        .is_some_and(|wp| wp.contains_key("wxr_version"))
}

pub fn entries(channel: &Channel, wanted: &Wanted) -> Vec<Entry> {
    let export = Export::of(channel);
    let items = channel.items().iter().enumerate();
    items
        .map(|(i, item)| export.entry(i + 1, item, wanted))
        .collect()
}

/// What stands in an export for all its posts.
struct Export<'a> {
    channel: &'a Channel,
    /// The names that authors print, by those they log in with.
    authors: BTreeMap<&'a str, &'a str>,
    /// The pictures and files, by their numbers.
    attachments: BTreeMap<&'a str, &'a Item>,
}

impl<'a> Export<'a> {
    fn of(channel: &'a Channel) -> Self {
        let mut authors = BTreeMap::new();
        let listed = channel
            .extensions()
            .get("wp")
            .and_then(|wp| wp.get("author"));
        for author in listed.into_iter().flatten() {
            let said = |name| value(author.children(), name);
            let login = said("author_login");
            authors.extend(login.zip(said("author_display_name")));
        }
        let attachments = channel.items().iter().filter_map(|item| {
            let wp = wp(item)?;
            let is_attachment = value(wp, "post_type") == Some("attachment");
            is_attachment.then_some((value(wp, "post_id")?, item))
        });
        Self {
            channel,
            authors,
            attachments: attachments.collect(),
        }
    }

    fn entry(&self, number: usize, item: &Item, wanted: &Wanted) -> Entry {
        let said = |name| wp(item).and_then(|wp| value(wp, name)).unwrap_or_default();
        let (kind, status) = (said("post_type"), said("status"));
        if !wanted.types.iter().any(|it| it == kind) {
            return Entry::PassedOver(format!("of the type {}", named(kind)));
        }
        if !wanted.statuses.iter().any(|it| it == status) {
            return Entry::PassedOver(format!("with the status {}", named(status)));
        }
        let password = said("post_password");
        if !password.is_empty() {
            return Entry::PassedOver("with a password".to_owned());
        }
        let finished = check_length(item.content().map_or(0, str::len)).and_then(|()| {
            let mut desk = Desk::new(&html::events, wanted.base);
            let story = self.story(&mut desk, item);
            desk.finish(story, Dialect::Wxr, "")
        });
        of_xml(finished, Dialect::Wxr, number, item.title())
    }

    fn story(&self, desk: &mut Desk, item: &Item) -> Story {
        let channel = self.channel;
        desk.stand_at(channel.link());
        let url = item.link().and_then(|link| desk.link("link", link));
        if let Some(url) = &url {
            desk.stand_at(url);
        }
        let content = as_html(item.content().unwrap_or_default());
        for code in content.left {
            let what = format!(
                "[{code}] stands in the text as it was typed: only WordPress can show it; take it out, or put there what it shows"
            );
            desk.remark(crate::story::dialect::Remark::told("content:encoded", what));
        }
        let body = desk.html(&content.html);
        desk.standfirst_is_excerpt();
        let excerpt = item
            .extensions()
            .get("excerpt")
            .and_then(|it| value(it, "encoded"));
        let slug = wp(item)
            .and_then(|wp| value(wp, "post_name"))
            .unwrap_or_default();
        let language = desk.language("language", channel.language().unwrap_or("und"));
        let name = desk.line(channel.title());
        let (section, tags) = terms(desk, item);
        Story {
            id: if is_slug(slug) {
                slug.to_owned()
            } else {
                String::new()
            },
            language: language.unwrap_or_else(|| "und".to_owned()),
            headline: item
                .title()
                .and_then(|title| desk.line(title))
                .unwrap_or_default(),
            standfirst: excerpt.and_then(|text| desk.line(text)),
            bylines: self.bylines(item),
            published: moment(desk, item, "post_date_gmt")
                .or_else(|| time(desk, "pubDate", item.pub_date())),
            updated: moment(desk, item, "post_modified_gmt"),
            section,
            tags,
            source: desk.source(name, url),
            lead: self.lead(desk, item),
            body,
            ..Story::default()
        }
    }

    fn bylines(&self, item: &Item) -> Vec<Byline> {
        let creators = item.dublin_core_ext().map(|core| core.creators());
        let creators = creators.unwrap_or_default().iter();
        creators
            .map(|login| byline(self.authors.get(login.as_str()).unwrap_or(&login.as_str())))
            .collect()
    }

    /// The featured picture: the attachment whose number a field of the post has.
    fn lead(&self, desk: &mut Desk, item: &Item) -> Option<Figure> {
        let number = meta(item, "_thumbnail_id")?;
        let Some(attachment) = self.attachments.get(number) else {
            let what = format!("is {number}, and no attachment of this number is in the export");
            desk.remark(crate::story::dialect::Remark::told("_thumbnail_id", what));
            return None;
        };
        let url = wp(attachment).and_then(|wp| value(wp, "attachment_url"))?;
        let caption = attachment
            .extensions()
            .get("excerpt")
            .and_then(|it| value(it, "encoded"));
        Some(Figure {
            alt: meta(attachment, "_wp_attachment_image_alt")
                .unwrap_or_default()
                .to_owned(),
            caption: caption.and_then(|text| desk.rich(text)),
            ..bare_figure(desk.picture("wp:attachment_url", url)?)
        })
    }
}

/// A time in GMT; of drafts it is all zeros.
fn moment(desk: &mut Desk, item: &Item, name: &str) -> Option<String> {
    let text = value(wp(item)?, name).filter(|text| !text.starts_with("0000"))?;
    desk.time(&["wp:", name].concat(), text, Zone::Utc)
}

/// The first category is the section; the others and the tags are key words.
fn terms(desk: &mut Desk, item: &Item) -> (Option<String>, Vec<String>) {
    let mut section = None;
    let mut tags = vec![];
    for term in item.categories() {
        let Some(name) = desk.line(term.name()) else {
            continue;
        };
        match term.domain() {
            Some("category") if name == "Uncategorized" => {}
            Some("category") if section.is_none() => section = Some(name),
            Some("category" | "post_tag") => tags.push(name),
            _ => {}
        }
    }
    (section, tags)
}

fn wp(item: &Item) -> Option<&Elements> {
    item.extensions().get("wp")
}

/// A field of a post, by its key.
fn meta<'a>(item: &'a Item, key: &str) -> Option<&'a str> {
    let fields = wp(item)?.get("postmeta")?.iter();
    let mut fields = fields.map(Extension::children);
    let field = fields.find(|field| value(field, "meta_key") == Some(key))?;
    value(field, "meta_value")
}

fn named(name: &str) -> String {
    if name.is_empty() {
        "(none)".to_owned()
    } else {
        name.to_owned()
    }
}
