//! The panel of the story read aloud: its keys, what ends it, and what it shows to others.

use std::time::Duration;

use serde_json::json;

use crate::aloud::{
    SENTENCES, device, falls_silent, harbour, is_speaking, last_of, listen, marked, open, says,
};
use crate::harness::{Key, Scheme, Settings, assert_accessible};
use crate::sample;

in_both_engines! {
    fn a_story_that_is_left_is_not_read_on(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        listen(&page).press(&page);
        last_of(&page, 1);
        page.sees("link", sample::NEWSROOM).press(&page);
        page.sees("heading", sample::HEADLINE);
        page.loses("region", "Listen");
        falls_silent(&page);
        assert_eq!(marked(&page, "spoken"), "");
        listen(&page).press(&page);
        assert_eq!(last_of(&page, 2), sample::HEADLINE);
        page.back();
        page.sees("heading", "The harbour is quiet");
        page.loses("region", "Listen");
        falls_silent(&page);
        page.rest(Duration::from_millis(300));
        last_of(&page, 2);
    }

    fn leaving_in_a_hurry_ends_it_before_anything_else_arrives(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        listen(&page).press(&page);
        last_of(&page, 1);
        // As public/careful.js hides the page, while the other one is still on its way.
        page.script("document.body.hidden = true", Vec::new());
        falls_silent(&page);
    }

    fn the_keys_work_in_the_panel_and_escape_closes_it(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        let play = listen(&page);
        assert_eq!(page.sees("button", "Listen").attribute("aria-expanded").as_deref(), Some("true"));
        assert_eq!(page.focus_in_words(), play.in_words());
        page.press(&[Key::Enter]);
        assert_eq!(last_of(&page, 1), SENTENCES[0]);
        page.type_letters(".");
        assert_eq!(last_of(&page, 2), SENTENCES[1]);
        page.press(&[Key::Right]);
        assert_eq!(last_of(&page, 3), SENTENCES[2]);
        page.type_letters(",");
        assert_eq!(last_of(&page, 4), SENTENCES[1]);
        page.type_letters("p");
        falls_silent(&page);
        let mut stops = Vec::new();
        for _ in 0..4 {
            page.press(&[Key::Tab]);
            stops.push(page.focus_in_words());
        }
        assert_eq!(stops, ["button “Previous sentence”", "button “Next sentence”", "combobox “Speed”", "combobox “Voice”"]);
        page.sees("button", "Listen").take_focus(&page);
        page.type_letters("p");
        page.rest(Duration::from_millis(300));
        assert!(!is_speaking(&page), "a letter means nothing outside of the panel");
        page.sees("button", "Play").press(&page);
        last_of(&page, 5);
        page.press(&[Key::Escape]);
        page.loses("region", "Listen");
        falls_silent(&page);
        assert_eq!(page.focus_in_words(), "button “Listen”");
        assert_eq!(page.sees("button", "Listen").attribute("aria-expanded").as_deref(), Some("false"));
    }

    fn one_panel_is_open_at_a_time(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        page.sees("button", "Voices").press(&page);
        page.sees("complementary", "Voices");
        listen(&page);
        page.loses("complementary", "Voices");
        page.sees("button", "Voices").press(&page);
        page.loses("region", "Listen");
        listen(&page);
        page.loses("complementary", "Voices");
        page.script("document.dispatchEvent(new CustomEvent('standfirst-panel', { detail: 'reading' }))", Vec::new());
        page.loses("region", "Listen");
        assert!(!is_speaking(&page));
    }

    fn the_lock_screen_shows_the_headline_but_not_in_careful_mode(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        let title = || page.text_of("navigator.mediaSession.metadata?.title ?? ''");
        listen(&page).press(&page);
        last_of(&page, 1);
        assert_eq!(title(), "The harbour is quiet");
        page.press(&[Key::Escape]);
        page.loses("region", "Listen");
        assert_eq!(title(), "");
        page.script("sessionStorage['standfirst.careful'] = 'on'", Vec::new());
        page.reload();
        page.sees("link", "Leave this page");
        listen(&page).press(&page);
        last_of(&page, 1);
        assert_eq!(title(), "Listen");
        page.script("const it = document.getElementById('listening-speed'); it.value = 2; it.dispatchEvent(new Event('change'))", Vec::new());
        last_of(&page, 2);
        // The stand-in device keeps its language there.
        // And what was read before stays.
        let keys = "Object.keys(localStorage).filter((key) => key !== 'standfirst.versions').join()";
        assert_eq!(page.evaluate(keys), "standfirst.language");
    }

    fn the_panel_is_accessible_in_light_and_dark_small_and_wide(engine) {
        let site = sample::site();
        let (light, dark) = (Scheme::Light, Scheme::Dark);
        for (viewport, scheme) in [((360, 640), light), ((360, 640), dark), ((1280, 800), light), ((1280, 800), dark)] {
            let page = open(engine, Settings { viewport, scheme, ..device() }, &site, &harbour());
            listen(&page);
            for _ in 0..4 {
                page.sees("button", "Next sentence").press(&page);
            }
            says(&page, "Said by Tom Hale");
            assert_accessible(&page, "the panel beside a quotation");
            let small = page.evaluate("[...document.querySelectorAll('#listening :is(button, select)')]
                .filter((it) => it.getBoundingClientRect().height < 44).map((it) => it.outerHTML)");
            assert_eq!(small, json!([]), "what a finger touches");
        }
    }
}
