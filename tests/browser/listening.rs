//! The story read aloud by the device's own voices: what is said, in which voice, and what is shown of it.
//!
//! But for the first test, the device is a stand-in: see `aloud`.

use std::time::Duration;

use serde_json::{Value, json};

use crate::aloud::{
    SENTENCES, asked, device, ends, falls_silent, harbour, last_of, listen, marked, open, says,
};
use crate::harness::{Key, Settings, assert_accessible, eventually};
use crate::sample;

in_both_engines! {
    /// On the real thing: these machines have no voices.
    fn without_a_voice_of_the_devices_own_it_says_so_and_offers_nothing(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        page.sees("button", "Listen").press(&page);
        says(&page, "This device has no voice of its own for this story’s language (English).");
        assert!(page.finds("button", "Play").is_none());
        assert_accessible(&page, "the panel without a voice");
        assert_eq!(page.focus_in_words(), "button “Close”");
        page.press(&[Key::Enter]);
        page.loses("region", "Listen");
        assert_eq!(page.focus_in_words(), "button “Listen”");
    }

    fn a_browser_that_cannot_speak_is_told_apart(engine) {
        let site = sample::site();
        let silent = "Object.defineProperty(window, 'speechSynthesis', { value: undefined })".to_owned();
        let page = open(engine, Settings { before_the_page: Some(silent), ..Settings::default() }, &site, &harbour());
        page.sees("button", "Listen").press(&page);
        says(&page, "This browser cannot read aloud.");
    }

    fn voices_that_come_late_are_waited_for(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        page.script("noVoices = true; setTimeout(() => { noVoices = false }, 900)", Vec::new());
        listen(&page);
    }

    fn it_speaks_only_when_it_is_asked_to_and_by_the_devices_own_voices_alone(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        let play = listen(&page);
        page.rest(Duration::from_millis(300));
        assert_eq!(asked(&page, "text").len(), 0, "before anybody asked for it");
        play.press(&page);
        for sentence in 1..=3 {
            last_of(&page, sentence);
            ends(&page);
        }
        last_of(&page, 4);
        assert_eq!(asked(&page, "voice"), ["Ada"; 4]);
        assert_eq!(asked(&page, "lang"), ["en-GB"; 4]);
        let options = page.evaluate("[...document.querySelectorAll('#listening-voice option')].map((it) => it.text)");
        assert_eq!(options, json!(["Ada", "Ben"]), "a company's voice is not offered");
    }

    fn the_whole_story_is_read_in_its_order_and_each_sentence_is_marked(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        listen(&page).press(&page);
        let wanted = SENTENCES.iter().copied().chain(["All slept."]);
        for (number, sentence) in wanted.enumerate() {
            assert_eq!(last_of(&page, number + 1), sentence);
            assert_eq!(marked(&page, "spoken"), sentence);
            says(&page, &format!("Sentence {} of 12", number + 1));
            ends(&page);
        }
        says(&page, "That was the whole story.");
        assert_eq!(marked(&page, "spoken"), "");
        page.sees("button", "Play").press(&page);
        assert_eq!(last_of(&page, 13), SENTENCES[0]);
    }

    fn where_somebody_is_quoted_it_says_who_and_marks_their_words(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        listen(&page);
        let next = page.sees("button", "Next sentence");
        for _ in 0..3 {
            next.press(&page);
        }
        says(&page, "Sentence 4 of 12");
        assert_eq!(marked(&page, "spoken-quotation"), "");
        next.press(&page);
        says(&page, "Said by Tom Hale, a fisherman");
        assert_eq!(marked(&page, "spoken"), "“We go tomorrow,” he said.");
        assert_eq!(marked(&page, "spoken-quotation"), "“We go tomorrow,”");
    }

    fn it_pauses_steps_and_goes_on_at_the_beginning_of_the_sentence(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        listen(&page).press(&page);
        last_of(&page, 1);
        page.sees("button", "Next sentence").press(&page);
        assert_eq!(last_of(&page, 2), SENTENCES[1]);
        page.sees("button", "Pause").press(&page);
        falls_silent(&page);
        page.sees("button", "Next sentence").press(&page);
        page.sees("button", "Next sentence").press(&page);
        page.sees("button", "Previous sentence").press(&page);
        page.rest(Duration::from_millis(300));
        assert_eq!(asked(&page, "text").len(), 2, "a step in a pause says nothing");
        assert_eq!(marked(&page, "spoken"), SENTENCES[2]);
        page.sees("button", "Play").press(&page);
        assert_eq!(last_of(&page, 3), SENTENCES[2]);
    }

    fn speed_and_voice_are_kept(engine) {
        let site = sample::site();
        let page = open(engine, device(), &site, &harbour());
        listen(&page).press(&page);
        last_of(&page, 1);
        let choose = |id: &str, value: &str| page.script(
            &format!("const it = document.getElementById('{id}'); it.value = '{value}'; it.dispatchEvent(new Event('change'))"),
            Vec::new(),
        );
        choose("listening-speed", "1.5");
        last_of(&page, 2);
        choose("listening-voice", "urn:Ben");
        last_of(&page, 3);
        assert_eq!(asked(&page, "text"), [SENTENCES[0]; 3]);
        assert_eq!(asked(&page, "rate"), [json!(1), json!(1.5), json!(1.5)]);
        assert_eq!(asked(&page, "voice"), ["Ada", "Ada", "Ben"]);
        page.reload();
        page.sees("heading", "The harbour is quiet");
        assert_eq!(asked(&page, "text").len(), 0);
        listen(&page).press(&page);
        last_of(&page, 1);
        assert_eq!((asked(&page, "rate"), asked(&page, "voice")), (vec![json!(1.5)], vec![json!("Ben")]));
        page.go(&site.address("./?page=kept"));
        eventually("what it is for", || page.text_of("document.querySelector('main').textContent")
            .contains("How fast and with which voice").then_some(()));
    }

    fn no_text_is_longer_than_what_browsers_say_to_the_end(engine) {
        let site = sample::site();
        let mut story = harbour();
        let clause = "the boats that had gone out at dawn came back one after the other, with little in their nets, ";
        let long = format!("Later {}and {}that was all.", clause.repeat(7), "word ".repeat(60));
        story["body"] = json!([{ "type": "paragraph", "text": long }, { "type": "paragraph", "text": "x".repeat(450) }]);
        story["quotations"] = json!([]);
        let page = open(engine, device(), &site, &story);
        listen(&page).press(&page);
        // As one sentence: only then comes the next number.
        let mut said = String::new();
        for count in 1.. {
            let text = last_of(&page, count);
            assert!(text.chars().count() <= 200, "{text}");
            if count > 3 && !text.starts_with('x') {
                assert_eq!(marked(&page, "spoken"), long);
                said += &text;
                said += " ";
            }
            if text.ends_with('x') && text.len() < 100 {
                break;
            }
            ends(&page);
        }
        assert_eq!(said.trim(), long);
        assert!(asked(&page, "text")[3].as_str().expect("a text").ends_with("nets,"), "cut where a clause ends");
    }

    fn what_is_in_another_language_has_a_voice_of_that_language(engine) {
        let site = sample::site();
        let mut story = harbour();
        story["language"] = json!("fr");
        story["headline"] = json!("Le port est calme");
        story["standfirst"] = Value::Null;
        story["body"] = json!([{ "type": "map", "text": "Le port" }]);
        story["quotations"] = json!([]);
        let page = open(engine, device(), &site, &story);
        listen(&page).press(&page);
        for count in 1..=3 {
            last_of(&page, count);
            ends(&page);
        }
        last_of(&page, 4);
        assert_eq!(asked(&page, "text"), [
            "Le port est calme", "Part of this story is of a kind this page does not know.", "Its text:", "Le port",
        ]);
        assert_eq!(asked(&page, "voice"), ["Chloé", "Ada", "Ada", "Chloé"]);
    }

    fn a_language_that_no_voice_of_the_device_speaks_is_named(engine) {
        let site = sample::site();
        let mut story = harbour();
        story["language"] = json!("ru");
        let page = open(engine, device(), &site, &story);
        page.sees("button", "Listen").press(&page);
        says(&page, "no voice of its own for this story’s language (Russian)");
        assert!(page.finds("button", "Play").is_none());
    }

    fn it_begins_with_the_first_sentence_on_the_screen_and_keeps_the_spoken_one_in_view(engine) {
        let site = sample::site();
        let page = open(engine, Settings { viewport: (360, 640), ..device() }, &site, &sample::story("harbour", "The harbour is quiet"));
        let play = listen(&page);
        says(&page, "Sentence 1 of 41");
        page.script("document.getElementById('p5').scrollIntoView({ block: 'start', behavior: 'instant' })", Vec::new());
        play.press(&page);
        assert_eq!(last_of(&page, 1), "The harbour was quiet in the morning.");
        says(&page, "Sentence 10 of 41");
        let in_view = || {
            let inside = page.evaluate("(() => {
                const [range] = CSS.highlights.get('spoken');
                const { top, bottom } = range.getBoundingClientRect();
                return top >= 0 && bottom <= document.getElementById('listening').getBoundingClientRect().top;
            })()");
            (inside == true).then_some(())
        };
        for count in 2..=7 {
            ends(&page);
            last_of(&page, count);
            eventually("the sentence in view", in_view);
        }
    }
}
