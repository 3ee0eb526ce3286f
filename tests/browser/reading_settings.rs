//! The settings of the text and its colours: each does what it says, holds on the next visit, and harms nothing.

use serde_json::{Value, json};

use crate::harness::{Found, Key, Page, Settings, eventually};
use crate::sample::{self, HEADLINE};

pub const PANEL: &str = "Text and colours";
const FONT: &str = "atkinson-hyperlegible-latin-400-normal.woff2";

/// Opens the panel.
#[track_caller]
pub fn panel(page: &Page) -> Found {
    page.sees("button", "Text").press(page);
    page.sees("region", PANEL)
}

/// Moves a slider to a step.
#[track_caller]
pub fn slide(page: &Page, name: &str, step: i32) {
    page.sees("slider", name).script(
        page,
        &format!("it.value = {step}; it.dispatchEvent(new Event('input', {{ bubbles: true }}))"),
    );
}

/// How the story's first paragraph looks.
pub fn style(page: &Page, property: &str) -> Value {
    page.evaluate(&format!(
        "getComputedStyle(document.querySelector('#story p[id]')).{property}"
    ))
}

fn pixels(page: &Page, property: &str) -> f64 {
    let text = style(page, property);
    let text = text.as_str().expect("a length").trim_end_matches("px");
    text.parse().unwrap_or(0.0)
}

fn kept(page: &Page) -> Value {
    page.evaluate("localStorage['standfirst.reading'] ?? null")
}

/// From the next load on, notes the document's attributes and variables when the story's first words come.
const NOTE: &str = "new MutationObserver((_, observer) => {
    if (!document.querySelector('article p, article h1')) return;
    observer.disconnect();
    const { dataset, style } = document.documentElement;
    window.noted = { ...dataset, sizes: style.getPropertyValue('--size') };
}).observe(document, { childList: true, subtree: true })";

