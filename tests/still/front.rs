//! A page that lists stories.

use standfirst::page::still::{Front, Teaser, Template};

use crate::INDEX;
use crate::parsed::{all, meta, parsed, value};

const DAM: Teaser = Teaser {
    id: "dam",
    language: "en",
    headline: "The dam & the town",
    standfirst: None,
    section: Some("News"),
    published: Some("2024-03-01T23:30:00-05:00"),
    minutes: (2, 3),
    people: Vec::new(),
};

const FRONT: Front = Front {
    language: "en",
    description: Some("News from the river."),
    base: Some("https://river.example/edition/"),
    path: "front-1.html",
    stories: &[],
    sections: &["News", "Sport"],
    older: None,
};

fn made(index: &str, front: &Front) -> String {
    let files = ["front-0123456789abcdef.css"];
    Template::of(index, &files).unwrap().front(front).unwrap()
}

#[test]
fn it_is_sound_and_says_what_it_is() {
    let stories = [
        DAM.clone(),
        Teaser {
            id: "undated",
            language: "fa",
            published: None,
            ..DAM
        },
    ];
    let html = made(
        INDEX,
        &Front {
            stories: &stories,
            ..FRONT
        },
    );
    let seen = parsed(&html);
    assert_eq!(meta(&seen, "description"), Some("News from the river."));
    assert_eq!(
        meta(&seen, "og:url"),
        Some("https://river.example/edition/front-1.html")
    );
    let days: Vec<_> = all(&seen, "section")
        .into_iter()
        .filter_map(|it| value(it, "data-day"))
        .collect();
    assert_eq!(days, ["2024-03-01", ""]);
    let items: Vec<_> = all(&seen, "li")
        .into_iter()
        .map(|it| (value(it, "data-id"), value(it, "dir")))
        .collect();
    assert_eq!(
        items,
        [(Some("dam"), Some("ltr")), (Some("undated"), Some("rtl"))]
    );
    assert!(html.contains("The dam &amp; the town"));
    assert!(!html.contains("lead-story"));
}

#[test]
fn there_is_room_for_a_search_where_there_is_something_to_search_in() {
    let fields = |index: &str| all(&parsed(&made(index, &FRONT)), "input").len();
    assert_eq!(fields(INDEX), 0);
    let link = "<link id=\"search-index\" href=\"search/index.json\"></head>";
    assert_eq!(fields(&INDEX.replace("</head>", link)), 1);
}

#[test]
fn a_style_that_is_not_there_is_missed() {
    let template = Template::of(INDEX, &["boot.js"]).unwrap();
    let fault = template.front(&FRONT).expect_err("no page");
    assert!(fault.contains("front.css"), "{fault}");
}
