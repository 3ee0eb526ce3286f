//! What newsrooms write in French.

use super::Language;

/// The rules for French.
pub const RULES: Language = Language {
    tag: "fr",
    openings: &[
        "un message de ",
        "un message du ",
        "message de ",
        "message du ",
        "une lettre de ",
    ],
    salutations: &[
        "chers lecteurs",
        "chères lectrices",
        "chère lectrice",
        "cher lecteur",
        "chers amis",
    ],
    later: &[
        "me le rappeler plus tard",
        "rappelez-le-moi plus tard",
        "rappeler plus tard",
        "plus tard",
        "pas maintenant",
    ],
    support: &[
        "soutenez-nous",
        "nous soutenir",
        "je soutiens",
        "faire un don",
        "je donne",
        "continuer",
    ],
    at_least: &["à partir de", "dès", "au moins", "au minimum"],
    fillers: &["seulement"],
    once: &["une fois", "ponctuel", "unique"],
    monthly: &[
        "par mois",
        "chaque mois",
        "mensuel",
        "mensuellement",
        "tous les mois",
    ],
    annual: &[
        "par an",
        "chaque année",
        "annuel",
        "annuellement",
        "tous les ans",
    ],
    currencies: &[
        ("euro", "EUR"),
        ("euros", "EUR"),
        ("dollar", "USD"),
        ("dollars", "USD"),
        ("francs", "CHF"),
    ],
    by: &["par "],
    agency: "agence de presse",
};
