//! What a page says of itself to those who link to it and who look for it.

use url::Url;

use super::data::news_article;
use super::front::Front;
use crate::appeal::Appeal;
use crate::page::view::{Element, View, el};
use crate::story::{Block, Figure, RichText, Story, primary_language};

/// The longest description, in characters: what is longer is cut where it is shown.
const DESCRIPTION: usize = 200;

/// What belongs to a story's page and is not in the story.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// The page's name: its file is this with `.html`.
    pub slug: &'a str,
    /// The address of the story's file from the page, as in `stories/dam-breaks.json`.
    pub file: &'a str,
    /// The whole address of the edition's folder, where it is known.
    pub base: Option<&'a str>,
    /// The newsroom's name.
    pub newsroom: &'a str,
    /// The edition's own appeal, for stories that have none.
    pub appeal: Option<&'a Appeal>,
}

/// A page in its place.
pub struct Head<'a> {
    /// The story that it shows.
    pub story: &'a Story,
    /// What else belongs to it.
    pub around: &'a Surroundings<'a>,
    /// The whole address of the folder, where it is known.
    pub base: Option<&'a Url>,
}

impl Head<'_> {
    /// The whole address of something beside the page, where one can be told.
    pub fn whole(&self, address: &str) -> Option<String> {
        match self.base {
            Some(base) => base.join(address).ok().map(String::from),
            None => Url::parse(address).ok().map(String::from),
        }
    }

    /// The page's own whole address.
    pub fn address(&self) -> Option<String> {
        self.base?;
        self.whole(&[self.around.slug, ".html"].concat())
    }

    /// The picture that stands for the story, and its whole address.
    pub fn picture(&self) -> Option<(&Figure, String)> {
        let body = self.story.body.iter();
        let pictures = body.filter_map(|block| match block {
            Block::Figure(picture) => Some(picture),
            _ => None,
        });
        let picture = self.story.lead.iter().chain(pictures).next()?;
        Some((picture, self.whole(&picture.url)?))
    }

    /// What the story is, in a sentence or two.
    pub fn description(&self) -> Option<String> {
        let paragraph = || {
            self.story.body.iter().find_map(|block| match block {
                Block::Paragraph { text } => Some(RichText::to_plain(text)),
                _ => None,
            })
        };
        let text = self.story.standfirst.clone().or_else(paragraph)?;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() <= DESCRIPTION {
            return Some(text);
        }
        let start: String = text.chars().take(DESCRIPTION).collect();
        // Chinese and Japanese have no spaces to cut at.
        let end = start.rfind(' ').filter(|end| *end > start.len() / 2);
        Some([start.get(..end.unwrap_or(start.len()))?, "…"].concat())
    }

    /// The elements that say it.
    pub fn elements(&self) -> View {
        let story = self.story;
        let description = self.description();
        let mut all: Vec<Element> = Vec::new();
        all.extend(description.as_deref().map(|text| meta("description", text)));
        let address = self.address();
        all.extend(address.as_deref().map(|it| link("canonical", it)));
        all.push(property("og:type", "article"));
        all.push(property("og:title", &story.headline));
        all.extend(
            description
                .as_deref()
                .map(|it| property("og:description", it)),
        );
        all.extend(address.as_deref().map(|it| property("og:url", it)));
        all.push(property("og:site_name", self.around.newsroom));
        if primary_language(&story.language) != "und" {
            let locale = story.language.replace('-', "_");
            all.push(property("og:locale", &locale));
        }
        let picture = self.picture();
        if let Some((picture, address)) = &picture {
            all.push(property("og:image", address));
            if !picture.alt.is_empty() {
                all.push(property("og:image:alt", &picture.alt));
            }
            for (name, pixels) in [
                ("og:image:width", picture.width),
                ("og:image:height", picture.height),
            ] {
                all.extend(pixels.map(|pixels| property(name, &pixels.to_string())));
            }
        }
        for (name, text) in [
            ("article:published_time", &story.published),
            ("article:modified_time", &story.updated),
            ("article:section", &story.section),
        ] {
            all.extend(text.as_deref().map(|text| property(name, text)));
        }
        all.extend(story.tags.iter().map(|tag| property("article:tag", tag)));
        // Titles, descriptions and pictures are taken from the above.
        all.push(meta(
            "twitter:card",
            match picture {
                Some(_) => "summary_large_image",
                None => "summary",
            },
        ));
        all.extend(self.languages());
        all.into_iter().map(View::from).collect::<Vec<_>>().into()
    }

    /// The same for search engines, as data.
    pub fn data(&self) -> View {
        let data = el("script").attr("type", "application/ld+json");
        data.child(news_article(self).to_string()).into()
    }

    // Each version names all of them, itself too.
    fn languages(&self) -> Vec<Element> {
        let own = [self.around.slug, ".html"].concat();
        let own = (self.story.language.as_str(), own.as_str());
        let others = self.story.translations.iter();
        let others = others.map(|it| (it.language.as_str(), it.url.as_str()));
        let all = std::iter::once(own).chain(others);
        let named = all.map(|(language, address)| {
            let whole = self.whole(address);
            let address = whole.as_deref().unwrap_or(address);
            link("alternate", address).attr("hreflang", language)
        });
        match self.story.translations.is_empty() {
            true => Vec::new(),
            false => named.collect(),
        }
    }
}

/// What a page that lists stories says of itself.
pub fn front_elements(front: &Front, newsroom: &str, base: Option<&Url>) -> View {
    let address = base.and_then(|base| base.join(front.path).ok());
    let address = address.as_ref().map(Url::as_str);
    let mut all: Vec<Element> = Vec::new();
    all.extend(front.description.map(|text| meta("description", text)));
    all.extend(address.map(|it| link("canonical", it)));
    all.push(property("og:type", "website"));
    all.push(property("og:title", newsroom));
    all.extend(front.description.map(|it| property("og:description", it)));
    all.extend(address.map(|it| property("og:url", it)));
    all.push(property("og:site_name", newsroom));
    all.push(property("og:locale", &front.language.replace('-', "_")));
    all.push(meta("twitter:card", "summary"));
    all.into_iter().map(View::from).collect::<Vec<_>>().into()
}

fn meta(name: &str, content: &str) -> Element {
    el("meta").attr("name", name).attr("content", content)
}

fn property(name: &str, content: &str) -> Element {
    el("meta").attr("property", name).attr("content", content)
}

fn link(rel: &str, address: &str) -> Element {
    el("link").attr("rel", rel).attr("href", address)
}
