//! Whose words each quotation is: its own sentence says so, or the speech is carried on.
//!
//! Knows nothing of how quotations are found. Gives the right name or none: where two people could
//! be meant, the mention itself is the answer ("he"), and where nothing is said, nothing is.

mod after;
mod carry;
mod clause;
mod cue;
mod grammar;
mod insert;
mod lead;
mod people;
mod phrase;
mod reading;
mod resolve;
mod role;
mod scan;
mod source;
mod token;
mod unspaced;
mod verb_second;

use super::language::Language;
use super::model::Quote;
use carry::Carried;
use people::People;
use reading::Reading;
use resolve::Resolver;

/// Names the speaker of each quotation where the text tells.
///
/// `quotes` are in reading order, their places inside `passages`.
pub fn attribute(passages: &[&str], language: &Language, quotes: &mut [Quote]) {
    if quotes.is_empty() {
        return;
    }
    if matches!(language.code(), "zh" | "ja") {
        return unspaced::attribute(passages, language, quotes);
    }
    let reading = Reading::of(passages, language, quotes);
    let people = People::of(&reading, language);
    let mut resolver = Resolver::new(&reading, &people);
    for index in 0..quotes.len() {
        let Some(shape) = reading.shapes.get(index) else {
            break;
        };
        let attribution = match reading.speaker_of(shape) {
            Some(found) => Some(resolver.attribution(&found)),
            None => match carry::carried(&reading, quotes, index) {
                Some(Carried::From(attribution)) => Some(attribution),
                Some(Carried::Led(found)) => Some(resolver.attribution(&found)),
                None => None,
            },
        };
        if let Some(quote) = quotes.get_mut(index) {
            quote.attribution = attribution;
        }
    }
    carry::back(&reading, quotes);
}

#[cfg(test)]
mod tests;
