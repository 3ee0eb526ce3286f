//! Footnotes: lists of them, by whatever tool they were made, counted through the whole story.

use super::flow::{Flow, Walk};
use super::text::{Marks, is_blank};
use super::tree::{Element, Node};
use crate::story::model::{Block, RichText};

const LISTS: &[&str] = &[
    "wp-block-footnotes",
    "footnotes",
    "footnotes-list",
    "footnote-list",
    "footnotes_list",
];

impl Walk {
    /// Whether an element holds footnotes.
    pub(super) fn is_notes(&self, element: &Element) -> bool {
        let named = element.has_class(LISTS) || element.get("role") == Some("doc-endnotes");
        !self.in_note
            && named
            && element.is(&["ol", "ul", "div", "section", "aside", "footer"])
            && has_list(element)
    }

    /// Gives each note its number before the text that refers to it is read.
    pub(super) fn number_notes(&mut self, element: &Element, inside: bool, count: &mut u32) {
        let inside = inside || self.is_notes(element);
        for child in &element.children {
            let Node::Element(child) = child else {
                continue;
            };
            if !inside || !is_list(element) {
                self.number_notes(child, inside, count);
            } else if child.name == "li" && is_note(child) {
                *count += 1;
                self.name_note(child, *count);
            }
        }
    }

    fn name_note(&mut self, element: &Element, number: u32) {
        for name in ["id", "name"].into_iter().filter_map(|it| element.get(it)) {
            self.notes.entry(name.to_owned()).or_insert(number);
        }
        for child in &element.children {
            if let Node::Element(child) = child {
                self.name_note(child, number);
            }
        }
    }

    pub(super) fn footnotes(&mut self, element: Element, marks: &Marks, flow: &mut Flow) {
        flow.flush();
        self.in_note = true;
        self.notes_in(element, marks, flow);
        self.in_note = false;
    }

    fn notes_in(&mut self, element: Element, marks: &Marks, flow: &mut Flow) {
        let is_list = is_list(&element);
        let mut notes: Vec<RichText> = vec![];
        let mut after = vec![];
        for child in element.children {
            match child {
                Node::Element(note) if is_list && note.name == "li" && is_note(&note) => {
                    let (text, rest) = self.text(note.children, marks);
                    after.extend(rest);
                    // What is left of it keeps its number.
                    notes.push(if is_blank(&text) {
                        RichText::plain("–")
                    } else {
                        text
                    });
                }
                Node::Element(rule) if rule.name == "hr" && rule.is_blank() => {}
                Node::Element(inner) if !is_list && has_list(&inner) => {
                    self.notes_in(inner, marks, flow);
                }
                other if is_list => after.extend(self.blocks(vec![other], marks)),
                other => self.nodes(vec![other], marks, flow),
            }
        }
        if !notes.is_empty() {
            flow.add(Block::Footnotes { notes });
        }
        flow.extend(after);
    }
}

fn is_list(element: &Element) -> bool {
    element.is(&["ol", "ul"])
        && element
            .children
            .iter()
            .any(|child| matches!(child, Node::Element(it) if it.name == "li" && is_note(it)))
}

fn has_list(element: &Element) -> bool {
    is_list(element) || element.find(&is_list).is_some()
}

fn is_note(item: &Element) -> bool {
    item.text().chars().any(char::is_alphanumeric)
}
