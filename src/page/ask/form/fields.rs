//! The fields in which the reader chooses the currency, how often and how much.

use std::sync::Arc;

use super::Form;
use crate::appeal::{Amount, Offer, is_whole};
use crate::browser::{document, intl};
use crate::page::text::numbered;
use crate::page::view::{View, el, live};
use crate::page::words;
use crate::story::digits;

impl Form {
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
                .attr("value", digits(number as u64))
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
            this.typed.turn();
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

/// An amount, in the reader's language.
pub fn in_words(amount: Amount, currency: &str) -> String {
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
