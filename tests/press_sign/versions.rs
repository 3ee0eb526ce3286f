//! From one version to the next.

use std::fs;
use std::path::Path;

use super::*;

#[test]
fn what_was_signed_is_verified_by_whom_when_and_which_version() {
    let desk = Desk::new("first");
    let number = told(press(&[
        "key",
        "--out",
        &desk.path("other"),
        "--no-password",
    ]));
    assert!(number.contains("\nnumber: "), "{number}");
    let signed = told(desk.sign(&FIRST));
    assert!(
        signed.starts_with("signed: The Lindby Post, version 1, 2 files, by the key "),
        "{signed}"
    );
    let at = ["--at", "2026-11-27T00:00:00Z"];
    let key = desk.key("edition");
    let verified = told(desk.verify(&[&at[..], &["--key", &key]].concat()));
    let lines: Vec<_> = verified.lines().collect();
    assert!(lines[0].starts_with("verified: The Lindby Post, version 1, by the key "));
    assert_eq!(
        lines[1..],
        [
            "signed at 2026-11-26T21:00:00Z, good until 2027-02-24T21:00:00Z",
            "comment: timestamp:1795726800 file:manifest.json edition:The Lindby Post version:1 issued:2026-11-26T21:00:00Z",
            "all files are there, and as they were signed",
        ]
    );
    // Without a key it is said that the copy vouches for itself.
    let verified = told(desk.verify(&at));
    assert!(
        verified.contains(&format!("Compare it with the newsroom's: {key}\n")),
        "{verified}"
    );
}

#[test]
fn a_version_follows_the_one_before_and_keeps_its_name_and_mirrors() {
    let desk = Desk::new("second");
    let mirror = ["--mirror", "https://mirror.example/post/"];
    told(desk.sign(&[&FIRST[..], &mirror].concat()));
    let first = Manifest::of(&desk);
    desk.write("stories/a.json", "{\"headline\":\"B\"}");
    told(desk.sign(&["--at", "2026-11-27T21:00:00Z", "--expires", "7"]));
    let second = Manifest::of(&desk);
    assert_eq!(second.0["version"], 2);
    assert_eq!(second.0["edition"], "The Lindby Post");
    assert_eq!(second.0["expires"], "2026-12-04T21:00:00Z");
    assert_eq!(second.0["mirrors"][0], "https://mirror.example/post/");
    assert_eq!(second.0["previous"], first.1);
    assert_eq!(first.0["previous"], serde_json::Value::Null);
    told(desk.verify(&["--at", "2026-11-27T21:00:00Z"]));
}

/// A manifest as JSON, and what `sha256sum` says of it.
struct Manifest(serde_json::Value, String);

impl Manifest {
    fn of(desk: &Desk) -> Self {
        let sum = told(run("sha256sum", &[&desk.path("site/manifest.json")], ""));
        let sum = sum.split(' ').next().expect("a sum").to_owned();
        let json = serde_json::from_str(&desk.read("manifest.json")).expect("JSON");
        Self(json, sum)
    }
}

#[test]
fn files_are_listed_as_sha256sum_sees_them() {
    let desk = Desk::new("sums");
    told(desk.sign(&FIRST));
    let manifest = Manifest::of(&desk).0;
    let files = manifest["files"].as_object().expect("files");
    assert_eq!(files.len(), 2);
    for (path, file) in files {
        let place = desk.path(&format!("site/{path}"));
        let sum = told(run("sha256sum", &[&place], ""));
        assert_eq!(sum.split(' ').next(), file[1].as_str());
        let length = fs::metadata(place).expect("a file").len();
        assert_eq!(file[0].as_u64(), Some(length));
    }
}

#[test]
fn the_version_before_may_stand_elsewhere() {
    let desk = Desk::new("elsewhere");
    told(desk.sign(&FIRST));
    let published = desk.path("published");
    fs::rename(desk.site(), &published).expect("moved");
    fs::create_dir_all(desk.site()).expect("a folder");
    desk.write("index.html", "<!doctype html><title>B</title>");
    let previous = desk.path("published/manifest.json");
    told(desk.sign(&["--previous", &previous]));
    assert_eq!(Manifest::of(&desk).0["version"], 2);
    told(desk.verify(&[]));
    let no_manifest = refused(desk.sign(&["--previous", &published]));
    assert!(
        no_manifest.contains("give a manifest.json"),
        "{no_manifest}"
    );
    let nowhere = refused(desk.sign(&["--previous", "nowhere/manifest.json"]));
    assert!(
        nowhere.contains("nowhere: there is no manifest.json"),
        "{nowhere}"
    );
}

