//! A view as a string of HTML, for what is made without a browser.

use super::{Element, Value, View};

/// Elements that have no end tag (HTML, "void elements").
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta", "wbr"];

/// An element that holds data: JSON, in which a sign may be written as its number. No end tag and no comment can begin
/// in it without this one.
const DATA: &str = "script";

impl View {
    pub(super) fn write(self, html: &mut String) {
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
        for child in self.0.children {
            match child {
                View::Text(json) if self.0.tag == DATA => data(&json, html),
                child => child.write(html),
            }
        }
        if !VOID.contains(&self.0.tag) {
            html.extend(["</", self.0.tag, ">"]);
        }
    }
}

/// A start tag with these attributes.
#[cfg(not(target_arch = "wasm32"))]
pub fn start_tag(name: &str, attributes: &[(String, String)]) -> String {
    let mut html = ["<", name].concat();
    for (name, value) in attributes {
        html.extend([" ", name, "=\""]);
        escape(value, &mut html);
        html.push('"');
    }
    html.push('>');
    html
}

/// A text between two tags.
#[cfg(not(target_arch = "wasm32"))]
pub fn escaped(text: &str) -> String {
    let mut html = String::new();
    escape(text, &mut html);
    html
}

// JSON: the signs that begin a tag or have no place in a document stand as their numbers.
fn data(json: &str, html: &mut String) {
    for character in json.chars() {
        match character {
            '<' => html.push_str("\\u003c"),
            other if !has_place(other) => {
                for unit in other.encode_utf16(&mut [0; 2]) {
                    html.push_str(&format!("\\u{unit:04x}"));
                }
            }
            character => html.push(character),
        }
    }
}

// Whether a document may have this sign: no control but white space, and nothing that is no character.
fn has_place(character: char) -> bool {
    let no_character =
        matches!(character, '\u{fdd0}'..='\u{fdef}') || u32::from(character) & 0xfffe == 0xfffe;
    !no_character && (!character.is_control() || matches!(character, '\t' | '\n' | '\r'))
}

fn escape(text: &str, html: &mut String) {
    for character in text.chars().filter(|it| has_place(*it)) {
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
    use leptos::prelude::*;

    use crate::page::view::{View, el, live};

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
    fn data_ends_where_its_element_does() {
        let json = r#"{"a": "</script><!--<script>&amp;"}"#;
        let view: View = el("script")
            .attr("type", "application/json")
            .child(json)
            .into();
        assert_eq!(
            view.to_html(),
            r#"<script type="application/json">{"a": "\u003c/script>\u003c!--\u003cscript>&amp;"}</script>"#
        );
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