in_both_engines! {
    fn it_opens_with_the_focus_inside_and_escape_gives_it_back(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        let opener = page.sees("button", "Text");
        panel(&page);
        assert_eq!(page.focus_in_words(), format!("region “{PANEL}”"));
        assert_eq!(opener.attribute("aria-expanded").as_deref(), Some("true"));
        page.press(&[Key::Escape]);
        page.loses("region", PANEL);
        assert_eq!(page.focus_in_words(), "button “Text”");
        assert_eq!(opener.attribute("aria-expanded").as_deref(), Some("false"));
        panel(&page);
        page.sees("button", "Close").press(&page);
        page.loses("region", PANEL);
        panel(&page);
        page.sees("button", "Text").press(&page);
        page.loses("region", PANEL);
    }

    fn the_list_of_voices_and_the_settings_are_not_open_together(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        page.sees("button", "Voices").press(&page);
        page.sees("complementary", "Voices");
        panel(&page);
        page.loses("complementary", "Voices");
        page.sees("button", "Voices").press(&page);
        page.sees("complementary", "Voices");
        page.loses("region", PANEL);
        panel(&page);
        page.script("document.dispatchEvent(new CustomEvent('standfirst-panel', { detail: 'another' }))", Vec::new());
        page.loses("region", PANEL);
    }

    fn a_story_that_is_left_takes_the_panel_along(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        panel(&page);
        page.sees("link", "What this page keeps on your device").press(&page);
        page.loses("region", PANEL);
    }

    fn every_slider_moves_what_it_names(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let width = |page: &Page| page.evaluate("document.querySelector('#story').offsetWidth").as_f64().expect("pixels");
        let before = width(&page);
        assert_eq!(pixels(&page, "fontSize"), 19.0);
        panel(&page);
        for (name, step) in [
            ("Size", 2), ("Width of the column", -2), ("Space between lines", 3), ("Space between letters", 4), ("Space between words", 4),
        ] {
            slide(&page, name, step);
        }
        let size = pixels(&page, "fontSize");
        assert!((size - 22.8).abs() < 0.01, "{size}");
        assert!(width(&page) < before, "{} and before {before}", width(&page));
        let share = |property| (pixels(&page, property) / size * 100.0).round();
        assert_eq!([share("lineHeight"), share("letterSpacing"), share("wordSpacing")], [198.0, 8.0, 20.0]);
        assert_eq!(page.sees("slider", "Size").attribute("aria-valuetext").as_deref(), Some("120%"));
        assert_eq!(kept(&page), "size=2 measure=-2 leading=3 letters=4 words=4");
        page.sees("slider", "Size").take_focus(&page);
        page.press(&[Key::Right]);
        eventually("a larger size", || (pixels(&page, "fontSize") > size).then_some(()));
    }

    fn justified_lines_are_hyphenated_and_pictures_can_be_left_out(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        panel(&page);
        page.sees("switch", "Justify lines").press(&page);
        assert_eq!([style(&page, "textAlign"), style(&page, "hyphens")], [json!("justify"), json!("auto")]);
        page.sees("switch", "Show pictures").press(&page);
        assert_eq!(page.evaluate("document.documentElement.dataset.images"), "off");
        page.reload();
        page.sees("heading", HEADLINE);
        assert_eq!(style(&page, "textAlign"), "justify");
        panel(&page);
        assert_eq!(page.sees("switch", "Justify lines").attribute("aria-checked").as_deref(), Some("true"));
        assert_eq!(page.sees("switch", "Show pictures").attribute("aria-checked").as_deref(), Some("false"));
    }

    fn what_was_chosen_is_there_before_the_storys_first_word(engine) {
        let site = sample::site();
        let settings = Settings { before_the_page: Some(NOTE.to_owned()), ..Settings::phone() };
        let page = sample::open(engine, settings, &site);
        panel(&page);
        page.sees("radio", "Sepia").script(&page, "it.click()");
        page.sees("radio", "Sans serif").script(&page, "it.click()");
        slide(&page, "Size", 3);
        page.reload();
        page.sees("heading", HEADLINE);
        let noted = page.evaluate("window.noted");
        assert_eq!([&noted["theme"], &noted["typeface"], &noted["sizes"]], ["sepia", "sans", "3"], "{noted}");
        assert_eq!(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"), "rgb(245, 236, 217)");
        assert_eq!(page.text_of("document.querySelector('[name=color-scheme]').content"), "light");
        assert!(page.text_of("getComputedStyle(document.querySelector('#story')).fontFamily").contains("system-ui"));
        panel(&page);
        assert_eq!(page.sees("radio", "Sepia").script(&page, "return it.checked"), true);
        assert_eq!(page.sees("slider", "Size").script(&page, "return it.value"), "3");
        page.sees("button", "Reset").press(&page);
        assert_eq!(page.focus_in_words(), "button “Reset”");
        assert_eq!(pixels(&page, "fontSize"), 19.0);
        assert_eq!(page.sees("radio", "As the device").script(&page, "return it.checked"), true);
        assert_eq!(kept(&page), "");
    }

    fn the_typeface_is_fetched_when_it_is_chosen_and_on_the_next_visit(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        let fetched = || site.asked().iter().filter(|path| path.ends_with(FONT)).count();
        panel(&page);
        page.rest(std::time::Duration::from_millis(500));
        assert!(!site.asked().iter().any(|path| path.contains("fonts/")), "{:?}", site.asked());
        page.sees("radio", "Atkinson Hyperlegible").script(&page, "it.click()");
        eventually("the font", || (fetched() > 0).then_some(()));
        let set = "document.fonts.status === 'loaded' && document.fonts.check('16px \"Atkinson Hyperlegible\"')";
        // Firefox says on the console that a reload broke off what was still on its way.
        eventually("all of it", || (page.evaluate(set) == true).then_some(()));
        page.reload();
        page.sees("heading", HEADLINE);
        eventually("the font without the panel", || (page.evaluate(set) == true).then_some(()));
        assert!(page.finds("region", PANEL).is_none());
        panel(&page);
        page.sees("radio", "Serif").script(&page, "it.click()");
        page.reload();
        page.sees("heading", HEADLINE);
        assert_eq!(page.evaluate("document.querySelectorAll('link#typeface').length"), 0);
    }

    fn where_every_byte_counts_no_typeface_is_fetched_and_pictures_only_on_demand(engine) {
        let site = sample::site();
        let saving = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })".to_owned();
        let page = sample::open(engine, Settings { before_the_page: Some(saving), ..Settings::phone() }, &site);
        assert_eq!(page.evaluate("document.documentElement.dataset.images"), "off");
        panel(&page);
        page.sees("radio", "Atkinson Hyperlegible").script(&page, "it.click()");
        page.sees("switch", "Show pictures").press(&page);
        assert_eq!(kept(&page), "typeface=hyperlegible images=on");
        page.reload();
        page.sees("heading", HEADLINE);
        page.rest(std::time::Duration::from_millis(500));
        assert!(!site.asked().iter().any(|path| path.contains("fonts/")), "{:?}", site.asked());
        assert_eq!(page.evaluate("document.documentElement.dataset.images"), "on");
    }

    fn a_record_that_makes_no_sense_changes_nothing(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        for nonsense in ["size=99 measure=-9 theme=plaid typeface=", "{\"size\":3}", "careful=on size=2e9 leading=x images=maybe", "=== = &", "size=3;color:red"] {
            page.script("localStorage['standfirst.reading'] = arguments[0]", vec![json!(nonsense)]);
            page.reload();
            page.sees("heading", HEADLINE);
            assert_eq!(pixels(&page, "fontSize"), 19.0, "{nonsense}");
            let attributes = page.evaluate("Object.keys(document.documentElement.dataset).join()");
            assert_eq!(attributes, "", "{nonsense}");
            panel(&page);
        }
        page.sees("radio", "Dark").script(&page, "it.click()");
        assert_eq!(page.evaluate("document.documentElement.dataset.theme"), "dark");
    }

    fn where_nothing_can_be_kept_it_holds_until_the_page_is_closed(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings { storage: false, ..Settings::phone() }, &site);
        panel(&page);
        page.sees("radio", "Black").script(&page, "it.click()");
        slide(&page, "Size", 4);
        page.sees("status", "");
        let says = "Your browser keeps nothing for this page: this holds until the page is closed.";
        assert!(page.text_of("document.querySelector('#reading').textContent").contains(says));
        page.press(&[Key::Escape]);
        page.loses("region", PANEL);
        assert_eq!(page.evaluate("document.documentElement.dataset.theme"), "black");
        panel(&page);
        assert_eq!(page.sees("radio", "Black").script(&page, "return it.checked"), true);
        assert_eq!(page.sees("slider", "Size").script(&page, "return it.value"), "4");
    }

    fn in_careful_mode_it_is_kept_in_the_tab_alone(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.script("localStorage.clear(); sessionStorage['standfirst.careful'] = 'on'", Vec::new());
        page.reload();
        panel(&page);
        page.sees("radio", "Dark").script(&page, "it.click()");
        assert_eq!(page.evaluate("localStorage.length"), 0);
        page.reload();
        page.sees("heading", HEADLINE);
        assert_eq!(page.evaluate("document.documentElement.dataset.theme"), "dark");
    }
}
