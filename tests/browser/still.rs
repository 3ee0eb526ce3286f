//! The reader takes over a page that has its story in itself: nothing moves, and nothing is lost.

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{Engine, Fault, Page, Server, Settings, eventually};
use crate::still_pages::{NAMES, lay, open, site, taken_over};
use crate::{sample, stories};

/// What moves in the window without being asked to, by Chromium's own reckoning.
const SHIFTS: &str = "if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    window.shifts = [];
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.push(entry.value); })
        .observe({ type: 'layout-shift', buffered: true });
}";

/// Keeps the reader away.
fn hold(site: &Server) {
    for file in site.files("wasm") {
        site.fail(&file, Fault::Held);
    }
}

/// Lets it come, and waits until it has taken over.
#[track_caller]
fn taken_over_now(site: &Server, page: &Page) {
    assert!(is_still(page), "the reader is held");
    for file in site.files("wasm") {
        site.mend(&file);
    }
    taken_over(page);
}

fn is_still(page: &Page) -> bool {
    page.evaluate(
        "Boolean(document.querySelector('#first-paint')) && !document.querySelector('#story')",
    ) == true
}

/// Where each line of the story stands, in whole pixels.
fn lay_out(page: &Page, article: &str) -> Value {
    let parts = "header > *, .dates > *, .contents, figure, figure *:not(.who, .instead, .instead *, .larger), .body > *, .body q, .body li, \
                 .body sup a, .corrections, .source, .end, .appeal h2, .appeal > p:not(.choices, .tools, .cited)";
    page.evaluate(&format!(
        "[...document.querySelectorAll('{article} :is({parts})')]
            .filter((it) => !(it.matches('.field, .problem, .outcome')))
            .map((it) => {{
                const {{ top, left, width, height }} = it.getBoundingClientRect();
                // What a browser writes of a date is as long as its words are.
                const wide = it.closest('.dates, time') || it.matches('.contents *') ? 0 : width;
                return [it.localName, it.id, ...[top + scrollY, left, wide, height].map(Math.round)].join(' ');
            }})"
    ))
}

#[track_caller]
fn assert_nothing_moves(engine: Engine, settings: &Settings, site: &Server, names: &[&str]) {
    for name in names {
        hold(site);
        let settings = Settings {
            before_the_page: Some(SHIFTS.to_owned()),
            ..settings.clone()
        };
        let page = open(engine, settings, site, &format!("{name}.html"));
        eventually("the scripts", || {
            (page.evaluate("document.readyState") == "complete").then_some(())
        });
        assert!(is_still(&page), "{name}: the reader is late");
        let before = lay_out(&page, "#first-paint");
        eventually("a paint before the reader", || {
            let painted = "performance.getEntriesByName('first-contentful-paint').length";
            (page.evaluate(painted) == 1).then_some(())
        });
        taken_over_now(site, &page);
        let after = lay_out(&page, "#story");
        let lines = before.as_array().expect("lines");
        assert!(lines.len() > 10, "{before}");
        let after = after.as_array().expect("lines");
        for (before, after) in lines.iter().zip(after) {
            assert_eq!(before, after, "{name} in {:?}", page.settings.viewport);
        }
        assert_eq!(lines.len(), after.len(), "{name}");
        page.rest(Duration::from_millis(300));
        if engine == Engine::Chromium {
            assert_eq!(page.evaluate("shifts"), json!([]), "{name}");
        }
        assert_eq!(page.evaluate("scrollY"), json!(0), "{name}");
    }
}

// Where an element stands in the window, in pixels.
fn top(page: &Page, id: &str) -> f64 {
    let top = format!("document.getElementById('{id}').getBoundingClientRect().top");
    page.evaluate(&top).as_f64().expect("pixels")
}

/// Firefox stands at whole pixels of the screen, and goes to the one above or below for the same fragment.
#[track_caller]
fn assert_stays(page: &Page, id: &str, before: f64) {
    let after = top(page, id);
    assert!((after - before).abs() < 1.01, "{id}: {before} {after}");
}

