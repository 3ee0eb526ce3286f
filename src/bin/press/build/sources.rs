//! The newsroom's files: stories, wire texts, exports of other systems, and what stories show.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use standfirst::edition::is_path;

use super::state::Trace;
use crate::import::sources as imports;

/// Where pictures and other files stand, in the newsroom's folder and in the edition.
pub const MEDIA: &str = "media";

/// How a source file is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A story of our own form.
    Story,
    /// Plain wire text.
    Wire,
    /// What another system exported.
    Import,
}

/// A source file.
pub struct Source {
    pub kind: Kind,
    pub file: PathBuf,
    /// Its path from the newsroom's folder, with slashes.
    pub name: String,
}

/// All that the folder has.
pub struct Sources {
    /// The files with stories, in the order of their names.
    pub texts: Vec<Source>,
    /// The files of `media/`, by their paths in the edition, with what tells that they changed.
    pub media: BTreeMap<String, (PathBuf, String)>,
    /// What was passed over.
    pub notices: Vec<String>,
}

impl Sources {
    /// Looks through the folder. Fails where there is nothing to make an edition of.
    pub fn find(folder: &Path) -> Result<Self, Vec<String>> {
        let mut sources = Self {
            texts: vec![],
            media: BTreeMap::new(),
            notices: vec![],
        };
        let kinds: [(&str, Kind, &[&str]); 3] = [
            ("stories", Kind::Story, &["json"]),
            ("wire", Kind::Wire, &["txt"]),
            ("imports", Kind::Import, imports::ENDINGS),
        ];
        let mut faults = vec![];
        for (name, kind, endings) in kinds {
            if let Err(fault) = sources.gather(folder, name, kind, endings) {
                faults.push(fault);
            }
        }
        sources.gather_media(folder, &mut faults);
        if sources.texts.is_empty() && faults.is_empty() {
            faults.push(format!(
                "{}: there is no story: put stories into stories/ (.json), wire texts into wire/ (.txt) or exports \
                 into imports/",
                folder.display()
            ));
        }
        if faults.is_empty() {
            Ok(sources)
        } else {
            Err(faults)
        }
    }

    fn gather(
        &mut self,
        folder: &Path,
        name: &str,
        kind: Kind,
        endings: &[&str],
    ) -> Result<(), String> {
        let place = folder.join(name);
        if !place.exists() {
            return Ok(());
        }
        let (mut found, mut others) = (vec![], 0);
        imports::search(&place, endings, &mut found, &mut others)
            .map_err(|error| error.to_string())?;
        if kind == Kind::Wire {
            others -= found.iter().filter(|text| about_of(text).is_file()).count();
        }
        if others > 0 {
            let endings: Vec<_> = endings.iter().map(|it| [".", it].concat()).collect();
            self.notices.push(format!(
                "{name}/: {others} files passed over, whose names do not end with {}",
                endings.join(", ")
            ));
        }
        for file in found {
            let name = name_of(folder, &file)?;
            self.texts.push(Source { kind, file, name });
        }
        Ok(())
    }

    fn gather_media(&mut self, folder: &Path, faults: &mut Vec<String>) {
        let mut open = vec![folder.join(MEDIA)];
        while let Some(here) = open.pop() {
            let Ok(entries) = fs::read_dir(&here) else {
                if here.exists() {
                    faults.push(format!("{}: this folder cannot be read", here.display()));
                }
                continue;
            };
            for entry in entries.flatten() {
                let file = entry.path();
                // What systems and programs leave in folders, such as .DS_Store.
                if entry.file_name().to_string_lossy().starts_with('.') {
                    self.notices
                        .push(format!("{}: passed over", file.display()));
                } else if file.is_dir() && !file.is_symlink() {
                    open.push(file);
                } else {
                    match medium(folder, &file) {
                        Ok((path, digits)) => {
                            self.media.insert(path, (file, digits));
                        }
                        Err(fault) => faults.push(fault),
                    }
                }
            }
        }
    }
}

fn medium(folder: &Path, file: &Path) -> Result<(String, String), String> {
    let path = name_of(folder, file)?;
    if !is_path(&path) {
        return Err(format!(
            "{}: a file of the edition cannot have this name: take quotation marks, backslashes and control \
             characters out of it",
            file.display()
        ));
    }
    let trace = Trace::of(file).ok_or_else(|| {
        format!(
            "{}: this is a link or no plain file: put the file itself there",
            file.display()
        )
    })?;
    Ok((path, trace.digits()))
}

fn name_of(folder: &Path, file: &Path) -> Result<String, String> {
    let path = file.strip_prefix(folder).unwrap_or(file);
    let parts: Option<Vec<_>> = path.iter().map(|part| part.to_str()).collect();
    let parts = parts.ok_or_else(|| format!("{}: its name is not in UTF-8", file.display()))?;
    Ok(parts.join("/"))
}

/// The file beside a wire text that says what is known besides.
pub fn about_of(text: &Path) -> PathBuf {
    text.with_extension("toml")
}
