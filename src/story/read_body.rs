//! Reads the blocks of a story's body and the spans inside them.

use super::error::{Remark, StoryError};
use super::fields::{Fault, Field};
use super::json::Json;
use super::links::safe_page;
use super::model::{Block, Marked, RichText, Span};
use super::read::{Reader, address};
use super::turns::ends_turn;

impl Reader {
    /// The blocks, of which at least one has something to show.
    pub(super) async fn body(
        &mut self,
        story: &Field<'_>,
        turn: &impl AsyncFn(),
    ) -> Result<Vec<Block>, Fault> {
        let body = story.require("body")?;
        let values = body.values()?;
        // The text refers to notes that stand below it.
        let mut notes = 0;
        for value in values {
            if kind_of(value) == Some("footnotes")
                && let Ok(found) = Self::default().rich_texts(&Field::top(value), "notes")
            {
                notes += found.len() as u32;
            }
        }
        self.notes = notes;
        let mut blocks = vec![];
        for (number, value) in values.iter().enumerate() {
            if ends_turn(number) {
                turn().await;
            }
            blocks.extend(self.block(&body.item(number, value)));
        }
        if blocks.iter().all(|block| matches!(block, Block::Separator)) {
            // Where a block was to blame, its own fault says more.
            return Err(match self.remarks.pop() {
                Some(Remark::EmptyBlock(fault)) => Box::new(fault),
                _ => story.lacks("body"),
            });
        }
        Ok(blocks)
    }

    /// A block; with a remark its text alone, where it is not what it should be.
    fn block(&mut self, block: &Field) -> Option<Block> {
        let kind = kind_of(block.value());
        match self.known_block(kind, block) {
            Ok(Some(known)) => return Some(known),
            Ok(None) => self.remarks.push(Remark::UnknownBlock {
                path: block.path().to_owned(),
                kind: kind.unwrap_or_default().to_owned(),
            }),
            Err(fault) if text_of(block.value()).is_empty() => {
                self.remarks.push(Remark::EmptyBlock(*fault));
                return None;
            }
            Err(fault) => self.remarks.push(Remark::OddBlock(*fault)),
        }
        Some(Block::Unknown {
            kind: kind.unwrap_or_default().to_owned(),
            text: text_of(block.value()),
        })
    }

