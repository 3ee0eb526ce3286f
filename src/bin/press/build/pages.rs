//! The pages of stories: a file for each, whole without script, which the reader takes over where it runs.

use std::path::Path;

use standfirst::appeal::{self, Appeal};
use standfirst::page::still::{Front, Surroundings, Template};
use standfirst::story::Story;

use super::card::Card;
use super::desk::Desk;
use super::outputs::{Outputs, Prepared};
use super::packed::{Effort, Packed};
use super::reader::{Reader, Referred};
use super::settings::Settings;
use super::sources::Sources;
use super::state::recipe;
use crate::files;

/// What all pages have in common.
pub struct Pages {
    template: Template,
    appeal: Option<Appeal>,
    /// The hash of all that they are made of, besides their stories.
    pub recipe: String,
}

impl Pages {
    /// Of the newsroom's folder, its settings, and the reader.
    pub fn new(
        source: &Path,
        settings: &Settings,
        sources: &Sources,
        reader: &Reader,
    ) -> Result<Self, String> {
        // Each page names its own story.
        let referred = Referred::of(settings, sources, "");
        // What is wrong with the page is said in the same words wherever it is found.
        reader.policy(settings)?;
        let index = reader.index(settings, &referred)?;
        let names: Vec<&str> = reader.files.iter().map(String::as_str).collect();
        let template = Template::of(&index, &names)?.holding(|file| reader.read(file))?;
        let appeal = settings.appeal().map(|file| {
            let bytes = files::read(&source.join(file)).map_err(|error| error.to_string())?;
            let appeal = appeal::from_json(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
            appeal.map_err(|fault| format!("{}: {fault}", file.display()))
        });
        let appeal = appeal.transpose()?;
        let asked = serde_json::to_string(&appeal).map_err(|error| error.to_string())?;
        let address = settings.address().unwrap_or_default();
        Ok(Self {
            recipe: recipe(&[&index, &names.join(" "), &asked, address, settings.name()]),
            template,
            appeal,
        })
    }

    /// What the pages may do.
    pub fn policy(&self) -> &str {
        self.template.policy()
    }

    /// The page of a story as the last build made it, where nothing changed since.
    pub fn kept(&self, card: &Card, outputs: &Outputs) -> Option<Prepared> {
        outputs.kept(&card.page(), &self.recipe_of(card))
    }

    /// Prepares the page of a story.
    pub fn put(&self, story: &Story, card: &Card, desk: &Desk) -> Result<Prepared, String> {
        if let Some(kept) = self.kept(card, &desk.outputs) {
            return Ok(kept);
        }
        let around = Surroundings {
            slug: &card.id,
            file: &card.file(),
            base: desk.settings.address(),
            newsroom: desk.settings.name(),
            appeal: self.appeal.as_ref(),
        };
        let page = self.template.page(story, &around)?;
        let packed = Packed::new(page.into_bytes(), Effort::Page);
        desk.outputs
            .put(&card.page(), &self.recipe_of(card), &packed)
    }

    /// A page that lists stories.
    pub fn front(&self, front: &Front) -> Result<String, String> {
        self.template.front(front)
    }

    fn recipe_of(&self, card: &Card) -> String {
        recipe(&[&card.hash, &self.recipe])
    }
}
