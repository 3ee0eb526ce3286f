//! The edition's stories as its front page lists them: as data for the page's script, and as pages that are whole
//! without one.
//!
//! Paged as the feed is, but with what is shown of a story and not with the story.

use std::collections::BTreeMap;

use serde::Serialize;
use standfirst::page::still::{Front, Teaser};

use super::card::Card;
use super::desk::Desk;
use super::feeds::Page;
use super::outputs::Prepared;
use super::packed::Effort;
use super::reader::INDEX;
use super::settings::Settings;
use super::state::recipe;
use super::stories::Stories;

/// How many people a list names for each story, and how many sections there are to choose from.
const PEOPLE: usize = 4;
const SECTIONS: usize = 12;

#[derive(Serialize)]
struct List<'a> {
    /// On the first page: how many stories there are in all, and their sections, those with the most stories first.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sections: Option<&'a [&'a str]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    stories: &'a [Teaser<'a>],
}

/// Whether the edition's first page is the list: where no story is named to lead, and there is more than one.
pub fn leads(settings: &Settings, stories: usize) -> bool {
    settings.lead().is_none() && stories > 1
}

/// Prepares a page of the list: its data, and the page itself.
pub fn put(page: &Page, all: &Stories, desk: &Desk) -> Result<Vec<Prepared>, String> {
    let cards: Vec<Card> = all.some(page.stories.clone()).collect::<Result<_, _>>()?;
    let stories: Vec<_> = cards.iter().map(teaser).collect();
    let is_first = page.stories.start == 0;
    // Of all stories on the first page only: the others do not change when one is added.
    let sections = if is_first {
        sections(all.by_id())?
    } else {
        sections(cards.iter().cloned().map(Ok))?
    };
    let sections: Vec<&str> = sections.iter().map(String::as_str).collect();
    let path = named(&page.path, "json");
    let data = List {
        count: is_first.then_some(all.len()),
        sections: is_first.then_some(sections.as_slice()),
        next: page.next.as_deref().map(|next| named(next, "json")),
        stories: &stories,
    };
    let text = serde_json::to_string(&data).map_err(|error| error.to_string())? + "\n";
    let settings = desk.settings;
    let html = match is_first && leads(settings, all.len()) {
        true => INDEX.to_owned(),
        false => named(&page.path, "html"),
    };
    let older = page.next.as_deref().map(|next| named(next, "html"));
    let front = Front {
        language: settings.language(),
        description: settings.description.as_deref(),
        base: settings.address(),
        path: if html == INDEX { "" } else { &html },
        stories: &stories,
        sections: &sections,
        older: older.as_deref(),
    };
    let description = settings.description.as_deref().unwrap_or_default();
    let of_html = recipe(&[&text, &sections.join("\n"), &desk.pages.recipe, description]);
    let effort = if is_first {
        Effort::Most
    } else {
        Effort::Usual
    };
    let of_list = recipe(&[&text]);
    let list = || Ok(text.into_bytes());
    let page = || desk.pages.front(&front).map(String::into_bytes);
    let outputs = &desk.outputs;
    Ok(vec![
        outputs.kept_or_made(&path, &of_list, Effort::Usual, list)?,
        outputs.kept_or_made(&html, &of_html, effort, page)?,
    ])
}

/// The name of a page of the list, by that of the same page of the feed.
fn named(feed: &str, ending: &str) -> String {
    let name = feed.replacen("feed", "front", 1);
    let stem = name.strip_suffix("json").unwrap_or(&name);
    [stem, ending].concat()
}

fn teaser(card: &Card) -> Teaser<'_> {
    let people = card.voices.iter().take(PEOPLE);
    Teaser {
        id: &card.id,
        language: &card.language,
        headline: &card.headline,
        standfirst: card.standfirst.as_deref(),
        section: card.section.as_deref(),
        published: card.published.as_deref(),
        minutes: card.minutes,
        people: people.map(|voice| voice.name.as_str()).collect(),
    }
}

/// The sections of these stories: those with the most first, then in the order of their names.
fn sections(cards: impl Iterator<Item = Result<Card, String>>) -> Result<Vec<String>, String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for card in cards {
        if let Some(section) = card?.section {
            *counts.entry(section).or_default() += 1;
        }
    }
    let mut sections: Vec<_> = counts.into_iter().collect();
    sections.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    sections.truncate(SECTIONS);
    Ok(sections.into_iter().map(|(name, _)| name).collect())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn pages_are_named_as_those_of_the_feed() {
        assert_eq!(named("feed.json", "json"), "front.json");
        assert_eq!(named("feed-12.json", "html"), "front-12.html");
    }
}
