//! Reading an appeal from JSON, and refusing one that would mislead a reader or lead nowhere.
//!
//! Names it does not know are left alone: a newer file still opens.

use super::amounts::is_whole;
use super::model::{Amount, Appeal, Frequency, Labels, Offer};
use super::payment::{PLACEHOLDERS, names, problem_of};
use super::policy::Policy;
use crate::story::fields::{Fault, Field};
use crate::story::{StoryError, parse};

/// Reads the JSON of an appeal that stands in a file of its own.
///
/// Fails where it is not JSON, and as an appeal inside a story does.
pub fn from_json(bytes: &[u8]) -> Result<Appeal, StoryError> {
    read(&Field::top(&parse(bytes)?)).map_err(|fault| *fault)
}

/// Reads an appeal inside a larger document.
///
/// Fails at the first thing that cannot be used, with its place.
pub(crate) fn read(field: &Field) -> Result<Appeal, Fault> {
    field.object()?;
    let mut texts = Texts { field, fault: None };
    let mut appeal = Appeal {
        heading: field.required_text("heading")?,
        newsroom: texts.take("newsroom"),
        paragraphs: paragraphs(field)?,
        signature: texts.take("signature"),
        url: url(field)?,
        campaign: texts.take("campaign"),
        offers: offers(field)?,
        ..Appeal::default()
    };
    texts.end()?;
    if let Some(policy) = field.get("policy") {
        appeal.policy = Policy::read(&policy)?;
    }
    if let Some(labels) = field.get("labels") {
        labels.object()?;
        let mut texts = Texts {
            field: &labels,
            fault: None,
        };
        appeal.labels = Labels {
            support: texts.take("support"),
            later: texts.take("later"),
            not_now: texts.take("not_now"),
            supporter: texts.take("supporter"),
        };
        texts.end()?;
    }
    Ok(appeal)
}

/// Takes texts and keeps the first fault for the end: a way out at each would weigh more in the page.
struct Texts<'a> {
    field: &'a Field<'a>,
    fault: Option<Fault>,
}

impl Texts<'_> {
    fn take(&mut self, name: &str) -> Option<String> {
        match self.field.optional_text(name) {
            Ok(text) => text,
            Err(fault) => {
                self.fault.get_or_insert(fault);
                None
            }
        }
    }

    fn end(self) -> Result<(), Fault> {
        self.fault.map_or(Ok(()), Err)
    }
}

fn paragraphs(field: &Field) -> Result<Vec<String>, Fault> {
    let mut paragraphs = Vec::new();
    if let Some(list) = field.get("paragraphs") {
        for paragraph in list.items()? {
            let text = paragraph.text()?.trim();
            if !text.is_empty() {
                paragraphs.push(text.to_owned());
            }
        }
    }
    if paragraphs.is_empty() {
        return Err(field.lacks("paragraphs"));
    }
    Ok(paragraphs)
}

fn url(field: &Field) -> Result<Option<String>, Fault> {
    let Some(url) = field.optional_text("url")? else {
        return Ok(None);
    };
    let place = field.get("url");
    if let (Some(place), Some(problem)) = (&place, problem_of(&url)) {
        return Err(place.bad(problem));
    }
    for name in PLACEHOLDERS {
        let wanted = if name == "{campaign}" {
            "campaign"
        } else {
            "offers"
        };
        if names(&url, name) && field.get(wanted).is_none() {
            return Err(field.lacks(wanted));
        }
    }
    Ok(Some(url))
}

fn offers(field: &Field) -> Result<Vec<Offer>, Fault> {
    let mut offers: Vec<Offer> = Vec::new();
    let Some(list) = field.get("offers") else {
        return Ok(offers);
    };
    for item in list.items()? {
        let offer = offer(&item)?;
        let twin =
            |other: &Offer| other.frequency == offer.frequency && other.currency == offer.currency;
        if offers.iter().any(twin) {
            return Err(item.bad("repeats the frequency and currency of an offer before it"));
        }
        offers.push(offer);
    }
    Ok(offers)
}

fn offer(field: &Field) -> Result<Offer, Fault> {
    field.object()?;
    let mut offer = Offer {
        frequency: frequency(field)?,
        currency: currency(field)?,
        amounts: Vec::new(),
        suggested: amount(field, "suggested")?,
        lowest: amount(field, "lowest")?,
        highest: amount(field, "highest")?,
        other: field.optional_flag("other")?,
    };
    if offer.lowest.is_some() && offer.highest.is_some() && offer.lowest > offer.highest {
        return Err(field.bad("has a `lowest` above its `highest`"));
    }
    if let Some(list) = field.get("amounts") {
        for item in list.items()? {
            let amount = amount_of(&item)?;
            if amount.0 % 100 > 0 && is_whole(&offer.currency) {
                return Err(item.bad("has decimals, and its currency has none"));
            }
            if offer.lowest.is_some_and(|lowest| amount < lowest) {
                return Err(item.bad("is below `lowest`: raise it or lower that"));
            }
            if offer.highest.is_some_and(|highest| amount > highest) {
                return Err(item.bad("is above `highest`: lower it or raise that"));
            }
            if offer.amounts.contains(&amount) {
                return Err(item.bad("stands there twice"));
            }
            offer.amounts.push(amount);
        }
    }
    match (field.get("suggested"), offer.suggested) {
        (Some(place), Some(suggested)) if !offer.amounts.contains(&suggested) => {
            Err(place.bad("is not one of `amounts`: add it there or suggest another"))
        }
        _ => Ok(offer),
    }
}

fn frequency(field: &Field) -> Result<Frequency, Fault> {
    let name = field.required_text("frequency")?;
    Frequency::ALL
        .into_iter()
        .find(|frequency| frequency.name() == name)
        .ok_or_else(|| bad(field, "frequency", "should be once, monthly or annual"))
}

fn currency(field: &Field) -> Result<String, Fault> {
    let code = field.required_text("currency")?;
    if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        Ok(code)
    } else {
        Err(bad(
            field,
            "currency",
            "should be a code of three capital letters, such as USD",
        ))
    }
}

fn amount(field: &Field, name: &str) -> Result<Option<Amount>, Fault> {
    field.get(name).map(|field| amount_of(&field)).transpose()
}

/// A billion units: more is a mistake.
const MOST: u64 = 100_000_000_000;

fn amount_of(field: &Field) -> Result<Amount, Fault> {
    match field.hundredths()? {
        Some(hundredths @ 1..=MOST) => Ok(Amount(hundredths)),
        _ => Err(field.bad("should be more than 0, below a billion, with at most two decimals")),
    }
}

fn bad(field: &Field, name: &str, problem: &str) -> Fault {
    match field.get(name) {
        Some(place) => place.bad(problem),
        None => field.bad(problem),
    }
}
