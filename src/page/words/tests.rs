use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{ALL, Word};
use crate::appeal::SENTENCES;

/// What stands in `index.html`.
const IN_THE_FRAME: [&str; 5] = [
    "Keys",
    "Open a file…",
    "Skip to the story",
    "Leave this page",
    super::KEPT.english(),
];

/// What the scripts say.
const IN_THE_SCRIPTS: [&str; 10] = [
    "This part of the page did not arrive. Check your connection and try again.",
    "Verified: signed by {name} on {day}, version {version}.",
    "Past its date: signed by {name} on {day}, version {version}. A newer version may be withheld.",
    "From {host}.",
    "Not signed: nothing shows who made this copy.",
    "Altered: this is not what the newsroom signed.",
    "The host, a mirror or the network you are on has changed this story or put another in its place. Its words may \
     not be the newsroom’s.",
    "This copy is older than one that was here before.",
    "The host may be holding back what is new. Try again later, or open the edition from another place.",
    "Show it anyway",
];

/// As `public/words.js` has them, with the plural categories of each by Unicode's CLDR.
const LANGUAGES: [(&str, &[&str]); 9] = [
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("de", &["one", "other"]),
    ("es", &["one", "many", "other"]),
    ("fa", &["one", "other"]),
    ("fr", &["one", "many", "other"]),
    ("he", &["one", "two", "other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("uk", &["one", "few", "many", "other"]),
    ("zh", &["other"]),
];

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn english() -> BTreeSet<&'static str> {
    let own = ALL.iter().map(|word| word.english());
    own.chain(SENTENCES.iter().copied())
        .chain(IN_THE_FRAME)
        .chain(IN_THE_SCRIPTS)
        .collect()
}

fn words(language: &str) -> BTreeMap<String, String> {
    serde_json::from_str(&file(&format!("public/words/{language}/page.json"))).unwrap()
}

fn is_counted(text: &str) -> bool {
    text.starts_with("one=")
}

// What stands in braces, each once, in order.
fn parts(text: &str) -> BTreeSet<&str> {
    let opened = text.split('{').skip(1);
    opened
        .filter_map(|part| Some(part.split_once('}')?.0))
        .collect()
}

#[test]
fn every_language_has_every_message_and_no_other() {
    for (language, _) in LANGUAGES {
        let words = words(language);
        let there: BTreeSet<&str> = words.keys().map(String::as_str).collect();
        let missing: Vec<_> = english().difference(&there).copied().collect();
        let unknown: Vec<_> = there.difference(&english()).copied().collect();
        assert!(
            missing.is_empty() && unknown.is_empty(),
            "{language} lacks {missing:#?} and has {unknown:#?}"
        );
        let empty: Vec<_> = words
            .iter()
            .filter(|(_, text)| text.trim().is_empty())
            .collect();
        assert!(empty.is_empty(), "{language}: {empty:#?}");
    }
}

#[test]
fn every_translation_is_about_the_same_things() {
    for (language, _) in LANGUAGES {
        for (english, text) in words(language) {
            if !is_counted(&english) {
                assert_eq!(parts(&text), parts(&english), "{language}: {text}");
            }
            assert!(!text.contains('\0'), "{language}: {english}");
        }
    }
}

#[test]
fn what_is_counted_has_a_form_for_each_plural_category_of_its_language() {
    for (language, categories) in LANGUAGES {
        for (english, text) in words(language) {
            if is_counted(&english) {
                let forms: Vec<&str> = text
                    .split('|')
                    .filter_map(|form| Some(form.split_once('=')?.0))
                    .collect();
                assert_eq!(forms, categories, "{language}: {text}");
                let most = text.rsplit('|').next().unwrap();
                assert_eq!(parts(most), parts(&english), "{language}: {text}");
            }
        }
    }
}

#[test]
fn what_stands_in_the_frame_is_marked_for_translation() {
    let frame = file("index.html");
    for text in IN_THE_FRAME {
        assert!(frame.contains(&format!(" data-own>{text}<")), "{text}");
    }
}

#[test]
fn the_tools_words_are_the_same_in_every_language() {
    let keys = |language: &str, tool: &str| -> BTreeSet<String> {
        let words: BTreeMap<String, String> =
            serde_json::from_str(&file(&format!("public/words/{language}/{tool}.json"))).unwrap();
        assert!(
            words.values().all(|text| !text.trim().is_empty()),
            "{language} {tool}"
        );
        words.into_keys().collect()
    };
    for tool in [
        "changes",
        "foreign",
        "front",
        "help",
        "listening",
        "notes",
        "offline",
        "opening",
        "reading",
        "said",
    ] {
        for (language, _) in LANGUAGES {
            assert_eq!(keys(language, tool), keys("en", tool), "{language} {tool}");
        }
    }
}

#[test]
fn the_lists_count_and_tell_times_as_the_page_does() {
    let tool = |language: &str, tool: &str| -> BTreeMap<String, String> {
        serde_json::from_str(&file(&format!("public/words/{language}/{tool}.json"))).unwrap()
    };
    for (language, categories) in LANGUAGES {
        let page = words(language);
        for (list, name, word) in [
            ("front", "title", super::STORIES),
            ("front", "minutes", super::MINUTES),
            ("front", "minutes_to", super::MINUTES_TO),
            ("front", "hours", super::HOURS),
            ("front", "list", super::LIST),
        ] {
            assert_eq!(tool("en", list)[name], word.english());
            assert_eq!(
                tool(language, list)[name],
                page[word.english()],
                "{language} {name}"
            );
        }
        for list in ["front", "said"] {
            let english = tool("en", list);
            for (name, text) in tool(language, list) {
                let counted = is_counted(&english[&name]);
                let forms = text
                    .split('|')
                    .filter_map(|form| Some(form.split_once('=')?.0));
                assert!(
                    !counted || forms.eq(categories.iter().copied()),
                    "{language}: {text}"
                );
                let most = text.rsplit('|').next().unwrap();
                assert_eq!(parts(most), parts(&english[&name]), "{language}: {text}");
            }
        }
    }
}

#[test]
fn a_message_says_what_it_is_about() {
    assert_eq!(
        Word::new("{1} and {0}, {2}.").with(&["a", "b"]),
        "b and a, ."
    );
    assert_eq!(super::WORDS.counted(1, ""), "1 word");
    assert_eq!(super::WORDS.counted(2, ""), "2 words");
    assert_eq!(super::reading_time((5, 6)), "5 to 6 minutes to read");
    assert_eq!(super::reading_time((1, 1)), "1 minute to read");
}

#[test]
fn from_ninety_minutes_on_a_time_is_told_in_hours() {
    assert_eq!(super::reading_time((70, 89)), "70 to 89 minutes to read");
    assert_eq!(super::minutes_left(89), "89 minutes left");
    let long = super::reading_time((70, 90));
    assert_eq!(long, "70–90 minutes in hours to read");
    assert_eq!(super::minutes_left(90), "90–90 minutes in hours left");
}
