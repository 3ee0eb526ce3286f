//! A story that a reader saves as a file, on a memory stick or for somebody else.

use std::path::Path;

use serde_json::Value;

use super::newsroom::{HEADLINE, Newsroom, TODAY, assert_proof, open};
use crate::harness::{Engine, Page, Server, Settings, assert_accessible, eventually};
use crate::offline::keep;
use crate::opening::drop_on;
use crate::sample;

const SAVE: &str = "Save as a file";
const WORDS: &str = "All ships may enter.";
const ALTERED: &str =
    "This file was altered: it is not what the newsroom signed. It was not opened.";

fn signed() -> (Newsroom, Server) {
    let newsroom = Newsroom::new();
    newsroom.publish("edition", TODAY);
    let host = newsroom.host("edition");
    (newsroom, host)
}

/// Presses the button at the story's end, and gives the file's name and text.
#[track_caller]
fn save(page: &Page) -> (String, String) {
    page.script(
        "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.made = text }); return '#made' };
         HTMLAnchorElement.prototype.click = function () { window.named = this.download }",
        Vec::new(),
    );
    keep(page);
    page.sees("button", SAVE).press(page);
    let text = eventually("the file", || {
        page.evaluate("window.made").as_str().map(str::to_owned)
    });
    (page.text_of("window.named"), text)
}

/// Saves the story of a signed edition into the newsroom's folder.
#[track_caller]
fn saved(engine: Engine) -> (Newsroom, Server, Page, String) {
    let (newsroom, host) = signed();
    let page = open(engine, &host);
    assert_proof(&page, &["Verified"]);
    let (name, text) = save(&page);
    assert_eq!(name, "harbour.html");
    std::fs::write(newsroom.path(&name), &text).expect("a file");
    (newsroom, host, page, text)
}

fn from_the_disk(engine: Engine, file: &Path) -> Page {
    let address = url::Url::from_file_path(file).expect("an absolute path");
    Page::open(engine, Settings::phone(), address.as_str())
}

in_both_engines! {
    fn it_opens_from_the_disk_with_all_that_belongs_to_it(engine) {
        let (newsroom, _host, page, _) = saved(engine);
        drop(page);
        let page = from_the_disk(engine, &newsroom.path("harbour.html"));
        page.sees("heading", HEADLINE);
        let text = page.shown_text("main");
        assert!(text.contains(WORDS), "{text}");
        assert_eq!(page.evaluate("document.querySelectorAll('button, script').length"), 0);
        assert_eq!(page.evaluate("getComputedStyle(document.querySelector('.body q')).textDecorationLine"), "underline");
        assert!(page.text_of("document.querySelector('.body q + .unseen').textContent").starts_with(" (Said by "));
        let width = "document.querySelector('img[alt=\"A crane over grey water.\"]')?.naturalWidth ?? 0";
        eventually("the picture", || (page.evaluate(width).as_f64()? > 0.0).then_some(()));
        assert!(page.shown_text("body > footer").contains("with the signature"));
        assert!(page.fits_its_width());
        assert_accessible(&page, "a saved story");
    }

    fn one_that_is_saved_from_its_own_page_has_the_same_style(engine) {
        let (newsroom, host) = signed();
        let page = Page::open(engine, Settings::default(), &host.address("harbour.html"));
        assert_proof(&page, &["Verified"]);
        std::fs::write(newsroom.path("harbour.html"), save(&page).1).expect("a file");
        drop(page);
        let page = from_the_disk(engine, &newsroom.path("harbour.html"));
        page.sees("heading", HEADLINE);
        for (selector, style, is) in [(".body q", "textDecorationLine", "underline"), ("article", "maxInlineSize", "none"), (".dates > *", "display", "block")] {
            assert_eq!(page.evaluate(&format!("getComputedStyle(document.querySelector('{selector}')).{style}")), is);
        }
        assert_eq!(page.evaluate("[...document.styleSheets].filter((it) => it.href.startsWith('data:text/css')).length >= 2"), true);
        assert!(page.fits_its_width());
    }

    fn what_was_signed_in_it_is_read_in_the_page_and_not_what_it_shows(engine) {
        let (_newsroom, host, page, text) = saved(engine);
        let retold = text.replace(WORDS, "No ship may enter.");
        assert_ne!(retold, text);
        page.go(&host.address("./?story=ferry"));
        page.sees("heading", "Ferry to Riverton Sails Once a Day");
        assert!(drop_on(&page, "body", &[&retold]));
        page.sees("heading", HEADLINE);
        assert_proof(&page, &["Verified: signed by The Lindby Post", "version 1."]);
        assert!(page.shown_text("#story .body").contains(WORDS));
        // By a page of somebody else.
        drop(page);
        let elsewhere = sample::site();
        let mut page = sample::open(engine, Settings::default(), &elsewhere);
        // The story's picture is not there.
        page.expects_message(Engine::Chromium, "404");
        assert!(drop_on(&page, "body", &[&text]));
        page.sees("heading", HEADLINE);
        assert_proof(&page, &["Signed with a key that this page does not know."]);
    }

    fn what_was_altered_in_it_is_not_opened(engine) {
        let (newsroom, host, page, text) = saved(engine);
        let altered = text.replacen("\"file\":\"e", "\"file\":\"f", 1);
        assert_ne!(altered, text);
        page.go(&host.address("./?story=ferry"));
        page.sees("heading", "Ferry to Riverton Sails Once a Day");
        assert!(drop_on(&page, "body", &[&altered]));
        eventually("the refusal", || page.evaluate("document.body.textContent").as_str()?.contains(ALTERED).then_some(()));
        page.sees("heading", "Ferry to Riverton Sails Once a Day");
        std::fs::write(newsroom.path("altered.html"), &altered).expect("a file");
        newsroom.press_refuses(&["verify", "altered.html", "--key", "keys/edition.pub"], "altered: stories/harbour.json");
    }

    fn it_is_verified_without_the_page(engine) {
        let (newsroom, _host, _page, _) = saved(engine);
        let told = newsroom.press(&["verify", "harbour.html", "--key", "keys/edition.pub", "--story", "harbour.json"]);
        assert!(told.contains("verified: The Lindby Post, version 1") && told.contains(HEADLINE), "{told}");
        assert_eq!(newsroom.file("harbour.json"), newsroom.file("edition/stories/harbour.json"));
    }

    fn a_story_that_nobody_signed_says_so_in_its_file(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let (name, text) = save(&page);
        assert_eq!(name, "hostage-talks.html");
        assert!(text.contains("Nothing in this file shows who made it.") && !text.contains("id=\"signed\""));
        eventually("that it was saved", || page.evaluate("document.body.textContent").as_str()?.contains("The story was saved as a file.").then_some(()));
    }

    fn a_file_of_the_readers_own_is_not_taken_for_the_newsrooms(engine) {
        let (_newsroom, host) = signed();
        let page = open(engine, &host);
        assert_proof(&page, &["Verified"]);
        let own: Value = sample::story("boats", "The harbour was quiet");
        assert!(drop_on(&page, "body", &[&own.to_string()]));
        page.sees("heading", "The harbour was quiet");
        assert_proof(&page, &["Not signed"]);
    }
}
