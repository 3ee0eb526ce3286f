//! The front page of an edition in which no story leads: the list of its stories, without script and with the reader.

use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::json;

use crate::edition::{build, mend};
use crate::harness::{
    Engine, Fault, Page, Scheme, Server, Settings, assert_accessible, eventually,
};

pub const FERRY: &str = "Ferry to Riverton Sails Once a Day";
pub const MINA: &str = "ميناء ليندبي يفتح من جديد";
pub const HARBOUR: &str = "Harbour of Lindby Opens Again";
pub const MORE: &str = "More stories";

/// An edition of 17 stories in three pages.
pub fn site() -> Server {
    Server::over(&folder())
}

/// Built once for all tests.
pub fn folder() -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        build("front", |newsroom| {
            mend(&newsroom.join("newsroom.toml"), "page_size = 2", "page_size = 5");
            for number in 1..=12 {
                let (section, day) = (["Sea", "World"][number % 2], 31 - number);
                let paragraph = "The wind turned to the north, and the boats came back with little in their nets. ".repeat(4);
                let said = json!({ "type": "paragraph", "text": "“It will be a long winter,” Ida Berg said." });
                let mut body = vec![json!({ "type": "paragraph", "text": paragraph }); 20];
                body.push(said);
                let story = json!({
                    "id": format!("day-{number}"), "language": "en", "headline": format!("The Wind on Day {number}"),
                    "standfirst": "What the harbour saw.", "published": format!("2026-10-{day:02}"), "section": section,
                    "body": body,
                });
                let file = newsroom.join(format!("stories/day-{number}.json"));
                std::fs::write(file, story.to_string()).expect("written");
            }
        })
    });
    folder.clone()
}

/// Opens the front page and waits until the reader has it.
#[track_caller]
pub fn open(engine: Engine, settings: Settings, site: &Server) -> Page {
    let page = Page::open(engine, settings, &site.address("./"));
    is_there(&page);
    page
}

#[track_caller]
pub fn is_there(page: &Page) {
    page.sees("link", FERRY);
    eventually("the list to be the reader's", || {
        (page.evaluate("Boolean(document.querySelector('#story .filters [aria-pressed=true]'))")
            == true)
            .then_some(())
    });
}

/// The headlines that are shown, in their order.
pub fn headlines(page: &Page) -> Vec<String> {
    let shown = page.evaluate(
        "[...document.querySelectorAll('main h3')].filter((it) => it.checkVisibility()).map((it) => it.textContent)",
    );
    serde_json::from_value(shown).expect("headlines")
}

/// Where each story stands on the page.
fn tops(page: &Page) -> Vec<i64> {
    let tops = page.evaluate(
        "[...document.querySelectorAll('article :is(h1, h2, li)')].filter((it) => it.checkVisibility()).map((it) => Math.round(it.getBoundingClientRect().top + scrollY))",
    );
    serde_json::from_value(tops).expect("places")
}

