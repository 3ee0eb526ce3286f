//! The running text of a story, passage by passage: what quotations are looked for in.

use super::{Block, RichText, Story};

impl Story {
    /// Paragraphs, list items, paragraphs of block quotes and notes, in reading order.
    ///
    /// A quotation's place counts these from 0. Headlines, headings and captions are left out: what
    /// they put in marks is repeated in the text, shortened. So are pull quotes.
    pub fn passages(&self) -> Vec<&RichText> {
        let mut passages = Vec::new();
        for block in &self.body {
            match block {
                Block::Paragraph { text } | Block::Note { text } => passages.push(text),
                Block::List { items, .. } => passages.extend(items),
                Block::BlockQuote { paragraphs, .. } => passages.extend(paragraphs),
                Block::Heading { .. }
                | Block::PullQuote { .. }
                | Block::Figure(_)
                | Block::Separator
                | Block::Unknown { .. } => {}
            }
        }
        passages
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_are_what_is_read_as_running_text_in_its_order() {
        let plain = |text: &str| RichText::plain(text);
        let story = Story {
            body: vec![
                Block::Heading { level: 2, text: plain("heading") },
                Block::Paragraph { text: plain("one") },
                Block::List { ordered: false, items: vec![plain("two"), plain("three")] },
                Block::PullQuote { text: plain("repeated"), cite: None },
                Block::BlockQuote { paragraphs: vec![plain("four")], cite: None },
                Block::Note { text: plain("five") },
            ],
            ..Story::default()
        };
        let texts: Vec<String> = story.passages().iter().map(|passage| passage.to_plain()).collect();
        assert_eq!(texts, ["one", "two", "three", "four", "five"]);
    }
}
