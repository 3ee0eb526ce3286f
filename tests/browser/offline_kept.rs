//! What is kept for a day without network: the reader is told of it, can keep a story, and can be rid of it all.

use crate::harness::{Engine, Page, Server, Settings, assert_accessible, eventually};
use crate::offline::{again, expect_silence, installed, keep, kept, settled, stories};
use crate::sample::{self, HEADLINE};

const KEEP: &str = "Keep this story to read without a network";
const TITLE: &str = "Kept to read without a network";

/// Whether nothing of this page is left on the device.
fn is_empty(page: &Page) -> bool {
    page.script_later(
        "const done = arguments[arguments.length - 1];
         Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
           .then(([names, workers]) => done(names.length + workers.length))",
        Vec::new(),
    ) == 0
}

fn open_kept(page: &Page, site: &Server) {
    page.go(&site.address("./?page=kept"));
    page.sees("heading", TITLE);
}

in_both_engines! {
    fn the_page_of_what_is_kept_tells_of_it(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        installed(&page);
        open_kept(&page, &site);
        page.sees("link", HEADLINE);
        let said = page.text_of("document.querySelector('section[aria-labelledby=offline]').textContent");
        assert!(said.contains("Stories: 1, ") && said.contains("At most 200 stories and 50 MB"), "{said}");
        assert!(page.fits_its_width());
        if engine == Engine::Chromium {
            assert_accessible(&page, "the page of what is kept, with stories");
        }
        page.sees("link", HEADLINE).click();
        page.sees("heading", HEADLINE);
        keep(&page);
        page.sees("switch", KEEP);
    }

    fn one_button_erases_it_with_all_else_and_it_stays_away_for_the_visit(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        open_kept(&page, &site);
        page.sees("button", "Erase everything").click();
        eventually("that it is gone", || is_empty(&page).then_some(()));
        page.loses("link", HEADLINE);
        page.sees("link", sample::NEWSROOM).click();
        page.sees("heading", HEADLINE);
        page.rest(std::time::Duration::from_millis(700));
        assert!(is_empty(&page), "{}", kept(&page));
    }

    fn careful_mode_erases_it_and_keeps_nothing_more(engine) {
        let site = sample::site();
        sample::lay(&site, "one", &sample::story("one", "Story one"));
        let page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        page.go(&site.address("./?page=kept"));
        page.sees("switch", "Careful mode").click();
        eventually("that it is gone", || is_empty(&page).then_some(()));
        for address in ["./", "./?story=one", "./?page=kept"] {
            page.go(&site.address(address));
            page.sees("link", "Leave this page");
            page.rest(std::time::Duration::from_millis(500));
            assert!(is_empty(&page), "{address}: {}", kept(&page));
        }
        assert!(page.finds("heading", TITLE).is_none());
    }

    fn a_tab_in_careful_mode_ends_what_another_tab_had_begun(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        settled(&page);
        // As if this tab had been careful before the other one was opened.
        page.script("sessionStorage['standfirst.careful'] = 'on'", Vec::new());
        again(&page);
        page.sees("link", "Leave this page");
        eventually("that it is gone", || is_empty(&page).then_some(()));
    }

    fn a_story_is_kept_by_a_switch_at_its_end_and_let_go_by_it(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::phone(), &site);
        settled(&page);
        keep(&page);
        let turn = page.sees("switch", KEEP);
        assert_eq!(turn.attribute("aria-checked").as_deref(), Some("false"));
        turn.press(&page);
        assert_eq!(turn.attribute("aria-checked").as_deref(), Some("true"));
        assert_eq!(page.evaluate("localStorage['standfirst.saved']"), "[\"hostage-talks\"]");
        assert!(page.fits_its_width());
        assert!(turn.script(&page, "return it.getBoundingClientRect().height").as_f64() >= Some(44.0));
        eventually("the story to be kept", || (stories(&page) == ["hostage-talks"]).then_some(()));
        site.cut_off();
        expect_silence(&mut page);
        again(&page);
        page.sees("heading", HEADLINE);
        keep(&page);
        let turn = page.sees("switch", KEEP);
        assert_eq!(turn.attribute("aria-checked").as_deref(), Some("true"));
        turn.press(&page);
        assert_eq!(page.evaluate("localStorage['standfirst.saved']"), "[]");
    }

    fn where_nothing_can_be_kept_nothing_is_and_nothing_is_said(engine) {
        let site = sample::site();
        let settings = Settings { storage: false, ..Settings::default() };
        let page = sample::open(engine, settings, &site);
        page.rest(std::time::Duration::from_secs(1));
        page.sees("heading", HEADLINE);
        assert!(!site.asked().iter().any(|path| path.contains("keeping")));
    }
}
