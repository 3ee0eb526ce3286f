//! Addresses lead where browsers would go.

use crate::story::html::address::{Base, Refusal, resolve};
use proptest::prelude::*;

#[track_caller]
fn assert_leads(base: &str, reference: &str, address: &str) {
    let base = Base::new(base).expect("a base");
    assert_eq!(
        resolve(Some(&base), reference).as_deref(),
        Ok(address),
        "{reference}"
    );
}

/// The examples of RFC 3986, sections 5.4.1 and 5.4.2, that an allowed scheme has.
#[test]
fn relative_addresses_are_found_as_the_standard_says() {
    for (reference, address) in [
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("g#s", "http://a/b/c/g#s"),
        ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
        (".", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g/../h", "http://a/b/c/h"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
    ] {
        assert_leads("http://a/b/c/d;p?q", reference, address);
    }
}

#[test]
fn dots_in_the_base_lead_up_before_the_reference_does() {
    assert_leads("http://a//..", ".", "http://a/");
    assert_leads("http://a/b/../c/d", "e", "http://a/c/e");
}

#[test]
fn what_browsers_skip_is_skipped_and_space_is_encoded() {
    assert_leads("https://a/b", " \n/x y\t.jpg ", "https://a/x%20y.jpg");
    assert_leads("https://a/b", r"\\c\d", "https://c/d");
}

#[test]
fn a_place_in_the_same_page_is_none_any_more() {
    let base = Base::new("https://a/b?c");
    for reference in ["#x", "", "?c#x", "b?c#x"] {
        assert_eq!(
            resolve(base.as_ref(), reference),
            Err(Refusal::SamePage),
            "{reference}"
        );
    }
}

#[test]
fn other_schemes_are_refused_by_name_in_whatever_spelling() {
    let base = Base::new("https://a/b");
    for reference in ["javascript:x", " JAVA\nSCRIPT:x", "\u{1}java\tscript:x"] {
        let refusal = Refusal::Scheme("javascript".to_owned());
        assert_eq!(
            resolve(base.as_ref(), reference),
            Err(refusal),
            "{reference}"
        );
    }
    for reference in [
        "https:x",
        "https:/x",
        "https://",
        "https://a@b/",
        "//",
        "///x",
        "mailto:",
    ] {
        assert_eq!(
            resolve(base.as_ref(), reference),
            Err(Refusal::Nowhere),
            "{reference}"
        );
    }
}

#[test]
fn without_a_base_a_relative_address_stays_so() {
    assert_eq!(resolve(None, "a/b.html").as_deref(), Ok("a/b.html"));
    assert_eq!(resolve(None, "//a/b").as_deref(), Ok("https://a/b"));
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn an_address_leads_where_a_browser_would_go(
        base in "https?://(a|B\\.example)(/[a-c./%2e]{0,8}){0,3}(\\?x)?",
        reference in "((https?|mailto|java\tscript|x):)?[/\\\\]{0,3}[a-c.:@?#&=;% \t\u{e9}%2E/]{0,14}",
    ) {
        let known = Base::new(&base).expect("a base");
        if let Ok(address) = resolve(Some(&known), &reference) {
            // In a letter's address, `url` leaves the space as it is.
            let letter = reference.trim().starts_with("mailto:");
            let reference = if letter { reference.trim().replace(' ', "%20") } else { reference };
            let standard = url::Url::parse(&base).expect("a base").join(&reference);
            match (url::Url::parse(&address), standard) {
                (Ok(ours), Ok(standard)) => prop_assert_eq!(ours, standard),
                (Err(_), Err(_)) => {}
                (ours, standard) => prop_assert!(false, "{:?} {:?}", ours, standard),
            }
        }
    }
}
