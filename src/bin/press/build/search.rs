//! The index by which the page searches the edition: a file that names the parts, and a folder for each of them, whose
//! name changes with its content. Memory holds as many parts at once as there are processors.

use std::ops::Range;

use serde::Serialize;
use standfirst::edition::Hash;
use standfirst::search::{Entry, File, Index, SEGMENT, first_word};

use super::desk::Desk;
use super::outputs::Prepared;
use super::packed::{Effort, Packed};
use super::state::recipe;
use super::stories::Stories;
use super::work;

/// The file that names the parts.
pub const ROOT: &str = "search/index.json";

/// Where they stand.
pub const PARTS: &str = "search/parts/";

#[derive(Serialize)]
struct Root {
    /// The form of all files. The page searches no other.
    form: u32,
    /// With the oldest stories first.
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    folder: String,
    stories: usize,
    /// Of all files in the folder.
    bytes: usize,
    /// The first word of each file of words.
    words: Vec<String>,
}

/// Prepares the index, and gives its files to `take` as they come.
pub fn put(all: &Stories, desk: &Desk, take: &mut impl FnMut(Result<Vec<Prepared>, String>)) {
    let count = all.len();
    // From the oldest, so that a new story comes into the last part.
    let segments: Vec<_> = (0..count)
        .step_by(SEGMENT)
        .map(|start| count - (start + SEGMENT).min(count)..count - start)
        .collect();
    let mut root = Root {
        form: 1,
        parts: vec![],
    };
    work::each(
        "parts of the index made",
        &segments,
        |stories| part(all, stories.clone(), desk),
        |made| {
            take(made.map(|(part, files)| {
                root.parts.push(part);
                files
            }));
        },
    );
    take(put_root(&root, desk).map(|file| vec![file]));
}

fn put_root(root: &Root, desk: &Desk) -> Result<Prepared, String> {
    let text = serde_json::to_string(root).map_err(|error| error.to_string())? + "\n";
    let recipe = recipe(&[&text]);
    let make = || Ok(text.into_bytes());
    desk.outputs
        .kept_or_made(ROOT, &recipe, Effort::Usual, make)
}

fn part(
    all: &Stories,
    stories: Range<usize>,
    desk: &Desk,
) -> Result<(Part, Vec<Prepared>), String> {
    let hashes = all.names(stories.clone()).rev();
    let hashes = hashes.map(|name| name.map(|name| name.hash));
    let hashes = hashes.collect::<Result<Vec<_>, _>>()?;
    let recipe = recipe(&hashes.iter().map(String::as_str).collect::<Vec<_>>());
    let files = match desk.outputs.all_kept(PARTS, &recipe) {
        Some(kept) => kept,
        None => make(all, stories.clone(), &recipe, desk)?,
    };
    let path = files.first().map_or("", |file| file.path.as_str());
    let folder = path.strip_prefix(PARTS).unwrap_or_default();
    let folder = folder.split('/').next().unwrap_or_default().to_owned();
    let mut part = Part {
        folder,
        stories: stories.len(),
        bytes: 0,
        words: vec![],
    };
    // By their numbers: the paths are in the order of their letters.
    let mut words = vec![];
    for file in &files {
        let bytes = desk.outputs.bytes(file)?;
        part.bytes += bytes.len();
        if let Some(number) = number_of(&file.path) {
            let first = first_word(&bytes).ok_or_else(|| format!("{}: no words", file.path))?;
            words.push((number, first.to_owned()));
        }
    }
    words.sort_unstable();
    part.words = words.into_iter().map(|(_, word)| word).collect();
    Ok((part, files))
}

/// Which file of words this is.
fn number_of(path: &str) -> Option<usize> {
    let (_, name) = path.rsplit_once("/words-")?;
    name.strip_suffix(".bin")?.parse().ok()
}

fn make(
    all: &Stories,
    stories: Range<usize>,
    recipe: &str,
    desk: &Desk,
) -> Result<Vec<Prepared>, String> {
    let mut index = Index::default();
    for card in all.some(stories).rev() {
        index.add(Entry::of(&all.whole(&card?, &desk.outputs)?));
    }
    let files = index.files();
    let folder = folder_of(&files);
    let put = |file: File| {
        let path = [PARTS, &folder, "/", &file.name].concat();
        let packed = Packed::new(file.bytes, Effort::Usual);
        desk.outputs.put(&path, recipe, &packed)
    };
    files.into_iter().map(put).collect()
}

/// A name that these files alone ever have.
fn folder_of(files: &[File]) -> String {
    let mut all = vec![];
    for file in files {
        all.extend_from_slice(Hash::of(&file.bytes).to_string().as_bytes());
    }
    let hash = Hash::of(&all).to_string();
    hash.get(..16).unwrap_or(&hash).to_owned()
}
