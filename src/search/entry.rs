//! What of a story is searched, and what a result shows.

use serde::Serialize;

use crate::quotes;
use crate::story::{Block, RichText, Story};

/// A result names so many people at most.
const PEOPLE: usize = 8;

/// A story in the index. Written, it is what a result shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Entry {
    /// The story's name in addresses.
    pub id: String,
    /// Its headline.
    pub headline: String,
    /// Its standfirst.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// The language of its text.
    pub language: String,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Its section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Who is quoted, in the order in which they first speak.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// Everybody who is quoted.
    #[serde(skip)]
    pub speakers: Vec<String>,
    /// All else that it says.
    #[serde(skip)]
    pub texts: Vec<String>,
}

impl Entry {
    /// Of a story that states its quotations.
    pub fn of(story: &Story) -> Self {
        let voices = quotes::voices(story.quotations.as_deref().unwrap_or_default());
        let speakers: Vec<_> = voices.into_iter().filter_map(|voice| voice.name).collect();
        Self {
            id: story.id.clone(),
            headline: story.headline.clone(),
            standfirst: story.standfirst.clone(),
            language: story.language.clone(),
            published: story.published.clone(),
            section: story.section.clone(),
            people: speakers.iter().take(PEOPLE).cloned().collect(),
            speakers,
            texts: texts(story),
        }
    }
}

fn texts(story: &Story) -> Vec<String> {
    let mut texts: Vec<_> = story.passages().map(RichText::to_plain).collect();
    texts.extend(story.bylines.iter().map(|byline| byline.name.clone()));
    texts.extend(story.dateline.clone());
    texts.extend(story.section.clone());
    texts.extend(story.tags.iter().cloned());
    texts.extend(story.corrections.iter().map(|it| it.text.clone()));
    let figures = story.body.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    for figure in story.lead.iter().chain(figures) {
        texts.push(figure.alt.clone());
        texts.extend(figure.caption.as_ref().map(RichText::to_plain));
    }
    for block in &story.body {
        match block {
            Block::Heading { text, .. } => texts.push(text.to_plain()),
            Block::BlockQuote { cite, .. } => texts.extend(cite.clone()),
            Block::Table { caption, head, .. } => {
                texts.extend(caption.as_ref().map(RichText::to_plain));
                texts.extend(head.iter().flatten().map(RichText::to_plain));
            }
            Block::Code { text, .. } | Block::Unknown { text, .. } => texts.push(text.clone()),
            Block::Embed {
                title, description, ..
            } => texts.extend([title, description].into_iter().flatten().cloned()),
            // These are passages, or repeat some.
            Block::Paragraph { .. }
            | Block::List { .. }
            | Block::PullQuote { .. }
            | Block::Figure(_)
            | Block::Note { .. }
            | Block::Footnotes { .. }
            | Block::Separator => {}
        }
    }
    texts
}
