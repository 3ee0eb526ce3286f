//! What a hostile host or mirror can try, by the names that The Update Framework gives it.

use super::*;

#[test]
fn rollback_an_older_version_than_was_seen_is_refused() {
    let newsroom = Newsroom::new();
    let old = newsroom.publish(1, &stories(3));
    let pin = newsroom.publish(2, &stories(3)).edition().pin();
    assert_eq!(
        old.verdict(Some(&pin)),
        Verdict::RolledBack { seen: 2, found: 1 }
    );
    // It is no less an attack when it is past its date.
    assert_eq!(
        old.verdict_at(Some(&pin), LATER),
        Verdict::RolledBack { seen: 2, found: 1 }
    );
}

#[test]
fn rollback_another_manifest_with_the_version_that_was_seen_is_refused() {
    let newsroom = Newsroom::new();
    let seen = newsroom.publish(2, &stories(3)).edition();
    let other = newsroom.publish(2, &stories(4));
    let why = Why::SameVersion { seen: seen.hash };
    assert_eq!(other.verdict(Some(&seen.pin())), Verdict::Altered(why));
}

#[test]
fn freeze_a_version_that_is_withheld_shows_when_the_old_one_is_past_its_date() {
    let newsroom = Newsroom::new();
    let old = newsroom.publish(1, &stories(3));
    let pin = old.edition().pin();
    assert!(matches!(
        old.verdict_at(Some(&pin), LATER),
        Verdict::Expired(_)
    ));
    // A clock that cannot be read does not make it last for ever.
    assert!(matches!(
        old.verdict_at(Some(&pin), "yesterday"),
        Verdict::Expired(_)
    ));
}

#[test]
fn mix_and_match_a_story_of_another_version_is_altered() {
    let newsroom = Newsroom::new();
    for count in [3, 300] {
        let old = newsroom.publish(1, &stories(count));
        let mut new = newsroom.publish(2, &stories(count));
        let path = "stories/what-happened-on-day-2.json";
        new.files.insert(path.to_owned(), old.files[path].clone());
        assert_eq!(new.read(&new.edition(), path), Err(Why::Content));
    }
}

#[test]
fn mix_and_match_a_shard_of_another_version_is_altered() {
    let newsroom = Newsroom::new();
    let old = newsroom.publish(1, &stories(300));
    let new = newsroom.publish(2, &stories(300));
    let path = "stories/what-happened-on-day-2.json";
    let shard_of = |copy: &Copy| match copy.edition().search(path).step() {
        Step::Ask(shard) => *shard,
        other => panic!("{other:?}"),
    };
    let bytes = &old.files[&shard_of(&old).path()];
    let mut search = new.edition().search(path);
    let fault = search.give(bytes).unwrap_err();
    assert!(
        matches!(fault, Why::Content | Why::Length { .. }),
        "{fault}"
    );
    // It asks for the right one still.
    assert_eq!(search.step(), &Step::Ask(shard_of(&new)));
}

#[test]
fn a_story_under_the_address_of_another_is_altered() {
    let newsroom = Newsroom::new();
    for count in [9, 300] {
        let mut copy = newsroom.publish(1, &stories(count));
        let path = "stories/what-happened-on-day-2.json";
        let other = copy.files["stories/what-happened-on-day-3.json"].clone();
        copy.files.insert(path.to_owned(), other);
        assert_eq!(copy.read(&copy.edition(), path), Err(Why::Content));
    }
}

#[test]
fn a_story_that_is_not_listed_is_none_of_the_edition() {
    let newsroom = Newsroom::new();
    for count in [3, 300] {
        let mut copy = newsroom.publish(1, &stories(count));
        for path in [
            "stories/invented.json",
            "Stories/what-happened-on-day-2.json",
            "",
        ] {
            copy.files.insert(path.to_owned(), b"anything".to_vec());
            assert_eq!(copy.read(&copy.edition(), path), Ok(None));
        }
    }
}

#[test]
fn endless_data_nothing_longer_than_was_signed_or_allowed_is_read() {
    let newsroom = Newsroom::new();
    let copy = newsroom.publish(1, &stories(300));
    let long = Copy {
        manifest: [&copy.manifest[..], &[b' '; 8_000]].concat(),
        ..copy.clone()
    };
    let limit = super::super::ROOT_LIMIT;
    assert_eq!(long.verdict(None), Verdict::Altered(Why::TooLong { limit }));
    let long = Copy {
        signature: [&copy.signature[..], &[b'\n'; 1_000]].concat(),
        ..copy.clone()
    };
    let limit = super::super::SIGNATURE_LIMIT;
    assert_eq!(long.verdict(None), Verdict::Altered(Why::TooLong { limit }));
    let mut search = copy.edition().search("stories/what-happened-on-day-2.json");
    let Step::Ask(shard) = *search.step() else {
        panic!("it has no shards");
    };
    assert!(shard.length <= super::super::SHARD_LIMIT as u64);
    let found = shard.length + 1;
    let bytes = vec![b' '; found as usize];
    let wanted = shard.length;
    assert_eq!(search.give(&bytes), Err(Why::Length { wanted, found }));
}

