//! All of a story is in its page, and nothing that could only be pressed.

use serde_json::{Value, json};
use standfirst::page::still::Surroundings;

use crate::parsed::{all, parsed, text_in, value};
use crate::{AROUND, everything, page, page_in, small};

// Puts a sign of its own behind each text that a reader is to see.
fn number(value: &mut Value, count: &mut usize) {
    match value {
        Value::String(text) => {
            *count += 1;
            text.push_str(&format!(" #{count}#"));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| number(item, count)),
        Value::Object(fields) => {
            for (name, field) in fields {
                if !["type", "url", "link", "date", "quote"].contains(&name.as_str()) {
                    number(field, count);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_text_of_a_story_is_in_its_page_once() {
    let mut story = everything();
    let mut count = 0;
    for field in [
        "headline",
        "standfirst",
        "dateline",
        "section",
        "bylines",
        "source",
        "lead",
        "body",
        "corrections",
        "appeal",
    ] {
        number(&mut story[field], &mut count);
    }
    assert!(count > 40, "{count}");
    story["quotations"] = json!([]);
    let shown = text_in(&parsed(&page(&story)), "first-paint");
    for text in 1..=count {
        let times = shown.matches(&format!("#{text}#")).count();
        assert_eq!(times, 1, "text {text} of {story:#} in {shown}");
    }
}

#[test]
fn nothing_in_it_can_only_be_pressed() {
    let mut story = everything();
    story["appeal"] = asking();
    let html = page(&story);
    let (_, main) = html.split_once("<main").unwrap();
    let (main, _) = main.split_once("</main>").unwrap();
    for control in [
        "<button",
        "<input",
        "<select",
        "<fieldset",
        "role=\"switch\"",
        "aria-expanded",
    ] {
        assert!(!main.contains(control), "{control} in {main}");
    }
    for absent in [
        "<noscript",
        "skeleton",
        "aria-busy",
        "This page needs JavaScript",
    ] {
        assert!(!html.contains(absent), "{absent} in {html}");
    }
    assert_eq!(html.matches("id=\"first-paint\"").count(), 1);
    assert_eq!(html.matches("id=\"no-start\"").count(), 1);
}

#[test]
fn each_quotation_says_whose_it_is() {
    let sample: Value =
        serde_json::from_str(include_str!("../../public/stories/hostage-talks.json")).unwrap();
    let seen = parsed(&page(&sample));
    assert_eq!(all(&seen, "q").len(), 4);
    let shown = text_in(&seen, "first-paint");
    assert_eq!(shown.matches(" [Said by ").count(), 4, "{shown}");
    assert_eq!(shown.matches(" [Said by Mikhail Bogdanov").count(), 2);
    for quote in all(&seen, "q") {
        assert_eq!(value(quote, "tabindex"), Some("0"));
        assert!(value(quote, "title").is_some_and(|it| it.starts_with("Said by")));
    }
}

#[test]
fn quotations_that_the_story_does_not_state_are_found() {
    let story = small(json!({ "body": [
        { "type": "paragraph", "text": "“We are late,” Ana Ruiz said on Monday." },
    ] }));
    let seen = parsed(&page(&story));
    assert_eq!(
        text_in(&seen, "p1"),
        "“We are late,” [Said by Ana Ruiz] Ana Ruiz said on Monday."
    );
}

#[test]
fn the_page_speaks_the_storys_language() {
    let story = small(json!({
        "language": "ru", "published": "2026-03-05T09:00:00Z",
        "bylines": [{ "name": "Ирина Лебедева" }],
        "body": [{ "type": "paragraph", "text": "«Мы ждём», — сказала Анна Крылова." }],
    }));
    let html = page(&story);
    let seen = parsed(&html);
    let shown = text_in(&seen, "first-paint");
    for words in [
        "Текст: Ирина Лебедева",
        "Опубликовано 5 марта 2026 г.",
        "Время чтения: 1 минута",
        "Анна Крылова]",
    ] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    assert!(!shown.contains("Said by"), "{shown}");
    // By its English the reader knows it.
    let skip = all(&seen, "a")[0];
    assert_eq!(value(skip, "data-own"), Some("Skip to the story"));
    assert_eq!(value(skip, "lang"), Some("ru"));
}

fn asking() -> Value {
    json!({
        "heading": "A word from The Harbour", "newsroom": "The Harbour",
        "paragraphs": ["We live from our readers."], "signature": "The editors",
        "url": "https://harbour.example/give?a={amount}&f={frequency}",
        "offers": [
            { "frequency": "monthly", "currency": "USD", "amounts": [2, 10], "suggested": 10 },
            { "frequency": "once", "currency": "USD", "amounts": [25] },
        ],
    })
}

#[test]
fn the_appeal_stands_at_the_end_with_links_to_what_can_be_given() {
    let seen = parsed(&page(&small(json!({ "appeal": asking() }))));
    let shown = text_in(&seen, "first-paint");
    let (_, end) = shown.split_once("A word from The Harbour").unwrap();
    assert_eq!(
        end,
        "We live from our readers.The editorsEach monthUSD 2USD 10OnceUSD 25Support The Harbour"
    );
    let links: Vec<_> = all(&seen, "a")
        .into_iter()
        .filter_map(|it| value(it, "href")?.strip_prefix("https://harbour.example/give?"))
        .collect();
    assert_eq!(
        links,
        [
            "a=2&f=monthly",
            "a=10&f=monthly",
            "a=25&f=once",
            "a=10&f=monthly"
        ]
    );
}

#[test]
fn a_story_without_an_appeal_has_the_editions() {
    let appeal = standfirst::appeal::from_json(asking().to_string().as_bytes()).unwrap();
    let around = Surroundings {
        appeal: Some(&appeal),
        ..AROUND
    };
    assert!(page_in(&small(json!({})), &around).contains("A word from The Harbour"));
    let own = small(json!({ "appeal": { "heading": "Our own", "paragraphs": ["Help."] } }));
    let html = page_in(&own, &around);
    assert!(html.contains("Our own") && !html.contains("The Harbour"));
}

#[test]
fn only_a_story_with_more_than_words_asks_for_their_style() {
    let style = r#"<link rel="stylesheet" href="./blocks-0123456789abcdef.css">"#;
    assert!(page(&everything()).contains(style));
    assert!(!page(&small(json!({}))).contains(style));
}

#[test]
fn a_picture_that_the_policy_forbids_is_a_link() {
    let mut story = small(json!({}));
    story["lead"] = json!({ "url": "https://pictures.example/a.jpg", "alt": "A wall" });
    let html = page(&story);
    assert!(
        !html.contains("<img") && html.contains("This leads to pictures.example"),
        "{html}"
    );
    story["lead"]["url"] = json!("https://river.example/a.jpg");
    assert!(page(&story).contains(r#"<img loading="lazy" src="https://river.example/a.jpg""#));
}

#[test]
fn a_link_to_elsewhere_says_so() {
    let text = |link: &str| {
        page(&small(json!({ "body": [
            { "type": "paragraph", "text": [{ "text": "here", "link": link }] },
        ] })))
    };
    assert!(text("https://else.example/x").contains("(This leads to else.example)"));
    assert!(!text("other.html").contains("This leads to"));
    assert!(!text("https://river.example/other").contains("This leads to"));
}

#[test]
fn a_page_is_the_same_each_time_and_on_each_thread() {
    let story = everything();
    let first = page(&story);
    let others: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| page(&story))).collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert!(others.iter().all(|other| *other == first));
}
