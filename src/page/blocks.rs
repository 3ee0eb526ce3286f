//! The blocks of a story.

use super::quotation::Attention;
use super::text::{numbered, plain_rich_text, rich_text};
use super::view::{Element, View, el};
use super::words;
use crate::quotes::Place;
use crate::story::{Block, Figure, RichText};

/// Gives each passage its address and its quotations, in reading order.
pub struct Passages<'a> {
    passage: usize,
    quotes: std::iter::Peekable<std::iter::Enumerate<std::slice::Iter<'a, Place>>>,
    dateline: Option<&'a str>,
    attention: &'a Attention,
}

impl<'a> Passages<'a> {
    /// From the first passage of a story. The dateline opens it.
    pub fn new(attention: &'a Attention) -> Self {
        Self {
            passage: 0,
            quotes: attention.loaded.places.iter().enumerate().peekable(),
            dateline: attention.loaded.story.dateline.as_deref(),
            attention,
        }
    }

    // The next passage, in an element of this tag.
    fn pass(&mut self, tag: &'static str, text: &RichText) -> Element {
        let passage = self.passage;
        self.passage += 1;
        let mut here = Vec::new();
        while let Some((number, place)) = self.quotes.next_if(|(_, place)| place.passage <= passage)
        {
            here.push((number, place.range.clone()));
        }
        let dateline = self.dateline.take().map(|place| {
            View::from(vec![
                el("span").class("dateline").child(place).into(),
                " — ".into(),
            ])
        });
        el(tag)
            .id(numbered("p", passage))
            .child(dateline)
            .child(rich_text(text, &here, &|number, runs| {
                self.attention.quotation(number, runs)
            }))
    }

    fn pass_all(&mut self, tag: &'static str, texts: &[RichText]) -> Vec<View> {
        texts
            .iter()
            .map(|text| self.pass(tag, text).into())
            .collect()
    }
}

/// One block. Texts that can hold speech take their place among the passages.
pub fn block(block: &Block, passages: &mut Passages<'_>) -> View {
    let element = match block {
        Block::Paragraph { text } => passages.pass("p", text),
        Block::Heading { level, text } => {
            let tag = match level {
                ..=2 => "h2",
                3 => "h3",
                _ => "h4",
            };
            el(tag).child(plain_rich_text(text))
        }
        Block::List { ordered, items } => {
            el(if *ordered { "ol" } else { "ul" }).child(passages.pass_all("li", items))
        }
        Block::BlockQuote { paragraphs, cite } => el("blockquote")
            .child(passages.pass_all("p", paragraphs))
            .child(cite.as_deref().map(cited)),
        // It repeats words of the story: a screen reader has heard them, or will.
        Block::PullQuote { text, cite } => el("blockquote")
            .class("pull")
            .attr("aria-hidden", "true")
            .child(el("p").child(plain_rich_text(text)))
            .child(cite.as_deref().map(cited)),
        Block::Figure(picture) => figure(picture),
        Block::Note { text } => passages.pass("p", text).class("note"),
        Block::Separator => el("hr"),
        Block::Unknown { text, .. } => el("p")
            .class("note")
            .child(
                words::own("span")
                    .class("own-words")
                    .child(words::UNKNOWN_BLOCK),
            )
            .child(" ")
            .child(text.as_str()),
    };
    element.into()
}

/// A picture with its caption and credit. Its room is kept while it loads.
pub fn figure(picture: &Figure) -> Element {
    let mut image = el("img")
        .attr("src", picture.url.as_str())
        .attr("alt", picture.alt.as_str())
        .attr("loading", "lazy");
    for (name, pixels) in [("width", picture.width), ("height", picture.height)] {
        if let Some(pixels) = pixels {
            image = image.attr(name, pixels.to_string());
        }
    }
    let caption = picture.caption.as_ref().map(plain_rich_text);
    let credit = picture
        .credit
        .as_deref()
        .map(|credit| el("span").class("credit").child(credit));
    let text = (caption.is_some() || credit.is_some())
        .then(|| el("figcaption").child(caption).child(" ").child(credit));
    el("figure").child(image).child(text)
}

fn cited(whose: &str) -> Element {
    el("p")
        .class("cited")
        .child("— ")
        .child(el("cite").child(whose))
}
