//! Documents that are not of our own form: opened, chosen from, and told of what is not in them.

use serde_json::{Value, json};

use crate::harness::{
    Engine, Fault, Key, Page, Server, Settings, assert_accessible, eventually, in_the_repository,
};
use crate::sample;

const CHOOSE: &str = "Choose a story";
const LEFT_OUT: &str = "What this page left out";

fn read(path: &str) -> Vec<u8> {
    std::fs::read(in_the_repository(path)).expect("a file of the tests")
}

/// The samples of all dialects, each with what becomes of it.
fn samples() -> Vec<(String, Vec<u8>, Vec<Value>)> {
    let folder = std::fs::read_dir(in_the_repository("tests/dialects/expected")).expect("a folder");
    let names = folder
        .flatten()
        .filter_map(|it| it.file_name().into_string().ok());
    let mut samples: Vec<_> = names
        .map(|name| {
            let becomes = serde_json::from_slice(&read(&format!("tests/dialects/expected/{name}")));
            let file = read(&format!("tests/dialects/{name}"));
            (name, file, becomes.expect("a list"))
        })
        .collect();
    samples.sort_by(|one, other| one.0.cmp(&other.0));
    assert!(samples.len() >= 16, "{}", samples.len());
    samples
}

fn text<'a>(value: &'a Value, what: &str) -> &'a str {
    value[what].as_str().unwrap_or_default()
}

/// A file beside the page, opened by its address.
fn open(engine: Engine, site: &Server, file: impl Into<Vec<u8>>) -> Page {
    site.lay("foreign.json", file);
    Page::open(
        engine,
        Settings::default(),
        &site.address("./?url=foreign.json"),
    )
}

fn main_text(page: &Page) -> String {
    page.text_of("document.querySelector('main').textContent")
}

#[track_caller]
fn assert_told(page: &Page, parts: &[&str]) {
    page.sees("heading", "This file is not a story");
    let told = main_text(page);
    for part in parts {
        assert!(told.contains(part), "“{part}” is not in:\n{told}");
    }
}

/// A post with what content systems put beside the text.
fn post(language: &str) -> String {
    json!({
        "id": 1, "slug": "bread", "link": "https://river.example/bread", "lang": language,
        "title": { "rendered": "Bread at the School" },
        "content": { "rendered": "<p>“Bread is free tonight,” said Ana Weir, the baker. \
            <a href='https://else.example/map?utm_source=feed&page=2'>Where</a></p>\
            <script>1</script><script>2</script>\
            <form><p>Give us your address</p><input></form>" },
    })
    .to_string()
}

