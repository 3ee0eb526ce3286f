//! Documents that mean nothing keep their words, too.

use proptest::prelude::*;

use super::documents::all_text;
use super::hostile::assert_safe;
use super::shown::{STORY, walked};
use super::words::Page;
use standfirst::story::html::{Event, Walked, events, walk};

/// Pieces of documents; `W` becomes a word of its own.
const PIECES: &[&str] = &[
    "W",
    " W ",
    "\nW",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href='/x'>",
    "</a>",
    "<a href='#n1'>",
    "<span>",
    "</span>",
    "<br>",
    "<hr>",
    "<ul>",
    "</ul>",
    "<ol>",
    "</ol>",
    "<li>",
    "</li>",
    "<li id=n1>",
    "<ol class=footnotes>",
    "<section class=footnotes>",
    "</section>",
    "<h2>",
    "</h2>",
    "<blockquote>",
    "</blockquote>",
    "<cite>",
    "</cite>",
    "<footer>",
    "</footer>",
    "<figure>",
    "</figure>",
    "<figcaption>",
    "</figcaption>",
    "<img src=/x.jpg>",
    "<img>",
    "<small>",
    "</small>",
    "<span class=credit>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th scope=row>",
    "<td colspan=3 rowspan=2>",
    "<caption>",
    "</caption>",
    "<thead>",
    "<tfoot>",
    "<table role=presentation>",
    "<pre>",
    "</pre>",
    "<pre class=wp-block-verse>",
    "<code>",
    "</code>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<sup>",
    "</sup>",
    "<sub>",
    "</sub>",
    "<q>",
    "</q>",
    "<ruby>",
    "<rt>",
    "<rp>",
    "</ruby>",
    "<details>",
    "<summary>",
    "</details>",
    "<aside class=pullquote>",
    "</aside>",
    "<figure class=wp-block-embed>",
    "<figure class=wp-block-pullquote>",
    "<figure class='kg-card kg-bookmark-card'>",
    "<span class=kg-bookmark-title>",
    "<div class=kg-callout-card>",
    "<div class=wp-caption>",
    "<p class=wp-caption-text>",
    "<blockquote class=twitter-tweet>",
    "<picture>",
    "</picture>",
    "<object>",
    "</object>",
    "<del>",
    "</del>",
    "<x-y>",
    "</x-y>",
    "<math>",
    "</math>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<noscript>",
    "</noscript>",
    "<iframe src='https://a.example/'></iframe>",
    "<video>",
    "</video>",
    "<svg>",
    "</svg>",
    "<select>",
    "</select>",
    "<title>",
    "</title>",
    "<!-- W -->",
    "<font color=red>",
    "</font>",
    "<center>",
];

/// A document of pieces, each of its words another.
fn document() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| {
        let numbered = |(i, piece): (usize, &str)| piece.replace('W', &word(i));
        pieces.into_iter().enumerate().map(numbered).collect()
    })
}

fn word(i: usize) -> String {
    i.to_string()
        .chars()
        .map(|c| char::from(b'A' + (c as u8 - b'0')))
        .chain("zz".chars())
        .collect()
}

/// Every word that the page shows is in the blocks.
#[track_caller]
fn assert_keeps(events: Vec<Event>) -> Walked {
    let page = Page::of(&events);
    let walked = walk(events, Some(STORY));
    let kept: String = walked
        .body
        .iter()
        .map(|block| all_text(block) + " ")
        .collect();
    for word in page.words() {
        assert!(
            kept.contains(&word),
            "{word} of {:?} is not in {:?}",
            page.words(),
            walked.body
        );
    }
    walked
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_document_keeps_the_words_that_its_page_shows(html in document()) {
        assert_safe(&assert_keeps(events(&html)));
    }

    #[test]
    fn any_text_is_read(html in "(<|>|/|=|\"|'|&|;|#|!|-|[a-z]|\\PC){0,80}") {
        assert_safe(&walked(&html));
    }

    #[test]
    fn any_events_keep_their_words(
        steps in prop::collection::vec((0..3u8, prop::sample::select(PIECES), 0..100usize), 0..80),
    ) {
        let step = |(kind, piece, i): (u8, &str, usize)| match kind {
            0 => Event::Close,
            1 => Event::Text(word(i)),
            _ if !piece.starts_with('<') || piece.starts_with("<!") => Event::Text(word(i)),
            // The first event of a piece opens its element.
            _ => events(piece).into_iter().next().unwrap_or(Event::Text(word(i))),
        };
        assert_safe(&assert_keeps(steps.into_iter().map(step).collect()));
    }
}
