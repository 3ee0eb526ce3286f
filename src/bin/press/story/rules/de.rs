//! What newsrooms write in German.

use super::Language;

/// The rules for German.
pub const RULES: Language = Language {
    tag: "de",
    openings: &[
        "eine nachricht von ",
        "eine nachricht der ",
        "eine botschaft von ",
        "eine botschaft der ",
        "ein brief von ",
        "in eigener sache",
    ],
    salutations: &["liebe leser", "liebe freund", "sehr geehrte"],
    later: &[
        "später erinnern",
        "erinnern sie mich später",
        "erinnere mich später",
        "jetzt nicht",
        "nicht jetzt",
    ],
    support: &[
        "jetzt unterstützen",
        "unterstützen",
        "unterstützen sie uns",
        "jetzt spenden",
        "spenden",
        "weiter",
    ],
    at_least: &["ab", "mindestens", "von mindestens"],
    fillers: &["nur", "schon", "gerade einmal", "bereits"],
    once: &["einmalig", "einmal"],
    monthly: &["monatlich", "im monat", "pro monat", "jeden monat"],
    annual: &["jährlich", "im jahr", "pro jahr", "jedes jahr"],
    currencies: &[
        ("euro", "EUR"),
        ("dollar", "USD"),
        ("franken", "CHF"),
        ("pfund", "GBP"),
    ],
    by: &["von "],
    agency: "Nachrichtenagentur",
};
