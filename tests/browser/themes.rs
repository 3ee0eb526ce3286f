//! In every theme and either direction a machine finds no barrier.

use crate::harness::{Engine, Page, Settings, assert_accessible, assert_colours_accessible};
use crate::languages::{ARABIC_HEADLINE, ARABIC_SUPPORT, arabic_story};
use crate::sample;

/// As the entry on the device has them.
pub const THEMES: &[&str] = &[
    "",
    "theme=light",
    "theme=sepia",
    "theme=dark",
    "theme=black",
    "theme=contrast",
    "theme=own text=#222222 background=#eef6e8 link=#0b4f2f",
    "theme=own-dark text=#d8e0e8 background=#102030 link=#9fd0ff",
];

#[track_caller]
fn assert_no_barrier_in_any_theme(page: &Page, what: &str) {
    assert_accessible(page, what);
    for theme in THEMES {
        page.in_the_page(&format!("applySettings('{theme}')"));
        assert_colours_accessible(page, &format!("{what} with “{theme}”"));
    }
}

fn story(engine: Engine, settings: Settings) {
    let site = sample::site();
    sample::lay(&site, "arabic", &arabic_story());
    let page = Page::open(engine, settings.clone(), &site.address("./?story=arabic"));
    page.sees("heading", ARABIC_HEADLINE);
    page.sees("region", ARABIC_SUPPORT);
    page.script("document.querySelector('q').click()", Vec::new());
    assert_no_barrier_in_any_theme(&page, "a story from right to left");
    drop(page);
    let page = sample::open(engine, settings, &site);
    sample::banner(&page);
    page.script("document.querySelector('q').click()", Vec::new());
    assert_no_barrier_in_any_theme(&page, "a story from left to right");
}

in_both_engines! {
    fn every_theme_in_either_direction_has_no_barrier(engine) {
        story(engine, Settings::phone());
    }
}
