//! A machine finds no barrier, in any size, scheme or state.

use crate::harness::{Engine, Fault, Key, Page, Scheme, Settings, assert_accessible};
use crate::sample::{self, HEADLINE, SUPPORT};

fn assert_no_barrier(engine: Engine, viewport: (u32, u32), scheme: Scheme) {
    let settings = Settings {
        viewport,
        scheme,
        ..Settings::default()
    };
    let site = sample::site();
    sample::lay(&site, "arabic", &crate::languages::arabic_story());
    let mut page = sample::open(engine, settings, &site);
    sample::banner(&page);
    assert_accessible(&page, "the story with the banner");

    sample::in_banner(&page, "button", "Remind me later").click();
    page.sees("radio", "On a day you choose").click();
    assert_accessible(&page, "the banner with the choice of a reminder");
    page.press(&[Key::Escape]);
    page.sees("switch", sample::HIGHLIGHT).click();
    page.press(&[Key::Escape]);
    page.loses("region", SUPPORT);
    assert_accessible(&page, "the story without the banner, quotations not marked");

    sample::lay(&site, "asking", &sample::asking_story());
    page.go(&site.address("./?story=asking"));
    page.sees("region", "A word from The Harbour");
    page.sees("textbox", "Your amount, from $2 to $5,000")
        .take_focus(&page);
    page.type_letters("1");
    page.sees("alert", "");
    assert_accessible(
        &page,
        "an appeal with a choice of amounts, one of them wrong",
    );

    page.go(&site.address("./?page=kept"));
    page.sees("switch", "Careful mode");
    assert_accessible(&page, "the page of what is kept");

    // It was closed above, which holds for this story, too.
    page.script("localStorage.clear()", Vec::new());
    page.go(&site.address("./?story=arabic"));
    page.sees("heading", crate::languages::ARABIC_HEADLINE);
    page.sees("region", crate::languages::ARABIC_SUPPORT);
    assert_accessible(&page, "a story from right to left with its banner");
    assert!(page.fits_its_width(), "from right to left");

    page.expects_message(Engine::Chromium, "status of 404");
    site.fail("stories/gone.json", Fault::Status(404));
    page.go(&site.address("./?story=gone"));
    page.sees("button", "Try again");
    assert_accessible(&page, "a failure");
}

in_both_engines! {
    fn on_a_phone_in_light(engine) {
        assert_no_barrier(engine, (360, 640), Scheme::Light);
    }

    fn on_a_phone_in_dark(engine) {
        assert_no_barrier(engine, (360, 640), Scheme::Dark);
    }

    fn on_a_desk_in_light(engine) {
        assert_no_barrier(engine, (1280, 800), Scheme::Light);
    }

    fn on_a_desk_in_dark(engine) {
        assert_no_barrier(engine, (1280, 800), Scheme::Dark);
    }

    fn nothing_is_cut_off_at_the_side_of_a_small_screen(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings { viewport: (320, 568), ..Settings::default() }, &site);
        sample::banner(&page);
        assert!(page.fits_its_width());
    }

    fn the_quotations_are_told_apart_by_more_than_colour(engine) {
        let site = sample::site();
        let page: Page = sample::open(engine, Settings::default(), &site);
        page.sees("heading", HEADLINE);
        let said = page.evaluate("[...document.querySelectorAll('q')].every((q) => /^\".*\"$/.test(q.textContent))");
        assert_eq!(said, true, "each has its marks inside");
    }
}
