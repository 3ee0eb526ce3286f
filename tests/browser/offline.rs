//! The page without a network: what is there after one visit, what after two, and how much of it stays.

use serde_json::{Value, json};

use crate::harness::{Engine, Fault, Page, Server, Settings, eventually};
use crate::sample::{self, HEADLINE};
use crate::still_pages;

/// All that is kept, by the names of the caches, and what the worker says of it under `state`.
pub fn kept(page: &Page) -> Value {
    page.script_later(
        "const done = arguments[arguments.length - 1];
         (async () => {
           const home = new URL('./', location).href;
           const all = {};
           for (const name of await caches.keys()) {
             const urls = (await (await caches.open(name)).keys()).map(({ url }) => url.replace(home, ''));
             all[name.replace(/^shell-.*\\//, 'shell-')] = urls;
           }
           const state = await caches.match(`${home}?state`, { cacheName: 'shell' });
           all.state = state ? await state.json() : null;
           return all;
         })().then(done, (error) => done(String(error)));",
        Vec::new(),
    )
}

fn has(list: &Value, ending: &str) -> bool {
    let names = list.as_array().into_iter().flatten();
    names
        .filter_map(Value::as_str)
        .any(|name| name.ends_with(ending))
}

/// The stories that are kept.
pub fn stories(page: &Page) -> Vec<String> {
    let kept = kept(page);
    let names = kept["stories"].as_array().into_iter().flatten();
    let names = names.filter_map(|name| {
        name.as_str()?
            .strip_prefix("stories/")?
            .strip_suffix(".json")
    });
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names
}

/// Waits until the worker has kept what the first visit brought.
#[track_caller]
pub fn settled(page: &Page) {
    eventually("the page to be kept", || {
        let kept = kept(page);
        let now = kept["state"]["now"]
            .as_str()?
            .rsplit('/')
            .next()?
            .to_owned();
        let shell = &kept[format!("shell-{now}")];
        (has(shell, ".wasm") && has(shell, "") && has(&kept["stories"], ".json")).then_some(())
    });
}

/// Visits again, and waits until all of the page is kept.
#[track_caller]
pub fn installed(page: &Page) {
    settled(page);
    again(page);
    whole(page);
}

/// Waits until all of the page is kept.
#[track_caller]
pub fn whole(page: &Page) {
    eventually("all of the page to be kept", || {
        (kept(page)["state"]["whole"] == true).then_some(())
    });
}

/// Comes back to the same address. A reload as a driver does it asks past the worker in Firefox.
#[track_caller]
pub fn again(page: &Page) {
    page.go(&page.address());
}

/// From now on the browser may say that something was asked for in vain: each in its own words.
pub fn expect_silence(page: &mut Page) {
    page.expects_message(page.engine, "");
}

/// Goes to the story's end, as a reader does, and asks how it can be kept.
#[track_caller]
pub fn keep(page: &Page) {
    to_the_end(page);
    page.sees("button", "Keep this story…").press(page);
}

/// Goes to the story's end, as a reader does.
pub fn to_the_end(page: &Page) {
    page.script(
        "document.querySelector('[data-story-end]').scrollIntoView({ block: 'center', behavior: 'instant' })",
        Vec::new(),
    );
}

fn lay(site: &Server, name: &str) {
    sample::lay(site, name, &sample::story(name, &format!("Story {name}")));
}

#[track_caller]
fn read(page: &Page, site: &Server, name: &str) {
    page.go(&site.address(&format!("./?story={name}")));
    page.sees("heading", &format!("Story {name}"));
    eventually("the story to be kept and marked as read", || {
        let read = page.script_later(
            "const done = arguments[arguments.length - 1];
             caches.match(new URL('./?read', location).href, { cacheName: 'shell' })
               .then((it) => it?.json()).then((it) => done(it ?? {}), () => done({}))",
            Vec::new(),
        );
        (!read[format!("stories/{name}.json")].is_null()).then_some(())
    });
}

in_both_engines! {
    fn after_one_visit_the_page_and_its_story_open_without_a_network(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        settled(&page);
        site.cut_off();
        expect_silence(&mut page);
        again(&page);
        page.sees("heading", HEADLINE);
        page.go(&site.address("./?story=hostage-talks#p3"));
        page.sees("heading", HEADLINE);
        page.sees("link", sample::NEWSROOM);
    }

    fn after_two_visits_its_tools_do_as_well(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        site.cut_off();
        expect_silence(&mut page);
        again(&page);
        page.sees("button", "Text").click();
        page.sees("region", "Text and colours");
        page.sees("button", "Keys").press(&page);
        page.sees("dialog", "Keys");
        page.go(&site.address("./?page=kept"));
        page.sees("heading", "Kept to read without a network");
    }

    fn a_storys_own_page_opens_without_a_network_and_at_its_passage(engine) {
        let site = still_pages::site();
        let mut page = still_pages::open(engine, Settings::phone(), &site, "hostage-talks.html");
        still_pages::taken_over(&page);
        settled(&page);
        site.cut_off();
        expect_silence(&mut page);
        page.go("about:blank");
        page.go(&site.address("hostage-talks.html#p5"));
        page.sees("heading", HEADLINE);
        assert_eq!(page.address(), site.address("hostage-talks.html#p5"));
        still_pages::taken_over(&page);
        assert_eq!(page.evaluate("[...document.styleSheets].filter((it) => it.cssRules.length > 9).length"), 2);
        eventually("the passage", || (page.evaluate("scrollY > 0") == true).then_some(()));
    }

    fn a_page_that_is_kept_whole_shows_a_storys_own_page_by_itself(engine) {
        let site = still_pages::site();
        let page = still_pages::open(engine, Settings::default(), &site, "./");
        page.sees("heading", HEADLINE);
        installed(&page);
        let asked = site.asked().len();
        // Whatever a host puts there.
        site.lay("blocks.html", "<!doctype html><title>Another</title><h1>Another page</h1>");
        page.go(&site.address("blocks.html"));
        page.sees("heading", crate::blocks::HEADLINE);
        assert_eq!(page.address(), site.address("./?story=blocks"));
        let since: Vec<String> = site.asked().split_off(asked);
        assert!(!since.iter().any(|path| path.contains("blocks.html")), "{since:?}");
        assert_eq!(since.iter().filter(|path| path.contains("stories/blocks.json")).count(), 1, "{since:?}");
    }

    fn a_story_is_todays_where_the_network_answers_and_the_kept_one_where_it_does_not(engine) {
        let site = sample::site();
        lay(&site, "one");
        let mut page = Page::open(engine, Settings::default(), &site.address("./?story=one"));
        page.sees("heading", "Story one");
        settled(&page);
        sample::lay(&site, "one", &sample::story("one", "Story one, mended"));
        again(&page);
        page.sees("heading", "Story one, mended");
        page.expects_message(engine, "");
        for fault in [Fault::Status(500), Fault::Status(404), Fault::Html, Fault::Truncated, Fault::Aborted, Fault::Held] {
            site.fail("stories/one.json", fault);
            again(&page);
            page.sees("heading", "Story one, mended");
        }
        site.mend("stories/one.json");
        assert!(stories(&page).contains(&"one".to_owned()));
    }

    fn the_oldest_unread_story_goes_first_then_the_one_read_longest_ago_and_what_is_saved_stays(engine) {
        let site = sample::site();
        let index = std::fs::read_to_string(crate::harness::built_page().join("index.html")).expect("the page");
        let limited = index.replace("<title>", "<meta name=keep content=\"4 50\"><title>");
        assert_ne!(index, limited);
        site.lay("index.html", limited);
        for name in ["saved", "early", "ahead", "later", "last", "over"] {
            lay(&site, name);
        }
        let page = Page::open(engine, Settings::default(), &site.address("./?story=saved"));
        page.sees("heading", "Story saved");
        installed(&page);
        keep(&page);
        page.sees("switch", "Keep this story to read without a network").click();
        read(&page, &site, "early");
        page.script_later("fetch('stories/ahead.json').then((it) => it.text()).then(arguments[arguments.length - 1])", Vec::new());
        read(&page, &site, "later");
        let are = |names: &[&str]| eventually(&format!("{names:?}"), || (stories(&page) == names).then_some(()));
        // Five with the lead story, which every visit brings along.
        are(&["early", "hostage-talks", "later", "saved"]);
        read(&page, &site, "last");
        are(&["early", "last", "later", "saved"]);
        read(&page, &site, "over");
        are(&["last", "later", "over", "saved"]);
    }
}

/// A visit that is not the reader's own choice costs them nothing.
#[test]
fn where_data_is_saved_a_second_visit_brings_nothing_more() {
    let site = sample::site();
    let frugal = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";
    let settings = Settings {
        before_the_page: Some(frugal.to_owned()),
        ..Settings::default()
    };
    let page = sample::open(Engine::Chromium, settings, &site);
    settled(&page);
    again(&page);
    page.sees("heading", HEADLINE);
    eventually("the second visit to have been noticed", || {
        site.asked()
            .iter()
            .any(|path| path.contains("keeping"))
            .then_some(())
    });
    page.rest(std::time::Duration::from_secs(2));
    assert!(!site.asked().iter().any(|path| path.contains("importer")));
    assert_eq!(kept(&page)["state"]["whole"], json!(null));
}
