//! Between what was found in a story and what its file states.

use super::model::{Attribution, Place, Quote};
use crate::story::{Quotation, RichText, Speaker, Story};

/// Looks for the story's quotations and states them in it.
pub fn state(story: &mut Story) {
    let quotes = super::find(story);
    let texts: Vec<String> = story.passages().map(RichText::to_plain).collect();
    let mut stated = Vec::new();
    let mut before: Option<&Quote> = None;
    for quote in &quotes {
        // The search of `places` starts where the last quotation of the same passage ended.
        let start = before
            .filter(|before| before.place.passage == quote.place.passage)
            .map_or(0, |before| before.place.range.end);
        let words = words(&texts, &quote.place);
        let between = texts
            .get(quote.place.passage)
            .and_then(|text| text.get(start..quote.place.range.start));
        stated.push(Quotation {
            passage: quote.place.passage + 1,
            words: words.to_owned(),
            skip: between.map_or(0, |between| between.matches(words).count()),
            continues: before.is_some_and(|before| before.group == quote.group),
            speaker: quote
                .attribution
                .as_ref()
                .map(|attribution| speaker(&texts, attribution)),
        });
        before = Some(quote);
    }
    story.quotations = Some(stated);
}

fn speaker(texts: &[String], attribution: &Attribution) -> Speaker {
    let at = |place: &Option<Place>| {
        place
            .as_ref()
            .map(|place| words(texts, place).to_owned())
            .filter(|words| !words.is_empty())
    };
    Speaker {
        name: attribution.name.clone(),
        role: attribution.role.clone(),
        mention: at(&attribution.mention),
        cue: at(&attribution.cue),
        how: attribution.resolved,
        likely: !attribution.sure,
    }
}

fn words<'a>(texts: &'a [String], place: &Place) -> &'a str {
    texts
        .get(place.passage)
        .and_then(|text| text.get(place.range.clone()))
        .unwrap_or_default()
}

/// Where the quotations that the story states stand, in their order.
///
/// `None` where it states none, or one of them is not in its passage: then the text was changed after
/// they were found, and they have to be looked for again.
pub fn places(story: &Story) -> Option<Vec<Place>> {
    let mut passages = story.passages().map(RichText::to_plain).enumerate();
    let mut here = passages.next();
    let mut start = 0;
    let mut places = Vec::new();
    for quotation in story.quotations.as_ref()? {
        while here.as_ref()?.0 + 1 < quotation.passage {
            here = passages.next();
            start = 0;
        }
        let (passage, text) = here.as_ref().filter(|(i, _)| i + 1 == quotation.passage)?;
        for _ in 0..quotation.skip {
            start += text.get(start..)?.find(&quotation.words)? + quotation.words.len();
        }
        start += text.get(start..)?.find(&quotation.words)?;
        let end = start + quotation.words.len();
        places.push(Place {
            passage: *passage,
            range: start..end,
        });
        start = end;
    }
    Some(places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Block;

    fn story(paragraphs: &[&str]) -> Story {
        let paragraph = |text: &&str| Block::Paragraph {
            text: RichText::plain(*text),
        };
        Story {
            language: "en".to_owned(),
            body: paragraphs.iter().map(paragraph).collect(),
            ..Story::default()
        }
    }

    #[test]
    fn what_is_stated_stands_where_it_was_found() {
        let mut story = story(&[
            "“We checked twice,” Ana Ruiz said, “and found nothing.”",
            "Nobody spoke here.",
            "“No,” she said. The film “No” was her answer. “No,” she said again, and again: “No.”",
        ]);
        let found: Vec<Place> = super::super::find(&story)
            .into_iter()
            .map(|quote| quote.place)
            .collect();
        assert!(found.len() >= 4, "{found:?}");
        state(&mut story);
        assert_eq!(places(&story), Some(found));
        let stated = story.quotations.unwrap_or_default();
        assert!(stated[1].continues && !stated[0].continues);
        let speaker = stated[0].speaker.clone().unwrap_or_default();
        assert_eq!(
            (speaker.name.as_str(), speaker.cue.as_deref()),
            ("Ana Ruiz", Some("said"))
        );
    }

    #[test]
    fn the_same_words_that_nobody_says_are_passed_over() {
        let text = "The label \"danger\" was there. \"danger\" he read aloud.";
        let mut story = story(&[text]);
        story.quotations = Some(vec![Quotation {
            passage: 1,
            words: "\"danger\"".to_owned(),
            skip: 1,
            ..Quotation::default()
        }]);
        let places = places(&story).unwrap_or_default();
        assert_eq!(places[0].range.start, text.rfind("\"danger\"").unwrap());
    }

    #[test]
    fn words_that_the_text_no_longer_has_are_nowhere() {
        let mut story = story(&["“We checked twice,” Ana Ruiz said.", "“Yes,” she said."]);
        state(&mut story);
        story.body.remove(0);
        assert_eq!(places(&story), None);
    }

    #[test]
    fn a_story_may_state_that_nobody_speaks() {
        let mut story = story(&["Nobody spoke here."]);
        assert_eq!(places(&story), None);
        state(&mut story);
        assert_eq!(places(&story), Some(vec![]));
    }
}
