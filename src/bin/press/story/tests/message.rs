//! The newsroom's own message, told from the report.

use standfirst::appeal::{Amount, Frequency};

use super::{note, paragraph, story};

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
