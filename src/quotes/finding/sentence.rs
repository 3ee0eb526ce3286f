//! The words around a span, up to where its sentence ends.

use crate::quotes::language::letters::{is_upper, is_word, letter_at};
use crate::quotes::language::{Class, Language};

/// How far from a span words are still looked at, in bytes. A limit keeps the whole linear.
pub(super) const REACH: usize = 320;

/// Whether what stands between two spans only interrupts one utterance with its attribution.
pub(super) fn interrupts(between: &str, language: &Language) -> bool {
    if between.len() > REACH {
        return false;
    }
    let ends = between.trim_end();
    let goes_on = ends.ends_with(&[',', ':', ';', '—', '–', '-'][..])
        || ends.ends_with('.')
        || ends.is_empty();
    goes_on
        && words(between).count() <= 14
        && words(between).any(|word| language.is(word, Class::SAY))
        && !ends.ends_with(':')
}

/// Whether a speech whose closing mark is missing may reach to the end of this text: it ends a
/// sentence there, and nobody is named in between as saying it.
pub(super) fn stands_alone(text: &str, language: &Language) -> bool {
    text.ends_with(&['.', '!', '?', '…'][..])
        && !text
            .split(&['.', '!', '?'][..])
            .any(|sentence| is_attributed(sentence, language))
}

// Whether a sentence ends in words about it: "…, Lee said".
fn is_attributed(sentence: &str, language: &Language) -> bool {
    let Some(comma) = sentence.rfind(&[',', '”', '"', '»'][..]) else {
        return false;
    };
    let tail = sentence.get(comma..).unwrap_or_default();
    words(tail).take(5).count() < 5 && words(tail).any(|word| language.is(word, Class::SAY))
}

/// The words of a text. Hyphens and apostrophes inside belong to a word.
pub(super) fn words(text: &str) -> Words<'_> {
    Words { rest: text }
}

/// Words from both ends. A type of its own, not the library's splitting by a closure, which is
/// compiled anew wherever it is used.
pub(super) struct Words<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let mut start = 0;
        let mut letter = letter_at(self.rest, start)?;
        while !is_word(letter) {
            start += letter.len_utf8();
            letter = letter_at(self.rest, start)?;
        }
        let mut end = start;
        while let Some(letter) = letter_at(self.rest, end).filter(|letter| !ends_word(*letter)) {
            end += letter.len_utf8();
        }
        let word = self.rest.get(start..end);
        self.rest = self.rest.get(end..)?;
        word
    }
}

impl DoubleEndedIterator for Words<'_> {
    #[inline(never)]
    fn next_back(&mut self) -> Option<Self::Item> {
        let text = self.rest.trim_end_matches(ends_letters);
        let start = text
            .rfind(ends_word)
            .map_or(0, |at| at + text.get(at..).and_then(first_len).unwrap_or(1));
        self.rest = text.get(..start)?;
        let word = text.get(start..)?;
        word.find(is_word).and_then(|at| word.get(at..))
    }
}

fn ends_letters(c: char) -> bool {
    !is_word(c)
}

fn ends_word(c: char) -> bool {
    !is_word(c) && !matches!(c, '-' | '\'' | '’')
}

fn first_len(text: &str) -> Option<usize> {
    text.chars().next().map(char::len_utf8)
}

/// What of the sentence stands before the span that starts at `start`, spans left out as they are.
///
/// `floor` is where the span before ends.
pub(super) fn left<'a>(text: &'a str, floor: usize, start: usize, language: &Language) -> &'a str {
    let mut from = start.saturating_sub(REACH).max(floor);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let window = text.get(from..start).unwrap_or_default();
    for (at, c) in window.char_indices().rev() {
        if is_stop(c) && ends_sentence(window, at, c, language) {
            return window.get(at + c.len_utf8()..).unwrap_or_default();
        }
    }
    window
}

/// What of the sentence stands after the span that ends at `end`. `ceiling` is where the next starts.
pub(super) fn right<'a>(text: &'a str, end: usize, ceiling: usize, language: &Language) -> &'a str {
    let mut to = (end + REACH).min(ceiling).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let window = text.get(end..to).unwrap_or_default();
    for (at, c) in window.char_indices() {
        if is_stop(c) && ends_sentence(window, at, c, language) {
            return window.get(..at).unwrap_or_default();
        }
    }
    window
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '\n' | '。' | '！' | '？' | '؟' | '۔')
}

fn ends_sentence(window: &str, at: usize, stop: char, language: &Language) -> bool {
    if stop != '.' {
        return true;
    }
    let rest = window.get(at + 1..).unwrap_or_default();
    let mut following = rest.chars();
    let Some(next) = following.next() else {
        return true;
    };
    if !super::marks::is_gap(next) && !matches!(next, '"' | '”' | '“' | '»' | '’' | '\'' | ')')
    {
        return false;
    }
    // "U.S. senator": the word after a sentence's end has a capital.
    if following
        .find(|&c| is_word(c))
        .is_some_and(|c| !is_upper(c) && !c.is_ascii_digit() && has_case(c))
    {
        return false;
    }
    let word = words(window.get(..at).unwrap_or_default())
        .next_back()
        .unwrap_or_default();
    let letters = word.chars().count();
    !(letters == 1 && word.chars().all(is_upper) || language.is(word, Class::SHORT))
}

// Whether the letter belongs to an alphabet that has capitals.
fn has_case(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}')
}
