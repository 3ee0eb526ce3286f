//! The one type of view that the page is made of.
//!
//! Leptos gives every element a type of its own, with its own code to build, rebuild and erase it.
//! For this page that came to 99 kB of WebAssembly (brotli); with one type for all it is a fraction of
//! that. Signals, effects and the renderer are Leptos's; what is here builds a tree once and lets effects
//! change the attributes and the children that move.

use leptos::attr::{Attribute, any_attribute::AnyAttribute};
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use leptos::tachys::view::{Mountable, Position, PositionState};

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

/// What stands in the document for a [`View`].
pub enum Built {
    /// Characters.
    Text(types::Text),
    /// An element, and what keeps it alive.
    Element(types::Element, Life),
    /// Pieces in a row.
    Many(Vec<Built>),
    /// A piece that changes, before a mark that stays.
    Live(RenderEffect<Built>, types::Placeholder),
}

/// What makes an element more than its node. With it gone, it no longer changes and no longer hears.
pub struct Life {
    _effects: Vec<RenderEffect<()>>,
    _listeners: Vec<RemoveEventHandler<types::Element>>,
    _children: Vec<Built>,
}

impl Render for View {
    type State = Built;

    fn build(self) -> Built {
        match self {
            Self::Text(text) => Built::Text(Rndr::create_text_node(&text)),
            Self::Element(element) => element.build(),
            Self::Many(pieces) => Built::Many(pieces.into_iter().map(Render::build).collect()),
            Self::Live(make) => {
                let mark = Rndr::create_placeholder();
                let place = mark.clone();
                let effect = RenderEffect::new(move |before: Option<Built>| {
                    let mut built = make().build();
                    if let Some(mut before) = before {
                        before.unmount();
                        Rndr::try_mount_before(&mut built, place.as_ref());
                    }
                    built
                });
                Built::Live(effect, mark)
            }
        }
    }

    fn rebuild(self, state: &mut Built) {
        let mut built = self.build();
        state.insert_before_this(&mut built);
        state.unmount();
        *state = built;
    }
}

impl Element {
    fn build(self) -> Built {
        let element = Rndr::create_element(self.0.tag, None);
        let mut effects = Vec::new();
        for (name, value) in self.0.attributes {
            match value {
                Value::Still(value) => Rndr::set_attribute(&element, name, &value),
                Value::Live(value) => {
                    let element = element.clone();
                    effects.push(RenderEffect::new(move |_| {
                        Rndr::set_attribute(&element, name, value())
                    }));
                }
            }
        }
        let listen = |(event, act): (&str, Act)| {
            Rndr::add_event_listener(&element, event, Box::new(move |_| act()))
        };
        let listeners = self.0.listeners.into_iter().map(listen).collect();
        let mut children: Vec<Built> = self.0.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        let life = Life {
            _effects: effects,
            _listeners: listeners,
            _children: children,
        };
        Built::Element(element, life)
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        match self {
            Self::Text(text) => Rndr::remove(text.as_ref()),
            Self::Element(element, ..) => Rndr::remove(element.as_ref()),
            Self::Many(pieces) => pieces.iter_mut().for_each(Mountable::unmount),
            Self::Live(effect, mark) => {
                effect.with_value_mut(Mountable::unmount);
                Rndr::remove(mark.as_ref());
            }
        }
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        match self {
            Self::Text(text) => Rndr::insert_node(parent, text.as_ref(), marker),
            Self::Element(element, ..) => Rndr::insert_node(parent, element.as_ref(), marker),
            Self::Many(pieces) => pieces
                .iter_mut()
                .for_each(|piece| piece.mount(parent, marker)),
            Self::Live(effect, mark) => {
                effect.with_value_mut(|piece| piece.mount(parent, marker));
                Rndr::insert_node(parent, mark.as_ref(), marker);
            }
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let before = |node: &types::Node, child: &mut dyn Mountable| {
            let parent =
                Rndr::get_parent(node).map(wasm_bindgen::JsCast::unchecked_into::<types::Element>);
            parent.is_some_and(|parent| child.try_mount(&parent, Some(node)))
        };
        match self {
            Self::Text(text) => before(text.as_ref(), child),
            Self::Element(element, ..) => before(element.as_ref(), child),
            Self::Many(pieces) => pieces.iter().any(|piece| piece.insert_before_this(child)),
            Self::Live(effect, mark) => {
                effect.with_value_mut(|piece| piece.insert_before_this(child)) == Some(true)
                    || before(mark.as_ref(), child)
            }
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        match self {
            Self::Element(element, ..) => vec![element.clone()],
            _ => Vec::new(),
        }
    }
}

impl leptos::tachys::view::add_attr::AddAnyAttr for View {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for View {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.write(html);
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Elements that have no end tag (HTML, "void elements").
const VOID: &[&str] = &["br", "hr", "img", "input", "wbr"];

impl View {
    fn write(self, html: &mut String) {
        match self {
            Self::Text(text) => escape(&text, html),
            Self::Many(pieces) => pieces.into_iter().for_each(|piece| piece.write(html)),
            Self::Live(make) => make().write(html),
            Self::Element(element) => element.write(html),
        }
    }
}

impl Element {
    fn write(self, html: &mut String) {
        html.extend(["<", self.0.tag]);
        for (name, value) in self.0.attributes {
            html.extend([" ", name, "=\""]);
            match value {
                Value::Still(value) => escape(&value, html),
                Value::Live(value) => escape(value(), html),
            }
            html.push('"');
        }
        html.push('>');
        self.0
            .children
            .into_iter()
            .for_each(|child| child.write(html));
        if !VOID.contains(&self.0.tag) {
            html.extend(["</", self.0.tag, ">"]);
        }
    }
}

fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            character => html.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_written_with_its_attributes_and_children() {
        let view: View = el("p")
            .id("p1")
            .child("one ")
            .child(el("em").child("two"))
            .child(None::<&str>)
            .into();
        assert_eq!(view.to_html(), r#"<p id="p1">one <em>two</em></p>"#);
    }

    #[test]
    fn characters_that_mean_markup_are_escaped_in_texts_and_values() {
        let view: View = el("a").attr("title", "\"<>&").child("<b>&amp;").into();
        assert_eq!(
            view.to_html(),
            r#"<a title="&quot;&lt;&gt;&amp;">&lt;b&gt;&amp;amp;</a>"#
        );
    }

    #[test]
    fn an_element_without_content_has_no_end_tag() {
        assert_eq!(View::from(el("hr")).to_html(), "<hr>");
    }

    #[test]
    fn what_follows_a_signal_is_written_as_it_stands() {
        let html = Owner::new().with(|| {
            let open = RwSignal::new(true);
            let view: View = el("div")
                .child(live(move || open.get().then(|| el("hr")).into()))
                .into();
            open.set(false);
            view.to_html()
        });
        assert_eq!(html, "<div></div>");
    }
}
