//! Footnotes: lists of them, by whatever tool they were made, counted through the whole story.

use std::collections::HashMap;

use super::flow::{Flow, Walk};
use super::text::{Marks, is_blank};
use super::tree::{Element, Node};
use crate::story::model::{Block, RichText};
use crate::story::notes::refer;

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

    /// Gives each note a number before the text that refers to it is read.
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

    /// The number of a note that something may refer to.
    fn number_of(&self, element: &Element) -> Option<u32> {
        let mut names = ["id", "name"].into_iter().filter_map(|it| element.get(it));
        let number = names.find_map(|name| self.notes.get(name).copied());
        number.or_else(|| {
            element.children.iter().find_map(|child| match child {
                Node::Element(child) => self.number_of(child),
                Node::Text(_) => None,
            })
        })
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
                    let number = self.number_of(&note);
                    let (text, rest) = self.text(note.children, marks);
                    after.extend(rest);
                    // What is left of it keeps its number.
                    let mut text = if is_blank(&text) {
                        RichText::plain("–")
                    } else {
                        text
                    };
                    if let Some(first) = text.0.first_mut() {
                        first.note = number;
                    }
                    notes.push(text);
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

/// Counts the notes that are there at last: code and the like may have swallowed some with their text.
///
/// Until then each note carries its first number in its first run. What refers to none any more
/// refers to nothing.
pub(super) fn count_anew(body: &mut [Block]) {
    let mut counted = HashMap::new();
    let notes = body.iter_mut().filter_map(|block| match block {
        Block::Footnotes { notes } => Some(notes),
        _ => None,
    });
    for (note, number) in notes.flatten().zip(1..) {
        let first = note.0.first_mut().and_then(|first| first.note.take());
        if let Some(first) = first {
            counted.entry(first).or_insert(number);
        }
    }
    for block in body {
        refer(block, |note| counted.get(&note).copied());
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
