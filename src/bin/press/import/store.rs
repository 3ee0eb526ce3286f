//! The folder of stories: each under a name of its own, and nothing is overwritten unasked.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use standfirst::story::Story;

use super::naming::{Named, Naming};
use super::report::Fate;
use crate::outcome::Outcome;

/// Where the stories go.
pub struct Store {
    folder: PathBuf,
    force: bool,
    /// What was put there by this run.
    naming: Naming,
}

impl Store {
    /// Makes the folder where it is not there.
    pub fn open(folder: &Path, force: bool) -> Outcome<Self> {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self {
            folder: folder.to_owned(),
            force,
            naming: Naming::default(),
        })
    }

    /// Gives the story a name that no other of this run has, and writes it.
    pub fn put(&mut self, story: &mut Story) -> Fate {
        match self.naming.name(story, serde_json::to_string_pretty) {
            Ok(Named::New(text)) => self.write(&story.id, &text),
            Ok(Named::Again) => Fate::Again,
            Err(fault) => Fate::Failed(fault),
        }
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
