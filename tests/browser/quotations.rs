//! What people said is marked, nothing else is, and the reader can turn it off.

use serde_json::json;

use crate::harness::{Engine, Fault, Key, Page, Server, Settings, eventually};
use crate::sample::{self, HIGHLIGHT, MESSAGE};

/// The words in marks that somebody says in the sample.
const SAID: [&str; 4] = [
    "\"did not exclude\"",
    "\"If they are willing, we always are in favor of contact. Especially in this situation (the meeting) \
     would be useful for solving practical issues, including the freeing of hostages.\"",
    "\"Russia can (help), by virtue of the fact that we have had good relations with Israel over the last \
     15 years,\"",
    "\"unacceptable\"",
];

/// Whether the first quotation stands out from the paper.
fn highlighted(page: &Page) -> bool {
    let background =
        page.text_of("getComputedStyle(document.querySelector('#q1')).backgroundColor");
    background != "rgba(0, 0, 0, 0)" && background != "transparent"
}

in_both_engines! {
    fn four_quotations_are_marked_and_nothing_else(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let marked = page.evaluate("[...document.querySelectorAll('q, mark')].map((q) => [q.id, q.textContent])");
        let wanted = SAID.iter().enumerate().map(|(i, text)| json!([format!("q{}", i + 1), text]));
        assert_eq!(marked, wanted.collect::<serde_json::Value>());
    }

    fn no_marks_are_added_to_those_of_the_text(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let added = page.evaluate("['::before', '::after'].map((side) => getComputedStyle(q1, side).content)");
        assert!(added == json!(["none", "none"]), "{added}");
    }

    fn nothing_in_the_newsrooms_message_is_marked(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let message = page.sees("region", MESSAGE);
        assert!(message.text().contains("\"foreign agent.\""));
        assert_eq!(message.script(&page, "return it.querySelectorAll('q, mark').length"), 0);
        let banner = sample::banner(&page);
        assert_eq!(banner.script(&page, "return it.querySelectorAll('q, mark').length"), 0);
    }

    fn the_switch_turns_the_marking_off_and_is_remembered(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let checked = |page: &Page| page.sees("switch", HIGHLIGHT).attribute("aria-checked");
        assert_eq!(checked(&page).as_deref(), Some("true"));
        assert!(highlighted(&page));

        page.sees("switch", HIGHLIGHT).click();
        eventually("the marking to go", || (!highlighted(&page)).then_some(()));
        assert_eq!(checked(&page).as_deref(), Some("false"));

        page.reload();
        assert_eq!(checked(&page).as_deref(), Some("false"));
        assert!(!highlighted(&page));
        assert_eq!(page.evaluate("document.querySelectorAll('q').length"), 4, "they are still quotations");

        page.sees("switch", HIGHLIGHT).take_focus(&page);
        page.press(&[Key::Space]);
        eventually("the marking to come back", || highlighted(&page).then_some(()));
        assert_eq!(page.focus_in_words(), format!("switch “{HIGHLIGHT}”"));
        page.reload();
        assert_eq!(checked(&page).as_deref(), Some("true"));
    }

    fn where_nothing_can_be_kept_the_switch_still_works(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings { storage: false, ..Settings::default() }, &site);
        page.sees("switch", HIGHLIGHT).click();
        eventually("the marking to go", || (!highlighted(&page)).then_some(()));
    }

    fn in_a_story_that_does_not_state_its_quotations_they_are_found(engine) {
        let site = sample::site();
        lay_unstated(&site);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=unstated"));
        page.sees("switch", HIGHLIGHT);
        let marked = page.evaluate("[...document.querySelectorAll('q')].map((q) => q.textContent)");
        assert_eq!(marked, json!(["“We checked twice,”", "“and found nothing.”"]));
        assert!(site.asked().iter().any(|path| path.contains("finder")));
    }

    fn they_are_found_beside_the_page_and_in_a_browser_without_workers_inside_it(engine) {
        for workers in [true, false] {
            let site = sample::site();
            lay_unstated(&site);
            let settings = Settings {
                before_the_page: (!workers).then(|| "delete globalThis.Worker;".to_owned()),
                ..Settings::default()
            };
            let page = Page::open(engine, settings, &site.address("./?story=unstated"));
            page.sees("switch", HIGHLIGHT);
            assert_eq!(page.evaluate("document.querySelectorAll('q').length"), 2);
            let asked = site.asked();
            assert_eq!(asked.iter().any(|path| path.contains("finding-worker")), workers, "{asked:?}");
        }
    }

    fn what_finds_them_is_not_asked_for_where_they_are_stated(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.sees("switch", HIGHLIGHT);
        assert!(!site.asked().iter().any(|path| path.contains("finder")), "{:?}", site.asked());
    }

    fn a_story_whose_words_changed_since_is_looked_through_again(engine) {
        let site = sample::site();
        let mut story = unstated();
        story["quotations"] = json!([{ "passage": 1, "words": "“We checked once,”" }]);
        sample::lay(&site, "changed", &story);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=changed"));
        page.sees("switch", HIGHLIGHT);
        assert_eq!(page.evaluate("document.querySelectorAll('q').length"), 2);
    }

    fn where_what_finds_them_breaks_off_the_story_is_shown_and_says_so(engine) {
        let site = sample::site();
        lay_unstated(&site);
        for file in site.files("js").iter().filter(|file| file.starts_with("finder")) {
            site.lay(file, "export default async () => {}; export const find = () => { throw new Error('unreachable'); };");
        }
        let page = Page::open(engine, Settings::default(), &site.address("./?story=unstated"));
        page.sees("heading", "They checked");
        assert!(page.shown_text(".tools").contains("not marked"));
    }

    fn where_what_finds_them_does_not_arrive_the_story_is_shown_and_says_so(engine) {
        let site = sample::site();
        lay_unstated(&site);
        for file in site.files("wasm").iter().filter(|file| file.starts_with("finder")) {
            site.fail(file, Fault::Status(404));
        }
        let mut page = Page::open(engine, Settings::default(), &site.address("./?story=unstated"));
        page.expects_message(Engine::Chromium, "status of 404");
        page.sees("heading", "They checked");
        assert!(page.shown_text(".tools").contains("not marked"));
        assert_eq!(page.evaluate("document.querySelectorAll('q').length"), 0);
    }
}

fn unstated() -> serde_json::Value {
    let mut story = sample::story("unstated", "They checked");
    story["body"][0]["text"] = json!("“We checked twice,” Ana Ruiz said, “and found nothing.”");
    story
}

fn lay_unstated(site: &Server) {
    sample::lay(site, "unstated", &unstated());
}
