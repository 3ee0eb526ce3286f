//! The other languages' words outside a browser: for what is made there as a whole and in one language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::speech::Table;
use crate::story::primary_language;

const FILES: [(&str, &str); 9] = [
    ("ar", include_str!("../../../public/words/ar/page.json")),
    ("de", include_str!("../../../public/words/de/page.json")),
    ("es", include_str!("../../../public/words/es/page.json")),
    ("fa", include_str!("../../../public/words/fa/page.json")),
    ("fr", include_str!("../../../public/words/fr/page.json")),
    ("he", include_str!("../../../public/words/he/page.json")),
    ("ru", include_str!("../../../public/words/ru/page.json")),
    ("uk", include_str!("../../../public/words/uk/page.json")),
    ("zh", include_str!("../../../public/words/zh/page.json")),
];

// They stay for as long as the program runs, as in a page.
static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let tables = FILES.iter().filter_map(|(language, file)| {
        let words: BTreeMap<String, String> = serde_json::from_str(file).ok()?;
        let pairs = words
            .into_iter()
            .flat_map(|(english, text)| [english, text]);
        let texts: Vec<&'static str> = pairs.map(|text| &*text.leak()).collect();
        Some(Table {
            language,
            texts: texts.leak(),
        })
    });
    tables.collect()
});

/// Makes something in the language of a story, or in English where the page does not speak that.
pub fn speaking<T>(story: &str, make: impl FnOnce() -> T) -> T {
    let wanted = primary_language(story).to_ascii_lowercase();
    let table = TABLES.iter().find(|table| table.language == wanted);
    super::speech::with(table.copied().unwrap_or(Table::ENGLISH), make)
}

/// The plural category of a whole number, by Unicode's CLDR.
pub fn category(language: &str, count: usize) -> &'static str {
    let (last, two) = (count % 10, count % 100);
    match (language, count) {
        ("zh", _) => "other",
        ("ar", 0) => "zero",
        ("ar" | "he", 2) => "two",
        ("fa" | "fr", 0) => "one",
        ("ru" | "uk", _) => match (last, two) {
            (1, two) if two != 11 => "one",
            (2..=4, two) if !(12..=14).contains(&two) => "few",
            _ => "many",
        },
        (_, 1) => "one",
        ("ar", _) if (3..=10).contains(&two) => "few",
        ("ar", _) if two > 10 => "many",
        ("es" | "fr", 1..) if count.is_multiple_of(1_000_000) => "many",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, TABLES, category, speaking};
    use crate::page::words;

    #[test]
    fn each_language_has_its_words() {
        assert_eq!(TABLES.len(), FILES.len());
        assert_eq!(speaking("ru-RU", || words::VOICES.text()), "Кто говорит");
        assert_eq!(speaking("ko", || words::VOICES.text()), "Voices");
        assert_eq!(words::language(), "en");
    }

    #[test]
    fn a_language_within_another_gives_way_to_it_again() {
        let heard = speaking("de", || {
            let within = speaking("zh", words::language);
            [within, words::language()]
        });
        assert_eq!(heard, ["zh", "de"]);
    }

    #[test]
    fn numbers_have_the_forms_that_their_language_counts_with() {
        let forms = |language: &str, counts: &[usize]| -> String {
            let forms = counts.iter().map(|count| category(language, *count));
            forms.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(forms("en", &[0, 1, 2]), "other one other");
        assert_eq!(forms("fr", &[0, 1, 2, 1_000_000]), "one one other many");
        assert_eq!(
            forms("ru", &[0, 1, 2, 5, 11, 12, 21, 22, 25, 111]),
            "many one few many many many one few many many"
        );
        assert_eq!(
            forms("ar", &[0, 1, 2, 3, 10, 11, 99, 100, 102, 103]),
            "zero one two few few many many other other few"
        );
        assert_eq!(forms("he", &[1, 2, 3]), "one two other");
        assert_eq!(forms("zh", &[1]), "other");
    }
}
