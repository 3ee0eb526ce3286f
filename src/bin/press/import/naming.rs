//! Names for stories that come without one, or with one that another has.

use std::collections::BTreeMap;

use standfirst::edition::Hash;
use standfirst::story::{LIMIT, Story};

use crate::story::slug_of;

/// The names given so far, each with the hash of its story's text.
#[derive(Default)]
pub struct Naming(BTreeMap<String, Hash>);

/// What a story was found to be.
pub enum Named {
    /// A story that was not met before, and its file's text.
    New(String),
    /// The same story, word for word, as one that was met before.
    Again,
}

impl Naming {
    /// Gives the story a name that no other has. `write` makes the text of its file.
    pub fn name(
        &mut self,
        story: &mut Story,
        write: impl Fn(&Story) -> serde_json::Result<String>,
    ) -> Result<Named, String> {
        let wanted = match story.id.as_str() {
            "" => slug_of(&story.headline).unwrap_or_else(|_| "story".to_owned()),
            id => id.to_owned(),
        };
        for number in 1.. {
            story.id = match number {
                1 => wanted.clone(),
                number => format!("{wanted}-{number}"),
            };
            let text = write(story).map_err(|error| error.to_string())? + "\n";
            if text.len() > LIMIT {
                return Err(format!(
                    "its file would have {} bytes and a story may have {LIMIT}: split it",
                    text.len()
                ));
            }
            let hash = Hash::of(text.as_bytes());
            match self.0.get(&story.id) {
                Some(known) if *known == hash => return Ok(Named::Again),
                Some(_) => {}
                None => {
                    self.0.insert(story.id.clone(), hash);
                    return Ok(Named::New(text));
                }
            }
        }
        Ok(Named::Again)
    }
}
