//! What was read is marked in the list of stories, on this device alone.

use crate::front::{headlines, is_there, open, site};
use crate::harness::{Page, Server, Settings, eventually};

/// Reads a story up to a place of it.
#[track_caller]
fn read(page: &Page, site: &Server, name: &str, heading: &str, to: &str) {
    page.go(&site.address(&format!("{name}.html")));
    page.sees("heading", heading);
    page.sees("button", "Listen");
    page.script(&format!("document.querySelector('{to}').scrollIntoView({{ block: 'start', behavior: 'instant' }})"), Vec::new());
    let kept = "(localStorage['standfirst.places'] ?? sessionStorage['standfirst.places'] ?? '')";
    eventually("its place", || {
        (page.evaluate(&format!("{kept}.includes('?story={name}')")) == true).then_some(())
    });
}

#[track_caller]
fn marked(page: &Page, name: &str, mark: &str) {
    eventually(mark, || {
        page.shown_text(&format!("[data-id={name}]"))
            .contains(mark)
            .then_some(())
    });
}

in_both_engines! {
    fn a_story_is_marked_that_was_begun_and_one_that_was_read(engine) {
        let site = site();
        let page = open(engine, Settings::phone(), &site);
        assert!(!page.shown_text(".days").contains("Begun"));
        read(&page, &site, "day-1", "The Wind on Day 1", "#p9");
        read(&page, &site, "day-2", "The Wind on Day 2", "[data-story-end]");
        page.go(&site.address("./"));
        is_there(&page);
        marked(&page, "day-1", "Begun");
        marked(&page, "day-2", "Read");
        assert!(!page.shown_text("[data-id=harbour]").contains("Read") && !headlines(&page).is_empty());
        // Opened again and left at its top, it stays what it is.
        page.go(&site.address("day-2.html"));
        page.sees("heading", "The Wind on Day 2");
        page.sees("button", "Listen");
        page.script("scrollTo({ top: 200, behavior: 'instant' })", Vec::new());
        page.go(&site.address("./"));
        is_there(&page);
        marked(&page, "day-2", "Read");
    }

    fn in_careful_mode_nothing_outlives_the_tab(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("./?page=kept"));
        page.sees("switch", "Careful mode").click();
        page.sees("link", "Leave this page");
        read(&page, &site, "day-1", "The Wind on Day 1", "#p9");
        page.go(&site.address("./"));
        is_there(&page);
        marked(&page, "day-1", "Begun");
        assert!(!page.title().contains("The Lindby Post"), "{}", page.title());
        assert_eq!(page.evaluate("localStorage.length"), 0);
    }
}
