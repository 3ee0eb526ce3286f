//! html5ever's reading of a document, as events.
//!
//! It builds the tree that browsers build, here in a list of nodes: nothing in it calls itself.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, local_name, ns, parse_fragment};

use super::event::Event;

/// Beyond these, what is left is read as a document of its own: html5ever looks through all open
/// elements again and again, and a hostile document could keep it busy for hours.
const DEEPEST: usize = 512;
const NODES: usize = 1_000_000;
const PIECE: usize = 4096;

/// Parses a fragment of HTML as it stands in a page's body.
pub fn events(html: &str) -> Vec<Event> {
    let mut events = vec![];
    let mut rest = html;
    while !rest.is_empty() {
        rest = some(rest, &mut events);
    }
    events
}

/// Parses as much of the document as one tree may hold; gives back the rest.
fn some<'a>(html: &'a str, events: &mut Vec<Event>) -> &'a str {
    let mut options = ParseOpts::default();
    // As `DOMParser` does. What stands there for browsers without scripts is then elements, not text.
    options.tree_builder.scripting_enabled = false;
    let body = QualName::new(None, ns!(html), local_name!("body"));
    let sink = Tree::default();
    let (deepest, count) = (sink.deepest.clone(), sink.count.clone());
    let mut parser = parse_fragment(sink, options, body, vec![], false);
    let mut rest = html;
    while !rest.is_empty() && deepest.get() < DEEPEST && count.get() < NODES {
        let (piece, more) = rest.split_at(end_of_piece(rest));
        parser.process(StrTendril::from(piece));
        rest = more;
    }
    parser.finish().add_to(events);
    rest
}

/// A piece ends before a tag where it can.
fn end_of_piece(html: &str) -> usize {
    let tag = html
        .as_bytes()
        .iter()
        .skip(PIECE)
        .position(|byte| *byte == b'<');
    tag.map_or(html.len(), |at| at + PIECE)
}

type Id = usize;
const NONE: Id = usize::MAX;
/// The node that stands for the document.
const DOCUMENT: Id = 0;

#[derive(Clone)]
struct Handle {
    id: Id,
    name: Rc<QualName>,
}

enum Kind {
    Document,
    Element(Rc<QualName>, Vec<Attribute>),
    Text(String),
    Other,
}

/// A node among its neighbours.
struct Node {
    kind: Kind,
    depth: usize,
    parent: Id,
    before: Id,
    after: Id,
    first: Id,
    last: Id,
}

struct Tree {
    nodes: RefCell<Vec<Node>>,
    no_name: Rc<QualName>,
    deepest: Rc<Cell<usize>>,
    count: Rc<Cell<usize>>,
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
    fn create(&self, kind: Kind) -> Handle {
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
    fn insert(&self, parent: Id, before: Id, child: NodeOrText<Handle>) {
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

    fn detach(&self, id: Id) {
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
    fn at(&self, id: Id, part: fn(&Node) -> usize) -> usize {
        self.nodes.borrow().get(id).map_or(NONE, part)
    }

    fn change(&self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.borrow_mut().get_mut(id) {
            change(node);
        }
    }

    /// Says what is in the fragment, in its order.
    fn add_to(self, events: &mut Vec<Event>) {
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

impl TreeSink for Tree {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn get_document(&self) -> Handle {
        Handle {
            id: DOCUMENT,
            name: self.no_name.clone(),
        }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _: ElementFlags,
    ) -> Handle {
        self.create(Kind::Element(Rc::new(name), attributes))
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.create(Kind::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.create(Kind::Other)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.id, NONE, child);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.at(sibling.id, |node| node.parent);
        self.insert(parent, sibling.id, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        before: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if self.at(element.id, |node| node.parent) == NONE {
            self.append(before, child);
        } else {
            self.append_before_sibling(element, child);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        loop {
            match self.at(node.id, |node| node.first) {
                NONE => return,
                id => {
                    let name = self.no_name.clone();
                    self.insert(parent.id, NONE, NodeOrText::AppendNode(Handle { id, name }));
                }
            }
        }
    }

    // A template's contents are in no tree.
    fn get_template_contents(&self, _: &Handle) -> Handle {
        self.create(Kind::Other)
    }

    fn add_attrs_if_missing(&self, target: &Handle, more: Vec<Attribute>) {
        self.change(target.id, |node| {
            if let Kind::Element(_, attributes) = &mut node.kind {
                for attribute in more {
                    if attributes.iter().all(|known| known.name != attribute.name) {
                        attributes.push(attribute);
                    }
                }
            }
        });
    }

    fn parse_error(&self, _: Cow<'static, str>) {}
    fn set_quirks_mode(&self, _: QuirksMode) {}
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
}
