//! Each rule by an example of its own.

use super::super::language::Language;
use super::super::model::{Attribution, Place, Quote, Resolution};
use super::attribute;

mod languages;

/// The quotations of a text whose marks are “…”, „…“, «…» or 「…」, attributed; passages end with lines.
fn quotes(tag: &str, text: &str) -> Vec<Quote> {
    let passages: Vec<&str> = text.split('\n').collect();
    let mut quotes = Vec::new();
    for (passage, line) in passages.iter().enumerate() {
        let mut rest = 0;
        while let Some(open) = line[rest..].find(['“', '„', '«', '「']).map(|at| at + rest) {
            let mark = line[open..].chars().next().unwrap();
            let inside = open + mark.len_utf8();
            let close = match mark {
                '“' => '”',
                '„' => '“',
                '「' => '」',
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
    quotes
}

fn said(tag: &str, text: &str) -> Vec<Option<Attribution>> {
    quotes(tag, text)
        .into_iter()
        .map(|quote| quote.attribution)
        .collect()
}

/// Asserts the name of each quotation's speaker; “–” is nobody.
#[track_caller]
fn assert_speakers(tag: &str, text: &str, speakers: &[&str]) {
    let found: Vec<String> = said(tag, text)
        .into_iter()
        .map(|said| said.map_or("–".to_string(), |said| said.name))
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
    let said = said("en", text);
    let named: Vec<_> = said
        .iter()
        .flatten()
        .map(|said| (said.name.as_str(), said.role.as_deref()))
        .collect();
    let minister = ("Mikhail Bogdanov", Some("Moscow's Deputy Foreign Minister"));
    let president = ("Vladimir Putin", Some("President"));
    assert_eq!(named, [minister, minister, president, president]);
}

#[test]
fn the_answer_carries_mention_cue_and_how_it_was_resolved() {
    let text = "Ana Ruiz, the mayor of Bo, resigned.\n“I am tired,” Ruiz told reporters.";
    let passages: Vec<&str> = text.split('\n').collect();
    let said = said("en", text).remove(0).unwrap();
    let words = |place: Option<Place>| place.map(|place| &passages[place.passage][place.range]);
    assert_eq!(said.role.as_deref(), Some("mayor of Bo"));
    assert_eq!(said.resolved, Resolution::PartOfName);
    assert!(said.sure);
    assert_eq!(words(said.mention), Some("Ruiz"));
    assert_eq!(words(said.cue), Some("told"));
}

#[test]
fn an_insert_between_subject_and_verb_is_not_the_speaker() {
    assert_speakers(
        "en",
        "Ana Ruiz, the mayor of Bo, said it was “a mess.”",
        &["Ana Ruiz"],
    );
    assert_speakers("en", "Ruiz's brother, Tom, said it was “a mess.”", &["Tom"]);
    assert_speakers(
        "en",
        "“A mess,” said Omar Bah, 41, a baker from Bo.",
        &["Omar Bah"],
    );
    assert_speakers(
        "en",
        "Ana Ruiz, who runs the port, and lives there, said it was “a mess.”",
        &["Ana Ruiz"],
    );
}

#[test]
fn a_participle_belongs_to_the_subject_before_it() {
    assert_speakers(
        "en",
        "Ana Ruiz praised the crew, adding: “They never slept.”",
        &["Ana Ruiz"],
    );
    assert_speakers(
        "en",
        "“It broke,” Lee said, noting that “nobody looked.”",
        &["Lee", "Lee"],
    );
}

#[test]
fn a_noun_of_saying_belongs_to_its_owner() {
    assert_speakers(
        "en",
        "Few believed Ana Ruiz's claim that the port was “never safer.”",
        &["Ana Ruiz"],
    );
}

#[test]
fn institutions_plurals_and_sources_speak() {
    assert_speakers(
        "en",
        "The Prosecutor General's Office said the group was “harmful.”",
        &["Prosecutor General's Office"],
    );
    assert_speakers("en", "“We saw smoke,” residents said.", &["residents"]);
    assert_speakers(
        "en",
        "The bridge was “about to fall,” according to Ana Ruiz.",
        &["Ana Ruiz"],
    );
}

#[test]
fn who_was_told_or_called_something_did_not_say_it() {
    assert_speakers(
        "en",
        "Lee told reporters in Bo that it was “over.”",
        &["Lee"],
    );
    assert_speakers(
        "en",
        "Ana Ruiz was called “a gift to polluters” by Tom Lee.",
        &["Tom Lee"],
    );
    assert_speakers(
        "en",
        "Ana Ruiz was called “a gift to polluters” last year.",
        &["–"],
    );
}

#[test]
fn speech_is_carried_on_while_nobody_else_speaks() {
    assert_speakers(
        "en",
        "“One,” Ana Ruiz said. “Two.”\n\n“Three.”",
        &["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"],
    );
    assert_speakers(
        "en",
        "“They were late.\n\n“And they knew it,” Ana Ruiz said.",
        &["Ana Ruiz", "Ana Ruiz"],
    );
}

#[test]
fn speech_that_is_carried_on_over_an_open_mark_is_sure_and_a_floating_one_only_likely() {
    let open = said("en", "“One,” Ana Ruiz said. “Two\n\n“Three.”");
    assert_eq!(
        open[2].as_ref().map(|said| (said.resolved, said.sure)),
        Some((Resolution::Continued, true))
    );
    let floating = said("en", "“One,” Ana Ruiz said.\n\n“Three.”");
    assert_eq!(
        floating[1].as_ref().map(|said| (said.resolved, said.sure)),
        Some((Resolution::Continued, false))
    );
}

#[test]
fn whose_turn_it_is_nobody_knows_after_two_have_spoken() {
    assert_speakers(
        "en",
        "“Ready?” Ruiz asked.\n\n“No,” Lee said.\n\n“Why not?”",
        &["Ruiz", "Lee", "–"],
    );
}

#[test]
fn the_sentence_before_leads_in_a_quotation_that_names_nobody() {
    assert_speakers(
        "en",
        "Ana Ruiz says there are reasons.\n\n“The port is full.”",
        &["Ana Ruiz"],
    );
}

#[test]
fn a_pronoun_follows_who_spoke_last_even_without_marks() {
    let text = "Tom Lee said the vote was lost.\n\nAna Ruiz, a painter, said it was not.\n\n“We counted twice,” she said.";
    assert_speakers("en", text, &["Ana Ruiz"]);
}

#[test]
fn a_pronoun_after_a_woman_is_no_man() {
    let text = "Mrs. Ruiz met Mr. Lee in Bo.\n\n“We counted twice,” he said.";
    assert_speakers("en", text, &["Mr. Lee"]);
}

#[test]
fn a_pronoun_after_somebody_without_a_name_stays_a_pronoun() {
    assert_speakers(
        "en",
        "The vote was hard, Lee said.\n\nThe mayor agreed. “Very hard,” she said.",
        &["she"],
    );
}

#[test]
fn a_signature_names_the_speaker() {
    assert_speakers("en", "“We will be back.” — Ana Ruiz", &["Ana Ruiz"]);
}

#[test]
fn a_verb_of_calling_gives_the_words_to_its_subject_only() {
    assert_speakers(
        "en",
        "Lee called the plan “reckless” and “a gift to polluters.”",
        &["Lee", "Lee"],
    );
    assert_speakers("en", "Lee denounced Ruiz's remarks as “hurtful.”", &["Lee"]);
}

#[test]
fn places_that_make_no_sense_are_left_alone() {
    let nowhere = Place {
        passage: 0,
        range: 5..900,
    };
    let mut quotes = vec![Quote {
        place: nowhere,
        group: 0,
        attribution: None,
    }];
    attribute(&["“Yes,” Lee said."], &Language::of("en"), &mut quotes);
    assert_eq!(quotes[0].attribution, None);
}
