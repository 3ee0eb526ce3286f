//! Footnotes.

use super::shown::{assert_blocks, noted, paragraph, plain, spans, text};
use standfirst::story::Block;

fn notes(notes: &[&str]) -> Block {
    Block::Footnotes {
        notes: notes.iter().map(|it| text(it)).collect(),
    }
}

#[test]
fn wordpress_marks_its_notes_by_names_without_order() {
    assert_blocks(
        "<p>It was old<sup data-fn='u-1' class='fn'><a href='#u-1' id='u-1-link'>1</a></sup>. Very.</p>
         <ol class='wp-block-footnotes'><li id='u-1'>Built in 1964. <a href='#u-1-link' aria-label='Jump to footnote reference 1'>↩︎</a></li></ol>",
        &[
            spans(&[plain("It was "), noted("old", 1), plain(". Very.")]),
            notes(&["Built in 1964."]),
        ],
        "mark of a footnote, numbered anew 1, link back from a footnote 1",
    );
}

#[test]
fn markdown_has_a_section_of_notes() {
    let html = "<p>One<sup class='footnote-ref'><a href='#fn1' id='fnref1'>[1]</a></sup> two<sup><a href='#fn2'>[2]</a></sup></p>
        <hr class='footnotes-sep'><section class='footnotes'><ol class='footnotes-list'>
        <li id='fn1' class='footnote-item'><p>A <a href='#fnref1' class='footnote-backref'>↩︎</a></p></li>
        <li id='fn2' class='footnote-item'><p>B</p></li></ol></section>";
    let walked = super::shown::walked(html);
    assert_eq!(
        walked.body,
        [
            spans(&[noted("One", 1), plain(" "), noted("two", 2)]),
            Block::Separator,
            notes(&["A", "B"]),
        ]
    );
}

#[test]
fn pandoc_puts_the_raised_number_into_the_link() {
    let html = "<p>One<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a>.</p>
        <section class='footnotes' role='doc-endnotes'><h2>Notes</h2><hr /><ol><li id='fn1'><p>A<a href='#fnref1' role='doc-backlink'>↩︎</a></p></li></ol></section>";
    let walked = super::shown::walked(html);
    assert_eq!(
        walked.body,
        [
            spans(&[noted("One", 1), plain(".")]),
            Block::Heading {
                level: 2,
                text: text("Notes")
            },
            notes(&["A"]),
        ]
    );
}

#[test]
fn two_notes_to_one_word_are_both_there() {
    let html = "<p>One<sup><a href='#a'>1</a> <a href='#b'>2</a></sup></p><ol class='footnotes'><li id=a>A<li id=b>B</ol>";
    let walked = super::shown::walked(html);
    assert_eq!(
        walked.body,
        [
            spans(&[noted("One", 1), noted("\u{202f}", 2)]),
            notes(&["A", "B"]),
        ]
    );
}

#[test]
fn several_lists_are_counted_on() {
    let html = "<p>A<sup><a href='#a'>*</a></sup></p><ol class='footnotes'><li id=a>x</ol>
        <p>B<sup><a href='#b'>*</a></sup></p><ol class='footnotes'><li><li id=b>y</ol>";
    let walked = super::shown::walked(html);
    assert_eq!(
        walked.body,
        [
            spans(&[noted("A", 1)]),
            notes(&["x"]),
            spans(&[noted("B", 2)]),
            notes(&["y"])
        ]
    );
}

#[test]
fn a_note_that_stands_in_code_moves_the_number_of_no_other() {
    let html = "<p>A<sup><a href='#a'>1</a></sup> B<sup><a href='#b'>2</a></sup></p>
        <pre><ol class='footnotes'><li id=a>x</ol></pre><ol class='footnotes'><li id=b>y</ol>";
    let walked = super::shown::walked(html);
    assert_eq!(walked.body.last(), Some(&notes(&["y"])));
    let marked = noted("B", 1);
    assert!(
        matches!(walked.body.first(), Some(Block::Paragraph { text })
            if text.0.contains(&marked) && text.0.iter().filter(|it| it.note.is_some()).count() == 1),
        "{:?}",
        walked.body
    );
}

#[test]
fn a_reference_to_no_note_stays_as_text() {
    assert_blocks(
        "<p>One<sup><a href='#fn9'>[9]</a></sup></p>",
        &[paragraph("One[9]")],
        "link within the page 1",
    );
}
