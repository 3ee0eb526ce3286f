//! From a source file to the files of its stories.

use std::path::PathBuf;

use standfirst::edition::Hash;
use standfirst::exports::{self, Entry, Wanted};
use standfirst::quotes;
use standfirst::story::{self, LIMIT, Story, is_slug};

use super::card::Card;
use super::desk::Desk;
use super::history;
use super::outputs::Prepared;
use super::packed::{Effort, Packed};
use super::pictures;
use super::settings::one_line;
use super::sources::{Kind, Source, about_of};
use super::state::recipe;
use crate::files;
use crate::import::naming::{Named, Naming};
use crate::import::sources as imports;
use crate::story as wire;

/// What came of a source file.
#[derive(Default)]
pub struct Made {
    /// The hash of all that its stories are made of.
    pub recipe: String,
    /// Whether it is as it was at the last build, with all of its stories.
    pub is_unchanged: bool,
    /// Each with all of its files.
    pub stories: Vec<(Card, Vec<Prepared>)>,
    /// What an editor should know.
    pub notices: Vec<String>,
    /// What failed, each with its place.
    pub faults: Vec<String>,
}

/// A source file's bytes, with what is beside it.
struct Read {
    bytes: Vec<u8>,
    about: Option<(PathBuf, Vec<u8>)>,
}

/// Makes the files of all stories in a source file, or finds that the last build did.
pub fn make(source: &Source, desk: &Desk) -> Made {
    let mut made = Made::default();
    let read = match read(source) {
        Ok(read) => read,
        Err(fault) => {
            made.faults.push(fault);
            return made;
        }
    };
    made.recipe = recipe_of(&read, desk);
    if let Some(stories) = unchanged(source, desk, &made.recipe) {
        made.stories = stories;
        made.is_unchanged = true;
        return made;
    }
    match source.kind {
        Kind::Story => {
            let story = own(&read.bytes, &mut made.notices);
            made.take(story, source, desk);
        }
        Kind::Wire => {
            let story = of_wire(source, &read, desk, &mut made.notices);
            made.take(story, source, desk);
        }
        Kind::Import => made.import(&read.bytes, source, desk),
    }
    let name = &source.name;
    for text in made.notices.iter_mut().chain(&mut made.faults) {
        *text = [name, ": ", text].concat();
    }
    made
}

fn read(source: &Source) -> Result<Read, String> {
    let bytes = match source.kind {
        Kind::Import => {
            imports::read(&source.file).map_err(|fault| [&source.name, ": ", &fault].concat())
        }
        _ => files::read(&source.file).map_err(|error| error.to_string()),
    }?;
    let beside = about_of(&source.file);
    let about = (source.kind == Kind::Wire && beside.exists()).then(|| {
        let bytes = files::read(&beside).map_err(|error| error.to_string())?;
        Ok::<_, String>((beside, bytes))
    });
    let about = about.transpose()?;
    Ok(Read { bytes, about })
}

fn recipe_of(read: &Read, desk: &Desk) -> String {
    let imports = &desk.settings.imports;
    let about = read.about.as_ref().map(|(_, bytes)| Hash::of(bytes));
    recipe(&[
        &Hash::of(&read.bytes).to_string(),
        &about.map_or(String::new(), |hash| hash.to_string()),
        desk.settings.language(),
        imports.base.as_deref().unwrap_or_default(),
        &imports.statuses.join(" "),
        &imports.types.join(" "),
        &desk.pages.recipe,
    ])
}

/// The stories as the last build made them, where nothing changed since.
fn unchanged(source: &Source, desk: &Desk, recipe: &str) -> Option<Vec<(Card, Vec<Prepared>)>> {
    let before = desk.outputs.source(&source.name)?;
    if before.recipe != recipe {
        return None;
    }
    let kept = |card: Card| {
        let has_media = card
            .media
            .iter()
            .all(|path| desk.sources.media.contains_key(path));
        let files = [card.file(), card.version()];
        let kept = files
            .iter()
            .map(|file| desk.outputs.kept(file, &card.hash))
            .chain([desk.pages.kept(&card, &desk.outputs)]);
        let mut kept = kept.collect::<Option<Vec<_>>>()?;
        kept.extend(history::put(&card, kept.first()?, desk).ok()?);
        has_media.then_some((card, kept))
    };
    before.cards.into_iter().map(kept).collect()
}

/// A story of our own form.
fn own(bytes: &[u8], notices: &mut Vec<String>) -> Result<Story, String> {
    let reading = story::read(bytes).map_err(|fault| fault.to_string())?;
    if let Some(fault) = reading.remark_on("id") {
        return Err(fault);
    }
    notices.extend(reading.remarks.iter().map(ToString::to_string));
    if reading.story.id.is_empty() {
        return Err("`id` is missing: a story in an edition needs one".to_owned());
    }
    Ok(reading.story)
}

