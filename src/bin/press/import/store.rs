//! The folder of stories: each under a name of its own, and nothing is overwritten unasked.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use standfirst::story::{LIMIT, Story};

use super::report::Fate;
use crate::outcome::Outcome;
use crate::story::slug_of;

/// Where the stories go.
pub struct Store {
    folder: PathBuf,
    force: bool,
    /// What was put there by this run, by name.
    put: BTreeMap<String, String>,
}

impl Store {
    /// Makes the folder where it is not there.
    pub fn open(folder: &Path, force: bool) -> Outcome<Self> {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self {
            folder: folder.to_owned(),
            force,
            put: BTreeMap::new(),
        })
    }

    /// Gives the story a name that no other of this run has, and writes it.
    pub fn put(&mut self, story: &mut Story) -> Fate {
        let wanted = match story.id.as_str() {
            "" => slug_of(&story.headline).unwrap_or_else(|_| "story".to_owned()),
            id => id.to_owned(),
        };
        for number in 1.. {
            story.id = match number {
                1 => wanted.clone(),
                number => format!("{wanted}-{number}"),
            };
            let text = match serde_json::to_string_pretty(story) {
                Ok(text) => text + "\n",
                Err(error) => return Fate::Failed(error.to_string()),
            };
            if text.len() > LIMIT {
                return Fate::Failed(format!(
                    "its file would have {} bytes and a story may have {LIMIT}: split it",
                    text.len()
                ));
            }
            match self.put.get(&story.id) {
                Some(known) if *known == text => return Fate::Again,
                Some(_) => {}
                None => {
                    let fate = self.write(&story.id, &text);
                    self.put.insert(story.id.clone(), text);
                    return fate;
                }
            }
        }
        Fate::Again
    }

    fn write(&self, id: &str, text: &str) -> Fate {
        let file = self.folder.join(id).with_extension("json");
        let name = file.display();
        match fs::read(&file) {
            Ok(there) if there == text.as_bytes() => return Fate::Unchanged,
            Ok(_) if !self.force => {
                return Fate::Failed(format!(
                    "{name} is there and differs: say --force to replace it"
                ));
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Fate::Failed(format!("{name}: {error}")),
        }
        // Whole or not at all: a reader of the folder meets no half story.
        let part = self.folder.join([".", id, ".part"].concat());
        let written = fs::write(&part, text).and_then(|()| fs::rename(&part, &file));
        match written {
            Ok(()) => Fate::Written,
            Err(error) => Fate::Failed(format!("{name}: {error}")),
        }
    }
}
