//! What can stand in a manifest as a path, a name, a mirror, a time.

use crate::edition::{is_mirror, is_name, is_path, is_time};

#[test]
fn a_path_leads_into_the_edition() {
    for path in [
        "index.html",
        "stories/a.json",
        ".well-known/security.txt",
        "новости/первая.json",
        "a b",
        "manifesto.json",
        "a...b",
    ] {
        assert!(is_path(path), "{path}");
    }
    let long = "a".repeat(1_001);
    for path in [
        "",
        "/",
        "/etc/passwd",
        "a//b",
        "a/",
        "./a",
        "a/..",
        "..",
        "a\\b",
        "a\"b",
        "a\nb",
        "a\u{0}b",
        "manifest.json",
        "manifest.json.minisig",
        "manifest/a",
        &long,
    ] {
        assert!(!is_path(path), "{path}");
    }
}

#[test]
fn a_name_is_one_plain_line() {
    assert!(is_name("The Lindby Post"));
    assert!(is_name("Новая газета «Линдбю»"));
    for name in ["", " a", "a ", "a\nb", "a\tb", "“a\"", "a\\b"] {
        assert!(!is_name(name), "{name}");
    }
    assert!(!is_name(&"a".repeat(201)));
}

#[test]
fn a_mirror_is_a_folder_that_is_served_over_https() {
    for mirror in [
        "https://a.example/",
        "https://a.example:8443/b/c/",
        "http://abc.onion/",
        "http://127.0.0.1:8080/b/",
        "http://localhost/",
    ] {
        assert!(is_mirror(mirror), "{mirror}");
    }
    for mirror in [
        "https://a.example",
        "http://a.example/",
        "https:///",
        "https://:1/",
        "javascript:https://a.example/",
        "https://a.example/?b/",
        "https://a.example/#b/",
        "https://a b.example/",
        "https://a.example/;script-src/",
        "https://a.example/'self'/",
        "http://127.0.0.1.example/",
        "http://onion/",
        "https://u:p@a.example/",
        " https://a.example/",
    ] {
        assert!(!is_mirror(mirror), "{mirror}");
    }
}

#[test]
fn a_time_has_one_length_and_no_zone_but_utc() {
    assert!(is_time("2026-11-26T21:00:00Z"));
    for time in [
        "",
        "2026-11-26",
        "2026-11-26T21:00:00z",
        "2026-11-26T21:00:00.000Z",
        "2026-11-26T21:00:00+00:00",
        "2026-11-26 21:00:00Z",
        "+026-11-26T21:00:00Z",
        "２026-11-26T21:00:00Z",
    ] {
        assert!(!is_time(time), "{time}");
    }
}
