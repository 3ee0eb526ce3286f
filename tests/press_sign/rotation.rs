//! A key that hands over to the next.

use std::fs;

use super::*;

#[test]
fn who_has_the_old_key_still_verifies_after_two_changes_of_key() {
    let desk = Desk::new("rotation");
    desk.make_key("second");
    desk.make_key("third");
    told(desk.sign(&FIRST));
    let key = |name: &str| desk.path(&format!("keys/{name}.key"));
    told(desk.sign_with(&key("second"), &["--old-key", &key("edition")]));
    told(desk.sign_with(&key("third"), &["--old-key", &key("second")]));
    told(desk.sign_with(&key("third"), &[]));
    for (name, changes) in [("edition", 2), ("second", 1), ("third", 0)] {
        let verified = told(desk.verify(&["--key", &desk.key(name)]));
        let handed = verified
            .lines()
            .filter(|line| line.contains(" handed over to "));
        assert_eq!(handed.count(), changes, "{verified}");
        assert!(verified.contains("verified: The Lindby Post, version 4, by the key "));
    }
}

#[test]
fn a_new_key_without_the_old_ones_word_is_refused_on_both_sides() {
    let desk = Desk::new("rotation-refused");
    desk.make_key("second");
    told(desk.sign(&FIRST));
    let second = desk.path("keys/second.key");
    let told_of_it = refused(desk.sign_with(&second, &[]));
    assert!(
        told_of_it.contains("Give the old one's file with --old-key"),
        "{told_of_it}"
    );
    let told_of_wrong = refused(desk.sign_with(&second, &["--old-key", &second]));
    assert!(
        told_of_wrong.contains("--old-key is the key "),
        "{told_of_wrong}"
    );
    let first = desk.path("keys/edition.key");
    let told_of_idle = refused(desk.sign(&["--old-key", &first]));
    assert_eq!(
        told_of_idle,
        "press: --old-key is not needed: the key did not change\n"
    );
    // A stranger starts afresh, and bears the name.
    fs::remove_file(desk.path("site/manifest.json")).expect("removed");
    fs::remove_file(desk.path("site/manifest.json.minisig")).expect("removed");
    told(desk.sign_with(&second, &FIRST));
    let told_of_stranger = refused(desk.verify(&["--key", &desk.key("edition")]));
    assert!(
        told_of_stranger.contains("is signed by another key, ")
            && told_of_stranger.ends_with("did not hand over to it: it is not to be trusted\n"),
        "{told_of_stranger}"
    );
}

#[test]
fn a_statement_that_was_altered_is_named() {
    let desk = Desk::new("rotation-altered");
    desk.make_key("second");
    told(desk.sign(&FIRST));
    let old = desk.path("keys/edition.key");
    told(desk.sign_with(&desk.path("keys/second.key"), &["--old-key", &old]));
    let keys = fs::read_dir(desk.path("site/manifest/keys")).expect("a folder");
    let statement = keys
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.extension().is_some_and(|it| it == "json"))
        .expect("a statement");
    let text = fs::read_to_string(&statement).expect("a file");
    fs::write(&statement, text.replace("Lindby", "Londby")).expect("written");
    let told = refused(desk.verify(&["--key", &desk.key("edition")]));
    assert!(
        told.ends_with(".json is not what the key signed\n"),
        "{told}"
    );
}

#[test]
fn statements_come_along_where_the_version_before_stands_elsewhere() {
    let desk = Desk::new("rotation-elsewhere");
    desk.make_key("second");
    told(desk.sign(&FIRST));
    let (old, new) = (desk.path("keys/edition.key"), desk.path("keys/second.key"));
    told(desk.sign_with(&new, &["--old-key", &old]));
    fs::rename(desk.site(), desk.path("published")).expect("moved");
    fs::create_dir_all(desk.site()).expect("a folder");
    desk.write("index.html", "");
    let previous = desk.path("published/manifest.json");
    told(desk.sign_with(&new, &["--previous", &previous]));
    told(desk.verify(&["--key", &desk.key("edition")]));
}

#[test]
fn both_keys_may_have_passwords_first_the_new_then_the_old() {
    let desk = Desk::new("rotation-passwords");
    let keys = desk.path("keys");
    let press_with = |args: &[&str], input: &str| run(env!("CARGO_BIN_EXE_press"), args, input);
    for name in ["one", "two"] {
        let password = format!("{name}\n");
        told(press_with(
            &["key", "--out", &keys, "--name", name],
            &password,
        ));
    }
    let site = desk.site();
    let (one, two) = (desk.path("keys/one.key"), desk.path("keys/two.key"));
    let first = ["sign", &site, "--key", &one, "--name", "A"];
    told(press_with(&first, "one\n"));
    let second = ["sign", &site, "--key", &two, "--old-key", &one];
    told(press_with(&second, "two\none\n"));
    told(desk.verify(&["--key", &desk.key("one")]));
}
