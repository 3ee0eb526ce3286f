//! The edition as JSON Feed, for any feed reader and for ours.
//!
//! `feed.json` has the newest stories; older ones stand in pages that never change when a story is added, because they
//! are filled from the oldest: `feed-1.json` has the first stories of all.

use std::ops::Range;

use standfirst::page::{Surroundings, content_html};
use standfirst::story::Story;

use super::card::Card;
use super::desk::Desk;
use super::outputs::Prepared;
use super::packed::{Effort, Packed};
use super::state::recipe;
use super::stories::Stories;
use crate::json_feed::{Extension, Feed, Item, VERSION};

/// The feed's own file.
pub const FEED: &str = "feed.json";

/// A page of the feed.
pub struct Page {
    /// Its file.
    pub path: String,
    /// Its stories, of all with the newest first.
    pub stories: Range<usize>,
    /// The page with the next older ones.
    pub next: Option<String>,
}

/// The pages of a feed of so many stories, the newest first.
///
/// The first page has from one `size` to just under two, so that whoever reads only that meets no nearly empty one.
pub fn pages(count: usize, size: usize) -> Vec<Page> {
    let full = (count / size).saturating_sub(1);
    let name = |number: usize| format!("feed-{number}.json");
    let first = Page {
        path: FEED.to_owned(),
        stories: 0..count - full * size,
        next: (full > 0).then(|| name(full)),
    };
    let older = (1..=full).rev().map(|number| Page {
        path: name(number),
        stories: count - number * size..count - (number - 1) * size,
        next: (number > 1).then(|| name(number - 1)),
    });
    std::iter::once(first).chain(older).collect()
}

/// Prepares a page. Its stories are read from their files again: no more than a page of them is held at once.
pub fn put(page: &Page, all: &Stories, desk: &Desk) -> Result<Prepared, String> {
    let names = all
        .names(page.stories.clone())
        .collect::<Result<Vec<_>, _>>()?;
    let settings = desk.settings;
    let next = page.next.as_deref().map(|next| desk.address(next));
    let mut ingredients = vec![
        settings.name(),
        settings.language(),
        settings.address().unwrap_or_default(),
        settings.description.as_deref().unwrap_or_default(),
        next.as_deref().unwrap_or_default(),
        &desk.words,
    ];
    for name in &names {
        ingredients.extend([name.id.as_str(), name.hash.as_str()]);
    }
    let recipe = recipe(&ingredients);
    if let Some(kept) = desk.outputs.kept(&page.path, &recipe) {
        return Ok(kept);
    }
    let mut items = vec![];
    for card in all.some(page.stories.clone()) {
        let card = card?;
        items.push(item(all.whole(&card, &desk.outputs)?, &card, desk));
    }
    let feed = Feed {
        version: VERSION,
        title: settings.name().to_owned(),
        home_page_url: desk.address("./"),
        feed_url: desk.address(FEED),
        description: settings.description.clone(),
        language: Some(settings.language().to_owned()),
        next_url: next,
        items,
    };
    let text = serde_json::to_string(&feed).map_err(|error| error.to_string())? + "\n";
    let packed = Packed::new(text.into_bytes(), Effort::Usual);
    desk.outputs.put(&page.path, &recipe, &packed)
}

fn item(story: Story, card: &Card, desk: &Desk) -> Item {
    let about = desk.address("story.schema.json");
    let extension = Extension {
        version: Some(card.version()),
        section: card.section.clone(),
        minutes: Some(card.minutes),
        people: card.voices.iter().map(|voice| voice.name.clone()).collect(),
        ..Extension::of(&story, about, card.file())
    };
    let content = content(&story, desk);
    let mut item = Item::of(story, desk.page_of(&card.id), extension);
    item.image = item.image.map(|url| desk.place(&url, &card.id));
    item.content_html = Some(content);
    item
}

/// A story's text for feed readers.
pub fn content(story: &Story, desk: &Desk) -> String {
    let corrections = if story.corrections.is_empty() {
        String::new()
    } else {
        desk.reader.word(&story.language, "Corrections")
    };
    let around = Surroundings {
        place: &|address| desk.place(address, &story.id),
        corrections: &corrections,
    };
    content_html(story, &around)
}

#[cfg(test)]
mod tests {
    use super::pages;

    fn shape(count: usize, size: usize) -> Vec<(String, std::ops::Range<usize>, Option<String>)> {
        let pages = pages(count, size).into_iter();
        pages
            .map(|page| (page.path, page.stories, page.next))
            .collect()
    }

    #[test]
    fn a_small_feed_is_one_page() {
        assert_eq!(shape(0, 5), [("feed.json".into(), 0..0, None)]);
        assert_eq!(shape(9, 5), [("feed.json".into(), 0..9, None)]);
    }

    #[test]
    fn older_pages_are_full_and_counted_from_the_oldest() {
        let wanted = [
            ("feed.json".into(), 0..7, Some("feed-2.json".into())),
            ("feed-2.json".into(), 7..12, Some("feed-1.json".into())),
            ("feed-1.json".into(), 12..17, None),
        ];
        assert_eq!(shape(17, 5), wanted);
    }

    #[test]
    fn each_story_stands_in_one_page_and_old_pages_keep_theirs() {
        for count in 0..60 {
            let now = pages(count, 5);
            let mut at = 0;
            for page in &now {
                assert_eq!(page.stories.start, at);
                at = page.stories.end;
            }
            assert_eq!(at, count);
            let after = pages(count + 1, 5);
            // From the oldest, as the newest come in at the front.
            let from_oldest = |page: &super::Page, count: usize| count - page.stories.end;
            for page in now.iter().skip(1) {
                let same = after
                    .iter()
                    .find(|it| it.path == page.path)
                    .expect("still there");
                assert_eq!(from_oldest(same, count + 1), from_oldest(page, count));
                assert_eq!(same.next, page.next);
            }
        }
    }
}
