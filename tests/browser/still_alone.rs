//! A story's page where the reader never comes: without WebAssembly, and without scripts.

use std::time::Duration;

use crate::harness::{Page, Scheme, Settings, assert_accessible};
use crate::sample::{self, HEADLINE, NEWSROOM};
use crate::still_pages::{open, site};
use crate::{blocks, stories};

/// What a reader of the sample has, and hears.
#[track_caller]
fn assert_whole(page: &Page) {
    assert_eq!(page.title(), format!("{HEADLINE} — {NEWSROOM}"));
    let [role, name, _] = &page.told("h1")[0];
    assert_eq!([role.as_str(), name.as_str()], ["heading", HEADLINE]);
    let text = page.shown_text("#first-paint .body");
    for paragraph in sample::report() {
        let start: String = paragraph.chars().take_while(|sign| *sign != '"').collect();
        assert!(text.contains(start.trim()), "{start}");
    }
    assert_eq!(page.told("#first-paint q").len(), 4);
    let speakers = page.told(".who");
    let named: Vec<&str> = speakers.iter().map(|[.., words]| words.trim()).collect();
    assert_eq!(named.len(), 4);
    for words in &named {
        assert!(words.starts_with("[Said by "), "{named:?}");
    }
    let message = page.told("#appeal");
    assert_eq!(message[0][..2], ["heading", sample::MESSAGE]);
    let [role, name, _] = &page.told("a.support")[0];
    assert_eq!([role.as_str(), name.as_str()], ["link", sample::SUPPORT]);
    let [role, name, _] = &page.told("#languages a")[0];
    assert_eq!([role.as_str(), name.as_str()], ["link", "Русский"]);
    // Nothing is there that does nothing.
    assert!(page.told("main button, main input, main select").is_empty());
    let seen = |selector: &str| {
        page.told(selector)
            .iter()
            .any(|[.., words]| !words.is_empty())
    };
    assert!(!seen("#no-start") && !seen(".foot") && !seen("noscript"));
}

in_both_engines! {
    fn without_web_assembly_the_story_is_whole(engine) {
        let site = site();
        let settings = Settings { web_assembly: false, ..Settings::phone() };
        let page = open(engine, settings, &site, "hostage-talks.html");
        page.rest(Duration::from_millis(500));
        assert_whole(&page);
        assert_eq!(page.all("alert").len(), 0);
    }

    fn without_scripts_the_story_is_whole(engine) {
        let site = site();
        let settings = Settings { scripting: false, ..Settings::phone() };
        let page = open(engine, settings, &site, "hostage-talks.html");
        assert_whole(&page);
    }

    fn without_scripts_a_quotation_that_is_chosen_shows_its_speaker(engine) {
        let site = site();
        let settings = Settings { scripting: false, ..Settings::phone() };
        let page = open(engine, settings, &site, "hostage-talks.html");
        let height = |page: &Page| {
            page.told("#q1 + .who").pop().expect("a speaker")[2].clone()
        };
        assert!(height(&page).contains("Mikhail Bogdanov"));
        // By the keyboard: past the way to the story, the newsroom's name and the other language.
        page.press(&[crate::harness::Key::Tab; 4]);
        let shown = page.evaluate(
            "[document.activeElement.id, document.querySelector('#q1 + .who').getBoundingClientRect().height > 20]",
        );
        assert_eq!(shown, serde_json::json!(["q1", true]));
    }

    fn there_is_no_barrier(engine) {
        let site = site();
        for (name, headline) in [
            ("hostage-talks", HEADLINE), ("russian", stories::RUSSIAN_HEADLINE), ("blocks", blocks::HEADLINE), ("asking", sample::ASKING),
        ] {
            for (viewport, scheme) in [((360, 640), Scheme::Light), ((1280, 800), Scheme::Dark)] {
                let settings = Settings { web_assembly: false, viewport, scheme, ..Settings::default() };
                let page = open(engine, settings, &site, &format!("{name}.html"));
                assert_eq!(page.told("h1")[0][1], headline);
                assert_accessible(&page, &format!("{name}, standing still"));
                assert!(page.fits_its_width(), "{name}");
            }
        }
    }
}
