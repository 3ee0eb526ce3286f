//! Each story has a page of its own, whole without script.

use crate::Desk;

#[test]
fn a_storys_page_has_the_newsrooms_name_and_its_own_story() {
    let desk = Desk::new("pages");
    desk.built(&[]);
    let page = desk.read("edition/harbour.html");
    assert!(!page.contains("Moscow Times"));
    for part in [
        "<meta property=\"og:site_name\" content=\"The Lindby Post\">",
        "<link rel=\"canonical\" href=\"https://lindby.example/post/harbour.html\">",
        "href=\"stories/harbour.json\">",
        "<article id=\"first-paint\">",
        "<section class=\"appeal\"",
    ] {
        assert_eq!(page.matches(part).count(), 1, "{part}");
    }
    // Where it shows a picture, it is the edition's own, and its style is there.
    let shown = page.split("src=\"media/harbour.svg\"").count();
    let style = page.split("./blocks-0123456789abcdef.css").count();
    assert_eq!((shown, style), (2, 2), "{page}");
}

#[test]
fn a_new_appeal_is_on_every_page_that_shows_it() {
    let desk = Desk::new("pages-appeal");
    desk.built(&[]);
    let before = desk.read("edition/most.html");
    let appeal = r#"{"heading": "Before the winter", "paragraphs": ["We need a stove."]}"#;
    desk.write("newsroom/appeal.json", appeal);
    desk.built(&[]);
    let page = desk.read("edition/most.html");
    assert!(page.contains("We need a stove.") && !before.contains("We need a stove."));
}

#[test]
fn an_appeal_that_cannot_be_read_is_a_fault() {
    let desk = Desk::new("pages-fault");
    desk.write("newsroom/appeal.json", r#"{"heading": "Help"}"#);
    let fault = desk.refused(&[]);
    assert!(fault.contains("appeal.json: `paragraphs`"), "{fault}");
}
