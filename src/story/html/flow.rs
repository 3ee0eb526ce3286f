//! The walk.

use super::Walked;
use super::dropped::Dropped;
use super::text::{Marks, Runs};
use super::tree::{Element, Node};
use crate::story::model::Block;

pub(super) fn blocks(body: Element, _base: Option<&str>, dropped: Dropped) -> Walked {
    let mut walk = Walk { dropped };
    let mut flow = Flow::default();
    walk.nodes(body.children, &Marks::default(), &mut flow);
    flow.flush();
    Walked {
        body: flow.blocks,
        dropped: walk.dropped,
    }
}

struct Walk {
    dropped: Dropped,
}

#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    runs: Runs,
}

impl Flow {
    fn flush(&mut self) {
        if let Some(text) = std::mem::take(&mut self.runs).finish() {
            self.blocks.push(Block::Paragraph { text });
        }
    }
}

impl Walk {
    fn nodes(&mut self, nodes: Vec<Node>, marks: &Marks, flow: &mut Flow) {
        for node in nodes {
            match node {
                Node::Text(text) => flow.runs.push(&text, marks, &mut self.dropped),
                Node::Element(element) => self.element(element, marks, flow),
            }
        }
    }

    fn element(&mut self, element: Element, marks: &Marks, flow: &mut Flow) {
        if element.is(&["p", "div", "h1", "h2", "h3", "h4", "li", "blockquote"]) {
            flow.flush();
            self.nodes(element.children, marks, flow);
            flow.flush();
        } else {
            self.nodes(element.children, marks, flow);
        }
    }
}
