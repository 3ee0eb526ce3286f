//! RSS 2.0, and the older ones that the crate reads: an item is a story.

use crate::story::dialect::{Desk, Dialect, check_length};
use crate::story::html;
use crate::story::{Block, Story};
use rss::{Channel, Item};

use super::feed_parts::{byline, enclosed, media, time};
use super::{Entry, Wanted, of_xml};

pub fn entries(channel: &Channel, wanted: &Wanted) -> Vec<Entry> {
    let items = channel.items().iter().enumerate();
    items
        .map(|(i, item)| {
            let text = item.content().or(item.description());
            let finished = check_length(text.map_or(0, str::len)).and_then(|()| {
                let mut desk = Desk::new(&html::events, wanted.base);
                let story = story(&mut desk, channel, item);
                desk.finish(story, Dialect::Rss, "")
            });
            of_xml(finished, Dialect::Rss, i + 1, item.title())
        })
        .collect()
}

fn story(desk: &mut Desk, channel: &Channel, item: &Item) -> Story {
    desk.stand_at(channel.link());
    let guid = item
        .guid()
        .filter(|guid| guid.permalink)
        .map(|guid| guid.value());
    let url = item
        .link()
        .or(guid)
        .and_then(|link| desk.link("link", link));
    if let Some(url) = &url {
        desk.stand_at(url);
    }
    let (content, description) = (item.content(), item.description());
    let mut body = content
        .or(description)
        .map(|text| desk.text_or_html(text))
        .unwrap_or_default();
    if let Some(file) = item.enclosure() {
        let block = enclosed(desk, "enclosure", file.url(), file.mime_type(), None);
        body.extend(block.filter(|block| !shows(&body, block)));
    }
    desk.standfirst_is_excerpt();
    let name = desk.line(channel.title());
    let source = desk.source(name, url);
    let mut story = Story {
        headline: item
            .title()
            .and_then(|title| desk.line(title))
            .unwrap_or_default(),
        standfirst: content.and(description).and_then(|text| desk.line(text)),
        published: time(desk, "pubDate", item.pub_date()),
        tags: item
            .categories()
            .iter()
            .filter_map(|it| desk.line(it.name()))
            .collect(),
        lead: media(desk, item.extensions()),
        source,
        body,
        ..Story::default()
    };
    let mut language = channel.language();
    if let Some(core) = item.dublin_core_ext() {
        story
            .bylines
            .extend(core.creators().iter().map(|name| byline(name)));
        if story.published.is_none() {
            story.published = time(desk, "dc:date", core.dates().first().map(String::as_str));
        }
        language = core.languages().first().map(String::as_str).or(language);
    }
    if story.bylines.is_empty() {
        story.bylines.extend(item.author().map(byline));
    }
    let language = language.filter(|tag| !tag.trim().is_empty());
    let language = language.and_then(|tag| desk.language("language", tag));
    story.language = language.unwrap_or_else(|| "und".to_owned());
    story
}

/// Whether the text shows the same picture already.
fn shows(body: &[Block], block: &Block) -> bool {
    let Block::Figure(figure) = block else {
        return false;
    };
    body.iter()
        .any(|it| matches!(it, Block::Figure(it) if it.url == figure.url))
}
