//! The walk: what each element becomes.

use std::collections::HashMap;

use super::Walked;
use super::address::Base;
use super::dropped::Dropped;
use super::lines::{Lines, join, lines};
use super::notes::count_anew;
use super::text::{Marks, Runs};
use super::tree::{Element, Node};
use crate::story::model::{Block, RichText};

/// Elements that begin and end a paragraph, and are nothing besides.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "footer",
    "head",
    "header",
    "hgroup",
    "html",
    "legend",
    "li",
    "main",
    "nav",
    "p",
    "search",
    "section",
    "summary",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "div",
];

/// Elements inside a line whose text is like that around them.
const INLINE: &[&str] = &[
    "abbr", "acronym", "bdi", "big", "code", "data", "font", "ins", "kbd", "label", "mark",
    "meter", "nobr", "output", "param", "progress", "rb", "rp", "rtc", "samp", "small", "source",
    "span", "time", "track", "tt", "u", "wbr",
];

/// What the walk knows of the whole story, and what it has seen of it.
pub(super) struct Walk {
    pub(super) base: Option<Base>,
    pub(super) dropped: Dropped,
    /// The numbers of the footnotes, by the names that links lead to.
    pub(super) notes: HashMap<String, u32>,
    pub(super) in_note: bool,
    /// Whether the reading of a ruby stands in brackets of its own.
    pub(super) bracketed: bool,
    /// How many bytes of addresses links may still take: each run repeats its link's.
    pub(super) links: usize,
}

/// The blocks so far, and the paragraph in the making.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) blocks: Vec<Block>,
    pub(super) runs: Runs,
}

impl Flow {
    /// Ends the paragraph.
    pub(super) fn flush(&mut self) {
        if let Some(text) = std::mem::take(&mut self.runs).finish() {
            self.blocks.push(Block::Paragraph { text });
        }
    }

    pub(super) fn add(&mut self, block: Block) {
        self.flush();
        self.blocks.push(block);
    }

    pub(super) fn extend(&mut self, blocks: Vec<Block>) {
        self.flush();
        self.blocks.extend(blocks);
    }
}

pub(super) fn blocks(body: Element, base: Option<&str>, dropped: Dropped) -> Walked {
    let mut walk = Walk {
        base: base.and_then(Base::new),
        dropped,
        notes: HashMap::new(),
        in_note: false,
        bracketed: true,
        links: 16 * 1024 * 1024,
    };
    walk.number_notes(&body, false, &mut 0);
    let mut body = walk.blocks(body.children, &Marks::default());
    count_anew(&mut body);
    Walked {
        body,
        dropped: walk.dropped,
    }
}

impl Walk {
    /// The blocks that nodes become by themselves.
    pub(super) fn blocks(&mut self, nodes: Vec<Node>, marks: &Marks) -> Vec<Block> {
        let mut flow = Flow::default();
        self.nodes(nodes, marks, &mut flow);
        flow.flush();
        flow.blocks
    }

    /// The text that nodes become, and the blocks in it that are none.
    pub(super) fn text(&mut self, nodes: Vec<Node>, marks: &Marks) -> (RichText, Vec<Block>) {
        let Lines { texts, rest } = lines(self.blocks(nodes, marks));
        (join(texts), rest)
    }

    pub(super) fn nodes(&mut self, nodes: Vec<Node>, marks: &Marks, flow: &mut Flow) {
        for node in nodes {
            match node {
                Node::Text(text) => flow.runs.push(&text, marks, &mut self.dropped),
                Node::Element(element) => self.element(element, marks, flow),
            }
        }
    }

    fn element(&mut self, element: Element, marks: &Marks, flow: &mut Flow) {
        let marks = &spoken(&element, marks);
        let Some(element) = self.by_class(element, marks, flow) else {
            return;
        };
        match element.name.as_str() {
            "br" => {
                if !flow.runs.line(marks) {
                    flow.flush();
                }
            }
            "h1" | "h2" => self.heading(2, element, marks, flow),
            "h3" => self.heading(3, element, marks, flow),
            "h4" | "h5" | "h6" => self.heading(4, element, marks, flow),
            "hr" => flow.add(Block::Separator),
            "ul" | "ol" | "menu" | "dir" => self.list(element, marks, flow),
            "blockquote" => self.block_quote(element, marks, flow),
            "figure" => self.figure(element, marks, flow),
            "img" => self.image(element, &[], marks, flow),
            "picture" => self.choices(element, marks, flow),
            "noscript" => self.without_script(element, flow),
            "table" => self.table(element, marks, flow),
            "pre" | "listing" | "xmp" | "plaintext" => self.code(element, marks, flow),
            "iframe" | "video" | "audio" | "object" | "embed" | "applet" => {
                self.embed(element, marks, flow);
            }
            "dt" | "summary" => {
                let strong = &Marks {
                    strong: true,
                    ..marks.clone()
                };
                flow.flush();
                self.nodes(element.children, strong, flow);
                flow.flush();
            }
            name if BLOCKS.contains(&name) => {
                flow.flush();
                self.nodes(element.children, marks, flow);
                flow.flush();
            }
            name if INLINE.contains(&name) => self.nodes(element.children, marks, flow),
            _ => self.inline(element, marks, flow),
        }
    }

    /// What a content system means by a class; anything else comes back.
    fn by_class(&mut self, element: Element, marks: &Marks, flow: &mut Flow) -> Option<Element> {
        let has = |classes: &[&str]| element.has_class(classes);
        if self.is_notes(&element) {
            self.footnotes(element, marks, flow);
        } else if has(&["kg-bookmark-card"]) {
            self.bookmark(element, marks, flow);
        } else if has(&["kg-callout-card"]) {
            let (text, rest) = self.text(element.children, marks);
            flow.flush();
            if !text.0.is_empty() {
                flow.add(Block::Note { text });
            }
            flow.extend(rest);
        } else if has(&["wp-caption"]) {
            self.figure(element, marks, flow);
        } else if has(&["wp-block-verse"]) {
            self.verse(element, marks, flow);
        } else if has(PULLED)
            && element.is(&["aside", "blockquote", "div", "figure", "p", "section"])
        {
            self.pull_quote(element, marks, flow);
        } else {
            return Some(element);
        }
        None
    }

    fn heading(&mut self, level: u8, heading: Element, marks: &Marks, flow: &mut Flow) {
        let (text, rest) = self.text(heading.children, marks);
        flow.flush();
        if !text.0.is_empty() {
            flow.add(Block::Heading { level, text });
        }
        flow.extend(rest);
    }
}

/// Classes of words of the story that are repeated large.
const PULLED: &[&str] = &[
    "wp-block-pullquote",
    "pullquote",
    "pull-quote",
    "pull_quote",
    "pullQuote",
    "element-pullquote",
    "kg-blockquote-alt",
];

/// What an element says of all characters in it by its attributes.
fn spoken(element: &Element, marks: &Marks) -> Marks {
    let mut marks = marks.clone();
    if let Some(language) = element.get("lang") {
        marks.language = Some(language.into());
    }
    for declaration in element.get("style").unwrap_or_default().split(';') {
        let (name, value) = declaration.split_once(':').unwrap_or_default();
        let weight = name.trim().eq_ignore_ascii_case("font-weight");
        let style = name.trim().eq_ignore_ascii_case("font-style");
        match value.trim().trim_end_matches("!important").trim() {
            "bold" | "bolder" | "600" | "700" | "800" | "900" if weight => marks.strong = true,
            "italic" | "oblique" if style => marks.emphasis = true,
            _ => {}
        }
    }
    marks
}
