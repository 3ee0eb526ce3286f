//! Stories that are too long to be built at once.

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{Fault, Page, Server, Settings, eventually};
use crate::sample::{lay, site, story};

const LENGTH: usize = 2_000;

/// Of so many numbered paragraphs that say nothing, one quotation at the edge of a slice among them.
fn lay_long(site: &Server) {
    let mut long = story("long", "A long story");
    let body: Vec<Value> = (1..=LENGTH)
        .map(|number| {
            let quoted = if number == 300 { "“Here I am,” said Anna Weir. " } else { "" };
            json!({ "type": "paragraph", "text": format!("{quoted}Paragraph {number} of a long story, which goes on for a while.") })
        })
        .collect();
    long["body"] = json!(body);
    lay(site, "long", &long);
}

/// A story that takes hours to read, in this language.
fn hours_long(language: &str) -> Value {
    let mut long = story("hours", "A story of many hours");
    let words = "word ".repeat(3_000);
    long["language"] = json!(language);
    long["body"] = json!(vec![json!({ "type": "paragraph", "text": words }); 60]);
    long
}

/// A story of blocks of many kinds, so that every slice would begin with another.
fn of_many_kinds() -> Value {
    let text = "The harbour was quiet.";
    let kinds = [
        json!({ "type": "heading", "level": 2, "text": text }),
        json!({ "type": "paragraph", "text": text }),
        json!({ "type": "paragraph", "text": text }),
        json!({ "type": "list", "ordered": false, "items": [text, text] }),
        json!({ "type": "heading", "level": 3, "text": text }),
        json!({ "type": "separator" }),
        json!({ "type": "paragraph", "text": text }),
    ];
    let mut long = story("kinds", "A story of many kinds");
    long["body"] = kinds.into_iter().cycle().take(420).collect();
    long
}

#[track_caller]
fn whole(page: &Page) {
    page.sees("heading", "A long story");
    eventually("the whole story", || {
        let there = page.script(
            "return document.querySelectorAll('#story .body p').length",
            Vec::new(),
        );
        (there == LENGTH).then_some(())
    });
}

