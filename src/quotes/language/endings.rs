//! What a name's word is without its case: "Пескова" and "Песков" are one name.

use super::Language;
use super::lexicon::Hash;

// Longest first. Only endings that leave a stem of three letters are cut.
const RUSSIAN: &[&str] = &[
    "ого", "его", "ому", "ему", "ыми", "ими", "ой", "ей", "ою", "ею", "ый", "ий", "ым", "им", "ом",
    "ем", "ая", "яя", "ую", "юю", "ых", "их", "ам", "ям", "ах", "ях", "а", "у", "е", "ы", "и", "ю",
    "я", "о", "ь", "й",
];

/// A hash of a name's word that is the same in all its cases.
pub(crate) fn key(word: &str, language: &Language) -> u64 {
    let endings = match language.code() {
        "ru" => RUSSIAN,
        _ => return Hash::of(word).done(),
    };
    let last = word.as_bytes().last();
    for ending in endings {
        if ending.as_bytes().last() == last
            && let Some(stem) = word.strip_suffix(ending)
            && stem.chars().nth(2).is_some()
        {
            return Hash::of(stem).done();
        }
    }
    Hash::of(word).done()
}
