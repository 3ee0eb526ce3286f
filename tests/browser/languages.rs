//! The page follows the story's language and the direction in which it is written.

use serde_json::{Value, json};

use crate::harness::{Fault, Page, Settings, assert_accessible, in_the_repository};
use crate::sample::{self, HEADLINE, NEWSROOM};
use crate::stories;

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

const LANGUAGES: [&str; 9] = ["ar", "de", "es", "fa", "fr", "he", "ru", "uk", "zh"];

/// A message of the page's own in another language.
fn translated(language: &str, english: &str) -> String {
    let file = in_the_repository(&format!("public/words/{language}/page.json"));
    let words = std::fs::read_to_string(file).expect("the language's words");
    let words: Value = serde_json::from_str(&words).expect("JSON");
    words[english].as_str().expect("a translation").to_owned()
}

fn story_in(language: &str, headline: &str, paragraph: &str) -> Value {
    let body = vec![json!({ "type": "paragraph", "text": paragraph }); 20];
    json!({ "id": "other", "language": language, "headline": headline, "published": "2026-03-05", "body": body })
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

    fn the_pages_own_words_are_in_the_storys_language_and_say_so(engine) {
        let site = sample::site();
        sample::lay(&site, "arabic", &arabic_story());
        let page = Page::open(engine, Settings::default(), &site.address("./?story=arabic"));
        page.sees("region", ARABIC_SUPPORT);
        for (role, name) in [("switch", sample::HIGHLIGHT), ("button", "Close"), ("link", "What this page keeps on your device")] {
            let there = page.sees(role, &translated("ar", name));
            let language = there.script(&page, "const own = it.closest('[lang]'); return [own.lang, own.dir]");
            assert_eq!(language, json!(["ar", "rtl"]), "{role} “{name}”");
        }
    }

    fn a_language_is_asked_for_only_when_it_is_used(engine) {
        let site = sample::site();
        let russian = story_in("ru", "Порт закрыт до весны", "Порт Линдбю останется закрытым до весны, сообщил в понедельник городской совет.");
        sample::lay(&site, "russian", &russian);
        let page = sample::open(engine, Settings::default(), &site);
        let asked = || site.asked().iter().filter(|path| path.ends_with("/page.json")).count();
        assert_eq!(asked(), 0, "English is in the page");
        page.go(&site.address("./?story=russian"));
        page.sees("heading", "Порт закрыт до весны");
        page.sees("button", &translated("ru", "Listen"));
        assert_eq!(asked(), 1, "{:?}", site.asked());
        let time = page.text_of("document.querySelector('.dates').innerText");
        assert!(time.contains("2 минуты"), "{time}");
        assert!(time.contains("марта 2026"), "the date is in the same language: {time}");
    }

    fn a_story_in_a_language_without_words_of_the_page_has_the_browsers(engine) {
        let site = sample::site();
        sample::lay(&site, "turkish", &story_in("tr", "Liman kapalı", "Liman bahara kadar kapalı kalacak."));
        let page = Page::open(engine, Settings::default(), &site.address("./?story=turkish"));
        page.sees("heading", "Liman kapalı");
        page.sees("button", "Listen");
        assert_eq!(language(&page), json!(["tr", "ltr"]));
    }

    fn the_readers_own_choice_comes_first(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.script("localStorage.setItem('standfirst.language', 'de')", Vec::new());
        page.reload();
        page.sees("button", &translated("de", "Listen"));
        assert_eq!(language(&page), json!(["en", "ltr"]), "the story is English all the same");
        page.sees("link", &translated("de", "What this page keeps on your device")).press(&page);
        page.sees("heading", &translated("de", "What this page keeps on your device"));
        assert_eq!(language(&page), json!(["de", "ltr"]));
    }

    fn the_reader_chooses_it_among_the_settings_of_the_text(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        page.sees("button", "Text").press(&page);
        let choice = page.sees("combobox", "Language of this page");
        choice.script(&page, "it.value = 'uk'; it.dispatchEvent(new Event('change'))");
        page.sees("button", &translated("uk", "Listen"));
        assert_eq!(page.evaluate("localStorage.getItem('standfirst.language')"), "uk");
    }

    fn a_language_that_does_not_arrive_leaves_english(engine) {
        let site = sample::site();
        sample::lay(&site, "arabic", &arabic_story());
        site.fail("words/ar/page.json", Fault::Html);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=arabic"));
        page.sees("heading", ARABIC_HEADLINE);
        page.sees("button", "Listen");
    }

    fn in_every_language_the_page_is_accessible_and_fits_a_phone(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        for language in LANGUAGES {
            page.script("localStorage.setItem('standfirst.language', arguments[0])", vec![json!(language)]);
            page.reload();
            page.sees("heading", HEADLINE);
            page.sees("button", &translated(language, "Listen"));
            assert!(page.fits_its_width(), "{language}");
            assert_accessible(&page, language);
        }
    }

    fn chinese_stands_in_taller_lines_and_is_not_slanted(engine) {
        let site = sample::site();
        sample::lay(&site, "chinese", &stories::chinese());
        let page = Page::open(engine, Settings::phone(), &site.address("./?story=chinese"));
        page.sees("heading", stories::CHINESE_HEADLINE);
        let slant = "(({ fontStyle, fontWeight }) => [fontStyle, fontWeight])(getComputedStyle(document.querySelector('#story em')))";
        assert_eq!(page.evaluate(slant), json!(["normal", "700"]));
        let line = "(({ lineHeight, fontSize }) => parseFloat(lineHeight) / parseFloat(fontSize))(getComputedStyle(document.querySelector('#p1')))";
        let line = page.evaluate(line).as_f64().expect("a share of the size");
        assert!((line - 1.8).abs() < 0.01, "{line}");
    }

    fn korean_is_broken_between_words(engine) {
        let site = sample::site();
        sample::lay(&site, "korean", &stories::korean());
        let page = Page::open(engine, Settings::phone(), &site.address("./?story=korean"));
        page.sees("heading", stories::KOREAN_HEADLINE);
        let broken = page.evaluate("[...document.querySelectorAll('#story :is(h1, p[id])')].flatMap((it) => {
            const walker = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
            const words = [];
            while (walker.nextNode()) for (const { 0: word, index } of walker.currentNode.data.matchAll(/\\S+/g)) {
                const range = document.createRange();
                range.setStart(walker.currentNode, index);
                range.setEnd(walker.currentNode, index + word.length);
                if (new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1) words.push(word);
            }
            return words;
        })");
        assert_eq!(broken, json!([]));
        assert!(page.fits_its_width());
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
