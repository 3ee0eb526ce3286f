//! Blocks as lines of text, for where a story has no blocks: items, quotes, cells and notes.

use crate::story::model::{Block, RichText, Span};

/// Lines, and the blocks among them that are no text.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) texts: Vec<RichText>,
    pub(super) rest: Vec<Block>,
}

pub(super) fn lines(blocks: Vec<Block>) -> Lines {
    let mut lines = Lines::default();
    for block in blocks {
        match block {
            Block::Paragraph { text } | Block::Heading { text, .. } | Block::Note { text } => {
                lines.texts.push(text);
            }
            Block::List { ordered, items } => {
                for (i, item) in items.into_iter().enumerate() {
                    let mark = if ordered {
                        format!("{}. ", i + 1)
                    } else {
                        "– ".to_owned()
                    };
                    let mut text = RichText::plain(mark);
                    text.0.extend(item.0);
                    lines.texts.push(text);
                }
            }
            Block::BlockQuote { paragraphs, cite } => {
                lines.texts.extend(paragraphs);
                lines.texts.extend(cite.map(RichText::plain));
            }
            Block::PullQuote { text, cite } => {
                lines.texts.push(text);
                lines.texts.extend(cite.map(RichText::plain));
            }
            Block::Code { text, .. } => lines.texts.push(RichText::plain(text)),
            other => lines.rest.push(other),
        }
    }
    lines
}

/// One text of several lines.
pub(super) fn join(texts: Vec<RichText>) -> RichText {
    let mut joined: Vec<Span> = vec![];
    for (i, text) in texts.into_iter().enumerate() {
        match joined.last_mut() {
            Some(span) if i > 0 && span.note.is_none() => span.text.push('\n'),
            _ if i > 0 => joined.extend(RichText::plain("\n").0),
            _ => {}
        }
        for span in text.0 {
            match joined.last_mut() {
                Some(last) if last.note.is_none() && is_alike(last, &span) => {
                    last.text.push_str(&span.text);
                }
                _ => joined.push(span),
            }
        }
    }
    RichText(joined)
}

/// Whether two spans differ in nothing but their characters.
fn is_alike(one: &Span, other: &Span) -> bool {
    let without = |span: &Span| (span.emphasis, span.strong, span.note);
    without(one) == without(other) && one.link == other.link
}

/// Blocks in which each run of text becomes one block of a kind, and what is no text stands between.
pub(super) fn gathered(
    blocks: Vec<Block>,
    make: &mut dyn FnMut(Vec<RichText>) -> Block,
) -> Vec<Block> {
    let mut gathered = vec![];
    let mut texts = vec![];
    for block in blocks {
        let Lines { texts: more, rest } = lines(vec![block]);
        texts.extend(more);
        if !rest.is_empty() {
            if !texts.is_empty() {
                gathered.push(make(std::mem::take(&mut texts)));
            }
            gathered.extend(rest);
        }
    }
    if !texts.is_empty() {
        gathered.push(make(texts));
    }
    gathered
}

/// A text as a name: on one line, without the dash before it.
pub(super) fn name(text: &RichText) -> Option<String> {
    let text = text.to_plain().replace('\n', " ");
    let name = text.trim().trim_start_matches(['—', '–', '―', '-']).trim();
    (!name.is_empty()).then(|| name.to_owned())
}
