//! The document around the reader: what it says of itself, and where the reader is in it.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Element, HtmlElement};

mod page {
    use super::{Element, JsValue, wasm_bindgen};

    #[wasm_bindgen(raw_module = "./boot.js")]
    extern "C" {
        pub fn describe(title: &str, language: &str, direction: &str);

        #[wasm_bindgen(js_name = setTitle)]
        pub fn set_title(title: &str);

        #[wasm_bindgen(js_name = setBusy)]
        pub fn set_busy(id: &str, busy: bool);

        #[wasm_bindgen(js_name = takeOver)]
        pub fn take_over();

        #[wasm_bindgen(js_name = textOf)]
        pub fn text(id: &str) -> String;

        #[wasm_bindgen(js_name = attributeOf)]
        pub fn attribute(id: &str, name: &str) -> String;

        #[wasm_bindgen(js_name = metaContent)]
        pub fn meta(attribute: &str, value: &str) -> String;

        #[wasm_bindgen(js_name = valueOf)]
        pub fn value(id: &str) -> String;

        pub fn press(id: &str);

        #[wasm_bindgen(js_name = announced)]
        pub fn announce(text: &str, heard: bool);

        #[wasm_bindgen(js_name = setFocus)]
        pub fn focus(id: &str);

        #[wasm_bindgen(js_name = hasFocus)]
        pub fn has_focus(id: &str) -> bool;

        #[wasm_bindgen(js_name = isTyping)]
        pub fn is_typing() -> bool;

        #[wasm_bindgen(js_name = goTo)]
        pub fn go_to(id: &str);

        pub fn listen(element: &Element, event: &str, act: &JsValue);
    }
}

/// The element of an id.
pub fn element(id: &str) -> Option<HtmlElement> {
    let document = super::window()?.document()?;
    Some(document.get_element_by_id(id)?.unchecked_into())
}

/// Says what the document is, to the browser and to a screen reader.
pub fn describe(title: &str, language: &str, direction: &str) {
    if super::HERE {
        page::describe(title, language, direction);
    }
}

/// Gives the tab this title.
pub fn set_title(title: &str) {
    if super::HERE {
        page::set_title(title);
    }
}

/// Says that the element of this id is, or is no longer, waiting for its content.
pub fn set_busy(id: &str, busy: bool) {
    if super::HERE {
        page::set_busy(id, busy);
    }
}

/// Puts what is there now in the place of what was shown until the reader came.
pub fn take_over() {
    if super::HERE {
        page::take_over();
    }
}

/// The text in the element of this id.
pub fn text(id: &str) -> String {
    super::answer(|| page::text(id))
}

/// What the attribute `name` of the element of this id says; nothing where it is not there.
pub fn attribute(id: &str, name: &str) -> String {
    super::answer(|| page::attribute(id, name))
}

/// The `content` of the first `<meta>` whose `attribute` is `value`; nothing where there is none.
pub fn meta(attribute: &str, value: &str) -> String {
    super::answer(|| page::meta(attribute, value))
}

/// What the reader typed or chose in the field of this id.
pub fn value(id: &str) -> String {
    super::answer(|| page::value(id))
}

/// Presses the element of this id, as a reader would.
pub fn press(id: &str) {
    if super::HERE {
        page::press(id);
    }
}

/// Shows this for a while, and has a screen reader say it when it is done with what it says.
pub fn announce(text: &str) {
    if super::HERE {
        page::announce(text, false);
    }
}

/// As `announce`, of what is seen anyway.
pub fn announce_unseen(text: &str) {
    if super::HERE {
        page::announce(text, true);
    }
}

/// Moves the focus to the element of this id without scrolling.
pub fn focus(id: &str) {
    if super::HERE {
        page::focus(id);
    }
}

/// Whether the focus is inside the element of this id.
pub fn has_focus(id: &str) -> bool {
    super::HERE && page::has_focus(id)
}

/// Whether the focus is where letters are typed.
pub fn is_typing() -> bool {
    super::HERE && page::is_typing()
}

/// Moves the focus to the element of this id and the page to the middle of it.
pub fn go_to(id: &str) {
    if super::HERE {
        page::go_to(id);
    }
}

/// Runs `act` at each event of this name, for as long as there is the element.
pub fn listen(element: &Element, event: &str, act: Box<dyn Fn()>) {
    if super::HERE {
        page::listen(element, event, &super::callback(act));
    }
}
