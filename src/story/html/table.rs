//! Tables of data, and tables that only lay a page out.

use super::flow::{Flow, Walk};
use super::text::{Marks, is_blank};
use super::tree::{Element, Node};
use crate::story::model::{Block, RichText};

/// How many empty cells cells over several columns or rows may leave, a row and in all.
const WIDEST: usize = 64;
const EMPTY: usize = 20_000;

#[derive(Default)]
struct Rows {
    head: Vec<Row>,
    body: Vec<Row>,
    foot: Vec<Row>,
    /// What stands in the table and in no cell, and what no cell can show.
    before: Vec<Block>,
    after: Vec<Block>,
    empty: usize,
}

#[derive(Default)]
struct Row {
    cells: Vec<RichText>,
    all_heads: bool,
    first_is_head: bool,
}

impl Walk {
    pub(super) fn table(&mut self, mut table: Element, marks: &Marks, flow: &mut Flow) {
        flow.flush();
        let lays_out = matches!(table.get("role"), Some("presentation" | "none"))
            || table.find(&|it| it.name == "table").is_some()
            || cells(&table) <= 1;
        if lays_out {
            if !table.is_blank() {
                self.dropped.add("table that only lays out");
            }
            table.name = "div".to_owned();
            self.nodes(table.children, marks, flow);
            return flow.flush();
        }
        let caption = table.take(&|it| it.name == "caption");
        let mut rows = Rows::default();
        self.part(table.children, "body", marks, &mut rows);
        let caption = caption.map(|caption| self.text(caption.children, marks));
        let caption = caption.map(|(text, more)| {
            rows.after.extend(more);
            text
        });
        flow.extend(rows.before);
        if rows.head.is_empty()
            && rows.body.len() > 1
            && rows.body.first().is_some_and(|row| row.all_heads)
        {
            rows.head.push(rows.body.remove(0));
        }
        rows.body.extend(rows.foot);
        let row_headers = !rows.body.is_empty() && rows.body.iter().all(|row| row.first_is_head);
        let texts = |rows: Vec<Row>| rows.into_iter().map(|row| row.cells).collect::<Vec<_>>();
        let mut head = texts(rows.head);
        let mut body = texts(rows.body);
        if body.iter().flatten().all(is_blank) {
            body = std::mem::take(&mut head);
        }
        let caption = caption.filter(|caption| !is_blank(caption));
        if body.iter().flatten().any(|cell| !is_blank(cell)) {
            flow.add(Block::Table {
                caption,
                head,
                rows: body,
                row_headers,
            });
        } else {
            flow.extend(
                caption
                    .map(|text| Block::Paragraph { text })
                    .into_iter()
                    .collect(),
            );
        }
        flow.extend(rows.after);
    }

    /// The rows of a part of a table.
    fn part(&mut self, nodes: Vec<Node>, part: &str, marks: &Marks, rows: &mut Rows) {
        let mut spans = vec![];
        for node in nodes {
            match node {
                Node::Element(it) if it.name == "tr" => self.row(it, &mut spans, part, marks, rows),
                Node::Element(it) if it.is(&["thead", "tbody", "tfoot"]) => {
                    self.part(it.children, &it.name, marks, rows);
                }
                Node::Element(it) if it.is(&["col", "colgroup"]) && it.is_blank() => {}
                other => {
                    let stray = self.blocks(vec![other], marks);
                    rows.before.extend(stray);
                }
            }
        }
    }

    /// `spans` has, column by column, how many rows a cell above still covers.
    fn row(
        &mut self,
        row: Element,
        spans: &mut Vec<usize>,
        part: &str,
        marks: &Marks,
        rows: &mut Rows,
    ) {
        let mut made = Row {
            all_heads: true,
            ..Row::default()
        };
        for node in row.children {
            let (cell, is_head) = match node {
                Node::Element(cell) if cell.is(&["td", "th"]) => {
                    let is_head = cell.name == "th";
                    (cell, is_head)
                }
                Node::Text(text) if text.trim().is_empty() => continue,
                other => (
                    Element {
                        children: vec![other],
                        ..Element::default()
                    },
                    false,
                ),
            };
            skip_covered(&mut made.cells, spans, &mut rows.empty);
            let count = |name: &str| {
                cell.get(name)
                    .and_then(|it| it.trim().parse().ok())
                    .unwrap_or(1)
            };
            let (across, down): (usize, usize) = (count("colspan"), count("rowspan"));
            if made.cells.is_empty() {
                made.first_is_head = is_head && cell.get("scope") != Some("col");
            }
            made.all_heads &= is_head && cell.get("scope") != Some("row");
            let (text, rest) = self.text(cell.children, marks);
            rows.after.extend(rest);
            made.cells.push(text);
            for column in 0..across.clamp(1, WIDEST) {
                let at = made.cells.len() - 1;
                if spans.len() <= at {
                    spans.resize(at + 1, 0);
                }
                if let Some(span) = spans.get_mut(at) {
                    *span = down.clamp(1, 1000) - 1;
                }
                if column + 1 < across.min(WIDEST) && rows.empty < EMPTY {
                    rows.empty += 1;
                    made.cells.push(RichText::default());
                } else {
                    break;
                }
            }
        }
        skip_covered(&mut made.cells, spans, &mut rows.empty);
        let part = match part {
            "thead" => &mut rows.head,
            "tfoot" => &mut rows.foot,
            _ => &mut rows.body,
        };
        if !made.cells.is_empty() {
            part.push(made);
        }
    }
}

/// Leaves the columns empty that a cell above covers.
fn skip_covered(cells: &mut Vec<RichText>, spans: &mut [usize], empty: &mut usize) {
    while let Some(span) = spans.get_mut(cells.len())
        && *span > 0
        && *empty < EMPTY
    {
        *span -= 1;
        *empty += 1;
        cells.push(RichText::default());
    }
}

fn cells(element: &Element) -> usize {
    let children = element.children.iter().map(|child| match child {
        Node::Element(it) => usize::from(it.is(&["td", "th"])) + cells(it),
        Node::Text(_) => 0,
    });
    children.sum()
}
