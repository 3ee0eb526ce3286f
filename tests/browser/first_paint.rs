//! The words of a story are there before the reader is, and nothing moves when it takes over.

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{Engine, Fault, Page, Settings, eventually};
use crate::sample::{self, HEADLINE};

/// Where each line of the story stands and how it looks, in whole pixels.
fn lay_out(page: &Page, article: &str) -> Value {
    page.evaluate(&format!(
        "[...document.querySelectorAll('{article} :is(h1, .section, .standfirst, .byline, .body > *)')].map((it) => {{
             const box = it.getBoundingClientRect();
             return [it.localName, Math.round(box.top), Math.round(box.left), Math.round(box.height)];
         }})"
    ))
}

/// Opens a story whose reader comes late, and compares what is there before and after.
#[track_caller]
fn assert_nothing_moves(engine: Engine, settings: Settings, story: Option<Value>) {
    let site = sample::site();
    for file in site.files("wasm") {
        site.fail(&file, Fault::Slow(Duration::from_secs(2)));
    }
    let story_lines = story
        .as_ref()
        .and_then(|story| story["body"].as_array().map(Vec::len));
    let address = match story {
        Some(story) => {
            site.lay("stories/early.json", headed(story));
            "./?story=early"
        }
        None => "./",
    };
    let page = Page::open(engine, settings, &site.address(address));
    eventually("the words", || {
        (page.evaluate("document.querySelector('#first-paint') !== null") == true).then_some(())
    });
    assert_eq!(
        page.evaluate("document.querySelector('#story')"),
        Value::Null,
        "the reader is late"
    );
    let before = lay_out(&page, "#first-paint");
    assert!(lines(&before) > 10, "{before}");
    let ended = page.evaluate("document.querySelector('#first-paint [data-story-end]') !== null");
    let is_whole = story_lines.is_none_or(|blocks| lines(&before) > blocks);
    assert_eq!(ended, is_whole, "{before}");
    eventually("the reader", || {
        let took_over = "document.querySelector('#story') !== null && document.querySelector('#first-paint') === null";
        (page.evaluate(took_over) == true).then_some(())
    });
    let after = lay_out(&page, "#story");
    let all = |lines: &Value| lines.as_array().cloned().unwrap_or_default();
    let stayed = all(&before).iter().zip(all(&after)).all(stands_still);
    assert!(
        stayed && lines(&after) >= lines(&before),
        "{before}\n{after}"
    );
}

/// The story's file with its body behind all the rest, as `press` writes it.
fn headed(mut story: Value) -> String {
    let body = story["body"].take();
    if let Some(fields) = story.as_object_mut() {
        fields.remove("body");
    }
    let head = story.to_string();
    format!("{},\"body\":{body}}}", head.trim_end_matches('}'))
}

/// Whether a line is where it was: to the pixel, or the next one where fractions add up otherwise.
fn stands_still((before, after): (&Value, Value)) -> bool {
    let number = |value: &Value| value.as_i64();
    (0..4).all(|at| match (number(&before[at]), number(&after[at])) {
        (Some(before), Some(after)) => before.abs_diff(after) <= 1,
        _ => before[at] == after[at],
    })
}

fn lines(laid_out: &Value) -> usize {
    laid_out.as_array().map_or(0, Vec::len)
}

/// So long that only its beginning is read for the first paint: text in spans on all sides of where that ends, and
/// headings behind it, by which the story has contents above its text.
fn long_with_late_headings() -> Value {
    let mut story = with_everything();
    let spans = |number: usize| {
        let words = "The harbour was quiet and the ships lay still. ".repeat(9);
        let span = |style: &str| json!({ "text": format!("{number} {words}"), style: true });
        json!({ "type": "paragraph", "text": [{ "text": "First. " }, span("emphasis"), span("strong"), span("emphasis"), { "text": "Last." }] })
    };
    let plain = (0..12).map(|_| json!({ "type": "paragraph", "text": "A few words." }));
    let heading =
        |number: usize| json!({ "type": "heading", "level": 2, "text": format!("Part {number}") });
    story["body"] = plain
        .chain((0..60).map(spans))
        .chain((0..3).map(heading))
        .collect();
    story
}

fn with_everything() -> Value {
    let mut story = sample::story(
        "early",
        "A headline that is long enough to run over two lines on a phone",
    );
    story["section"] = json!("World");
    story["standfirst"] =
        json!("What the story is, in a sentence that does not fit on one line of any telephone.");
    story["bylines"] = json!([{ "name": "Ana Ruiz" }]);
    story["published"] = json!("2026-03-01T08:00:00Z");
    story["updated"] = json!("2026-03-01T09:30:00Z");
    story["dateline"] = json!("RIGA");
    story["body"][3] = json!({ "type": "heading", "level": 2, "text": "Later" });
    story["quotations"] = json!([]);
    story
}

in_both_engines! {
    fn on_a_phone_the_sample_does_not_move(engine) {
        assert_nothing_moves(engine, Settings::phone(), None);
    }

    /// The buttons above the story have other words in each, and come with the reader.
    fn on_a_phone_nothing_moves_in_any_of_the_pages_languages(engine) {
        for language in ["ar", "de", "en", "es", "fa", "fr", "he", "ru", "uk", "zh"] {
            let before = format!("if (location.protocol === 'http:') localStorage['standfirst.language'] = '{language}'");
            let settings = Settings { before_the_page: Some(before), ..Settings::phone() };
            assert_nothing_moves(engine, settings, None);
        }
    }

    fn on_a_wide_screen_the_sample_does_not_move(engine) {
        assert_nothing_moves(engine, Settings::default(), None);
    }

    fn on_a_phone_a_story_with_all_its_parts_does_not_move(engine) {
        assert_nothing_moves(engine, Settings::phone(), Some(with_everything()));
    }

    fn on_a_wide_screen_a_story_with_all_its_parts_does_not_move(engine) {
        assert_nothing_moves(engine, Settings::default(), Some(with_everything()));
    }

    fn on_a_phone_a_story_of_which_only_the_beginning_is_read_does_not_move(engine) {
        assert_nothing_moves(engine, Settings::phone(), Some(long_with_late_headings()));
    }

    fn a_reader_who_has_scrolled_stays_where_they_are(engine) {
        let site = sample::site();
        for file in site.files("wasm") {
            site.fail(&file, Fault::Slow(Duration::from_secs(2)));
        }
        let page = Page::open(engine, Settings::phone(), &site.address("./"));
        eventually("the words", || {
            (page.evaluate("document.querySelector('#first-paint') !== null") == true).then_some(())
        });
        page.script("scrollTo(0, 500)", Vec::new());
        page.sees("heading", HEADLINE);
        let scrolled = page.evaluate("Math.round(scrollY)");
        assert_eq!(scrolled, 500);
    }

    fn a_file_that_is_no_story_paints_nothing(engine) {
        let site = sample::site();
        for (name, file) in [("list", "[]"), ("null", "null"), ("odd", r#"{"headline": "H", "body": [null, 7, {"type": "paragraph"}]}"#)] {
            site.lay(&format!("stories/{name}.json"), file);
            let page = Page::open(engine, Settings::default(), &site.address(&format!("./?story={name}")));
            page.sees("button", "Try again");
            assert_eq!(page.evaluate("document.querySelector('#first-paint')"), Value::Null, "{name}");
        }
    }
}
