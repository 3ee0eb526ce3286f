//! A reader who comes back to a story that was changed is told so, and can see what.

use serde_json::{Value, json};
use standfirst::edition::Hash;

use crate::harness::{
    Engine, Page, Scheme, Server, Settings, assert_accessible, assert_colours_accessible,
    eventually,
};
use crate::sample;
use crate::still_pages;

const CHANGED: &str = "This story has changed since you read it on";
const SHOW: &str = "Show what changed";
const TITLE: &str = "What changed";
const BACK: &str = "Back to the story";
const HEADLINE: &str = "The ice holds";

fn story(language: &str, headline: &str, paragraphs: &[&str]) -> Value {
    let mut story = sample::story("ice", headline);
    story["language"] = json!(language);
    let body = story["body"].as_array_mut().expect("a body");
    for (at, text) in paragraphs.iter().enumerate() {
        body.insert(at, json!({ "type": "paragraph", "text": text }));
    }
    story
}

fn before() -> Value {
    story(
        "en",
        HEADLINE,
        &[
            "Two dogs fell in on Friday, a witness said.",
            "Nobody was hurt.",
        ],
    )
}

fn after() -> Value {
    story(
        "en",
        HEADLINE,
        &[
            "A dog fell in on Friday, a witness said.",
            "The fire brigade has a boat.",
        ],
    )
}

fn version(story: &Value) -> String {
    let hash = Hash::of(story.to_string().as_bytes()).to_string();
    format!("versions/ice-{}.json", &hash[..16])
}

/// Lays the newest of these versions, and all of them with their list as `press build` does.
fn publish(site: &Server, versions: &[&Value]) {
    sample::lay(site, "ice", versions[0]);
    let list: Vec<Value> = versions
        .iter()
        .map(|it| json!({ "file": version(it), "corrections": 0 }))
        .collect();
    site.lay("versions/ice.json", json!({ "versions": list }).to_string());
    for it in versions {
        site.lay(&version(it), it.to_string());
    }
}

/// Opens the story, and waits until the page remembers which version that was.
#[track_caller]
fn read(engine: Engine, settings: Settings, site: &Server, headline: &str) -> Page {
    let page = Page::open(engine, settings, &site.address("./?story=ice"));
    page.sees("heading", headline);
    remembers(&page, "ice ");
    page
}

#[track_caller]
fn remembers(page: &Page, start: &str) {
    eventually("the memory of it", || {
        let kept = page.text_of("localStorage['standfirst.versions'] ?? ''");
        kept.lines()
            .any(|line| line.starts_with(start))
            .then_some(())
    });
}

/// The texts of the marks of one kind, without what is only heard.
fn marks(page: &Page, name: &str) -> Value {
    page.evaluate(&format!(
        "[...document.querySelectorAll('#changes {name}')].map((it) => it.lastChild.data)"
    ))
}

fn region(page: &Page) -> String {
    page.sees("region", TITLE).text()
}

