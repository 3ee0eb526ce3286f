//! What is shown from elsewhere becomes a card with a link, and is never loaded.

use super::flow::{Flow, Walk};
use super::lines::{lines, name};
use super::text::Marks;
use super::tracking::{host, is_below};
use super::tree::{Element, Node};
use crate::story::links::safe_page;
use crate::story::model::{Block, RichText};

/// Hosts and what they are called.
const PROVIDERS: &[(&str, &str)] = &[
    ("youtube.com", "YouTube"),
    ("youtu.be", "YouTube"),
    ("youtube-nocookie.com", "YouTube"),
    ("vimeo.com", "Vimeo"),
    ("twitter.com", "X"),
    ("x.com", "X"),
    ("instagram.com", "Instagram"),
    ("tiktok.com", "TikTok"),
    ("facebook.com", "Facebook"),
    ("t.me", "Telegram"),
    ("telegram.org", "Telegram"),
    ("vk.com", "VK"),
    ("rutube.ru", "Rutube"),
    ("bsky.app", "Bluesky"),
    ("spotify.com", "Spotify"),
    ("soundcloud.com", "SoundCloud"),
    ("datawrapper.de", "Datawrapper"),
    ("dwcdn.net", "Datawrapper"),
    ("flourish.studio", "Flourish"),
    ("documentcloud.org", "DocumentCloud"),
    ("dailymotion.com", "Dailymotion"),
    ("google.com", "Google"),
];

/// Attributes in which an element says what it shows.
const SOURCES: &[&str] = &["src", "data-src", "data-lazy-src", "data-url", "data"];

impl Walk {
    /// An element that would load something.
    pub(super) fn embed(&mut self, mut element: Element, marks: &Marks, flow: &mut Flow) {
        flow.flush();
        let address = |it: &Element| {
            let mut found = SOURCES.iter().filter_map(|name| it.get(name));
            found
                .find(|it| !it.trim().is_empty() && *it != "about:blank")
                .map(str::to_owned)
        };
        let inner = element.find(&|it| it.is(&["source", "embed"]) && address(it).is_some());
        let source = address(&element).or_else(|| inner.and_then(address));
        let title = element
            .get("title")
            .or(element.get("aria-label"))
            .map(str::to_owned);
        if !source.is_some_and(|source| self.card(&source, title, flow)) {
            self.dropped
                .add(&format!("{} without a usable address", element.name));
        }
        while element
            .take(&|it| it.name == "embed" && address(it).is_some())
            .is_some()
        {}
        if element.name == "object" {
            self.nodes(element.children, marks, flow);
            return flow.flush();
        }
        // Browsers that show the thing do not show this.
        if !element.is_blank() {
            self.dropped.add_with(
                &format!("text in place of {}", element.name),
                &element.text(),
            );
        }
    }

    /// Adds a card. `false` where it leads nowhere.
    pub(super) fn card(&mut self, address: &str, title: Option<String>, flow: &mut Flow) -> bool {
        let Some(url) = self.link(address) else {
            return false;
        };
        let url = page(&url);
        if safe_page(&url).is_none() {
            return false;
        }
        let title = title.and_then(|title| name(&RichText::plain(title)));
        let provider = provider(&url);
        let is_there =
            |block: &Block| matches!(block, Block::Embed { url: other, .. } if *other == url);
        if flow.blocks.last().is_some_and(is_there) {
            return true;
        }
        flow.add(Block::Embed {
            url,
            provider,
            title,
            description: None,
            author: None,
        });
        true
    }

    /// A link that Ghost shows as a card.
    pub(super) fn bookmark(&mut self, mut card: Element, marks: &Marks, flow: &mut Flow) {
        flow.flush();
        let anchor = card.find(&|it| it.name == "a" && it.get("href").is_some());
        let address = anchor.and_then(|it| it.get("href")).map(str::to_owned);
        if !address.is_some_and(|address| self.card(&address, None, flow)) {
            return self.nodes(card.children, marks, flow);
        }
        let mut rest = vec![];
        let mut take = |class: &str| {
            let part = card.take(&|it| it.has_class(&[class]))?;
            let (text, more) = self.text(part.children, &Marks::default());
            rest.extend(more);
            name(&text)
        };
        // Ghost gives the publisher the author's class and the other way round in some of its versions.
        let parts = ["title", "description", "author", "publisher"];
        let [found_title, found_description, found_author, publisher] =
            parts.map(|part| take(&format!("kg-bookmark-{part}")));
        while card.take(&|it| it.name == "img").is_some() {
            self.dropped.add("picture of a card");
        }
        if let Some(Block::Embed {
            provider,
            title,
            description,
            author,
            ..
        }) = flow.blocks.last_mut()
        {
            *title = found_title;
            *description = found_description;
            *author = found_author;
            *provider = publisher.unwrap_or_else(|| provider.clone());
        }
        let caption = card.take(&|it| it.name == "figcaption");
        rest.extend(self.blocks(card.children, &Marks::default()));
        rest.extend(
            caption
                .map(|it| self.blocks(it.children, marks))
                .unwrap_or_default(),
        );
        flow.extend(rest);
    }

