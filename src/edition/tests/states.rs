//! The states that a reader is told of.

use super::*;

#[test]
fn a_signed_edition_is_verified_and_says_by_whom_when_and_which_version() {
    let newsroom = Newsroom::new();
    let copy = newsroom.publish(7, &stories(3));
    let edition = copy.edition();
    assert_eq!(edition.manifest.edition, "The Lindby Post");
    assert_eq!(edition.manifest.version, 7);
    assert_eq!(edition.manifest.issued, "2026-11-26T20:00:00Z");
    assert_eq!(edition.manifest.key, newsroom.key);
    assert_eq!(edition.manifest.mirrors, ["https://one.example/"]);
    let story = copy.read(&edition, "stories/what-happened-on-day-2.json");
    let words = b"stories/what-happened-on-day-2.json of version 7".to_vec();
    assert_eq!(story, Ok(Some(words)));
}

#[test]
fn a_pinned_edition_is_verified_again_and_so_is_its_next_version() {
    let newsroom = Newsroom::new();
    let first = newsroom.publish(1, &stories(3));
    let pin = first.edition().pin();
    assert!(matches!(first.verdict(Some(&pin)), Verdict::Verified(_)));
    let second = newsroom.publish(2, &stories(4));
    assert!(matches!(second.verdict(Some(&pin)), Verdict::Verified(_)));
}

#[test]
fn a_key_from_the_build_verifies_without_a_name_and_without_a_version() {
    let newsroom = Newsroom::new();
    let built_in = Pin {
        key: newsroom.key.clone(),
        edition: None,
        seen: None,
    };
    let copy = newsroom.publish(7, &stories(3));
    assert!(matches!(
        copy.verdict(Some(&built_in)),
        Verdict::Verified(_)
    ));
}

#[test]
fn an_edition_past_its_date_is_older_than_its_date_and_not_altered() {
    let copy = Newsroom::new().publish(7, &stories(3));
    let last = "2026-12-26T20:00:00Z";
    assert!(matches!(copy.verdict_at(None, last), Verdict::Verified(_)));
    let over = "2026-12-26T20:00:01Z";
    let Verdict::Expired(edition) = copy.verdict_at(None, over) else {
        panic!("it is not past its date");
    };
    assert_eq!(edition.manifest.version, 7);
}

#[test]
fn without_a_signature_an_edition_that_was_never_signed_is_unsigned() {
    assert_eq!(verify(None, None, NOW), Verdict::Unsigned);
}

#[test]
fn a_small_edition_has_one_level_only() {
    let copy = Newsroom::new().publish(1, &stories(40));
    let List::Files(files) = copy.edition().manifest.list else {
        panic!("it has shards");
    };
    assert_eq!(files.len(), 40);
    assert_eq!(copy.files.len(), 40);
}

#[test]
fn a_pin_is_kept_as_a_line_of_text() {
    let newsroom = Newsroom::new();
    let mut pin = newsroom.publish(7, &stories(1)).edition().pin();
    let line = pin.to_text();
    assert!(line.ends_with(" The Lindby Post"), "{line}");
    assert_eq!(Pin::parse(&line).as_ref(), Some(&pin));
    pin.seen = None;
    pin.edition = None;
    assert_eq!(Pin::parse(&pin.to_text()), Some(pin));
    for damaged in [
        "",
        "RW",
        line.trim_end_matches(" The Lindby Post"),
        &line.replace(" 7 ", " 07 "),
        &line.replace(" 7 ", " - "),
    ] {
        assert_eq!(Pin::parse(damaged), None, "{damaged}");
    }
}
