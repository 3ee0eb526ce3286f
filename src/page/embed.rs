//! What somebody else shows, as a link to their page. Nothing of it is loaded.

use super::text::anchor;
use super::view::{Element, el};
use super::words;
use crate::browser::history;
use crate::story::safe_page;

/// A link with what the story's file says of the page, and with the host that the address itself names.
pub fn embed(
    address: &str,
    provider: &str,
    title: Option<&str>,
    about: &[&Option<String>],
) -> Element {
    let mut card = match safe_page(address) {
        Some(address) => anchor(address, provider).class("embed"),
        None => el("p").child(provider),
    };
    card = card.child(title.map(|title| el("b").child(title)));
    for text in about.iter().filter_map(|text| text.as_deref()) {
        card = card.child(el("span").child(text));
    }
    // As the browser reads the address: what it only seems to lead to, before an `@` or in look-alike letters, is gone.
    let origin = history::origin_of(address);
    let host = origin.as_deref().and_then(|origin| origin.split_once("//"));
    let host = host.map_or(address, |(_, host)| host);
    let leads = words::own("span").child([words::LEADS_TO.text(), host].concat());
    card.child(leads)
}
