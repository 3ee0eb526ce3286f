//! Who is quoted where, for "everything X said".
//!
//! `people.json` says how many bits of a name's hash number the file in `people/` that has its quotations, so that a
//! page asks for two small files and not for the whole.

use std::collections::BTreeMap;

use serde::Serialize;

use super::card::{Card, Voice};
use super::desk::Desk;
use super::outputs::Prepared;
use super::packed::{Effort, Packed};
use super::state::recipe;

/// About how many mentions a file should have: 10 kB of them.
const MENTIONS: usize = 64;

/// More files than this would be no help.
const MOST_BITS: u32 = 16;

#[derive(Serialize)]
struct Root {
    bits: u32,
    people: usize,
}

#[derive(Serialize)]
struct Shard<'a> {
    people: Vec<Person<'a>>,
}

#[derive(Serialize)]
struct Person<'a> {
    name: &'a str,
    said: Vec<Said<'a>>,
}

#[derive(Serialize)]
struct Said<'a> {
    story: &'a str,
    headline: &'a str,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    quotations: &'a [usize],
    excerpts: &'a [String],
    words: usize,
}

/// Prepares the index. The stories come with the newest first, and so do a person's.
pub fn put(all: &[(Card, Prepared)], desk: &Desk) -> Result<Vec<Prepared>, String> {
    // By the folded name; a person is called as the newest story has it.
    let mut people: BTreeMap<String, Vec<(&Card, &Voice)>> = BTreeMap::new();
    let mut mentions = 0;
    for (card, _) in all {
        for voice in &card.voices {
            people
                .entry(fold(&voice.name))
                .or_default()
                .push((card, voice));
            mentions += 1;
        }
    }
    let bits = bits_for(mentions);
    let mut shards: BTreeMap<u32, Shard> = BTreeMap::new();
    for (folded, said) in &people {
        let shard = shards
            .entry(number(folded, bits))
            .or_insert(Shard { people: vec![] });
        shard.people.push(Person {
            name: said.first().map_or("", |(_, voice)| &voice.name),
            said: said
                .iter()
                .map(|(card, voice)| mention(card, voice))
                .collect(),
        });
    }
    let root = Root {
        bits,
        people: people.len(),
    };
    let mut prepared = vec![write("people.json", &root, desk)?];
    for (number, shard) in &shards {
        prepared.push(write(&format!("people/{number}.json"), shard, desk)?);
    }
    Ok(prepared)
}

fn mention<'a>(card: &'a Card, voice: &'a Voice) -> Said<'a> {
    Said {
        story: &card.id,
        headline: &card.headline,
        language: &card.language,
        published: card.published.as_deref(),
        role: voice.role.as_deref(),
        quotations: &voice.quotations,
        excerpts: &voice.excerpts,
        words: voice.words,
    }
}

fn write(path: &str, what: &impl Serialize, desk: &Desk) -> Result<Prepared, String> {
    let text = serde_json::to_string(what).map_err(|error| error.to_string())? + "\n";
    let recipe = recipe(&[&text]);
    match desk.outputs.kept(path, &recipe) {
        Some(kept) => Ok(kept),
        None => {
            let packed = Packed::new(text.into_bytes(), Effort::Usual);
            desk.outputs.put(path, &recipe, &packed)
        }
    }
}

/// A name as it is compared: in small letters, with one space between words.
fn fold(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn bits_for(mentions: usize) -> u32 {
    let files = mentions.div_ceil(MENTIONS).next_power_of_two();
    files.trailing_zeros().min(MOST_BITS)
}

/// Which file has this name: the highest bits of its FNV-1a hash, 32 bits of it.
fn number(folded: &str, bits: u32) -> u32 {
    let hash = folded.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash.checked_shr(32 - bits).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{bits_for, fold, number};

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
        assert_eq!(bits_for(usize::MAX / 2), 16);
    }

    #[test]
    fn a_name_leads_to_its_file_by_a_hash_that_anybody_can_make() {
        // The hash's own published values: "a" is e40c292c, "foobar" bf9cf968.
        assert_eq!(number("a", 8), 0xe4);
        assert_eq!(number("foobar", 16), 0xbf9c);
        assert_eq!(number("foobar", 0), 0);
    }
}
