//! What there is at an address: the story, or why there is none.

use std::sync::Arc;

use super::failure::Failure;
use super::route::Route;
use super::{policy, words};
use crate::browser::fetch::Imported;
use crate::browser::{clock, document, fetch, history, tools};
use crate::quotes::{self, Place, Voice};
use crate::story::{self, Block, Reading, Story, StoryError};

/// The link of `index.html` that names the lead story's file.
const LEAD_STORY: &str = "lead-story";

/// What the reader sees.
#[derive(Clone)]
pub enum Shown {
    /// The skeleton of `index.html`.
    Nothing,
    /// A story.
    Story(Arc<Loaded>),
    /// The stories of a document that has several, by its query. `public/foreign.js` lists them.
    Choice(String),
    /// The page of what is kept.
    Kept,
    /// What this person said in all stories, or without a name the list of those. A tool fills it.
    Listed(String),
    /// Why there is none.
    Failure(Failure),
}

/// A story, and where the quotations stand that it states.
#[derive(Debug)]
pub struct Loaded {
    /// The story.
    pub story: Story,
    /// The places of its quotations, in reading order.
    pub places: Vec<Place>,
    /// What is wrong with its appeal, where it is left out for that.
    pub fault: Option<String>,
    /// Who speaks in it.
    pub voices: Vec<Voice>,
    /// How many minutes it takes to read, at least and at most.
    pub minutes: (u32, u32),
    /// Its own query, by which it can be found again.
    pub(super) query: String,
}

impl Loaded {
    /// A story with its quotations in their places, and who speaks in them.
    pub fn new(story: Story) -> Self {
        let mut loaded = Self::placed(story);
        loaded.hear();
        loaded.measure();
        loaded
    }

    // Places the quotations that the story states. One that is not in the text any more takes all away.
    fn placed(mut story: Story) -> Self {
        let places = quotes::places(&story).unwrap_or_else(|| {
            story.quotations = None;
            Vec::new()
        });
        Self {
            story,
            places,
            voices: Vec::new(),
            minutes: (0, 0),
            fault: None,
            query: String::new(),
        }
    }

    fn hear(&mut self) {
        self.voices = quotes::voices(self.story.quotations.as_deref().unwrap_or_default());
    }

    fn measure(&mut self) {
        let texts = self.story.passages().flat_map(|text| &text.0);
        let characters = texts.map(|span| span.text.chars().count()).sum();
        self.minutes = story::reading_minutes(characters, &self.story.language);
    }

    /// The whole address of a place in the story.
    pub fn address(&self, fragment: &str) -> String {
        [&history::folder(), &self.query, "#", fragment].concat()
    }

    /// Has the quotations looked for where the story of this file does not state them.
    async fn of(reading: Reading, file: &[u8]) -> Self {
        words::choose(&reading.story.language).await;
        let fault = reading.remark_on("appeal");
        let mut loaded = Self::placed(reading.story);
        clock::turn().await;
        if loaded.story.quotations.is_none()
            && let Some(found) = fetch::quotations(file).await
        {
            loaded.story.quotations = story::quotations(&found, clock::turn).await;
            clock::turn().await;
            loaded = Self::placed(loaded.story);
        }
        clock::turn().await;
        loaded.hear();
        clock::turn().await;
        loaded.measure();
        clock::turn().await;
        if has_more_than_words(&loaded.story) {
            tools::blocks().await;
        }
        loaded.fault = fault;
        loaded
    }
}

impl Route {
    /// What there is at this address, or one `item` of it.
    pub async fn found(&self, item: &str) -> Result<Shown, Failure> {
        if *self == Self::Kept {
            // It has tables.
            tools::blocks().await;
            return Ok(Shown::Kept);
        }
        let lead = document::attribute(LEAD_STORY, "href");
        match self {
            Self::Listed(name) => return Ok(Shown::Listed(name.clone())),
            Self::Front if lead.is_empty() => return Ok(Shown::Listed(String::new())),
            _ => {}
        }
        let address = self.file(&lead).ok_or(Failure::NotFound)?;
        let query = self.query(&address, item);
        if matches!(self, Self::Address(_) | Self::File(_)) {
            // What is said of it, should it be no story, is in the reader's language.
            words::choose("").await;
        }
        let allowed = policy::lets(policy::FILES, &address);
        let mut file = fetch::bytes(&address, allowed).await?;
        let mut made = false;
        let reading = loop {
            let fault = match story::read_in_turns(&file, clock::turn).await {
                Ok(reading) => break reading,
                Err(fault) => fault,
            };
            if made || !may_be_foreign(&file, &fault) {
                return Err(Failure::Story(fault));
            }
            made = true;
            file = match fetch::import(&file, &address, &query, item).await? {
                Imported::Story(file) => file,
                Imported::Several => return Ok(Shown::Choice(query)),
                Imported::Fault(fault) => return Err(Failure::Foreign(fault)),
            };
        };
        let mut loaded = Loaded::of(reading, &file).await;
        loaded.query = query;
        Ok(Shown::Story(Arc::new(loaded)))
    }
}

// Whether a file that is no story of our own may be one of another form, or say in another coding that it is none.
// A page in place of the file is neither.
fn may_be_foreign(file: &[u8], fault: &StoryError) -> bool {
    match fault {
        StoryError::Missing { path } | StoryError::Field { path, .. } => {
            ["", "headline", "body"].contains(&path.as_str())
        }
        StoryError::NotJson {
            line: 1,
            column: 1..3,
            ..
        } => !file.starts_with(b"<"),
        _ => false,
    }
}

// Whether a story has blocks that come with a style and a script of their own.
pub(super) fn has_more_than_words(story: &Story) -> bool {
    let more = |block: &Block| {
        use Block::{Code, Embed, Figure, Footnotes, Table};
        matches!(
            block,
            Code { .. } | Embed { .. } | Figure(_) | Footnotes { .. } | Table { .. }
        )
    };
    story.lead.is_some() || story.body.iter().any(more)
}
