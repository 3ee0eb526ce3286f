//! The blocks of a story.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use super::embed::embed;
use super::figure::figure;
use super::found::Loaded;
use super::quotation::Attention;
use super::text::{anchor, numbered, rich_text};
use super::view::{Element, View, el};
use super::words;
use crate::story::{Block, RichText, digits};

/// Gives each passage its address and its quotations, in reading order.
pub struct Passages {
    passage: usize,
    heading: usize,
    // How many quotations have their place.
    quotes: usize,
    attention: Attention,
    // How many footnotes there were, and which of them are referred to.
    notes: usize,
    referred: RefCell<Vec<u32>>,
}

impl Passages {
    /// From the first passage of a story. The dateline opens it.
    pub fn new(attention: &Attention) -> Self {
        Self {
            passage: 0,
            heading: 0,
            quotes: 0,
            attention: attention.clone(),
            notes: 0,
            referred: RefCell::default(),
        }
    }

    /// The story that they belong to.
    pub fn story(&self) -> Arc<Loaded> {
        self.attention.loaded.clone()
    }

    // The next passage, in an element of this tag.
    fn pass(&mut self, tag: &'static str, text: &RichText) -> Element {
        let passage = self.passage;
        self.passage += 1;
        let loaded = self.story();
        let mut here = Vec::new();
        while let Some(place) = loaded.places.get(self.quotes)
            && place.passage <= passage
        {
            here.push((self.quotes, place.range.clone()));
            self.quotes += 1;
        }
        let dateline = loaded.story.dateline.as_deref().filter(|_| passage == 0);
        let dateline = dateline.map(|place| {
            View::from(vec![
                el("span").class("dateline").child(place).into(),
                " — ".into(),
            ])
        });
        el(tag)
            .id(numbered("p", passage))
            .child(dateline)
            .child(self.text(text, &here))
    }

    /// A text in which nothing is anybody's speech.
    pub fn plain(&self, text: &RichText) -> View {
        self.text(text, &[])
    }

    fn text(&self, text: &RichText, quotes: &[(usize, Range<usize>)]) -> View {
        let quotation = |number, runs| self.attention.quotation(number, runs);
        rich_text(text, quotes, &quotation, &|number| self.reference(number))
    }

    // A link to a footnote. The way back from that leads to the first one.
    fn reference(&self, number: u32) -> Element {
        let digits = digits(number.into());
        // Its number is no text: the paragraph's text is the story's, for those who search or copy it.
        let mut link = words::inline(anchor(["#n", &digits].concat(), ""))
            .attr("aria-label", [words::NOTE.text(), &digits].concat())
            .attr("data-note", &digits);
        let mut referred = self.referred.borrow_mut();
        if !referred.contains(&number) {
            referred.push(number);
            link = link.id(["r", &digits].concat());
        }
        el("sup").child(link)
    }

    fn footnotes(&mut self, notes: &[RichText]) -> Element {
        let mut list = el("ol").attr("start", digits(self.notes as u64 + 1));
        for text in notes {
            let id = numbered("n", self.notes);
            let back = numbered("#r", self.notes);
            self.notes += 1;
            let back = words::inline(anchor(back, "↩"))
                .attr("aria-label", numbered(words::BACK.text(), self.notes - 1));
            let note = el("li").id(id).child(self.pass("span", text));
            list = list.child(note.child("\u{a0}").child(back));
        }
        el("section")
            .class("footnotes")
            .child(words::own("h2").child(words::NOTES))
            .child(list)
    }

    // The rows of a part of a table. What names the columns is no passage, as no heading is.
    fn rows(&mut self, part: &'static str, rows: &[Vec<RichText>], named: bool) -> Element {
        let mut made = el(part);
        for cells in rows {
            let mut row = el("tr");
            for (column, text) in cells.iter().enumerate() {
                row = row.child(if part == "thead" {
                    el("th").attr("scope", "col").child(self.plain(text))
                } else if named && column == 0 {
                    self.pass("th", text).attr("scope", "row")
                } else {
                    self.pass("td", text)
                });
            }
            made = made.child(row);
        }
        made
    }

    fn pass_all(&mut self, tag: &'static str, texts: &[RichText]) -> Vec<View> {
        texts
            .iter()
            .map(|text| self.pass(tag, text).into())
            .collect()
    }
}

/// One block. Texts that can hold speech take their place among the passages.
pub fn block(block: &Block, passages: &mut Passages) -> View {
    let element = match block {
        Block::Paragraph { text } => passages.pass("p", text),
        Block::Heading { level, text } => {
            let tag = match level {
                ..=2 => "h2",
                3 => "h3",
                _ => "h4",
            };
            passages.heading += 1;
            el(tag)
                .id(numbered("h", passages.heading - 1))
                .child(passages.plain(text))
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
            .child(el("p").child(passages.plain(text)))
            .child(cite.as_deref().map(cited)),
        Block::Figure(picture) => figure(picture, passages),
        Block::Note { text } => passages.pass("p", text).class("note"),
        Block::Table {
            caption,
            head,
            rows,
            row_headers,
        } => {
            let name = match caption {
                Some(text) => text.to_plain(),
                None => words::TABLE.text().to_owned(),
            };
            let table = el("table")
                .child(passages.rows("thead", head, false))
                .child(passages.rows("tbody", rows, *row_headers));
            el("figure")
                .class("table")
                .child(
                    caption
                        .as_ref()
                        .map(|text| el("figcaption").child(passages.plain(text))),
                )
                .child(scroller("div", &name).child(table))
        }
        Block::Code { text, language } => {
            let language = language.as_deref();
            el("figure")
                .child(language.map(|name| el("figcaption").child(name)))
                .child(
                    scroller("pre", language.unwrap_or(words::CODE.text()))
                        .attr("translate", "no")
                        .attr("dir", "ltr")
                        .child(el("code").child(text.as_str())),
                )
        }
        Block::Footnotes { notes } => passages.footnotes(notes),
        Block::Embed {
            url,
            provider,
            title,
            description,
            author,
        } => embed(url, provider, title.as_deref(), &[author, description]),
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

// What scrolls by itself where it is wider than the page: by keyboard, too.
fn scroller(tag: &'static str, name: &str) -> Element {
    el(tag)
        .class("wide")
        .attr("role", "group")
        .attr("aria-label", name)
        .attr("tabindex", "0")
}

fn cited(whose: &str) -> Element {
    el("p")
        .class("cited")
        .child("— ")
        .child(el("cite").child(whose))
}
