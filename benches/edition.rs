//! What it costs to verify one story of an archive, and to sign the archive.
//!
//! `cargo bench --bench edition [STORIES]` lists an edition of 1,000,000 stories, with four files
//! each, in memory. It fails where verifying any of them takes more than 16,000 bytes beside the
//! story itself: the root, its signature and the shards on the way.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::HashMap;
use std::time::Instant;

use minisign::KeyPair;
use standfirst::edition::{
    File, Hash, Key, List, Manifest, Shard, Signed, Step, Verdict, build, verify,
};

const BUDGET: u64 = 16_000;
const NOW: &str = "2026-11-26T21:00:00Z";

/// The files of one story, with paths as long as headlines make them.
fn paths(story: u32) -> [String; 4] {
    let slug = format!("{story}-what-the-council-of-lindby-said-about-the-harbour");
    [
        format!("stories/{slug}.json"),
        format!("stories/{slug}.html"),
        format!("pictures/{slug}-800.avif"),
        format!("pictures/{slug}-1600.avif"),
    ]
}

/// The words of a story's file in a version.
fn words(path: &str, changed: bool) -> Vec<u8> {
    format!("{path}, {changed}").into_bytes()
}

/// All files; of story 1 the first is changed, or it is not.
fn files(stories: u32, changed: bool) -> Vec<File> {
    let of_story = |story| {
        let paths = paths(story).into_iter().enumerate();
        paths.map(move |(number, path)| {
            let bytes = words(&path, changed && story == 1 && number == 0);
            File {
                path,
                length: 20_000 + u64::from(story % 90_000),
                hash: Hash::of(&bytes),
            }
        })
    };
    (1..=stories).flat_map(of_story).collect()
}

type Shards = HashMap<String, Vec<u8>>;

fn list(manifest: &mut Manifest, files: Vec<File>) -> Shards {
    let mut shards = HashMap::new();
    build(manifest, files, &mut |shard, text| {
        shards.insert(shard.path(), text.into_bytes());
    })
    .unwrap();
    shards
}

/// What the ways from a list down to files cost.
#[derive(Default)]
struct Ways {
    count: u64,
    bytes: u64,
    worst: u64,
    longest: usize,
}

impl Ways {
    fn follow(&mut self, list: &List, shards: &Shards, bytes: u64, steps: usize) {
        match list {
            List::Files(files) => {
                self.count += files.len() as u64;
                self.bytes += bytes * files.len() as u64;
                self.worst = self.worst.max(bytes);
                self.longest = self.longest.max(steps);
            }
            List::Shards { shards: below, .. } => {
                for shard in below.iter().flatten() {
                    let list = shard.open(&shards[&shard.path()]).unwrap();
                    self.follow(&list, shards, bytes + shard.length, steps + 1);
                }
            }
        }
    }
}

fn main() {
    let stories = std::env::args().find_map(|it| it.parse().ok());
    let stories = stories.unwrap_or(1_000_000);
    let pair = KeyPair::generate_unencrypted_keypair().unwrap();
    let key = Key::from_file(&pair.pk.to_box().unwrap().to_string()).unwrap();
    let mut manifest = Manifest {
        edition: "The Lindby Post".to_owned(),
        version: 4_321,
        issued: "2026-11-26T20:00:00Z".to_owned(),
        expires: "2027-02-24T20:00:00Z".to_owned(),
        key,
        previous: Some(Hash::of(b"")),
        mirrors: (1..=4)
            .map(|number| format!("https://mirror-{number}.example/lindby-post/"))
            .collect(),
        list: List::Files(vec![]),
    };
    let changed = list(&mut manifest, files(stories, true));

    let listed = files(stories, false);
    let began = Instant::now();
    let shards = list(&mut manifest, listed);
    let text = manifest.to_text().into_bytes();
    println!(
        "{stories} stories, {} files, listed in {:.1} s",
        4 * stories,
        began.elapsed().as_secs_f32()
    );
    let fresh = shards.keys().filter(|path| !changed.contains_key(*path));
    let bytes: usize = shards.values().map(Vec::len).sum();
    println!(
        "{} shards of {} bytes in all, {:.0} on the average; a story that changes changes {}",
        shards.len(),
        bytes,
        bytes as f32 / shards.len().max(1) as f32,
        fresh.count()
    );

    let comment = "timestamp:1795726800\tfile:manifest.json\tedition:The Lindby Post\tversion:4321";
    let signature = minisign::sign(None, &pair.sk, &text[..], Some(comment), None).unwrap();
    let signature = signature.to_string().into_bytes();
    let root = (text.len() + signature.len()) as u64;
    let mut ways = Ways::default();
    ways.follow(&manifest.list, &shards, root, 0);
    assert_eq!(ways.count, 4 * u64::from(stories));
    println!(
        "to verify one file: {} bytes at worst, {} on the average, {} of them root and signature; {} shards one after the other",
        ways.worst,
        ways.bytes / ways.count,
        root,
        ways.longest
    );

    let began = Instant::now();
    let rounds = 200.min(stories);
    for story in 1..=rounds {
        let [path, ..] = paths(story);
        assert_eq!(
            found(&text, &signature, &shards, &path),
            Hash::of(&words(&path, false))
        );
    }
    println!(
        "verified in {:.2} ms, root, signature and shards",
        began.elapsed().as_secs_f32() * 1_000.0 / rounds as f32
    );
    assert!(ways.worst <= BUDGET, "more than {BUDGET} bytes");
}

/// The hash that is listed for a path, found as a page finds it.
fn found(manifest: &[u8], signature: &[u8], shards: &Shards, path: &str) -> Hash {
    let files = Signed {
        manifest,
        signature,
    };
    let Verdict::Verified(edition) = verify(Some(files), None, NOW) else {
        panic!("it is not verified");
    };
    let mut search = edition.search(path);
    while let Step::Ask(shard) = search.step() {
        let shard: Shard = *shard;
        search.give(&shards[&shard.path()]).unwrap();
    }
    match search.step() {
        Step::Found(file) => file.hash,
        other => panic!("{path}: {other:?}"),
    }
}
