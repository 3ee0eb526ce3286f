//! The story is read: everything that belongs to it is there, in order, and meant as what it is.

use serde_json::json;

use crate::harness::{Engine, Settings, eventually};
use crate::sample::{self, HEADLINE, MESSAGE, NEWSROOM, SUPPORT, SUPPORT_ADDRESS};

in_both_engines! {
    fn the_paragraphs_are_the_wire_text_in_order(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let shown = page.evaluate(
            "[...document.querySelectorAll('article p[id]')].map((p) => [p.id, p.textContent])"
        );
        let wanted = sample::report();
        assert_eq!(wanted.len(), 10);
        let wanted = wanted.iter().enumerate().map(|(i, text)| serde_json::json!([format!("p{}", i + 1), text]));
        assert_eq!(shown, wanted.collect::<serde_json::Value>());
    }

    fn there_is_one_story_with_one_headline(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        assert_eq!(page.all("main").len(), 1);
        assert_eq!(page.all("article").len(), 1);
        let first = page.all("heading").into_iter();
        let first = first.filter(|found| found.script(&page, "return it.localName") == "h1");
        assert_eq!(first.map(|found| found.name).collect::<Vec<_>>(), [HEADLINE]);
        assert_eq!(page.title(), format!("{HEADLINE} — {NEWSROOM}"));
        assert_eq!(page.evaluate("[document.documentElement.lang, document.documentElement.dir]"),
            serde_json::json!(["en", "ltr"]));
    }

    fn the_masthead_leads_to_the_front_page(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        assert_eq!(page.all("banner").len(), 1);
        let address = page.sees("link", NEWSROOM).script(&page, "return it.closest('header') && it.href");
        assert_eq!(address, site.address("./").as_str());
    }

    fn author_time_length_and_source_are_told(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let head = page.text_of("document.querySelector('article').innerText");
        assert!(head.contains("Deputy Foreign Minister Mikhail Bogdanov said he did not rule out"), "{head}");
        assert!(head.contains("By The Moscow Times"), "{head}");
        assert!(head.contains(" to read"), "{head}");
        assert!(head.contains("Source: The Moscow Times"), "{head}");
        let source = page.evaluate(
            "[...document.querySelectorAll('article a')].some((it) =>
                it.href.startsWith('https://www.themoscowtimes.com/2023/10/14/'))"
        );
        assert_eq!(source, true);
    }

    fn the_date_is_exact_for_machines_and_in_words_for_readers(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        assert_eq!(page.text_of("document.querySelector('article time').dateTime"), "2023-10-14");
        eventually("the date in words", || {
            let shown = page.text_of("document.querySelector('article time').textContent");
            (shown == "October 14, 2023").then_some(())
        });
    }

    fn the_newsrooms_message_stands_in_full_after_the_end(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let region = page.sees("region", MESSAGE);
        let shown = region.text();
        for paragraph in sample::message() {
            assert!(shown.contains(&paragraph), "{paragraph}\nis not in\n{shown}");
        }
        let after_the_end = region.script(&page,
            "const end = document.querySelector('[data-story-end]');
             return Boolean(end.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)");
        assert_eq!(after_the_end, true);
        let link = region.script(&page, "const a = it.querySelector('a'); return [a.textContent, a.href, a.rel]");
        assert_eq!(link, serde_json::json!([SUPPORT, SUPPORT_ADDRESS, "noreferrer"]));
    }

    fn the_page_says_when_it_is_ready(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        assert_ne!(page.evaluate("document.querySelector('main').getAttribute('aria-busy')"), "true");
        let skeletons = page.evaluate("[...document.querySelectorAll('.skeleton')].filter((it) => it.offsetHeight).length");
        assert_eq!(skeletons, 0);
    }

    fn until_the_story_is_there_a_still_skeleton_keeps_its_place(engine) {
        let site = sample::site();
        site.fail("stories/hostage-talks.json", crate::harness::Fault::Slow(std::time::Duration::from_secs(2)));
        let page = crate::harness::Page::open(engine, Settings::default(), &site.address("./"));
        assert_eq!(page.evaluate("document.querySelector('main').getAttribute('aria-busy')"), "true");
        assert_eq!(page.evaluate("document.querySelector('.skeleton').offsetHeight > 200"), true);
        assert_eq!(page.evaluate("document.getAnimations().length"), 0);
        page.sees("heading", HEADLINE);
    }

    fn on_paper_quotations_have_their_speakers_and_the_story_its_address(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        // Firefox has no way to ask for paper: there its rules are made to count on the screen.
        match engine {
            Engine::Chromium => { page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })); }
            Engine::Firefox => { page.script(
                "for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)
                     if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all'",
                Vec::new(),
            ); }
        }
        // Firefox gives the name of the attribute in place of what it says.
        let after = |of: &str| page.text_of(&format!("(() => {{
            const it = document.querySelector('{of}');
            return getComputedStyle(it, '::after').content.replace(/attr\\(([\\w-]+)\\)/, (_, name) => it.getAttribute(name));
        }})()"));
        assert!(after("#q1 + .who").contains("Said by Mikhail Bogdanov"), "{}", after("#q1 + .who"));
        let address = page.address().replace("./", "");
        assert!(after("#story").contains(address.split('?').next().expect("an address")), "{}", after("#story"));
        let shown = page.evaluate("['.tools', '.foot', '.appeal', '#bar'].filter((it) => getComputedStyle(document.querySelector(it)).display !== 'none')");
        assert_eq!(shown, json!([]));
        assert!(page.text_of("document.querySelector('#story').innerText").contains("By The Moscow Times"));
    }
}
