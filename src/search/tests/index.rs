use proptest::prelude::*;

use crate::search::{Entry, File, Index, first_word, forms, words};

/// A word with its stories, each with its level.
type Found = (String, bool, Vec<(usize, u8)>);

fn entry(headline: &str, standfirst: &str, people: &[&str], text: &str) -> Entry {
    let people: Vec<_> = people.iter().map(ToString::to_string).collect();
    Entry {
        id: "a".to_owned(),
        headline: headline.to_owned(),
        standfirst: Some(standfirst.to_owned()),
        language: "en-GB".to_owned(),
        people: people.clone(),
        speakers: people,
        texts: vec![text.to_owned()],
        ..Entry::default()
    }
}

fn files(entries: impl IntoIterator<Item = Entry>) -> Vec<File> {
    let mut index = Index::default();
    for entry in entries {
        index.add(entry);
    }
    index.files()
}

/// Reads files of words, as the page does.
fn read(files: &[File]) -> Vec<Found> {
    let mut found = vec![];
    for file in files.iter().filter(|it| it.name.starts_with("words-")) {
        let mut bytes = file.bytes.iter().copied();
        let mut word: Vec<u8> = vec![];
        let start = found.len();
        while bytes.len() > 0 {
            let shared = number(&mut bytes);
            word.truncate(shared);
            let rest = number(&mut bytes);
            word.extend(bytes.by_ref().take(rest));
            let count = number(&mut bytes);
            let end = number(&mut bytes);
            let end = bytes.len() - end;
            let mut stories = vec![];
            let mut at = 0;
            while bytes.len() > end {
                let step = number(&mut bytes);
                at += step >> 3;
                stories.push((at, (step & 7) as u8));
            }
            assert_eq!(stories.len(), count / 2);
            let word = String::from_utf8(word.clone()).unwrap();
            found.push((word, count % 2 == 1, stories));
        }
        assert_eq!(first_word(&file.bytes), Some(found[start].0.as_str()));
    }
    found
}

fn number(bytes: &mut impl Iterator<Item = u8>) -> usize {
    let mut number = 0;
    for shift in (0..).step_by(7) {
        let byte = bytes.next().unwrap();
        number |= usize::from(byte & 127) << shift;
        if byte < 128 {
            break;
        }
    }
    number
}

fn of<'a>(found: &'a [Found], word: &str) -> Option<&'a Found> {
    found.iter().find(|(it, ..)| it == word)
}

#[test]
fn a_headline_says_more_than_people_those_more_than_a_standfirst_and_that_more_than_the_text() {
    let filler = "so it goes ".repeat(50);
    let found = read(&files([
        entry("Harbour opens", "It rained.", &["Ida Holm"], &filler),
        entry("It rained", "All wait.", &["Ana Harbour"], &filler),
        entry("It rained", "The harbour.", &["Ida Holm"], &filler),
        entry(
            "It rained",
            "All wait.",
            &["Ida Holm"],
            &format!("{filler} harbour"),
        ),
    ]));
    let (_, _, stories) = of(&found, "harbour").unwrap();
    let levels: Vec<_> = stories.iter().map(|(_, level)| *level).collect();
    assert_eq!(levels, [6, 5, 4, 1]);
    let levels = |word| of(&found, word).unwrap().2.clone();
    assert!(levels("opens")[0].1 >= levels("ida")[0].1);
    assert_eq!(levels("=en"), [(0, 0), (1, 0), (2, 0), (3, 0)]);
}

#[test]
fn a_word_of_most_stories_names_those_only_that_have_it_in_a_prominent_place() {
    let stories = (0..100).map(|number| {
        let headline = if number == 7 { "And" } else { "Day" };
        let text = if number < 25 { "and rare" } else { "and" };
        entry(headline, "", &[], text)
    });
    let found = read(&files(stories));
    let (_, is_everywhere, named) = of(&found, "and").unwrap();
    assert!(is_everywhere);
    assert_eq!(named.len(), 1);
    assert_eq!(named[0].0, 7);
    // A quarter is not most.
    let (_, is_everywhere, named) = of(&found, "rare").unwrap();
    assert!(!is_everywhere);
    assert_eq!(named.len(), 25);
    // It is in nearly all headlines, too.
    let (_, is_everywhere, named) = of(&found, "day").unwrap();
    assert!(*is_everywhere && named.is_empty());
    // By its language each story is found.
    assert_eq!(of(&found, "=en").unwrap().2.len(), 100);
}

#[test]
fn words_stand_in_the_order_in_which_a_page_compares_them() {
    let found = read(&files([entry("z 𐐨 ﷼ ꬰ 𠀀 a", "", &[], "")]));
    let utf16: Vec<Vec<u16>> = found
        .iter()
        .map(|it| it.0.encode_utf16().collect())
        .collect();
    assert!(utf16.is_sorted());
    assert!(utf16.len() > 5, "{found:?}");
}

#[test]
fn many_words_are_divided_among_files_and_many_stories_too() {
    let text: String = (0..3_000).map(|number| format!("word{number} ")).collect();
    let files = files((0..33).map(|_| entry("One", "", &[], &text)));
    let lengths = |start: &str| -> Vec<usize> {
        let files = files.iter().filter(|it| it.name.starts_with(start));
        files.map(|it| it.bytes.len()).collect()
    };
    assert!(lengths("words-").len() > 5);
    assert!(lengths("words-").iter().all(|length| *length < 8 * 1024));
    assert_eq!(lengths("stories-").len(), 5);
    assert_eq!(read(&files).len(), 3_002);
}

#[test]
fn a_result_shows_the_story_and_nothing_of_its_text() {
    let files = files([entry("One", "Two", &["Ida Holm"], "three")]);
    let stories = files.iter().find(|it| it.name == "stories-0.json").unwrap();
    assert_eq!(
        String::from_utf8_lossy(&stories.bytes),
        "{\"stories\":[{\"id\":\"a\",\"headline\":\"One\",\"standfirst\":\"Two\",\"language\":\"en-GB\",\"people\":[\"Ida Holm\"]}]}\n"
    );
}

#[test]
fn no_stories_give_no_files() {
    assert!(files([]).is_empty());
}

proptest! {
    #[test]
    fn any_text_is_found_by_each_of_its_words(headline in ".{0,40}", text in ".{0,300}", more in "\\PC{0,300}") {
        let found = read(&files([entry("x", "", &[], &more), entry(&headline, &more, &[], &text)]));
        for word in words(&text).iter().chain(&words(&headline)).chain(&words(&more)) {
            for form in forms(word) {
                let (_, is_everywhere, stories) = of(&found, form).unwrap();
                prop_assert!(!is_everywhere);
                prop_assert!(stories.iter().any(|(story, _)| *story == 1), "{form}");
            }
        }
    }

    #[test]
    fn the_words_of_words_are_themselves(text in "\\PC{0,200}") {
        for word in words(&text) {
            let again = words(&word);
            prop_assert!(again.contains(&word) || word.chars().count() <= 2, "{word:?} {again:?}");
        }
    }
}
