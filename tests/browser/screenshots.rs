//! Pictures of the page for people, in `target/screenshots/` and for the README. Made by `scripts/screenshots`.

use std::path::Path;
use std::time::Duration;

use crate::harness::{Engine, Fault, Key, Page, Scheme, Settings, eventually, in_the_repository};
use crate::languages::{ARABIC_HEADLINE, arabic_story};
use crate::sample::{self, SUPPORT};
use crate::still_pages;
use crate::stories;
use crate::themes::THEMES;

fn keep(picture: &[u8], file: &Path) {
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(file, picture).expect("a picture");
    println!("{} ({} kB)", file.display(), picture.len() / 1000);
}

fn wait_for_the_date(page: &Page) {
    eventually("the date in words", || {
        let shown = page.text_of("document.querySelector('article time').textContent");
        shown.contains("October").then_some(())
    });
}

fn hide_scroll_bars(page: &Page) {
    page.devtools(
        "Emulation.setScrollbarsHidden",
        serde_json::json!({ "hidden": true }),
    );
    page.reload();
    page.sees("heading", sample::HEADLINE);
}

#[test]
#[ignore = "it makes pictures and proves nothing"]
fn of_static_pages() {
    let site = still_pages::site();
    for scripting in [false, true] {
        for (viewport, scheme) in [((360, 640), Scheme::Dark), ((1280, 800), Scheme::Light)] {
            let settings = Settings {
                viewport,
                scheme,
                scripting,
                ..Settings::default()
            };
            for name in still_pages::NAMES {
                let address = site.address(&format!("{name}.html"));
                let page = Page::open(Engine::Chromium, settings.clone(), &address);
                if scripting {
                    still_pages::taken_over(&page);
                    page.rest(Duration::from_millis(300));
                }
                let file = format!("still-{name}-{}-{scripting}.png", viewport.0);
                let file = in_the_repository("target/screenshots").join(file);
                keep(&page.screenshot_of_the_whole_page(), &file);
            }
        }
    }
}

#[test]
#[ignore = "it makes pictures and proves nothing"]
fn of_the_sample() {
    let folder = in_the_repository("target/screenshots");
    let site = sample::site();
    sample::lay(&site, "arabic", &arabic_story());
    for (width, height) in [(360, 640), (1280, 800)] {
        for scheme in [Scheme::Light, Scheme::Dark] {
            let name =
                |what: &str| folder.join(format!("{what}-{width}-{scheme:?}.png").to_lowercase());
            let settings = Settings {
                viewport: (width, height),
                scheme,
                ..Settings::default()
            };
            let mut page = sample::open(Engine::Chromium, settings, &site);
            hide_scroll_bars(&page);
            sample::banner(&page);
            wait_for_the_date(&page);
            keep(&page.screenshot(), &name("first-visit"));
            page.press(&[Key::Escape]);
            page.loses("region", SUPPORT);
            keep(&page.screenshot(), &name("story"));
            keep(&page.screenshot_of_the_whole_page(), &name("whole-story"));
            page.go(&site.address("./?story=arabic"));
            page.sees("heading", ARABIC_HEADLINE);
            keep(&page.screenshot(), &name("arabic"));
            site.fail("stories/gone.json", Fault::Status(404));
            page.expects_message(Engine::Chromium, "status of 404");
            page.go(&site.address("./?story=gone"));
            page.sees("button", "Try again");
            keep(&page.screenshot(), &name("failure"));
        }
    }
}

#[test]
#[ignore = "it makes pictures and proves nothing"]
fn of_stories_in_every_theme() {
    let folder = in_the_repository("target/screenshots/themes");
    let site = sample::site();
    let stories = [
        ("russian", stories::russian(), stories::RUSSIAN_HEADLINE),
        ("arabic", arabic_story(), ARABIC_HEADLINE),
        ("chinese", stories::chinese(), stories::CHINESE_HEADLINE),
        ("long", stories::long(), stories::LONG_HEADLINE),
    ];
    for (name, story, _) in &stories {
        sample::lay(&site, name, story);
    }
    for (width, height) in [(360, 640), (1280, 800)] {
        let settings = Settings {
            viewport: (width, height),
            ..Settings::default()
        };
        let page = sample::open(Engine::Chromium, settings, &site);
        hide_scroll_bars(&page);
        take_in_every_theme(&page, &folder, "sample");
        for (name, _, headline) in &stories {
            page.go(&site.address(&format!("./?story={name}")));
            page.sees("heading", headline);
            take_in_every_theme(&page, &folder, name);
        }
    }
}

/// Where the headline is, and further down, where the bar is.
fn take_in_every_theme(page: &Page, folder: &Path, story: &str) {
    eventually("the quotations", || {
        (page.evaluate("document.querySelector('#story q') !== null") == true).then_some(())
    });
    for theme in THEMES {
        let name = theme.split(['=', ' ']).nth(1).unwrap_or("device");
        page.in_the_page(&format!("applySettings('{theme}')"));
        for (place, script) in [
            ("top", "scrollTo({ top: 0, behavior: 'instant' })"),
            (
                "text",
                "(document.querySelector('#p3') ?? document.querySelector('#p1')).scrollIntoView({ behavior: 'instant' })",
            ),
        ] {
            page.script(script, Vec::new());
            page.rest(Duration::from_millis(100));
            let (width, _) = page.settings.viewport;
            let file = folder.join(format!("{story}-{place}-{width}-{name}.png"));
            keep(&page.screenshot(), &file);
        }
    }
}

#[test]
#[ignore = "it makes a picture and proves nothing"]
fn of_the_readme() {
    let site = sample::site();
    // High enough to show the marked quotations above the banner.
    let settings = Settings {
        viewport: (1280, 1280),
        ..Settings::default()
    };
    let page = sample::open(Engine::Chromium, settings, &site);
    hide_scroll_bars(&page);
    sample::banner(&page);
    page.script("scrollTo({ top: 0, behavior: 'instant' })", Vec::new());
    wait_for_the_date(&page);
    keep(
        &page.screenshot(),
        &in_the_repository("docs/standfirst.png"),
    );
}
