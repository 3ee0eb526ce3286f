//! The desk at which one foreign story is put together: it checks what comes in and notes what
//! is odd.

use super::desk_addresses::host_of;
use super::error::{Dialect, Error, Remark};
use super::moment::{Zone, rfc_3339};
use super::plain::one_line;
use super::standfirst::is_beginning_of;
use super::tidy::tidy;
use super::{Foreign, MOST_BLOCKS, plain};
use crate::story::StoryError;
use crate::story::error;
use crate::story::html::{Dropped, Event, Parse, walk};
use crate::story::links::safe_page;
use crate::story::model::{Block, Figure, RichText, Source, Story};
use crate::story::notes::refer;
use crate::story::read::is_language;

/// Puts one story together.
pub struct Desk<'a> {
    parse: Parse<'a>,
    /// The story's own address, from which relative ones start.
    pub(super) address: Option<String>,
    pub(super) dropped: Dropped,
    remarks: Vec<Remark>,
    /// How many footnotes there were in the pieces so far.
    pub(super) notes: u32,
    /// Whether the standfirst may be the text's beginning, which nobody needs twice.
    standfirst_is_excerpt: bool,
}

impl<'a> Desk<'a> {
    /// A desk for a story from this address.
    pub fn new(parse: Parse<'a>, address: Option<&str>) -> Self {
        Self {
            parse,
            address: address.map(str::to_owned),
            dropped: Dropped::default(),
            remarks: vec![],
            notes: 0,
            standfirst_is_excerpt: false,
        }
    }

