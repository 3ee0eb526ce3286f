//! What newsrooms write in English.

use super::Language;

/// The rules for English.
pub const RULES: Language = Language {
    tag: "en",
    openings: &[
        "a message from the editors of ",
        "a message from ",
        "a message to our readers from ",
        "a note from ",
        "a letter from ",
        "an appeal from ",
        "message from ",
    ],
    salutations: &["dear reader", "dear friend", "dear supporter"],
    later: &["remind me later", "maybe later", "not now", "ask me later"],
    support: &[
        "support us",
        "support us today",
        "support us now",
        "support our work",
        "contribute",
        "contribute now",
        "donate",
        "donate now",
        "become a supporter",
        "continue",
    ],
    at_least: &[
        "from",
        "starting at",
        "as little as",
        "at least",
        "a minimum of",
    ],
    fillers: &["just", "only", "as little as"],
    once: &["once", "one-time", "one time", "single"],
    monthly: &[
        "monthly",
        "a month",
        "per month",
        "each month",
        "every month",
    ],
    annual: &[
        "annually",
        "annual",
        "yearly",
        "a year",
        "per year",
        "each year",
        "every year",
    ],
    currencies: &[
        ("dollar", "USD"),
        ("dollars", "USD"),
        ("euro", "EUR"),
        ("euros", "EUR"),
        ("pound", "GBP"),
        ("pounds", "GBP"),
        ("rubles", "RUB"),
        ("roubles", "RUB"),
        ("hryvnias", "UAH"),
    ],
    by: &["by "],
    agency: "news agency",
};
