//! Which language the page's own words are in, and a message in it.

use std::cell::Cell;

use crate::appeal::filled;
use crate::browser::intl;
use crate::page::view::View;

/// What these words are written in.
const ENGLISH: &str = "en";

/// The words of a language other than English: each English text, and after it the same in that language.
#[derive(Clone, Copy)]
pub(super) struct Table {
    pub language: &'static str,
    pub texts: &'static [&'static str],
}

impl Table {
    /// What has all its words in the page.
    pub const ENGLISH: Self = Self {
        language: ENGLISH,
        texts: &[],
    };
}

thread_local! {
    static TABLE: Cell<Table> = const { Cell::new(Table::ENGLISH) };
}

/// Makes something with the words of this table, and speaks as before again.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn with<T>(table: Table, make: impl FnOnce() -> T) -> T {
    /// Also where making it breaks off.
    struct Before(Table);
    impl Drop for Before {
        fn drop(&mut self) {
            TABLE.set(self.0);
        }
    }
    let _before = Before(TABLE.replace(table));
    make()
}

/// The language that the page's own words are in.
pub fn language() -> &'static str {
    TABLE.get().language
}

/// Chooses the language of the page's own words: the reader's choice, or else the story's, where its words are there.
pub async fn choose(story: &str) {
    let Some(words) = intl::words(story).await else {
        return;
    };
    // The language, then its texts. They stay for as long as the page, since anything in it may hold on to a text.
    let texts: &[&str] = words.leak().split('\0').collect::<Vec<_>>().leak();
    if let [language, texts @ ..] = texts {
        TABLE.set(Table { language, texts });
    }
}

/// A message of the page's own.
///
/// `{0}` and `{1}` stand for what it is about. Where it counts, it has a form for each plural category of its
/// language, as in `one={0} word|other={0} words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(&'static str);

impl Word {
    /// By its English text.
    pub(super) const fn new(english: &'static str) -> Self {
        Self(english)
    }

    /// Its English text.
    #[cfg(test)]
    pub(super) const fn english(self) -> &'static str {
        self.0
    }

    /// In the page's language.
    #[inline(never)]
    pub fn text(self) -> &'static str {
        of_appeal(self.0)
    }

    /// With what it is about.
    pub fn with(self, parts: &[&str]) -> String {
        filled(self.text(), parts)
    }

    /// With how many there are, and with what else it is about.
    pub fn counted(self, count: usize, other: &str) -> String {
        let (category, number) = counted(count);
        let mut form = "";
        // The last one is for all that have none of their own.
        for next in self.text().split('|') {
            if let Some((name, text)) = next.split_once('=') {
                form = text;
                if name == category {
                    break;
                }
            }
        }
        filled(form, &[&number, other])
    }
}

#[cfg(target_arch = "wasm32")]
use intl::counted;

// Outside a browser there is no `Intl`.
#[cfg(not(target_arch = "wasm32"))]
fn counted(count: usize) -> (&'static str, String) {
    (
        super::tables::category(language(), count),
        count.to_string(),
    )
}

/// The same for a message of the appeal's, by its English text.
pub fn of_appeal(english: &'static str) -> &'static str {
    translated(english).unwrap_or(english)
}

/// The same for what stands in `index.html` and in scripts; `None` where it is not translated.
pub fn translated(english: &str) -> Option<&'static str> {
    let mut pairs = TABLE.get().texts.chunks_exact(2);
    let found = pairs.find(|pair| pair[0] == english)?;
    Some(found[1])
}

impl From<Word> for View {
    fn from(word: Word) -> Self {
        word.text().into()
    }
}

impl AsRef<str> for Word {
    fn as_ref(&self) -> &str {
        self.text()
    }
}
