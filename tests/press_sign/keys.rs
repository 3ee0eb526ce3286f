//! Making keys.

use std::fs;
use std::path::Path;

use super::*;

#[test]
fn a_key_is_told_with_its_number_and_a_warning_where_it_has_no_password() {
    let desk = Desk::new("key-told");
    let keys = desk.path("keys");
    let output = press(&["key", "--out", &keys, "--name", "b", "--no-password"]);
    let key = desk.key("b");
    let warning = text(&output.stderr);
    assert!(
        warning.starts_with("press: the secret key has no password: whoever reads "),
        "{warning}"
    );
    let told = told(output);
    let lines: Vec<_> = told.lines().collect();
    assert_eq!(lines.last(), Some(&key.as_str()), "{told}");
    let file = fs::read_to_string(desk.path("keys/b.pub")).expect("a key");
    let number = lines[2].strip_prefix("number: ").expect("a number");
    assert!(file.starts_with(&format!("untrusted comment: public key {number}\n")));
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new("key-modes");
    for name in ["keys/edition.key", "keys/edition.pub"] {
        let mode = fs::metadata(desk.path(name))
            .expect(name)
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_key_is_never_overwritten() {
    let desk = Desk::new("key-there");
    let keys = desk.path("keys");
    let again = ["key", "--out", &keys, "--no-password"];
    let before = desk.key("edition");
    let told = refused(press(&again));
    let wanted = "edition.key is there: a key is never overwritten: give another --name or --out\n";
    assert!(told.ends_with(wanted), "{told}");
    // Nor is half of one.
    fs::remove_file(desk.path("keys/edition.key")).expect("removed");
    let told = refused(press(&again));
    assert!(told.contains("edition.pub is there"), "{told}");
    assert!(!Path::new(&desk.path("keys/edition.key")).exists());
    assert_eq!(desk.key("edition"), before);
}

#[test]
fn a_key_with_a_password_signs_with_it_only() {
    let desk = Desk::new("key-password");
    let keys = desk.path("keys");
    let press_with = |args: &[&str], input: &str| run(env!("CARGO_BIN_EXE_press"), args, input);
    let make = ["key", "--out", &keys, "--name", "locked"];
    let told_of_none = refused(press_with(&make, ""));
    assert!(
        told_of_none.contains("a password is needed"),
        "{told_of_none}"
    );
    let told_of_empty = refused(press_with(&make, "\n"));
    assert!(
        told_of_empty.contains("say --no-password"),
        "{told_of_empty}"
    );
    told(press_with(&make, "winter in Lindby\n"));
    let (site, key) = (desk.site(), desk.path("keys/locked.key"));
    let sign = ["sign", &site, "--key", &key, "--name", "A"];
    let wrong = refused(press_with(&sign, "summer in Lindby\n"));
    assert!(wrong.contains("Wrong password"), "{wrong}");
    told(press_with(&sign, "winter in Lindby\n"));
    told(desk.verify(&["--key", &desk.path("keys/locked.pub")]));
}

#[test]
fn what_is_no_key_is_said() {
    let desk = Desk::new("key-none");
    let told = refused(desk.sign_with(&desk.path("keys/edition.pub"), &FIRST));
    assert!(
        told.ends_with("edition.pub is no secret key of minisign's or of `press key`\n"),
        "{told}"
    );
    told_first(&desk);
    let told = refused(desk.verify(&["--key", &desk.path("keys/edition.key")]));
    assert!(
        told.ends_with("edition.key is no public key of minisign's\n"),
        "{told}"
    );
}

fn told_first(desk: &Desk) {
    told(desk.sign(&FIRST));
}

#[test]
fn a_secret_key_is_not_published() {
    let desk = Desk::new("key-published");
    fs::copy(desk.path("keys/edition.key"), desk.path("site/notes.txt")).expect("copied");
    assert_eq!(
        refused(desk.sign(&FIRST)),
        "press: notes.txt is a secret key: take it out before it is published\n"
    );
}
