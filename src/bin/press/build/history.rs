//! The versions of a story before the one that is published: they stay in the edition, and a list names them.
//!
//! What the last build left is the memory: the list beside the versions, and each version's name, which is the hash of
//! what is in it. A first build has one version of each story, and no list.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};
use standfirst::edition::Hash;

use super::card::Card;
use super::desk::Desk;
use super::outputs::{Outputs, Prepared};
use super::packed::{Effort, Packed};
use super::state::recipe;

const FOLDER: &str = "versions/";

/// How many digits of the hash stand in a version's name.
const DIGITS: usize = 16;

/// The names of versions by their stories, as far as the last build left no memory of them.
pub type Found = BTreeMap<String, Vec<String>>;

/// The names of versions in the edition's folder by their stories, where the last build left no memory of them.
pub fn found(outputs: &Outputs) -> Found {
    let mut found = Found::new();
    if outputs.before_in(FOLDER).next().is_some() {
        return found;
    }
    let there = fs::read_dir(outputs.place(FOLDER, ""));
    for entry in there.into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let story = name
            .strip_suffix(".json")
            .and_then(|it| it.rsplit_once('-'));
        if let Some((id, _)) = story {
            let file = [FOLDER, &name].concat();
            if is_version(&file, id) {
                found.entry(id.to_owned()).or_default().push(file);
            }
        }
    }
    found
}

/// Whether a file is a version of the story with this id.
fn is_version(file: &str, id: &str) -> bool {
    let rest = file.strip_prefix(FOLDER).and_then(|it| it.strip_prefix(id));
    let hash = rest.and_then(|it| it.strip_prefix('-')?.strip_suffix(".json"));
    hash.is_some_and(|hash| {
        hash.len() == DIGITS
            && hash
                .bytes()
                .all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Prepares what the edition has of versions before this one, whose own file is prepared.
pub fn put(card: &Card, file: &Prepared, desk: &Desk) -> Result<Vec<Prepared>, String> {
    let outputs = &desk.outputs;
    let list = [FOLDER, &card.id, ".json"].concat();
    let mut kept = vec![];
    for path in before(card, &list, desk) {
        if kept.len() + 1 == desk.settings.versions() {
            break;
        }
        kept.extend(version(&path, outputs)?);
    }
    if kept.is_empty() {
        return Ok(kept);
    }
    let own = card.version();
    let names: Vec<&str> = std::iter::once(own.as_str())
        .chain(kept.iter().map(|it| it.path.as_str()))
        .collect();
    // What is in them is in their names.
    let recipe = recipe(&names);
    let list = match outputs.kept(&list, &recipe) {
        Some(list) => list,
        None => {
            let mut versions = vec![about(&own, &outputs.bytes(file)?)];
            for version in &kept {
                versions.push(about(&version.path, &outputs.bytes(version)?));
            }
            let text = json!({ "versions": versions }).to_string() + "\n";
            let packed = Packed::new(text.into_bytes(), Effort::Usual);
            outputs.put(&list, &recipe, &packed)?
        }
    };
    kept.push(list);
    Ok(kept)
}

/// The versions before this one that may be there, the newest first.
fn before(card: &Card, list: &str, desk: &Desk) -> Vec<String> {
    let outputs = &desk.outputs;
    let mut listed = listed(list, &card.id, outputs);
    let own = card.version();
    let start = [FOLDER, &card.id, "-"].concat();
    let found = desk.found.get(&card.id).into_iter().flatten().cloned();
    let mut others: Vec<String> = outputs
        .before_in(&start)
        .chain(found)
        .filter(|path| is_version(path, &card.id) && !listed.contains(path) && *path != own)
        .collect();
    if others.len() > 1 {
        // The list was lost.
        others.sort_by_cached_key(|path| {
            let bytes = fs::read(outputs.place(path, "")).unwrap_or_default();
            let updated = about(path, &bytes)["updated"].take();
            (updated.as_str().map(str::to_owned), path.clone())
        });
        others.reverse();
    }
    let mut all = others;
    all.append(&mut listed);
    let mut seen = BTreeSet::from([own]);
    all.retain(|path| seen.insert(path.clone()));
    all
}

/// The versions in the list as it is there.
fn listed(list: &str, id: &str, outputs: &Outputs) -> Vec<String> {
    let bytes = fs::read(outputs.place(list, "")).unwrap_or_default();
    let list: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let versions = list["versions"].as_array().into_iter().flatten();
    versions
        .filter_map(|version| version["file"].as_str())
        .filter(|file| is_version(file, id))
        .map(str::to_owned)
        .collect()
}

/// A version that is there. One that is not what its name says is left out, and named.
fn version(path: &str, outputs: &Outputs) -> Result<Option<Prepared>, String> {
    if let Some(known) = outputs.known(path) {
        return Ok(Some(known));
    }
    let Ok(bytes) = fs::read(outputs.place(path, "")) else {
        return Ok(None);
    };
    let hash = Hash::of(&bytes).to_string();
    let name = [hash.get(..DIGITS).unwrap_or_default(), ".json"].concat();
    if !path.ends_with(&name) {
        eprintln!("press: {path}: this is not what its name says, and no version of the story");
        return Ok(None);
    }
    let packed = Packed::new(bytes, Effort::Usual);
    outputs.put(path, &hash, &packed).map(Some)
}

/// What the list says of a version.
fn about(file: &str, story: &[u8]) -> Value {
    let story: Value = serde_json::from_slice(story).unwrap_or_default();
    let time = |name: &str| story[name].as_str();
    let corrections = story["corrections"].as_array().map_or(0, Vec::len);
    let mut about = json!({ "file": file, "corrections": corrections });
    if let Some(updated) = time("updated").or_else(|| time("published")) {
        about["updated"] = updated.into();
    }
    about
}
