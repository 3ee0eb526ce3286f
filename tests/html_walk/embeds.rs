//! What is shown from elsewhere.

use super::shown::{assert_blocks, link, paragraph, plain, text, walked};
use standfirst::story::{Block, RichText};

fn card(url: &str, provider: &str, title: Option<&str>, description: Option<&str>) -> Block {
    Block::Embed {
        url: url.to_owned(),
        provider: provider.to_owned(),
        title: title.map(str::to_owned),
        description: description.map(str::to_owned),
        author: None,
    }
}

const FILM: &str = "https://www.youtube.com/watch?v=abc";

#[test]
fn a_frame_is_a_card_that_leads_to_the_page_for_people() {
    assert_blocks(
        "<iframe src='https://www.youtube-nocookie.com/embed/abc?rel=0' title='The dam'></iframe>",
        &[card(FILM, "YouTube", Some("The dam"), None)],
        "",
    );
    assert_blocks(
        "<iframe src='//maps.a.example/x?utm_source=y'></iframe>",
        &[card(
            "https://maps.a.example/x",
            "maps.a.example",
            None,
            None,
        )],
        "tracking parameter utm_source 1",
    );
    assert_blocks(
        "<iframe srcdoc='<script>x</script>'></iframe>",
        &[],
        "iframe without a usable address 1",
    );
}

#[test]
fn wordpress_embeds_are_cards_with_their_caption() {
    let html = |inner: &str| {
        format!(
            "<figure class='wp-block-embed is-provider-youtube'><div class='wp-block-embed__wrapper'>{inner}</div><figcaption>The dam</figcaption></figure>"
        )
    };
    let made = card(FILM, "YouTube", None, Some("The dam"));
    assert_blocks(
        &html(&format!("\n{FILM}\n")),
        std::slice::from_ref(&made),
        "",
    );
    assert_blocks(
        &html("<iframe src='https://www.youtube.com/embed/abc'></iframe>"),
        &[made],
        "",
    );
}

#[test]
fn a_film_or_a_sound_is_a_card_and_what_stands_in_its_place_goes() {
    assert_blocks(
        "<video controls><source src='/dam.mp4'>Get a browser.</video>",
        &[card(
            "https://news.example/dam.mp4",
            "news.example",
            None,
            None,
        )],
        "text in place of video 1 (“Get a browser.”)",
    );
    assert_blocks(
        "<object data='/x.pdf'><p>Read <a href='/x.pdf'>it</a></p></object>",
        &[
            card("https://news.example/x.pdf", "news.example", None, None),
            super::shown::spans(&[plain("Read "), link("it", "https://news.example/x.pdf")]),
        ],
        "",
    );
}

#[test]
fn a_bookmark_is_a_card_with_all_it_says() {
    let html = "<figure class='kg-card kg-bookmark-card kg-card-hascaption'><a class='kg-bookmark-container' href='https://a.example/b'>
        <div class='kg-bookmark-content'><div class='kg-bookmark-title'>A title</div><div class='kg-bookmark-description'>What it is.</div>
        <div class='kg-bookmark-metadata'><img class='kg-bookmark-icon' src='/i.png'><span class='kg-bookmark-author'>The Post</span><span class='kg-bookmark-publisher'>A. Person</span></div></div>
        <div class='kg-bookmark-thumbnail'><img src='/t.png'></div></a><figcaption>See also</figcaption></figure>";
    let walked = walked(html);
    let made = Block::Embed {
        url: "https://a.example/b".to_owned(),
        provider: "A. Person".to_owned(),
        title: Some("A title".to_owned()),
        description: Some("What it is.".to_owned()),
        author: Some("The Post".to_owned()),
    };
    assert_eq!(walked.body, [made, paragraph("See also")]);
    assert_eq!(walked.dropped.to_string(), "picture of a card 2");
}

#[test]
fn the_words_of_a_post_are_kept_and_its_page_is_linked_to() {
    let html = "<blockquote class='twitter-tweet'><p lang='en'>Water <a href='https://t.co/x'>pic</a></p>&mdash; A. Person (@a) <a href='https://twitter.com/a/status/1?ref_src=twsrc'>March 1, 2024</a></blockquote><script async src='https://platform.twitter.com/widgets.js'></script>";
    let status = "https://twitter.com/a/status/1";
    assert_blocks(
        html,
        &[
            Block::BlockQuote {
                paragraphs: vec![
                    RichText(vec![plain("Water "), link("pic", "https://t.co/x")]),
                    RichText(vec![
                        plain("— A. Person (@a) "),
                        link("March 1, 2024", status),
                    ]),
                ],
                cite: None,
            },
            card(status, "X", None, None),
        ],
        "script 1, tracking parameter ref_src 2",
    );
    let walked = walked(
        "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/1/?igsh=x'><div>A post by B</div></blockquote>",
    );
    assert_eq!(
        walked.body,
        [
            Block::BlockQuote {
                paragraphs: vec![text("A post by B")],
                cite: None
            },
            card("https://www.instagram.com/p/1/", "Instagram", None, None),
        ]
    );
}

#[test]
fn a_sound_card_of_ghost_keeps_its_title_and_loses_its_clock() {
    let html = "<div class='kg-card kg-audio-card'><div class='kg-audio-player-container'><audio src='/a.mp3'></audio><div class='kg-audio-title'>Sirens</div><div class='kg-audio-player'><span>0:00</span></div></div></div>";
    assert_blocks(
        html,
        &[
            card("https://news.example/a.mp3", "news.example", None, None),
            paragraph("Sirens"),
        ],
        "player controls 1 (“0:00”)",
    );
}
