//! Who said it: on focus, on a tap, in the list of voices, and on the way out of the page.

use serde_json::{Value, json};

use crate::harness::{Engine, Key, Page, Scheme, Server, Settings, assert_accessible, eventually};
use crate::sample;

const BOGDANOV: &str = "Said by Mikhail Bogdanov, Moscow's Deputy Foreign Minister";
const LIKELY: &str = "Said by Vladimir Putin, President";

/// The sample without its banner, which other tests are about.
#[track_caller]
fn open(engine: Engine, settings: Settings, site: &Server) -> Page {
    let page = sample::open(engine, settings, site);
    sample::banner(&page);
    page.press(&[Key::Escape]);
    page.loses("region", sample::SUPPORT);
    page.script("scrollTo({ top: 0, behavior: 'instant' })", Vec::new());
    page
}

fn card(page: &Page) -> Option<String> {
    page.evaluate("document.querySelector('.card')?.innerText ?? null")
        .as_str()
        .map(str::to_owned)
}

#[track_caller]
fn sees_card(page: &Page, parts: &[&str]) {
    eventually("the card", || {
        let text = card(page)?;
        parts.iter().all(|part| text.contains(part)).then_some(())
    });
}

#[track_caller]
fn loses_card(page: &Page) {
    eventually("no card", || card(page).is_none().then_some(()));
}

/// Catches what is copied, after the page has filled it.
const CATCH: &str =
    "addEventListener('copy', (event) => { window.copied = ['text/plain', 'text/html'].map(
    (type) => event.clipboardData.getData(type)); })";

