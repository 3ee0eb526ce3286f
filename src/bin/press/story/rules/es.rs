//! What newsrooms write in Spanish.

use super::Language;

/// The rules for Spanish.
pub const RULES: Language = Language {
    tag: "es",
    openings: &["un mensaje de ", "mensaje de ", "una carta de "],
    salutations: &[
        "queridos lectores",
        "queridas lectoras",
        "estimados lectores",
        "estimado lector",
        "estimada lectora",
        "queridos amigos",
    ],
    later: &[
        "recordármelo más tarde",
        "recordarme más tarde",
        "recuérdamelo más tarde",
        "recuérdame más tarde",
        "ahora no",
    ],
    support: &[
        "apóyanos",
        "apóyenos",
        "apoyar",
        "donar",
        "dona ahora",
        "haz una donación",
        "continuar",
    ],
    at_least: &["desde", "a partir de", "al menos", "como mínimo"],
    fillers: &["solo", "sólo", "tan solo", "solamente", "apenas"],
    once: &["una vez", "una sola vez", "única"],
    monthly: &[
        "al mes",
        "por mes",
        "cada mes",
        "mensual",
        "mensuales",
        "mensualmente",
    ],
    annual: &[
        "al año",
        "por año",
        "cada año",
        "anual",
        "anuales",
        "anualmente",
    ],
    currencies: &[
        ("euro", "EUR"),
        ("euros", "EUR"),
        ("dólar", "USD"),
        ("dólares", "USD"),
    ],
    by: &["por "],
    agency: "agencia de noticias",
};