in_both_engines! {
    fn it_lists_the_stories_by_day_with_what_there_is_to_know(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site);
        assert_eq!(page.title(), "The Lindby Post");
        page.sees("heading", "All stories");
        for day in ["November 26, 2026", "November 25, 2026", "November 24, 2026", "October 30, 2026"] {
            page.sees("heading", day);
        }
        assert_eq!(headlines(&page)[..3], [FERRY, MINA, HARBOUR]);
        let text = page.shown_text("[data-id=harbour]");
        for part in ["Town", "The last of the sand was taken away", "1 minute to read", "Quoted: Ana Ruiz"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(page.evaluate("getComputedStyle(document.querySelector('[data-id=mina] h3')).direction"), "rtl");
        assert_eq!(page.evaluate("getComputedStyle(document.querySelector('[data-id=mina] .about')).textAlign"), "right");
        // Neither a story nor older ones were asked for.
        let asked = site.asked();
        assert!(!asked.iter().any(|path| path.contains("stories/") || path.contains("front-1.json") || path.contains("feed")), "{asked:?}");
        page.sees("link", HARBOUR).click();
        page.sees("heading", HARBOUR);
        assert!(page.address().ends_with("/harbour.html"), "{}", page.address());
    }

    fn the_readers_coming_moves_nothing(engine) {
        let site = site();
        for viewport in [(360, 640), (1280, 800)] {
            let settings = Settings { web_assembly: false, viewport, ..Settings::default() };
            let page = Page::open(engine, settings, &site.address("./"));
            eventually("the list", || (tops(&page).len() > 10).then_some(()));
            let before = tops(&page);
            drop(page);
            let page = open(engine, Settings { viewport, ..Settings::default() }, &site);
            assert_eq!(tops(&page), before, "{viewport:?}");
        }
    }

    fn without_scripts_the_list_is_whole_and_leads_to_older_stories(engine) {
        let site = site();
        let settings = Settings { scripting: false, ..Settings::phone() };
        let page = Page::open(engine, settings, &site.address("./"));
        let links = |page: &Page| -> Vec<String> {
            page.told("main h3 a").into_iter().map(|[.., words]| words).collect()
        };
        assert_eq!(links(&page)[..3], [FERRY, MINA, HARBOUR]);
        assert_eq!(links(&page).len(), 7);
        // Nothing is seen that does nothing.
        let dead = page.told(".finding button");
        assert!(dead.iter().all(|[.., words]| words.is_empty()), "{dead:?}");
        assert!(page.fits_its_width());
        page.script("document.querySelector('.more a').click()", Vec::new());
        // Before that, what is found may be gone by the time it is asked.
        eventually("the page of older stories", || page.address().ends_with("front-2.html").then_some(()));
        eventually("older stories", || (links(&page).first()? == "The Wind on Day 3").then_some(()));
    }

    fn the_page_of_older_stories_is_taken_over_too(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("front-2.html"));
        page.sees("button", "All");
        assert_eq!(headlines(&page).len(), 5);
        page.sees("link", MORE).click();
        eventually("the oldest", || (headlines(&page).len() == 10).then_some(()));
        page.loses("link", MORE);
    }

    fn what_the_script_lists_is_what_the_edition_lists(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site);
        let list = "document.querySelector('.days').outerHTML.replace(/ aria-\\w+=\"[^\"]*\"| hidden=\"\"/g, '')";
        // Attributes stand in any order.
        let parts = |page: &Page| {
            let html = page.text_of(list);
            let mut parts: Vec<String> = html.split(['<', '>']).map(|part| {
                let mut words: Vec<&str> = part.split_inclusive(' ').map(str::trim).collect();
                words.sort_unstable();
                words.join(" ")
            }).collect();
            parts.retain(|part| !part.is_empty());
            parts
        };
        let adopted = parts(&page);
        page.go(&site.address("./?page=stories"));
        is_there(&page);
        assert_eq!(parts(&page), adopted);
        assert_eq!(page.title(), "All stories — The Lindby Post");
    }

    fn every_page_leads_to_it(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("harbour.html"));
        page.sees("link", "All stories").press(&page);
        is_there(&page);
        page.sees("link", "What this page keeps on your device").press(&page);
        page.sees("heading", "What this page keeps on your device");
        page.sees("link", "All stories").press(&page);
        is_there(&page);
        page.back();
        page.sees("heading", "What this page keeps on your device");
        page.back();
        is_there(&page);
    }

    fn a_list_that_does_not_arrive_can_be_asked_for_again(engine) {
        let site = site();
        site.fail("front.json", Fault::Html);
        let page = Page::open(engine, Settings::default(), &site.address("./?page=stories"));
        page.sees("alert", "");
        assert!(page.shown_text(".gone [role=alert]").contains("The list of stories did not arrive."));
        site.mend("front.json");
        page.sees("button", "Try again").press(&page);
        is_there(&page);
        assert_eq!(headlines(&page).len(), 7);
    }

    fn there_is_no_barrier(engine) {
        let site = site();
        for (viewport, scheme) in [((360, 640), Scheme::Light), ((1280, 800), Scheme::Dark)] {
            let page = open(engine, Settings { viewport, scheme, ..Settings::default() }, &site);
            assert_accessible(&page, "the list of stories");
            assert!(page.fits_its_width());
            drop(page);
            let settings = Settings { web_assembly: false, viewport, scheme, ..Settings::default() };
            let page = Page::open(engine, settings, &site.address("front-2.html"));
            eventually("older stories", || (headlines(&page).len() == 5).then_some(()));
            assert_accessible(&page, "older stories where the reader does not come");
        }
    }

    fn it_speaks_the_readers_language(engine) {
        let site = site();
        let settings = Settings {
            before_the_page: Some("if (location.protocol === 'http:') localStorage['standfirst.language'] = 'ar'".to_owned()),
            ..Settings::phone()
        };
        let page = Page::open(engine, settings, &site.address("./"));
        page.sees("heading", "كل المقالات");
        page.sees("link", "مقالات أخرى");
        page.sees("button", "الكل");
        assert!(page.shown_text("[data-id=harbour]").contains("للقراءة"));
        assert_eq!(page.evaluate("getComputedStyle(document.querySelector('[data-id=harbour] h3')).direction"), "ltr");
        assert!(page.fits_its_width());
        assert_accessible(&page, "the list of stories in Arabic");
    }
}
