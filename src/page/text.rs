//! A text with its links, its stress and its quotations.

use std::ops::Range;

use super::pieces::cut;
use super::view::{Element, View, el};
use super::words;
use crate::browser::history;
use crate::story::{RichText, Span, digits, safe_link};

/// The text, its quotations as `quotation` makes them of their numbers and their words, its references to
/// footnotes as `refer` makes them of theirs.
pub fn rich_text(
    text: &RichText,
    quotes: &[(usize, Range<usize>)],
    quotation: &dyn Fn(usize, View) -> View,
    refer: &dyn Fn(u32) -> Element,
) -> View {
    let pieces = cut(text, quotes).into_iter().map(|piece| {
        let runs: Vec<View> = piece
            .runs
            .into_iter()
            .map(|(text, span)| {
                let run = run(text, span);
                // A quotation may cut a span in two: the reference stands after all of it.
                match span.note {
                    Some(number)
                        if span.text.as_bytes().as_ptr_range().end
                            == text.as_bytes().as_ptr_range().end =>
                    {
                        vec![run, refer(number).into()].into()
                    }
                    _ => run,
                }
            })
            .collect();
        match piece.quote {
            Some(number) => quotation(number, runs.into()),
            None => runs.into(),
        }
    });
    pieces.collect::<Vec<View>>().into()
}

/// The address of a passage or a quotation. `number` counts from 0, the address from 1.
pub fn numbered(kind: &str, number: usize) -> String {
    [kind, &digits(number as u64 + 1)].concat()
}

fn run(text: &str, look: &Span) -> View {
    let mut view = View::from(text);
    if look.emphasis {
        view = el("em").child(view).into();
    }
    if look.strong {
        view = el("strong").child(view).into();
    }
    match &look.link {
        Some(address) => link(address, text, view),
        None => view,
    }
}

/// A link that tells its target nothing of where the reader came from. One that leads to another site says so:
/// to the eye by a sign, to a screen reader in its name, which begins with the words that are seen.
pub fn link(address: &str, name: &str, text: View) -> View {
    let Some(address) = safe_link(address) else {
        return text;
    };
    let link = anchor(address, text);
    match other_host(address) {
        Some(host) => {
            let name = [name, " (", words::LEADS_TO.text(), &host, ")"].concat();
            link.class("out").attr("aria-label", name)
        }
        None => link,
    }
    .into()
}

/// The host that an address leads to, where it is not the page's own. As the browser reads the address: what it only
/// seems to lead to, before an `@` or in look-alike letters, is gone.
pub fn other_host(address: &str) -> Option<String> {
    #[cfg(not(target_arch = "wasm32"))]
    if super::still::is_still() {
        return super::still::other_host(address);
    }
    let origin = history::origin_of(address)?;
    let (_, host) = origin.split_once("//")?;
    (origin != history::origin()).then(|| host.to_owned())
}

/// A link to an address that is known to be harmless.
pub fn anchor(address: impl AsRef<str>, text: impl Into<View>) -> Element {
    el("a")
        .attr("href", address)
        .attr("rel", "noreferrer")
        .child(text)
}
