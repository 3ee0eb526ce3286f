//! A story that changes keeps its versions before, and a list names them.

use serde_json::json;
use standfirst::edition::Hash;

use super::*;

const STORY: &str = "newsroom/stories/ice.json";

/// Writes a story with this text, and builds. Gives the file that this version of it has.
fn publish(desk: &Desk, text: &str, updated: &str, corrections: &[&str]) -> String {
    let corrections: Vec<Value> = corrections
        .iter()
        .map(|text| json!({ "text": text }))
        .collect();
    let story = json!({
        "id": "ice", "language": "en", "headline": "The ice holds", "published": "2026-11-01", "updated": updated,
        "body": [{ "type": "paragraph", "text": text }, { "type": "paragraph", "text": "It is thick. ".repeat(30) }], "corrections": corrections,
    });
    desk.write(STORY, &story.to_string());
    desk.built(&[]);
    let bytes = fs::read(desk.path("edition/stories/ice.json")).unwrap();
    let file = format!("versions/ice-{}.json", &Hash::of(&bytes).to_string()[..16]);
    assert_eq!(
        fs::read(desk.path(&format!("edition/{file}"))).unwrap(),
        bytes
    );
    file
}

/// The files in the list, in its order.
fn listed(desk: &Desk) -> Vec<String> {
    let list = desk.json("edition/versions/ice.json");
    let versions = list["versions"].as_array().unwrap();
    let files = versions
        .iter()
        .map(|it| it["file"].as_str().unwrap().to_owned());
    files.collect()
}

/// The files of the story's versions that are there.
fn there(desk: &Desk) -> Vec<String> {
    let files = files(&desk.path("edition")).into_keys();
    let versions =
        files.filter(|path| path.starts_with("versions/ice-") && path.ends_with(".json"));
    versions.collect()
}

#[test]
fn a_first_build_has_one_version_and_no_list() {
    let desk = Desk::new("versions-first");
    publish(&desk, "Nobody fell in.", "2026-11-01", &[]);
    assert_eq!(there(&desk).len(), 1);
    assert!(!desk.path("edition/versions/ice.json").exists());
}

#[test]
fn the_versions_before_stay_and_are_listed_with_the_newest_first() {
    let desk = Desk::new("versions-list");
    let first = publish(&desk, "Nobody fell in.", "2026-11-01", &[]);
    let second = publish(&desk, "A dog fell in.", "2026-11-02", &[]);
    let third = publish(
        &desk,
        "Two dogs fell in.",
        "2026-11-03",
        &["There were two dogs."],
    );
    assert_eq!(
        desk.json("edition/versions/ice.json"),
        json!({ "versions": [
            { "file": third, "updated": "2026-11-03", "corrections": 1 },
            { "file": second, "updated": "2026-11-02", "corrections": 0 },
            { "file": first, "updated": "2026-11-01", "corrections": 0 },
        ] })
    );
    assert!(
        desk.read(&format!("edition/{first}"))
            .contains("Nobody fell in.")
    );
    // And its twins with it.
    assert!(desk.path(&format!("edition/{first}.br")).exists());
    let told = desk.built(&[]);
    assert!(told.contains("files: 0 written, "), "{told}");
}

#[test]
fn a_setting_bounds_how_many_versions_stay() {
    let desk = Desk::new("versions-bound");
    let settings = desk.read("newsroom/newsroom.toml");
    desk.write(
        "newsroom/newsroom.toml",
        &["versions = 2\n", &settings].concat(),
    );
    publish(&desk, "One.", "2026-11-01", &[]);
    let second = publish(&desk, "Two.", "2026-11-02", &[]);
    let third = publish(&desk, "Three.", "2026-11-03", &[]);
    assert_eq!(listed(&desk), [third.clone(), second]);
    assert_eq!(there(&desk).len(), 2);
    desk.write(
        "newsroom/newsroom.toml",
        &["versions = 1\n", &settings].concat(),
    );
    desk.built(&[]);
    assert_eq!(there(&desk), [third]);
    assert!(!desk.path("edition/versions/ice.json").exists());
}

