//! Where the reader is in a story: how much is left, the way back to it, its headings and its paragraphs' addresses.

use serde_json::{Value, json};

use crate::harness::{Engine, Key, Page, Server, Settings, assert_accessible, eventually};
use crate::sample;

const PLACE: &str = "Where you are";
const RESUME: &str = "Continue where you stopped";
const HEADLINE: &str = "The winter of the harbour";

/// A story of four minutes with three headings.
fn long_story() -> Value {
    let mut story = sample::story("long", HEADLINE);
    let body = story["body"].as_array_mut().expect("a body");
    for (at, text) in [(0, "Before the ice"), (7, "The ice"), (14, "After it")] {
        body.insert(at, json!({ "type": "heading", "level": 2, "text": text }));
    }
    story
}

fn site() -> Server {
    let site = sample::site();
    sample::lay(&site, "long", &long_story());
    site
}

#[track_caller]
fn open(engine: Engine, settings: Settings, site: &Server) -> Page {
    let page = Page::open(engine, settings, &site.address("./?story=long"));
    page.sees("heading", HEADLINE);
    page
}

fn scroll_to(page: &Page, id: &str) {
    page.script(
        "document.getElementById(arguments[0]).scrollIntoView({ block: 'start', behavior: 'instant' })",
        vec![json!(id)],
    );
}

/// Waits until the bar names this paragraph.
#[track_caller]
fn is_at(page: &Page, paragraph: usize) {
    page.sees(
        "button",
        &format!("Copy the address of paragraph ¶ {paragraph}"),
    );
}

fn left(page: &Page) -> String {
    page.sees("complementary", PLACE).text()
}

