//! What a screen reader says of the page, from its top to its end, is written down in `snapshots/` and read by
//! people: `STANDFIRST_SNAPSHOTS=write` writes it anew, and the difference is part of the change.

use crate::harness::{Engine, Key, Page, Server, Settings, eventually, in_the_repository};
use crate::reading_settings::panel;
use crate::sample::{self, SUPPORT};

/// Compares what is heard with what was written down.
#[track_caller]
fn assert_heard(engine: Engine, name: &str, heard: &str) {
    let file = in_the_repository(&format!("tests/browser/snapshots/{name}.txt"));
    if std::env::var("STANDFIRST_SNAPSHOTS").as_deref() == Ok("write") {
        // Both engines say the same, so one of them writes.
        if engine == Engine::Chromium {
            std::fs::write(file, heard).expect("a snapshot");
        }
        return;
    }
    let written = std::fs::read_to_string(&file).expect("a snapshot");
    let mut lines = written.lines().zip(heard.lines()).enumerate();
    if let Some((at, (before, now))) = lines.find(|(_, (before, now))| before != now) {
        panic!(
            "{name} in {engine:?}, line {}:\n  was   {before}\n  is    {now}",
            at + 1
        );
    }
    assert_eq!(
        heard.lines().count(),
        written.lines().count(),
        "{name} in {engine:?}: {heard}"
    );
}

fn open(engine: Engine, site: &Server) -> Page {
    let page = sample::open(engine, Settings::default(), site);
    page.be_in("UTC");
    page.reload();
    page.sees("heading", sample::HEADLINE);
    eventually("the date in words", || {
        page.text_of("document.querySelector('article time').textContent")
            .contains("October")
            .then_some(())
    });
    page
}

in_both_engines! {
    fn the_sample_is_read_in_order(engine) {
        let site = sample::site();
        let page = open(engine, &site);
        assert_heard(engine, "sample", &page.heard());
        page.sees("button", "Voices").press(&page);
        page.sees("complementary", "Voices");
        assert_heard(engine, "voices", &page.heard_in("complementary", "Voices"));
        panel(&page);
        assert_heard(engine, "settings", &page.heard_in("region", "Text and colours"));
        page.press(&[Key::Escape]);
        sample::banner(&page);
        assert_heard(engine, "banner", &page.heard_in("region", SUPPORT));
    }
}
