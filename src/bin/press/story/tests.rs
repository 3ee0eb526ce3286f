//! Whole wire texts and the stories they become.

use proptest::prelude::*;
use standfirst::appeal::{Amount, Frequency};
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
fn a_message_is_no_part_of_the_report_wherever_it_stands() {
    let text = "Dam Breaks
The dam broke.
A note from The River Post:
Dear readers,
We need you. Give at least $3 a month.
Support The River Post
— The editors
Maybe later
Nobody was hurt.
";
    let (story, notices) = story("en", text);
    assert_eq!(
        story.body,
        [paragraph("The dam broke."), paragraph("Nobody was hurt.")]
    );
    let appeal = story.appeal.expect("an appeal");
    assert_eq!(appeal.heading, "A note from The River Post");
    assert_eq!(appeal.newsroom.as_deref(), Some("The River Post"));
    assert_eq!(
        appeal.paragraphs,
        ["Dear readers,", "We need you. Give at least $3 a month."]
    );
    assert_eq!(appeal.signature.as_deref(), Some("— The editors"));
    assert_eq!(
        appeal.labels.support.as_deref(),
        Some("Support The River Post")
    );
    assert_eq!(appeal.labels.later.as_deref(), Some("Maybe later"));
    assert_eq!(appeal.offers[0].frequency, Frequency::Monthly);
    assert_eq!(appeal.offers[0].currency, "USD");
    assert_eq!(appeal.offers[0].lowest, Some(Amount(300)));
    assert_eq!(notices, [""; 0]);
}

#[test]
fn a_message_is_known_in_each_language() {
    for (language, text, newsroom, later) in [
        (
            "de",
            "Damm bricht\nDer Damm brach.\nEine Nachricht von Flusspost:\nLiebe Leserinnen,\nhelfen Sie uns.\nSpäter erinnern\n",
            "Flusspost",
            "Später erinnern",
        ),
        (
            "ru",
            "Плотина\nПлотина прорвана.\nОбращение редакции «Речной почты»:\nДорогие читатели!\nПомогите нам.\nНапомнить позже.\n",
            "«Речной почты»",
            "Напомнить позже",
        ),
        (
            "fr",
            "La digue cède\nLa digue a cédé.\nUn message de La Rivière :\nChers lecteurs,\nAidez-nous.\nMe le rappeler plus tard\n",
            "La Rivière",
            "Me le rappeler plus tard",
        ),
        (
            "es",
            "Cede la presa\nLa presa cedió.\nUn mensaje de El Río:\nQueridos lectores:\nAyúdennos.\nRecordármelo más tarde\n",
            "El Río",
            "Recordármelo más tarde",
        ),
        (
            "uk",
            "Гребля\nГреблю прорвано.\nЗвернення редакції «Річкової пошти»:\nДорогі читачі!\nДопоможіть нам.\nНагадати пізніше\n",
            "«Річкової пошти»",
            "Нагадати пізніше",
        ),
    ] {
        for language in [language, "und"] {
            let (story, notices) = story(language, text);
            assert_eq!(story.body.len(), 1, "{language}");
            let appeal = story.appeal.expect(language);
            assert_eq!(appeal.newsroom.as_deref(), Some(newsroom));
            assert_eq!(appeal.paragraphs.len(), 2);
            assert_eq!(appeal.labels.later.as_deref(), Some(later));
            assert_eq!(notices, [""; 0]);
        }
    }
}

#[test]
fn a_message_in_broken_lines_is_put_together_again() {
    let text = "Dam Breaks

The dam
broke.

A note from The River Post:
Dear readers,
we need
you.

Remind me later.
";
    let (story, notices) = story("en", text);
    assert_eq!(story.body, [paragraph("The dam broke.")]);
    assert_eq!(
        story.appeal.expect("an appeal").paragraphs,
        ["Dear readers,", "we need you."]
    );
    assert_eq!(notices, [""; 0]);
}

#[test]
fn a_sentence_about_a_message_opens_none() {
    let text = "Dam Breaks\nA message from the mayor was read.\nMessage from the mayor: “Leave,” he said.\n";
    let (story, notices) = story("en", text);
    assert_eq!(story.body.len(), 2);
    assert_eq!(story.appeal, None);
    assert_eq!(notices, [""; 0]);
}

#[test]
fn an_end_that_nothing_opens_is_kept_and_said() {
    let (story, notices) = story("en", "Dam Breaks\nThe dam broke.\nRemind me later.\n");
    assert_eq!(
        story.body,
        [paragraph("The dam broke."), paragraph("Remind me later.")]
    );
    assert_eq!(
        notices,
        ["line 3: “Remind me later.” ends a message that nothing opens: kept as a paragraph"]
    );
}

#[test]
fn a_message_that_nothing_ends_is_said() {
    let (story, notices) = story(
        "en",
        "Dam Breaks\nThe dam broke.\nA note from The Post:\nHelp us.\n",
    );
    assert_eq!(story.body, [paragraph("The dam broke.")]);
    assert_eq!(story.appeal.expect("an appeal").paragraphs, ["Help us."]);
    assert_eq!(
        notices,
        [
            "line 3: no line such as “remind me later” ends this message: everything after it was taken as part of it"
        ]
    );
}

#[test]
fn a_second_message_and_an_empty_one_are_kept_as_notes_and_said() {
    let text = "Dam Breaks
The dam broke.
A note from The Post
Remind me later
A note from The Post
Help us.
Remind me later
A note from The Post
Help us more.
Remind me later
";
    let (story, notices) = story("en", text);
    assert_eq!(
        story.body,
        [
            paragraph("The dam broke."),
            note("A note from The Post"),
            note("Remind me later"),
            note("A note from The Post"),
            note("Help us more."),
            note("Remind me later"),
        ]
    );
    assert_eq!(story.appeal.expect("an appeal").paragraphs, ["Help us."]);
    assert_eq!(
        notices,
        [
            "line 3: a message with nothing in it: kept as a note",
            "line 8: a second message: kept as notes in the story",
        ]
    );
}

#[test]
fn a_line_of_the_message_that_is_not_understood_is_kept_and_said() {
    let text = "Dam Breaks
The dam broke.
A note from The Post
Help us. A boat costs $900.
Scan the code
Remind me later
";
    let (story, notices) = story("en", text);
    let appeal = story.appeal.expect("an appeal");
    assert_eq!(
        appeal.paragraphs,
        ["Help us. A boat costs $900.", "Scan the code"]
    );
    assert_eq!(appeal.offers, []);
    assert_eq!(
        notices,
        [
            "line 4: “$900” without a word on how often: made no offer of it",
            "line 5: “Scan the code” is no sentence and no known label: kept as a paragraph of the message",
        ]
    );
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

fn words(text: &str) -> std::collections::HashSet<String> {
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
