//! Reads the appeal inside a native story file.

use super::model::{Amount, Appeal, Frequency, Labels, Offer};
use crate::story::StoryError;
use crate::story::fields::Field;

/// Reads an appeal; fails, naming the field, where it has a fault.
pub(crate) fn read(appeal: &Field) -> Result<Appeal, StoryError> {
    appeal.object()?;
    let paragraphs = texts(appeal, "paragraphs")?;
    if paragraphs.is_empty() {
        return Err(appeal.lacks("paragraphs"));
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
                .iter()
                .map(offer)
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
    let texts = field.require(name)?.items()?;
    texts
        .iter()
        .map(|text| text.text().map(str::to_owned))
        .collect()
}

fn offer(offer: &Field) -> Result<Offer, StoryError> {
    let frequency = offer.require("frequency")?;
    Ok(Offer {
        frequency: match frequency.text()? {
            "once" => Frequency::Once,
            "monthly" => Frequency::Monthly,
            "annual" => Frequency::Annual,
            _ => return Err(frequency.bad("should be once, monthly or annual")),
        },
        currency: offer.required_text("currency")?,
        amounts: match offer.get("amounts") {
            Some(amounts) => amounts
                .items()?
                .iter()
                .map(amount)
                .collect::<Result<_, _>>()?,
            None => vec![],
        },
        suggested: offer.get("suggested").map(|a| amount(&a)).transpose()?,
        lowest: offer.get("lowest").map(|a| amount(&a)).transpose()?,
        other: offer.optional_flag("other")?,
    })
}

fn amount(field: &Field) -> Result<Amount, StoryError> {
    let hundredths = field.hundredths()?.filter(|hundredths| *hundredths > 0);
    let amount = hundredths.map(Amount);
    amount.ok_or_else(|| field.bad("should be more than 0, with at most two decimals"))
}
