//! Reads the appeal inside a native story file.

use serde_json::Value;

use super::model::{Amount, Appeal, Frequency, Labels, Offer};
use crate::story::StoryError;
use crate::story::fields::Field;

/// Reads an appeal; fails, naming the field, where it has a fault.
pub(crate) fn read(appeal: &Field) -> Result<Appeal, StoryError> {
    appeal.object()?;
    let paragraphs = texts(appeal, "paragraphs")?;
    if paragraphs.is_empty() {
        return Err(appeal.missing("paragraphs"));
    }
    Ok(Appeal {
        heading: appeal.required_text("heading")?,
        newsroom: appeal.optional_text("newsroom")?,
        paragraphs,
        signature: appeal.optional_text("signature")?,
        url: appeal.optional_text("url")?,
        campaign: appeal.optional_text("campaign")?,
        offers: match appeal.get("offers") {
            Some(offers) => offers
                .items()?
                .map(|o| offer(&o))
                .collect::<Result<_, _>>()?,
            None => vec![],
        },
        labels: match appeal.get("labels") {
            Some(labels) => Labels {
                support: labels.optional_text("support")?,
                later: labels.optional_text("later")?,
            },
            None => Labels::default(),
        },
    })
}

fn texts(field: &Field, name: &str) -> Result<Vec<String>, StoryError> {
    let texts = field
        .require(name)?
        .items()?
        .map(|t| t.text().map(str::to_owned));
    texts.collect()
}

fn offer(offer: &Field) -> Result<Offer, StoryError> {
    let frequency = offer.require("frequency")?;
    Ok(Offer {
        frequency: match frequency.text()? {
            "once" => Frequency::Once,
            "monthly" => Frequency::Monthly,
            "annual" => Frequency::Annual,
            _ => return Err(frequency.unfit("once, monthly or annual")),
        },
        currency: offer.required_text("currency")?,
        amounts: match offer.get("amounts") {
            Some(amounts) => amounts
                .items()?
                .map(|a| amount(&a))
                .collect::<Result<_, _>>()?,
            None => vec![],
        },
        suggested: offer.get("suggested").map(|a| amount(&a)).transpose()?,
        lowest: offer.get("lowest").map(|a| amount(&a)).transpose()?,
        other: offer.optional_flag("other")?,
    })
}

fn amount(field: &Field) -> Result<Amount, StoryError> {
    let units = field
        .value()
        .as_f64()
        .filter(|_| matches!(field.value(), Value::Number(_)));
    let hundredths = units.map(|units| (units * 100.0).round());
    match hundredths {
        Some(hundredths) if (1.0..1e12).contains(&hundredths) => Ok(Amount(hundredths as u64)),
        _ => Err(field.not("an amount of money above 0")),
    }
}
