//! The texts of a story in which somebody can speak, in reading order.

use super::model::{Block, RichText, Story};

impl Story {
    /// Paragraphs, list items, the paragraphs of block quotes, and notes, in reading order.
    ///
    /// A passage's place in this order is its address: the first is `#p1`. Headings, captions and
    /// pull quotes repeat what the text says and are no passages.
    pub fn passages(&self) -> impl Iterator<Item = &RichText> {
        self.body.iter().flat_map(|block| match block {
            Block::Paragraph { text } | Block::Note { text } => std::slice::from_ref(text),
            Block::List { items, .. } => items,
            Block::BlockQuote { paragraphs, .. } => paragraphs,
            Block::Heading { .. }
            | Block::PullQuote { .. }
            | Block::Figure(_)
            | Block::Separator
            | Block::Unknown { .. } => &[],
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::story::{Block, RichText, Story};

    #[test]
    fn passages_come_in_reading_order_and_headings_are_none() {
        let text = |text: &str| RichText::plain(text);
        let body = vec![
            Block::Paragraph { text: text("one") },
            Block::Heading {
                level: 2,
                text: text("no passage"),
            },
            Block::List {
                ordered: false,
                items: vec![text("two"), text("three")],
            },
            Block::BlockQuote {
                paragraphs: vec![text("four")],
                cite: None,
            },
            Block::Note { text: text("five") },
        ];
        let story = Story {
            body,
            ..Story::default()
        };
        let found: Vec<_> = story.passages().map(RichText::to_plain).collect();
        assert_eq!(found, ["one", "two", "three", "four", "five"]);
    }
}
