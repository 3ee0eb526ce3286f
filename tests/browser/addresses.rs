//! Every address works from any folder, survives a reload, and is gone back to and forth.

use serde_json::{Value, json};

use crate::harness::{Engine, Fault, Page, Server, Settings, built_page, eventually};
use crate::sample::{self, HEADLINE, NEWSROOM};

const SECOND: &str = "The harbour was quiet";

fn site() -> Server {
    let site = sample::site();
    sample::lay(&site, "second", &sample::story("second", SECOND));
    site
}

/// Goes to an address of this page as a link in a story would.
fn follow(page: &Page, address: &str) {
    page.script(
        "const link = document.createElement('a');
         link.href = arguments[0];
         link.textContent = 'onward';
         document.querySelector('article').append(link);
         link.click();",
        vec![json!(address)],
    );
}

fn scrolled(page: &Page) -> f64 {
    page.evaluate("scrollY").as_f64().expect("pixels")
}

#[track_caller]
fn assert_at_the_top(page: &Page, id: &str) {
    eventually(&format!("#{id} at the top of the screen"), || {
        let top = page.evaluate(&format!(
            "document.getElementById('{id}').getBoundingClientRect().top"
        ));
        (scrolled(page) > 100.0 && top.as_f64().is_some_and(|top| (0.0..200.0).contains(&top)))
            .then_some(())
    });
}

in_both_engines! {
    fn a_story_is_opened_by_its_name(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("./?story=second"));
        page.sees("heading", SECOND);
        page.go(&site.address("./?story=hostage-talks"));
        page.sees("heading", HEADLINE);
    }

    fn a_story_is_opened_by_its_address(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("./?url=stories/second.json"));
        page.sees("heading", SECOND);
        page.go(&site.address(&format!("./?url={}", site.address("stories/second.json"))));
        page.sees("heading", SECOND);
    }

    fn a_name_that_leads_elsewhere_opens_nothing(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("./?story=../feed"));
        page.sees("button", "Try again");
        assert!(!site.asked().iter().any(|path| path.contains("feed.json")), "{:?}", site.asked());
    }

    fn back_and_forward_go_through_the_stories_without_loading_the_page_again(engine) {
        let site = site();
        let page = sample::open(engine, Settings::default(), &site);
        page.script("window.still_here = true", Vec::new());

        follow(&page, "./?story=second");
        page.sees("heading", SECOND);
        assert!(page.address().ends_with("?story=second"));
        assert!(page.title().starts_with(SECOND));

        page.sees("link", NEWSROOM).click();
        page.sees("heading", HEADLINE);
        assert_eq!(page.address(), site.address("./"));

        page.back();
        page.sees("heading", SECOND);
        assert!(page.title().starts_with(SECOND));
        page.back();
        page.sees("heading", HEADLINE);
        assert!(page.title().starts_with(HEADLINE));
        page.forward();
        page.sees("heading", SECOND);
        assert_eq!(page.evaluate("window.still_here"), true);

        page.reload();
        page.sees("heading", SECOND);
        assert_eq!(page.evaluate("window.still_here"), Value::Null);
    }

    fn a_story_that_is_followed_begins_at_its_headline(engine) {
        let site = site();
        let page = sample::open(engine, Settings::phone(), &site);
        page.script("scrollTo(0, 700)", Vec::new());
        follow(&page, "./?story=second");
        page.sees("heading", SECOND);
        eventually("the top of the new story", || (scrolled(&page) == 0.0).then_some(()));
        assert_eq!(page.focus_in_words(), format!("heading “{SECOND}”"));
    }

    fn going_back_returns_to_where_one_was(engine) {
        let site = site();
        let page = sample::open(engine, Settings::phone(), &site);
        let seen_at = |page: &Page| {
            let top = page.evaluate("document.querySelector('#p4').getBoundingClientRect().top");
            top.as_f64().expect("pixels")
        };
        page.script("scrollTo(0, 700)", Vec::new());
        page.rest(std::time::Duration::from_millis(300));
        let left_at = seen_at(&page);
        follow(&page, "./?story=second");
        page.sees("heading", SECOND);
        eventually("the top of the new story", || (scrolled(&page) == 0.0).then_some(()));
        page.back();
        page.sees("heading", HEADLINE);
        eventually("the place that was left", || ((seen_at(&page) - left_at).abs() < 3.0).then_some(()));
    }

    fn a_story_that_comes_too_late_does_not_take_the_place_of_a_newer_one(engine) {
        let site = site();
        let page = sample::open(engine, Settings::default(), &site);
        site.fail("stories/second.json", Fault::Slow(std::time::Duration::from_millis(1500)));
        follow(&page, "./?story=second");
        eventually("the slow story to be asked for", || {
            site.asked().iter().any(|path| path.contains("second.json")).then_some(())
        });
        page.back();
        page.rest(std::time::Duration::from_millis(2200));
        page.sees("heading", HEADLINE);
        assert!(page.finds("heading", SECOND).is_none());
    }

    fn a_paragraph_has_an_address_that_survives_a_reload(engine) {
        let site = site();
        let page = Page::open(engine, Settings::phone(), &site.address("./#p7"));
        page.sees("heading", HEADLINE);
        assert_at_the_top(&page, "p7");
        page.reload();
        page.sees("heading", HEADLINE);
        assert_at_the_top(&page, "p7");
        assert!(page.address().ends_with("/#p7"));
    }

    fn a_quotation_has_an_address_of_its_own(engine) {
        let site = site();
        let page = Page::open(engine, Settings::phone(), &site.address("./?story=hostage-talks#q3"));
        page.sees("heading", HEADLINE);
        assert_at_the_top(&page, "q3");
    }

    fn an_address_in_the_story_is_gone_to_without_loading_it_again(engine) {
        let site = site();
        let page = sample::open(engine, Settings::phone(), &site);
        let stories = || site.asked().iter().filter(|path| path.contains("stories/")).count();
        let before = stories();
        follow(&page, "#p8");
        assert_at_the_top(&page, "p8");
        page.rest(std::time::Duration::from_millis(300));
        assert_at_the_top(&page, "p8");
        assert_eq!(stories(), before);
    }

    fn the_page_works_in_any_folder_of_a_host(engine) {
        let host = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(host.path().join("~press/today")).expect("a folder");
        std::os::unix::fs::symlink(built_page(), host.path().join("~press/today/reader")).expect("a link");
        let host_server = Server::over(host.path());
        let folder = host_server.address("~press/today/reader/");
        let page = Page::open(engine, Settings::default(), &format!("{folder}index.html?story=hostage-talks#p2"));
        page.sees("heading", HEADLINE);
        page.sees("link", NEWSROOM).click();
        eventually("the folder's own address", || (page.address() == folder).then_some(()));
        page.sees("heading", HEADLINE);
        assert!(host_server.asked().iter().all(|path| path.starts_with("/~press/today/reader/")),
            "{:?}", host_server.asked());
    }
}

/// Only Chromium restores a page from memory here, so only it can show that this does no harm.
#[test]
fn coming_back_from_another_site_shows_the_story() {
    let site = site();
    let page = sample::open(Engine::Chromium, Settings::default(), &site);
    page.go("about:blank");
    page.back();
    page.sees("heading", HEADLINE);
}
