//! How files are divided into shards.

use std::collections::BTreeSet;

use super::*;
use crate::edition::{ROOT_LIMIT, SHARD_LIMIT, Shard, Twice};

fn shards(copy: &Copy) -> BTreeSet<&str> {
    let names = copy.files.keys().map(String::as_str);
    names.filter(|name| name.starts_with("manifest/")).collect()
}

#[test]
fn every_file_of_a_large_edition_is_found_and_no_shard_is_too_long() {
    let paths = stories(6_000);
    let copy = Newsroom::new().publish(1, &paths);
    let edition = copy.edition();
    assert!(copy.manifest.len() <= ROOT_LIMIT);
    for path in &paths {
        assert!(matches!(copy.read(&edition, path), Ok(Some(_))), "{path}");
    }
    for shard in shards(&copy) {
        assert!(copy.files[shard].len() <= SHARD_LIMIT, "{shard}");
    }
}

#[test]
fn the_order_of_the_files_makes_no_difference() {
    let newsroom = Newsroom::new();
    let mut paths = stories(500);
    let one = newsroom.publish(1, &paths);
    paths.reverse();
    let other = newsroom.publish(1, &paths);
    assert!(one.manifest == other.manifest && one.files == other.files);
}

#[test]
fn one_more_story_changes_the_shards_above_it_and_no_other() {
    let newsroom = Newsroom::new();
    let publish = |count| {
        let mut copy = newsroom.publish(1, &stories(count));
        copy.manifest.clear();
        copy
    };
    let (before, after) = (publish(5_000), publish(5_001));
    let fresh = shards(&after).difference(&shards(&before)).count();
    assert!((1..=3).contains(&fresh), "{fresh} shards are new");
    assert!(shards(&before).len() > 200);
}

#[test]
fn a_path_that_stands_twice_is_refused() {
    let key = Newsroom::new().key;
    let mut manifest = blank(&key, "A", 1);
    let files = vec![
        file("a.json", b"1"),
        file("b.json", b"2"),
        file("a.json", b"3"),
    ];
    assert_eq!(
        build(&mut manifest, files, &mut |_, _| {}),
        Err(Twice("a.json".to_owned()))
    );
}

#[test]
fn an_edition_without_files_has_none() {
    let copy = Newsroom::new().publish(1, &[]);
    assert_eq!(copy.edition().manifest.list, List::Files(vec![]));
    assert_eq!(copy.edition().search("a").step(), &Step::NotListed);
}

#[test]
fn with_the_longest_names_and_most_mirrors_the_root_is_not_too_long() {
    let newsroom = Newsroom::new();
    let mut manifest = blank(&newsroom.key, &"n".repeat(200), (1 << 53) - 1);
    let mirror = |number| format!("https://{}{number:02}.example/", "m".repeat(81));
    manifest.mirrors = (0..16).map(mirror).collect();
    manifest.previous = Some(Hash::of(b""));
    let files = stories(6_000).iter().map(|path| file(path, b"")).collect();
    build(&mut manifest, files, &mut |_, _| {}).unwrap();
    let text = manifest.to_text();
    assert!(text.len() <= ROOT_LIMIT, "{}", text.len());
    assert_eq!(Manifest::read(text.as_bytes()), Ok(manifest));
}

#[test]
fn a_chain_of_shards_that_leads_nowhere_ends() {
    let key = Newsroom::new().key;
    let mut texts = vec![List::Files(vec![]).to_text()];
    let shards = |text: &String| List::Shards {
        bits: 1,
        shards: vec![Some(Shard::of(text.as_bytes())); 2],
    };
    for _ in 0..1_000 {
        texts.push(shards(&texts[texts.len() - 1]).to_text());
    }
    let mut manifest = blank(&key, "A", 1);
    manifest.list = shards(&texts[1_000]);
    let edition = Edition {
        hash: Hash::of(b""),
        manifest,
    };
    let mut search = edition.search("a.json");
    let asked = texts.iter().rev().map_while(|text| {
        matches!(search.step(), Step::Ask(_)).then(|| search.give(text.as_bytes()).unwrap())
    });
    assert_eq!(asked.count(), 256);
    assert_eq!(search.step(), &Step::NotListed);
}
