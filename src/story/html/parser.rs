//! html5ever's reading of a document, as events.
//!
//! It builds the tree that browsers build, here in a list of nodes: nothing in it calls itself.

use std::borrow::Cow;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, local_name, ns, parse_fragment};

use super::event::Event;
use super::parsed::{DOCUMENT, Handle, Kind, NONE, Tree};

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
