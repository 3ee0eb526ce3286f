//! A table of records in Apple News Format: descriptors name the columns, records are the rows.

use super::desk::Desk;
use crate::story::fields::Field;
use crate::story::json::Json;
use crate::story::model::{Block, RichText};

pub(super) fn table(desk: &mut Desk, component: &Field) -> Option<Block> {
    let descriptors = desk.list(component, "data.descriptors");
    let records = desk.list(component, "data.records");
    let mut head = vec![];
    let mut rows = vec![vec![]; records.len()];
    for descriptor in &descriptors {
        let Some(key) = desk.text(descriptor, "key") else {
            continue;
        };
        head.push(cell(desk, descriptor, "label"));
        for (row, record) in rows.iter_mut().zip(&records) {
            row.push(cell(desk, record, &key));
        }
    }
    let labelled = desk.flag_at(component, "showDescriptorLabels") != Some(false);
    Some(Block::Table {
        caption: None,
        head: if labelled { vec![head] } else { vec![] },
        rows,
        row_headers: false,
    })
}

/// A text, a number, a formatted text or a picture, of which the address is told.
fn cell(desk: &mut Desk, record: &Field, key: &str) -> RichText {
    // Not as a path: a key may have dots in it.
    let Some(value) = record.get(key) else {
        return RichText::plain("");
    };
    match value.value() {
        Json::Text(text) => RichText::plain(text.trim()),
        Json::Number(digits) => RichText::plain(digits.as_str()),
        Json::Bool(flag) => RichText::plain(flag.to_string()),
        Json::Object(_) => {
            let text = desk.text(&value, "text");
            let html = desk.text(&value, "format").as_deref() == Some("html");
            match text {
                Some(text) if html => desk.rich(&text),
                Some(text) => Some(RichText::plain(text)),
                None => desk.text(&value, "URL").map(RichText::plain),
            }
            .unwrap_or_default()
        }
        _ => RichText::plain(""),
    }
}
