//! What stands inside a line.

use super::shown::{assert_blocks, assert_texts, emphasis, link, plain, spans, strong, walked};
use standfirst::story::Span;

#[test]
fn white_space_is_single_and_none_stands_at_the_edges_of_a_paragraph() {
    assert_texts(
        "<p>\n  The  dam\t<span> broke </span>\n</p>",
        &["The dam broke"],
        "",
    );
    assert_texts(
        "<p>10&nbsp;000&nbsp; men</p>",
        &["10\u{a0}000\u{a0} men"],
        "",
    );
}

#[test]
fn stress_and_importance_are_kept() {
    assert_blocks(
        "<p>A <em>b</em><i> c</i> <strong>d</strong> e</p>",
        &[spans(&[
            plain("A "),
            emphasis("b c"),
            plain(" "),
            strong("d"),
            plain(" e"),
        ])],
        "",
    );
    assert_blocks(
        "<p><span style='font-weight: 700'>a</span> <b style='font-weight:normal'>b</b></p>",
        &[spans(&[strong("a"), plain(" b")])],
        "",
    );
}

#[test]
fn entities_are_characters() {
    assert_texts(
        "<p>Fish &amp; chips &lt;3 &#x201C;x&rdquo;</p>",
        &["Fish & chips <3 “x”"],
        "",
    );
}

#[test]
fn a_line_break_is_a_line_feed_and_two_begin_a_paragraph() {
    assert_texts("<p>a <br> b</p>", &["a\nb"], "");
    assert_texts("a<br><br>b<br/>\n<br/>c<br>", &["a", "b", "c"], "");
    assert_texts("<p><br>a</p>", &["a"], "");
}

#[test]
fn links_start_from_the_storys_address_and_lose_what_tracks() {
    assert_blocks(
        "<p><a href='../flood?utm_source=x&amp;id=1'>a <em>b</em></a></p>",
        &[spans(&[
            link("a ", "https://news.example/2024/03/flood?id=1"),
            Span {
                emphasis: true,
                ..link("b", "https://news.example/2024/03/flood?id=1")
            },
        ])],
        "tracking parameter utm_source 1",
    );
    assert_blocks(
        "<a href='mailto:a@b.example'>m</a>",
        &[spans(&[link("m", "mailto:a@b.example")])],
        "",
    );
    assert_texts("<a href='#top'>up</a>", &["up"], "link within the page 1");
}

#[test]
fn a_link_around_blocks_is_in_each_of_them() {
    assert_blocks(
        "<a href='/a'><div>one</div><div>two</div></a>",
        &[
            spans(&[link("one", "https://news.example/a")]),
            spans(&[link("two", "https://news.example/a")]),
        ],
        "",
    );
}

#[test]
fn raised_and_lowered_figures_have_their_characters_and_other_text_stays() {
    assert_texts(
        "<p>10<sup>-3</sup> H<sub>2</sub>O 1<sup>er</sup></p>",
        &["10⁻³ H₂O 1er"],
        "",
    );
}

#[test]
fn a_q_has_the_marks_of_its_language() {
    assert_texts("<p><q>a <q>b</q></q></p>", &["“a ‘b’”"], "");
    assert_texts("<p lang='de-AT'><q>a</q></p>", &["„a“"], "");
    assert_texts("<p lang='ru'><q>а</q></p>", &["«а»"], "");
}

#[test]
fn the_reading_of_a_ruby_stands_behind_its_base() {
    assert_texts(
        "<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></p>",
        &["漢（かん）字（じ）"],
        "",
    );
    assert_texts(
        "<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p>",
        &["漢字(かんじ)"],
        "",
    );
}

#[test]
fn text_with_a_line_through_it_is_kept_and_said() {
    assert_texts(
        "<p>a <del>b</del> <ins>c</ins></p>",
        &["a b c"],
        "line through text 1 (“b”)",
    );
}

#[test]
fn elements_that_change_nothing_are_transparent_and_unknown_ones_are_named() {
    assert_texts(
        "<p><abbr title='x'>a</abbr> <time datetime='1'>b</time> <mark>c</mark> <x-y>d</x-y></p>",
        &["a b c d"],
        "unwrapped x-y 1",
    );
}

#[test]
fn joiners_stay_where_they_do_something_and_marks_that_only_hide_go() {
    assert_texts(
        "<p>می\u{200c}رود 👩\u{200d}🚀</p>",
        &["می\u{200c}رود 👩\u{200d}🚀"],
        "",
    );
    assert_texts(
        "<p>wa&shy;ter \u{202e}abc\u{202c} x\u{200d}y</p>",
        &["water abc\u{202c} xy"],
        "invisible character U+00AD 1, invisible character U+202E 1, invisible character U+200D 1",
    );
    assert_texts(
        "<p>\u{200f}שלום\u{200f} \u{2067}abc\u{2069}</p>",
        &["\u{200f}שלום\u{200f} \u{2067}abc\u{2069}"],
        "",
    );
}

#[test]
fn a_picture_of_a_character_is_the_character() {
    let walked = walked("<p>a <img class='emoji' alt='😀' src='https://s.w.org/1.svg'> b</p>");
    assert_eq!(walked.body, [super::shown::paragraph("a 😀 b")]);
}

#[test]
fn without_the_storys_address_relative_links_stay_relative() {
    let events = standfirst::story::html::events("<a href='a.html'>x</a>");
    let walked = standfirst::story::html::walk(events, None);
    assert_eq!(walked.body, [spans(&[link("x", "a.html")])]);
}
