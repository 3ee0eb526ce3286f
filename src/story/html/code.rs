//! Text whose white space counts.

use super::flow::{Flow, Walk};
use super::text::{Marks, Runs};
use super::tree::{Element, Node};
use crate::story::model::Block;

/// Beginnings of classes that name a language.
const NAMED: &[&str] = &["language-", "lang-", "highlight-source-", "brush:"];

impl Walk {
    pub(super) fn code(&mut self, code: Element, marks: &Marks, flow: &mut Flow) {
        flow.flush();
        let language =
            language(&code).or_else(|| code.find(&|it| it.name == "code").and_then(language));
        let mut text = code.text().replace("\r\n", "\n").replace('\r', "\n");
        text.retain(|c| c == '\n' || c == '\t' || !c.is_control());
        let text = text.trim_matches('\n').trim_end().to_owned();
        if !text.trim().is_empty() {
            flow.add(Block::Code { text, language });
        }
        // Its words stand there now; its pictures do not.
        let shown = |it: &Element| it.is(&["img", "iframe", "video", "audio", "object", "embed"]);
        let mut code = code;
        while let Some(mut media) = code.take(&shown) {
            media
                .children
                .retain(|child| matches!(child, Node::Element(_)));
            self.nodes(vec![Node::Element(media)], marks, flow);
        }
    }

    /// A poem: a paragraph in which each line is one.
    pub(super) fn verse(&mut self, mut verse: Element, marks: &Marks, flow: &mut Flow) {
        flow.flush();
        break_lines(&mut verse);
        let mut whole = Flow::default();
        self.nodes(verse.children, marks, &mut whole);
        whole.flush();
        let (text, rest) = {
            let lines = super::lines::lines(whole.blocks);
            (super::lines::join(lines.texts), lines.rest)
        };
        if !text.0.is_empty() {
            flow.add(Block::Paragraph { text });
        }
        flow.extend(rest);
        flow.runs = Runs::default();
    }
}

/// Makes a `br` of each line feed.
fn break_lines(element: &mut Element) {
    let mut children = vec![];
    for child in std::mem::take(&mut element.children) {
        match child {
            Node::Text(text) => {
                for (i, line) in text.split('\n').enumerate() {
                    if i > 0 {
                        children.push(Node::Element(Element {
                            name: "br".to_owned(),
                            ..Element::default()
                        }));
                    }
                    children.push(Node::Text(line.to_owned()));
                }
            }
            Node::Element(mut element) => {
                break_lines(&mut element);
                children.push(Node::Element(element));
            }
        }
    }
    element.children = children;
}

fn language(code: &Element) -> Option<String> {
    let class = code.get("class")?.replace("brush: ", "brush:");
    let named = class.split_ascii_whitespace().find_map(|class| {
        let mut names = NAMED.iter().filter_map(|start| class.strip_prefix(start));
        names
            .next()
            .map(|name| name.trim_end_matches(';').to_owned())
    });
    named.filter(|name| !name.is_empty() && !matches!(name.as_str(), "none" | "plaintext" | "text"))
}