/// The story of a wire text, and of the file beside it.
fn of_wire(
    source: &Source,
    read: &Read,
    desk: &Desk,
    notices: &mut Vec<String>,
) -> Result<Story, String> {
    let mut about = match &read.about {
        Some((file, bytes)) => {
            about(bytes).map_err(|fault| format!("{}: {fault}", file.display()))?
        }
        None => wire::About::default(),
    };
    let language = || desk.settings.language().to_owned();
    about.lang.get_or_insert_with(language);
    // The address stays what it is when the headline is mended.
    let stem = source
        .file
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    if is_slug(&stem) {
        about.id.get_or_insert(stem.into_owned());
    }
    let (story, odd) = wire::make(&read.bytes, about).map_err(|fault| {
        let option = fault.split("--").nth(1);
        let name = option.and_then(|rest| {
            rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .next()
        });
        match name {
            Some(name) => {
                let beside = about_of(&source.file);
                let here = format!("with `{name}` in {}", beside.display());
                fault.replace(&["with --", name].concat(), &here)
            }
            None => fault,
        }
    })?;
    notices.extend(odd.iter().map(ToString::to_string));
    Ok(story)
}

fn about(bytes: &[u8]) -> Result<wire::About, String> {
    let text = str::from_utf8(bytes).map_err(|error| format!("not UTF-8: {error}"))?;
    let about: wire::About = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let before = text.as_bytes().get(..at).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        format!("line {line}: {}", one_line(error.message()))
    })?;
    about.check()?;
    Ok(about)
}

impl Made {
    /// The one story of a file.
    fn take(&mut self, story: Result<Story, String>, source: &Source, desk: &Desk) {
        let made = story.and_then(|mut story| {
            let media = complete(&mut story, source, desk)?;
            let text = serde_json::to_string(&story).map_err(|error| error.to_string())? + "\n";
            if text.len() > LIMIT {
                let length = text.len();
                return Err(format!(
                    "its file would have {length} bytes and a story may have {LIMIT}: split it"
                ));
            }
            files_of(&story, text, source, media, desk)
        });
        match made {
            Ok(made) => self.stories.push(made),
            Err(fault) => self.faults.push(fault),
        }
    }

    /// The stories of another system's export.
    fn import(&mut self, bytes: &[u8], source: &Source, desk: &Desk) {
        let imports = &desk.settings.imports;
        let wanted = Wanted {
            base: imports.base.as_deref(),
            statuses: &imports.statuses,
            types: &imports.types,
        };
        let entries = match exports::read(bytes, &wanted) {
            Ok(entries) => entries,
            Err(fault) => return self.faults.push(fault),
        };
        let mut naming = Naming::default();
        for entry in entries {
            match entry {
                Entry::Story(foreign) => {
                    let (mut story, at) = (foreign.story, foreign.remarks);
                    let made = complete(&mut story, source, desk).and_then(|media| {
                        match naming.name(&mut story, serde_json::to_string)? {
                            Named::New(text) => {
                                files_of(&story, text, source, media, desk).map(Some)
                            }
                            Named::Again => Ok(None),
                        }
                    });
                    let id = &story.id;
                    self.notices
                        .extend(at.iter().map(|remark| format!("{id}: {remark}")));
                    if !foreign.dropped.is_empty() {
                        self.notices
                            .push(format!("{id}: dropped: {}", foreign.dropped));
                    }
                    match made {
                        Ok(made) => self.stories.extend(made),
                        Err(fault) => self.faults.push(format!("“{}”: {fault}", story.headline)),
                    }
                }
                Entry::PassedOver(kind) => self.notices.push(format!("passed over: {kind}")),
                Entry::Failed { place, error } if place.is_empty() => self.faults.push(error),
                Entry::Failed { place, error } => self.faults.push(format!("{place}: {error}")),
            }
        }
    }
}

/// Gives a story its language, its pictures' places and its quotations, where it lacks them.
fn complete(story: &mut Story, source: &Source, desk: &Desk) -> Result<Vec<String>, String> {
    if story.language == "und" {
        desk.settings.language().clone_into(&mut story.language);
    }
    let media = pictures::place(story, &source.name, &desk.sources.media)?;
    // The page then never needs what finds them.
    if quotes::places(story).is_none() {
        quotes::state(story);
    }
    Ok(media)
}

/// All files of a story.
fn files_of(
    story: &Story,
    text: String,
    source: &Source,
    media: Vec<String>,
    desk: &Desk,
) -> Result<(Card, Vec<Prepared>), String> {
    let card = Card::of(story, text.as_bytes(), &source.name, media);
    desk.check_name(&card.id)?;
    let packed = Packed::new(text.into_bytes(), Effort::Usual);
    let file = desk.outputs.put(&card.file(), &card.hash, &packed)?;
    let earlier = history::put(&card, &file, desk)?;
    let mut files = vec![
        file,
        desk.outputs.put(&card.version(), &card.hash, &packed)?,
        desk.pages.put(story, &card, desk)?,
    ];
    files.extend(earlier);
    Ok((card, files))
}
