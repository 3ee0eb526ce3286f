//! A story as the page shows it, read by the parser that browsers have.

use std::sync::Arc;

use leptos::prelude::*;
use standfirst::page::{Article, Loaded, Surroundings, content_html};
use standfirst::quotes;
use standfirst::story::html::{Event, events};
use standfirst::story::{Story, safe_link};

/// Elements that run, fetch or send what somebody else wrote; the page makes none of them for a story.
const HARMFUL: &[&str] = &[
    "script",
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "base",
    "meta",
    "link",
    "style",
    "template",
    "form",
    "input",
    "textarea",
    "select",
    "math",
    "audio",
    "video",
    "source",
    "marquee",
    "map",
    "area",
    "noscript",
    "xmp",
    "plaintext",
    "title",
    "body",
];

/// The attributes that hold an address.
const ADDRESSES: &[&str] = &[
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "cite",
    "ping",
    "xlink:href",
];

/// Nothing in the page of the story runs or sends anything.
pub fn assert_harmless(mut story: Story) {
    // The ask is the newsroom's own and has a form.
    story.appeal = None;
    if story.quotations.is_none() {
        quotes::state(&mut story);
    }
    let around = Surroundings {
        place: &str::to_owned,
        corrections: "Corrections",
    };
    let feed = content_html(&story, &around);
    let html = Owner::new().with(|| Article(&Arc::new(Loaded::new(story))).to_html());
    for event in events(&html).into_iter().chain(events(&feed)) {
        let Event::Open { name, attributes } = event else {
            continue;
        };
        assert!(!HARMFUL.contains(&name.as_str()), "{name} in {html}");
        for (attribute, value) in attributes {
            let runs = attribute.starts_with("on") || attribute == "srcdoc";
            assert!(!runs, "{attribute} of {name} in {html}");
            if ADDRESSES.contains(&attribute.as_str()) {
                assert!(
                    safe_link(&value).is_some(),
                    "{attribute}={value:?} of {name} in {html}"
                );
            }
        }
    }
}
