//! The real minisign takes what `press` makes, and `press` takes what it makes.

use std::fs;

use super::*;

fn minisign(args: &[&str]) -> Output {
    run("minisign", args, "")
}

#[test]
fn minisign_verifies_what_press_signed_and_shows_its_comment() {
    let desk = Desk::new("minisign-verifies");
    told(desk.sign(&FIRST));
    let manifest = desk.path("site/manifest.json");
    let key = desk.key("edition");
    // -H: nothing but the kind of signature that it makes today.
    let verified = told(minisign(&["-V", "-H", "-m", &manifest, "-P", &key]));
    assert!(
        verified.contains("Signature and comment signature verified"),
        "{verified}"
    );
    assert!(
        verified.contains("edition:The Lindby Post\tversion:1\tissued:2026-11-26T21:00:00Z"),
        "{verified}"
    );
    let public = desk.path("keys/edition.pub");
    told(minisign(&["-V", "-m", &manifest, "-p", &public]));
    desk.write(
        "manifest.json",
        &desk.read("manifest.json").replace("Lindby", "Londby"),
    );
    assert!(
        !minisign(&["-V", "-m", &manifest, "-P", &key])
            .status
            .success()
    );
}

#[test]
fn minisign_signs_with_a_key_that_press_made_and_press_verifies_it() {
    let desk = Desk::new("minisign-signs");
    told(desk.sign(&FIRST));
    let (manifest, key) = (
        desk.path("site/manifest.json"),
        desk.path("keys/edition.key"),
    );
    fs::remove_file(desk.path("site/manifest.json.minisig")).expect("removed");
    told(minisign(&[
        "-S", "-W", "-s", &key, "-m", &manifest, "-t", "by hand",
    ]));
    let key = desk.key("edition");
    let verified = told(desk.verify(&["--at", "2026-11-27T00:00:00Z", "--key", &key]));
    assert!(verified.contains("\ncomment: by hand\n"), "{verified}");
}

#[test]
fn press_signs_with_a_key_that_minisign_made() {
    let desk = Desk::new("minisign-key");
    let (public, secret) = (desk.path("keys/real.pub"), desk.path("keys/real.key"));
    told(minisign(&["-G", "-W", "-p", &public, "-s", &secret]));
    told(desk.sign_with(&secret, &FIRST));
    told(desk.verify(&["--at", "2026-11-27T00:00:00Z", "--key", &public]));
    let manifest = desk.path("site/manifest.json");
    told(minisign(&["-V", "-m", &manifest, "-p", &public]));
}

#[test]
fn press_signs_with_a_key_under_a_password_that_minisign_made() {
    let desk = Desk::new("minisign-password");
    let (public, secret) = (desk.path("keys/real.pub"), desk.path("keys/real.key"));
    let make = ["-G", "-p", &public, "-s", &secret];
    told(run("minisign", &make, "winter\nwinter\n"));
    let site = desk.site();
    let sign = ["sign", &site, "--key", &secret, "--name", "A"];
    told(run(env!("CARGO_BIN_EXE_press"), &sign, "winter\n"));
    let manifest = desk.path("site/manifest.json");
    told(minisign(&["-V", "-m", &manifest, "-p", &public]));
}

#[test]
fn minisign_signs_with_a_key_under_a_password_that_press_made() {
    let desk = Desk::new("press-password");
    let keys = desk.path("keys");
    let make = ["key", "--out", &keys, "--name", "locked"];
    told(run(env!("CARGO_BIN_EXE_press"), &make, "winter\n"));
    let (page, secret) = (desk.path("site/index.html"), desk.path("keys/locked.key"));
    told(run(
        "minisign",
        &["-S", "-s", &secret, "-m", &page],
        "winter\n",
    ));
    let key = desk.key("locked");
    told(minisign(&["-V", "-m", &page, "-P", &key]));
}

#[test]
fn a_signature_of_the_kind_that_old_versions_made_is_refused() {
    let desk = Desk::new("minisign-legacy");
    told(desk.sign(&FIRST));
    let (manifest, secret) = (
        desk.path("site/manifest.json"),
        desk.path("keys/edition.key"),
    );
    told(minisign(&[
        "-S", "-l", "-W", "-s", &secret, "-m", &manifest,
    ]));
    let key = desk.key("edition");
    told(minisign(&["-V", "-m", &manifest, "-P", &key]));
    let refusal = refused(desk.verify(&["--key", &key]));
    assert!(
        refusal.ends_with("manifest.json is not what the key signed\n"),
        "{refusal}"
    );
}

#[test]
fn minisign_verifies_an_old_keys_statement() {
    let desk = Desk::new("minisign-statement");
    desk.make_key("second");
    told(desk.sign(&FIRST));
    let old = desk.path("keys/edition.key");
    told(desk.sign_with(&desk.path("keys/second.key"), &["--old-key", &old]));
    let entries = fs::read_dir(desk.path("site/manifest/keys")).expect("a folder");
    let statements: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == "json"))
        .collect();
    assert_eq!(statements.len(), 1);
    let statement = statements[0].to_str().expect("UTF-8");
    let key = desk.key("edition");
    told(minisign(&["-V", "-H", "-m", statement, "-P", &key]));
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(statement).expect("a file")).expect("JSON");
    assert_eq!(json["old"], key);
    assert_eq!(json["new"], desk.key("second"));
}
