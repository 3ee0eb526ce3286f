//! Highlighted words are found again after the story was corrected, or it is said that they are not.

use crate::harness::{Engine, Page, Server, Settings, eventually};
use crate::marking::{PARAGRAPHS, highlight, kept, list, open, says, sees_marked, select, story};
use crate::sample;

const CHANGED: &str = "This passage has changed since.";
const LOST: &str = "This passage was changed and could not be found again.";

/// Highlights words, corrects the story, and gives it as the reader finds it again.
#[track_caller]
fn corrected(engine: Engine, words: &str, paragraphs: &[&str]) -> (Server, Page) {
    let site = sample::site();
    let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
    highlight(&page, words);
    sample::lay(&site, "harbour", &story(paragraphs));
    page.reload();
    page.sees("heading", crate::marking::HEADLINE);
    eventually("the story", || {
        (page
            .text_of("document.querySelector('#story .body').textContent")
            .contains(paragraphs[0]))
        .then_some(())
    });
    (site, page)
}

fn says_nothing_of_change(page: &Page) {
    let text = list(page).text();
    assert!(!text.contains(CHANGED) && !text.contains(LOST), "{text}");
}

in_both_engines! {
    fn after_a_paragraph_was_put_before_it(engine) {
        let (_site, page) = corrected(engine, "paid twelve roubles", &[&["New here."], &PARAGRAPHS[..]].concat());
        sees_marked(&page, "note", "paid twelve roubles");
        says_nothing_of_change(&page);
    }

    fn after_words_inside_were_changed(engine) {
        let (_site, page) = corrected(engine, "the wind turned to the north, and the boats came back", &[
            PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[2],
            "Later the wind turned sharply to the north-west, and the ships came back one after the other.",
        ]);
        sees_marked(&page, "note", "the wind turned sharply to the north-west, and the ships came back");
        list(&page);
        says(&page, CHANGED);
    }

    fn after_the_one_word_was_corrected(engine) {
        let (_site, page) = corrected(engine, "Tuesday", &[
            "The mayor opened the bridge on Monday, twelve years late. Nobody cheered.",
            PARAGRAPHS[1], PARAGRAPHS[2], PARAGRAPHS[3],
        ]);
        sees_marked(&page, "note", "Monday");
        list(&page);
        says(&page, CHANGED);
    }

    fn after_its_paragraph_was_moved(engine) {
        let (_site, page) = corrected(engine, "The mayor opened the bridge", &[
            PARAGRAPHS[1], PARAGRAPHS[2], PARAGRAPHS[3], PARAGRAPHS[0],
        ]);
        sees_marked(&page, "note", "The mayor opened the bridge");
        says_nothing_of_change(&page);
    }

    fn after_its_paragraph_was_deleted_it_is_said_and_kept(engine) {
        let (_site, page) = corrected(engine, "the boats came back", &PARAGRAPHS[..3]);
        list(&page);
        says(&page, LOST);
        says(&page, "the boats came back");
        assert_eq!(kept(&page)[0]["exact"], "the boats came back");
        assert!(page.finds("button", "Go there").is_none());
    }

    fn of_two_same_sentences_the_right_one(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        // The second of them.
        select(&page, "🌊🚢 all night. Nobody cheered.", "Nobody cheered.");
        page.script("const [first] = [getSelection().getRangeAt(0)];
            getSelection().setBaseAndExtent(first.endContainer, first.endOffset - 15, first.endContainer, first.endOffset)", Vec::new());
        page.type_letters("h");
        sees_marked(&page, "note", "Nobody cheered.");
        for paragraphs in [[&["New here.", "And here."], &PARAGRAPHS[..]].concat(), PARAGRAPHS[1..].to_vec()] {
            sample::lay(&site, "harbour", &story(&paragraphs));
            page.reload();
            sees_marked(&page, "note", "Nobody cheered.");
            assert_eq!(page.evaluate("[...CSS.highlights.get('note')][0].startContainer.data.startsWith('The harbour was quiet')"), true);
        }
    }

    fn across_two_paragraphs_with_one_put_between_them(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site, &PARAGRAPHS);
        select(&page, "He paid twelve", "The harbour was quiet");
        page.type_letters("h");
        sees_marked(&page, "note", "He paid twelve roubles for the boat.The harbour was quiet");
        sample::lay(&site, "harbour", &story(&[PARAGRAPHS[0], PARAGRAPHS[1], "It was old.", PARAGRAPHS[2], PARAGRAPHS[3]]));
        page.reload();
        sees_marked(&page, "note", "He paid twelve roubles for the boat.It was old.The harbour was quiet");
        list(&page);
        says(&page, CHANGED);
    }

    fn signs_of_two_units_are_never_cut(engine) {
        let (_site, page) = corrected(engine, "🚢 all night", &[&["🚢 🌊"], &PARAGRAPHS[..]].concat());
        sees_marked(&page, "note", "🚢 all night");
    }

    fn in_an_arabic_story_too(engine) {
        let site = sample::site();
        let mut arabic = story(&["كان الميناء هادئا في الصباح.", "ثم عادت القوارب واحدا بعد الآخر إلى الشاطئ قبل الغروب."]);
        arabic["language"] = "ar".into();
        arabic["headline"] = "الميناء".into();
        sample::lay(&site, "harbour", &arabic);
        let page = Page::open(engine, crate::marking::reader(), &site.address(crate::marking::OURS));
        page.sees("heading", "الميناء");
        highlight(&page, "عادت القوارب واحدا بعد الآخر");
        arabic["body"][1]["text"] = "ثم عادت السفن واحدا بعد الآخر إلى الشاطئ قبل الغروب.".into();
        arabic["body"].as_array_mut().unwrap().insert(0, serde_json::json!({ "type": "paragraph", "text": "فقرة جديدة." }));
        sample::lay(&site, "harbour", &arabic);
        page.reload();
        sees_marked(&page, "note", "عادت السفن واحدا بعد الآخر");
        list(&page);
        says(&page, CHANGED);
        let direction = page.text_of("getComputedStyle(document.querySelector('#notes blockquote')).direction");
        assert_eq!(direction, "rtl");
    }
}
