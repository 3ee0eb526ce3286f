//! A view in the document: built once, and changed by effects where it follows signals.

use leptos::attr::{Attribute, any_attribute::AnyAttribute};
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::{Mountable, Position, PositionState};

use super::{Element, Value, View};
use crate::browser::document::listen;

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

/// What makes an element more than its node. With it gone, it no longer changes.
pub struct Life {
    _effects: Vec<RenderEffect<()>>,
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
        for (event, act) in self.0.listeners {
            listen(&element, event, act);
        }
        let mut children: Vec<Built> = self.0.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        let life = Life {
            _effects: effects,
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
