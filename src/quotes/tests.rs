//! What is speech and what is not, one rule a test, in words of our own.

use super::{Quote, find, find_in};
use crate::story::{Block, Marked, RichText, Span, Story};

fn texts(passages: &[&str], language: &str) -> Vec<String> {
    let said = |quote: &Quote| passages[quote.place.passage][quote.place.range.clone()].to_owned();
    find_in(passages, language).iter().map(said).collect()
}

#[track_caller]
fn assert_quotes(text: &str, expected: &[&str]) {
    let passages: Vec<&str> = text.lines().collect();
    assert_eq!(texts(&passages, "en"), expected);
}

#[track_caller]
fn assert_quotes_in(language: &str, text: &str, expected: &[&str]) {
    let passages: Vec<&str> = text.lines().collect();
    assert_eq!(texts(&passages, language), expected);
}

#[test]
fn straight_and_curly_marks_hold_speech() {
    assert_quotes(
        "\"The bridge is closed,\" Mara Lind said.",
        &["\"The bridge is closed,\""],
    );
    assert_quotes(
        "“The bridge is closed,” Mara Lind said.",
        &["“The bridge is closed,”"],
    );
}

#[test]
fn part_of_a_sentence_is_speech_where_somebody_says_it() {
    assert_quotes(
        "Lind told the paper she “did not rule out” a second strike.",
        &["“did not rule out”"],
    );
    assert_quotes(
        "He also said the town faced an \"unbearable\" winter.",
        &["\"unbearable\""],
    );
}

#[test]
fn a_legal_term_in_marks_is_not_speech() {
    assert_quotes(
        "The paper was listed as an “undesirable organization” in June.",
        &[],
    );
}

#[test]
fn a_speech_that_reopens_its_marks_runs_to_the_end_of_each_paragraph() {
    assert_quotes(
        "“We waited all night,” Orlov said. “Nobody came.\n\n“In the morning we left.”\n\nThe road is shut.",
        &[
            "“We waited all night,”",
            "“Nobody came.",
            "“In the morning we left.”",
        ],
    );
}

#[test]
fn a_forgotten_closing_mark_does_not_shift_what_follows() {
    assert_quotes(
        "“It was cold, Orlov said.\nThe driver agreed. “Very cold,” she said.",
        &["“Very cold,”"],
    );
}

#[test]
fn apostrophes_and_inch_marks_are_no_quotation_marks() {
    assert_quotes(
        "The drivers' pay fell in the '80s. It's the owners' turn, rock 'n' roll fans say.",
        &[],
    );
    assert_quotes("The 6'2\" keeper said \"not today.\"", &["\"not today.\""]);
}

#[test]
fn marks_inside_marks_stay_inside() {
    assert_quotes(
        "“He shouted, ‘Don’t move,’ and we didn’t,” Lind said.",
        &["“He shouted, ‘Don’t move,’ and we didn’t,”"],
    );
    assert_quotes(
        "\"He shook his head and said, 'Not now,' \" said Mara Lind.",
        &["\"He shook his head and said, 'Not now,' \""],
    );
}

#[test]
fn german_marks_open_low_and_close_high() {
    assert_quotes_in(
        "de",
        "„Die Brücke ist gesperrt“, sagte Mara Lind, „und zwar ab sofort.“",
        &["„Die Brücke ist gesperrt“", "„und zwar ab sofort.“"],
    );
    assert_quotes_in(
        "de",
        "»Das genügt nicht«, sagte Lind.",
        &["»Das genügt nicht«"],
    );
}

fn story(spans: Vec<Span>) -> Story {
    Story {
        language: "en".into(),
        body: vec![Block::Paragraph {
            text: RichText(spans),
        }],
        ..Story::default()
    }
}

fn span(text: &str, quote: Option<Marked>) -> Span {
    Span {
        text: text.into(),
        quote,
        ..Span::default()
    }
}

#[test]
fn an_editor_who_says_that_it_is_no_speech_wins() {
    let plain = story(vec![span("“We won,” Lind said.", None)]);
    assert_eq!(find(&plain).len(), 1);
    let marked = story(vec![
        span("“We won,”", Some(Marked::default())),
        span(" Lind said.", None),
    ]);
    assert_eq!(find(&marked), []);
}

#[test]
fn an_editor_who_names_a_speaker_wins() {
    let marked = Marked {
        speech: true,
        speaker: Some("Mara Lind".into()),
        role: Some("mayor".into()),
    };
    let quotes = find(&story(vec![
        span("We ", Some(marked.clone())),
        span("won", Some(marked)),
        span(", she said.", None),
    ]));
    let [quote] = quotes.as_slice() else {
        panic!("{quotes:?}")
    };
    assert_eq!(quote.place.range, 0..6);
    assert_eq!(
        quote.attribution.as_ref().map(|it| it.name.as_str()),
        Some("Mara Lind")
    );
}
