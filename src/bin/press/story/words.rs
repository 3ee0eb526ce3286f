//! Comparing text without regard to case.

/// What follows `prefix` in `text`, in whatever case the prefix is written.
pub fn strip_start<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in prefix.chars() {
        if !same(rest.next()?, wanted) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Whether two texts differ in case at most.
pub fn equal(a: &str, b: &str) -> bool {
    strip_start(a, b) == Some("")
}

/// Where `phrase` stands in `text` as whole words; both in lower case.
pub fn find_words(text: &str, phrase: &str) -> Option<usize> {
    text.match_indices(phrase).map(|(at, _)| at).find(|at| {
        let (before, after) = (&text[..*at], &text[at + phrase.len()..]);
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !is_letter(before.chars().next_back()) && !is_letter(after.chars().next())
    })
}

/// `text` without `phrase` as the last words of it; both in lower case.
pub fn strip_last_words<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let before = text.trim_end().strip_suffix(phrase)?;
    let is_whole = before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric());
    is_whole.then_some(before)
}

/// Whether the text ends as a sentence does, its closing marks and brackets aside.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '“', '»', '’', '\'', ')', ']'])
        .ends_with(['.', '!', '?', '…'])
}

fn same(a: char, b: char) -> bool {
    a == b || a.to_lowercase().eq(b.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_matter_in_any_alphabet() {
        assert_eq!(
            strip_start("A MESSAGE from us", "a message "),
            Some("from us")
        );
        assert_eq!(
            strip_start("ОБРАЩЕНИЕ редакции", "Обращение "),
            Some("редакции")
        );
        assert_eq!(strip_start("A mess", "a message"), None);
        assert!(equal("SPÄTER", "später"));
        assert!(!equal("später!", "später"));
    }

    #[test]
    fn a_phrase_is_found_as_whole_words_only() {
        assert_eq!(find_words("promonth a month", "month"), Some(11));
        assert_eq!(find_words("months", "month"), None);
        assert_eq!(
            strip_last_words("starting from ", "from"),
            Some("starting ")
        );
        assert_eq!(strip_last_words("upfrom", "from"), None);
    }

    #[test]
    fn closing_marks_belong_to_the_sentence_they_end() {
        assert!(ends_sentence("He said “no.”"));
        assert!(ends_sentence("(He left.)"));
        assert!(!ends_sentence("Talks in Qatar"));
    }
}
