//! The words of a text, as they are compared.
//!
//! `public/search.js` does the same, step by step; a browser test compares the two.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::rules::{Letters, rules};

/// Of a longer word only so many characters count: it is an address or a mistake.
const LONGEST: usize = 40;

/// A text in the form in which words are compared: in small letters, without marks on them.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
    } else {
        let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
        for c in decomposed.chars().flat_map(char::to_lowercase) {
            put(&mut folded, c);
        }
    }
    folded
}

fn put(folded: &mut String, c: char) {
    let rules = rules();
    if c.is_ascii_alphanumeric() || c == ' ' {
        folded.push(c);
    } else if rules.joints.signs.contains(c)
        && folded
            .chars()
            .next_back()
            .is_some_and(|before| is_in(&rules.joints.after, before))
        || is_in(&rules.dropped, c)
    {
        // It is part of the word and does not count.
    } else if let Some(sign) = rules.signs.get(&c) {
        folded.push_str(sign);
    } else {
        folded.push(c);
    }
}

/// The words of a text in their order. Where a script has no spaces between words, each two neighbours are one, and the
/// last character of a run alone.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![];
    let folded = fold(text);
    for run in folded.split(|c: char| !c.is_alphabetic() && !c.is_numeric()) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let of_first = is_unspaced(first);
            let end = rest.find(|c| is_unspaced(c) != of_first);
            let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
            if of_first {
                neighbours(part, &mut words);
            } else {
                words.push(part.chars().take(LONGEST).collect());
            }
            rest = after;
        }
    }
    words
}

fn neighbours(run: &str, words: &mut Vec<String>) {
    let mut before = None;
    for c in run.chars() {
        words.extend(before.map(|before| String::from_iter([before, c])));
        before = Some(c);
    }
    words.extend(before.map(String::from));
}

/// A word, and what is left of it without the prefixes that its script writes together with words.
pub fn forms(word: &str) -> Vec<&str> {
    let mut forms = vec![word];
    let first = word.chars().next();
    let of_script = |letters: &Letters| first.is_some_and(|first| letters.has(first));
    for rule in rules().prefixes.iter().filter(|it| of_script(&it.letters)) {
        for prefix in &rule.all {
            let rest = word.strip_prefix(prefix.as_str());
            forms.extend(rest.filter(|rest| rest.chars().count() >= rule.least));
        }
    }
    forms
}

// Asked for each character of all stories: the scripts of the most stories come before those of any range.
fn is_unspaced(c: char) -> bool {
    c >= '\u{e00}' && is_in(&rules().unspaced, c)
}

fn is_in(ranges: &[Letters], c: char) -> bool {
    ranges.iter().any(|range| range.has(c))
}
