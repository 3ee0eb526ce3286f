//! How often, how much and in which currency: the reader's choice, and the link that it makes. How it is made is in
//! `form/fields.rs`.

mod fields;

#[cfg(not(target_arch = "wasm32"))]
pub use fields::in_words;

use std::sync::Arc;

use leptos::prelude::untrack;

use super::Ask;
use crate::appeal::{Amount, AmountProblem, Answer, Frequency, Offer, parse_amount, payment_url};
use crate::browser::{document, intl};
use crate::page::signal::{Flag, Number};
use crate::page::text::anchor;
use crate::page::view::{Element, View, el, live};

/// The choice, in one of the places where it can be made.
pub struct Form {
    ask: Arc<Ask>,
    // Sets the ids of this place apart from those of another.
    place: &'static str,
    // Each by its number on its list.
    currency: Number,
    frequency: Number,
    // One more than there are amounts is the one that the reader types.
    amount: Number,
    // Turns with each letter that is typed there.
    typed: Flag,
}

impl Form {
    /// What the newsroom suggests, in the currency of the reader's region.
    pub fn new(ask: &Arc<Ask>, place: &'static str) -> Arc<Self> {
        let form = Arc::new(Self {
            ask: ask.clone(),
            place,
            currency: Number::new(None),
            frequency: Number::new(Some(0)),
            amount: Number::new(None),
            typed: Flag::new(false),
        });
        if let Some(appeal) = ask.appeal() {
            let languages = intl::languages();
            let own = appeal.currency_for(languages.split(' ').next().unwrap_or_default());
            let number = appeal
                .currencies()
                .iter()
                .position(|code| Some(*code) == own);
            form.currency.set(number);
        }
        form.suggest();
        form
    }

    fn currency(&self) -> Option<&str> {
        let chosen = self.currency.get()?;
        self.ask.appeal()?.currencies().get(chosen).copied()
    }

    fn offers(&self) -> Vec<&Offer> {
        match (self.ask.appeal(), self.currency()) {
            (Some(appeal), Some(currency)) => appeal.offers_in(currency).collect(),
            _ => Vec::new(),
        }
    }

    fn offer(&self) -> Option<&Offer> {
        let offers = self.offers();
        let chosen = self.frequency.get()?.min(offers.len().checked_sub(1)?);
        offers.get(chosen).copied()
    }

    /// Chooses the suggested amount of the offer that is chosen now.
    fn suggest(&self) {
        // What shows the whole form must not be made again by a choice in it.
        let suggested = untrack(|| self.offer()).and_then(|offer| {
            let suggested = offer.suggested?;
            offer.amounts.iter().position(|amount| *amount == suggested)
        });
        self.amount.set(suggested);
    }

    fn id(&self, name: &str) -> String {
        [self.place, "-", name].concat()
    }

    /// The amount that is chosen, where one is; fails where what was typed is none.
    fn chosen(&self, offer: &Offer) -> Result<Option<Amount>, AmountProblem> {
        let Some(number) = self.amount.get() else {
            return Ok(None);
        };
        if let Some(amount) = offer.amounts.get(number) {
            return Ok(Some(*amount));
        }
        self.typed.get();
        let typed = document::value(&self.id("other"));
        match parse_amount(&typed, offer) {
            Ok(amount) => Ok(Some(amount)),
            Err(AmountProblem::Empty) => Ok(None),
            Err(problem) => Err(problem),
        }
    }

    /// The link to the newsroom's payment page, where there is one. It is no link while the amount is none.
    pub fn link(self: &Arc<Self>) -> View {
        let this = self.clone();
        live(move || this.link_now().into())
    }

    fn link_now(self: &Arc<Self>) -> Option<Element> {
        let appeal = self.ask.appeal()?;
        appeal.url.as_ref()?;
        let words = self.ask.support_words();
        let (address, frequency) = match self.offer() {
            Some(offer) => match self.chosen(offer) {
                Ok(amount) => (
                    payment_url(appeal, offer.frequency, &offer.currency, amount),
                    offer.frequency,
                ),
                Err(_) => {
                    let held = el("a").attr("role", "link").attr("aria-disabled", "true");
                    return Some(held.class("support").child(words));
                }
            },
            None => (appeal.url.clone(), Frequency::Once),
        };
        let follow = {
            let ask = self.ask.clone();
            move || ask.answer(Answer::gift(frequency))
        };
        let link = anchor(address?, words).class("support");
        // The middle button opens it elsewhere, and is as good an answer.
        Some(link.on("click", follow.clone()).on("auxclick", follow))
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::{Owner, RenderHtml};

    use super::*;
    use crate::page::found::Loaded;
    use crate::story::Story;

    #[test]
    fn another_frequency_leads_to_its_own_offer() {
        let offer = |frequency, amount| Offer {
            frequency,
            currency: "USD".into(),
            amounts: vec![Amount(amount)],
            suggested: Some(Amount(amount)),
            lowest: None,
            highest: None,
            other: false,
        };
        let appeal = crate::appeal::Appeal {
            url: Some("https://a.example/{frequency}/{amount}".into()),
            offers: vec![offer(Frequency::Monthly, 200), offer(Frequency::Once, 900)],
            ..crate::appeal::Appeal::default()
        };
        let story = Story {
            appeal: Some(appeal),
            ..Story::default()
        };
        Owner::new().with(|| {
            let form = Form::new(&Ask::new(&Arc::new(Loaded::new(story))), "test");
            form.frequency.set(Some(1));
            form.suggest();
            let html = View::from(form.link_now()).to_html();
            assert!(html.contains("https://a.example/once/9"), "{html}");
        });
    }
}
