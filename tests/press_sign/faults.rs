//! What `press verify` finds in a copy.

use std::fs;

use super::*;

const AT: [&str; 2] = ["--at", "2026-11-27T00:00:00Z"];

/// What is found, after something was done to a signed edition.
fn found(name: &str, stories: usize, harm: impl FnOnce(&Desk)) -> (String, String) {
    let desk = Desk::new(name);
    desk.add_stories(stories);
    told(desk.sign(&FIRST));
    harm(&desk);
    let key = desk.key("edition");
    let output = desk.verify(&[&AT[..], &["--key", &key]].concat());
    let lines = text(&output.stdout);
    (lines, refused(output))
}

#[test]
fn every_fault_is_named_with_its_path() {
    let (lines, failure) = found("faults", 1, |desk| {
        desk.write("index.html", "<!doctype html><title>B</title>");
        desk.write("stories/a.json", "{}");
        fs::remove_file(desk.path("site/stories/day-1.json")).expect("removed");
        desk.write("stories/b.json", "{}");
    });
    let faults: Vec<_> = lines.lines().skip(3).collect();
    assert_eq!(
        faults,
        [
            "altered: index.html says something else than what was signed",
            "altered: stories/a.json has 2 bytes, and 16 were signed",
            "missing: stories/day-1.json",
            "extra: stories/b.json was not signed",
        ]
    );
    assert_eq!(
        failure,
        "press: 4 faults: this copy is not wholly what was signed\n"
    );
}

#[test]
fn a_story_under_the_address_of_another_is_altered() {
    let (lines, _) = found("swapped", 2, |desk| {
        desk.write("stories/day-1.json", &desk.read("stories/day-2.json"));
    });
    assert!(
        lines.ends_with("altered: stories/day-1.json says something else than what was signed\n"),
        "{lines}"
    );
}

#[test]
fn an_edition_past_its_date_is_said_to_be_and_is_a_fault() {
    let desk = Desk::new("expired");
    told(desk.sign(&FIRST));
    let output = desk.verify(&["--at", "2027-02-24T21:00:01Z"]);
    let lines = text(&output.stdout);
    assert!(lines.starts_with("verified: "), "{lines}");
    assert!(
        lines.ends_with("expired: this version was good until 2027-02-24T21:00:00Z: the host may be withholding a later one\n"),
        "{lines}"
    );
    assert_eq!(
        refused(output),
        "press: one fault: this copy is not wholly what was signed\n"
    );
    told(desk.verify(&["--at", "2027-02-24T21:00:00Z"]));
}

#[test]
fn a_shard_that_is_missing_or_altered_is_named() {
    let (lines, _) = found("missing-shard", 400, |desk| {
        let shards = desk.shards();
        fs::remove_file(desk.path(&format!("site/manifest/{}", shards[0]))).expect("removed");
        desk.write(&format!("manifest/{}", shards[1]), "{}");
    });
    let missing = lines
        .lines()
        .filter(|line| line.starts_with("missing: manifest/"));
    assert_eq!(missing.count(), 1, "{lines}");
    let altered = lines
        .lines()
        .filter(|line| line.starts_with("altered: manifest/"));
    assert_eq!(altered.count(), 1, "{lines}");
    // What they listed may be genuine, and is not called otherwise.
    assert!(lines.contains("\nunchecked: stories/"), "{lines}");
    assert!(!lines.contains("\nextra: "), "{lines}");
}

#[test]
fn a_file_in_the_manifests_own_folder_that_is_no_part_of_it_is_extra() {
    let (lines, _) = found("own-folder", 400, |desk| {
        desk.write("manifest/evil.js", "alert(1)");
    });
    assert!(
        lines.ends_with(
            "extra: manifest/evil.js stands in the manifest's own folder and is no part of it\n"
        ),
        "{lines}"
    );
}

#[test]
fn a_manifest_that_was_altered_is_not_read_further() {
    let (lines, failure) = found("altered-manifest", 0, |desk| {
        let manifest = desk.read("manifest.json");
        desk.write("manifest.json", &manifest.replace("Lindby", "Londby"));
    });
    assert_eq!(lines, "");
    assert!(
        failure.ends_with("is altered: manifest.json is not what the key signed\n"),
        "{failure}"
    );
}

#[test]
fn a_manifest_without_end_is_not_read_to_its_end() {
    let (_, failure) = found("endless", 0, |desk| {
        desk.write("manifest.json", &" ".repeat(1 << 20));
    });
    assert!(
        failure.ends_with("manifest.json is longer than the 8000 bytes that it may have\n"),
        "{failure}"
    );
}

#[test]
fn an_unsigned_edition_is_unsigned_and_with_a_key_not_to_be_trusted() {
    let desk = Desk::new("unsigned");
    let told = refused(desk.verify(&[]));
    assert!(
        told.ends_with(
            "site is unsigned: there is no manifest.json and no manifest.json.minisig\n"
        ),
        "{told}"
    );
    let told = refused(desk.verify(&["--key", &desk.key("edition")]));
    assert!(
        told.contains("site is not to be trusted: there is no manifest.json"),
        "{told}"
    );
    let nowhere = refused(press(&["verify", "nowhere-at-all"]));
    assert!(nowhere.contains("nowhere-at-all"), "{nowhere}");
}