#[test]
fn wrong_length_a_story_that_was_cut_or_added_to_is_altered() {
    let copy = Newsroom::new().publish(1, &stories(3));
    let path = "stories/what-happened-on-day-2.json";
    let Step::Found(file) = copy.edition().search(path).step().clone() else {
        panic!("it is not listed");
    };
    let bytes = &copy.files[path];
    let wanted = bytes.len() as u64;
    let cut = &bytes[..bytes.len() - 1];
    let found = wanted - 1;
    assert_eq!(file.check(cut), Err(Why::Length { wanted, found }));
    let added = [bytes, &b" "[..]].concat();
    let found = wanted + 1;
    assert_eq!(file.check(&added), Err(Why::Length { wanted, found }));
}

#[test]
fn a_signature_that_is_taken_away_from_a_pinned_edition_is_no_lesser_fault() {
    let pin = Newsroom::new().publish(1, &stories(3)).edition().pin();
    assert_eq!(
        verify(None, Some(&pin), NOW),
        Verdict::Altered(Why::NoSignature)
    );
}

#[test]
fn a_signature_over_another_version_is_altered() {
    let newsroom = Newsroom::new();
    let one = newsroom.publish(1, &stories(3));
    let mut two = newsroom.publish(2, &stories(3));
    two.signature = one.signature;
    assert_eq!(two.verdict(None), Verdict::Altered(Why::Signature));
}

#[test]
fn another_edition_of_the_same_newsroom_is_not_this_one() {
    let newsroom = Newsroom::new();
    let pin = newsroom.publish(1, &stories(3)).edition().pin();
    let other = newsroom.publish_as("The Lindby Post, evenings", 2, &stories(3));
    assert_eq!(
        other.verdict(Some(&pin)),
        Verdict::Altered(Why::OtherEdition {
            wanted: "The Lindby Post".to_owned(),
            found: "The Lindby Post, evenings".to_owned(),
        })
    );
}

#[test]
fn a_key_with_the_number_of_the_pinned_one_does_not_pass_for_it() {
    let newsroom = Newsroom::new();
    let pin = newsroom.publish(1, &stories(3)).edition().pin();
    // The number stands before the key itself: the first 13 digits and a part of the next.
    let number = &newsroom.key.text()[2..13];
    let (impostor, forged) = loop {
        let impostor = Newsroom::new();
        let forged = impostor
            .key
            .text()
            .replacen(&impostor.key.text()[2..13], number, 1);
        let forged = Key::parse(&forged).unwrap();
        if forged.id() == newsroom.key.id() {
            break (impostor, forged);
        }
    };
    let manifest = blank(&forged, "The Lindby Post", 2).to_text().into_bytes();
    let signature = String::from_utf8(impostor.sign(&manifest)).unwrap();
    let own = &impostor.key.text()[2..13];
    let copy = Copy {
        signature: signature.replacen(own, number, 1).into_bytes(),
        manifest,
        files: BTreeMap::new(),
    };
    assert!(matches!(copy.verdict(None), Verdict::Verified(_)));
    assert_eq!(
        copy.verdict(Some(&pin)),
        Verdict::KeyChanged { found: forged }
    );
}

#[test]
fn a_manifest_that_names_another_key_than_its_signer_is_altered() {
    let newsroom = Newsroom::new();
    let stranger = Newsroom::new();
    let pin = newsroom.publish(1, &stories(3)).edition().pin();
    let mut copy = stranger.publish(2, &stories(3));
    copy.signature = newsroom.sign(&copy.manifest);
    assert_eq!(copy.verdict(Some(&pin)), Verdict::Altered(Why::OtherKey));
    assert_eq!(copy.verdict(None), Verdict::Altered(Why::Signature));
}

#[test]
fn what_the_key_signed_as_something_else_is_no_manifest() {
    let newsroom = Newsroom::new();
    let pin = newsroom.publish(1, &stories(3)).edition().pin();
    let manifest = b"a list of the newsroom's addresses\n".to_vec();
    let copy = Copy {
        signature: newsroom.sign(&manifest),
        manifest,
        files: BTreeMap::new(),
    };
    assert!(matches!(
        copy.verdict(Some(&pin)),
        Verdict::Altered(Why::Format { line: 1, .. })
    ));
}
