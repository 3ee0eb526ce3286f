//! Editions that are signed as they are built.

use super::*;

fn press(desk: &Desk, args: &[&str]) -> Output {
    let mut press = Command::new(env!("CARGO_BIN_EXE_press"));
    press
        .args(args)
        .current_dir(&desk.0)
        .output()
        .expect("press runs")
}

/// A newsroom with a key that has no password.
fn with_key(name: &str) -> Desk {
    let desk = Desk::new(name);
    told(press(&desk, &["key", "--out", "keys", "--no-password"]));
    desk.mend(
        "newsroom/newsroom.toml",
        "page_size",
        "key = \"../keys/edition.key\"\nmirrors = [\"https://mirror.example/post/\"]\nexpires = 30\npage_size",
    );
    desk
}

const FIRST: [&str; 2] = ["--issued", "2026-11-26T21:00:00Z"];

fn verified(desk: &Desk, at: &str) -> String {
    told(press(
        desk,
        &["verify", "edition", "--key", "keys/edition.pub", "--at", at],
    ))
}

#[test]
fn an_edition_is_signed_with_all_of_its_files() {
    let desk = with_key("signed");
    let said = desk.built(&FIRST);
    assert!(
        said.contains("\nsigned: The Lindby Post, version 1, "),
        "{said}"
    );
    let said = verified(&desk, "2026-11-27T00:00:00Z");
    assert!(said.contains("good until 2026-12-26T21:00:00Z"), "{said}");
    assert!(
        said.ends_with("all files are there, and as they were signed\n"),
        "{said}"
    );
    let manifest = desk.json("edition/manifest.json");
    assert_eq!(manifest["mirrors"][0], "https://mirror.example/post/");
    // Twins and what hosts are told are served, too.
    desk.write("edition/feed.json.br", "another");
    desk.write("edition/_headers", "another");
    let output = press(
        &desk,
        &["verify", "edition", "--at", "2026-11-27T00:00:00Z"],
    );
    let said = text(&output.stdout) + &text(&output.stderr);
    assert!(
        said.contains("feed.json.br") && said.contains("_headers"),
        "{said}"
    );
}

#[test]
fn it_is_signed_again_where_something_changed_and_not_otherwise() {
    let desk = with_key("signed-again");
    desk.built(&FIRST);
    let before = files(&desk.path("edition"));
    let said = desk.built(&["--issued", "2026-11-27T21:00:00Z"]);
    assert!(
        said.contains(
            "signed before, and nothing changed since: good until 2026-12-26T21:00:00Z\n"
        ),
        "{said}"
    );
    assert_eq!(files(&desk.path("edition")), before);
    desk.mend("newsroom/stories/most.json", "весны", "лета");
    let said = desk.built(&["--issued", "2026-11-28T21:00:00Z"]);
    assert!(
        said.contains("\nsigned: The Lindby Post, version 2, "),
        "{said}"
    );
    verified(&desk, "2026-11-29T00:00:00Z");
    // A file that somebody added is part of what is served.
    desk.write("edition/CNAME", "lindby.example");
    let said = desk.built(&["--issued", "2026-11-29T21:00:00Z"]);
    assert!(
        said.contains("\nsigned: The Lindby Post, version 3, "),
        "{said}"
    );
    // Half of its time has passed.
    let said = desk.built(&["--issued", "2026-12-20T21:00:00Z"]);
    assert!(
        said.contains("\nsigned: The Lindby Post, version 4, "),
        "{said}"
    );
    verified(&desk, "2026-12-21T00:00:00Z");
}

#[test]
fn two_signed_builds_differ_in_nothing_but_the_signature() {
    let one = with_key("signed-one");
    let other = with_key("signed-other");
    fs::remove_dir_all(other.path("keys")).unwrap();
    copy(&one.path("keys"), &other.path("keys"));
    one.built(&FIRST);
    other.built(&FIRST);
    let (mut one, mut other) = (files(&one.path("edition")), files(&other.path("edition")));
    for edition in [&mut one, &mut other] {
        edition
            .remove("manifest.json.minisig")
            .expect("a signature");
    }
    assert_same(&one, &other);
}

#[test]
fn where_only_the_public_key_is_it_is_said_who_signs() {
    let desk = with_key("public");
    desk.mend("newsroom/newsroom.toml", "edition.key", "edition.pub");
    let said = desk.built(&[]);
    assert!(said.contains("not signed: newsroom/../keys/edition.pub is no secret key: run `press sign` where that is\n"), "{said}");
    assert!(!desk.path("edition/manifest.json").exists());
}

#[test]
fn the_page_names_the_key_that_it_is_signed_by() {
    let desk = with_key("named");
    desk.built(&FIRST);
    let key = desk.read("keys/edition.pub");
    let key = key.lines().nth(1).unwrap();
    let meta = format!("<meta name=\"edition-key\" content=\"{key}\">");
    for page in ["edition/index.html", "edition/harbour.html"] {
        assert!(desk.read(page).contains(&meta), "{page}");
    }
    // Where only the secret one is known, that it is signed.
    fs::remove_file(desk.path("keys/edition.pub")).unwrap();
    desk.built(&FIRST);
    let page = desk.read("edition/index.html");
    assert!(
        page.contains("<meta name=\"edition-key\" content>")
            || page.contains("<meta name=\"edition-key\" content=\"\">"),
        "{page}"
    );
}

#[test]
fn a_public_key_that_belongs_to_another_is_refused() {
    let desk = with_key("mismatched");
    told(press(
        &desk,
        &["key", "--out", "keys", "--name", "new", "--no-password"],
    ));
    fs::copy(desk.path("keys/new.pub"), desk.path("keys/edition.pub")).unwrap();
    let fault = desk.refused(&FIRST);
    assert!(
        fault.contains("edition.key is another key than the public one beside it"),
        "{fault}"
    );
    assert!(!desk.path("edition/manifest.json").exists());
}

#[test]
fn the_page_and_the_host_let_the_mirrors_be_asked() {
    let desk = with_key("mirrors");
    desk.built(&FIRST);
    let allowed = "connect-src 'self' https://mirror.example/post/;";
    for file in [
        "edition/index.html",
        "edition/harbour.html",
        "edition/_headers",
    ] {
        assert!(desk.read(file).contains(allowed), "{file}");
    }
    assert!(
        desk.read("edition/_headers")
            .contains("Access-Control-Allow-Origin: *")
    );
}

#[test]
fn a_new_key_follows_where_the_old_one_says_so() {
    let desk = with_key("new-key");
    desk.built(&FIRST);
    told(press(
        &desk,
        &["key", "--out", "keys", "--name", "new", "--no-password"],
    ));
    desk.mend("newsroom/newsroom.toml", "edition.key", "new.key");
    let at = ["--issued", "2026-11-27T21:00:00Z"];
    let fault = desk.refused(&at);
    assert!(fault.contains("--old-key"), "{fault}");
    let said = desk.built(&[&at[..], &["--old-key", "keys/edition.key"]].concat());
    assert!(
        said.contains("\nsigned: The Lindby Post, version 2, "),
        "{said}"
    );
    verified(&desk, "2026-11-28T00:00:00Z");
}
