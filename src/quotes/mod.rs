//! Who said what: finds direct quotations in a story and names their speakers.
//!
//! Works on plain text of known language; knows nothing of markup, pages or browsers.
//! Deliberately no model and no dictionary of people: the same text gives the same answer everywhere.

mod attribution;
mod conventions;
mod editor;
mod finding;
pub mod language;
mod model;
mod stated;
mod voices;

pub use language::Language;
pub use model::{Attribution, Place, Quote, Resolution};
pub use stated::{places, state};
pub use voices::{Voice, count_words, next_of, presence, voices};

use crate::story::Story;

/// Finds the direct quotations of a story, in reading order, and names their speakers.
///
/// A place counts the story's passages ([`Story::passages`]); ranges are bytes of a passage's plain
/// text and include the quotation marks. A span of words in marks that nobody says (a title, a term,
/// a nickname) is not a quotation. What an editor marked in the story's text wins over the rules.
pub fn find(story: &Story) -> Vec<Quote> {
    let passages: Vec<_> = story.passages().collect();
    let texts: Vec<String> = passages.iter().map(|passage| passage.to_plain()).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let language = Language::of(&story.language);
    let marked = editor::marked(&passages);
    let mut quotes = editor::overrule(finding::find(&texts, &language), &marked);
    attribution::attribute(&texts, &language, &mut quotes);
    editor::attribute(&mut quotes, &marked);
    quotes
}

/// Finds the direct quotations of passages of plain text in one language (a BCP 47 tag).
///
/// # Examples
///
/// ```
/// let text = "“We checked twice,” Ana Ruiz said, “and found nothing.”";
/// let quotes = standfirst::quotes::find_in(&[text], "en");
/// assert_eq!(&text[quotes[0].place.range.clone()], "“We checked twice,”");
/// // Interrupted by its attribution, it is one utterance all the same.
/// assert_eq!(quotes[0].group, quotes[1].group);
/// assert_eq!(quotes[0].attribution.as_ref().unwrap().name, "Ana Ruiz");
/// ```
pub fn find_in(passages: &[&str], language: &str) -> Vec<Quote> {
    find_with(passages, &Language::of(language))
}

/// The same in a language whose words are at hand: for many texts, one after the other.
pub fn find_with(passages: &[&str], language: &Language) -> Vec<Quote> {
    let mut quotes = finding::find(passages, language);
    attribution::attribute(passages, language, &mut quotes);
    quotes
}

#[cfg(test)]
mod tests;
