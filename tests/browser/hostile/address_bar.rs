//! Links to the page that mean harm: what stands in its own address.

use std::fmt::Write;

use url::Url;

use super::documents::{Kind, sample_file};
use super::{look, open, turn_to};
use crate::harness::{Page, Server, eventually};
use crate::sample;

const MARKUP: &str = "\"><img src=x onerror=alert(7)>";

/// As a link has it in its query.
fn in_percents(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        write!(encoded, "%{byte:02X}").expect("a string");
        encoded
    })
}

/// What the page shows for `?url=` and this attack. A story is laid wherever it leads on the page's own site.
fn shown(site: &Server, attack: &str) -> &'static str {
    let own = Url::parse(&site.address("./")).expect("an address");
    match own.join(attack) {
        _ if attack.is_empty() => "a story",
        // A `blob:` has the origin of its page, and is no file of it.
        Ok(to) if to.host() == own.host() && to.port() == own.port() && to.path() != "/" => {
            let story = sample::story("elsewhere", "A story that lies elsewhere");
            site.lay(to.path().trim_start_matches('/'), story.to_string());
            "a story"
        }
        _ => "a failure",
    }
}

/// Says something, and what to do.
#[track_caller]
fn assert_clear(page: &Page) {
    let told = page.text_of("document.querySelector('.failure:not([hidden]) p').textContent");
    assert!(told.len() > 40, "{told}");
}

in_both_engines! {
    fn nothing_runs_from_an_address_that_is_asked_for(engine) {
        let (site, page) = open(engine);
        let mut attacks: Vec<String> = Kind::Addresses.attacks().into_iter().map(|it| it.1).collect();
        // Chromium asks for a file with such a name, and Firefox does not.
        attacks.retain(|attack| !attack.contains('\0'));
        attacks.extend([
            format!("blob:{}/7", site.origin()),
            format!("filesystem:{}/temporary/a", site.origin()),
            format!("http://a:b@{}/x", site.origin().trim_start_matches("http://")),
            "data:application/json,{\"headline\":\"Rain\",\"body\":[{\"type\":\"paragraph\",\"text\":\"Rain\"}]}".to_owned(),
            MARKUP.to_owned(),
        ]);
        let mut failures = 0;
        for attack in attacks {
            println!("{attack:?}");
            let shown = if attack.contains("a:b@") { "a failure" } else { shown(&site, &attack) };
            turn_to(&page, &site.address(&format!("./?url={}", in_percents(&attack))));
            look(&page, shown);
            if shown == "a failure" {
                assert_clear(&page);
                failures += 1;
            }
        }
        assert!(failures > 40, "{failures}");
    }

    fn nothing_runs_from_any_other_part_of_the_pages_address(engine) {
        let (site, page) = open(engine);
        let whole = sample_file("hostile/whole-story");
        site.lay("whole.json", whole);
        sample::lay(&site, "__proto__", &sample::story("proto", "A story with an odd name"));
        let markup = in_percents(MARKUP);
        // No two differ in their fragments alone, for which nothing would be loaded.
        for (address, shows) in [
            (format!("?story={markup}"), "a failure"),
            ("?story=../../etc/passwd".to_owned(), "a failure"),
            ("?story=%2e%2e%2fsecret".to_owned(), "a failure"),
            ("?story=javascript:alert(7)".to_owned(), "a failure"),
            ("?story=//evil.example/x".to_owned(), "a failure"),
            ("?story=__proto__".to_owned(), "a story"),
            (format!("?file={markup}"), "a failure"),
            ("?file=__proto__".to_owned(), "a failure"),
            ("?file=..%2f..%2fetc%2fpasswd".to_owned(), "a failure"),
            (format!("?page={markup}"), "a story"),
            (format!("?page=kept&item={markup}#{MARKUP}"), "what is kept"),
            (format!("?item={markup}"), "a story"),
            (format!("?{markup}={markup}"), "a story"),
            ("?url=javascript:alert(7)".to_owned(), "a failure"),
            (format!("?url=whole.json&item={markup}#{MARKUP}"), "a story"),
            (format!("?url=whole.json#{markup}"), "a story"),
            ("?url=whole.json&1#javascript:alert(7)".to_owned(), "a story"),
            ("?url=whole.json&2#:~:text=Dam&text=%22%3E".to_owned(), "a story"),
            ("?url=whole.json&3#%00%ff".to_owned(), "a story"),
            ("?url=whole.json&4#__proto__".to_owned(), "a story"),
            (format!("#{MARKUP}"), "a story"),
        ] {
            page.go(&site.address(&format!("./{address}")));
            look(&page, shows);
            if shows == "a failure" {
                assert_clear(&page);
            }
        }
    }

    fn an_address_of_another_scheme_is_named(engine) {
        let (site, page) = open(engine);
        page.go(&site.address("./?url=javascript:alert(7)"));
        eventually("the scheme", || {
            let told = page.evaluate("document.querySelector('.failure:not([hidden])')?.textContent");
            told.as_str()?.contains("javascript: was not asked").then_some(())
        });
    }
}
