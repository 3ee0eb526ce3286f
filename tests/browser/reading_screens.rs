//! The settings of the text on every screen: nothing moves, nothing is cut off, everyone can use it.

use serde_json::json;

use crate::harness::{Engine, Key, Scheme, Settings, assert_accessible};
use crate::reading_settings::{PANEL, panel, slide, style};
use crate::sample;

in_both_engines! {
    fn a_reader_keeps_their_place_whatever_the_size(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        panel(&page);
        page.script("document.querySelector('#p5').scrollIntoView({ behavior: 'instant' }); scrollBy({ top: 90, behavior: 'instant' })", Vec::new());
        let place = |page: &crate::harness::Page| {
            let place = page.evaluate("(({ top, height }) => -top / height)(document.querySelector('#p5').getBoundingClientRect())");
            place.as_f64().expect("a share of the paragraph")
        };
        let before = place(&page);
        assert!(before > 0.0 && before < 1.0, "{before}");
        for step in [10, -4, 6, 0] {
            slide(&page, "Size", step);
            page.rest(std::time::Duration::from_millis(100));
            assert!((place(&page) - before).abs() < 0.02, "{} and before {before}", place(&page));
        }
    }

    fn with_the_largest_settings_nothing_is_cut_off_at_the_side(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings { viewport: (320, 568), ..Settings::default() }, &site);
        panel(&page);
        for (name, step) in [("Size", 10), ("Width of the column", 4), ("Space between lines", 4), ("Space between letters", 8), ("Space between words", 8)] {
            slide(&page, name, step);
        }
        assert!(page.fits_its_width(), "with the panel");
        page.press(&[Key::Escape]);
        page.loses("region", PANEL);
        assert!(page.fits_its_width(), "without");
        page.resize(640, 512);
        assert!(page.fits_its_width(), "at twice the size");
    }

    fn it_is_accessible_in_every_theme_small_and_wide(engine) {
        let site = sample::site();
        for (viewport, scheme) in [((360, 640), Scheme::Light), ((1280, 800), Scheme::Dark)] {
            let page = sample::open(engine, Settings { viewport, scheme, ..Settings::default() }, &site);
            panel(&page);
            for theme in ["As the device", "Light", "Sepia", "Dark", "Black", "High contrast"] {
                page.sees("radio", theme).script(&page, "it.click()");
                assert_accessible(&page, &format!("the settings with “{theme}”"));
            }
        }
    }

    fn the_panel_moves_nothing_behind_it(engine) {
        let site = sample::site();
        for viewport in [(360, 640), (1280, 800)] {
            let page = sample::open(engine, Settings { viewport, ..Settings::default() }, &site);
            let lines = |page: &crate::harness::Page| page.evaluate("[...document.querySelectorAll('#story p[id]')].map((it) => JSON.stringify(it.getBoundingClientRect()))");
            page.sees("button", "Text").take_focus(&page);
            let before = lines(&page);
            panel(&page);
            assert_eq!(lines(&page), before);
        }
    }
}

/// Chromium lets a test choose what else the device says.
#[test]
fn the_systems_own_colours_leave_quotations_marked_and_more_contrast_is_given() {
    let site = sample::site();
    let page = sample::open(Engine::Chromium, Settings::default(), &site);
    let ask = |name: &str, value: &str| {
        page.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": name, "value": value }] }),
        );
    };
    ask("forced-colors", "active");
    let marked =
        page.text_of("getComputedStyle(document.querySelector('#story q')).textDecorationLine");
    assert_eq!(marked, "underline");
    ask("prefers-contrast", "more");
    assert_eq!(style(&page, "color"), "rgb(0, 0, 0)");
    assert_eq!(
        page.text_of("getComputedStyle(document.querySelector('.dates')).color"),
        "rgb(0, 0, 0)"
    );
}
