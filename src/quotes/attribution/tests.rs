//! Each rule by an example of its own.

use super::super::language::Language;
use super::super::model::{Place, Quote};
use super::attribute;

/// The quotations of a text whose marks are “…”, „…“ or «…», attributed; passages end with lines.
fn quotes(tag: &str, text: &str) -> (Vec<Quote>, Vec<String>) {
    let passages: Vec<&str> = text.split('\n').collect();
    let mut quotes = Vec::new();
    for (passage, line) in passages.iter().enumerate() {
        let mut rest = 0;
        while let Some(open) = line[rest..].find(['“', '„', '«']).map(|at| at + rest) {
            let mark = line[open..].chars().next().unwrap();
            let inside = open + mark.len_utf8();
            let close = match mark {
                '“' => '”',
                '„' => '“',
                _ => '»',
            };
            let end = line[inside..]
                .find(close)
                .map_or(line.len(), |at| inside + at + close.len_utf8());
            let place = Place {
                passage,
                range: open..end,
            };
            quotes.push(Quote {
                place,
                group: quotes.len(),
                attribution: None,
            });
            rest = end;
        }
    }
    attribute(&passages, &Language::of(tag), &mut quotes);
    (
        quotes,
        passages.iter().map(|line| line.to_string()).collect(),
    )
}

#[track_caller]
fn assert_speakers(tag: &str, text: &str, speakers: &[&str]) {
    let found: Vec<String> = quotes(tag, text)
        .0
        .iter()
        .map(|quote| {
            quote
                .attribution
                .as_ref()
                .map_or("–".to_string(), |said| said.name.clone())
        })
        .collect();
    assert_eq!(found, speakers, "{text}");
}

#[test]
fn the_speaker_stands_before_after_or_inside() {
    assert_speakers("en", "Ana Ruiz said: “We are ready.”", &["Ana Ruiz"]);
    assert_speakers("en", "“We are ready,” Ana Ruiz said.", &["Ana Ruiz"]);
    assert_speakers("en", "“We are ready,” said Ana Ruiz.", &["Ana Ruiz"]);
    assert_speakers(
        "en",
        "“We are ready,” Ana Ruiz said, “and we wait.”",
        &["Ana Ruiz", "Ana Ruiz"],
    );
}

#[test]
fn a_deputy_minister_is_one_person_from_his_full_name_to_his_pronoun() {
    let text = "Moscow's Deputy Foreign Minister Mikhail Bogdanov hopes to meet them, RIA Novosti reported.\n\
                Bogdanov told RIA Novosti he “did not exclude” a meeting, adding: “We always are in favor.”\n\
                The news came a day after President Vladimir Putin said Russia could help.\n\
                “Russia can help,” Putin said on Friday.\n\
                He also said Israel risked an “unacceptable” siege.";
    let (quotes, _) = quotes("en", text);
    let said: Vec<(&str, Option<&str>)> = quotes
        .iter()
        .filter_map(|quote| quote.attribution.as_ref())
        .map(|said| (said.name.as_str(), said.role.as_deref()))
        .collect();
    let minister = ("Mikhail Bogdanov", Some("Moscow's Deputy Foreign Minister"));
    let president = ("Vladimir Putin", Some("President"));
    assert_eq!(said, [minister, minister, president, president]);
}
