//! The ask for support: seen once, answered in one move, and never in the way.

use std::time::Duration;

use crate::harness::{Engine, Found, Key, Page, Settings, eventually};
use crate::sample::{self, HEADLINE, MESSAGE, SUPPORT, SUPPORT_ADDRESS};

/// Longer than the banner takes to come.
const A_WHILE: Duration = Duration::from_millis(500);

fn banner(page: &Page) -> Found {
    page.sees("region", SUPPORT)
}

#[track_caller]
fn assert_stays_away(page: &Page) {
    page.sees("heading", HEADLINE);
    page.rest(A_WHILE);
    assert!(
        page.finds("region", SUPPORT).is_none(),
        "the banner is back"
    );
    page.sees("region", MESSAGE);
}

/// From the next load on, the device's clock is this many days further.
fn days_pass(page: &Page, days: u32) {
    page.run_before_the_page(&format!(
        "const Before = Date, shift = {days} * 86400000;
         globalThis.Date = class Date extends Before {{
             constructor(...given) {{ if (given.length) super(...given); else super(Before.now() + shift); }}
             static now() {{ return Before.now() + shift; }}
         }};"
    ));
    page.reload();
}

in_both_engines! {
    fn it_is_there_from_the_first_visit_on_and_leads_to_the_newsrooms_page(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let banner = banner(&page);
        let link = banner.script(&page, "const a = it.querySelector('a'); return [a.textContent, a.href, a.rel]");
        assert_eq!(link, serde_json::json!([SUPPORT, SUPPORT_ADDRESS, "noreferrer"]));
        assert!(banner.text().contains("support us monthly starting from just $2"));
    }

    fn close_keeps_it_away_for_fourteen_days(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        page.sees("button", "Close").click();
        page.loses("region", SUPPORT);
        page.reload();
        assert_stays_away(&page);
        days_pass(&page, 13);
        assert_stays_away(&page);
        days_pass(&page, 2);
        banner(&page);
    }

    fn escape_keeps_it_away_for_fourteen_days(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        page.press(&[Key::Escape]);
        page.loses("region", SUPPORT);
        page.reload();
        assert_stays_away(&page);
        days_pass(&page, 13);
        assert_stays_away(&page);
        days_pass(&page, 2);
        banner(&page);
    }

    fn remind_me_later_keeps_it_away_for_seven_days(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        page.sees("button", "Remind me later").click();
        page.loses("region", SUPPORT);
        page.reload();
        assert_stays_away(&page);
        days_pass(&page, 6);
        assert_stays_away(&page);
        days_pass(&page, 2);
        banner(&page);
    }

    fn it_takes_no_focus_when_it_comes(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        page.rest(A_WHILE);
        assert_eq!(page.focus_in_words(), "the page");
    }

    fn escape_leaves_the_focus_where_it_was(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        page.sees("switch", sample::HIGHLIGHT).take_focus(&page);
        page.press(&[Key::Escape]);
        page.loses("region", SUPPORT);
        assert_eq!(page.focus_in_words(), format!("switch “{}”", sample::HIGHLIGHT));
    }

    fn the_focus_goes_to_the_story_when_it_was_in_the_banner(engine) {
        let site = sample::site();
        for (button, key) in [("Close", Key::Enter), ("Remind me later", Key::Space), ("Close", Key::Escape)] {
            let page = sample::open(engine, Settings::phone(), &site);
            banner(&page);
            page.sees("button", button).take_focus(&page);
            page.press(&[key]);
            page.loses("region", SUPPORT);
            eventually("the focus to be in the story", || {
                (page.evaluate("Boolean(document.activeElement.closest('main'))") == true).then_some(())
            });
        }
    }

    fn it_covers_at_most_a_third_of_a_small_screen_with_all_its_choices(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        let banner = banner(&page);
        let [top, bottom] = edges(&banner, &page);
        assert!(bottom <= 640.5 && bottom - top <= 640.0 / 3.0 + 0.5, "{top} to {bottom}");
        let words = banner.script(&page, "return it.querySelector('p').getBoundingClientRect().height > 0");
        assert_eq!(words, true);
        let mut choices = page.all("button");
        choices.retain(|found| found.name == "Close" || found.name == "Remind me later");
        choices.extend(page.all("link").into_iter().filter(|found| found.name == SUPPORT).last());
        assert_eq!(choices.len(), 3);
        for choice in choices {
            let [above, below] = edges(&choice, &page);
            assert!(above >= top && below <= bottom, "{} is outside: {above} to {below}", choice.in_words());
            assert!(below - above >= 24.0, "{} is too small to be hit", choice.in_words());
        }
    }

    fn it_never_covers_what_has_the_focus(engine) {
        let site = sample::site();
        for back in [false, true] {
            let page = sample::open(engine, Settings::phone(), &site);
            banner(&page);
            if back {
                page.sees("button", "Close").take_focus(&page);
            }
            let mut seen = Vec::new();
            for _ in 0..30 {
                if back { page.press_with(Key::Shift, Key::Tab) } else { page.press(&[Key::Tab]) }
                let Some(focus) = page.focus() else { break };
                assert_focus_is_free(&page, &focus);
                seen.push(focus.in_words());
            }
            // Backwards the walk begins at Close, before the last of the banner's buttons.
            let last = if back { "link “Support The Moscow Times”" } else { "button “Remind me later”" };
            for stop in ["link “Skip to the story”", "switch “Highlight quotations”", last] {
                assert!(seen.iter().any(|seen| seen == stop), "{stop} is not in {seen:?}");
            }
            assert!(seen.len() < 30, "the keyboard never comes out of the page: {seen:?}");
        }
    }

    fn the_last_words_can_be_read_above_it(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        let [top, _] = edges(&banner(&page), &page);
        page.script("scrollTo(0, document.documentElement.scrollHeight)", Vec::new());
        let [_, end] = edges(&page.sees("region", MESSAGE), &page);
        assert!(end <= top + 0.5, "the message ends at {end}, the banner begins at {top}");
    }

    fn where_no_answer_can_be_kept_there_is_no_banner_and_the_message_stays(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings { storage: false, ..Settings::default() }, &site);
        assert_stays_away(&page);
    }
}

