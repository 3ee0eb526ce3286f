//! The newsroom's message where nothing can be pressed: its words, and links to what can be given.

use std::sync::Arc;

use super::Ask;
use super::form::{Form, in_words};
use super::whole::paragraphs;
use crate::appeal::{Appeal, Offer, payment_url};
use crate::page::found::Loaded;
use crate::page::text::anchor;
use crate::page::view::{Element, View, el};
use crate::page::words;

/// The message at the end of a story, where it has one.
pub fn still(loaded: &Arc<Loaded>) -> Option<Element> {
    let ask = Ask::new(loaded);
    let appeal = ask.appeal()?;
    let signature = appeal.signature.as_deref();
    let offers: Vec<View> = appeal
        .offers
        .iter()
        .filter(|offer| !offer.amounts.is_empty())
        .map(|offer| given(appeal, offer).into())
        .collect();
    let message = el("section")
        .class("appeal")
        .attr("aria-labelledby", "appeal")
        .child(el("h2").id("appeal").child(appeal.heading.as_str()))
        .child(paragraphs(appeal))
        .child(signature.map(|name| el("p").class("cited").child(name)))
        .child(offers)
        .child(
            el("p")
                .class("choices")
                .child(Form::new(&ask, "still").link()),
        );
    Some(message)
}

// How often, and how much: each amount is a link where the newsroom's page takes it along.
fn given(appeal: &Appeal, offer: &Offer) -> Element {
    let often = words::own("span").child(words::frequency(offer.frequency));
    let mut line = el("p").class("choices").child(often);
    for amount in &offer.amounts {
        let words = in_words(*amount, &offer.currency);
        let address = payment_url(appeal, offer.frequency, &offer.currency, Some(*amount));
        let takes = appeal
            .url
            .as_deref()
            .is_some_and(|url| url.contains("{amount}"));
        line = line.child(match address.filter(|_| takes) {
            Some(address) => anchor(address, words).class("amount"),
            None => el("span").child(words),
        });
    }
    line
}