    /// Notes what is odd, once.
    pub fn remark(&mut self, remark: Remark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// Notes what is not in the story.
    pub fn note_dropped(&mut self, what: &str) {
        self.dropped.add(what);
    }

    pub(super) fn leave_out(&mut self, path: &str, problem: String) {
        self.remark(Remark::Part(error::Remark::LeftOut(StoryError::Value {
            path: path.to_owned(),
            problem,
        })));
    }

    /// The blocks of a piece of HTML.
    pub fn html(&mut self, html: &str) -> Vec<Block> {
        self.walked((self.parse)(html))
    }

    /// The blocks of events.
    pub(super) fn walked(&mut self, events: Vec<Event>) -> Vec<Block> {
        let walked = walk(events, self.address.as_deref());
        self.dropped.merge(walked.dropped);
        self.count_on(walked.body)
    }

    /// The blocks of text that is plain, or should be: some hold HTML all the same.
    pub fn text_or_html(&mut self, text: &str) -> Vec<Block> {
        if plain::is_html(text) {
            self.html(text)
        } else {
            self.plain(text)
        }
    }

    /// A piece of HTML as one text, such as a caption. `None` where it says nothing.
    pub fn rich(&mut self, html: &str) -> Option<RichText> {
        let mut spans = vec![];
        for mut block in self.uncounted(|desk| desk.text_or_html(html)) {
            // The notes of a caption are its lines.
            refer(&mut block, |_| None);
            for text in texts_of(block) {
                if !spans.is_empty() {
                    spans.extend(RichText::plain("\n").0);
                }
                spans.extend(text.0);
            }
        }
        (!spans.is_empty()).then_some(RichText(spans))
    }

    /// A piece of HTML as plain text in one line, such as a title. `None` where it says nothing.
    pub fn line(&mut self, html: &str) -> Option<String> {
        let text = if plain::is_html(html) {
            let mut text = String::new();
            let mut hidden = vec![];
            for event in (self.parse)(html) {
                match event {
                    Event::Open { name, .. } => {
                        let is_hidden = matches!(&*name, "script" | "style" | "template");
                        hidden.push(is_hidden);
                        if matches!(&*name, "br" | "p" | "div") {
                            text.push(' ');
                        }
                    }
                    Event::Text(piece) if !hidden.contains(&true) => text.push_str(&piece),
                    Event::Text(_) => {}
                    Event::Close => drop(hidden.pop()),
                }
            }
            text
        } else {
            html.to_owned()
        };
        let text = one_line(&self.seen(&text));
        (!text.is_empty()).then_some(text)
    }

    /// A time, checked and made RFC 3339.
    pub fn time(&mut self, path: &str, text: &str, zone: Zone) -> Option<String> {
        let time = rfc_3339(text, zone);
        if time.is_none() {
            let wanted = "a day or time such as 2023-10-14 or 2023-10-14T12:00:00Z";
            self.leave_out(path, format!("is “{}” and should be {wanted}", cut(text)));
        }
        time
    }

    /// A language tag; an underscore in it is taken for a hyphen.
    pub fn language(&mut self, path: &str, text: &str) -> Option<String> {
        let tag = text.trim().replace('_', "-");
        if is_language(&tag) {
            return Some(tag);
        }
        let wanted = "a language tag such as en or pt-BR";
        self.leave_out(path, format!("is “{}” and should be {wanted}", cut(text)));
        None
    }

    /// Says where the story itself stands: relative addresses start there.
    pub fn stand_at(&mut self, address: &str) {
        if safe_page(address).is_some() {
            self.address = Some(address.to_owned());
        }
    }

    /// The newsroom a story comes from: by its name, or else by the host of the story's address.
    pub fn source(&mut self, name: Option<String>, url: Option<String>) -> Option<Source> {
        let host = url.as_deref().or(self.address.as_deref()).and_then(host_of);
        let name = name.or_else(|| host.map(str::to_owned))?;
        Some(Source { name, url })
    }

    /// Says that the standfirst was made by a program, perhaps of the text's first words.
    pub fn standfirst_is_excerpt(&mut self) {
        self.standfirst_is_excerpt = true;
    }

    /// The story as the page and `press` want it. Fails where it has no text or too much.
    ///
    /// `path` is where the story stands in its document. Without a headline the text's beginning
    /// stands for one: many short messages have none.
    pub fn finish(
        mut self,
        mut story: Story,
        dialect: Dialect,
        path: &str,
    ) -> Result<Foreign, Error> {
        tidy(&mut story);
        let blocks = story.body.len();
        if blocks > MOST_BLOCKS {
            return Err(Error::TooManyBlocks {
                blocks,
                limit: MOST_BLOCKS,
            });
        }
        let Some(beginning) = beginning(&story.body) else {
            return Err(Error::Wordless {
                path: path.to_owned(),
            });
        };
        if story.headline.is_empty() {
            story.headline = beginning;
            let what = "has no headline: the beginning of its text stands for one; give it its own";
            self.remark(Remark::told(path, what));
        }
        let is_excerpt = |text: &String| is_beginning_of(text, &story.body);
        if self.standfirst_is_excerpt && story.standfirst.as_ref().is_some_and(is_excerpt) {
            story.standfirst = None;
        }
        Ok(Foreign {
            story,
            dialect,
            dropped: self.dropped,
            remarks: self.remarks,
        })
    }
}

/// A figure without a word about it.
pub fn bare_figure(url: String) -> Figure {
    Figure {
        url,
        alt: String::new(),
        caption: None,
        credit: None,
        width: None,
        height: None,
    }
}

/// `items[3]` and `title` as `items[3].title`.
pub(super) fn join(path: &str, name: &str) -> String {
    match path {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    }
}

pub(super) fn cut(text: &str) -> String {
    let text = one_line(text);
    match text.char_indices().nth(80) {
        Some((at, _)) => text.get(..at).unwrap_or_default().to_owned() + "…",
        None => text,
    }
}

/// All texts of a block.
pub(super) fn texts_of(block: Block) -> Vec<RichText> {
    match block {
        Block::Paragraph { text }
        | Block::Heading { text, .. }
        | Block::PullQuote { text, .. }
        | Block::Note { text } => vec![text],
        Block::List { items, .. } => items,
        Block::BlockQuote { paragraphs, .. } => paragraphs,
        Block::Footnotes { notes } => notes,
        Block::Figure(figure) => figure.caption.into_iter().collect(),
        Block::Table { head, rows, .. } => head.into_iter().chain(rows).flatten().collect(),
        Block::Code { text, .. } | Block::Unknown { text, .. } => vec![RichText::plain(text)],
        Block::Embed { url, .. } => vec![RichText::plain(url)],
        Block::Separator => vec![],
    }
}

/// The first words of a body, up to the length of a headline. `None` where it says nothing.
fn beginning(body: &[Block]) -> Option<String> {
    const LONGEST: usize = 80;
    let mut said = body
        .iter()
        .filter(|block| !matches!(block, Block::Separator));
    let first = said.next()?;
    let texts = body.iter().flat_map(|block| texts_of(block.clone()));
    let mut lines = texts.map(|text| one_line(&text.to_plain()));
    let Some(line) = lines.find(|line| !line.is_empty()) else {
        // Pictures alone.
        return Some(match first {
            Block::Figure(figure) if !figure.alt.is_empty() => figure.alt.clone(),
            _ => "…".to_owned(),
        });
    };
    let Some((end, _)) = line.char_indices().nth(LONGEST) else {
        return Some(line);
    };
    let start = line.get(..end).unwrap_or_default();
    let words = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    Some([words.trim_end_matches([',', ';', ':', '.']), "…"].concat())
}
