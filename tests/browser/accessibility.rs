//! A machine finds no barrier, in any size, scheme or state.

use serde_json::{Value, json};

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

/// What a finger in its middle column would find less than 44 pixels high.
fn too_small(page: &Page) -> Value {
    page.script_later(
        "const [done] = arguments;
         const isShown = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.matches('.who') && !it.closest('#first-paint');
         const isInSentence = (it) => it.localName === 'a' && it.closest('p, li')?.textContent.trim().length > it.textContent.trim().length
             && !it.closest('.tools, .choices');
         const frame = () => new Promise(requestAnimationFrame);
         const small = [];
         const look = async () => { for (const it of document.querySelectorAll('a[href], button, summary, select, input, [role=switch]')) {
             if (!isShown(it) || isInSentence(it)) continue;
             it.focus({ preventScroll: true });
             it.scrollIntoView({ block: 'center', behavior: 'instant' });
             // What is seen of the page by then follows in the next frame.
             await frame();
             await frame();
             const { left, top, width, height } = it.getBoundingClientRect();
             const finds = (by) => {
                 const at = document.elementFromPoint(left + width / 2, top + height / 2 + by);
                 return it.contains(at) || at?.closest('label')?.control === it;
             };
             let [up, down] = [0, 0];
             while (up < 40 && finds(-up - .5)) up += .5;
             while (down < 40 && finds(down + .5)) down += .5;
             if (up + down < 43.5) small.push(`${up + down} px: ${it.outerHTML.slice(0, 120)}`);
         } };
         look().then(() => done(small))",
        Vec::new(),
    )
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

    /// Whatever its drawn size. Not so high are links within a sentence, and the buttons at quotations, which are for
    /// keyboards and screen readers: a finger presses the quotation itself.
    fn a_finger_finds_44_pixels_to_press(engine) {
        let site = sample::site();
        sample::lay(&site, "asking", &sample::asking_story());
        sample::lay(&site, "arabic", &crate::languages::arabic_story());
        site.fail("stories/gone.json", Fault::Status(404));
        let mut page = sample::open(engine, Settings::phone(), &site);
        page.expects_message(Engine::Chromium, "status of 404");
        sample::banner(&page);
        assert_eq!(too_small(&page), json!([]), "the story with the banner");
        for (address, role, name) in [
            ("./?story=asking", "region", "A word from The Harbour"),
            ("./?page=kept", "switch", "Careful mode"),
            ("./?story=arabic", "heading", crate::languages::ARABIC_HEADLINE),
            ("./?story=gone", "button", "Try again"),
        ] {
            page.go(&site.address(address));
            page.sees(role, name);
            assert_eq!(too_small(&page), json!([]), "{address}");
        }
    }

    fn the_quotations_are_told_apart_by_more_than_colour(engine) {
        let site = sample::site();
        let page: Page = sample::open(engine, Settings::default(), &site);
        page.sees("heading", HEADLINE);
        let said = page.evaluate("[...document.querySelectorAll('q')].every((q) => /^\".*\"$/.test(q.textContent))");
        assert_eq!(said, true, "each has its marks inside");
    }
}
