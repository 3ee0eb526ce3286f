//! What an editor marked wins.

use crate::quotes::find;
use crate::story::{Block, Marked, RichText, Span, Story};

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

#[test]
fn white_space_at_the_edges_of_a_mark_is_nobodys_word() {
    let speech = || {
        Some(Marked {
            speech: true,
            ..Marked::default()
        })
    };
    let marked = story(vec![
        span("She said: ", None),
        span("\u{a0}we won\t", speech()),
        span("and ", None),
        span(" ", speech()),
        span("left.", None),
    ]);
    let quotes = find(&marked);
    let text = "She said: \u{a0}we won";
    assert_eq!(quotes.len(), 1);
    assert_eq!(
        quotes[0].place.range,
        text.len() - "we won".len()..text.len()
    );
}
