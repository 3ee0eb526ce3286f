//! Tables.

use super::shown::{assert_blocks, assert_texts, paragraph, text};
use standfirst::story::{Block, RichText};

fn rows(rows: &[&[&str]]) -> Vec<Vec<RichText>> {
    let cell = |it: &&str| {
        if it.is_empty() {
            RichText::default()
        } else {
            text(it)
        }
    };
    rows.iter()
        .map(|row| row.iter().map(cell).collect())
        .collect()
}

fn table(caption: Option<&str>, head: &[&[&str]], body: &[&[&str]], row_headers: bool) -> Block {
    Block::Table {
        caption: caption.map(text),
        head: rows(head),
        rows: rows(body),
        row_headers,
    }
}

#[test]
fn a_table_has_a_caption_heads_and_rows() {
    assert_blocks(
        "<table><caption>Water</caption><thead><tr><th>Day<th>Metres<tbody><tr><td>Friday<td>4.2</table>",
        &[table(
            Some("Water"),
            &[&["Day", "Metres"]],
            &[&["Friday", "4.2"]],
            false,
        )],
        "",
    );
    assert_blocks(
        "<figure class='wp-block-table'><table><tr><th>Day<th>m<tr><th scope=row>Fri<td>1<tr><th>Sat<td>2</table><figcaption>Water</figcaption></figure>",
        &[table(
            Some("Water"),
            &[&["Day", "m"]],
            &[&["Fri", "1"], &["Sat", "2"]],
            true,
        )],
        "",
    );
}

#[test]
fn the_foot_of_a_table_is_its_last_row() {
    assert_blocks(
        "<table><tfoot><tr><td>Sum<td>3</tfoot><tbody><tr><td>a<td>3</table>",
        &[table(None, &[], &[&["a", "3"], &["Sum", "3"]], false)],
        "",
    );
}

#[test]
fn cells_over_several_columns_and_rows_leave_empty_ones() {
    assert_blocks(
        "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e<td>f<td>g</table>",
        &[table(
            None,
            &[],
            &[&["a", "b", ""], &["", "c", "d"], &["e", "f", "g"]],
            false,
        )],
        "",
    );
}

#[test]
fn a_table_that_only_lays_out_is_what_is_in_it() {
    assert_texts(
        "<table role=presentation><tr><td>a<td>b</table>",
        &["a", "b"],
        "table that only lays out 1",
    );
    assert_texts(
        "<table><tr><td><p>a</p><p>b</p></table>",
        &["a", "b"],
        "table that only lays out 1",
    );
    let inner = "<table><tr><td>c<td>d</table>";
    assert_blocks(
        &format!("<table><tr><td>a<td>{inner}</table>"),
        &[paragraph("a"), table(None, &[], &[&["c", "d"]], false)],
        "table that only lays out 1",
    );
}

#[test]
fn several_paragraphs_in_a_cell_are_its_lines() {
    assert_blocks(
        "<table><tr><td><p>a</p><p>b</p><td>c</table>",
        &[table(None, &[], &[&["a\nb", "c"]], false)],
        "",
    );
}

#[test]
fn a_picture_in_a_cell_stands_below_the_table() {
    let walked = super::shown::walked("<table><tr><td>a<img src=/x.jpg><td>b</table>");
    assert!(
        matches!(&walked.body[..], [Block::Table { .. }, Block::Figure(_)]),
        "{:?}",
        walked.body
    );
}

#[test]
fn text_beside_the_cells_stands_before_the_table() {
    assert_blocks(
        "<table>x<tr><td>a<td>b</table>",
        &[paragraph("x"), table(None, &[], &[&["a", "b"]], false)],
        "",
    );
}

#[test]
fn spans_without_end_make_no_table_without_end() {
    let html = "<table>".to_owned()
        + &"<tr><td rowspan=65534 colspan=1000>a<td>b".repeat(3000)
        + "</table>";
    let walked = super::shown::walked(&html);
    let Some(Block::Table { rows, .. }) = walked.body.first() else {
        panic!("{:?}", walked.body.first());
    };
    assert!(rows.iter().map(Vec::len).sum::<usize>() < 40_000);
}
