//! The one type of view that the page is made of.
//!
//! Leptos gives every element a type of its own, with its own code to build, rebuild and erase it.
//! For this page that came to 99 kB of WebAssembly (brotli); with one type for all it is a fraction of
//! that. Signals, effects and the renderer are Leptos's; what is here describes a tree, `built` puts it into the
//! document once and lets effects change the attributes and the children that move, and `html` writes it down.

mod built;
mod html;

#[cfg(not(target_arch = "wasm32"))]
pub use html::{escaped, start_tag};

/// A piece of the page.
pub enum View {
    /// Characters.
    Text(String),
    /// An element.
    Element(Element),
    /// Pieces in a row.
    Many(Vec<View>),
    /// A piece that is made again whenever a signal that it reads changes.
    Live(Box<dyn Fn() -> View + Send>),
}

/// An element with what belongs to it.
// Its parts are behind a pointer, so that each step of building one hands on a word and not the whole of it.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Act)>,
    children: Vec<View>,
}

/// What an event sets off.
type Act = Box<dyn Fn() + Send>;

enum Value {
    Still(String),
    Live(Box<dyn Fn() -> &'static str + Send>),
}

/// An element without attributes and children.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        listeners: Vec::new(),
        children: Vec::new(),
    }))
}

/// A piece that is made again whenever a signal that it reads changes.
pub fn live(make: impl Fn() -> View + Send + 'static) -> View {
    View::Live(Box::new(make))
}

// The public ways are thin: what would otherwise stand in the page's code at each use is called instead.
impl Element {
    /// With an attribute.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.with_attribute(name, value.as_ref())
    }

    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: &str) -> Self {
        let value = Value::Still(value.to_owned());
        self.0.attributes.push((name, value));
        self
    }

    /// With an attribute that follows signals.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> &'static str + Send + 'static,
    ) -> Self {
        self.with_live_attribute(name, Box::new(value))
    }

    #[inline(never)]
    fn with_live_attribute(
        mut self,
        name: &'static str,
        value: Box<dyn Fn() -> &'static str + Send>,
    ) -> Self {
        self.0.attributes.push((name, Value::Live(value)));
        self
    }

    /// With an id.
    pub fn id(self, id: impl AsRef<str>) -> Self {
        self.attr("id", id)
    }

    /// With a class.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Runs `act` at each event of this name.
    pub fn on(self, event: &'static str, act: impl Fn() + Send + 'static) -> Self {
        self.listening(event, Box::new(act))
    }

    #[inline(never)]
    fn listening(mut self, event: &'static str, act: Act) -> Self {
        self.0.listeners.push((event, act));
        self
    }

    /// With one child more.
    pub fn child(self, child: impl Into<View>) -> Self {
        self.with_child(child.into())
    }

    #[inline(never)]
    fn with_child(mut self, child: View) -> Self {
        self.0.children.push(child);
        self
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&str> for View {
    #[inline(never)]
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<View>> for View {
    fn from(pieces: Vec<View>) -> Self {
        Self::Many(pieces)
    }
}

impl<T: Into<View>> From<Option<T>> for View {
    fn from(piece: Option<T>) -> Self {
        piece.map_or(Self::Many(Vec::new()), Into::into)
    }
}