#[test]
fn a_version_that_is_published_again_is_the_newest_again() {
    let desk = Desk::new("versions-back");
    let first = publish(&desk, "One.", "2026-11-01", &[]);
    let second = publish(&desk, "Two.", "2026-11-02", &[]);
    assert_eq!(publish(&desk, "One.", "2026-11-01", &[]), first);
    assert_eq!(listed(&desk), [first, second]);
}

#[test]
fn where_the_memory_is_lost_the_editions_folder_has_the_versions() {
    let desk = Desk::new("versions-lost");
    publish(&desk, "One.", "2026-11-01", &[]);
    publish(&desk, "Two.", "2026-11-02", &[]);
    publish(&desk, "Three.", "2026-11-03", &[]);
    let before = files(&desk.path("edition"));
    fs::remove_dir_all(desk.path(".edition.press-build")).unwrap();
    desk.built(&[]);
    assert_same(&before, &files(&desk.path("edition")));
    // Also where the list went with it: then they stand in the order of their times.
    fs::remove_dir_all(desk.path(".edition.press-build")).unwrap();
    for ending in ["", ".br", ".gz"] {
        let _ = fs::remove_file(desk.path(&format!("edition/versions/ice.json{ending}")));
    }
    desk.built(&[]);
    assert_same(&before, &files(&desk.path("edition")));
}

#[test]
fn what_is_not_what_its_name_says_is_no_version() {
    let desk = Desk::new("versions-damaged");
    let first = publish(&desk, "One.", "2026-11-01", &[]);
    let second = publish(&desk, "Two.", "2026-11-02", &[]);
    desk.write(&format!("edition/{first}"), "{\"headline\": \"Forged\"}");
    let output = desk.build(&[]);
    let said = text(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains(&format!("{first}: this is not what its name says")),
        "{said}"
    );
    assert!(!desk.path("edition/versions/ice.json").exists());
    let third = publish(&desk, "Three.", "2026-11-03", &[]);
    assert_eq!(listed(&desk), [third, second]);
}

#[test]
fn a_list_that_was_forged_leads_nowhere_else() {
    let desk = Desk::new("versions-forged");
    publish(&desk, "One.", "2026-11-01", &[]);
    publish(&desk, "Two.", "2026-11-02", &[]);
    let before = listed(&desk);
    let foul = [
        "../newsroom/newsroom.toml",
        "versions/harbour-0123456789abcdef.json",
        "versions/ice-../../x.json",
    ];
    let versions: Vec<Value> = foul.iter().map(|file| json!({ "file": file })).collect();
    desk.write(
        "edition/versions/ice.json",
        &json!({ "versions": versions }).to_string(),
    );
    fs::remove_dir_all(desk.path(".edition.press-build")).unwrap();
    desk.built(&["--force"]);
    assert_eq!(listed(&desk), before);
}

#[test]
fn a_story_that_goes_takes_its_versions_along() {
    let desk = Desk::new("versions-gone");
    publish(&desk, "One.", "2026-11-01", &[]);
    publish(&desk, "Two.", "2026-11-02", &[]);
    fs::remove_file(desk.path(STORY)).unwrap();
    desk.built(&[]);
    assert_eq!(there(&desk), [""; 0]);
    assert!(!desk.path("edition/versions/ice.json").exists());
}

#[test]
fn stories_of_like_names_have_their_own_versions() {
    let desk = Desk::new("versions-names");
    let other = "newsroom/stories/ice-age.json";
    desk.write(other, r#"{"id":"ice-age","headline":"Long ago","body":[{"type":"paragraph","text":"It was cold."}]}"#);
    publish(&desk, "One.", "2026-11-01", &[]);
    desk.mend(other, "cold", "very cold");
    publish(&desk, "Two.", "2026-11-02", &[]);
    assert_eq!(listed(&desk).len(), 2);
    let list = desk.json("edition/versions/ice-age.json");
    assert_eq!(list["versions"].as_array().unwrap().len(), 2);
}
