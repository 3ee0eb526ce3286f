//! The document around the reader: its title and language, and where the reader is in it.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The document, in a browser.
fn document() -> Option<Document> {
    super::window()?.document()
}

/// The element of an id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Says what the document is, to the browser and to a screen reader.
pub fn describe(title: &str, language: &str, direction: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        set(&root, "lang", language);
        set(&root, "dir", direction);
    }
}

/// Says that the element of this id is, or is no longer, waiting for its content.
pub fn set_busy(id: &str, busy: bool) {
    if let Some(element) = element(id) {
        set(&element, "aria-busy", if busy { "true" } else { "false" });
    }
}

/// Takes the element of this id out of the document, where it is.
pub fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// Moves the focus to the element of this id without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to the element of this id and the page to the middle of it.
pub fn go_to(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        focus(id);
    }
}

/// Whether the focus is where letters are typed.
pub fn is_typing() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.matches("input, textarea, select").unwrap_or(false))
}

/// Whether the focus is inside the element of this id.
pub fn has_focus(id: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    element(id).is_some_and(|element| element.contains(focused.as_deref()))
}

/// What the attribute `name` of the element of this id says.
pub fn attribute(id: &str, name: &str) -> Option<String> {
    element(id)?.get_attribute(name)
}

/// The `content` of the first `<meta>` whose `attribute` is `value`.
pub fn meta(attribute: &str, value: &str) -> Option<String> {
    let selector = ["meta[", attribute, "='", value, "']"].concat();
    document()?
        .query_selector(&selector)
        .ok()??
        .get_attribute("content")
}

fn set(element: &Element, name: &str, value: &str) {
    // Only an illegal attribute name fails, and these are ours.
    let _ = element.set_attribute(name, value);
}
