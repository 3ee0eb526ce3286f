//! A story that is written and read again is the same story.
#![allow(clippy::expect_used)]

use std::sync::LazyLock;

use proptest::option::of;
use proptest::prelude::*;
use standfirst::appeal::{Amount, Appeal, Frequency, Offer};
use standfirst::story::{
    Block, Byline, Correction, Figure, Marked, Quotation, Resolution, RichText, Source, Span,
    Speaker, Story, Translation, read,
};

/// Text as the reader keeps it: something between no white space.
fn text() -> impl Strategy<Value = String> {
    "[\\PC\n]{0,12}"
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("not blank", |text| !text.is_empty())
}

fn link() -> impl Strategy<Value = String> {
    prop_oneof![
        "https://[a-z]{1,8}\\.org/[a-z0-9/?=]{0,8}",
        "mailto:[a-z]{1,5}@example\\.org",
        "[a-z]{1,8}/[a-z]{1,8}\\.html",
        "#[a-z]{1,5}",
    ]
}

fn picture() -> impl Strategy<Value = String> {
    prop_oneof![
        "https://[a-z]{1,8}\\.org/[a-z]{1,8}\\.jpg",
        "[a-z]{1,8}\\.jpg"
    ]
}

fn time() -> impl Strategy<Value = String> {
    prop_oneof![
        "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])",
        "20[0-9]{2}-10-14T(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,3})?(Z|\\+03:00)",
    ]
}

fn marked() -> impl Strategy<Value = Marked> {
    (any::<bool>(), of(text()), of(text())).prop_map(|(speech, speaker, role)| Marked {
        speech,
        speaker,
        role,
    })
}

fn span() -> impl Strategy<Value = Span> {
    // A span keeps its white space, unlike a whole text.
    let text = prop_oneof![text(), text().prop_map(|text| format!(" {text} "))];
    (text, any::<bool>(), any::<bool>(), of(link()), of(marked())).prop_map(
        |(text, emphasis, strong, link, quote)| Span {
            text,
            emphasis,
            strong,
            link,
            // Only what a whole story holds can be referred to: see `story`.
            note: None,
            quote,
        },
    )
}

fn rich_text() -> impl Strategy<Value = RichText> {
    prop_oneof![
        text().prop_map(RichText::plain),
        prop::collection::vec(span(), 2..4).prop_map(RichText),
    ]
}

fn figure() -> impl Strategy<Value = Figure> {
    let sizes = (of(1..10_000u32), of(1..10_000u32));
    let alt = prop_oneof![Just(String::new()), text()];
    (picture(), alt, of(rich_text()), of(text()), sizes).prop_map(
        |(url, alt, caption, credit, (width, height))| Figure {
            url,
            alt,
            caption,
            credit,
            width,
            height,
        },
    )
}

