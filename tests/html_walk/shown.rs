//! What the tests ask of a walk.

use standfirst::story::html::{Walked, events, walk};
use standfirst::story::{Block, RichText, Span};

pub const STORY: &str = "https://news.example/2024/03/dam/";

pub fn walked(html: &str) -> Walked {
    walk(events(html), Some(STORY))
}

/// The document becomes these blocks, and this is what is said of the rest.
#[track_caller]
pub fn assert_blocks(html: &str, blocks: &[Block], dropped: &str) {
    let walked = walked(html);
    assert_eq!(walked.body, blocks, "{html}");
    assert_eq!(walked.dropped.to_string(), dropped, "{html}");
}

/// The document becomes paragraphs of plain text.
#[track_caller]
pub fn assert_texts(html: &str, texts: &[&str], dropped: &str) {
    let blocks: Vec<_> = texts.iter().map(|it| paragraph(it)).collect();
    assert_blocks(html, &blocks, dropped);
}

pub fn text(text: &str) -> RichText {
    RichText::plain(text)
}

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph { text: text(words) }
}

pub fn spans(spans: &[Span]) -> Block {
    Block::Paragraph {
        text: RichText(spans.to_vec()),
    }
}

pub fn plain(text: &str) -> Span {
    Span {
        text: text.to_owned(),
        ..Span::default()
    }
}

pub fn emphasis(text: &str) -> Span {
    Span {
        emphasis: true,
        ..plain(text)
    }
}

pub fn strong(text: &str) -> Span {
    Span {
        strong: true,
        ..plain(text)
    }
}

pub fn link(text: &str, link: &str) -> Span {
    Span {
        link: Some(link.to_owned()),
        ..plain(text)
    }
}

pub fn noted(text: &str, note: u32) -> Span {
    Span {
        note: Some(note),
        ..plain(text)
    }
}
