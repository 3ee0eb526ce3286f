//! Plain text as paragraphs.

use super::desk::Desk;
use crate::story::model::{Block, RichText};

impl Desk<'_> {
    /// The paragraphs of plain text.
    pub(super) fn plain(&mut self, text: &str) -> Vec<Block> {
        paragraphs(&self.seen(text))
    }

    /// Text without control characters, and without those that make it read otherwise than it is. Of
    /// HTML the walk takes them out, and by the same names.
    pub(super) fn seen(&mut self, text: &str) -> String {
        let mut seen = String::with_capacity(text.len());
        for c in text.chars() {
            let is_override = matches!(c, '\u{202d}' | '\u{202e}');
            if is_override || c.is_control() && !c.is_whitespace() {
                self.note_dropped(&format!("invisible character U+{:04X}", u32::from(c)));
            } else {
                seen.push(c);
            }
        }
        seen
    }
}

/// The paragraphs of plain text. Where there are blank lines, they part them, and a single line
/// break stays a line break; where there are none, each line is a paragraph.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2029}'], "\n");
    let lines = || text.split('\n').map(str::trim);
    let has_blank_lines = lines()
        .skip_while(|line| line.is_empty())
        .collect::<Vec<_>>()
        .split(|line| line.is_empty())
        .filter(|part| !part.is_empty())
        .count()
        > 1;
    let mut parts: Vec<Vec<&str>> = vec![vec![]];
    for line in lines() {
        if line.is_empty() || !has_blank_lines {
            parts.push(vec![]);
        }
        if let Some(part) = parts.last_mut()
            && !line.is_empty()
        {
            part.push(line);
        }
    }
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| Block::Paragraph {
            text: RichText::plain(part.join("\n")),
        })
        .collect()
}

/// Whether text that should be plain holds tags or character references of HTML.
pub(super) fn is_html(text: &str) -> bool {
    let is_tag = |rest: &str| {
        let name = rest.strip_prefix('/').unwrap_or(rest);
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.contains('>')
    };
    let is_reference = |rest: &str| {
        let end = rest.find(';').unwrap_or(0);
        (2..=31).contains(&end)
            && rest
                .get(..end)
                .is_some_and(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
    };
    text.split('<').skip(1).any(is_tag) || text.split('&').skip(1).any(is_reference)
}

/// The text with all white space in it made single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{is_html, paragraphs};
    use crate::story::Block;

    fn texts(text: &str) -> Vec<String> {
        let plain = |block| match block {
            Block::Paragraph { text } => text.to_plain(),
            _ => String::new(),
        };
        paragraphs(text).into_iter().map(plain).collect()
    }

    #[test]
    fn blank_lines_part_paragraphs_and_else_every_line_is_one() {
        assert_eq!(texts("one\ntwo\n"), ["one", "two"]);
        assert_eq!(
            texts("\r\none\r\ntwo\r\n\r\n \r\nthree"),
            ["one\ntwo", "three"]
        );
        assert_eq!(texts("one\n\n\n"), ["one"]);
        assert_eq!(texts(" \n "), [""; 0]);
        assert_eq!(texts("one\u{2029}two"), ["one", "two"]);
    }

    #[test]
    fn tags_and_references_are_told_from_signs_in_text() {
        for html in ["<p>a", "a<br/>b", "a &amp; b", "&#8217;", "x</p>"] {
            assert!(is_html(html), "{html}");
        }
        for text in [
            "a < b > c",
            "AT&T; no",
            "1 <2",
            "R&D",
            "& ;",
            "<3",
            "a & b; c",
        ] {
            assert!(!is_html(text), "{text}");
        }
    }
}
