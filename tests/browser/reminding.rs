//! "Remind me later": on which day, by this page or by the reader's own calendar.

use crate::harness::{Key, Settings, eventually};
use crate::sample::{self, SUPPORT, banner, in_banner};

const HERE: &str = "Remind me on this page";

in_both_engines! {
    fn each_day_on_offer_is_kept_as_that_day(engine) {
        let site = sample::site();
        for (name, days) in [("Tomorrow", "1"), ("In a week", "7")] {
            let page = sample::open(engine, Settings::phone(), &site);
            banner(&page);
            in_banner(&page, "button", "Remind me later").click();
            page.sees("radio", name).click();
            page.sees("button", HERE).click();
            page.loses("region", SUPPORT);
            let kept = page.evaluate(&format!(
                "Number(localStorage['standfirst.asks'].match(/remind \\d+ (\\d+)/)[1])
                 - Math.floor((Date.now() / 60000 - new Date().getTimezoneOffset()) / 1440) === {days}"
            ));
            assert_eq!(kept, true, "{name}");
        }
    }

    fn the_panel_takes_the_focus_that_opened_it_and_gives_it_back(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::phone(), &site);
        banner(&page);
        in_banner(&page, "button", "Remind me later").take_focus(&page);
        page.press(&[Key::Enter]);
        eventually("the focus on a day", || (page.focus_in_words() == "radio “In a week”").then_some(()));
        page.press(&[Key::Escape]);
        eventually("the focus back", || (page.focus_in_words() == "button “Remind me later”").then_some(()));
        page.sees("region", SUPPORT);
        page.press(&[Key::Escape]);
        page.loses("region", SUPPORT);
    }

    fn a_day_of_ones_own_has_to_be_one(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.sees("button", "Remind me later").press(&page);
        page.sees("radio", "In a week");
        page.press(&[Key::Down, Key::Down]);
        page.sees("button", HERE).press(&page);
        let bad = "Choose a day from tomorrow to a year from now.";
        eventually(bad, || page.all("alert").iter().any(|alert| alert.text() == bad).then_some(()));
        page.script(
            "document.querySelector('[type=date]').value = new Date(Date.now() + 30 * 864e5).toISOString().slice(0, 10)",
            Vec::new(),
        );
        page.sees("button", HERE).press(&page);
        eventually("the outcome", || {
            let said = page.text_of("document.querySelector('.outcome')?.textContent ?? ''");
            said.contains("you asked to be reminded; the message comes back on").then_some(())
        });
        assert_eq!(page.focus_in_words(), "button “Remind me later”");
    }

    fn the_readers_own_calendar_gets_a_file(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.script(
            "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.made = [blob.type, text] }); return '#made' };
             HTMLAnchorElement.prototype.click = function () { window.named = this.download }",
            Vec::new(),
        );
        page.sees("button", "Remind me later").press(&page);
        page.sees("radio", "In a week");
        page.press(&[Key::Up]);
        page.sees("button", "Put it into my calendar").press(&page);
        let made = eventually("the file", || {
            let made = page.evaluate("window.made ?? null");
            made.is_array().then_some(made)
        });
        assert_eq!(page.text_of("window.named"), "reminder.ics");
        assert_eq!(made[0], "text/calendar");
        let text = made[1].as_str().expect("text");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("BEGIN:VALARM"), "{text}");
        assert!(!text.contains(sample::NEWSROOM), "whoever sees the calendar would see it: {text}");
        assert!(text.replace("\r\n ", "").contains(&format!("\r\nURL:{}\r\n", site.address("?story=hostage-talks"))), "{text}");
        let day = |name: &str| text.split(&format!("\r\n{name};VALUE=DATE:")).nth(1).and_then(|rest| rest[..8].parse::<u32>().ok());
        assert!(day("DTSTART") < day("DTEND"), "{text}");
    }

    fn a_calendars_lines_are_short_and_no_text_begins_one(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        let script = site.files("js").into_iter().find(|file| file.starts_with("calendar")).expect("the script");
        let made = page.script_later(
            "const done = arguments[arguments.length - 1];
             import(arguments[0]).then(({ default: ics }) => done([
                 ics('2026-12-31', 'Поддержать независимую газету, которую хотят закрыть: '.repeat(5), 'https://example.org/'),
                 ics('2026-11-24', 'a\\r\\nATTENDEE:mailto:x@example.org\\r\\n;b,c\\\\d', 'https://example.org/\\r\\nX-EVIL:1'),
             ]))",
            vec![serde_json::json!(site.address(&script))],
        );
        let [long, evil] = [0, 1].map(|at| made[at].as_str().expect("text").to_owned());
        assert!(long.split("\r\n").all(|line| line.len() <= 75), "{long}");
        let unfolded = long.replace("\r\n ", "");
        let summary = "Поддержать независимую газету\\, которую хотят закрыть: ".repeat(5);
        assert!(unfolded.contains(&format!("\r\nSUMMARY:{summary}\r\n")), "{unfolded}");
        assert!(unfolded.contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), "{unfolded}");
        let unfolded = evil.replace("\r\n ", "");
        assert!(unfolded.contains("\r\nSUMMARY:a\\nATTENDEE:mailto:x@example.org\\n\\;b\\,c\\\\d\r\n"), "{unfolded}");
        assert!(!evil.contains("\r\nATTENDEE") && !evil.contains("\r\nX-EVIL"), "{evil}");
    }
}
