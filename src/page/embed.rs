//! What somebody else shows, as a link to their page. Nothing of it is loaded.

use super::text::{anchor, other_host};
use super::view::{Element, el};
use super::words;
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
    let host = other_host(address);
    let host = host.as_deref().unwrap_or(address);
    let leads = words::own("span").child([words::LEADS_TO.text(), host].concat());
    card.child(leads)
}
