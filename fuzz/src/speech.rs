//! Quotations in any text.

use standfirst::quotes::find_in;

const LANGUAGES: [&str; 18] = [
    "en", "ru", "uk", "de", "fr", "es", "it", "pt", "pl", "cs", "nl", "sv", "ar", "he", "fa", "tr",
    "zh", "ja",
];

/// Every place is inside the text, in order, on the edges of characters. The first byte chooses the
/// language, the rest is the text, a passage a line.
pub fn quotes(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    let passages: Vec<&str> = text.split('\n').collect();
    let mut end = (0, 0);
    for quote in find_in(&passages, LANGUAGES[usize::from(*first) % LANGUAGES.len()]) {
        let range = quote.place.range;
        let words = passages[quote.place.passage].get(range.clone());
        assert!(words.is_some_and(|words| !words.is_empty()));
        assert!(end <= (quote.place.passage, range.start));
        end = (quote.place.passage, range.end);
        let speaker = quote.attribution.iter();
        for place in speaker.flat_map(|speaker| speaker.mention.iter().chain(&speaker.cue)) {
            assert!(passages[place.passage].get(place.range.clone()).is_some());
        }
    }
}
