//! The elements of a document, as the events open and close them.

use super::dropped::Dropped;
use super::event::Event;
use super::sieve::{Sieve, Verdict};

/// How deep elements may stand in each other. What is deeper stands in the one at this depth.
pub(super) const DEEPEST: usize = 64;

/// An element or characters.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// An element that may be shown.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

// Nothing here goes deeper than `DEEPEST`, so what calls itself on children ends soon.
impl Element {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        attribute(&self.attributes, name)
    }

    pub(super) fn is(&self, names: &[&str]) -> bool {
        names.contains(&self.name.as_str())
    }

    pub(super) fn has_class(&self, classes: &[&str]) -> bool {
        self.classes().any(|class| classes.contains(&class))
    }

    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        self.get("class")
            .unwrap_or_default()
            .split_ascii_whitespace()
    }

    /// All characters in it.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.add_text(&mut text);
        text
    }

    fn add_text(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(characters) => text.push_str(characters),
                Node::Element(element) if element.name == "br" => text.push('\n'),
                Node::Element(element) => element.add_text(text),
            }
        }
    }

    /// Whether there are no characters in it but white space.
    pub(super) fn is_blank(&self) -> bool {
        self.children.iter().all(|child| match child {
            Node::Text(characters) => characters.trim().is_empty(),
            Node::Element(element) => element.is_blank(),
        })
    }

    /// The first element in it, in the document's order, that is wanted.
    pub(super) fn find(&self, wanted: &dyn Fn(&Self) -> bool) -> Option<&Self> {
        self.children.iter().find_map(|child| match child {
            Node::Element(element) if wanted(element) => Some(element),
            Node::Element(element) => element.find(wanted),
            Node::Text(_) => None,
        })
    }

    /// Takes the first such element out of it.
    pub(super) fn take(&mut self, wanted: &dyn Fn(&Self) -> bool) -> Option<Self> {
        for at in 0..self.children.len() {
            match self.children.get_mut(at) {
                Some(Node::Element(element)) if wanted(element) => {
                    return match self.children.remove(at) {
                        Node::Element(element) => Some(element),
                        Node::Text(_) => None,
                    };
                }
                Some(Node::Element(element)) => {
                    if let Some(found) = element.take(wanted) {
                        return Some(found);
                    }
                }
                _ => {}
            }
        }
        None
    }
}

/// The value of an attribute.
pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let attribute = attributes.iter().find(|(other, _)| other == name);
    attribute.map(|(_, value)| value.as_str())
}

/// The elements that may be shown, in one that stands for the page's body.
pub(super) fn tree(events: Vec<Event>, dropped: &mut Dropped) -> Element {
    let mut sieve = Sieve::new(&events);
    let mut builder = Builder::default();
    for (at, event) in events.into_iter().enumerate() {
        match sieve.passes(at, &event, dropped) {
            Verdict::Goes => {}
            Verdict::Stays => builder.take(event, dropped),
            Verdict::Unwraps => builder.take(
                Event::Open {
                    name: "div".to_owned(),
                    attributes: vec![],
                },
                dropped,
            ),
        }
    }
    sieve.finish(dropped);
    builder.finish()
}

/// Elements that hold nothing. A parser closes them at once; what other events put into one stands behind it.
const VOID: &[&str] = &["br", "col", "embed", "hr", "img", "source", "track", "wbr"];

const HELD: &str = "span";

/// What holds it.
fn held() -> Element {
    Element {
        name: HELD.to_owned(),
        ..Element::default()
    }
}

#[derive(Default)]
struct Builder {
    body: Element,
    open: Vec<Element>,
    /// How many elements are open beyond `DEEPEST`, and the innermost of them.
    beyond: usize,
    innermost: Option<Element>,
}

impl Builder {
    fn take(&mut self, event: Event, dropped: &mut Dropped) {
        match event {
            Event::Open { name, attributes } => {
                let mut element = Element {
                    name: name.to_ascii_lowercase(),
                    attributes,
                    children: vec![],
                };
                if element.is(VOID) {
                    self.put(Node::Element(element));
                    element = held();
                }
                if self.open.len() < DEEPEST {
                    self.open.push(element);
                } else {
                    dropped.add("nesting deeper than 64");
                    self.shut_innermost();
                    self.beyond += 1;
                    self.innermost = Some(element);
                }
            }
            Event::Text(text) => self.put(Node::Text(text)),
            Event::Close if self.beyond > 0 => {
                self.shut_innermost();
                self.beyond -= 1;
            }
            Event::Close => {
                if let Some(element) = self.open.pop() {
                    self.shut(element);
                }
            }
        }
    }

    /// Adds what has no end of its own to the innermost element.
    fn put(&mut self, node: Node) {
        match &mut self.innermost {
            Some(element) => element.children.push(node),
            None => self.last().children.push(node),
        }
    }

    fn shut(&mut self, element: Element) {
        let holds_nothing =
            element.name == HELD && element.attributes.is_empty() && element.children.is_empty();
        if !holds_nothing {
            self.last().children.push(Node::Element(element));
        }
    }

    fn last(&mut self) -> &mut Element {
        self.open.last_mut().unwrap_or(&mut self.body)
    }

    fn shut_innermost(&mut self) {
        if let Some(element) = self.innermost.take() {
            self.shut(element);
        }
    }

    fn finish(mut self) -> Element {
        self.shut_innermost();
        while let Some(element) = self.open.pop() {
            self.shut(element);
        }
        self.body
    }
}
