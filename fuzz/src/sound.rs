//! What holds of every story, wherever it came from.

use standfirst::story::dialect::MOST_BLOCKS;
use standfirst::story::{
    Block, Figure, LIMIT, Remark, RichText, Story, read, safe_link, safe_page, safe_picture,
};

/// Nothing in the story leads anywhere unsafe.
pub fn assert_safe(story: &Story) {
    let bylines = story
        .bylines
        .iter()
        .filter_map(|byline| byline.url.as_ref());
    let source = story.source.iter().filter_map(|source| source.url.as_ref());
    for link in bylines.chain(source) {
        assert_eq!(safe_link(link), Some(link.as_str()));
    }
    story.lead.iter().for_each(assert_safe_figure);
    story.body.iter().for_each(assert_safe_block);
}

/// Nothing in the block leads anywhere unsafe.
pub fn assert_safe_block(block: &Block) {
    match block {
        Block::Figure(figure) => assert_safe_figure(figure),
        Block::Embed { url, .. } => assert_eq!(safe_page(url), Some(url.as_str())),
        _ => {}
    }
    for span in texts(block).iter().flat_map(|text| &text.0) {
        if let Some(link) = &span.link {
            assert_eq!(safe_link(link), Some(link.as_str()));
        }
    }
}

fn assert_safe_figure(figure: &Figure) {
    assert_eq!(safe_picture(&figure.url), Some(figure.url.as_str()));
    let spans = figure.caption.iter().flat_map(|text| &text.0);
    for link in spans.filter_map(|span| span.link.as_ref()) {
        assert_eq!(safe_link(link), Some(link.as_str()));
    }
}

/// The texts of a block that have spans.
pub fn texts(block: &Block) -> Vec<&RichText> {
    match block {
        Block::Paragraph { text }
        | Block::Heading { text, .. }
        | Block::PullQuote { text, .. }
        | Block::Note { text } => vec![text],
        Block::List { items, .. } => items.iter().collect(),
        Block::BlockQuote { paragraphs, .. } => paragraphs.iter().collect(),
        Block::Footnotes { notes } => notes.iter().collect(),
        Block::Figure(figure) => figure.caption.iter().collect(),
        Block::Table {
            caption,
            head,
            rows,
            ..
        } => {
            let cells = head.iter().chain(rows).flatten();
            caption.iter().chain(cells).collect()
        }
        Block::Code { .. } | Block::Embed { .. } | Block::Separator | Block::Unknown { .. } => {
            vec![]
        }
    }
}

/// A story of our own is safe, and the same after it was written and read; of a faulty block only the
/// text is kept, which may then be read as a block of its type.
pub fn assert_settles(story: &Story) {
    assert_safe(story);
    let once = again(story);
    assert_eq!(once.body.len(), story.body.len());
    for (block, once) in story.body.iter().zip(&once.body) {
        match block {
            Block::Unknown { text, .. } => assert_eq!(all_text(once), text.trim()),
            block => assert_eq!(once, block),
        }
    }
    let body = story.body.clone();
    assert_eq!(
        &Story {
            body,
            ..once.clone()
        },
        story
    );
    assert_eq!(again(&once), once);
}

fn again(story: &Story) -> Story {
    let written = serde_json::to_vec(story).expect("JSON");
    let reading = read(&written).unwrap_or_else(|error| panic!("{error}"));
    reading.story
}

fn all_text(block: &Block) -> String {
    match block {
        Block::Code { text, .. } | Block::Unknown { text, .. } => text.trim().to_owned(),
        block => texts(block).iter().map(|text| text.to_plain()).collect(),
    }
}

/// A story from elsewhere is safe, within its limits, and the same after it was written and read.
pub fn assert_sound(story: &Story) {
    assert_safe(story);
    assert!(story.body.len() <= MOST_BLOCKS);
    assert!(!story.headline.trim().is_empty());
    let written = serde_json::to_vec(story).expect("JSON");
    // Then nobody writes it.
    if written.len() > LIMIT {
        return;
    }
    let again = read(&written).unwrap_or_else(|error| panic!("{error}"));
    let is_odd = |remark: &&Remark| !matches!(remark, Remark::UnknownBlock { .. });
    assert_eq!(again.remarks.iter().find(is_odd), None);
    assert_eq!(again.story, *story);
}
