//! What holds for the quotations of any text whatever, hostile ones included.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use standfirst::quotes::{Quote, find_in};

const LANGUAGES: [&str; 18] = [
    "en", "ru", "uk", "de", "fr", "es", "it", "pt", "pl", "cs", "nl", "sv", "ar", "he", "fa", "tr",
    "zh", "ja",
];

/// Scraps that matter to the rules, in an order nobody would write.
fn scrap() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "“",
        "”",
        "„",
        "‟",
        "\"",
        "''",
        "'",
        "’",
        "‘",
        "‚",
        "«",
        "»",
        "‹",
        "›",
        "「",
        "」",
        "『",
        "』",
        "—",
        "–",
        " - ",
        "--",
        " — ",
        ", ",
        ". ",
        "! ",
        "? ",
        "… ",
        ": ",
        "； ",
        "：",
        "。",
        "(",
        ")",
        "[",
        "]",
        "\u{a0}",
        "\u{200b}",
        "\u{200f}",
        "\u{202e}",
        "\u{feff}",
        "\u{301}",
        "🎉",
        "𝒜",
        "5'10\"",
        "'90s",
        "U.S. ",
        "said",
        " said Ana Ruiz",
        "Lee said, ",
        "according to ",
        "called it ",
        "he ",
        "they ",
        "so-called ",
        "сказал он",
        " — ответила Анна. — ",
        "sagte Müller",
        "dit-il, ",
        "répondit Paul",
        "—preguntó Ana. ",
        "说",
        "と述べた",
        "İ",
        "ß",
        "Я",
        "you",
        "The Times",
        "ministry ",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => ".{0,6}", 1 => "[a-zа-я ]{1,12}"]
}

fn passages() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(
        prop::collection::vec(scrap(), 0..24).prop_map(|scraps| scraps.concat()),
        0..6,
    )
}

fn assert_sound(passages: &[&str], quotes: &[Quote]) {
    for quote in quotes {
        let passage = passages[quote.place.passage];
        assert!(!quote.place.range.is_empty(), "{quote:?}");
        assert!(
            passage.get(quote.place.range.clone()).is_some(),
            "off a character's edge: {quote:?}"
        );
        let speaker = quote.attribution.as_ref();
        for place in speaker
            .iter()
            .flat_map(|speaker| speaker.mention.iter().chain(&speaker.cue))
        {
            assert!(
                passages[place.passage].get(place.range.clone()).is_some(),
                "{quote:?}"
            );
        }
        if let Some(speaker) = speaker {
            assert!(!speaker.name.trim().is_empty(), "{quote:?}");
        }
    }
    for pair in quotes.windows(2) {
        let (one, next) = (&pair[0].place, &pair[1].place);
        assert!(
            (one.passage, one.range.end) <= (next.passage, next.range.start),
            "{pair:?}"
        );
        assert!(pair[0].group <= pair[1].group, "{pair:?}");
        assert!(pair[1].group - pair[0].group <= 1, "{pair:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn quotations_of_any_text_are_in_order_inside_it_and_on_edges_of_characters(
        texts in passages(), language in prop::sample::select(LANGUAGES.to_vec()),
    ) {
        let passages: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_sound(&passages, &find_in(&passages, language));
    }

    #[test]
    fn the_same_text_gives_the_same_answer(texts in passages()) {
        let passages: Vec<&str> = texts.iter().map(String::as_str).collect();
        prop_assert_eq!(find_in(&passages, "en"), find_in(&passages, "en"));
    }

    #[test]
    fn a_text_without_marks_and_dashes_has_no_quotations(text in "[a-zA-Zа-яА-Я0-9 .,:;!?()]{0,200}") {
        for language in LANGUAGES {
            prop_assert_eq!(find_in(&[&text], language), []);
        }
    }
}

#[test]
fn a_turn_that_begins_inside_marks_is_not_given_twice() {
    let passages = ["— Je reste, « si tu veux, dit Anne. — Bien, alors », dit-elle. — Non."];
    let found = find_in(&passages, "fr");
    assert_sound(&passages, &found);
    assert_eq!(found.len(), 2);
}

#[test]
fn an_unknown_language_still_shows_plain_speech() {
    let text = "“We will be back before the ice breaks, and everybody knows it.”";
    assert_eq!(find_in(&[text], "x-unknown").len(), 1);
    assert_eq!(find_in(&[text], "").len(), 1);
}

/// Time for a text made of `unit`, as one passage or as many.
fn time(unit: &str, bytes: usize, language: &str, lines: bool) -> Duration {
    let text = unit.repeat(bytes / unit.len());
    let passages: Vec<&str> = if lines {
        text.lines().collect()
    } else {
        vec![&text]
    };
    let fastest = (0..2).map(|_| {
        let start = Instant::now();
        assert_sound(&passages, &find_in(&passages, language));
        start.elapsed()
    });
    fastest.min().unwrap_or_default()
}

#[test]
fn time_grows_with_the_length_of_the_text_and_no_faster() {
    let units = [
        "“",
        "”",
        "\"",
        "\" ",
        "'",
        "'a ",
        "''",
        "«",
        "»",
        "— ",
        "— А",
        "- ",
        "“a”, ",
        "“a” and ",
        "said “a ",
        "a",
        "a ",
        ".",
        ", ",
        "“A said. ",
        "“‘",
        "\u{200b}",
        "🎉“",
        "“\n",
        "\"\n",
        "\n",
        "— А\n",
        "«Да, — сказал он. ",
        "– Oui, dit-il, ",
        "« ",
        ": ",
        "он сказал: «да» ",
        "Lee said “yes.” ",
        "John Smith, a baker, ",
        "「",
        "と",
    ];
    for unit in units {
        for (language, lines) in [("en", true), ("ru", false), ("fr", false), ("zh", false)] {
            // Eight times the text may take eight times as long; 64 times would be the square. The
            // room between is for a busy machine, and the floor for a clock's grain. Another process
            // can take the processor away in one attempt, hardly in five.
            let grows_evenly = || {
                let small = time(unit, 8_000, language, lines).max(Duration::from_millis(4));
                time(unit, 64_000, language, lines) < small * 28
            };
            assert!((0..5).any(|_| grows_evenly()), "{unit:?} in {language}");
        }
    }
}
