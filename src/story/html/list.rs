//! Lists. A list inside an item becomes lines of that item.

use super::flow::{Flow, Walk};
use super::lines::{gathered, join};
use super::text::Marks;
use super::tree::{Element, Node};
use crate::story::model::{Block, RichText};

impl Walk {
    pub(super) fn list(&mut self, list: Element, marks: &Marks, flow: &mut Flow) {
        flow.flush();
        let ordered = list.name == "ol";
        let counted = |name: &str, usual: &str| list.get(name).is_some_and(|it| it != usual);
        let from_elsewhere = counted("start", "1") || list.get("reversed").is_some();
        if ordered && from_elsewhere {
            self.dropped.add("counting of a list");
        }
        let mut items: Vec<RichText> = vec![];
        for item in items_of(list.children) {
            let blocks = self.blocks(item, marks);
            for block in gathered(blocks, &mut |texts| Block::Paragraph { text: join(texts) }) {
                match block {
                    Block::Paragraph { text } => items.push(text),
                    // A picture or a table between two items ends the list, and another begins.
                    other => {
                        if !items.is_empty() {
                            let items = std::mem::take(&mut items);
                            flow.add(Block::List { ordered, items });
                            if ordered {
                                self.dropped.add("counting of a list");
                            }
                        }
                        flow.add(other);
                    }
                }
            }
        }
        if !items.is_empty() {
            flow.add(Block::List { ordered, items });
        }
    }
}

/// What stands in each item. A list that stands beside the items belongs to the one before.
fn items_of(nodes: Vec<Node>) -> Vec<Vec<Node>> {
    let mut items: Vec<Vec<Node>> = vec![];
    let mut open = false;
    for node in nodes {
        match node {
            Node::Element(item) if item.name == "li" => {
                items.push(vec![Node::Element(Element {
                    name: "div".to_owned(),
                    ..item
                })]);
                open = false;
            }
            Node::Text(text) if text.trim().is_empty() && !open => {}
            Node::Element(list) if list.is(&["ul", "ol"]) && !items.is_empty() => {
                if let Some(item) = items.last_mut() {
                    item.push(Node::Element(list));
                }
            }
            other => match items.last_mut() {
                Some(item) if open => item.push(other),
                _ => {
                    items.push(vec![other]);
                    open = true;
                }
            },
        }
    }
    items
}
