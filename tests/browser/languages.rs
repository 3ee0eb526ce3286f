//! The page follows the story's language and the direction in which it is written.

use serde_json::{Value, json};

use crate::harness::{Page, Settings};
use crate::sample::{self, HEADLINE, NEWSROOM};

pub const ARABIC_HEADLINE: &str = "افتتاح مكتبة جديدة في الحي القديم";

/// The heading of its banner.
pub const ARABIC_SUPPORT: &str = "ادعمونا";

/// A small story in Arabic, with an ask.
pub fn arabic_story() -> Value {
    json!({
        "id": "arabic",
        "language": "ar",
        "headline": ARABIC_HEADLINE,
        "standfirst": "مكتبة عامة تفتح أبوابها بعد عامين من العمل.",
        "bylines": [{ "name": "سلمى حداد" }],
        "published": "2026-03-05T09:00:00Z",
        "body": [
            { "type": "paragraph", "text": "افتتحت البلدية صباح اليوم مكتبة عامة في الحي القديم بعد عامين من العمل." },
            { "type": "paragraph", "text": "وقالت مديرة المكتبة ليلى منصور: «هذه المكتبة للجميع، وأبوابها مفتوحة كل يوم حتى المساء.»" },
        ],
        "appeal": {
            "heading": "رسالة إلى القراء",
            "paragraphs": ["ساعدونا على مواصلة العمل."],
            "url": "https://news.example/support",
            "policy": { "read_seconds": 5 },
            "offers": [
                { "frequency": "once", "currency": "EUR", "amounts": [20, 50], "other": true },
                { "frequency": "monthly", "currency": "EUR", "amounts": [3, 9], "suggested": 3, "other": true },
            ],
            "labels": { "support": ARABIC_SUPPORT, "later": "ذكروني لاحقا", "not_now": "ليس الآن" },
        },
    })
}

fn language(page: &Page) -> Value {
    page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
}

in_both_engines! {
    fn a_story_from_right_to_left_turns_the_page(engine) {
        let site = sample::site();
        sample::lay(&site, "arabic", &arabic_story());
        let page = Page::open(engine, Settings::phone(), &site.address("./?story=arabic"));
        page.sees("heading", ARABIC_HEADLINE);
        assert_eq!(language(&page), json!(["ar", "rtl"]));
        assert!(page.title().starts_with(ARABIC_HEADLINE));
        assert_eq!(page.evaluate("getComputedStyle(document.querySelector('#p1')).direction"), "rtl");
        assert!(page.fits_its_width());
        let said = page.evaluate("[...document.querySelectorAll('q')].map((q) => q.textContent)");
        assert_eq!(said, json!(["«هذه المكتبة للجميع، وأبوابها مفتوحة كل يوم حتى المساء.»"]));
    }

    fn its_ask_has_the_newsrooms_own_words(engine) {
        let site = sample::site();
        sample::lay(&site, "arabic", &arabic_story());
        let page = Page::open(engine, Settings::phone(), &site.address("./?story=arabic"));
        page.sees("region", "رسالة إلى القراء");
        let banner = page.sees("region", ARABIC_SUPPORT);
        assert_eq!(banner.script(&page, "return getComputedStyle(it).direction"), "rtl");
        page.sees("button", "ذكروني لاحقا");
        page.sees("button", "ليس الآن").click();
        page.loses("region", ARABIC_SUPPORT);
    }

    fn the_pages_own_words_say_which_language_they_are_in(engine) {
        let site = sample::site();
        sample::lay(&site, "arabic", &arabic_story());
        let page = Page::open(engine, Settings::default(), &site.address("./?story=arabic"));
        page.sees("region", ARABIC_SUPPORT);
        for (role, name) in [("switch", sample::HIGHLIGHT), ("button", "Close")] {
            let language = page.sees(role, name).script(&page, "return it.closest('[lang]').lang");
            assert_eq!(language, "en", "{role} “{name}”");
        }
    }

    fn the_next_story_turns_the_page_back(engine) {
        let site = sample::site();
        sample::lay(&site, "arabic", &arabic_story());
        let page = Page::open(engine, Settings::default(), &site.address("./?story=arabic"));
        page.sees("heading", ARABIC_HEADLINE);
        page.sees("link", NEWSROOM).click();
        page.sees("heading", HEADLINE);
        assert_eq!(language(&page), json!(["en", "ltr"]));
    }
}
