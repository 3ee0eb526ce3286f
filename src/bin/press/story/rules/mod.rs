//! What newsrooms of each language write, as data that a native speaker can review.
//!
//! Only what tells a newsroom's own message from its report, and what it asks for in it.
//! Lower case where case does not matter.

mod agencies;
mod de;
mod en;
mod es;
mod fr;
mod ru;
mod uk;

pub use agencies::{AGENCIES, NOT_PLACES};

/// The words of one language.
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// What a newsroom's message to its readers opens with. The newsroom's name follows. Of two
    /// that fit the first one counts.
    pub openings: &'static [&'static str],
    /// What such a message addresses its readers with, on a line of its own.
    pub salutations: &'static [&'static str],
    /// What the button that puts the ask off says. It ends the message.
    pub later: &'static [&'static str],
    /// What the link to the payment page says.
    pub support: &'static [&'static str],
    /// What stands before the lowest amount that is taken.
    pub at_least: &'static [&'static str],
    /// What may stand between those words and the amount.
    pub fillers: &'static [&'static str],
    /// What says that a gift is given once.
    pub once: &'static [&'static str],
    /// What says that it is given each month.
    pub monthly: &'static [&'static str],
    /// What says that it is given each year.
    pub annual: &'static [&'static str],
    /// What a currency is called after an amount, and its ISO 4217 code.
    pub currencies: &'static [(&'static str, &'static str)],
    /// What stands before an author's name on a line above the report.
    pub by: &'static [&'static str],
    /// What a news agency is called as the author of a story.
    pub agency: &'static str,
}

/// The rules that a text is read by.
pub type Rules = &'static [Language];

/// All languages with rules.
const LANGUAGES: Rules = &[
    en::RULES,
    de::RULES,
    ru::RULES,
    fr::RULES,
    es::RULES,
    uk::RULES,
];

/// Currency signs and codes of every language, in lower case; the longer of two stands first.
pub const SIGNS: &[(&str, &str)] = &[
    ("us$", "USD"),
    ("ca$", "CAD"),
    ("c$", "CAD"),
    ("au$", "AUD"),
    ("a$", "AUD"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₽", "RUB"),
    ("₴", "UAH"),
    ("₾", "GEL"),
    ("zł", "PLN"),
    ("usd", "USD"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("chf", "CHF"),
    ("rub", "RUB"),
    ("uah", "UAH"),
    ("pln", "PLN"),
    ("gel", "GEL"),
    ("cad", "CAD"),
    ("aud", "AUD"),
];

/// The rules to read a text by: its language's, or every language's where it has none.
pub fn for_language(tag: &str) -> Rules {
    let primary = tag.split('-').next().unwrap_or_default();
    match LANGUAGES
        .iter()
        .position(|own| own.tag.eq_ignore_ascii_case(primary))
    {
        Some(own) => &LANGUAGES[own..=own],
        None => LANGUAGES,
    }
}
