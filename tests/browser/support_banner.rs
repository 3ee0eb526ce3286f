//! The ask for support: seen once, answered in one move, and never in the way.

use std::time::Duration;

use crate::harness::{Engine, Found, Key, Page, Settings, eventually};
use crate::sample::{self, HEADLINE, MESSAGE, SUPPORT, SUPPORT_ADDRESS, banner, in_banner};

/// Longer than the banner takes to come.
const A_WHILE: Duration = Duration::from_millis(500);

#[track_caller]
fn assert_stays_away(page: &Page) {
    page.sees("heading", HEADLINE);
    page.sees("region", MESSAGE);
    for _ in 0..2 {
        page.rest(A_WHILE);
        sample::read_half(page);
    }
    page.rest(A_WHILE);
    assert!(
        page.finds("region", SUPPORT).is_none(),
        "the banner is back"
    );
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

/// After an answer: nothing for so many days, and then the banner again.
#[track_caller]
fn assert_quiet_for(page: &Page, days: u32) {
    page.reload();
    assert_stays_away(page);
    days_pass(page, days - 1);
    assert_stays_away(page);
    days_pass(page, 2);
    banner(page);
}

in_both_engines! {
    fn it_is_there_from_the_first_visit_on_and_leads_to_the_newsrooms_page(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let banner = banner(&page);
        let link = banner.script(&page, "const a = it.querySelector('.support'); return [a.textContent, a.href, a.rel]");
        assert_eq!(link, serde_json::json!([SUPPORT, SUPPORT_ADDRESS, "noreferrer"]));
        assert!(banner.text().contains("support us monthly starting from just $2"));
    }

    fn close_keeps_it_away_for_fourteen_days(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        page.sees("button", "Close").click();
        page.loses("region", SUPPORT);
        assert_quiet_for(&page, 14);
    }

    fn escape_keeps_it_away_for_fourteen_days(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        page.press(&[Key::Escape]);
        page.loses("region", SUPPORT);
        assert_quiet_for(&page, 14);
    }

    fn a_reminder_in_a_week_keeps_it_away_for_seven_days(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        in_banner(&page, "button", "Remind me later").click();
        page.sees("button", "Remind me on this page").click();
        page.loses("region", SUPPORT);
        page.reload();
        assert_stays_away(&page);
        days_pass(&page, 6);
        assert_stays_away(&page);
        days_pass(&page, 1);
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
        for (button, key) in [("Close", Key::Enter), ("Not now", Key::Space), ("Close", Key::Escape)] {
            let page = sample::open(engine, Settings::phone(), &site);
            banner(&page);
            in_banner(&page, "button", button).take_focus(&page);
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
        let mut choices = ["Close", "Remind me later", "Not now"].map(|name| in_banner(&page, "button", name)).into_iter().collect::<Vec<_>>();
        choices.push(in_banner(&page, "link", SUPPORT));
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
            for _ in 0..40 {
                if back { page.press_with(Key::Shift, Key::Tab) } else { page.press(&[Key::Tab]) }
                let Some(focus) = page.focus() else { break };
                assert_focus_is_free(&page, &focus);
                seen.push(focus.in_words());
            }
            // Backwards the walk begins at Close, before the last of the banner's buttons.
            let last = if back { "link “Support The Moscow Times”" } else { "button “Not now”" };
            for stop in ["link “Skip to the story”", "switch “Highlight quotations”", last] {
                assert!(seen.iter().any(|seen| seen == stop), "{stop} is not in {seen:?}");
            }
            assert!(seen.len() < 40, "the keyboard never comes out of the page: {seen:?}");
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

    fn it_waits_until_a_third_was_read(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.sees("region", MESSAGE);
        page.rest(A_WHILE);
        assert!(page.finds("region", SUPPORT).is_none(), "it is there at once");
        banner(&page);
    }

    fn it_comes_after_the_time_that_the_newsroom_set_too(engine) {
        let site = sample::site();
        let mut story = sample::asking_story();
        story["appeal"]["policy"] = serde_json::json!({ "read_seconds": 5 });
        sample::lay(&site, "patient", &story);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=patient"));
        page.sees("region", sample::GIVE);
    }

    fn it_is_announced_once_and_counted_once_it_was_seen(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        let said = || page.text_of("document.getElementById('announced').textContent");
        assert_eq!(said(), format!("{SUPPORT}: a message at the end of the page."));
        eventually("the view to be counted", || {
            page.text_of("localStorage['standfirst.asks']").contains("seen").then_some(())
        });
        page.reload();
        assert_stays_away(&page);
        assert_eq!(said(), "");
    }

    fn not_now_keeps_it_away_for_twenty_eight_days(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        in_banner(&page, "button", "Not now").click();
        page.loses("region", SUPPORT);
        assert_quiet_for(&page, 28);
    }

    fn who_supports_already_is_not_asked_for_a_year(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        in_banner(&page, "button", "I support already").click();
        page.loses("region", SUPPORT);
        for _ in 0..7 {
            days_pass(&page, 50);
            page.sees("region", MESSAGE);
        }
        days_pass(&page, 14);
        assert_stays_away(&page);
        days_pass(&page, 2);
        banner(&page);
    }

    fn an_answer_in_one_tab_closes_the_banner_in_the_other(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        banner(&page);
        in_banner(&page, "button", "Not now").click();
        page.loses("region", SUPPORT);
        let other_tabs = page.text_of("localStorage['standfirst.asks']");
        page.script("localStorage.clear()", Vec::new());
        page.reload();
        banner(&page);
        // What the browser does in this tab when another one keeps something.
        page.script(
            "localStorage['standfirst.asks'] = arguments[0]; dispatchEvent(new StorageEvent('storage'))",
            vec![other_tabs.into()],
        );
        page.loses("region", SUPPORT);
    }

    fn a_record_that_is_damaged_or_newer_or_a_full_storage_holds_it_back(engine) {
        let site = sample::site();
        for before in [
            "localStorage['standfirst.asks'] = '1 2 1798804809 0\\nclose'",
            "localStorage['standfirst.asks'] = '9 what a newer page wrote'",
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        ] {
            // A browser's first, empty page has no storage.
            let before = format!("if (location.protocol === 'http:') {before}");
            let settings = Settings { before_the_page: Some(before), ..Settings::default() };
            let page = sample::open(engine, settings, &site);
            assert_stays_away(&page);
        }
    }

    fn beside_a_sensitive_story_nobody_is_asked(engine) {
        let site = sample::site();
        let mut story = sample::asking_story();
        story["sensitive"] = true.into();
        sample::lay(&site, "sensitive", &story);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=sensitive"));
        page.sees("region", "A word from The Harbour");
        sample::read_half(&page);
        page.rest(A_WHILE);
        assert!(page.finds("region", sample::GIVE).is_none());
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