    /// A block of a type we know, `None` for one of a type we do not.
    fn known_block(&mut self, kind: Option<&str>, block: &Field) -> Result<Option<Block>, Fault> {
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
            // What can fail the block comes first: each early end would have to clear away what was read before it.
            "table" => Block::Table {
                rows: self.filled_rows(block)?,
                caption: self.part(block, "caption", Self::rich_text),
                head: self.part(block, "head", Self::rows).unwrap_or_default(),
                row_headers: self
                    .part(block, "row_headers", |_, flag| flag.flag())
                    .unwrap_or_default(),
            },
            "code" => {
                block.required_text("text")?;
                Block::Code {
                    // White space at its edges is part of it.
                    text: block.require("text")?.text()?.to_owned(),
                    language: self.text(block, "language"),
                }
            }
            "footnotes" => Block::Footnotes {
                notes: self.rich_texts(block, "notes")?,
            },
            "embed" => Block::Embed {
                url: address(block, safe_page, PAGE)?,
                provider: block.required_text("provider")?,
                title: self.text(block, "title"),
                description: self.text(block, "description"),
                author: self.text(block, "author"),
            },
            "separator" => Block::Separator,
            _ => return Ok(None),
        }))
    }

    fn block_text(&mut self, block: &Field) -> Result<RichText, Fault> {
        self.rich_text(&block.require("text")?)
    }

    fn rich_texts(&mut self, block: &Field, name: &str) -> Result<Vec<RichText>, Fault> {
        let mut texts = vec![];
        for text in block.require(name)?.items()? {
            texts.push(self.rich_text(&text)?);
        }
        if texts.is_empty() {
            return Err(block.lacks(name));
        }
        Ok(texts)
    }

    fn filled_rows(&mut self, block: &Field) -> Result<Vec<Vec<RichText>>, Fault> {
        let rows = self.rows(&block.require("rows")?)?;
        if rows.iter().flatten().all(is_blank) {
            return Err(block.lacks("rows"));
        }
        Ok(rows)
    }

    fn rows(&mut self, field: &Field) -> Result<Vec<Vec<RichText>>, Fault> {
        let mut rows = vec![];
        for row in field.items()? {
            let mut cells = vec![];
            for cell in row.items()? {
                cells.push(self.cell(&cell)?);
            }
            rows.push(cells);
        }
        Ok(rows)
    }

    /// A string, or an array of spans, with something in it.
    pub(super) fn rich_text(&mut self, field: &Field) -> Result<RichText, Fault> {
        let text = self.cell(field)?;
        if is_blank(&text) {
            return Err(Box::new(StoryError::Missing {
                path: field.path().to_owned(),
            }));
        }
        Ok(text)
    }

    /// A string, or an array of spans. In a table it may say nothing.
    fn cell(&mut self, field: &Field) -> Result<RichText, Fault> {
        Ok(match field.value() {
            Json::Text(text) => RichText::plain(text.trim()),
            Json::List(_) => {
                let mut spans = vec![];
                for span in field.items()? {
                    spans.push(self.span(&span)?);
                }
                RichText(spans)
            }
            _ => return Err(field.not("text or a list of spans")),
        })
    }

    fn span(&mut self, span: &Field) -> Result<Span, Fault> {
        span.object()?;
        Ok(Span {
            text: span.require("text")?.text()?.to_owned(),
            emphasis: span.optional_flag("emphasis")?,
            strong: span.optional_flag("strong")?,
            link: self.link(span, "link"),
            note: self.part(span, "note", Self::reference),
            quote: self.part(span, "quote", Self::marked),
        })
    }

    fn reference(&mut self, note: &Field) -> Result<u32, Fault> {
        let number = note.count()?;
        if (1..=self.notes).contains(&number) {
            return Ok(number);
        }
        Err(note.bad("is no footnote’s number: count them from 1 through the whole story"))
    }

    fn marked(&mut self, marked: &Field) -> Result<Marked, Fault> {
        Ok(Marked {
            speech: marked.require("speech")?.flag()?,
            speaker: self.text(marked, "speaker"),
            role: self.text(marked, "role"),
        })
    }
}

const PAGE: &str = "an address that begins with https:// or http://";

fn kind_of(block: &Json) -> Option<&str> {
    match block.named("type")? {
        Json::Text(kind) => Some(kind),
        _ => None,
    }
}

fn is_blank(text: &RichText) -> bool {
    text.0.iter().all(|span| span.text.trim().is_empty())
}

fn no_type(block: &Field) -> Fault {
    match block.get("type") {
        Some(kind) => kind.not("text"),
        None => block.lacks("type"),
    }
}

/// All text inside a value, a line each: strings anywhere but the type, and numbers in lists,
/// which are a table's cells where other numbers are widths and heights.
fn text_of(value: &Json) -> String {
    let mut lines = vec![];
    collect(value, false, &mut lines);
    lines.join("\n")
}

// No deeper than `json::DEEPEST`: nothing deeper was read.
fn collect<'a>(value: &'a Json, in_list: bool, lines: &mut Vec<&'a str>) {
    match value {
        Json::Text(text) if text.trim().is_empty() => {}
        Json::Text(text) => lines.push(text.trim()),
        Json::Number(number) if in_list => lines.push(number),
        Json::List(items) => {
            for item in items {
                collect(item, true, lines);
            }
        }
        Json::Object(fields) => {
            for (_, field) in fields.iter().filter(|(name, _)| name != "type") {
                collect(field, false, lines);
            }
        }
        _ => {}
    }
}