fn quotation() -> impl Strategy<Value = Quotation> {
    let how = prop_oneof![
        Just(Resolution::Named),
        Just(Resolution::PartOfName),
        Just(Resolution::Reference),
        Just(Resolution::Continued),
        Just(Resolution::Editor),
    ];
    let speaker = (
        text(),
        of(text()),
        of(text()),
        of(text()),
        how,
        any::<bool>(),
    )
        .prop_map(|(name, role, mention, cue, how, likely)| Speaker {
            name,
            role,
            mention,
            cue,
            how,
            likely,
        });
    (1..9usize, text(), 0..3usize, any::<bool>(), of(speaker)).prop_map(
        |(passage, words, skip, continues, speaker)| Quotation {
            passage,
            words,
            skip,
            continues,
            speaker,
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    let texts = || prop::collection::vec(rich_text(), 1..4);
    prop_oneof![
        rich_text().prop_map(|text| Block::Paragraph { text }),
        (2..=4u8, rich_text()).prop_map(|(level, text)| Block::Heading { level, text }),
        (any::<bool>(), texts()).prop_map(|(ordered, items)| Block::List { ordered, items }),
        (texts(), of(text())).prop_map(|(paragraphs, cite)| Block::BlockQuote { paragraphs, cite }),
        (rich_text(), of(text())).prop_map(|(text, cite)| Block::PullQuote { text, cite }),
        figure().prop_map(Block::Figure),
        rich_text().prop_map(|text| Block::Note { text }),
        (of(rich_text()), rows(0..2), rows(1..3), any::<bool>())
            .prop_filter("something in it", |(_, _, rows, _)| rows
                .concat()
                .iter()
                .any(has_text))
            .prop_map(|(caption, head, rows, row_headers)| Block::Table {
                caption,
                head,
                rows,
                row_headers
            }),
        ("[ \n]{0,3}", text(), "[ \n]{0,3}", of(text())).prop_map(
            |(before, text, after, language)| Block::Code {
                text: before + &text + &after,
                language
            }
        ),
        texts().prop_map(|notes| Block::Footnotes { notes }),
        (
            "https?://[a-z]{1,8}\\.org/[a-z0-9/?=]{0,8}",
            text(),
            of(text()),
            of(text()),
            of(text())
        )
            .prop_map(|(url, provider, title, description, author)| Block::Embed {
                url,
                provider,
                title,
                description,
                author
            },),
        Just(Block::Separator),
        ("x-[a-z]{1,8}", text()).prop_map(|(kind, text)| Block::Unknown { kind, text }),
    ]
}

/// Rows of a table, some of them with cells that say nothing.
fn rows(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Vec<RichText>>> {
    let cell = prop_oneof![rich_text(), Just(RichText::plain(""))];
    prop::collection::vec(prop::collection::vec(cell, 0..3), count)
}

fn has_text(cell: &RichText) -> bool {
    !cell.to_plain().is_empty()
}

/// Has some spans of the paragraphs and the notes refer to footnotes.
fn refer(body: &mut [Block]) {
    let notes = body.iter().map(|block| match block {
        Block::Footnotes { notes } => notes.len() as u32,
        _ => 0,
    });
    let notes: u32 = notes.sum();
    let mut at = 0;
    for block in body {
        let texts = match block {
            Block::Paragraph { text } => std::slice::from_mut(text),
            Block::Footnotes { notes } => notes,
            _ => continue,
        };
        for span in texts.iter_mut().flat_map(|text| &mut text.0) {
            at += 1;
            span.note = (at % 2 == 1 && notes > 0).then(|| at % notes + 1);
        }
    }
}

fn appeal() -> impl Strategy<Value = Appeal> {
    let offer = prop_oneof![(1..10_000_000u64).prop_map(|hundredths| Offer {
        frequency: Frequency::Monthly,
        currency: "USD".to_owned(),
        amounts: vec![Amount(hundredths), Amount(hundredths + 1)],
        suggested: Some(Amount(hundredths)),
        lowest: Some(Amount(hundredths)),
        highest: None,
        other: true,
    }),];
    let paragraphs = prop::collection::vec(text(), 1..3);
    (text(), of(text()), paragraphs, of(text()), of(offer)).prop_map(
        |(heading, newsroom, paragraphs, signature, offer)| Appeal {
            heading,
            newsroom,
            paragraphs,
            signature,
            url: offer
                .as_ref()
                .map(|_| "https://example.org/give".to_owned()),
            offers: offer.into_iter().collect(),
            ..Appeal::default()
        },
    )
}

prop_compose! {
    fn story()(
        names in ("[a-z0-9-]{0,8}", prop_oneof!["und", "en", "pt-BR", "sr-Latn-RS"], text()),
        standfirst in of(text()),
        bylines in prop::collection::vec((text(), of(text()), of(link())), 0..3),
        translations in prop::collection::vec((prop_oneof!["ru", "pt-BR"], picture()), 0..3),
        texts in (of(text()), of(text())),
        times in (of(time()), of(time())),
        tags in prop::collection::vec(text(), 0..3),
        source in of((text(), of(link()))),
        lead in of(figure()),
        first in block().prop_filter("something to show", |block| *block != Block::Separator),
        more in prop::collection::vec(block(), 0..6),
        quotations in of(prop::collection::vec(quotation(), 0..3)),
        corrections in prop::collection::vec((of(time()), text()), 0..3),
        sensitive in any::<bool>(),
        appeal in of(appeal()),
    ) -> Story {
        let (id, language, headline) = names;
        let (dateline, section) = texts;
        let (published, updated) = times;
        Story {
            id,
            language,
            headline,
            standfirst,
            bylines: bylines.into_iter().map(|(name, role, url)| Byline { name, role, url }).collect(),
            dateline,
            published,
            updated,
            translations: translations.into_iter().map(|(language, url)| Translation { language, url }).collect(),
            section,
            tags,
            source: source.map(|(name, url)| Source { name, url }),
            lead,
            body: {
                let mut body: Vec<_> = std::iter::once(first).chain(more).collect();
                refer(&mut body);
                body
            },
            quotations,
            corrections: corrections.into_iter().map(|(date, text)| Correction { date, text }).collect(),
            sensitive,
            appeal,
        }
    }
}

static VALIDATOR: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = serde_json::to_value(schemars::schema_for!(Story)).expect("JSON");
    jsonschema::validator_for(&schema).expect("a valid schema")
});

proptest! {
    // What once failed becomes a test with a name of its own, not a file of seeds.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn a_story_written_and_read_is_the_same(story in story()) {
        let json = serde_json::to_vec(&story).expect("JSON");
        let reading = read(&json).expect("a story");
        let is_unknown = |block: &&Block| matches!(block, Block::Unknown { .. });
        prop_assert_eq!(reading.remarks.len(), story.body.iter().filter(is_unknown).count());
        prop_assert_eq!(reading.story, story);
    }

    #[test]
    fn a_story_written_obeys_the_schema(mut story in story()) {
        // Blocks of unknown types are kept for readers; the schema tells writers not to use them.
        story.body.retain(|block| !matches!(block, Block::Unknown { .. }));
        prop_assume!(!story.body.is_empty());
        let json = serde_json::to_value(&story).expect("JSON");
        let faults: Vec<_> = VALIDATOR.iter_errors(&json).map(|e| e.to_string()).collect();
        prop_assert_eq!(faults, [""; 0]);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_json_makes_the_reader_panic(json in json(), headline in any::<bool>()) {
        let text = if headline {
            format!(r#"{{"headline": "H", "body": [{json}, {{"type": "paragraph", "text": {json}}}], "appeal": {json}}}"#)
        } else {
            json
        };
        let _ = read(text.as_bytes());
    }
}

/// Any JSON, with names and types that the reader knows among the rest.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|b| b.to_string()),
        any::<i64>().prop_map(|n| n.to_string()),
        "[a-z :/]{0,6}".prop_map(|text| format!("{text:?}")),
        prop_oneof![
            "paragraph",
            "list",
            "figure",
            "heading",
            "block-quote",
            "table",
            "footnotes",
            "embed"
        ]
        .prop_map(|t| format!("{t:?}")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let name = prop_oneof![
            "type",
            "text",
            "items",
            "rows",
            "head",
            "notes",
            "note",
            "url",
            "level",
            "offers",
            "amounts",
            "heading",
            "paragraphs",
            "[a-z]{1,3}"
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4)
                .prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec((name, inner), 0..4).prop_map(|fields| {
                let fields: Vec<_> = fields
                    .into_iter()
                    .map(|(name, value)| format!("{name:?}:{value}"))
                    .collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}
