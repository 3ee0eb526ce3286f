//! The index by which the page searches: what is in it, and when it changes. What it finds is for the browser tests.

use super::*;

fn parts(desk: &Desk) -> Vec<Value> {
    let root = desk.json("edition/search/index.json");
    assert_eq!(root["form"], 1);
    root["parts"].as_array().unwrap().clone()
}

/// The files in the folder of the first part.
fn part(desk: &Desk) -> BTreeMap<String, Vec<u8>> {
    let folder = parts(desk)[0]["folder"].as_str().unwrap().to_owned();
    files(&desk.path("edition/search/parts").join(folder))
}

fn is_twin(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

#[test]
fn the_page_and_each_storys_page_name_the_index() {
    let desk = Desk::new("search-named");
    desk.built(&[]);
    for page in ["index.html", "harbour.html"] {
        let page = desk.read(&format!("edition/{page}"));
        let link = "<link id=\"search-index\" href=\"search/index.json\">";
        assert_eq!(page.matches(link).count(), 1);
    }
}

#[test]
fn the_index_has_all_stories_and_says_how_large_it_is() {
    let desk = Desk::new("search-all");
    desk.add_stories(0..40);
    desk.built(&[]);
    let parts = parts(&desk);
    assert_eq!(parts.len(), 1);
    assert_eq!(parts[0]["stories"], 45);
    let all = part(&desk);
    let sizes = all.iter().filter(|(path, _)| !is_twin(path));
    let sizes: usize = sizes.map(|(_, bytes)| bytes.len()).sum();
    assert_eq!(parts[0]["bytes"], sizes);
    let words = all.keys().filter(|path| path.starts_with("words-"));
    assert_eq!(parts[0]["words"].as_array().unwrap().len(), words.count());
    // Six files of stories, from the oldest on.
    let shown: Value = serde_json::from_slice(&all["stories-0.json"]).unwrap();
    assert_eq!(shown["stories"].as_array().unwrap().len(), 8);
    let shown: Value = serde_json::from_slice(&all["stories-5.json"]).unwrap();
    let last = shown["stories"].as_array().unwrap().last().unwrap();
    assert_eq!(last["id"], "ferry");
    assert_eq!(last["headline"], "Ferry to Riverton Sails Once a Day");
    assert_eq!(last["people"][0], "Ana Ruiz");
}

#[test]
fn two_indexes_of_the_same_stories_are_the_same_bytes() {
    let one = Desk::new("search-one");
    let other = Desk::new("search-other");
    for desk in [&one, &other] {
        desk.add_stories(0..70);
        desk.built(&[]);
    }
    let search = |desk: &Desk| files(&desk.path("edition/search"));
    assert_same(&search(&one), &search(&other));
}

#[test]
fn a_changed_story_gives_a_new_part_and_the_old_one_goes() {
    let desk = Desk::new("search-changed");
    desk.built(&[]);
    let before = parts(&desk)[0]["folder"].clone();
    desk.built(&[]);
    assert_eq!(parts(&desk)[0]["folder"], before);
    desk.mend(
        "newsroom/stories/mina.json",
        "ليندبي يفتح",
        "ليندبي يفتح اليوم",
    );
    desk.built(&[]);
    assert_ne!(parts(&desk)[0]["folder"], before);
    let folders = fs::read_dir(desk.path("edition/search/parts")).unwrap();
    assert_eq!(folders.count(), 1);
}

#[test]
fn a_part_of_which_a_file_was_lost_is_made_again() {
    let desk = Desk::new("search-lost");
    desk.built(&[]);
    let before = files(&desk.path("edition/search"));
    let folder = parts(&desk)[0]["folder"].as_str().unwrap().to_owned();
    let folder = desk.path("edition/search/parts").join(folder);
    fs::remove_file(folder.join("words-0.bin")).unwrap();
    fs::write(folder.join("stories-0.json"), "{}").unwrap();
    desk.built(&[]);
    assert_same(&files(&desk.path("edition/search")), &before);
}

#[test]
fn whatever_a_story_says_it_is_indexed() {
    let desk = Desk::new("search-hostile");
    let long = "ab\u{301}".repeat(200_000);
    let odd = "\u{202e}\u{0}\u{feff} <script>alert(1)</script> = =en ‏ \u{10ffff} ﷽ \u{1f468}\u{200d}\u{1f469}";
    for (id, text) in [("long", long.as_str()), ("odd", odd)] {
        let story = serde_json::json!({
            "id": id, "language": "en", "headline": text.chars().take(300).collect::<String>(),
            "body": [{ "type": "paragraph", "text": text }, { "type": "unheard-of", "text": ["deep", ["down"]] }],
        });
        desk.write(&format!("newsroom/stories/{id}.json"), &story.to_string());
    }
    desk.built(&[]);
    assert_eq!(parts(&desk)[0]["stories"], 7);
    let all = part(&desk);
    // No word is longer than can be told apart.
    let words = all.iter().filter(|(path, _)| path.starts_with("words-"));
    assert!(words.map(|(_, bytes)| bytes.len()).sum::<usize>() < 20_000);
    let shown: Value = serde_json::from_slice(&all["stories-0.json"]).unwrap();
    let shown = shown["stories"].as_array().unwrap();
    assert!(
        shown
            .iter()
            .any(|it| it["headline"].as_str().unwrap().contains("<script>"))
    );
}

#[test]
fn hosts_are_told_that_a_part_never_changes_and_the_index_does() {
    let desk = Desk::new("search-headers");
    desk.built(&[]);
    let headers = desk.read("edition/_headers");
    assert!(headers.contains("/search/index.json\n  Cache-Control: no-cache\n"));
    assert!(
        headers.contains("/search/parts/*\n  Cache-Control: public, max-age=31536000, immutable\n")
    );
}
