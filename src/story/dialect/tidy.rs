//! Makes a story what our own reader would make of its file: written and read again, it is the same.

use super::tidy_texts::{cells, filled, filled_texts, is_blank, trim};
use crate::story::links::{safe_page, safe_picture};
use crate::story::model::{Block, Figure, RichText, Story};
use crate::story::notes::{count, refer, refer_text};

/// Drops what is blank and trims what is not.
pub(super) fn tidy(story: &mut Story) {
    story.headline = story.headline.trim().to_owned();
    for text in [
        &mut story.standfirst,
        &mut story.dateline,
        &mut story.section,
    ] {
        trim(text);
    }
    story.bylines.iter_mut().for_each(|byline| {
        byline.name = byline.name.trim().to_owned();
        trim(&mut byline.role);
    });
    story.bylines.retain(|byline| !byline.name.is_empty());
    let mut seen: Vec<String> = vec![];
    story.bylines.retain(|byline| {
        let is_new = !seen.contains(&byline.name);
        seen.push(byline.name.clone());
        is_new
    });
    let mut tags: Vec<String> = vec![];
    for tag in story.tags.iter().map(|tag| tag.trim()) {
        if !tag.is_empty() && !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    story.tags = tags;
    story.lead = story.lead.take().and_then(picture);
    lead_once(story);
    let body = std::mem::take(&mut story.body);
    story.body = body.into_iter().filter_map(block).collect();
    // A reference to a note that is not there refers to nothing.
    let notes = count(&story.body);
    let there = |note: u32| Some(note).filter(|note| (1..=notes).contains(note));
    story.body.iter_mut().for_each(|block| refer(block, there));
    let lead = story.lead.iter_mut().flat_map(|lead| &mut lead.caption);
    lead.for_each(|caption| refer_text(caption, there));
}

/// The picture at the head of the story is not the first of its text as well.
fn lead_once(story: &mut Story) {
    let Some(lead) = &mut story.lead else { return };
    if let Some(Block::Figure(first)) = story.body.first()
        && first.url == lead.url
    {
        if lead.alt.is_empty() {
            lead.alt = first.alt.clone();
        }
        lead.caption = lead.caption.take().or(first.caption.clone());
        lead.credit = lead.credit.take().or(first.credit.clone());
        lead.width = lead.width.or(first.width);
        lead.height = lead.height.or(first.height);
        // The text is not left without anything.
        if story.body.len() > 1 {
            story.body.remove(0);
        }
    }
}

fn block(block: Block) -> Option<Block> {
    Some(match block {
        Block::Paragraph { text } => Block::Paragraph {
            text: filled(text)?,
        },
        Block::Heading { level, text } => Block::Heading {
            level: level.clamp(2, 4),
            text: filled(text)?,
        },
        Block::List { ordered, items } => Block::List {
            ordered,
            items: filled_texts(items)?,
        },
        Block::BlockQuote {
            paragraphs,
            mut cite,
        } => {
            trim(&mut cite);
            Block::BlockQuote {
                paragraphs: filled_texts(paragraphs)?,
                cite,
            }
        }
        Block::PullQuote { text, mut cite } => {
            trim(&mut cite);
            Block::PullQuote {
                text: filled(text)?,
                cite,
            }
        }
        Block::Figure(figure) => {
            let caption = figure.caption.clone();
            match picture(figure) {
                Some(figure) => Block::Figure(figure),
                None => Block::Paragraph {
                    text: filled(caption?)?,
                },
            }
        }
        Block::Note { text } => Block::Note {
            text: filled(text)?,
        },
        Block::Table {
            caption,
            head,
            rows,
            row_headers,
        } => {
            let rows = cells(rows);
            if rows.iter().flatten().all(is_blank) {
                // A head alone is one row.
                let first = cells(head);
                if first.iter().flatten().all(is_blank) {
                    return None;
                }
                return Some(Block::Table {
                    caption: caption.and_then(filled),
                    head: vec![],
                    rows: first,
                    row_headers,
                });
            }
            Block::Table {
                caption: caption.and_then(filled),
                head: cells(head),
                rows,
                row_headers,
            }
        }
        Block::Code { text, mut language } => {
            if text.trim().is_empty() {
                return None;
            }
            trim(&mut language);
            Block::Code { text, language }
        }
        Block::Footnotes { notes } => {
            // A blank one stays: the others are counted past it.
            let note = |note| filled(note).unwrap_or_else(|| RichText::plain("…"));
            let notes: Vec<_> = notes.into_iter().map(note).collect();
            if notes.is_empty() {
                return None;
            }
            Block::Footnotes { notes }
        }
        Block::Embed {
            url,
            provider,
            mut title,
            mut description,
            mut author,
        } => {
            let url = safe_page(&url)?.to_owned();
            let provider = provider.trim().to_owned();
            if provider.is_empty() {
                return None;
            }
            for text in [&mut title, &mut description, &mut author] {
                trim(text);
            }
            Block::Embed {
                url,
                provider,
                title,
                description,
                author,
            }
        }
        Block::Separator => Block::Separator,
        Block::Unknown { kind, text } => {
            let lines = text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
            unknown(kind.trim(), lines.trim())?
        }
    })
}

/// Of a type that our own reader knows, or of none, it would be read as something else.
fn unknown(kind: &str, text: &str) -> Option<Block> {
    const KNOWN: &[&str] = &[
        "",
        "paragraph",
        "heading",
        "list",
        "block-quote",
        "pull-quote",
        "figure",
        "note",
        "table",
        "code",
        "footnotes",
        "embed",
        "separator",
    ];
    if text.is_empty() {
        return None;
    }
    Some(if KNOWN.contains(&kind) {
        Block::Paragraph {
            text: RichText::plain(text),
        }
    } else {
        Block::Unknown {
            kind: kind.to_owned(),
            text: text.to_owned(),
        }
    })
}

fn picture(figure: Figure) -> Option<Figure> {
    let Figure {
        url,
        alt,
        caption,
        mut credit,
        width,
        height,
    } = figure;
    trim(&mut credit);
    Some(Figure {
        url: safe_picture(&url)?.to_owned(),
        alt: alt.trim().to_owned(),
        caption: caption.and_then(filled),
        credit,
        width,
        height,
    })
}