in_both_engines! {
    fn a_story_that_changed_says_so_and_shows_what(engine) {
        let site = sample::site();
        publish(&site, &[&before()]);
        let page = read(engine, Settings::phone(), &site, HEADLINE);
        assert!(page.finds("button", SHOW).is_none());
        publish(&site, &[&after(), &before()]);
        page.reload();
        page.sees("button", SHOW);
        let line = page.text_of("document.getElementById('changed').textContent");
        assert!(line.starts_with(CHANGED) && line.contains("20"), "{line}");
        assert_accessible(&page, "a story that changed");
        assert!(page.fits_its_width());
        page.sees("button", SHOW).press(&page);
        eventually("what changed", || (marks(&page, "del") != json!([])).then_some(()));
        assert_eq!(marks(&page, "del"), json!(["Two dogs", "Nobody was hurt."]));
        assert_eq!(marks(&page, "ins"), json!(["A dog", "The fire brigade has a boat."]));
        // In words for those who do not see it, and in its place.
        let heard = page.text_of("document.querySelector('#changes p:has(ins)').textContent");
        assert_eq!(heard, "Deleted: Two dogsInserted: A dog fell in on Friday, a witness said.");
        // What is around it, and no more.
        assert!(region(&page).contains(HEADLINE) && region(&page).matches("The harbour was quiet").count() == 1);
        eventually("the focus on its heading", || (page.focus_in_words() == format!("heading “{TITLE}”")).then_some(()));
        assert_accessible(&page, "what changed");
        assert!(page.fits_its_width());
        page.sees("button", BACK).press(&page);
        page.loses("region", TITLE);
        eventually("the focus back", || (page.focus_in_words() == format!("button “{SHOW}”")).then_some(()));
        // What is read now is what was read last.
        page.reload();
        page.sees("heading", HEADLINE);
        remembers(&page, &format!("ice {}", &version(&after())[13..29]));
        page.rest(std::time::Duration::from_millis(300));
        assert!(page.finds("button", SHOW).is_none());
    }

    fn a_page_of_its_own_says_so_too(engine) {
        let site = still_pages::site();
        still_pages::lay(&site, "ice", &before());
        let page = still_pages::open(engine, Settings::default(), &site, "ice.html");
        still_pages::taken_over(&page);
        remembers(&page, "ice ");
        still_pages::lay(&site, "ice", &after());
        page.reload();
        page.sees("button", SHOW);
    }

    fn where_the_version_that_was_read_is_gone_that_is_said(engine) {
        let site = sample::site();
        publish(&site, &[&before()]);
        let page = read(engine, Settings::phone(), &site, HEADLINE);
        publish(&site, &[&after(), &story("en", HEADLINE, &["Another."])]);
        page.reload();
        page.sees("button", SHOW).press(&page);
        eventually("that it is gone", || region(&page).contains("is no longer kept").then_some(()));
        page.sees("button", BACK).press(&page);
        page.loses("region", TITLE);
    }

    fn where_only_other_things_changed_that_is_said(engine) {
        let site = sample::site();
        publish(&site, &[&before()]);
        let page = read(engine, Settings::phone(), &site, HEADLINE);
        let mut dated = before();
        dated["updated"] = json!("2026-11-27");
        publish(&site, &[&dated, &before()]);
        page.reload();
        page.sees("button", SHOW).press(&page);
        eventually("that no word changed", || region(&page).contains("None of its words changed.").then_some(()));
    }

    fn from_right_to_left_and_in_the_dark_it_is_as_clear(engine) {
        let site = sample::site();
        let first = story("ar", "الجليد صامد", &["سقط كلبان في الماء يوم الجمعة."]);
        let second = story("ar", "الجليد صامد", &["سقط كلب في الماء يوم السبت."]);
        publish(&site, &[&first]);
        let settings = Settings { scheme: Scheme::Dark, ..Settings::default() };
        let page = read(engine, settings, &site, "الجليد صامد");
        publish(&site, &[&second, &first]);
        page.reload();
        page.sees("button", "إظهار ما تغيّر").press(&page);
        eventually("what changed", || (marks(&page, "ins") == json!(["كلب", "السبت"])).then_some(()));
        assert_eq!(page.evaluate("getComputedStyle(document.querySelector('#changes ins')).direction"), "rtl");
        assert_colours_accessible(&page, "what changed, in the dark");
    }

    fn in_careful_mode_nothing_is_remembered_of_it(engine) {
        let site = sample::site();
        publish(&site, &[&before()]);
        let careful = "if (location.protocol === 'http:') sessionStorage['standfirst.careful'] = 'on'";
        let settings = Settings { before_the_page: Some(careful.to_owned()), ..Settings::default() };
        let page = Page::open(engine, settings, &site.address("./?story=ice"));
        page.sees("heading", HEADLINE);
        page.rest(std::time::Duration::from_millis(300));
        let names = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((it) => it.includes('versions'))";
        assert_eq!(page.evaluate(names), json!([]));
    }

    fn of_forty_stories_it_is_remembered_and_of_no_more(engine) {
        let site = sample::site();
        publish(&site, &[&before()]);
        let lines: Vec<String> = (0..60).map(|number| format!("story-{number} 0123456789abcdef 2026-11-01T00:00:00.000Z")).collect();
        let full = format!("if (location.protocol === 'http:') localStorage['standfirst.versions'] ??= {}", json!(lines.join("\n")));
        let settings = Settings { before_the_page: Some(full), ..Settings::default() };
        let page = read(engine, settings, &site, HEADLINE);
        let kept = page.text_of("localStorage['standfirst.versions']");
        assert_eq!(kept.lines().count(), 40);
        assert!(kept.starts_with("story-21 "), "{kept}");
    }
}
