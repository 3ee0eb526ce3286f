//! Careful mode: what it hides, that it keeps nothing, and the way out at once.

use crate::harness::{Engine, Key, Page, Server, Settings, assert_accessible, eventually};
use crate::sample::{self, HEADLINE, MESSAGE, NEWSROOM, SUPPORT};

const CAREFUL: &str = "Careful mode";
const LEAVE: &str = "Leave this page";

/// A device whose settings say that its reader is in Belarus.
fn in_minsk() -> Settings {
    Settings {
        before_the_page: Some(
            "Object.defineProperty(navigator, 'languages', { get: () => ['be-BY', 'en'] })"
                .to_owned(),
        ),
        ..Settings::phone()
    }
}

#[track_caller]
fn turn_on(page: &Page, site: &Server) {
    page.go(&site.address("./?page=kept"));
    page.sees("switch", CAREFUL).click();
    page.sees("link", LEAVE);
}

/// The page that the newsroom names to leave for, on this very server, so that no request leaves it.
fn site_with_a_way_out() -> Server {
    let site = sample::site();
    let index =
        std::fs::read_to_string(crate::harness::built_page().join("index.html")).expect("the page");
    let out = index.replace("https://www.wikipedia.org/", "icon.svg");
    assert_ne!(index, out);
    site.lay("index.html", out);
    // Chromium asks for it beside a picture that stands for itself.
    site.lay("favicon.ico", "");
    site
}

in_both_engines! {
    fn it_hides_the_ask_the_share_button_and_the_newsrooms_name_in_the_title(engine) {
        let site = sample::site();
        let shares = "Navigator.prototype.share = () => Promise.resolve()".to_owned();
        let settings = Settings { before_the_page: Some(shares), ..Settings::default() };
        let page = sample::open(engine, settings, &site);
        page.sees("region", MESSAGE);
        turn_on(&page, &site);
        assert!(!page.title().contains(NEWSROOM), "{}", page.title());
        page.sees("link", NEWSROOM).click();
        page.sees("heading", HEADLINE);
        assert_eq!(page.title(), HEADLINE);
        sample::read_half(&page);
        page.rest(std::time::Duration::from_millis(500));
        assert!(page.finds("region", MESSAGE).is_none() && page.finds("region", SUPPORT).is_none());
        page.all("button").into_iter().find(|it| it.name.starts_with("Said by")).expect("a quotation").take_focus(&page);
        page.press(&[Key::Enter]);
        page.sees("button", "Copy with attribution");
        assert!(page.finds("button", "Share").is_none());
        assert_accessible(&page, "a story in careful mode");
    }

    fn it_keeps_nothing_beyond_the_tab(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        sample::banner(&page);
        page.press(&[Key::Escape]);
        turn_on(&page, &site);
        page.sees("link", NEWSROOM).click();
        page.sees("switch", sample::HIGHLIGHT).click();
        assert_eq!(page.evaluate("localStorage.length"), 0);
        assert_eq!(page.evaluate("Object.keys(sessionStorage).filter((name) => name !== 'standfirst.places').sort().join()"), "standfirst.careful,standfirst.highlight");
        page.reload();
        page.sees("link", LEAVE);
        page.go(&site.address("./?page=kept"));
        page.sees("switch", CAREFUL).click();
        page.loses("link", LEAVE);
        assert_eq!(page.evaluate("localStorage.length + sessionStorage.length"), 0);
    }

    fn the_link_leaves_at_once_and_takes_the_pages_place_in_the_history(engine) {
        let site = site_with_a_way_out();
        let page = sample::open(engine, Settings::phone(), &site);
        turn_on(&page, &site);
        let before = page.evaluate("history.length");
        page.sees("link", LEAVE).click();
        eventually("the other page", || page.address().ends_with("icon.svg").then_some(()));
        assert_eq!(page.evaluate("history.length"), before);
    }

    fn shift_three_times_leaves_too_but_only_in_careful_mode(engine) {
        let site = site_with_a_way_out();
        let page = sample::open(engine, Settings::default(), &site);
        page.press(&[Key::Shift, Key::Shift, Key::Shift]);
        page.rest(std::time::Duration::from_millis(300));
        page.sees("heading", HEADLINE);
        turn_on(&page, &site);
        page.press(&[Key::Shift, Key::Shift]);
        page.rest(std::time::Duration::from_millis(2_100));
        page.press(&[Key::Shift]);
        page.sees("switch", CAREFUL);
        page.press(&[Key::Shift, Key::Shift, Key::Shift]);
        eventually("the other page", || page.address().ends_with("icon.svg").then_some(()));
    }

    fn where_the_newsroom_says_so_it_is_offered_before_anything_is_asked(engine) {
        let site = sample::site();
        let page = sample::open(engine, in_minsk(), &site);
        page.sees("region", CAREFUL);
        assert_accessible(&page, "the offer of careful mode");
        sample::read_half(&page);
        page.rest(std::time::Duration::from_millis(500));
        assert!(page.finds("region", SUPPORT).is_none(), "it is asked beside the offer");
        page.sees("button", "Turn on careful mode").click();
        page.loses("region", CAREFUL);
        page.sees("link", LEAVE);
        assert_eq!(page.title(), HEADLINE);
        assert!(page.finds("region", MESSAGE).is_none());
        assert_eq!(page.evaluate("localStorage.length"), 0);
    }

    fn who_declines_it_is_not_offered_it_again(engine) {
        let site = sample::site();
        let page = sample::open(engine, in_minsk(), &site);
        page.sees("button", "No, thank you").click();
        page.loses("region", CAREFUL);
        page.reload();
        page.sees("heading", HEADLINE);
        sample::banner(&page);
        assert!(page.finds("region", CAREFUL).is_none());
    }
}

/// Chromium lets a test choose the time zone.
#[test]
fn it_is_offered_by_the_time_zone_too() {
    let site = sample::site();
    let page = sample::open(Engine::Chromium, Settings::default(), &site);
    page.devtools(
        "Emulation.setTimezoneOverride",
        serde_json::json!({ "timezoneId": "Europe/Minsk" }),
    );
    page.reload();
    page.sees("region", CAREFUL);
}
