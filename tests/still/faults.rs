//! What cannot be made is said, with what is wrong and what to do.

use serde_json::json;
use standfirst::page::still::{Surroundings, Template};
use standfirst::story;

use crate::{AROUND, INDEX, small, template};

#[track_caller]
fn assert_no_template(html: &str, reason: &str) {
    let fault = Template::of(html, &[]).expect_err("no template");
    assert!(fault.contains(reason), "{fault}");
}

#[test]
fn a_page_that_lacks_a_place_is_no_template() {
    for (from, reason) in [
        ("id=\"lead-story\"", "no element with the id lead-story"),
        ("id=\"reader\"", "no element with the id reader"),
        ("id=\"no-start\"", "no element with the id no-start"),
        ("</head>", "no </head>"),
        ("http-equiv", "no <meta> with its policy"),
        ("<title>", "no <title>"),
    ] {
        assert_no_template(&INDEX.replacen(from, "", 1), reason);
    }
    assert_no_template("", "no ");
    assert_no_template("<html><title", "no ");
}

#[test]
fn a_page_that_has_a_place_twice_is_no_template() {
    let twice = INDEX.replace("</head>", "<title>x</title></head>");
    assert_no_template(&twice, "has <title> more than once");
}

#[track_caller]
fn refused(around: &Surroundings, template: &Template) -> String {
    let story = small(json!({ "lead": { "url": "a.jpg", "alt": "A" } }));
    let story = story::read(story.to_string().as_bytes()).unwrap().story;
    template.page(&story, around).expect_err("no page")
}

#[test]
fn a_name_that_is_none_for_a_file_is_refused() {
    for slug in ["", "index", "../a", "A b", "a.html"] {
        let around = Surroundings { slug, ..AROUND };
        let fault = refused(&around, &template());
        assert!(fault.contains("cannot name a story's page"), "{fault}");
    }
}

#[test]
fn a_folder_that_is_none_is_refused() {
    for base in [
        "",
        "river.example",
        "ftp://river.example/",
        "https://river.example/a.html",
    ] {
        let around = Surroundings {
            base: Some(base),
            ..AROUND
        };
        let fault = refused(&around, &template());
        assert!(
            fault.contains("no address of an edition's folder"),
            "{fault}"
        );
    }
}

#[test]
fn a_style_that_is_not_there_is_missed() {
    let fault = refused(&AROUND, &Template::of(INDEX, &["boot.js"]).unwrap());
    assert!(fault.contains("blocks.css"), "{fault}");
}