    /// A card for an address that stands in the text by itself, as WordPress leaves it. The element comes back
    /// where there is none.
    pub(super) fn bare(&mut self, element: Element, flow: &mut Flow) -> Option<Element> {
        let is_bare = element
            .find(&|it| !it.is(&["div", "p", "a", "br"]))
            .is_none();
        let text = element.text();
        let text = text.trim();
        if is_bare && !text.contains(char::is_whitespace) && safe_page(text).is_some() {
            flow.flush();
            if self.card(text, None, flow) {
                return None;
            }
        }
        Some(element)
    }

    /// Gives the last of these blocks its caption, if it has none yet.
    pub(super) fn caption(&mut self, blocks: &mut Vec<Block>, caption: Element, marks: &Marks) {
        let mut caption = caption;
        let (credit, more) = self.credit(&mut caption, marks);
        let found = lines(self.blocks(caption.children, marks));
        let text = Some(super::lines::join(found.texts)).filter(|text| !text.0.is_empty());
        let mut left = text;
        let mut signed = credit;
        match blocks.last_mut() {
            Some(Block::Figure(figure)) if figure.caption.is_none() && figure.credit.is_none() => {
                figure.caption = left.take();
                figure.credit = signed.take();
            }
            Some(Block::Table {
                caption: caption @ None,
                ..
            }) => *caption = left.take(),
            Some(Block::Embed {
                description: description @ None,
                ..
            }) => {
                if let Some(text) = left.take() {
                    self.unlinked(&text);
                    *description = name(&text);
                }
            }
            Some(Block::BlockQuote {
                cite: cite @ None, ..
            }) => {
                if let Some(text) = left.take() {
                    self.unlinked(&text);
                    *cite = name(&text);
                }
            }
            _ => {}
        }
        blocks.extend(left.map(|text| Block::Paragraph { text }));
        blocks.extend(signed.map(|credit| Block::Paragraph {
            text: RichText::plain(credit),
        }));
        blocks.extend(found.rest);
        blocks.extend(more);
    }
}

/// What a host is called; else its name.
fn provider(url: &str) -> String {
    let host = host(url).unwrap_or_default();
    let known = PROVIDERS.iter().find(|(domain, _)| is_below(&host, domain));
    known.map_or_else(
        || host.strip_prefix("www.").unwrap_or(&host).to_owned(),
        |(_, name)| (*name).to_owned(),
    )
}

/// The page for people, where the address is that of a player.
fn page(url: &str) -> String {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let players = [
        ("www.youtube.com/embed/", "https://www.youtube.com/watch?v="),
        (
            "www.youtube-nocookie.com/embed/",
            "https://www.youtube.com/watch?v=",
        ),
        ("player.vimeo.com/video/", "https://vimeo.com/"),
    ];
    for (player, page) in players {
        if let Some(id) = rest.strip_prefix(player) {
            let id = id.split(['?', '#', '/', '&']).next().unwrap_or_default();
            if !id.is_empty() && id != "videoseries" {
                return [page, id].concat();
            }
        }
    }
    url.to_owned()
}

/// The page that a network's quote was taken from.
pub(super) fn permalink(quote: &Element) -> Option<String> {
    let class = |names: &[&str]| quote.has_class(names);
    if class(&["instagram-media"]) {
        return quote.get("data-instgrm-permalink").map(str::to_owned);
    }
    if class(&["tiktok-embed"]) {
        return quote.get("cite").map(str::to_owned);
    }
    if !class(&[
        "twitter-tweet",
        "twitter-video",
        "bluesky-embed",
        "mastodon-embed",
    ]) {
        return None;
    }
    let mut last = None;
    last_link(quote, &mut last);
    last
}

fn last_link(element: &Element, last: &mut Option<String>) {
    for child in &element.children {
        if let Node::Element(child) = child {
            if child.name == "a"
                && let Some(address) = child.get("href")
            {
                *last = Some(address.to_owned());
            }
            last_link(child, last);
        }
    }
}
