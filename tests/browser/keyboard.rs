//! Everything is reached and done by keyboard alone, in the order in which it is read.

use crate::harness::{Fault, Key, Page, Settings, assert_accessible, eventually};
use crate::sample::{self, HIGHLIGHT, NEWSROOM, SUPPORT};

/// What the Tab key comes to, until it leaves the page.
fn walk(page: &Page) -> Vec<String> {
    let mut stops = Vec::new();
    for _ in 0..40 {
        page.press(&[Key::Tab]);
        let Some(focus) = page.focus() else { break };
        stops.push(focus.in_words());
    }
    stops
}

in_both_engines! {
    fn tab_walks_through_the_page_in_reading_order(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        sample::banner(&page);
        let link = |name: &str| format!("link “{name}”");
        let mut stops = walk(&page);
        // The banner's message is a stop where it scrolls.
        stops.retain(|stop| !stop.starts_with("group"));
        assert_eq!(stops, [
            link("Skip to the story"),
            link(NEWSROOM),
            format!("switch “{HIGHLIGHT}”"),
            "button “Voices”".to_owned(),
            "button “Text”".to_owned(),
            "button “Listen”".to_owned(),
            "button “Notes”".to_owned(),
            "button “Said by Mikhail Bogdanov, Moscow's Deputy Foreign Minister”".to_owned(),
            "button “Said by Mikhail Bogdanov, Moscow's Deputy Foreign Minister”".to_owned(),
            "button “Said by Vladimir Putin, President”".to_owned(),
            "button “Said by Vladimir Putin, President”".to_owned(),
            link("The Moscow Times (This leads to www.themoscowtimes.com)"),
            "button “Keep this story…”".to_owned(),
            link(SUPPORT),
            "button “Remind me later”".to_owned(),
            "button “Not now”".to_owned(),
            "button “I support already”".to_owned(),
            link("Why am I seeing this?"),
            "button “Close”".to_owned(),
            "button “I support already”".to_owned(),
            link("Why am I seeing this?"),
            link(SUPPORT),
            "button “Remind me later”".to_owned(),
            "button “Not now”".to_owned(),
            link("What this page keeps on your device"),
            "button “Open a file…”".to_owned(),
            "button “Keys”".to_owned(),
        ]);
    }

    fn the_first_stop_leads_past_the_masthead(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.press(&[Key::Tab]);
        let skip = page.focus().expect("a first stop");
        assert_eq!(skip.in_words(), "link “Skip to the story”");
        let top = skip.script(&page, "return it.getBoundingClientRect().top");
        assert!(top.as_f64() >= Some(0.0), "it is seen while it has the focus: {top}");
        page.press(&[Key::Enter, Key::Tab]);
        assert_eq!(page.focus_in_words(), format!("switch “{HIGHLIGHT}”"));
    }

    fn a_question_mark_opens_the_list_of_keys_and_escape_closes_it(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        page.sees("button", "Voices").take_focus(&page);
        page.type_letters("?");
        let sheet = page.sees("dialog", "Keys");
        assert!(sheet.text().contains("Leaves this page at once, in careful mode"), "{}", sheet.text());
        assert_accessible(&page, "the list of keys");
        page.press(&[Key::Escape]);
        page.loses("dialog", "Keys");
        assert_eq!(page.focus_in_words(), "button “Voices”");
        page.sees("button", "Keys").press(&page);
        page.sees("dialog", "Keys");
        page.sees("button", "Close").click();
        page.loses("dialog", "Keys");
        page.type_letters("?");
        page.sees("dialog", "Keys");
    }

    fn a_list_of_keys_that_does_not_arrive_is_told(engine) {
        let site = sample::site();
        site.fail("words/en/help.json", Fault::Html);
        let page = sample::open(engine, Settings::default(), &site);
        page.type_letters("?");
        eventually("that it did not arrive", || {
            let said = page.text_of("document.getElementById('announced').textContent");
            said.starts_with("This part of the page did not arrive.").then_some(())
        });
    }

    fn what_has_the_focus_is_marked(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        sample::banner(&page);
        for _ in 0..8 {
            page.press(&[Key::Tab]);
            let focus = page.focus().expect("a stop");
            let outline = focus.script(&page, "const { outlineStyle, outlineWidth } = getComputedStyle(it);
                return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2");
            assert_eq!(outline, true, "{}", focus.in_words());
        }
    }
}
