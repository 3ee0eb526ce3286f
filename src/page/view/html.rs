//! A view as a string of HTML, for what is made without a browser.

use super::{Element, Value, View};

/// Elements that have no end tag (HTML, "void elements").
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "wbr"];

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
