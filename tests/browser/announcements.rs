//! What the page announces is seen for a while, and lies over nothing that asks.

use crate::harness::{Fault, Page, Settings, eventually};
use crate::{marking, sample};

/// Waits for a message, and gives whether it is seen whole at the lower edge, above the banner, and lets presses through.
#[track_caller]
fn seen(page: &Page, words: &str) -> bool {
    eventually(words, || {
        page.text_of("document.getElementById('announced').textContent")
            .starts_with(words)
            .then_some(())
    });
    page.script(
        "const { top, bottom, left, right, width } = document.getElementById('announced').getBoundingClientRect();
         const banner = document.getElementById('support')?.getBoundingClientRect().top ?? innerHeight;
         const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
         return there?.id !== 'announced' && width > 40 && top > innerHeight / 3 && bottom <= banner && left >= 0 && right <= innerWidth;",
        Vec::new(),
    ) == true
}

in_both_engines! {
    fn a_part_that_did_not_arrive_is_told_where_it_is_seen(engine) {
        let site = sample::site();
        site.fail("words/en/help.json", Fault::Html);
        for settings in [Settings::default(), Settings::phone()] {
            let page = sample::open(engine, settings, &site);
            page.type_letters("?");
            assert!(seen(&page, "This part of the page did not arrive."));
        }
    }

    fn it_is_seen_above_the_banner_and_goes_by_itself(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        sample::banner(&page);
        // What is seen anyway is only heard.
        assert!(!seen(&page, "Support The Moscow Times: a message"));
        page.script("document.querySelector('#bar button').click()", Vec::new());
        eventually("what became of it", || {
            let said = page.text_of("document.getElementById('announced').textContent");
            (!said.starts_with("Support")).then_some(())
        });
        let said = page.text_of("document.getElementById('announced').textContent");
        assert!(seen(&page, &said), "{said}");
        eventually("it to go", || {
            page.text_of("document.getElementById('announced').textContent").is_empty().then_some(())
        });
    }

    fn it_stands_above_the_bar_for_selected_words(engine) {
        let site = sample::site();
        let long = "The harbour was quiet all night. ".repeat(160);
        let page = marking::open(engine, Settings::phone(), &site, &[&long]);
        marking::select(&page, "The harbour", "all night.");
        page.script("getSelection().selectAllChildren(document.getElementById('p1'))", Vec::new());
        page.rest(std::time::Duration::from_millis(400));
        page.type_letters("h");
        assert!(seen(&page, "That is too long to highlight"));
        let free = page.evaluate("document.getElementById('announced').getBoundingClientRect().bottom
            <= document.getElementById('notes-bar').getBoundingClientRect().top");
        assert_eq!(free, true);
    }
}