#[test]
fn a_large_edition_has_shards_and_an_update_writes_only_those_that_changed() {
    let desk = Desk::new("shards");
    desk.add_stories(400);
    told(desk.sign(&FIRST));
    let first = desk.shards();
    assert!(first.len() > 8, "{first:?}");
    told(desk.verify(&["--at", "2026-11-26T21:00:00Z"]));
    let written = |name: &String| {
        let place = desk.path(&format!("site/manifest/{name}"));
        fs::metadata(place)
            .and_then(|it| it.modified())
            .expect("a time")
    };
    let before: Vec<_> = first.iter().map(written).collect();
    desk.write("stories/day-7.json", "{\"headline\":\"changed\"}");
    let signed = told(desk.sign(&[]));
    assert!(
        signed.contains(&format!(
            "has {} shards, 1 of them written now\n",
            first.len()
        )),
        "{signed}"
    );
    assert_eq!(first.iter().map(written).collect::<Vec<_>>(), before);
    // The shard of the version before is kept: a reader may be on the way to it.
    assert_eq!(desk.shards().len(), first.len() + 1);
    // With the next version it goes.
    desk.write("stories/day-7.json", "{\"headline\":\"changed again\"}");
    told(desk.sign(&[]));
    let third = desk.shards();
    assert_eq!(third.len(), first.len() + 1);
    assert_eq!(first.iter().filter(|name| !third.contains(name)).count(), 1);
    told(desk.verify(&[]));
}

#[test]
fn what_an_interrupted_run_left_is_swept_away_and_not_signed() {
    let desk = Desk::new("interrupted");
    fs::create_dir_all(desk.path("site/manifest")).expect("a folder");
    desk.write("manifest/.manifest.json.part", "{");
    told(desk.sign(&FIRST));
    assert_eq!(desk.shards(), [""; 0]);
    assert!(!desk.read("manifest.json").contains(".part"));
}

#[test]
fn what_cannot_be_signed_is_said_and_nothing_is_written() {
    let desk = Desk::new("refused");
    let mirror = [&FIRST[..], &["--mirror", "http://a.example/"]].concat();
    for (args, wanted) in [
        (&[][..], "this is the first version: say --name\n"),
        (&["--name", "a\"b"], "give one line of at most 200 bytes"),
        (
            &mirror,
            "give an address such as https://mirror.example/edition/\n",
        ),
        (
            &["--name", "A", "--at", "2026-11-31T21:00:00Z"],
            "write it like 2026-11-26T21:00:00Z\n",
        ),
        (
            &["--name", "A", "--at", "2026-11-26T21:00:00+01:00"],
            "is no moment",
        ),
    ] {
        let told = refused(desk.sign(args));
        assert!(told.contains(wanted), "{told}");
    }
    let args = [&FIRST[..], &["--expires", "0"]].concat();
    assert_eq!(desk.sign(&args).status.code(), Some(2));
    desk.write("a\"b.json", "{}");
    let told_of_name = refused(desk.sign(&FIRST));
    assert!(
        told_of_name.contains("a\"b.json has a name that a manifest cannot hold"),
        "{told_of_name}"
    );
    fs::remove_file(desk.path("site/a\"b.json")).expect("removed");
    fs::create_dir_all(desk.path("site/manifest")).expect("a folder");
    desk.write("manifest/notes.txt", "");
    let told_of_place = refused(desk.sign(&FIRST));
    assert!(
        told_of_place.contains("manifest/notes.txt stands in the manifest's own folder"),
        "{told_of_place}"
    );
    assert!(!Path::new(&desk.path("site/manifest.json")).exists());
}

#[cfg(unix)]
#[test]
fn a_link_is_not_signed() {
    let desk = Desk::new("link");
    std::os::unix::fs::symlink("index.html", desk.path("site/link.html")).expect("a link");
    let told = refused(desk.sign(&FIRST));
    assert!(
        told.contains("link.html is a link or no plain file"),
        "{told}"
    );
}

#[test]
fn a_version_before_that_was_altered_is_not_followed() {
    let desk = Desk::new("altered-before");
    told(desk.sign(&FIRST));
    let manifest = desk.read("manifest.json");
    desk.write(
        "manifest.json",
        &manifest.replace("\"version\":1", "\"version\":7"),
    );
    let told_of_it = refused(desk.sign(&[]));
    assert!(
        told_of_it.contains(
            "manifest.json is not what the key signed: the version before must be genuine"
        ),
        "{told_of_it}"
    );
    desk.write("manifest.json", &manifest);
    let told_of_name = refused(desk.sign(&["--name", "Another Post"]));
    assert!(
        told_of_name.contains("the edition is called “The Lindby Post”"),
        "{told_of_name}"
    );
    let told_of_clock = refused(desk.sign(&["--at", "2026-11-25T21:00:00Z"]));
    assert!(
        told_of_clock.ends_with("set the clock right\n"),
        "{told_of_clock}"
    );
    fs::remove_file(desk.path("site/manifest.json.minisig")).expect("removed");
    let told_of_signature = refused(desk.sign(&[]));
    assert!(
        told_of_signature.contains("there is no manifest.json.minisig"),
        "{told_of_signature}"
    );
}
