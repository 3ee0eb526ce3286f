//! Pictures, their captions and their credits.

use super::shown::{assert_blocks, assert_texts, paragraph, text, walked};
use standfirst::story::{Block, Figure};

fn figure(url: &str) -> Figure {
    Figure {
        url: url.to_owned(),
        alt: String::new(),
        caption: None,
        credit: None,
        width: None,
        height: None,
    }
}

#[track_caller]
fn assert_picture(html: &str, url: &str) {
    assert_blocks(html, &[Block::Figure(figure(url))], "");
}

#[test]
fn a_figure_has_a_caption_and_a_credit() {
    let dam = |credit: Option<&str>| {
        Block::Figure(Figure {
            alt: "A wall".to_owned(),
            caption: Some(text("The dam.")),
            credit: credit.map(str::to_owned),
            width: Some(800),
            height: Some(600),
            ..figure("https://news.example/dam.jpg")
        })
    };
    let img = "<img src='/dam.jpg' alt=' A wall ' width=800 height='600px'>";
    for (caption, credit) in [
        (
            "<figcaption class='wp-element-caption'>The dam.</figcaption>",
            None,
        ),
        (
            "<figcaption>The dam. <span class='image-credit'>A. Person</span></figcaption>",
            Some("A. Person"),
        ),
        (
            "<figcaption>The dam. <small>A. Person</small></figcaption>",
            Some("A. Person"),
        ),
        (
            "<figcaption>The dam. <cite>A. Person</cite></figcaption>",
            Some("A. Person"),
        ),
    ] {
        assert_blocks(
            &format!("<figure>{img}{caption}</figure>"),
            &[dam(credit)],
            "",
        );
    }
    assert_blocks(
        &format!("<div class='wp-caption'>{img}<p class='wp-caption-text'>The dam.</p></div>"),
        &[dam(None)],
        "",
    );
}

#[test]
fn a_picture_in_a_paragraph_is_a_figure_and_the_text_around_it_stays() {
    assert_picture(
        "<p><img src='https://a.example/x.jpg'></p>",
        "https://a.example/x.jpg",
    );
    assert_blocks(
        "<p>a <img src='https://a.example/x.jpg'> b</p>",
        &[
            paragraph("a"),
            Block::Figure(figure("https://a.example/x.jpg")),
            paragraph("b"),
        ],
        "",
    );
}

#[test]
fn a_picture_that_a_script_would_load_is_found() {
    assert_picture(
        "<img src='data:image/gif;base64,R0' data-src='/x.jpg'>",
        "https://news.example/x.jpg",
    );
    assert_picture(
        "<img srcset='/s.jpg 300w, /m.jpg 1200w,/l.jpg 3000w'>",
        "https://news.example/m.jpg",
    );
    assert_picture(
        "<picture><source srcset='/x.webp 1x, /y.webp 2x'><img alt=''></picture>",
        "https://news.example/y.webp",
    );
    let lazy = "<img src='data:image/gif;base64,R0' data-src='/x.jpg'><noscript><img src='/x.jpg'></noscript>";
    assert_picture(lazy, "https://news.example/x.jpg");
    let late =
        "<img class=lazy src='data:image/gif;base64,R0'><noscript><img src='/x.jpg'></noscript>";
    assert_blocks(
        late,
        &[Block::Figure(figure("https://news.example/x.jpg"))],
        "image in a data: address 1",
    );
}

#[test]
fn what_counts_readers_goes() {
    for pixel in [
        "<img src='https://a.example/x.gif' width=1 height=1>",
        "<img src='https://a.example/x.gif' style='width: 1px; height: 1px'>",
        "<img src='https://pixel.wp.com/g.gif?x'>",
        "<noscript><img src='https://www.facebook.com/tr?id=1' height=1 width=1 style='display:none'></noscript>",
        "<img src='//mc.yandex.ru/watch/1'>",
        "<img src='https://stats.a.example/matomo.php?x'>",
    ] {
        assert_texts(pixel, &[], "tracking pixel 1");
    }
}

#[test]
fn pictures_come_over_https_or_from_the_storys_own_host() {
    assert_texts(
        "<img src='http://other.example/x.jpg'>",
        &[],
        "image over http 1",
    );
    assert_texts(
        "<img src='data:image/png;base64,AA'>",
        &[],
        "image in a data: address 1",
    );
    assert_texts(
        "<img src='javascript:x'><img>",
        &[],
        "image without a usable address 2",
    );
    let events = standfirst::story::html::events("<img src='http://a.example/x.jpg'>");
    let walked = standfirst::story::html::walk(events, Some("http://a.example/"));
    assert_eq!(
        walked.body,
        [Block::Figure(figure("http://a.example/x.jpg"))]
    );
}

#[test]
fn the_caption_of_a_picture_that_goes_stays() {
    assert_texts(
        "<figure><img src='http://other.example/x.jpg'><figcaption>The dam.</figcaption></figure>",
        &["The dam."],
        "image over http 1",
    );
}

#[test]
fn each_picture_of_a_gallery_is_a_figure() {
    let gallery = "<figure class='wp-block-gallery'>
        <figure class='wp-block-image'><img src='/a.jpg'><figcaption>A</figcaption></figure>
        <figure class='wp-block-image'><img src='/b.jpg'></figure>
        <figcaption class='blocks-gallery-caption'>Both</figcaption></figure>";
    let captioned = |url, caption| {
        Block::Figure(Figure {
            caption: Some(text(caption)),
            ..figure(url)
        })
    };
    assert_blocks(
        gallery,
        &[
            captioned("https://news.example/a.jpg", "A"),
            captioned("https://news.example/b.jpg", "Both"),
        ],
        "",
    );
    let ghost = "<figure class='kg-card kg-gallery-card'><div class='kg-gallery-container'><div class='kg-gallery-row'><div class='kg-gallery-image'><img src='/a.jpg'></div><div class='kg-gallery-image'><img src='/b.jpg'></div></div></div><figcaption>Both</figcaption></figure>";
    assert_blocks(
        ghost,
        &[
            Block::Figure(figure("https://news.example/a.jpg")),
            captioned("https://news.example/b.jpg", "Both"),
        ],
        "",
    );
}

#[test]
fn a_link_around_a_picture_is_said_to_be_gone() {
    let walked = walked("<a href='/full.jpg'><img src='/x.jpg'></a>");
    assert_eq!(walked.dropped.to_string(), "link around a picture 1");
}
