//! A story that a reader saved as a file: what the newsroom signed of it.
//!
//! `public/saving.js` makes such files. What a browser shows of one is a copy that nobody signed; what was signed is in it
//! as data, with the manifest's root, its signature and the shards on the way to the story.

use std::path::Path;

use ct_codecs::{Base64, Decoder};
use serde::Deserialize;
use standfirst::edition::{Pin, Step, Verdict};
use standfirst::story;

use crate::edition::there::Root;
use crate::files;
use crate::outcome::Outcome;

/// How the data is called that holds what was signed.
const FORMAT: &str = "standfirst-saved-1";
const BEGIN: &str = "<p id=\"signed\" hidden=\"\">";
const END: &str = "</p>";

/// The story's text with its pictures, twice.
const LIMIT: u64 = 64 * 1024 * 1024;

#[derive(Deserialize)]
struct Data {
    format: String,
    path: String,
    manifest: String,
    signature: String,
    shards: Vec<String>,
    file: String,
}

/// What is signed in a saved story.
pub struct Saved {
    path: String,
    /// The root of the edition that it is from.
    pub root: Root,
    shards: Vec<Vec<u8>>,
    story: Vec<u8>,
}

impl Saved {
    /// Finds what is signed in a file.
    pub fn read(file: &Path) -> Outcome<Self> {
        let name = files::name(file);
        let bytes = files::read_start(file, LIMIT)?;
        let text = String::from_utf8_lossy(&bytes);
        let data = text
            .split_once(BEGIN)
            .and_then(|(_, rest)| rest.split_once(END));
        let Some((data, _)) = data else {
            return Err(format!(
                "{name} is no folder of an edition, and no story that was saved from one with its signature: nothing \
                 in it shows who made it"
            )
            .into());
        };
        let data: Data = serde_json::from_str(data)
            .map_err(|error| format!("{name}: what is signed in it cannot be read: {error}"))?;
        if data.format != FORMAT {
            return Err(format!(
                "{name} was saved as {:?}, which this press does not know: look for a newer one",
                data.format
            )
            .into());
        }
        let raw = |field: &str, text: &str| {
            Base64::decode_to_vec(text, None)
                .map_err(|_| format!("{name} is altered: its {field} is no base64"))
        };
        let shards = data.shards.iter().map(|shard| raw("shard", shard));
        Ok(Self {
            root: Root::of(
                raw("manifest", &data.manifest)?,
                raw("signature", &data.signature)?,
            ),
            shards: shards.collect::<Result<_, _>>()?,
            story: raw("story", &data.file)?,
            path: data.path,
        })
    }

    /// What the root is found to be, by what is known of the newsroom.
    pub fn verdict(&self, pin: Option<&Pin>, now: &str) -> Verdict {
        self.root.verdict(pin, now)
    }

    /// The story, once it is known to be what the edition lists.
    pub fn story(&self, edition: &standfirst::edition::Edition) -> Outcome<&[u8]> {
        let path = &self.path;
        let mut search = edition.search(path);
        for shard in &self.shards {
            search
                .give(shard)
                .map_err(|why| format!("altered: a shard on the way to {path} {why}"))?;
        }
        let Step::Found(listed) = search.step() else {
            return Err(format!(
                "altered: the edition that was signed lists no {path}, or a shard is missing"
            )
            .into());
        };
        listed
            .check(&self.story)
            .map_err(|why| format!("altered: {path} {why}"))?;
        Ok(&self.story)
    }

    /// What there is to say of a story that is genuine.
    pub fn told(&self, story: &[u8]) -> String {
        let headline = match story::read(story) {
            Ok(read) => format!("“{}”", read.story.headline),
            Err(error) => format!("no story of this page's form: {error}"),
        };
        format!(
            "the story in it, {}, is as it was signed: {headline}\n\
             what a browser shows of this file is a copy, which nobody signed: --story FILE writes what was signed\n",
            self.path
        )
    }
}
