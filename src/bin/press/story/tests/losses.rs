//! Nothing of a wire text is lost, whatever stands in it.

use std::collections::HashSet;

use proptest::prelude::*;
use standfirst::story::Story;

use crate::story::wire;

/// Lines of all kinds that a wire text has, and broken ones.
const LINES: &[&str] = &[
    "",
    "The dam broke.",
    "Nobody was hurt, they said",
    "“We ran —”",
    "A Message from The River Post:",
    "A message from",
    "Обращение редакции",
    "By Ann Brien",
    "Dear readers,",
    "Give $5 or 7 euros a month, from $2.",
    "Scan the code",
    "Support us",
    "— The editors",
    "Remind me later.",
    "Not now",
    "PARIS, March 3 (AFP) — The river rose.",
    "МОСКВА, 14 октября. /ТАСС/. Река вышла.",
    "(Reuters)",
    "They fled. (dpa, AFP)",
    "© 2023 EFE",
    "© EFE",
    ".",
    "—",
];

fn words(text: &str) -> HashSet<String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn nothing_of_a_text_is_lost(
        lines in prop::collection::vec(prop::sample::select(LINES), 0..16),
        language in prop::sample::select(&["en", "ru", "und"][..]),
    ) {
        let text = format!("Dam Breaks\n{}", lines.join("\n"));
        let mut story = Story { language: language.to_owned(), ..Story::default() };
        if wire::read(&text, &mut story).is_ok() {
            let written = serde_json::to_string(&story).expect("JSON").replace("\\n", " ");
            let mut lost = words(&text);
            // What says that a name is an author's is not part of the name.
            lost.remove("By");
            lost.retain(|word| !words(&written).contains(word));
            prop_assert!(lost.is_empty(), "{:?} of {}", lost, text);
            prop_assert!(story.appeal.is_none_or(|appeal| !appeal.paragraphs.is_empty()));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\PC\n\r]{0,200}", parts in prop::collection::vec("[©(/$€.,— AFP0-9]{1,8}", 0..6)) {
        let _ = wire::read(&text, &mut Story::default());
        let _ = wire::read(&format!("H\n{}", parts.join("\n")), &mut Story::default());
        let _ = wire::read(&format!("H\nA note from X\n{}", parts.join(" ")), &mut Story::default());
    }
}
