//! What a second build does, and what it leaves alone.

use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::*;

type Stamps = BTreeMap<String, (u64, SystemTime)>;

/// By what it shows whether a file was touched.
fn stamps(folder: &Path) -> Stamps {
    let stamp = |path: String| {
        let about = fs::metadata(folder.join(&path)).unwrap();
        #[cfg(unix)]
        let inode = std::os::unix::fs::MetadataExt::ino(&about);
        #[cfg(not(unix))]
        let inode = 0;
        (path, (inode, about.modified().unwrap()))
    };
    files(folder).into_keys().map(stamp).collect()
}

/// The files that differ, without their twins.
fn touched(before: &Stamps, after: &Stamps) -> Vec<String> {
    let is_twin = |path: &str| path.ends_with(".br") || path.ends_with(".gz");
    let all = before.keys().chain(after.keys());
    let mut touched: Vec<_> = all
        .filter(|path| !is_twin(path) && before.get(*path) != after.get(*path))
        .cloned()
        .collect();
    touched.sort();
    touched.dedup();
    touched
}

#[test]
fn two_builds_of_the_same_sources_are_the_same_bytes() {
    let one = Desk::new("same-one");
    let other = Desk::new("same-other");
    one.add_stories(0..40);
    other.add_stories(0..40);
    one.built(&[]);
    told(other.build_to("elsewhere", &[]));
    let (one, other) = (files(&one.path("edition")), files(&other.path("elsewhere")));
    assert_same(&one, &other);
}

#[test]
fn a_build_with_nothing_changed_touches_no_file() {
    let desk = Desk::new("nothing");
    desk.built(&[]);
    let before = stamps(&desk.path("edition"));
    let beside = stamps(&desk.path(".edition.press-build"));
    // The same words, written anew.
    let words = desk.read("newsroom/stories/most.json");
    desk.write("newsroom/stories/most.json", &words);
    let told = desk.built(&[]);
    assert!(told.contains("files: 0 written, "), "{told}");
    assert_eq!(stamps(&desk.path("edition")), before);
    assert_eq!(stamps(&desk.path(".edition.press-build")), beside);
}

#[test]
fn a_changed_story_touches_itself_and_what_shows_it() {
    let desk = Desk::new("changed");
    desk.add_stories(0..10);
    desk.built(&[]);
    let before = stamps(&desk.path("edition"));
    desk.mend(
        "newsroom/stories/mina.json",
        "ليندبي يفتح",
        "ليندبي يفتح اليوم",
    );
    desk.built(&[]);
    let touched = touched(&before, &stamps(&desk.path("edition")));
    let (versions, others): (Vec<_>, Vec<_>) = touched
        .into_iter()
        .filter(|path| !path.starts_with("search/parts/"))
        .partition(|path| path.starts_with("versions/"));
    // The new one and the list are there, and the old one is as it was.
    assert_eq!(versions.len(), 2, "{versions:?}");
    assert_eq!(
        others,
        [
            "feed.json",
            "front.json",
            "index.html",
            "mina.html",
            "people/0.json",
            "rss.xml",
            "search/index.json",
            "stories/mina.json"
        ]
    );
}

#[test]
fn a_new_story_leaves_older_pages_of_the_feed_and_of_the_list_alone() {
    let desk = Desk::new("new-story");
    desk.add_stories(0..11);
    desk.built(&[]);
    let before = stamps(&desk.path("edition"));
    let is_old = |path: &str| path.starts_with("feed-") || path.starts_with("front-");
    let old: Vec<_> = before.keys().filter(|path| is_old(path)).collect();
    assert!(old.len() > 15, "{old:?}");
    desk.mend("newsroom/stories/most.json", "2026-11-20", "2026-11-27");
    desk.add_stories(300..301);
    desk.built(&[]);
    let before_that = stamps(&desk.path("edition"));
    desk.write(
        "newsroom/stories/newest.json",
        r#"{"id":"newest","headline":"Newest","published":"2026-11-28","body":[{"type":"paragraph","text":"New."}]}"#,
    );
    desk.built(&[]);
    let after = stamps(&desk.path("edition"));
    for (path, stamp) in before_that.iter().filter(|(path, _)| is_old(path)) {
        assert_eq!(after.get(path), Some(stamp), "{path}");
    }
    assert_ne!(after["feed.json"], before_that["feed.json"]);
}

