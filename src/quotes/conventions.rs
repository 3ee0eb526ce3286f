//! How a language writes speech down, beyond the marks themselves.
//!
//! Which marks open and which close is read off the text (writers mix them); what is here are the
//! customs that the marks alone do not tell. Sources: each language's own orthography.

/// How a speech that a dash introduces is parted from the words about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dash {
    /// The language has no dash dialogue, or news never uses it.
    None,
    /// The words about the speech stand between dashes: «— Да, — сказал он. — Нет».
    Between,
    /// They follow a comma or a stop without a dash, the verb first: « — Oui, dit-il. Non. »
    Inverted,
}

/// The customs of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Convention {
    pub dash: Dash,
    /// Whether the words about a speech also stand inside its marks.
    pub author_inside: bool,
    /// Whether names, titles and terms stand in marks by custom, not in italics.
    pub names_in_marks: bool,
    /// Whether words are written without spaces.
    pub unspaced: bool,
    /// Whether every noun has a capital, so that capitals tell no titles.
    pub capital_nouns: bool,
}

/// The customs of the language with this primary subtag.
pub(super) fn convention(code: &str) -> Convention {
    let dash = match code {
        "fr" => Dash::Inverted,
        "ru" | "uk" | "be" | "bg" | "es" | "pt" | "ca" | "gl" | "pl" | "it" | "ro" | "hu"
        | "tr" | "lt" | "lv" => Dash::Between,
        _ => Dash::None,
    };
    Convention {
        dash,
        author_inside: matches!(code, "fr" | "ru" | "uk" | "be" | "bg" | "pl" | "es"),
        names_in_marks: matches!(
            code,
            "de" | "ru"
                | "uk"
                | "be"
                | "bg"
                | "cs"
                | "sk"
                | "pl"
                | "ja"
                | "zh"
                | "he"
                | "fa"
                | "ar"
        ),
        unspaced: matches!(code, "zh" | "ja" | "th"),
        capital_nouns: code == "de",
    }
}
