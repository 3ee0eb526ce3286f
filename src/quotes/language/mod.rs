//! What a language's words do around speech: tables that a native speaker can review.
//!
//! One file a language, each saying where its words come from. Knows nothing of how the tables
//! are used: finding asks whether a word is a verb of saying, attribution who may be its subject.

mod class;
pub(crate) mod letters;
mod lexicon;

mod endings;

mod ar;
mod cs;
mod de;
mod en;
mod es;
mod fa;
mod fr;
mod he;
mod it;
mod ja;
mod nl;
mod pl;
mod pt;
mod ru;
mod sv;
mod tr;
mod uk;
mod zh;

pub use class::Class;
pub(super) use class::PackedClass;
pub(crate) use endings::key;
pub(crate) use lexicon::Hash;
use lexicon::Lexicon;

/// Words of one kind: every stem with every ending.
///
/// Both are separated by white space; the ending `-` is the empty one. All in lower case.
pub(crate) struct Row {
    pub class: Class,
    pub endings: &'static str,
    pub stems: &'static str,
}

/// Short for a row of whole words.
const fn words(class: Class, stems: &'static str) -> Row {
    Row {
        class,
        endings: "-",
        stems,
    }
}

/// Short for a row of stems that take the same endings.
const fn stems(class: Class, endings: &'static str, stems: &'static str) -> Row {
    Row {
        class,
        endings,
        stems,
    }
}

/// One language's words, ready to be asked. Build it once and keep it: building reads the tables.
pub struct Language {
    code: &'static str,
    lexicon: Lexicon,
}

impl Language {
    /// The language of a BCP 47 tag ("en", "de-AT"). A language without tables has no words.
    pub fn of(tag: &str) -> Language {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        for (code, rows) in LANGUAGES {
            if code.eq_ignore_ascii_case(primary) {
                return Language {
                    code,
                    lexicon: Lexicon::of(rows),
                };
            }
        }
        Language {
            code: "",
            lexicon: Lexicon::of(&[]),
        }
    }

    /// Its primary subtag ("en"), empty where there are no tables.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// Whether the finite verb of a main clause stands second, whatever comes first.
    pub(crate) fn verb_second(&self) -> bool {
        matches!(self.code, "de" | "nl" | "sv")
    }

    /// Whether an apostrophe joins a short word to the next one ("l'homme").
    pub(crate) fn elides(&self) -> bool {
        matches!(self.code, "fr" | "it")
    }

    /// All that the word may do; a word that is in no table does nothing. Letter case is ignored.
    pub fn class(&self, word: &str) -> Class {
        self.lexicon.class_of(Hash::of(word))
    }

    /// The same by the word's hash.
    pub(crate) fn class_of(&self, hash: Hash) -> Class {
        self.lexicon.class_of(hash)
    }

    /// Whether the word may do one of the given things.
    pub fn is(&self, word: &str, class: Class) -> bool {
        self.class(word).has(class)
    }
}

const LANGUAGES: &[(&str, &[Row])] = &[
    ("ar", ar::ROWS),
    ("cs", cs::ROWS),
    ("de", de::ROWS),
    ("en", en::ROWS),
    ("es", es::ROWS),
    ("fa", fa::ROWS),
    ("fr", fr::ROWS),
    ("he", he::ROWS),
    ("it", it::ROWS),
    ("ja", ja::ROWS),
    ("nl", nl::ROWS),
    ("pl", pl::ROWS),
    ("pt", pt::ROWS),
    ("ru", ru::ROWS),
    ("sv", sv::ROWS),
    ("tr", tr::ROWS),
    ("uk", uk::ROWS),
    ("zh", zh::ROWS),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_of_saying_is_known_in_every_form_and_case() {
        let english = Language::of("en-GB");
        for word in ["said", "Says", "warned", "argues"] {
            assert!(english.is(word, Class::SAY), "{word}");
        }
        assert!(english.is("adding", Class::SAYING));
        assert!(!english.is("table", Class::SAY));
        assert!(Language::of("ru").is("Сказал", Class::SAY));
        assert!(Language::of("de").is("betonte", Class::SAY));
    }

    #[test]
    fn a_language_without_tables_has_no_words() {
        assert_eq!(Language::of("xx").code(), "");
        assert!(!Language::of("xx").is("said", Class::SAY));
    }

    #[test]
    fn every_table_is_written_in_lower_case_and_spells_no_word_twice_in_a_row() {
        for (code, rows) in LANGUAGES {
            for row in *rows {
                assert_eq!(row.stems, row.stems.to_lowercase(), "{code}");
                let mut seen: Vec<&str> = row.stems.split_whitespace().collect();
                seen.sort_unstable();
                let count = seen.len();
                seen.dedup();
                assert_eq!(seen.len(), count, "{code}: {:?}", row.stems);
            }
        }
    }
}