in_both_engines! {
    fn every_dialect_opens_as_the_stories_it_holds(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        // The one picture whose address starts from the document's own.
        site.lay("content/images/bread.jpg", "");
        for (name, file, becomes) in samples() {
            site.lay(&format!("foreign/{name}"), file);
            page.go(&site.address(&format!("./?url=foreign/{name}")));
            if let [only] = becomes.as_slice() {
                assert_story(&page, &only["story"]);
                let odd = !text(only, "dropped").is_empty() || only["remarks"] != json!([]);
                assert_eq!(page.all("button").iter().any(|it| it.name == LEFT_OUT)
                    || page.evaluate("Boolean(document.querySelector('.left-out > summary'))") == true, odd, "{name}");
                continue;
            }
            page.sees("heading", CHOOSE);
            let faults = becomes.iter().filter(|it| it.get("error").is_some()).count();
            assert_eq!(page.evaluate("document.querySelectorAll('#choice li').length"), becomes.len());
            assert_eq!(page.evaluate("document.querySelectorAll('#choice .unread').length"), faults);
            for (at, entry) in becomes.iter().enumerate().filter(|(_, it)| it.get("story").is_some()) {
                page.sees("link", text(&entry["story"], "headline")).click();
                assert_story(&page, &entry["story"]);
                assert!(page.address().ends_with(&format!("&item={}", at + 1)), "{}", page.address());
                page.back();
                page.sees("heading", CHOOSE);
            }
        }
    }

    fn one_story_of_a_feed_has_an_address_of_its_own(engine) {
        let site = sample::site();
        site.lay("feed-of-others.json", read("tests/dialects/json-feed.json"));
        let page = Page::open(engine, Settings::default(), &site.address("./?url=feed-of-others.json&item=2"));
        page.sees("heading", "Bread is free at the school tonight.");
        page.go(&site.address("./?url=feed-of-others.json&item=3"));
        assert_told(&page, &["no story number 3", "It has 2"]);
        page.go(&site.address("./?url=feed-of-others.json"));
        page.sees("link", "Dam Breaks Above the Town").press(&page);
        page.sees("heading", "Dam Breaks Above the Town");
        eventually("the focus on its headline", || {
            (page.focus_in_words() == "heading “Dam Breaks Above the Town”").then_some(())
        });
        page.reload();
        page.sees("heading", "Dam Breaks Above the Town");
    }

    fn a_list_tells_which_of_its_stories_cannot_be_read(engine) {
        let site = sample::site();
        let page = open(engine, &site, read("tests/dialects/wordpress.json"));
        page.sees("heading", CHOOSE);
        eventually("the fault", || {
            main_text(&page).contains("This one cannot be read: the text is for readers who have its password").then_some(())
        });
        assert!(page.title().starts_with(CHOOSE), "{}", page.title());
        assert_accessible(&page, "the stories of a document");
    }

    fn what_is_not_in_a_story_is_told_at_its_end(engine) {
        let site = sample::site();
        let page = open(engine, &site, post("en"));
        page.sees("heading", "Bread at the School");
        eventually("the report", || {
            page.evaluate("document.querySelector('.left-out > summary')?.textContent").as_str().filter(|it| *it == LEFT_OUT).map(drop)
        });
        let report = "document.querySelector('.left-out')";
        assert_eq!(page.evaluate(&format!("{report}.open")), false);
        page.script(&format!("{report}.firstChild.focus()"), vec![]);
        page.press(&[Key::Enter]);
        eventually("its opening", || (page.evaluate(&format!("{report}.open")) == true).then_some(()));
        let told = page.text_of(&format!("{report}.innerText"));
        for part in ["read as WordPress", "script × 2", "form × 1: “Give us your address”",
            "Taken out of links, because it follows readers", "utm_source × 1"] {
            assert!(told.contains(part), "“{part}” is not in:\n{told}");
        }
        assert_accessible(&page, "a story with a report");
        // It is the story's end that it stands before, and it goes with the story.
        page.sees("link", sample::NEWSROOM).click();
        page.sees("heading", sample::HEADLINE);
        assert_eq!(page.evaluate("document.querySelectorAll('.left-out').length"), 0);
    }

    fn the_report_is_in_the_storys_language(engine) {
        let site = sample::site();
        let page = open(engine, &site, post("ar"));
        page.sees("heading", "Bread at the School");
        eventually("the report", || {
            page.evaluate("document.querySelector('.left-out > summary')?.textContent").as_str().filter(|it| *it == "ما تركته هذه الصفحة").map(drop)
        });
        assert_eq!(page.evaluate("getComputedStyle(document.querySelector('.left-out')).direction"), "rtl");
    }

    fn quotations_are_found_in_a_story_from_elsewhere(engine) {
        let site = sample::site();
        let page = open(engine, &site, post("en"));
        page.sees("switch", sample::HIGHLIGHT);
        assert_eq!(page.text_of("document.querySelector('.body q').textContent"), "“Bread is free tonight,”");
    }

    fn a_link_to_another_site_says_so_to_eye_and_ear(engine) {
        let site = sample::site();
        let page = open(engine, &site, post("en"));
        page.sees("heading", "Bread at the School");
        let link = page.sees("link", "Where (This leads to else.example)");
        assert_eq!(link.attribute("href").as_deref(), Some("https://else.example/map?page=2"));
        assert_eq!(link.attribute("rel").as_deref(), Some("noreferrer"));
        assert_eq!(link.text(), "Where");
        // The arrow is drawn.
        let sign = link.script(&page, "const { content, width, backgroundImage } = getComputedStyle(it, '::after');
            return [content, parseFloat(width) > 5, /^linear-gradient/.test(backgroundImage)]");
        assert_eq!(sign, json!(["\"\"", true, true]));
        let own = json!({ "headline": "Own", "language": "en", "body": [{ "type": "paragraph",
            "text": [{ "text": "home", "link": site.address("./?story=x") }] }] });
        sample::lay(&site, "own", &own);
        page.go(&site.address("./?story=own"));
        let link = page.sees("link", "home");
        assert_eq!(link.script(&page, "return getComputedStyle(it, '::after').content"), "none");
    }

    fn a_document_that_is_nearly_a_story_is_told_what_it_lacks(engine) {
        let site = sample::site();
        let post = "{\n  \"id\": 1,\n  \"slug\": \"bread\",\n  \"title\": { \"rendered\": \"Bread\" },\n  \"content\": { \"raw\": \"\" }\n}";
        let page = open(engine, &site, post);
        assert_told(&page, &["This looks like a WordPress post, but `content.rendered` is missing (line 5)", "_fields"]);
        site.lay("foreign.json", r#"{ "code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": { "status": 404 } }"#);
        page.sees("button", "Try again").click();
        eventually("the server's words", || main_text(&page).contains("“Invalid post ID.”").then_some(()));
    }

    fn a_file_of_another_coding_is_named(engine) {
        let site = sample::site();
        let page = open(engine, &site, [0x1f, 0x8b, 8, 0, 0, 0]);
        assert_told(&page, &["gzip"]);
        let wide: Vec<u8> = "{\"headline\": 1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        site.lay("foreign.json", wide);
        page.sees("button", "Try again").click();
        eventually("its name", || main_text(&page).contains("UTF-16").then_some(()));
    }

    fn what_reads_it_is_asked_for_again_where_it_did_not_arrive(engine) {
        let site = sample::site();
        let module = site.files("wasm").into_iter().find(|file| file.starts_with("importer")).expect("the module");
        site.fail(&module, Fault::Aborted);
        let mut page = open(engine, &site, post("en"));
        page.expects_message(Engine::Chromium, "net::ERR_EMPTY_RESPONSE");
        page.sees("heading", "The story did not arrive");
        site.mend(&module);
        page.sees("button", "Try again").click();
        page.sees("heading", "Bread at the School");
    }

    fn a_report_that_did_not_arrive_is_said_to_be_missing(engine) {
        let site = sample::site();
        site.fail("words/en/foreign.json", Fault::Status(500));
        let mut page = open(engine, &site, post("en"));
        page.expects_message(Engine::Chromium, "500");
        page.sees("heading", "Bread at the School");
        eventually("that it is missing", || {
            let told = page.all("status").into_iter().filter_map(|it| it.try_text());
            told.into_iter().any(|it| it.contains("This part of the page did not arrive")).then_some(())
        });
    }

    fn a_story_of_our_own_needs_nothing_of_this(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        sample::lay(&site, "own", &sample::story("own", "The harbour was quiet"));
        page.go(&site.address("./?story=own"));
        page.sees("heading", "The harbour was quiet");
        let asked = site.asked();
        assert!(!asked.iter().any(|path| path.contains("foreign") || path.contains("importer")), "{asked:?}");
    }
}

/// The story is shown with its headline and its first words.
#[track_caller]
fn assert_story(page: &Page, story: &Value) {
    page.sees("heading", text(story, "headline"));
    let first = &story["body"][0];
    let words = match &first["text"] {
        Value::String(text) => text.clone(),
        spans => spans.as_array().map_or_else(String::new, |spans| {
            spans.iter().map(|span| text(span, "text")).collect()
        }),
    };
    // The list has the same headline as the story that takes its place.
    eventually(&words, || {
        let shown = page.evaluate("document.querySelector('#story .body')?.textContent");
        shown.as_str()?.contains(&words).then_some(())
    });
}