#[test]
fn what_an_edition_no_longer_has_is_taken_away_and_nothing_else_is() {
    let desk = Desk::new("removed");
    desk.write("newsroom/media/deep/down/x.txt", "x");
    desk.built(&[]);
    desk.write("edition/CNAME", "lindby.example");
    desk.write("edition/stories/by-hand.json", "{}");
    desk.write("edition/stories/most.json.gz", "changed by hand");
    fs::remove_file(desk.path("newsroom/stories/mina.json")).unwrap();
    fs::remove_file(desk.path("newsroom/stories/most.json")).unwrap();
    fs::remove_file(desk.path("newsroom/media/deep/down/x.txt")).unwrap();
    let told = desk.built(&[]);
    let files = files(&desk.path("edition"));
    for gone in [
        "stories/mina.json",
        "stories/mina.json.br",
        "stories/most.json",
        "media/deep/down/x.txt",
    ] {
        assert!(!files.contains_key(gone), "{gone}");
    }
    assert!(!files.keys().any(|path| path.starts_with("versions/m")));
    assert!(!desk.path("edition/media/deep").exists());
    assert_eq!(text(&files["CNAME"]), "lindby.example");
    assert_eq!(text(&files["stories/by-hand.json"]), "{}");
    assert_eq!(text(&files["stories/most.json.gz"]), "changed by hand");
    assert!(
        told.contains("left there, because it was changed since an earlier build made it: stories/most.json.gz\n"),
        "{told}"
    );
}

#[test]
fn what_was_changed_in_the_edition_is_made_again() {
    let desk = Desk::new("mended");
    desk.built(&[]);
    let before = files(&desk.path("edition"));
    desk.write("edition/stories/most.json", "{}");
    desk.write("edition/feed.json.br", "no brotli");
    fs::remove_file(desk.path("edition/index.html")).unwrap();
    desk.built(&[]);
    assert_eq!(files(&desk.path("edition")), before);
}

#[test]
fn a_lost_memory_costs_time_and_no_file() {
    let desk = Desk::new("memory");
    desk.built(&[]);
    let before = stamps(&desk.path("edition"));
    desk.write(".edition.press-build/state.redb", "{");
    desk.built(&[]);
    assert_eq!(stamps(&desk.path("edition")), before);
    // It is there again.
    fs::remove_file(desk.path("newsroom/stories/most.json")).unwrap();
    desk.built(&[]);
    assert!(!desk.path("edition/stories/most.json").exists());
}

#[test]
fn a_file_that_no_build_made_is_replaced_only_where_that_is_asked_for() {
    let desk = Desk::new("foreign");
    desk.write("edition/index.html", "by hand");
    let fault = desk.refused(&[]);
    assert!(
        fault.contains("edition/index.html is there, and no earlier build made it: give another --out, take it away, or say --force"),
        "{fault}"
    );
    assert_eq!(files(&desk.path("edition")).len(), 1);
    assert!(!desk.path(".edition.press-build").exists());
    desk.built(&["--force"]);
    assert!(desk.read("edition/index.html").contains("The Lindby Post"));
}

#[test]
fn a_build_that_is_broken_off_leaves_nothing_that_the_next_takes_for_foreign() {
    let desk = Desk::new("broken-off");
    desk.add_stories(0..60);
    let start = Instant::now();
    told(desk.build_to("elsewhere", &[]));
    let whole = start.elapsed();
    // At different moments, most of them while files are put in their places.
    for percent in [86, 90, 94, 98, 50, 99] {
        let mut build = desk.command("edition").spawn().expect("press runs");
        thread::sleep(whole * percent / 100);
        let _ = build.kill();
        let _ = build.wait();
        desk.mend("newsroom/stories/most.json", "Мост", "Мост Мост");
    }
    desk.built(&[]);
    told(desk.build_to("elsewhere", &[]));
    // The versions in between may have been put there or not.
    let whole = |folder: &str| {
        let mut files = files(&desk.path(folder));
        files.retain(|path, _| !path.contains("most"));
        files
    };
    assert_same(&whole("edition"), &whole("elsewhere"));
    let told = desk.built(&[]);
    assert!(told.contains("files: 0 written, "), "{told}");
}

#[test]
fn another_build_at_the_same_time_is_refused_and_harms_nothing() {
    let desk = Desk::new("at-once");
    desk.add_stories(0..60);
    let mut first = desk.command("edition").spawn().expect("press runs");
    let lock = desk.path(".edition.press-build/lock");
    while !lock.exists() && first.try_wait().unwrap().is_none() {
        thread::sleep(Duration::from_millis(1));
    }
    let fault = desk.refused(&[]);
    assert!(
        fault.contains("another build of this edition is at work"),
        "{fault}"
    );
    assert!(first.wait().unwrap().success());
    let told = desk.built(&[]);
    assert!(told.contains("files: 0 written, "), "{told}");
    assert!(!lock.exists());
}
