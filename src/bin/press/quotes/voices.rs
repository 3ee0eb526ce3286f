//! Whose voices texts carry: quotations and words by speaker.

use std::collections::BTreeMap;

use serde::Serialize;

use standfirst::quotes::count_words;

use super::source::Text;

/// One speaker over all texts.
#[derive(Serialize)]
pub struct Voice {
    /// The fullest name; none for all quotations that nobody is named for.
    pub speaker: Option<String>,
    pub quotations: usize,
    pub words: usize,
    /// In how many of the texts.
    pub texts: usize,
}

/// All speakers, those with most words first. An utterance in fragments is one quotation.
pub fn voices(texts: &[Text]) -> Vec<Voice> {
    let mut by_name: BTreeMap<Option<&str>, Voice> = BTreeMap::new();
    for text in texts {
        let mut seen: Vec<Option<&str>> = vec![];
        let mut last: Option<(usize, Option<&str>)> = None;
        for quote in &text.quotes {
            let name = quote
                .attribution
                .as_ref()
                .map(|speaker| speaker.name.as_str());
            let voice = by_name.entry(name).or_insert_with(|| Voice {
                speaker: name.map(str::to_owned),
                quotations: 0,
                words: 0,
                texts: 0,
            });
            voice.words += count_words(text.words(&quote.place));
            voice.quotations += usize::from(last != Some((quote.group, name)));
            last = Some((quote.group, name));
            if !seen.contains(&name) {
                seen.push(name);
                voice.texts += 1;
            }
        }
    }
    let mut voices: Vec<Voice> = by_name.into_values().collect();
    voices.sort_by(|one, other| {
        other
            .words
            .cmp(&one.words)
            .then_with(|| one.speaker.cmp(&other.speaker))
    });
    voices
}
