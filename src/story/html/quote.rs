//! Quotes that are set apart, and those that repeat the story's words large.

use super::embed::permalink;
use super::flow::{Flow, Walk};
use super::lines::{gathered, name};
use super::text::Marks;
use super::tree::{Element, Node};
use crate::story::model::Block;

impl Walk {
    pub(super) fn block_quote(&mut self, mut quote: Element, marks: &Marks, flow: &mut Flow) {
        let page = permalink(&quote);
        let source = source(&mut quote);
        let blocks = self.blocks(quote.children, marks);
        let mut blocks = gathered(blocks, &mut |paragraphs| Block::BlockQuote {
            paragraphs,
            cite: None,
        });
        if let Some(source) = source {
            let (text, rest) = self.text(source.children, marks);
            blocks.extend(rest);
            match (blocks.last_mut(), name(&text)) {
                (Some(Block::BlockQuote { cite, .. }), source @ Some(_)) => {
                    self.unlinked(&text);
                    *cite = source;
                }
                (_, Some(_)) => blocks.push(Block::Paragraph { text }),
                (_, None) => {}
            }
        }
        flow.extend(blocks);
        if let Some(page) = page {
            self.card(&page, None, flow);
        }
    }

    pub(super) fn pull_quote(&mut self, mut quote: Element, marks: &Marks, flow: &mut Flow) {
        let caption = quote.take(&|it| it.name == "figcaption");
        let source = caption.or_else(|| source(&mut quote)).or_else(|| {
            quote.children.iter_mut().find_map(|child| match child {
                Node::Element(child) if child.name == "blockquote" => source(child),
                _ => None,
            })
        });
        let (text, mut rest) = self.text(quote.children, marks);
        let mut cite = None;
        if let Some(source) = source {
            let (text, more) = self.text(source.children, marks);
            self.unlinked(&text);
            cite = name(&text);
            rest.extend(more);
        }
        flow.flush();
        match (text.0.is_empty(), cite) {
            (false, cite) => flow.add(Block::PullQuote { text, cite }),
            (true, Some(cite)) => flow.add(Block::Paragraph {
                text: crate::story::model::RichText::plain(cite),
            }),
            (true, None) => {}
        }
        flow.extend(rest);
    }

    /// A name cannot be a link.
    pub(super) fn unlinked(&mut self, text: &crate::story::model::RichText) {
        if text.0.iter().any(|span| span.link.is_some()) {
            self.dropped.add("link in a name");
        }
    }
}

/// Takes out of a quote what says at its end whose it is.
fn source(quote: &mut Element) -> Option<Element> {
    let last = |children: &[Node]| children.iter().rposition(|child| !is_blank(child));
    let at = last(&quote.children)?;
    let is_source = match quote.children.get(at)? {
        Node::Text(_) => false,
        Node::Element(it) if is_source(it) => true,
        // A paragraph with a source in it and nothing else.
        Node::Element(it) => {
            it.is(&["p", "div"])
                && it.children.iter().filter(|child| !is_blank(child)).count() == 1
                && it
                    .children
                    .iter()
                    .any(|child| matches!(child, Node::Element(it) if is_source(it)))
        }
    };
    // A quote that is a source and nothing else is none.
    let is_rest = quote.children.iter().take(at).any(|child| !is_blank(child));
    if !is_source || !is_rest {
        return None;
    }
    match quote.children.remove(at) {
        Node::Element(source) => Some(source),
        Node::Text(_) => None,
    }
}

fn is_source(element: &Element) -> bool {
    element.is(&["cite", "footer", "figcaption"])
        || element.has_class(&["attribution", "source", "pullquote-source", "quote-author"])
}

fn is_blank(node: &Node) -> bool {
    match node {
        Node::Text(text) => text.trim().is_empty(),
        Node::Element(element) => {
            element.is_blank()
                && element.find(&|it| !it.is(&["br", "span", "p"])).is_none()
                && !element.is(&["img", "iframe", "hr"])
        }
    }
}
