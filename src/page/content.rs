//! A story as plain HTML for feed readers: its pictures, its text, its corrections. No controls, no styles.

use leptos::prelude::*;

use super::view::{Element, View, el};
use crate::story::{Block, Figure, RichText, Span, Story, direction, safe_link, safe_picture};

/// What a feed needs to know besides the story.
pub struct Surroundings<'a> {
    /// Where an address in the story leads from the feed.
    pub place: &'a dyn Fn(&str) -> String,
    /// What stands above the story's corrections, in its language.
    pub corrections: &'a str,
}

/// The story's text. Its pull quotes are not in it, which repeat it, nor is its appeal.
pub fn content_html(story: &Story, around: &Surroundings) -> String {
    let mut writer = Writer {
        story,
        around,
        is_first: true,
        notes: 0,
    };
    let lead = story.lead.as_ref().map(|lead| writer.figure(lead));
    let body: Vec<View> = story.body.iter().map(|block| writer.block(block)).collect();
    let mut whole = el("div");
    if story.language != "und" {
        whole = whole
            .attr("lang", &story.language)
            .attr("dir", direction(&story.language));
    }
    let whole = whole.child(lead).child(body).child(writer.corrections());
    View::from(whole).to_html()
}

/// An empty element of a page's head that refers to a file.
pub fn link_html(attributes: &[(&'static str, &str)]) -> String {
    empty_html("link", attributes)
}

/// An empty element of a page's head that says something of the page.
pub fn meta_html(attributes: &[(&'static str, &str)]) -> String {
    empty_html("meta", attributes)
}

fn empty_html(tag: &'static str, attributes: &[(&'static str, &str)]) -> String {
    let element = attributes
        .iter()
        .fold(el(tag), |element, (name, value)| element.attr(name, value));
    View::from(element).to_html()
}

/// A link in the page's own words, in which the reader finds it to say it in other languages.
pub fn own_link_html(address: &str, words: &str) -> String {
    let link = el("a").attr("href", address).attr("data-own", "");
    View::from(link.child(words)).to_html()
}

/// A text as it stands in markup, between tags and in quotation marks.
pub fn escaped(text: &str) -> String {
    View::from(text).to_html()
}

struct Writer<'a> {
    story: &'a Story,
    around: &'a Surroundings<'a>,
    // Whether the next passage is the first, which the dateline opens.
    is_first: bool,
    // How many footnotes there were.
    notes: u32,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) -> View {
        match block {
            Block::Paragraph { text } | Block::Note { text } => self.passage("p", text).into(),
            Block::Heading { level, text } => {
                let tag = match level {
                    ..=2 => "h2",
                    3 => "h3",
                    _ => "h4",
                };
                el(tag).child(self.text(text)).into()
            }
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                el(tag).child(self.passages("li", items)).into()
            }
            Block::BlockQuote { paragraphs, cite } => {
                let cite = cite.as_deref().map(|whose| el("cite").child(whose));
                el("blockquote")
                    .child(self.passages("p", paragraphs))
                    .child(cite)
                    .into()
            }
            Block::PullQuote { .. } => View::Many(vec![]),
            Block::Figure(figure) => self.figure(figure).into(),
            Block::Table {
                caption,
                head,
                rows,
                row_headers,
            } => {
                let caption = caption.as_ref();
                let caption = caption.map(|text| el("caption").child(self.text(text)));
                let head = (!head.is_empty()).then(|| self.rows("thead", head, false));
                let rows = self.rows("tbody", rows, *row_headers);
                let table = el("table").child(caption).child(head).child(rows);
                table.into()
            }
            Block::Code { text, language } => {
                let mut code = el("code").child(text.as_str());
                if let Some(language) = language {
                    code = code.attr("class", ["language-", language].concat());
                }
                el("pre").attr("dir", "ltr").child(code).into()
            }
            Block::Footnotes { notes } => self.footnotes(notes).into(),
            Block::Embed {
                url,
                provider,
                title,
                description,
                author,
            } => {
                let name = match title {
                    Some(title) => [provider, ": ", title].concat(),
                    None => provider.clone(),
                };
                let mut card = el("p").child(self.link(url, name.into()));
                for text in [author, description].into_iter().flatten() {
                    card = card.child(el("br")).child(text.as_str());
                }
                card.into()
            }
            Block::Separator => el("hr").into(),
            Block::Unknown { text, .. } => el("p").child(lines(text)).into(),
        }
    }

    fn passages(&mut self, tag: &'static str, texts: &[RichText]) -> Vec<View> {
        let passage = |text| self.passage(tag, text).into();
        texts.iter().map(passage).collect()
    }

    fn passage(&mut self, tag: &'static str, text: &RichText) -> Element {
        let dateline = self.story.dateline.as_deref().filter(|_| self.is_first);
        self.is_first = false;
        let dateline = dateline.map(|place| [place, " — "].concat());
        el(tag).child(dateline).child(self.text(text))
    }

    fn text(&self, text: &RichText) -> View {
        let spans: Vec<View> = text.0.iter().map(|span| self.span(span)).collect();
        spans.into()
    }

    fn span(&self, span: &Span) -> View {
        let mut view = lines(&span.text);
        if span.emphasis {
            view = el("em").child(view).into();
        }
        if span.strong {
            view = el("strong").child(view).into();
        }
        if let Some(address) = &span.link {
            view = self.link(address, view);
        }
        match span.note {
            Some(number) => {
                let address = ["#", &self.note_id(number)].concat();
                let link = el("a")
                    .attr("href", address)
                    .child(["[", &number.to_string(), "]"].concat());
                vec![view, el("sup").child(link).into()].into()
            }
            None => view,
        }
    }

    fn link(&self, address: &str, view: View) -> View {
        match safe_link(address) {
            Some(address) => el("a")
                .attr("href", (self.around.place)(address))
                .child(view)
                .into(),
            None => view,
        }
    }

    fn figure(&self, figure: &Figure) -> Element {
        let image = safe_picture(&figure.url).map(|url| {
            let mut image = el("img")
                .attr("src", (self.around.place)(url))
                .attr("alt", &figure.alt);
            for (name, pixels) in [("width", figure.width), ("height", figure.height)] {
                if let Some(pixels) = pixels {
                    image = image.attr(name, pixels.to_string());
                }
            }
            image
        });
        let caption = figure.caption.as_ref().map(|text| self.text(text));
        let credit = figure.credit.as_deref();
        let credit = credit.map(|who| vec![" ".into(), el("small").child(who).into()]);
        let text = (caption.is_some() || credit.is_some())
            .then(|| el("figcaption").child(caption).child(credit));
        el("figure").child(image).child(text)
    }

    // What names the columns is no passage.
    fn rows(&mut self, part: &'static str, rows: &[Vec<RichText>], named: bool) -> Element {
        let mut made = el(part);
        for cells in rows {
            let mut row = el("tr");
            for (column, text) in cells.iter().enumerate() {
                row = row.child(if part == "thead" {
                    el("th").attr("scope", "col").child(self.text(text))
                } else if named && column == 0 {
                    self.passage("th", text).attr("scope", "row")
                } else {
                    self.passage("td", text)
                });
            }
            made = made.child(row);
        }
        made
    }

    fn footnotes(&mut self, notes: &[RichText]) -> Element {
        let start = (self.notes + 1).to_string();
        let mut list = el("ol").attr("start", start);
        for text in notes {
            self.notes += 1;
            let id = self.note_id(self.notes);
            list = list.child(self.passage("li", text).id(id));
        }
        el("section").class("footnotes").child(list)
    }

    // Many stories may stand on one page of a feed reader.
    fn note_id(&self, number: u32) -> String {
        [&self.story.id, "-n", &number.to_string()].concat()
    }

    fn corrections(&self) -> Option<Element> {
        let items: Vec<View> = self.story.corrections.iter().map(correction).collect();
        (!items.is_empty()).then(|| {
            el("section")
                .child(el("h2").child(self.around.corrections))
                .child(el("ul").child(items))
        })
    }
}

fn correction(correction: &crate::story::Correction) -> View {
    let date = correction.date.as_deref().map(|date| {
        let day = date.split('T').next().unwrap_or(date);
        let time = el("time").attr("datetime", date).child(day);
        vec![time.into(), ": ".into()]
    });
    el("li").child(date).child(lines(&correction.text)).into()
}

/// A text whose line feeds are line breaks.
fn lines(text: &str) -> View {
    let mut pieces: Vec<View> = vec![];
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            pieces.push(el("br").into());
        }
        pieces.push(line.into());
    }
    pieces.into()
}
