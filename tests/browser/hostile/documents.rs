//! The samples with attacks in them, and what the page should make of each.

#[path = "../../hostile/attacks.rs"]
mod attacks;

use serde_json::Value;
use standfirst::story::dialect::{Dialect, Error, Foreign, read_each};
use standfirst::story::html::events;

use attacks::{leaves, put, sample};

/// What stands in a value of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Several words. They stay, between two attacks.
    Sentences,
    /// An address of something.
    Addresses,
    /// One word, a date, a language and the like.
    Words,
    /// What tells how the rest is to be read, so that an attack on it may hide others; and all that is no text.
    Tellers,
}

const TELLERS: &[&str] = &[
    "type",
    "@type",
    "@context",
    "@id",
    "role",
    "format",
    "frequency",
    "currency",
    "how",
    "words",
    "version",
    "taxonomy",
    "mediaType",
    "mime_type",
    "post_id",
    "tag_id",
    "author_id",
    "key",
    "code",
];

impl Kind {
    fn of(document: &Value, place: &str) -> Self {
        let is_name = |part: &&str| part.contains(|c: char| !c.is_ascii_digit());
        let field = place.rsplit('/').find(is_name).unwrap_or_default();
        match document.pointer(place).and_then(Value::as_str) {
            Some(text) if !TELLERS.contains(&field) => {
                if text.contains(' ') {
                    Self::Sentences
                } else if text.contains("://") || text.contains("__/") || text.contains('.') {
                    Self::Addresses
                } else {
                    Self::Words
                }
            }
            _ => Self::Tellers,
        }
    }

    /// The attacks on such a value, each with its name.
    pub fn attacks(self) -> Vec<(String, String)> {
        let is_address = |name: &str| name.starts_with("address ") || name.starts_with("path ");
        let mut attacks = attacks::attacks();
        match self {
            Self::Addresses => attacks.retain(|(name, _)| is_address(name)),
            Self::Words => attacks.retain(|(name, _)| !is_address(name)),
            Self::Sentences | Self::Tellers => {}
        }
        assert!(attacks.len() > 50);
        attacks
    }
}

/// A document with attacks.
pub struct Document {
    /// Its JSON.
    pub file: String,
    /// The names of the attacks in each value that has some.
    pub attacked: Vec<Vec<String>>,
    /// Each of its stories; none where it is no document of any dialect.
    pub becomes: Vec<Becomes>,
}

/// What becomes of one story of a document.
#[derive(PartialEq, Eq)]
pub enum Becomes {
    /// It is shown; whether it is of our own form, and whether what is not in it is told at its end.
    Story { is_own: bool, is_told: bool },
    /// It cannot be read.
    Fault,
}

/// The file of a sample as it is.
pub fn sample_file(name: &str) -> String {
    sample(name).to_string()
}

/// A place, the names of the attacks on it, and what stands there with them.
type Attack = (String, Vec<String>, String);

/// The sample with attacks in all values of this kind, from the `next` one on, in as few documents as can be in which
/// all its stories are still read: where an attack costs a story, it does so in a document of its own.
pub fn documents(name: &str, kind: Kind, folder: &str, next: &mut usize) -> Vec<Document> {
    let sample = sample(name);
    let attacks = kind.attacks();
    let places = leaves(&sample).into_iter();
    let attacked: Vec<Attack> = places
        .filter(|place| Kind::of(&sample, place) == kind)
        .map(|place| {
            let mut attack = || {
                *next += 1;
                attacks[(*next - 1) % attacks.len()].clone()
            };
            let (name, before) = attack();
            if kind != Kind::Sentences {
                return (place, vec![name], before);
            }
            let (other, behind) = attack();
            let there = sample.pointer(&place).and_then(Value::as_str);
            let text = [&before, there.unwrap_or_default(), &behind].concat();
            (place, vec![name, other], text)
        })
        .collect();
    let whole = stories(&read(&sample.to_string(), folder));
    assert!(whole > 0, "{name} has no story");
    let mut documents = vec![];
    divide(&sample, &attacked, whole, folder, &mut documents);
    documents
}

fn divide(
    sample: &Value,
    attacked: &[Attack],
    whole: usize,
    folder: &str,
    documents: &mut Vec<Document>,
) {
    if attacked.is_empty() {
        return;
    }
    let mut texts = attacked.iter().map(|(_, _, text)| text.clone());
    let places = attacked.iter().map(|(place, _, _)| place);
    let document = put(sample, places, |_| texts.next().expect("an attack"));
    let file = document.to_string();
    let becomes = read(&file, folder);
    if stories(&becomes) < whole && attacked.len() > 1 {
        let (one, other) = attacked.split_at(attacked.len() / 2);
        divide(sample, one, whole, folder, documents);
        divide(sample, other, whole, folder, documents);
        return;
    }
    let names = attacked.iter().map(|(_, names, _)| names.clone());
    documents.push(Document {
        file,
        attacked: names.collect(),
        becomes,
    });
}

fn stories(becomes: &[Becomes]) -> usize {
    let is_story = |it: &&Becomes| matches!(it, Becomes::Story { .. });
    becomes.iter().filter(is_story).count()
}

fn read(file: &str, folder: &str) -> Vec<Becomes> {
    let entries = read_each(file.as_bytes(), &events, Some(folder));
    entries
        .unwrap_or_default()
        .into_iter()
        .map(becomes)
        .collect()
}

fn becomes(entry: Result<Foreign, Error>) -> Becomes {
    entry.map_or(Becomes::Fault, |entry| {
        let is_own = entry.dialect == Dialect::Native;
        Becomes::Story {
            is_own,
            // The page reads its own form itself, and leaves remarks on it to `press`.
            is_told: !(is_own || entry.dropped.is_empty() && entry.remarks.is_empty()),
        }
    })
}
