//! What can be chosen: the currency a reader is offered first, and the amount they type themselves.
//!
//! Knows no prices and no rates: the newsroom sets each currency's amounts. How an amount
//! looks is said by the page, in the reader's language.

use super::model::{Amount, Appeal, Frequency, Offer};
use super::region::{region, uses};

/// What is wrong with an amount that a reader typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountProblem {
    /// Nothing was typed.
    Empty,
    /// It cannot be read as one amount.
    Unclear,
    /// It has parts of a unit in a currency that has none.
    Decimals,
    /// It is below this, the lowest that is taken.
    Low(Amount),
    /// It is above this, the highest that is taken.
    High(Amount),
}

impl Appeal {
    /// The currencies on offer, in the newsroom's order.
    pub fn currencies(&self) -> Vec<&str> {
        let mut currencies = Vec::new();
        for offer in &self.offers {
            if !currencies.contains(&offer.currency.as_str()) {
                currencies.push(&offer.currency);
            }
        }
        currencies
    }

    /// The currency for a reader whose language is this BCP 47 tag: that of its region where it is on offer,
    /// else the newsroom's first.
    pub fn currency_for(&self, language: &str) -> Option<&str> {
        let currencies = self.currencies();
        let region = region(language);
        let own = currencies
            .iter()
            .find(|currency| region.is_some_and(|region| uses(region, currency)));
        own.or(currencies.first()).copied()
    }

    /// The offers in a currency, one a frequency, in the newsroom's order.
    pub fn offers_in(&self, currency: &str) -> impl Iterator<Item = &Offer> {
        self.offers
            .iter()
            .filter(move |offer| offer.currency == currency)
    }

    /// What can be given at this frequency in this currency.
    pub fn offer(&self, frequency: Frequency, currency: &str) -> Option<&Offer> {
        self.offers_in(currency)
            .find(|offer| offer.frequency == frequency)
    }
}

impl Offer {
    /// The lowest and the highest amount that is taken. Where the newsroom named none: its least
    /// amount, or one unit, and a thousand times its greatest, against a slip of the finger.
    pub fn limits(&self) -> (Amount, Amount) {
        let least = self.amounts.iter().min().copied().unwrap_or(Amount(100));
        let lowest = self.lowest.unwrap_or(least);
        let most = self.amounts.iter().max().copied().unwrap_or(lowest);
        (
            lowest,
            self.highest
                .unwrap_or(Amount(most.0.max(lowest.0).saturating_mul(1_000))),
        )
    }
}

/// Currencies without parts of a unit.
const WHOLE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

/// Currencies with thousandths: `1.500` in them could be one and a half or fifteen hundred.
const THOUSANDTHS: &str = "BHD IQD JOD KWD LYD OMR TND";

/// Whether amounts in this currency have no decimals.
pub fn is_whole(currency: &str) -> bool {
    WHOLE.split(' ').any(|whole| whole == currency)
}

/// Reads the amount that a reader typed for `offer`, with any language's digits and decimal sign.
///
/// No locale is needed: parts of a unit have one or two digits and groups of thousands three.
/// What could be read as either is [`AmountProblem::Unclear`].
pub fn parse_amount(typed: &str, offer: &Offer) -> Result<Amount, AmountProblem> {
    let typed = bare(typed, &offer.currency);
    if typed.is_empty() {
        return Err(AmountProblem::Empty);
    }
    let thousandths = THOUSANDTHS
        .split(' ')
        .any(|currency| currency == offer.currency);
    let (units, hundredths) = parts(typed, thousandths).ok_or(AmountProblem::Unclear)?;
    let (lowest, highest) = offer.limits();
    let amount = Amount(units.saturating_mul(100).saturating_add(hundredths));
    if hundredths > 0 && is_whole(&offer.currency) {
        Err(AmountProblem::Decimals)
    } else if amount < lowest {
        Err(AmountProblem::Low(lowest))
    } else if amount > highest {
        Err(AmountProblem::High(highest))
    } else {
        Ok(amount)
    }
}

/// The text without the currency's sign or code at its ends.
fn bare<'a>(typed: &'a str, currency: &str) -> &'a str {
    let around = |sign: char| {
        sign.is_whitespace() || matches!(sign, '$' | '£' | '¥' | '\u{20a0}'..='\u{20cf}')
    };
    let typed = typed.trim_matches(around);
    let code = |part: Option<&str>| part.is_some_and(|part| part.eq_ignore_ascii_case(currency));
    let end = typed.len().saturating_sub(currency.len());
    let typed = if code(typed.get(end..)) {
        typed.get(..end)
    } else if code(typed.get(..currency.len())) {
        typed.get(currency.len()..)
    } else {
        Some(typed)
    };
    typed.unwrap_or_default().trim_matches(around)
}

/// Whole units and hundredths.
fn parts(typed: &str, thousandths: bool) -> Option<(u64, u64)> {
    // The digits so far as one number, and as it was before the current run of them.
    let (mut all, mut before) = (0_u64, 0);
    let (mut run, mut length) = (0_u64, 0);
    // The sign before the current run, and the one that was seen to divide groups.
    let (mut sign, mut group) = (None, None);
    let mut first_fits = false;
    let mut last_group = 3;
    for next in typed.chars() {
        if let Some(digit) = digit(next) {
            // More digits than any amount has end above the highest.
            all = all.saturating_mul(10).saturating_add(digit);
            run = run.saturating_mul(10).saturating_add(digit);
            length += 1;
            continue;
        }
        if !(is_decimal(next) || matches!(next, '٬' | '\'' | '’') || next.is_whitespace()) {
            return None;
        }
        match sign {
            None if length == 0 => return None,
            None => first_fits = length <= 3 && !typed.starts_with('0'),
            // India writes 1,00,000.
            Some(_) if matches!(length, 2 | 3) && (group.is_none() || group == sign) => {
                group = sign;
                last_group = length;
            }
            Some(_) => return None,
        }
        sign = Some(next);
        (before, run, length) = (all, 0, 0);
    }
    let Some(sign) = sign else {
        return (length > 0).then_some((all, 0));
    };
    let groups_fit = group.is_none() || first_fits && last_group == 3;
    match length {
        1 | 2 if is_decimal(sign) && group != Some(sign) && groups_fit => {
            Some((before, if length == 1 { run * 10 } else { run }))
        }
        3 if first_fits
            && sign != '٫'
            && group.is_none_or(|group| group == sign)
            && (group.is_some() || !thousandths) =>
        {
            Some((all, 0))
        }
        _ => None,
    }
}

fn is_decimal(sign: char) -> bool {
    matches!(sign, '.' | ',' | '٫' | '·')
}

/// The decimal digit in any of the scripts that readers type.
fn digit(sign: char) -> Option<u64> {
    const ZEROS: [u32; 12] = [
        0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0x1040, 0x17e0, 0xff10,
    ];
    let values = ZEROS.map(|zero| u32::from(sign).wrapping_sub(zero));
    values.into_iter().find(|value| *value < 10).map(u64::from)
}
