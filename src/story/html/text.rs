//! Runs of text: white space as HTML shows it, and characters that only pretend.

use std::rc::Rc;

use super::dropped::Dropped;
use crate::story::model::{RichText, Span};

/// What is said of all characters inside an element.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    pub(super) emphasis: bool,
    pub(super) strong: bool,
    pub(super) link: Option<Rc<str>>,
    /// The language, where an element names it.
    pub(super) language: Option<Rc<str>>,
    /// How many `q` are open.
    pub(super) quoted: usize,
}

/// A text in the making.
#[derive(Debug, Default)]
pub(super) struct Runs {
    spans: Vec<Span>,
    /// The last character that was kept.
    last: Option<char>,
}

impl Runs {
    /// Adds characters, their white space made single.
    pub(super) fn push(&mut self, text: &str, marks: &Marks, dropped: &mut Dropped) {
        let mut kept = String::new();
        for c in text.chars() {
            if c.is_ascii_whitespace() {
                if !matches!(self.last, None | Some(' ' | '\n')) {
                    kept.push(' ');
                    self.last = Some(' ');
                }
            } else if stays(c, self.last) {
                kept.push(c);
                self.last = Some(c);
            } else {
                dropped.add(&format!("invisible character U+{:04X}", u32::from(c)));
            }
        }
        if !kept.is_empty() {
            self.run(kept, marks);
        }
    }

    fn run(&mut self, text: String, marks: &Marks) {
        match self.spans.last_mut() {
            Some(span)
                if span.note.is_none()
                    && span.emphasis == marks.emphasis
                    && span.strong == marks.strong
                    && span.link.as_deref() == marks.link.as_deref() =>
            {
                span.text.push_str(&text);
            }
            _ => self.spans.push(Span {
                text,
                emphasis: marks.emphasis,
                strong: marks.strong,
                link: marks.link.as_deref().map(str::to_owned),
                ..Span::default()
            }),
        }
    }

    /// Begins a new line. `false` where one was begun just now: the second break ends a paragraph.
    pub(super) fn line(&mut self, marks: &Marks) -> bool {
        self.trim();
        match self.last {
            None => true,
            Some('\n') => false,
            Some(_) => {
                self.run("\n".to_owned(), marks);
                self.last = Some('\n');
                true
            }
        }
    }

    /// The last word so far belongs to a footnote.
    pub(super) fn note(&mut self, number: u32) {
        let Some(span) = self.spans.last_mut() else {
            return self.note_alone(number);
        };
        if span.note.is_some() {
            return self.note_alone(number);
        }
        let text = span.text.trim_end();
        if text.is_empty() {
            return self.note_alone(number);
        }
        // White space before the reference belongs to what follows it.
        let space = span.text.get(text.len()..).unwrap_or_default().to_owned();
        let start = text.rfind(char::is_whitespace).map_or(0, |at| {
            at + text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8)
        });
        let mut word = span.clone();
        word.text = text.get(start..).unwrap_or_default().to_owned();
        word.note = Some(number);
        let rest = Span {
            text: space,
            ..span.clone()
        };
        span.text.truncate(start);
        if span.text.is_empty() {
            self.spans.pop();
        }
        self.spans.push(word);
        if !rest.text.is_empty() {
            self.spans.push(rest);
        }
    }

    // A span of its own: a second note to the same word, or one before the first.
    fn note_alone(&mut self, number: u32) {
        self.spans.push(Span {
            text: "\u{202f}".to_owned(),
            note: Some(number),
            ..Span::default()
        });
        self.last = Some('\u{202f}');
    }

    fn trim(&mut self) {
        while let Some(span) = self.spans.last_mut()
            && span.note.is_none()
        {
            span.text
                .truncate(span.text.trim_end_matches([' ', '\n']).len());
            if !span.text.is_empty() {
                break;
            }
            self.spans.pop();
        }
        let end = self
            .spans
            .last()
            .and_then(|span| span.text.chars().next_back());
        // Below a line break nothing was trimmed away but the break itself.
        self.last = if self.last == Some('\n') && end.is_some() {
            self.last
        } else {
            end
        };
    }

    /// The text, or `None` where it shows nothing.
    pub(super) fn finish(mut self) -> Option<RichText> {
        self.trim();
        let text = RichText(self.spans);
        (!is_blank(&text)).then_some(text)
    }
}

/// Whether a text shows nothing.
pub(super) fn is_blank(text: &RichText) -> bool {
    text.0
        .iter()
        .all(|span| span.text.trim().is_empty() && span.note.is_none())
}

/// Whether a character is kept behind another.
///
/// Joiners stay in the scripts that need them and in emoji; elsewhere they are invisible and can tell
/// one copy of a text from another. Overrides of the direction make a text read otherwise than it is.
fn stays(c: char, before: Option<char>) -> bool {
    let before = before.unwrap_or(' ');
    match c {
        '\u{200c}' | '\u{200d}' => {
            before >= '\u{590}' && !matches!(before, '\u{2000}'..='\u{206f}')
        }
        '\u{200b}' => {
            matches!(before, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
        }
        '\u{ad}'
        | '\u{202d}'
        | '\u{202e}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{feff}' => false,
        // The flags of England, Scotland and Wales.
        '\u{e0000}'..='\u{e007f}' => matches!(before, '\u{1f3f4}' | '\u{e0000}'..='\u{e007f}'),
        c => !c.is_control(),
    }
}
