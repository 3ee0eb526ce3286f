//! How often, how much and in which currency: the reader's choice, and the link that it makes.

use std::sync::Arc;

use leptos::prelude::*;

use super::Ask;
use crate::appeal::{
    Amount, AmountProblem, Answer, Frequency, Offer, is_whole, parse_amount, payment_url,
};
use crate::browser::{document, intl};
use crate::page::text::{anchor, numbered};
use crate::page::view::{Element, View, el, live};
use crate::page::words;

/// The choice, in one of the places where it can be made.
pub struct Form {
    ask: Arc<Ask>,
    // Sets the ids of this place apart from those of another.
    place: &'static str,
    // Each by its number on its list.
    currency: RwSignal<Option<usize>>,
    frequency: RwSignal<Option<usize>>,
    // One more than there are amounts is the one that the reader types.
    amount: RwSignal<Option<usize>>,
    // Turns with each letter that is typed there.
    typed: RwSignal<bool>,
}

impl Form {
    /// What the newsroom suggests, in the currency of the reader's region.
    pub fn new(ask: &Arc<Ask>, place: &'static str) -> Arc<Self> {
        let form = Arc::new(Self {
            ask: ask.clone(),
            place,
            currency: RwSignal::new(None),
            frequency: RwSignal::new(Some(0)),
            amount: RwSignal::new(None),
            typed: RwSignal::new(false),
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
        self.typed.track();
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

    /// What can be chosen, where there is more than one thing to choose from.
    pub fn fields(self: &Arc<Self>) -> View {
        let (this, that, money) = (self.clone(), self.clone(), self.clone());
        vec![
            self.currencies(),
            live(move || this.frequencies()),
            live(move || that.amounts()),
            live(move || money.problem()),
        ]
        .into()
    }

    fn currencies(self: &Arc<Self>) -> View {
        let Some(appeal) = self.ask.appeal() else {
            return View::Many(Vec::new());
        };
        let currencies = appeal.currencies();
        if currencies.len() < 2 {
            return View::Many(Vec::new());
        }
        let first = self.currency.get_untracked();
        let options = currencies.iter().enumerate().map(|(number, code)| {
            let mut option = el("option")
                .attr("value", number.to_string())
                .child([&intl::currency_name(code), " (", code, ")"].concat());
            if first == Some(number) {
                option = option.attr("selected", "");
            }
            option.into()
        });
        let this = self.clone();
        let id = self.id("currency");
        let choose = {
            let id = id.clone();
            move || {
                this.currency.set(document::value(&id).parse().ok());
                this.suggest();
            }
        };
        words::own("p")
            .class("field")
            .child(el("label").attr("for", &id).child(words::CURRENCY))
            .child(
                el("select")
                    .id(&id)
                    .on("change", choose)
                    .child(options.collect::<Vec<View>>()),
            )
            .into()
    }

    fn frequencies(self: &Arc<Self>) -> View {
        let offers = self.offers();
        if offers.len() < 2 {
            return View::Many(Vec::new());
        }
        let chosen = self.frequency.get_untracked();
        let radios = offers.iter().enumerate().map(|(number, offer)| {
            let this = self.clone();
            let choose = Box::new(move || {
                this.frequency.set(Some(number));
                this.suggest();
            });
            let name = words::frequency(offer.frequency);
            self.radio(
                "frequency",
                number,
                chosen == Some(number),
                choose,
                name.into(),
            )
        });
        group(words::HOW_OFTEN, radios.collect())
    }

    fn amounts(self: &Arc<Self>) -> View {
        let Some(offer) = self.offer() else {
            return View::Many(Vec::new());
        };
        if offer.amounts.is_empty() && !offer.other {
            return View::Many(Vec::new());
        }
        let chosen = self.amount.get_untracked();
        let choose = |number: usize| {
            let this = self.clone();
            Box::new(move || this.amount.set(Some(number)))
        };
        let amounts = offer.amounts.iter().enumerate();
        let mut radios: Vec<View> = amounts
            .map(|(number, amount)| {
                let words = in_words(*amount, &offer.currency).into();
                self.radio(
                    "amount",
                    number,
                    chosen == Some(number),
                    choose(number),
                    words,
                )
            })
            .collect();
        if offer.other {
            let other = offer.amounts.len();
            if other > 0 {
                radios.push(self.radio(
                    "amount",
                    other,
                    chosen == Some(other),
                    choose(other),
                    words::OTHER.into(),
                ));
            }
            radios.push(self.other(offer, other));
        }
        group(words::HOW_MUCH, radios)
    }

    /// The field for an amount of the reader's own, with its limits.
    fn other(self: &Arc<Self>, offer: &Offer, number: usize) -> View {
        let (lowest, highest) = offer.limits();
        let currency = offer.currency.as_str();
        let limits =
            words::BETWEEN.with(&[&in_words(lowest, currency), &in_words(highest, currency)]);
        let this = self.clone();
        let change = move || {
            this.amount.set(Some(number));
            this.typed.update(|turn| *turn = !*turn);
            document::press(&this.id(&numbered("amount", number)));
        };
        let this = self.clone();
        let invalid = move || match this.offer().map(|offer| this.chosen(offer)) {
            Some(Err(_)) => "true",
            _ => "false",
        };
        el("label")
            .class("field")
            .child(el("span").child(limits))
            .child(
                el("input")
                    .id(self.id("other"))
                    .attr("type", "text")
                    .attr("inputmode", "decimal")
                    .attr("autocomplete", "off")
                    .attr("maxlength", "20")
                    .attr("dir", "ltr")
                    .attr("aria-describedby", self.id("problem"))
                    .live_attr("aria-invalid", invalid)
                    .on("input", change),
            )
            .into()
    }

    /// Why what was typed is no amount that can be given. Heard when it comes.
    fn problem(&self) -> View {
        let Some(offer) = self.offer().filter(|offer| offer.other) else {
            return View::Many(Vec::new());
        };
        let problem = self.chosen(offer).err().map(|problem| {
            let money = |amount| in_words(amount, &offer.currency);
            words::amount_problem(problem, &money)
        });
        words::own("p")
            .id(self.id("problem"))
            .class("problem")
            .attr("role", "alert")
            .child(problem)
            .into()
    }

    fn radio(
        self: &Arc<Self>,
        name: &str,
        number: usize,
        chosen: bool,
        choose: Box<dyn Fn() + Send>,
        label: View,
    ) -> View {
        let mut radio = el("input")
            .id(self.id(&numbered(name, number)))
            .attr("type", "radio")
            .attr("name", self.id(name))
            .on("change", choose);
        if chosen {
            radio = radio.attr("checked", "");
        }
        el("label").class("radio").child(radio).child(label).into()
    }
}

fn group(legend: words::Word, fields: Vec<View>) -> View {
    words::own("fieldset")
        .child(el("legend").child(legend))
        .child(fields)
        .into()
}

fn in_words(amount: Amount, currency: &str) -> String {
    let units = amount.0 as f64 / 100.0;
    intl::money(
        if is_whole(currency) {
            units.trunc()
        } else {
            units
        },
        currency,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::app::Loaded;
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
