//! Reads the blocks of a story's body and the spans inside them.

use serde_json::Value;

use super::error::{Remark, StoryError};
use super::fields::Field;
use super::model::{Block, Marked, RichText, Span};
use super::read::Reader;

impl Reader {
    /// The blocks, of which at least one has something to show.
    pub(super) fn body(&mut self, story: &Field) -> Result<Vec<Block>, StoryError> {
        let body = story.require("body")?;
        let blocks: Vec<_> = body
            .items()?
            .filter_map(|block| self.block(&block))
            .collect();
        let is_something = |block: &Block| !matches!(block, Block::Separator);
        if blocks.iter().any(is_something) {
            Ok(blocks)
        } else {
            Err(story.missing("body"))
        }
    }

    /// A block; with a remark its text alone, where it is not what it should be.
    fn block(&mut self, block: &Field) -> Option<Block> {
        let kind = block.get("type").and_then(|kind| kind.value().as_str());
        match self.known_block(kind, block) {
            Ok(Some(known)) => return Some(known),
            Ok(None) => self.remarks.push(Remark::UnknownBlock {
                path: block.path().to_owned(),
                kind: kind.unwrap_or_default().to_owned(),
            }),
            Err(fault) if text_of(block.value()).is_empty() => {
                self.remarks.push(Remark::EmptyBlock(fault));
                return None;
            }
            Err(fault) => self.remarks.push(Remark::OddBlock(fault)),
        }
        Some(Block::Unknown {
            kind: kind.unwrap_or_default().to_owned(),
            text: text_of(block.value()),
        })
    }

    /// A block of a type we know, `None` for one of a type we do not.
    fn known_block(
        &mut self,
        kind: Option<&str>,
        block: &Field,
    ) -> Result<Option<Block>, StoryError> {
        block.object()?;
        Ok(Some(match kind.ok_or_else(|| no_type(block))? {
            "paragraph" => Block::Paragraph {
                text: self.block_text(block)?,
            },
            "heading" => Block::Heading {
                // 1 is the headline's, and below 4 nobody sees a difference.
                level: block.require("level")?.count()?.clamp(2, 4) as u8,
                text: self.block_text(block)?,
            },
            "list" => Block::List {
                ordered: block.optional_flag("ordered")?,
                items: self.rich_texts(block, "items")?,
            },
            "block-quote" => Block::BlockQuote {
                paragraphs: self.rich_texts(block, "paragraphs")?,
                cite: block.optional_text("cite")?,
            },
            "pull-quote" => Block::PullQuote {
                text: self.block_text(block)?,
                cite: block.optional_text("cite")?,
            },
            "figure" => Block::Figure(self.figure(block)?),
            "note" => Block::Note {
                text: self.block_text(block)?,
            },
            "separator" => Block::Separator,
            _ => return Ok(None),
        }))
    }

    fn block_text(&mut self, block: &Field) -> Result<RichText, StoryError> {
        self.rich_text(&block.require("text")?)
    }

    fn rich_texts(&mut self, block: &Field, name: &str) -> Result<Vec<RichText>, StoryError> {
        let texts: Vec<_> = block
            .require(name)?
            .items()?
            .map(|text| self.rich_text(&text))
            .collect::<Result<_, _>>()?;
        if texts.is_empty() {
            return Err(block.missing(name));
        }
        Ok(texts)
    }

    /// A string, or an array of spans, with something in it.
    pub(super) fn rich_text(&mut self, field: &Field) -> Result<RichText, StoryError> {
        let text = match field.value() {
            Value::String(text) => RichText::plain(text.trim()),
            Value::Array(_) => RichText(
                field
                    .items()?
                    .map(|span| self.span(&span))
                    .collect::<Result<_, _>>()?,
            ),
            _ => return Err(field.not("text or a list of spans")),
        };
        if text.0.iter().all(|span| span.text.trim().is_empty()) {
            return Err(StoryError::Missing {
                path: field.path().to_owned(),
            });
        }
        Ok(text)
    }

    fn span(&mut self, span: &Field) -> Result<Span, StoryError> {
        span.object()?;
        Ok(Span {
            text: span.require("text")?.text()?.to_owned(),
            emphasis: span.optional_flag("emphasis")?,
            strong: span.optional_flag("strong")?,
            link: self.link(span, "link"),
            quote: self.part(span, "quote", Self::marked),
        })
    }

    fn marked(&mut self, marked: &Field) -> Result<Marked, StoryError> {
        Ok(Marked {
            speech: marked.require("speech")?.flag()?,
            speaker: self.text(marked, "speaker"),
            role: self.text(marked, "role"),
        })
    }
}

fn no_type(block: &Field) -> StoryError {
    match block.get("type") {
        Some(kind) => kind.not("text"),
        None => block.missing("type"),
    }
}

/// How deep in an odd block text is looked for. The parser goes no deeper.
const DEEPEST: usize = 128;

/// All text inside a value, a line each: strings anywhere but the type, and numbers in lists,
/// which are a table's cells where other numbers are widths and heights.
fn text_of(value: &Value) -> String {
    let mut lines = vec![];
    collect(value, false, DEEPEST, &mut lines);
    lines.join("\n")
}

fn collect(value: &Value, in_list: bool, depth: usize, lines: &mut Vec<String>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    match value {
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => lines.push(text.trim().to_owned()),
        Value::Number(number) if in_list => lines.push(number.to_string()),
        Value::Array(items) => {
            for item in items {
                collect(item, true, depth, lines);
            }
        }
        Value::Object(fields) => {
            for (_, field) in fields.iter().filter(|(name, _)| *name != "type") {
                collect(field, false, depth, lines);
            }
        }
        _ => {}
    }
}
