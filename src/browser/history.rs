//! The address bar: where the page is, going elsewhere in it, and coming back.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, HtmlAnchorElement, MouseEvent};

/// The query of the page's address, with its `?`.
pub fn query() -> String {
    super::window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// The fragment of the page's address, without its `#`.
pub fn fragment() -> String {
    let hash = super::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The page's address without its query and fragment.
pub fn folder() -> String {
    let place = super::window().map(|window| window.location());
    let place =
        place.and_then(|place| Some([place.origin().ok()?, place.pathname().ok()?].concat()));
    place.unwrap_or_default()
}

/// The page's own origin.
pub fn origin() -> String {
    super::window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// The origin that an address, relative or not, leads to.
pub fn origin_of(address: &str) -> Option<String> {
    let base = super::window()?.location().href().ok()?;
    web_sys::Url::new_with_base(address, &base)
        .ok()
        .map(|url| url.origin())
}

/// Goes to the fragment again, now that what it names is there.
pub fn return_to_fragment() {
    let Some(window) = super::window() else {
        return;
    };
    if let Ok(hash) = window.location().hash()
        && !hash.is_empty()
    {
        // The same address again is no new entry in the history.
        let _ = window.location().replace(&hash);
    }
}

/// How far the page is scrolled, in pixels.
pub fn scroll_position() -> f64 {
    super::window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or_default()
}

/// Scrolls the page to `top`, in pixels.
pub fn scroll_to(top: f64) {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Calls `moved` whenever the query of the address changes: by a link inside the page, which is then
/// not loaded anew, with `false`; by going back or forward, with `true`.
pub fn on_move(moved: impl Fn(bool) + Clone + 'static) {
    let Some(window) = super::window() else {
        return;
    };
    let follow = moved.clone();
    let click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        if let Some(link) = link_inside_the_page(&event) {
            event.prevent_default();
            if let Some(history) = super::window().and_then(|window| window.history().ok())
                && history
                    .push_state_with_url(&JsValue::NULL, "", Some(&link.href()))
                    .is_ok()
            {
                follow(false);
            }
        }
    });
    let back = Closure::<dyn Fn(Event)>::new(move |_| moved(true));
    for (name, handler) in [
        ("click", click.as_ref().unchecked_ref()),
        ("popstate", back.as_ref().unchecked_ref()),
    ] {
        let _ = window.add_event_listener_with_callback(name, handler);
    }
    // They live as long as the page does.
    click.forget();
    back.forget();
}

// A plain click on a link to another query of this very page. Anything else is the browser's.
fn link_inside_the_page(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    if event.default_prevented()
        || event.button() != 0
        || event.ctrl_key()
        || event.meta_key()
        || event.shift_key()
        || event.alt_key()
    {
        return None;
    }
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let here = super::window()?.location();
    let same_page = link.origin() == here.origin().ok()?
        && link.pathname() == here.pathname().ok()?
        && link.hash().is_empty()
        && link.target().is_empty();
    same_page.then_some(link)
}