in_both_engines! {
    fn on_a_phone_nothing_moves(engine) {
        assert_nothing_moves(engine, &Settings::phone(), &site(), &NAMES);
    }

    fn on_a_wide_screen_nothing_moves(engine) {
        assert_nothing_moves(engine, &Settings::default(), &site(), &NAMES);
    }

    fn nothing_moves_in_any_of_the_pages_languages(engine) {
        let site = sample::site();
        let languages = ["ar", "de", "en", "es", "fa", "fr", "he", "ru", "uk", "zh"];
        for language in languages {
            let mut story = sample::story(language, "12:45");
            story["language"] = json!(language);
            story["published"] = json!("2026-09-28T08:00:00Z");
            story["updated"] = json!("2026-09-30T22:30:00+03:00");
            lay(&site, language, &story);
        }
        for settings in [Settings::phone(), Settings::default()] {
            assert_nothing_moves(engine, &settings, &site, &languages);
        }
    }

    fn a_reader_stays_where_they_are_with_what_they_selected(engine) {
        let site = site();
        hold(&site);
        let page = open(engine, Settings::phone(), &site, "hostage-talks.html");
        page.script(
            "const [first, last] = ['p6', 'p7'].map((id) => document.getElementById(id));
             first.scrollIntoView({ block: 'start', behavior: 'instant' });
             // Over a quotation, whose speaker is text here and none later.
             getSelection().setBaseAndExtent(first.firstChild, 3, last.lastChild, 9);",
            Vec::new(),
        );
        page.rest(Duration::from_millis(300));
        let words = "getSelection().toString().replace(/ \\[[^\\]]*\\]/g, '').replace(/\\s+/g, ' ')";
        let (before, selected) = (top(&page, "p6"), page.text_of(words));
        assert!(is_still(&page) && selected.len() > 40, "{selected}");
        taken_over_now(&site, &page);
        assert_stays(&page, "p6", before);
        assert_eq!(page.text_of(words), selected);
        assert_eq!(page.evaluate("getSelection().anchorNode.parentElement.closest('#story') !== null"), true);
    }

    fn the_focus_stays_on_what_it_was_on(engine) {
        let site = site();
        for (there, then) in [
            ("document.querySelector('#first-paint sup a')", "sup > a"),
            ("document.querySelector('#first-paint .embed')", ".embed"),
            ("document.querySelector('#first-paint .wide')", ".wide"),
            ("document.getElementById('q1')", "#w1"),
        ] {
            hold(&site);
            let page = open(engine, Settings::default(), &site, "blocks.html");
            assert_eq!(page.evaluate(&format!("({there}.focus(), document.activeElement === {there})")), true);
            let scrolled = page.evaluate("Math.round(scrollY)");
            assert!(is_still(&page));
            taken_over_now(&site, &page);
            assert_eq!(page.evaluate(&format!("document.activeElement.matches('#story {then}')")), true, "{then}");
            assert_eq!(page.evaluate("Math.round(scrollY)"), scrolled);
        }
    }

    fn contents_that_were_opened_stay_open(engine) {
        let site = site();
        hold(&site);
        let mut story = stories::russian();
        story["body"][4] = json!({ "type": "heading", "level": 2, "text": "Сколько" });
        lay(&site, "russian", &story);
        let page = open(engine, Settings::phone(), &site, "russian.html");
        page.script("document.querySelector('summary').click()", Vec::new());
        let before = lay_out(&page, "#first-paint");
        assert!(is_still(&page));
        taken_over_now(&site, &page);
        assert_eq!(page.evaluate("document.querySelector('#story details').open"), true);
        assert_eq!(lay_out(&page, "#story"), before);
    }

    fn an_address_of_a_passage_leads_there_once(engine) {
        let site = site();
        hold(&site);
        let page = open(engine, Settings::phone(), &site, "hostage-talks.html#p7");
        eventually("the passage", || Some(top(&page, "p7")).filter(|top| *top < 200.0));
        page.rest(Duration::from_millis(300));
        let before = top(&page, "p7");
        assert!(is_still(&page));
        taken_over_now(&site, &page);
        assert_stays(&page, "p7", before);
        assert_eq!(page.evaluate("document.querySelector('#story :target')?.id"), "p7");
        drop(page);
        // A reader who went on from there is not called back.
        hold(&site);
        let page = open(engine, Settings::phone(), &site, "hostage-talks.html#p7");
        page.script("scrollTo({ top: 200, behavior: 'instant' })", Vec::new());
        assert!(is_still(&page));
        taken_over_now(&site, &page);
        page.rest(Duration::from_millis(200));
        assert_eq!(page.evaluate("Math.round(scrollY)"), json!(200));
        assert_eq!(page.evaluate("document.querySelector('#story :target')?.id"), "p7");
    }

    fn in_a_very_long_story_a_reader_stays_where_they_are(engine) {
        let site = site();
        lay(&site, "long", &stories::long());
        hold(&site);
        let page = open(engine, Settings::phone(), &site, "long.html#p5000");
        eventually("the passage", || Some(top(&page, "p5000")).filter(|top| *top < 200.0));
        // Measured once it stands.
        page.rest(Duration::from_millis(300));
        let before = top(&page, "p5000");
        assert!(is_still(&page));
        taken_over_now(&site, &page);
        page.rest(Duration::from_millis(300));
        assert_stays(&page, "p5000", before);
        assert_eq!(page.evaluate("document.querySelectorAll('#story .body p').length"), json!(8000));
    }

    fn a_page_whose_storys_file_does_not_come_stays_as_it_is(engine) {
        let site = site();
        site.fail("stories/hostage-talks.json", Fault::Status(404));
        let mut page = open(engine, Settings::default(), &site, "hostage-talks.html");
        page.expects_message(Engine::Chromium, "status of 404");
        eventually("what is said of it", || {
            let said = page.text_of("document.getElementById('announced').textContent");
            said.contains("did not arrive").then_some(())
        });
        page.rest(Duration::from_millis(300));
        assert!(is_still(&page));
        assert_eq!(page.title(), format!("{} — {}", sample::HEADLINE, sample::NEWSROOM));
    }

    fn another_story_at_the_same_page_is_the_one_that_is_shown(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site, "hostage-talks.html?story=russian");
        page.sees("heading", stories::RUSSIAN_HEADLINE);
        page.loses("heading", sample::HEADLINE);
        taken_over(&page);
        drop(page);
        // And its own name leads to itself.
        let page = open(engine, Settings::default(), &site, "hostage-talks.html?story=hostage-talks");
        taken_over(&page);
        page.sees("heading", sample::HEADLINE);
        assert_eq!(site.asked().iter().filter(|it| it.ends_with("hostage-talks.json")).count(), 2);
    }

    fn quotations_that_a_reader_wants_unmarked_never_are_marked(engine) {
        let site = site();
        hold(&site);
        let off = "if (location.protocol === 'http:') localStorage['standfirst.highlight'] = 'off'";
        let settings = Settings { before_the_page: Some(off.to_owned()), ..Settings::default() };
        let page = open(engine, settings, &site, "hostage-talks.html");
        let line = "getComputedStyle(document.querySelector('q')).textDecorationLine";
        assert!(is_still(&page));
        assert_eq!(page.evaluate(line), "none");
        taken_over_now(&site, &page);
        assert_eq!(page.evaluate(line), "none");
        page.sees("switch", sample::HIGHLIGHT).click();
        assert_eq!(page.evaluate(line), "underline");
    }

    fn the_pages_words_are_in_the_language_that_a_reader_chose(engine) {
        let site = site();
        let english = "if (location.protocol === 'http:') localStorage['standfirst.language'] = 'en'";
        let settings = Settings { before_the_page: Some(english.to_owned()), ..Settings::default() };
        let page = open(engine, settings, &site, "russian.html");
        let skip = "document.querySelector('.skip').textContent";
        taken_over(&page);
        assert_eq!(page.text_of(skip), "Skip to the story");
        drop(page);
        let page = open(engine, Settings::default(), &site, "russian.html");
        taken_over(&page);
        assert_eq!(page.text_of(skip), "Перейти к материалу");
        page.sees("switch", "Выделять цитаты");
    }

    fn the_page_asks_for_each_file_once(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site, "blocks.html");
        taken_over(&page);
        page.rest(Duration::from_millis(500));
        let mut asked = site.asked();
        asked.sort();
        let all = asked.len();
        asked.dedup();
        assert_eq!(asked.len(), all, "{:?}", site.asked());
    }
}
