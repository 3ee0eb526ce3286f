//! Footnotes and what refers to them: by their numbers, counted from 1 through the whole story.

use super::model::{Block, RichText};

/// How many footnotes there are.
pub(crate) fn count(body: &[Block]) -> u32 {
    let notes = |block: &Block| match block {
        Block::Footnotes { notes } => notes.len(),
        _ => 0,
    };
    body.iter().map(notes).sum::<usize>() as u32
}

/// Has all references of a block lead to another note, or to none.
pub(crate) fn refer(block: &mut Block, to: impl Fn(u32) -> Option<u32>) {
    let each = |text: &mut RichText| refer_text(text, &to);
    match block {
        Block::Paragraph { text }
        | Block::Heading { text, .. }
        | Block::PullQuote { text, .. }
        | Block::Note { text } => each(text),
        Block::List { items: texts, .. }
        | Block::BlockQuote {
            paragraphs: texts, ..
        }
        | Block::Footnotes { notes: texts } => texts.iter_mut().for_each(each),
        Block::Figure(figure) => figure.caption.iter_mut().for_each(each),
        Block::Table {
            caption,
            head,
            rows,
            ..
        } => {
            let cells = head.iter_mut().chain(rows).flatten();
            caption.iter_mut().chain(cells).for_each(each);
        }
        Block::Code { .. } | Block::Embed { .. } | Block::Separator | Block::Unknown { .. } => {}
    }
}

/// Has all references of a text lead to another note, or to none.
pub(crate) fn refer_text(text: &mut RichText, to: impl Fn(u32) -> Option<u32>) {
    for span in &mut text.0 {
        span.note = span.note.and_then(&to);
    }
}
