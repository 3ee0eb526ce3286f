//! Which way a language is written.

/// Languages written from right to left where their tag names no script.
const RIGHT_TO_LEFT: &[&str] = &[
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts written from right to left (ISO 15924).
const RIGHT_TO_LEFT_SCRIPTS: &[&str] = &["Arab", "Hebr", "Nkoo", "Syrc", "Thaa"];

/// The first subtag of a BCP 47 tag: the language itself.
pub fn primary_language(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// `rtl` or `ltr`, as a document's `dir` has it.
pub fn direction(tag: &str) -> &'static str {
    let mut subtags = tag.split(['-', '_']);
    let language = subtags.next().unwrap_or_default();
    let is_one_of = |names: &[&str], name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    let right_to_left = match subtags.find(|subtag| subtag.len() == 4) {
        Some(script) => is_one_of(RIGHT_TO_LEFT_SCRIPTS, script),
        None => is_one_of(RIGHT_TO_LEFT, language),
    };
    if right_to_left { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::direction;

    #[test]
    fn arabic_runs_from_right_to_left() {
        assert_eq!(direction("ar-EG"), "rtl");
    }

    #[test]
    fn the_script_of_the_tag_wins_over_the_language() {
        assert_eq!((direction("az-Arab"), direction("ks-Deva")), ("rtl", "ltr"));
    }

    #[test]
    fn russian_runs_from_left_to_right() {
        assert_eq!(direction("ru"), "ltr");
    }
}