/// Layout shifts are counted by Chromium alone.
#[test]
fn nothing_moves_while_the_page_loads() {
    let site = sample::site();
    for settings in [Settings::phone(), Settings::default()] {
        let page = sample::open(Engine::Chromium, settings.clone(), &site);
        banner(&page);
        page.rest(A_WHILE);
        let shifts = page.script_later(
            "const [done] = arguments, shifts = [];
             new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, sources }) =>
                 [value, ...sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 60))])))
                 .observe({ type: 'layout-shift', buffered: true });
             setTimeout(() => done(shifts), 300);",
            Vec::new(),
        );
        assert_eq!(shifts, serde_json::json!([]), "at {:?}", settings.viewport);
    }
}

fn edges(found: &Found, page: &Page) -> [f64; 2] {
    let edges = found.script(
        page,
        "const { top, bottom } = it.getBoundingClientRect(); return [top, bottom]",
    );
    serde_json::from_value(edges).expect("two numbers")
}

#[track_caller]
fn assert_focus_is_free(page: &Page, focus: &Found) {
    let places = focus.script(
        page,
        "const banner = document.activeElement.closest('#support, .banner') ? null
             : document.querySelector('.banner').getBoundingClientRect();
         const box = it.getBoundingClientRect();
         return { top: box.top, bottom: box.bottom, limit: banner ? banner.top : innerHeight };",
    );
    let number = |name: &str| places[name].as_f64().expect("a number");
    assert!(
        number("bottom") <= number("limit") + 0.5 && number("top") >= -0.5,
        "{} is covered: {places}",
        focus.in_words()
    );
}
