//! The newest stories as RSS 2.0: the twin of `feed.json` for readers that know no JSON Feed.

use chrono::DateTime;
use rss::extension::dublincore::DublinCoreExtension;
use rss::{Category, Channel, Guid, Item};
use standfirst::story::Story;

use super::desk::Desk;
use super::feeds::{Page, content};
use super::outputs::Prepared;
use super::packed::{Effort, Packed};
use super::state::recipe;
use super::stories::Stories;
use crate::json_feed::moment;

/// The feed's file.
pub const RSS: &str = "rss.xml";

/// Prepares the feed with the stories of this page, for an edition at `address`.
pub fn put(page: &Page, address: &str, all: &Stories, desk: &Desk) -> Result<Prepared, String> {
    let names = all
        .names(page.stories.clone())
        .collect::<Result<Vec<_>, _>>()?;
    let settings = desk.settings;
    let about = settings.description.as_deref().unwrap_or(settings.name());
    let mut ingredients = vec![
        settings.name(),
        settings.language(),
        address,
        about,
        &desk.words,
    ];
    for name in &names {
        ingredients.extend([name.id.as_str(), name.hash.as_str()]);
    }
    let recipe = recipe(&ingredients);
    if let Some(kept) = desk.outputs.kept(RSS, &recipe) {
        return Ok(kept);
    }
    let mut items = vec![];
    for card in all.some(page.stories.clone()) {
        items.push(item(all.whole(&card?, &desk.outputs)?, desk));
    }
    let channel = Channel {
        title: xml(settings.name()),
        link: address.to_owned(),
        description: xml(about),
        language: Some(settings.language().to_owned()),
        items,
        ..Channel::default()
    };
    let text = channel.to_string() + "\n";
    let packed = Packed::new(text.into_bytes(), Effort::Usual);
    desk.outputs.put(RSS, &recipe, &packed)
}

fn item(story: Story, desk: &Desk) -> Item {
    let content = content(&story, desk);
    let category = |name: &String| Category {
        name: xml(name),
        domain: None,
    };
    let time = story.published.clone().map(moment);
    let time = time.and_then(|time| DateTime::parse_from_rfc3339(&time).ok());
    let names = story.bylines.iter().map(|byline| xml(&byline.name));
    let core = DublinCoreExtension {
        creators: names.collect(),
        languages: vec![story.language.clone()],
        ..DublinCoreExtension::default()
    };
    Item {
        title: Some(xml(&story.headline)),
        link: Some(desk.page_of(&story.id)),
        description: story.standfirst.as_deref().map(xml),
        content: Some(xml(&content)),
        categories: story
            .section
            .iter()
            .chain(&story.tags)
            .map(category)
            .collect(),
        // It stays when the page's address becomes another.
        guid: Some(Guid {
            value: story.id,
            permalink: false,
        }),
        pub_date: time.map(|time| time.to_rfc2822()),
        dublin_core_ext: Some(core),
        ..Item::default()
    }
}

/// A text without the characters that XML cannot hold.
fn xml(text: &str) -> String {
    let is_held = |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.chars().filter(is_held).collect()
}
