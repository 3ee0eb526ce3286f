//! The types of a story. What each field means is said here once; the JSON Schema repeats it.

use serde::Serialize;

use super::quotation::Quotation;
use crate::appeal::Appeal;

/// One article, as the reader shows it and as a native story file holds it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Story {
    /// The story's name in addresses: lower-case letters, digits and hyphens. Empty where the
    /// file gives none.
    #[serde(default)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = "^[a-z0-9-]*$")))]
    pub id: String,
    /// The language of the text, as a BCP 47 tag; `und` where the file gives none.
    #[serde(default)]
    pub language: String,
    /// The headline. Never empty.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub headline: String,
    /// The short paragraph under the headline that says what the story is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bylines: Vec<Byline>,
    /// Where it was written or filed, as printed before the first paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// When it was published (RFC 3339): a day, or a time with its offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// When it was last changed (RFC 3339): a day, or a time with its offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// The same story in other languages. Its page names them; the reader's own code does not know of them.
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Translation>,
    /// The section of the newspaper it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Key words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The newsroom it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The picture at the head of the story.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Figure>,
    /// The text, block by block. Never empty.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub body: Vec<Block>,
    /// Its quotations in reading order, as `press` found them or an editor corrected them. Where they
    /// are absent, or no longer fit the text, the page looks for them itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotations: Option<Vec<Quotation>>,
    /// What was corrected since it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Whether it is about a death, a disaster or an attack on its own, beside which nobody is asked for money.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sensitive: bool,
    /// The newsroom's ask for support. It is not part of the story.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appeal: Option<Appeal>,
}

/// One author.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Byline {
    /// The name as printed.
    pub name: String,
    /// What the author is, where that is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The author's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The same story in another language.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Translation {
    /// That language, as a BCP 47 tag.
    pub language: String,
    /// The address of its page: https, http, or relative to the edition's folder.
    pub url: String,
}

/// The newsroom a story comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Source {
    /// The newsroom's name.
    pub name: String,
    /// The story's own address there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What was corrected, and when.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Correction {
    /// When it was corrected (RFC 3339): a day, or a time with its offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What was wrong and what is right.
    pub text: String,
}

/// A picture with what belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Figure {
    /// The picture's address, relative to the story file.
    pub url: String,
    /// What the picture shows, for those who do not see it.
    #[serde(default)]
    pub alt: String,
    /// The text below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<RichText>,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// Its width in pixels, so that its room is kept while it loads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Its height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

/// One block of a story's text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: RichText,
    },
    /// A heading inside the story.
    Heading {
        /// 2 for a section, 3 and 4 for what is below it.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 2, max = 4)))]
        level: u8,
        /// Its text.
        text: RichText,
    },
    /// A list.
    List {
        /// Whether the items are counted.
        #[serde(default)]
        ordered: bool,
        /// The items.
        items: Vec<RichText>,
    },
    /// A passage of somebody else's text, set apart.
    BlockQuote {
        /// Its paragraphs.
        paragraphs: Vec<RichText>,
        /// Whose text it is.
        #[serde(skip_serializing_if = "Option::is_none")]
        cite: Option<String>,
    },
    /// Words of the story repeated large, as decoration.
    PullQuote {
        /// The words.
        text: RichText,
        /// Whose words they are.
        #[serde(skip_serializing_if = "Option::is_none")]
        cite: Option<String>,
    },
    /// A picture.
    Figure(Figure),
    /// A word from the editor to the reader.
    Note {
        /// Its text.
        text: RichText,
    },
    /// A table. It scrolls by itself where it is wider than the page.
    Table {
        /// What it shows.
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<RichText>,
        /// The rows at its top that name the columns.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        head: Vec<Vec<RichText>>,
        /// The rows below them, of which one cell has something in it.
        rows: Vec<Vec<RichText>>,
        /// Whether the first cell of each of those names its row.
        #[serde(default, skip_serializing_if = "is_false")]
        row_headers: bool,
    },
    /// Text for a machine, shown as it stands.
    Code {
        /// The characters, line by line.
        text: String,
        /// The name of the language it is written in, such as SQL.
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
    },
    /// Notes to what the text says, counted through the whole story.
    Footnotes {
        /// The notes. A span refers to one by its number.
        notes: Vec<RichText>,
    },
    /// What somebody else shows on a page of theirs. It is linked to and never loaded.
    Embed {
        /// The address of that page: https or http.
        url: String,
        /// Who shows it there.
        provider: String,
        /// What it is called there.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// What it is about.
        #[serde(skip_serializing_if = "Option::is_none")]
        description: Option<String>,
        /// Who made it.
        #[serde(skip_serializing_if = "Option::is_none")]
        author: Option<String>,
    },
    /// A pause between two parts.
    Separator,
    /// A block of a type this version does not know, shown as its text with a note.
    #[serde(untagged)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    Unknown {
        /// The type the file gave it.
        #[serde(rename = "type")]
        kind: String,
        /// All the text that was found in it.
        text: String,
    },
}

/// A run of text of one kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Span {
    /// The characters. A line feed is a line break.
    pub text: String,
    /// Whether it is stressed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub emphasis: bool,
    /// Whether it is important.
    #[serde(default, skip_serializing_if = "is_false")]
    pub strong: bool,
    /// Where it leads: https, http, mailto, tel or a relative address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The number of the footnote that belongs to it, counted from 1 through the whole story.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    pub note: Option<u32>,
    /// An editor's own word on whether somebody says this. It wins over the rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<Marked>,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

/// An editor's mark-up of a span as speech, or as not speech.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Marked {
    /// Whether these are somebody's words. `false` marks a title, a term, a name.
    pub speech: bool,
    /// Whose words they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// What the speaker is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// Text made of spans. In JSON a string, or an array of spans where one differs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichText(pub Vec<Span>);

impl RichText {
    /// Text of one kind from end to end.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Span {
            text: text.into(),
            ..Span::default()
        }])
    }

    /// The characters of all spans in a row: what quotations are looked for in.
    pub fn to_plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

impl Serialize for RichText {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [only]
                // A string is trimmed when it is read.
                if only.text.trim() == only.text
                    && *only
                        == (Span {
                            text: only.text.clone(),
                            ..Span::default()
                        }) =>
            {
                serializer.serialize_str(&only.text)
            }
            spans => spans.serialize(serializer),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for RichText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RichText".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let spans = generator.subschema_for::<Vec<Span>>();
        schemars::json_schema!({
            "description": "Text: a string, or an array of spans where one differs from the rest.",
            "anyOf": [{ "type": "string" }, spans]
        })
    }
}
