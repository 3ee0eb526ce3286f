//! The page of what is kept: all of it, why, and the way to be rid of it.

use crate::harness::{Engine, Page, Settings, assert_accessible, eventually};
use crate::sample::{self, HEADLINE, SUPPORT, banner, in_banner};

const KEPT: &str = "What this page keeps on your device";

fn says(page: &Page, words: &str) {
    eventually(words, || {
        page.text_of("document.querySelector('main').textContent")
            .contains(words)
            .then_some(())
    });
}

in_both_engines! {
    fn it_is_reached_from_the_footer_and_from_the_banner(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        page.sees("link", KEPT).press(&page);
        page.sees("heading", KEPT);
        eventually("the focus on its heading", || (page.focus_in_words() == format!("heading “{KEPT}”")).then_some(()));
        assert_eq!(page.title(), format!("{KEPT} — {}", sample::NEWSROOM));
        page.back();
        page.sees("heading", HEADLINE);
        banner(&page);
        in_banner(&page, "link", "Why am I seeing this?").click();
        page.sees("heading", KEPT);
        assert!(page.finds("region", SUPPORT).is_none());
        says(&page, "You are asked because you read enough of this story");
    }

    fn it_tells_what_was_answered_and_why_nobody_is_asked(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        in_banner(&page, "button", "Not now").click();
        page.loses("region", SUPPORT);
        page.sees("switch", sample::HIGHLIGHT).click();
        page.sees("link", KEPT).press(&page);
        says(&page, "You said “not now” to the message on");
        says(&page, "You opened 1 story.");
        let tables = page.evaluate("[...document.querySelectorAll('table')].map((it) => it.innerText)");
        let [events, entries] = [0, 1].map(|table| tables[table].as_str().expect("a table").to_owned());
        assert!(events.contains("You said “not now” to the message"), "{events}");
        assert!(entries.contains("asks") && entries.contains("highlight") && entries.contains("off"), "{entries}");
    }

    fn one_button_erases_everything_and_says_so(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        banner(&page);
        in_banner(&page, "button", "Not now").click();
        page.sees("link", KEPT).press(&page);
        page.sees("button", "Erase everything").click();
        eventually("that it did", || {
            let said = page.text_of("document.getElementById('announced').textContent");
            (said == "Everything was erased. Nothing is kept on this device now.").then_some(())
        });
        says(&page, "Nothing is kept.");
        assert_eq!(page.evaluate("localStorage.length + sessionStorage.length"), 0);
        says(&page, "Nothing keeps the newsroom’s message away");
    }

    fn opened_by_itself_it_tells_what_the_record_says(engine) {
        let site = sample::site();
        let page = Page::open(engine, Settings::default(), &site.address("./?page=kept"));
        page.sees("heading", KEPT);
        says(&page, "Nothing keeps the newsroom’s message away");
        says(&page, "Nothing is kept.");
        assert_accessible(&page, "the page of what is kept, with nothing");
    }

    fn where_nothing_can_be_kept_it_says_so(engine) {
        let site = sample::site();
        let settings = Settings { storage: false, ..Settings::default() };
        let page = Page::open(engine, settings, &site.address("./?page=kept"));
        says(&page, "Your browser keeps nothing for this page");
    }

    fn a_damaged_record_can_be_erased(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.script("localStorage['standfirst.asks'] = '1 2 3 nonsense'", Vec::new());
        page.go(&site.address("./?page=kept"));
        says(&page, "What this page kept about earlier messages cannot be read.");
        page.sees("button", "Erase everything").click();
        says(&page, "Nothing is kept.");
        page.sees("link", sample::NEWSROOM).click();
        banner(&page);
    }

    fn nothing_about_the_reader_is_sent(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        in_banner(&page, "button", "I support already").click();
        page.sees("link", KEPT).press(&page);
        page.sees("button", "Erase everything").click();
        says(&page, "Nothing is kept.");
        let mut asked = page.requests();
        // Firefox brings a font of its own, which is in the address itself.
        asked.retain(|address| !address.starts_with("data:"));
        assert!(asked.iter().all(|address| address.starts_with(site.origin()) && !address.contains("support")), "{asked:?}");
        assert!(site.asked().iter().all(|path| !path.contains('?') || path.contains("page=kept")), "{:?}", site.asked());
        if engine == Engine::Chromium {
            assert_accessible(&page, "the page of what is kept");
        }
    }
}