in_both_engines! {
    fn each_quotation_names_its_speaker_to_a_screen_reader(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        let names: Vec<String> = page.all("button").into_iter().map(|button| button.name)
            .filter(|name| name.starts_with("Said by")).collect();
        assert_eq!(names, [BOGDANOV, BOGDANOV, LIKELY, LIKELY]);
    }

    fn a_pointer_that_rests_on_a_quotation_is_told_whose_it_is_and_why(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        let title = page.text_of("document.querySelector('#q4').title");
        assert!(title.starts_with(LIKELY), "{title}");
        assert!(title.contains("“He” refers to this speaker, with “said”"), "{title}");
        assert!(title.contains("likely"), "{title}");
    }

    fn a_tap_opens_a_card_and_another_closes_it(engine) {
        let site = sample::site();
        let page = open(engine, Settings::phone(), &site);
        page.script("document.querySelector('#q1').click()", Vec::new());
        sees_card(&page, &["Mikhail Bogdanov", "Deputy Foreign Minister", "“Bogdanov”", "“told”"]);
        page.sees("button", "Copy with attribution");
        page.script("document.querySelector('#q1').click()", Vec::new());
        loses_card(&page);
    }

    fn by_keyboard_alone_the_focus_names_the_speaker_and_enter_opens_the_card(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        page.sees("button", LIKELY).take_focus(&page);
        sees_card(&page, &["Vladimir Putin"]);
        assert!(page.finds("button", "Copy with attribution").is_none(), "no stops on the way through the text");
        page.press(&[Key::Enter]);
        page.sees("button", "Copy with attribution");
        page.press(&[Key::Tab]);
        assert_eq!(page.focus_in_words(), "button “Copy with attribution”");
        page.press(&[Key::Escape]);
        loses_card(&page);
        assert_eq!(page.focus_in_words(), format!("button “{LIKELY}”"));
    }

    fn the_list_of_voices_opens_is_walked_and_is_left_by_keyboard(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        page.sees("button", "Voices").take_focus(&page);
        page.press(&[Key::Enter]);
        let list = page.sees("complementary", "Voices");
        for part in ["Mikhail Bogdanov", "Vladimir Putin", "2 quotations, 32 words"] {
            assert!(list.text().contains(part), "{part} in {}", list.text());
        }
        let focused = |page: &Page| page.text_of("document.activeElement.id");
        for (key, wanted) in [("j", "w1"), ("j", "w2"), ("j", "w3"), ("k", "w2")] {
            page.type_letters(key);
            eventually(wanted, || (focused(&page) == wanted).then_some(()));
        }
        page.press(&[Key::Escape]);
        loses_card(&page);
        page.press(&[Key::Escape]);
        page.loses("complementary", "Voices");
        assert_eq!(page.focus_in_words(), "button “Voices”");
        page.type_letters("j");
        page.rest(std::time::Duration::from_millis(200));
        assert_eq!(page.focus_in_words(), "button “Voices”", "a letter means nothing any more");
    }

    fn a_voice_that_is_picked_dims_the_rest_and_is_stepped_through_alone(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        page.sees("button", "Voices").click();
        let putin = || page.all("button").into_iter().find(|button| button.name.starts_with("Vladimir Putin"))
            .expect("the voice");
        assert_eq!(putin().attribute("aria-pressed").as_deref(), Some("false"));
        putin().click();
        eventually("it to be pressed", || (putin().attribute("aria-pressed").as_deref() == Some("true")).then_some(()));
        let picked = page.evaluate("[...document.querySelectorAll('q')].map((q) => q.dataset.picked)");
        assert_eq!(picked, json!(["no", "no", "yes", "yes"]));
        page.sees("button", "Next (j)").click();
        eventually("the first of them", || (page.text_of("document.activeElement.id") == "w3").then_some(()));
        page.press(&[Key::Escape, Key::Escape]);
        page.loses("complementary", "Voices");
        let picked = page.evaluate("document.querySelectorAll('[data-picked=yes]').length");
        assert_eq!(picked, 0);
    }

    fn a_quotation_is_copied_with_whose_it_is_where_and_when(engine) {
        let site = sample::site();
        let settings = Settings { before_the_page: Some(CATCH.to_owned()), ..Settings::default() };
        let page = open(engine, settings, &site);
        page.script("document.querySelector('#q1').click()", Vec::new());
        page.sees("button", "Copy with attribution").click();
        eventually("the word that it worked", || card(&page)?.contains("Copied.").then_some(()));
        let copied = page.evaluate("window.copied");
        let plain = copied[0].as_str().expect("plain text");
        assert!(plain.starts_with("\"did not exclude\" — Mikhail Bogdanov, Moscow's Deputy Foreign Minister, The Moscow Times, "), "{plain}");
        assert!(plain.contains("2023"), "{plain}");
        let address = site.address("./?story=hostage-talks#q1");
        assert!(plain.ends_with(&address), "{plain}");
        let rich = copied[1].as_str().expect("rich text");
        assert!(rich.contains(&format!("<a href=\"{address}\">")), "{rich}");
    }

    fn the_address_of_a_quotation_survives_a_reload_and_leads_to_it(engine) {
        let site = sample::site();
        let page = Page::open(engine, Settings::phone(), &site.address("./?story=hostage-talks#q3"));
        page.sees("button", "Voices");
        let in_sight = |page: &Page| {
            let top = page.evaluate("document.querySelector('#q3').getBoundingClientRect().top");
            top.as_f64().is_some_and(|top| (0.0..400.0).contains(&top))
        };
        eventually("the quotation in sight", || in_sight(&page).then_some(()));
        page.reload();
        page.sees("button", "Voices");
        eventually("the quotation in sight again", || in_sight(&page).then_some(()));
    }

    fn sharing_uses_the_devices_own_sheet_where_there_is_one(engine) {
        let site = sample::site();
        let sheet = "navigator.share = async (what) => { window.shared = what; }";
        let settings = Settings { before_the_page: Some(sheet.to_owned()), ..Settings::default() };
        let page = open(engine, settings, &site);
        page.script("document.querySelector('#q1').click()", Vec::new());
        page.sees("button", "Share").click();
        eventually("it to be shared", || (page.evaluate("window.shared ?? null") != Value::Null).then_some(()));
        assert!(page.text_of("window.shared.text").contains("Mikhail Bogdanov"));
        assert_eq!(page.text_of("window.shared.url"), site.address("./?story=hostage-talks#q1"));
    }

    fn a_story_whose_speakers_are_not_named_says_so(engine) {
        let site = sample::site();
        let mut story = sample::story("nobody", "Nobody is named");
        story["body"][0]["text"] = json!("“We checked twice.”");
        story["quotations"] = json!([{ "passage": 1, "words": "“We checked twice.”" }]);
        sample::lay(&site, "nobody", &story);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=nobody"));
        page.sees("button", "Speaker not named");
        page.sees("button", "Voices").click();
        let list = page.sees("complementary", "Voices");
        assert!(list.text().contains("Speaker not named"), "{}", list.text());
    }

    fn the_open_list_and_card_are_accessible_in_light_and_dark_small_and_wide(engine) {
        let site = sample::site();
        let (light, dark) = (Scheme::Light, Scheme::Dark);
        for (viewport, scheme) in [((360, 640), light), ((360, 640), dark), ((1280, 800), light), ((1280, 800), dark)] {
            let page = open(engine, Settings { viewport, scheme, ..Settings::default() }, &site);
            page.sees("button", "Voices").click();
            page.sees("complementary", "Voices");
            page.script("document.querySelector('#q4').click()", Vec::new());
            sees_card(&page, &["Vladimir Putin"]);
            assert_accessible(&page, "the list of voices and a card");
        }
    }
}
