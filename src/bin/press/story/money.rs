//! Amounts of money in a newsroom's message: how much, in which currency, how often.

use standfirst::appeal::{Amount, Frequency, Offer};

use super::number;
use super::rules::{Language, Rules, SIGNS};
use super::words::{find_words, strip_last_words};

/// What a paragraph offers to give, and the amounts it names without saying how often.
pub fn offers_in(paragraph: &str, languages: Rules) -> (Vec<Offer>, Vec<String>) {
    let (mut offers, mut unplaced) = (vec![], vec![]);
    for sentence in sentences(&paragraph.to_lowercase()) {
        for money in amounts_in(sentence, languages) {
            match frequency_near(sentence, money.at, languages) {
                Some(frequency) => add(&mut offers, frequency, &money),
                None => unplaced.push(sentence[money.at..money.end].to_owned()),
            }
        }
    }
    (offers, unplaced)
}

/// Adds what is offered to offers of the same frequency and currency.
pub fn merge(offers: &mut Vec<Offer>, more: Vec<Offer>) {
    for offer in more {
        match twin(offers, offer.frequency, &offer.currency) {
            Some(twin) => {
                let new: Vec<_> = offer
                    .amounts
                    .iter()
                    .filter(|a| !twin.amounts.contains(a))
                    .copied()
                    .collect();
                twin.amounts.extend(new);
                twin.lowest = twin.lowest.or(offer.lowest);
            }
            None => offers.push(offer),
        }
    }
}

struct Money {
    amount: Amount,
    currency: &'static str,
    is_lowest: bool,
    /// Where it stands in its sentence, sign included.
    at: usize,
    end: usize,
}

fn add(offers: &mut Vec<Offer>, frequency: Frequency, money: &Money) {
    let offer = Offer {
        frequency,
        currency: money.currency.to_owned(),
        amounts: if money.is_lowest {
            vec![]
        } else {
            vec![money.amount]
        },
        suggested: None,
        lowest: money.is_lowest.then_some(money.amount),
        highest: None,
        other: false,
    };
    merge(offers, vec![offer]);
}

fn twin<'a>(
    offers: &'a mut [Offer],
    frequency: Frequency,
    currency: &str,
) -> Option<&'a mut Offer> {
    offers
        .iter_mut()
        .find(|o| o.frequency == frequency && o.currency == currency)
}

/// The sentences of a text in lower case. One ends where white space follows its mark.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['!', '?']).flat_map(|text| {
        // A full stop after an abbreviation such as `руб.` ends no sentence.
        let is_end = |at: usize| {
            !ABBREVIATIONS
                .iter()
                .any(|short| text[..at].ends_with(short))
        };
        let ends = text
            .match_indices(". ")
            .map(|(at, _)| at)
            .filter(|at| is_end(*at));
        let mut start = 0;
        let mut pieces = vec![];
        for end in ends {
            pieces.push(&text[start..end]);
            start = end + 1;
        }
        pieces.push(&text[start..]);
        pieces
    })
}

const ABBREVIATIONS: &[&str] = &["руб", "грн", "долл", "тыс"];

fn amounts_in(sentence: &str, languages: Rules) -> Vec<Money> {
    let mut found = vec![];
    let mut from = 0;
    while let Some(start) = sentence[from..].find(|c: char| c.is_ascii_digit()) {
        let start = from + start;
        let length = number::length(&sentence[start..]);
        let digits = &sentence[start..start + length];
        from = start + length;
        let (before, after) = (&sentence[..start], &sentence[from..]);
        let currency = sign_before(before)
            .map(|(code, sign_length)| (code, start - sign_length, from))
            .or_else(|| {
                let (code, sign_length) = currency_after(after, languages)?;
                Some((code, start, from + sign_length))
            });
        if let (Some((currency, at, end)), Some(amount)) = (currency, number::amount(digits)) {
            found.push(Money {
                amount,
                currency,
                is_lowest: is_lowest(&sentence[..at], languages),
                at,
                end,
            });
        }
    }
    found
}

/// A currency sign or code at the end of a text, and how many bytes it takes.
fn sign_before(text: &str) -> Option<(&'static str, usize)> {
    let trimmed = text.trim_end();
    SIGNS.iter().find_map(|(sign, code)| {
        strip_whole(trimmed, sign)?;
        Some((*code, text.len() - trimmed.len() + sign.len()))
    })
}

/// A code such as `eur` is no part of a longer word; a sign may follow anything.
fn strip_whole<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    if sign.starts_with(char::is_alphabetic) {
        strip_last_words(text, sign)
    } else {
        text.strip_suffix(sign)
    }
}

/// A currency sign, code or word at the start of a text, and how many bytes it takes.
fn currency_after(text: &str, languages: Rules) -> Option<(&'static str, usize)> {
    let trimmed = text.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let names = languages.iter().flat_map(|language| language.currencies);
    SIGNS.iter().chain(names).find_map(|(name, code)| {
        let rest = trimmed.strip_prefix(name)?;
        let is_whole = !rest.starts_with(char::is_alphanumeric);
        is_whole.then_some((*code, text.len() - rest.len()))
    })
}

fn is_lowest(before: &str, languages: Rules) -> bool {
    let strip = |text: &'_ str, phrases: fn(&Language) -> &'static [&'static str]| {
        languages
            .iter()
            .flat_map(phrases)
            .find_map(|phrase| strip_last_words(text, phrase).map(str::len))
    };
    let mut text = before;
    while let Some(length) = strip(text, |language| language.fillers) {
        if strip(text, |language| language.at_least).is_some() {
            return true;
        }
        text = &text[..length];
    }
    strip(text, |language| language.at_least).is_some()
}

/// How often an amount is given: the nearest word for it in the sentence.
fn frequency_near(sentence: &str, at: usize, languages: Rules) -> Option<Frequency> {
    let words = |language: &'static Language| {
        [
            (Frequency::Once, language.once),
            (Frequency::Monthly, language.monthly),
            (Frequency::Annual, language.annual),
        ]
    };
    let found = languages
        .iter()
        .flat_map(words)
        .flat_map(|(frequency, phrases)| {
            phrases
                .iter()
                .filter_map(move |phrase| Some((find_words(sentence, phrase)?, frequency)))
        });
    found
        .min_by_key(|(place, _)| place.abs_diff(at))
        .map(|(_, frequency)| frequency)
}
