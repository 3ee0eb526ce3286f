//! The tree that a parser builds, as a list of nodes that know their neighbours.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::NodeOrText;
use html5ever::{Attribute, QualName, local_name, ns};

use super::event::Event;

/// A node's place in the list.
pub(super) type Id = usize;
/// No node.
pub(super) const NONE: Id = usize::MAX;
/// The node that stands for the document.
pub(super) const DOCUMENT: Id = 0;

#[derive(Clone)]
pub(super) struct Handle {
    pub(super) id: Id,
    pub(super) name: Rc<QualName>,
}

pub(super) enum Kind {
    Document,
    Element(Rc<QualName>, Vec<Attribute>),
    Text(String),
    Other,
}

/// A node among its neighbours.
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) depth: usize,
    pub(super) parent: Id,
    before: Id,
    after: Id,
    pub(super) first: Id,
    last: Id,
}

pub(super) struct Tree {
    nodes: RefCell<Vec<Node>>,
    pub(super) no_name: Rc<QualName>,
    pub(super) deepest: Rc<Cell<usize>>,
    pub(super) count: Rc<Cell<usize>>,
}

impl Default for Tree {
    fn default() -> Self {
        let tree = Self {
            nodes: RefCell::default(),
            no_name: Rc::new(QualName::new(None, ns!(), local_name!(""))),
            deepest: Rc::default(),
            count: Rc::default(),
        };
        tree.create(Kind::Document);
        tree
    }
}

impl Tree {
    pub(super) fn create(&self, kind: Kind) -> Handle {
        let name = match &kind {
            Kind::Element(name, _) => name.clone(),
            _ => self.no_name.clone(),
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            kind,
            depth: 0,
            parent: NONE,
            before: NONE,
            after: NONE,
            first: NONE,
            last: NONE,
        });
        self.count.set(nodes.len());
        Handle {
            id: nodes.len() - 1,
            name,
        }
    }

    /// Puts a node or text into a parent, before a node in it or, without one, at its end.
    pub(super) fn insert(&self, parent: Id, before: Id, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(child) = &child {
            self.detach(child.id);
        }
        let left = match before {
            NONE => self.at(parent, |node| node.last),
            before => self.at(before, |node| node.before),
        };
        let child = match child {
            NodeOrText::AppendNode(child) => child.id,
            NodeOrText::AppendText(text) => {
                if let Some(Node {
                    kind: Kind::Text(known),
                    ..
                }) = self.nodes.borrow_mut().get_mut(left)
                {
                    known.push_str(&text);
                    return;
                }
                self.create(Kind::Text(text.to_string())).id
            }
        };
        let depth = self.at(parent, |node| node.depth).saturating_add(1);
        self.deepest.set(self.deepest.get().max(depth));
        self.change(child, |node| {
            (node.parent, node.before, node.after, node.depth) = (parent, left, before, depth);
        });
        match left {
            NONE => self.change(parent, |node| node.first = child),
            left => self.change(left, |node| node.after = child),
        }
        match before {
            NONE => self.change(parent, |node| node.last = child),
            before => self.change(before, |node| node.before = child),
        }
    }

    pub(super) fn detach(&self, id: Id) {
        let parent = self.at(id, |node| node.parent);
        let before = self.at(id, |node| node.before);
        let after = self.at(id, |node| node.after);
        if parent == NONE {
            return;
        }
        match before {
            NONE => self.change(parent, |node| node.first = after),
            before => self.change(before, |node| node.after = after),
        }
        match after {
            NONE => self.change(parent, |node| node.last = before),
            after => self.change(after, |node| node.before = before),
        }
        self.change(id, |node| {
            (node.parent, node.before, node.after) = (NONE, NONE, NONE)
        });
    }

    /// A neighbour or the depth of a node.
    pub(super) fn at(&self, id: Id, part: fn(&Node) -> usize) -> usize {
        self.nodes.borrow().get(id).map_or(NONE, part)
    }

    pub(super) fn change(&self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.borrow_mut().get_mut(id) {
            change(node);
        }
    }

    /// Says what is in the fragment, in its order.
    pub(super) fn add_to(self, events: &mut Vec<Event>) {
        let mut nodes = self.nodes.into_inner();
        // The parser puts a fragment into an element `html`.
        let root = nodes.get(DOCUMENT).map_or(NONE, |document| document.first);
        let mut at = nodes.get(root).map_or(NONE, |root| root.first);
        while let Some(node) = nodes.get_mut(at) {
            let is_element = match std::mem::replace(&mut node.kind, Kind::Other) {
                Kind::Element(name, attributes) => {
                    events.push(open(&name, attributes));
                    true
                }
                Kind::Text(text) => {
                    events.push(Event::Text(text));
                    false
                }
                Kind::Document | Kind::Other => false,
            };
            if is_element && node.first != NONE {
                at = node.first;
                continue;
            }
            if is_element {
                events.push(Event::Close);
            }
            let (mut after, mut parent) = (node.after, node.parent);
            while after == NONE && parent != root && parent != NONE {
                events.push(Event::Close);
                (after, parent) = nodes
                    .get(parent)
                    .map_or((NONE, NONE), |it| (it.after, it.parent));
            }
            at = after;
        }
    }
}

fn open(name: &QualName, attributes: Vec<Attribute>) -> Event {
    let attributes = attributes.into_iter().map(|attribute| {
        let name = attribute.name.local.to_ascii_lowercase();
        (name.to_string(), attribute.value.to_string())
    });
    Event::Open {
        name: name.local.to_ascii_lowercase().to_string(),
        attributes: attributes.collect(),
    }
}
