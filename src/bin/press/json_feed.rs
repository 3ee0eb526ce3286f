//! JSON Feed 1.1, as `press` writes it, with what our reader needs besides.

use serde::Serialize;
use standfirst::story::{Story, is_day};

/// The version that is written.
pub const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// A feed, or a page of one.
#[derive(Default, Serialize)]
pub struct Feed {
    pub version: &'static str,
    pub title: String,
    pub home_page_url: String,
    pub feed_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_url: Option<String>,
    pub items: Vec<Item>,
}

/// A story in a feed.
#[derive(Serialize)]
pub struct Item {
    pub id: String,
    pub url: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_html: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    pub language: String,
    pub _standfirst: Extension,
}

#[derive(Serialize)]
pub struct Author {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What our reader needs and JSON Feed has no name for. Addresses start from the feed's.
#[derive(Serialize)]
pub struct Extension {
    /// What the story file is.
    pub about: String,
    /// The story's file.
    pub story: String,
    /// The same file under a name that it alone ever has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The day of publication, where no hour is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The section of the newspaper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// How many minutes it takes to read, at least and at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<(u32, u32)>,
    /// Who is quoted, in the order in which they first speak.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
}

impl Item {
    /// The story at `url`, without its content.
    pub fn of(story: Story, url: String, extension: Extension) -> Self {
        Self {
            url,
            id: story.id,
            title: story.headline,
            summary: story.standfirst,
            content_text: None,
            content_html: None,
            image: story.lead.map(|lead| lead.url),
            date_published: story.published.map(moment),
            date_modified: story.updated.map(moment),
            authors: story
                .bylines
                .into_iter()
                .map(|byline| Author {
                    name: byline.name,
                    url: byline.url,
                })
                .collect(),
            tags: story.tags,
            language: story.language,
            _standfirst: extension,
        }
    }
}

impl Extension {
    /// Of the story whose file is at this address.
    pub fn of(story: &Story, about: String, address: String) -> Self {
        Self {
            about,
            story: address,
            version: None,
            published: story.published.clone().filter(|time| is_day(time)),
            section: None,
            minutes: None,
            people: vec![],
        }
    }
}

/// A time for feed readers, which want an hour: of a day it is noon at Greenwich, which is on
/// that day in all zones but the outermost.
pub fn moment(time: String) -> String {
    if is_day(&time) {
        time + "T12:00:00Z"
    } else {
        time
    }
}