in_both_engines! {
    fn the_bar_tells_how_many_minutes_are_left_and_how_much_was_read(engine) {
        let site = site();
        let page = open(engine, Settings::phone(), &site);
        assert!(page.finds("complementary", PLACE).is_none(), "there is nothing to tell at the top");
        scroll_to(&page, "p4");
        is_at(&page, 4);
        assert!(left(&page).starts_with("3 minutes left"), "{}", left(&page));
        let read = || page.evaluate("Number(document.querySelector('#bar').style.getPropertyValue('--read'))").as_f64().expect("a part");
        let early = read();
        assert_accessible(&page, "a story in its middle");
        scroll_to(&page, "p14");
        is_at(&page, 14);
        assert!(read() > early && early > 0.1, "{early}");
        assert!(left(&page).starts_with("1 minute left"), "{}", left(&page));
        page.script("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })", Vec::new());
        is_at(&page, 20);
        assert!(!left(&page).contains("left"), "{}", left(&page));
        // Below the story.
        page.script("document.querySelector('main').style.paddingBlockEnd = '200vh';
            scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })", Vec::new());
        page.loses("complementary", PLACE);
    }

    /// What the elements above the story know is worked out anew for each of its paragraphs, which made a long story's
    /// frames take up to six times as long while it was scrolled on an old phone.
    fn scrolling_changes_nothing_that_every_paragraph_inherits(engine) {
        let site = site();
        let page = open(engine, Settings::phone(), &site);
        scroll_to(&page, "p4");
        is_at(&page, 4);
        page.script("window.changed = [];
            for (let it = document.querySelector('#story .body'); it; it = it.parentElement) {
                new MutationObserver((list) => changed.push(...list.map((one) => `${one.target.localName} ${one.attributeName}`)))
                    .observe(it, { attributes: true });
            }", Vec::new());
        for paragraph in [6, 14, 9] {
            scroll_to(&page, &format!("p{paragraph}"));
            is_at(&page, paragraph);
        }
        assert_eq!(page.evaluate("changed"), json!([]));
    }

    /// They never come up to the top of the window.
    fn the_last_paragraphs_have_their_turn_before_the_page_ends(engine) {
        let site = site();
        for settings in [Settings::phone(), Settings::default()] {
            let page = open(engine, settings, &site);
            let way = page.evaluate("document.documentElement.scrollHeight - innerHeight").as_i64().expect("pixels");
            let mut named = Vec::new();
            for top in (0..=way).step_by(20).chain([way]) {
                page.script_later("scrollTo({ top: arguments[0], behavior: 'instant' });
                    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[1])))", vec![json!(top)]);
                let number = page.text_of("document.querySelector('#bar button').textContent");
                named.extend(number.split('¶').nth(1).and_then(|it| it.trim().parse::<usize>().ok()));
            }
            named.dedup();
            assert_eq!(named, (named[0]..=20).collect::<Vec<_>>(), "each in its turn");
            is_at(&page, 20);
        }
    }

    fn a_story_that_was_left_is_gone_on_with(engine) {
        let site = site();
        let page = open(engine, Settings::phone(), &site);
        assert!(page.finds("link", RESUME).is_none());
        scroll_to(&page, "p9");
        is_at(&page, 9);
        page.go(&site.address("./"));
        page.sees("heading", sample::HEADLINE);
        assert!(page.finds("link", RESUME).is_none(), "it is another story's place");
        page.go(&site.address("./?story=long"));
        let link = page.sees("link", RESUME);
        assert_accessible(&page, "the way back to where the reader stopped");
        link.take_focus(&page);
        page.press(&[Key::Enter]);
        is_at(&page, 9);
        page.loses("link", RESUME);
        assert!(page.address().ends_with("#p9"));
    }

    fn the_way_back_is_closed_or_scrolled_away(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site);
        for scrolls in [true, false] {
            scroll_to(&page, "p9");
            is_at(&page, 9);
            page.go(&site.address("./?story=long"));
            page.sees("link", RESUME);
            if scrolls {
                scroll_to(&page, "p3");
            } else {
                page.sees("button", "Close").click();
            }
            page.loses("link", RESUME);
        }
    }

    fn a_story_that_was_read_to_its_end_begins_anew(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site);
        scroll_to(&page, "p9");
        is_at(&page, 9);
        page.script("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })", Vec::new());
        eventually("the place forgotten", || {
            // "-" stands for a story that was read.
            (page.evaluate("localStorage.getItem('standfirst.places')") == "- ?story=long").then_some(())
        });
        page.go(&site.address("./?story=long"));
        page.sees("heading", HEADLINE);
        assert!(page.finds("link", RESUME).is_none());
    }

    fn a_paragraphs_address_is_copied_and_leads_back_to_it(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site);
        page.script(
            "addEventListener('copy', (event) => { window.copied = event.clipboardData.getData('text/plain'); })",
            Vec::new(),
        );
        scroll_to(&page, "p6");
        is_at(&page, 6);
        let button = page.sees("button", "Copy the address of paragraph ¶ 6");
        button.take_focus(&page);
        page.press(&[Key::Enter]);
        eventually("that it was copied", || {
            (page.text_of("document.getElementById('announced').textContent") == "Copied.").then_some(())
        });
        let address = page.text_of("window.copied");
        assert_eq!(address, site.address("./?story=long#p6"));
        page.go(&site.address("./"));
        page.sees("heading", sample::HEADLINE);
        page.go(&address);
        is_at(&page, 6);
    }

    fn the_headings_are_listed_and_lead_to_their_places(engine) {
        let site = site();
        let page = open(engine, Settings::phone(), &site);
        page.sees("navigation", "Contents");
        page.script("document.querySelector('summary').click()", Vec::new());
        assert_accessible(&page, "an open list of headings");
        page.sees("link", "The ice").click();
        eventually("the heading at the top", || {
            let top = page.evaluate("document.getElementById('h2').getBoundingClientRect().top");
            top.as_f64().is_some_and(|top| (0.0..120.0).contains(&top)).then_some(())
        });
        assert!(page.address().ends_with("#h2"));
    }

    fn a_story_without_headings_has_no_list_of_them(engine) {
        let site = site();
        let page = sample::open(engine, Settings::default(), &site);
        assert!(page.finds("navigation", "Contents").is_none());
    }
}
