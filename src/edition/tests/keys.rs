//! Keys, and how one hands over to the next.

use super::*;
use crate::edition::{Statement, follow};

const LINDBY: &str = "The Lindby Post";

fn hand_over(old: &Newsroom, new: &Newsroom, edition: &str) -> (Vec<u8>, Vec<u8>) {
    let statement = Statement {
        edition: edition.to_owned(),
        old: old.key.clone(),
        new: new.key.clone(),
        issued: NOW.to_owned(),
    };
    let text = statement.to_text().into_bytes();
    let signature = old.sign(&text);
    (text, signature)
}

#[test]
fn a_key_has_the_number_that_minisign_prints() {
    // As `minisign -G` made it.
    let file = "untrusted comment: minisign public key 640ECB5A62B4017B\n\
                RWR7AbRiWssOZD3Zv42VyCpErDC/YTkm9ypV3jYcEDs5LVJaSmb1wcXJ\n";
    let key = Key::from_file(file).unwrap();
    assert_eq!(key.id(), "640ECB5A62B4017B");
    assert_eq!(key.statement_path(), "manifest/keys/640ECB5A62B4017B.json");
    assert_eq!(Key::parse(&key.to_string()), Some(key));
}

#[test]
fn what_is_no_key_is_none() {
    let key = Newsroom::new().key;
    for text in [
        "",
        "RW",
        &key.text()[1..],
        &key.text()[..55],
        &format!("{key}A"),
        &format!(" {key}"),
        &key.text().replacen("RW", "RU", 1),
        &"é".repeat(28),
    ] {
        assert_eq!(Key::parse(text), None, "{text}");
        assert_eq!(Key::from_file(text), None, "{text}");
    }
}

#[test]
fn a_new_key_without_the_old_ones_word_is_refused() {
    let old = Newsroom::new();
    let new = Newsroom::new();
    let pin = old.publish(1, &stories(3)).edition().pin();
    let copy = new.publish(2, &stories(3));
    let found = new.key;
    assert_eq!(copy.verdict(Some(&pin)), Verdict::KeyChanged { found });
}

#[test]
fn a_new_key_is_followed_where_the_old_one_signed_it() {
    let old = Newsroom::new();
    let new = Newsroom::new();
    let pin = old.publish(1, &stories(3)).edition().pin();
    let (statement, signature) = hand_over(&old, &new, LINDBY);
    let next = follow(&pin, &statement, &signature).unwrap();
    assert_eq!(next.seen, pin.seen);
    let copy = new.publish(2, &stories(3));
    assert!(matches!(copy.verdict(Some(&next)), Verdict::Verified(_)));
    // What was seen before is not forgotten.
    let copy = new.publish(1, &stories(3));
    assert!(matches!(copy.verdict(Some(&next)), Verdict::Altered(_)));
    // And the old key has no say any more.
    let copy = old.publish(3, &stories(3));
    let found = old.key;
    assert_eq!(copy.verdict(Some(&next)), Verdict::KeyChanged { found });
}

#[test]
fn keys_are_followed_one_after_the_other() {
    let keys = [Newsroom::new(), Newsroom::new(), Newsroom::new()];
    let mut pin = keys[0].publish(1, &stories(3)).edition().pin();
    for pair in keys.windows(2) {
        let (statement, signature) = hand_over(&pair[0], &pair[1], LINDBY);
        pin = follow(&pin, &statement, &signature).unwrap();
    }
    let copy = keys[2].publish(2, &stories(3));
    assert!(matches!(copy.verdict(Some(&pin)), Verdict::Verified(_)));
}

#[test]
fn a_statement_by_anybody_else_or_for_another_edition_is_refused() {
    let old = Newsroom::new();
    let thief = Newsroom::new();
    let pin = old.publish(1, &stories(3)).edition().pin();
    let (statement, _) = hand_over(&old, &thief, LINDBY);
    let forged = thief.sign(&statement);
    assert_eq!(follow(&pin, &statement, &forged), Err(Why::Signature));
    let (statement, signature) = hand_over(&old, &thief, "Another Post");
    assert!(matches!(
        follow(&pin, &statement, &signature),
        Err(Why::OtherEdition { .. })
    ));
    let (statement, _) = hand_over(&thief, &old, LINDBY);
    let signature = old.sign(&statement);
    assert_eq!(follow(&pin, &statement, &signature), Err(Why::OtherKey));
    let long = vec![b' '; 601];
    let why = Why::TooLong { limit: 600 };
    assert_eq!(follow(&pin, &long, &old.sign(&long)), Err(why));
}

#[test]
fn a_manifest_does_not_pass_for_a_statement_nor_a_statement_for_a_manifest() {
    let old = Newsroom::new();
    let pin = old.publish(1, &stories(1)).edition().pin();
    let copy = old.publish(2, &stories(1));
    assert!(matches!(
        follow(&pin, &copy.manifest, &copy.signature),
        Err(Why::TooLong { .. } | Why::Format { .. })
    ));
    let (manifest, signature) = hand_over(&old, &Newsroom::new(), LINDBY);
    let copy = Copy {
        manifest,
        signature,
        files: BTreeMap::new(),
    };
    assert!(matches!(
        copy.verdict(Some(&pin)),
        Verdict::Altered(Why::Format { .. })
    ));
}
