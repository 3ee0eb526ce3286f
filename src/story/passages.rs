//! The texts of a story in which somebody can speak, in reading order.

use super::model::{Block, RichText, Story};

impl Story {
    /// Paragraphs, list items, the paragraphs of block quotes, the cells of tables below their heads,
    /// notes and footnotes, in reading order.
    ///
    /// A passage's place in this order is its address: the first is `#p1`. Headings, captions, the heads
    /// of tables and pull quotes repeat what the text says and are no passages, nor is code.
    pub fn passages(&self) -> impl Iterator<Item = &RichText> {
        let mut passages = Vec::new();
        for block in &self.body {
            match block {
                Block::Paragraph { text } | Block::Note { text } => passages.push(text),
                Block::List { items: texts, .. }
                | Block::BlockQuote {
                    paragraphs: texts, ..
                }
                | Block::Footnotes { notes: texts } => passages.extend(texts),
                Block::Table { rows, .. } => passages.extend(rows.iter().flatten()),
                Block::Heading { .. }
                | Block::PullQuote { .. }
                | Block::Figure(_)
                | Block::Code { .. }
                | Block::Embed { .. }
                | Block::Separator
                | Block::Unknown { .. } => {}
            }
        }
        passages.into_iter()
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
            Block::Table {
                caption: Some(text("no passage")),
                head: vec![vec![text("no passage")]],
                rows: vec![vec![text("five"), text("six")], vec![text("seven")]],
                row_headers: true,
            },
            Block::Note {
                text: text("eight"),
            },
            Block::Footnotes {
                notes: vec![text("nine"), text("ten")],
            },
        ];
        let story = Story {
            body,
            ..Story::default()
        };
        let found: Vec<_> = story.passages().map(RichText::to_plain).collect();
        let wanted = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        ];
        assert_eq!(found, wanted);
    }
}
