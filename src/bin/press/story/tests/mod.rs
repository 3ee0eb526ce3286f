//! Whole wire texts and the stories they become.

mod losses;
mod message;
mod money;

use standfirst::story::{Block, Byline, RichText, Story};

use super::wire;

/// The story that a text becomes, and what was said about it.
fn story(language: &str, text: &str) -> (Story, Vec<String>) {
    let mut story = Story {
        language: language.to_owned(),
        ..Story::default()
    };
    let notices = wire::read(text, &mut story).expect("a story");
    (story, notices.iter().map(ToString::to_string).collect())
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        text: RichText::plain(text),
    }
}

fn note(text: &str) -> Block {
    Block::Note {
        text: RichText::plain(text),
    }
}

fn fault(text: &str) -> String {
    wire::read(text, &mut Story::default()).expect_err("no story")
}

#[test]
fn the_first_line_is_the_headline_if_it_looks_like_one() {
    let (story, notices) = story("en", "Dam Breaks\nThe dam broke.\nNobody was hurt.\n");
    assert_eq!(story.headline, "Dam Breaks");
    assert_eq!(
        story.body,
        [paragraph("The dam broke."), paragraph("Nobody was hurt.")]
    );
    assert_eq!(notices, [""; 0]);
}

#[test]
fn a_first_line_that_is_a_sentence_is_no_headline() {
    assert_eq!(
        fault("\nThe dam broke.\nNobody was hurt.\n"),
        "line 2 does not look like a headline: say it with --headline"
    );
    assert_eq!(fault(" \n\n"), "there is no text in it");
}

#[test]
fn a_headline_that_is_given_and_printed_stands_once() {
    let mut story = Story {
        headline: "Dam Breaks".to_owned(),
        ..Story::default()
    };
    wire::read("Dam Breaks\n\nThe dam broke.\n", &mut story).expect("a story");
    assert_eq!(story.body, [paragraph("The dam broke.")]);
}

#[test]
fn a_headline_alone_is_no_story() {
    let mut story = Story {
        headline: "Dam Breaks".to_owned(),
        ..Story::default()
    };
    let fault = wire::read("Dam Breaks\n", &mut story).expect_err("no story");
    assert_eq!(fault, "there is no text below the headline");
}

#[test]
fn a_dateline_and_an_agency_are_taken_from_where_they_stand() {
    let text = "Dam Breaks\n(AFP)\nPARIS, March 3 (AFP) — The dam broke.\nNobody was hurt. (Reuters)\n© AFP\n";
    let (story, notices) = story("en", text);
    assert_eq!(story.dateline.as_deref(), Some("PARIS, March 3 (AFP)"));
    assert_eq!(
        story.body,
        [paragraph("The dam broke."), paragraph("Nobody was hurt.")]
    );
    let agency = |name: &str| Byline {
        name: name.to_owned(),
        role: Some("news agency".to_owned()),
        url: None,
    };
    assert_eq!(story.bylines, [agency("Reuters"), agency("AFP")]);
    assert_eq!(notices, [""; 0]);
}

#[test]
fn an_author_above_the_report_is_taken_and_does_not_hide_the_dateline() {
    for (language, by) in [("en", "By"), ("de", "Von"), ("fr", "Par"), ("ru", "Автор:")] {
        let text = format!("Dam Breaks\n{by} Ann Ó Brien\nPARIS — The dam broke.\n");
        let (story, notices) = story(language, &text);
        assert_eq!(story.bylines[0].name, "Ann Ó Brien");
        assert_eq!(story.dateline.as_deref(), Some("PARIS"));
        assert_eq!(story.body, [paragraph("The dam broke.")]);
        assert_eq!(notices, [""; 0]);
    }
    let (story, _) = story("en", "Dam Breaks\nBy Monday the dam was gone.\nBy Noon\n");
    assert_eq!(story.bylines, []);
    assert_eq!(story.body.len(), 2);
}

#[test]
fn a_short_line_that_is_no_sentence_is_kept_and_said() {
    let (story, notices) = story("en", "Dam Breaks\nThe dam broke.\n(END)\n");
    assert_eq!(
        story.body,
        [paragraph("The dam broke."), paragraph("(END)")]
    );
    assert_eq!(
        notices,
        ["line 3: “(END)” is no sentence: kept as a paragraph"]
    );
}

#[test]
fn a_credit_after_the_last_sentence_names_an_author() {
    let (story, _) = story("de", "Damm bricht\nDer Damm brach. (dpa)\n");
    assert_eq!(story.body, [paragraph("Der Damm brach.")]);
    assert_eq!(story.bylines[0].name, "dpa");
    assert_eq!(story.bylines[0].role.as_deref(), Some("Nachrichtenagentur"));
}

#[test]
fn a_notice_of_copyright_with_more_in_it_is_kept_as_a_note() {
    let (story, _) = story(
        "en",
        "Dam Breaks\nThe dam broke.\n© AFP. All rights reserved.\n",
    );
    assert_eq!(
        story.body,
        [
            paragraph("The dam broke."),
            note("© AFP. All rights reserved.")
        ]
    );
    assert_eq!(story.bylines, []);
}