in_both_engines! {
    fn its_beginning_is_there_before_its_end_and_every_paragraph_comes_once(engine) {
        let site = site();
        lay_long(&site);
        let settings = Settings {
            before_the_page: Some("if (location.protocol === 'http:') {
                window.counts = [];
                const look = () => { counts.push(document.querySelectorAll('#story .body p').length); requestAnimationFrame(look); };
                requestAnimationFrame(look);
            }".to_owned()),
            ..Settings::default()
        };
        let page = Page::open(engine, settings, &site.address("./?story=long"));
        whole(&page);
        let between = page.script(
            "return counts.filter((it) => it > 0 && it < arguments[0]).length",
            vec![json!(LENGTH)],
        );
        assert!(between.as_u64() > Some(5), "{between} frames showed a part of it");
        let order = page.script(
            "const shown = [...document.querySelectorAll('#story .body p')].map((it, at) => [it.id, it.textContent.match(/Paragraph (\\d+)/)[1], at + 1]);
             return shown.filter(([id, number, at]) => id !== `p${at}` || Number(number) !== at).length",
            Vec::new(),
        );
        assert_eq!(order, 0);
    }

    fn nothing_moves_and_nothing_is_bare_while_it_takes_the_place_of_its_first_paint(engine) {
        let site = site();
        lay_long(&site);
        let settings = Settings {
            before_the_page: Some("if (location.protocol === 'http:') {
                window.seen = [];
                const look = () => {
                    const first = [...document.querySelectorAll('#first-paint .body p, #story .body p')].filter((it) => it.checkVisibility());
                    if (first.length) seen.push([first[0].closest('article').id, first[0].getBoundingClientRect().top, first.length]);
                    requestAnimationFrame(look);
                };
                requestAnimationFrame(look);
            }".to_owned()),
            ..Settings::default()
        };
        for file in site.files("wasm") {
            site.fail(&file, Fault::Slow(Duration::from_secs(1)));
        }
        let page = Page::open(engine, settings, &site.address("./?story=long"));
        whole(&page);
        let seen = page.evaluate("[...new Set(seen.map(([id]) => id))]");
        assert_eq!(seen, json!(["first-paint", "story"]));
        let tops = page.evaluate("[...new Set(seen.map(([, top]) => Math.round(top)))].length");
        assert_eq!(tops, 1, "{}", page.evaluate("seen"));
        let fewest = page.evaluate("Math.min(...seen.map(([, , shown]) => shown))");
        assert!(fewest.as_u64() >= Some(40), "{fewest}");
    }

    fn an_address_far_down_is_gone_to_once_it_is_there(engine) {
        let site = site();
        lay_long(&site);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=long#p1500"));
        whole(&page);
        eventually("paragraph 1500 on the screen", || {
            let top = page.script("return document.getElementById('p1500').getBoundingClientRect().top", Vec::new());
            top.as_f64().is_some_and(|top| (0.0..400.0).contains(&top)).then_some(())
        });
    }

    fn who_moves_on_meanwhile_is_not_taken_away(engine) {
        let site = site();
        lay_long(&site);
        let settings = Settings {
            before_the_page: Some("if (location.protocol === 'http:') {
                const go = () => {
                    if (document.querySelector('.part:empty')) scrollBy({ top: 2, behavior: 'instant' });
                    requestAnimationFrame(go);
                };
                requestAnimationFrame(go);
            }".to_owned()),
            ..Settings::default()
        };
        let page = Page::open(engine, settings, &site.address("./?story=long#p1500"));
        whole(&page);
        std::thread::sleep(Duration::from_millis(200));
        let place = page.script("return scrollY", Vec::new());
        assert!((1.0..2_000.0).contains(&place.as_f64().unwrap_or(0.0)), "{place}");
    }

    fn a_card_at_the_edge_of_a_slice_is_shown_whole(engine) {
        let site = site();
        lay_long(&site);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=long#p300"));
        whole(&page);
        page.sees("button", "Said by Anna Weir").press(&page);
        eventually("the card", || {
            let shown = page.script(
                "const card = document.querySelector('.card');
                 return Boolean(card) && getComputedStyle(card.closest('.part')).contentVisibility !== 'auto'",
                Vec::new(),
            );
            (shown == true).then_some(())
        });
    }

    fn a_tool_waits_for_the_whole_story(engine) {
        let site = site();
        lay_long(&site);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=long"));
        page.sees("button", "Text").click();
        page.sees("region", "Text and colours");
        whole(&page);
    }

    fn a_time_of_many_hours_is_told_in_hours_in_the_pages_language(engine) {
        let site = site();
        for (language, to_read, left) in [
            ("en", "13.5–17.5 hours to read", "hours left"),
            ("ru", "Время чтения: 13–18,5 часа", "час"),
            ("fr", "heures de lecture", "Reste"),
        ] {
            lay(&site, "hours", &hours_long(language));
            let page = Page::open(engine, Settings::default(), &site.address("./?story=hours"));
            page.sees("heading", "A story of many hours");
            eventually("the time in hours", || page.shown_text(".dates").contains(to_read).then_some(()));
            page.script("document.getElementById('p30').scrollIntoView({ block: 'start', behavior: 'instant' })", Vec::new());
            eventually("the hours that are left", || page.shown_text("#bar").contains(left).then_some(()));
        }
    }

    fn what_stands_at_the_edge_of_a_slice_is_as_far_from_its_neighbours_as_elsewhere(engine) {
        let site = site();
        lay(&site, "kinds", &of_many_kinds());
        let page = Page::open(engine, Settings::default(), &site.address("./?story=kinds"));
        page.sees("heading", "A story of many kinds");
        eventually("the whole story", || {
            (page.evaluate("document.querySelector('.part:empty') === null") == true).then_some(())
        });
        // Slices that are not on the screen are not laid out: here they are, as they are on the screen.
        page.script("for (const it of document.querySelectorAll('.part')) {
            if (getComputedStyle(it).contentVisibility !== 'auto') continue;
            it.style.contentVisibility = 'visible';
            it.style.contain = 'layout style paint';
        }", Vec::new());
        let distances = page.script(
            "const all = [...document.querySelectorAll('.body > :not(.part), .part > *')];
             const found = {};
             all.slice(1).forEach((it, at) => {
                 const pair = `${all[at].localName} ${it.localName}`;
                 const distance = Math.round(it.getBoundingClientRect().top - all[at].getBoundingClientRect().bottom);
                 (found[pair] ??= []).includes(distance) || found[pair].push(distance);
             });
             const end = document.querySelector('.end').getBoundingClientRect().top - all.at(-1).getBoundingClientRect().bottom;
             const room = parseFloat(getComputedStyle(all.at(-1)).marginBlockEnd);
             return [Object.entries(found).filter(([, distances]) => distances.length > 1), document.querySelectorAll('.part').length, Math.round(end - room)]",
            Vec::new(),
        );
        assert_eq!(distances[0], json!([]));
        assert!(distances[1].as_u64() > Some(5), "{distances}");
        // As in a story that is not cut: the paragraph's room, not the line's on top of it.
        assert_eq!(distances[2], 0);
    }

    /// Slices that are not on the screen are not laid out, and are there all the same.
    fn its_end_is_found_in_the_page_and_told_to_a_screen_reader(engine) {
        let site = site();
        lay_long(&site);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=long"));
        whole(&page);
        let last = format!("p{}", LENGTH - 10);
        let [role, ..] = &page.told(&format!("#{last}"))[0];
        assert_eq!(role, "paragraph");
        let words = format!("Paragraph {} of", LENGTH - 10);
        assert_eq!(page.script("return window.find(arguments[0])", vec![json!(words)]), true);
        eventually("the words on the screen", || {
            let place = "(() => {
                const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
                return bottom > top && top >= 0 && bottom <= innerHeight;
            })()";
            (page.evaluate(place) == true).then_some(())
        });
        assert_eq!(page.evaluate("getSelection().anchorNode.parentElement.closest('p').id"), last);
    }

    fn what_is_printed_meanwhile_is_printed_whole(engine) {
        let site = site();
        lay_long(&site);
        let settings = Settings {
            // Nothing is painted any more once the beginning is there.
            before_the_page: Some("if (location.protocol === 'http:') {
                const wait = window.requestAnimationFrame;
                window.requestAnimationFrame = (task) => wait(() => document.querySelectorAll('.part:not(:empty)').length > 2 || task());
                addEventListener('afterprint', () => { window.printed = document.querySelectorAll('.part:empty').length; });
            }".to_owned()),
            ..Settings::default()
        };
        let page = Page::open(engine, settings, &site.address("./?story=long"));
        page.sees("heading", "A long story");
        eventually("a part of it", || {
            (page.evaluate("document.querySelectorAll('.part:not(:empty)').length") == 3).then_some(())
        });
        std::thread::sleep(Duration::from_millis(300));
        assert_eq!(page.evaluate("document.querySelectorAll('.part:not(:empty)').length"), 3);
        let paper = page.print();
        assert_eq!(page.evaluate("window.printed"), 0);
        whole(&page);
        // As much as when all of it is there anyway.
        let again = page.print();
        assert!(paper.len() * 100 > again.len() * 99, "{} of {}", paper.len(), again.len());
        let order = page.evaluate("[...document.querySelectorAll('#story .body p')].filter((it, at) =>
            it.id !== `p${at + 1}` || !it.textContent.includes(`Paragraph ${at + 1} `)).length");
        assert_eq!(order, 0);
    }
}
