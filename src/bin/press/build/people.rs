//! Who is quoted where, for "everything X said".
//!
//! `people.json` says how many bits of a name's hash number the file in `people/` that has its quotations, so that a
//! page asks for two small files and not for the whole.

use std::collections::BTreeMap;
use std::mem;

use serde::{Deserialize, Serialize};

use super::card::{Card, Voice};
use super::desk::Desk;
use super::ledger::{Ledger, told};
use super::outputs::Prepared;
use super::packed::{Effort, Packed};
use super::state::recipe;
use super::stories::Stories;

/// The file that says how many bits.
const ROOT: &str = "people.json";

/// Where the others stand.
const FOLDER: &str = "people/";

/// About how many mentions a file should have: 10 kB of them.
const MENTIONS: u64 = 64;

/// More files than this would be no help.
const MOST_BITS: u32 = 16;

/// How many are written at once, in the order in which they will stand.
const BATCH: usize = 4_096;

#[derive(Serialize)]
struct Root {
    bits: u32,
    people: usize,
}

#[derive(Serialize)]
struct Shard {
    people: Vec<Person>,
}

#[derive(Serialize)]
struct Person {
    name: String,
    said: Vec<Said>,
}

/// Where somebody is quoted, and how the name is written there.
#[derive(Serialize, Deserialize)]
pub struct Mention {
    name: String,
    said: Said,
}

#[derive(Serialize, Deserialize)]
struct Said {
    story: String,
    headline: String,
    language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    quotations: Vec<usize>,
    excerpts: Vec<String>,
    words: usize,
}

/// The index as the last build left it, where no story changed since.
pub fn kept(all: &Stories, desk: &Desk) -> Result<Option<Vec<Prepared>>, String> {
    let Some(root) = desk.outputs.kept(ROOT, &recipe_of(all)?) else {
        return Ok(None);
    };
    let mut all = vec![root];
    for path in desk.outputs.before_in(FOLDER) {
        let Some(kept) = desk.outputs.known(&path) else {
            return Ok(None);
        };
        all.push(kept);
    }
    Ok(Some(all))
}

/// Notes who is quoted where.
pub fn note(all: &Stories, ledger: &Ledger) -> Result<(), String> {
    let writing = ledger.write().map_err(told)?;
    let mut batch = vec![];
    for card in all.by_id() {
        let mut card = card?;
        let time = card.time();
        // A story may write a name in two ways: the one that it has first is the last, as with the stories.
        for (number, voice) in (0..).zip(mem::take(&mut card.voices)) {
            let folded = fold(&voice.name);
            let key = (
                hash(&folded),
                folded,
                (time, card.id.clone(), u32::MAX - number),
            );
            batch.push((key, mention(&card, voice)));
        }
        if batch.len() >= BATCH {
            writing.put_mentions(mem::take(&mut batch)).map_err(told)?;
        }
    }
    writing.put_mentions(batch).map_err(told)?;
    writing.done().map_err(told)
}

/// Prepares the index of what was noted.
pub fn put(all: &Stories, ledger: &Ledger, desk: &Desk) -> Result<Vec<Prepared>, String> {
    let mentions = ledger.mentions().map_err(told)?;
    let bits = bits_for(mentions.count().map_err(told)?);
    let mut root = Root { bits, people: 0 };
    let mut prepared = vec![];
    // They come by the hashes of the names, so file by file, and with the oldest first. In a file they stand by the
    // names, and what somebody said with the newest first; a person is called as the newest story has it.
    let mut open: Option<(u32, BTreeMap<String, Person>)> = None;
    for mention in mentions.all().map_err(told)? {
        let (hash, folded, mention) = mention.map_err(told)?;
        let number = number(hash, bits);
        if open.as_ref().is_none_or(|(other, _)| *other != number)
            && let Some((number, people)) = open.replace((number, BTreeMap::new()))
        {
            root.people += people.len();
            prepared.push(shard(number, people, desk)?);
        }
        if let Some((_, people)) = &mut open {
            let person = people.entry(folded).or_insert(Person {
                name: String::new(),
                said: vec![],
            });
            person.name = mention.name;
            person.said.push(mention.said);
        }
    }
    if let Some((number, people)) = open {
        root.people += people.len();
        prepared.push(shard(number, people, desk)?);
    }
    let text = text_of(&root)?;
    let packed = Packed::new(text.into_bytes(), Effort::Usual);
    prepared.push(desk.outputs.put(ROOT, &recipe_of(all)?, &packed)?);
    Ok(prepared)
}

fn shard(number: u32, people: BTreeMap<String, Person>, desk: &Desk) -> Result<Prepared, String> {
    let newest_first = |mut person: Person| {
        person.said.reverse();
        person
    };
    let people = people.into_values().map(newest_first).collect();
    let path = format!("{FOLDER}{number}.json");
    let text = text_of(&Shard { people })?;
    let recipe = recipe(&[&text]);
    let make = || Ok(text.into_bytes());
    desk.outputs
        .kept_or_made(&path, &recipe, Effort::Usual, make)
}

fn text_of(what: &impl Serialize) -> Result<String, String> {
    let text = serde_json::to_string(what).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}

/// The hash of all stories.
fn recipe_of(all: &Stories) -> Result<String, String> {
    let hashes = all.names(0..all.len());
    let hashes = hashes.map(|name| name.map(|name| name.hash));
    let hashes = hashes.collect::<Result<Vec<_>, _>>()?;
    Ok(recipe(&[&hashes.concat()]))
}

fn mention(card: &Card, voice: Voice) -> Mention {
    Mention {
        name: voice.name,
        said: Said {
            story: card.id.clone(),
            headline: card.headline.clone(),
            language: card.language.clone(),
            published: card.published.clone(),
            role: voice.role,
            quotations: voice.quotations,
            excerpts: voice.excerpts,
            words: voice.words,
        },
    }
}

/// A name as it is compared: in small letters, with one space between words.
fn fold(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn bits_for(mentions: u64) -> u32 {
    let files = mentions.div_ceil(MENTIONS).next_power_of_two();
    files.trailing_zeros().min(MOST_BITS)
}

/// A name's FNV-1a hash, 32 bits of it.
fn hash(folded: &str) -> u32 {
    folded.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Which file has the names with this hash: its highest bits.
fn number(hash: u32, bits: u32) -> u32 {
    hash.checked_shr(32 - bits).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{bits_for, fold, hash, number};

    #[test]
    fn names_are_compared_without_regard_to_size_and_space() {
        assert_eq!(fold(" Ana\u{a0} Ruiz"), "ana ruiz");
        assert_eq!(fold("АНЯ"), fold("Аня"));
    }

    #[test]
    fn the_number_of_files_grows_with_the_mentions() {
        assert_eq!(bits_for(0), 0);
        assert_eq!(bits_for(64), 0);
        assert_eq!(bits_for(65), 1);
        assert_eq!(bits_for(30_000), 9);
        assert_eq!(bits_for(u64::MAX / 2), 16);
    }

    #[test]
    fn a_name_leads_to_its_file_by_a_hash_that_anybody_can_make() {
        // The hash's own published values: "a" is e40c292c, "foobar" bf9cf968.
        assert_eq!(number(hash("a"), 8), 0xe4);
        assert_eq!(number(hash("foobar"), 16), 0xbf9c);
        assert_eq!(number(hash("foobar"), 0), 0);
    }
}
