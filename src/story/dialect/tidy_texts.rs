//! Texts as our own reader takes them: trimmed, and nothing where they are blank.

use crate::story::links::safe_link;
use crate::story::model::RichText;

pub(super) fn filled_texts(texts: Vec<RichText>) -> Option<Vec<RichText>> {
    let texts: Vec<_> = texts.into_iter().filter_map(filled).collect();
    (!texts.is_empty()).then_some(texts)
}

pub(super) fn filled(text: RichText) -> Option<RichText> {
    (!is_blank(&text)).then(|| cell(text))
}

pub(super) fn cells(rows: Vec<Vec<RichText>>) -> Vec<Vec<RichText>> {
    let row = |row: Vec<RichText>| row.into_iter().map(cell).collect();
    rows.into_iter().map(row).collect()
}

/// Without white space at its ends; a text of one kind is written as a string, which is trimmed.
pub(super) fn cell(RichText(mut spans): RichText) -> RichText {
    for span in &mut spans {
        let safe = |link: &String| safe_link(link) == Some(link);
        span.link = span.link.take().filter(safe);
        if let Some(quote) = &mut span.quote {
            trim(&mut quote.speaker);
            trim(&mut quote.role);
        }
    }
    if let Some(first) = spans.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = spans.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
    if spans.len() > 1 {
        spans.retain(|span| !span.text.is_empty());
    }
    match spans.is_empty() {
        true => RichText::plain(""),
        false => RichText(spans),
    }
}

pub(super) fn is_blank(text: &RichText) -> bool {
    text.0.iter().all(|span| span.text.trim().is_empty())
}

pub(super) fn trim(text: &mut Option<String>) {
    *text = text
        .take()
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty());
}
