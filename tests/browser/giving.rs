//! How often, how much, in which currency: by role and name, and on to the newsroom's own page.

use serde_json::json;

use crate::harness::{Engine, Found, Key, Page, Server, Settings, eventually};
use crate::sample::{self, GIVE};

const SUGGESTED: &str = "https://harbour.example/give?a=10&c=USD&f=monthly&from=autumn%2026";

fn give(page: &Page) -> Found {
    page.sees("link", GIVE)
}

#[track_caller]
fn leads_to(page: &Page, query: &str) {
    let wanted = format!("https://harbour.example/give?{query}&from=autumn%2026");
    eventually(&wanted, || {
        (give(page).attribute("href").as_deref() == Some(&wanted)).then_some(())
    });
}

/// The story with its appeal at the end, and no banner beside it.
fn open(engine: Engine, settings: Settings, site: &Server) -> Page {
    let mut story = sample::asking_story();
    story["appeal"]["policy"] = json!({ "asks": 0 });
    sample::open_asking(engine, settings, site, &story)
}

/// Answers what would leave the page, so that the browser stays.
fn stay(page: &Page) {
    page.script(
        "addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())",
        Vec::new(),
    );
}

in_both_engines! {
    fn what_the_newsroom_suggests_is_chosen_at_first(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        leads_to(&page, "a=10&c=USD&f=monthly");
        assert_eq!(give(&page).attribute("rel").as_deref(), Some("noreferrer"));
        assert_eq!(give(&page).attribute("href").as_deref(), Some(SUGGESTED));
        let checked = page.evaluate(
            "[...document.querySelectorAll('.appeal :checked')].map((it) => it.closest('label')?.textContent ?? it.textContent)",
        );
        assert_eq!(checked, json!(["US Dollar (USD)", "Each month", "$10"]));
    }

    fn another_frequency_has_its_own_amounts(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        page.sees("radio", "Once").script(&page, "it.click()");
        leads_to(&page, "a=50&c=USD&f=once");
        page.sees("radio", "$100").script(&page, "it.click()");
        leads_to(&page, "a=100&c=USD&f=once");
        assert!(page.finds("radio", "$10").is_none());
    }

    fn another_currency_has_its_own_offers(engine) {
        let site = sample::site();
        let page = open(engine, Settings::phone(), &site);
        page.sees("combobox", "Currency").take_focus(&page);
        page.type_letters("Eu");
        if engine == Engine::Firefox { page.press(&[Key::Enter]); }
        page.sees("radio", "€9");
        leads_to(&page, "a=9&c=EUR&f=monthly");
        assert!(page.finds("radio", "Once").is_none(), "there is one frequency only");
    }

    fn the_choice_is_made_by_keyboard_alone(engine) {
        let site = sample::site();
        let page = open(engine, Settings::phone(), &site);
        page.sees("radio", "Each month").take_focus(&page);
        page.press(&[Key::Down]);
        leads_to(&page, "a=50&c=USD&f=once");
        assert_eq!(page.focus_in_words(), "radio “Once”");
        page.press(&[Key::Tab, Key::Down]);
        leads_to(&page, "a=100&c=USD&f=once");
        page.press(&[Key::Tab]);
        page.type_letters("70");
        leads_to(&page, "a=70&c=USD&f=once");
        page.press(&[Key::Tab]);
        assert_eq!(page.focus_in_words(), format!("link “{GIVE}”"));
    }

    fn an_amount_of_ones_own_says_its_limits_and_what_is_wrong_with_it(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        let field = page.sees("textbox", "Your amount, from $2 to $5,000");
        field.take_focus(&page);
        for (typed, problem) in [
            ("1", "The lowest amount is $2."),
            ("9000", "The highest amount is $5,000."),
            ("many", "Write the amount in digits, such as 15 or 7.50."),
        ] {
            field.script(&page, "it.select()");
            page.type_letters(typed);
            eventually(problem, || {
                page.all("alert").iter().any(|alert| alert.text() == problem).then_some(())
            });
            assert_eq!(field.attribute("aria-invalid").as_deref(), Some("true"));
            assert_eq!(give(&page).attribute("href"), None, "it leads nowhere");
        }
        field.script(&page, "it.select()");
        page.type_letters("7,50");
        leads_to(&page, "a=7.50&c=USD&f=monthly");
        assert_eq!(field.attribute("aria-invalid").as_deref(), Some("false"));
        assert_eq!(page.evaluate("document.querySelector('.appeal [name$=amount]:checked').closest('label').textContent"), "Another amount");
    }

    fn following_the_link_is_an_answer(engine) {
        let site = sample::site();
        for (frequency, event) in [("Each month", "regular"), ("Once", "gift")] {
            let page = open(engine, Settings::default(), &site);
            stay(&page);
            page.sees("radio", frequency).script(&page, "it.click()");
            give(&page).press(&page);
            eventually(event, || {
                page.text_of("localStorage['standfirst.asks']").contains(event).then_some(())
            });
        }
    }

    fn after_an_answer_it_is_told_what_follows(engine) {
        let site = sample::site();
        let page = sample::open_asking(engine, Settings::default(), &site, &sample::asking_story());
        stay(&page);
        give(&page).press(&page);
        eventually("what follows", || {
            let said = page.text_of("document.querySelector('.outcome')?.textContent ?? ''");
            (said.starts_with("You followed the message to give regularly on ") && said.contains("will not come back before")).then_some(())
        });
    }

    fn the_banner_offers_the_same_choice(engine) {
        let site = sample::site();
        let page = sample::open_asking(engine, Settings::phone(), &site, &sample::asking_story());
        eventually("the banner", || {
            sample::read_half(&page);
            page.finds("region", GIVE)
        });
        sample::in_banner(&page, "radio", "Once").click();
        let link = sample::in_banner(&page, "link", GIVE);
        assert_eq!(link.attribute("href").as_deref(), Some("https://harbour.example/give?a=50&c=USD&f=once&from=autumn%2026"));
    }

    fn a_faulty_appeal_is_told_with_its_place(engine) {
        let site = sample::site();
        let mut story = sample::asking_story();
        for (path, value, said) in [
            ("/appeal/offers/0/amounts/0", json!(1), "`appeal.offers[0].amounts[0]` is below `lowest`"),
            ("/appeal/url", json!("https://a.example/{sum}"), "`appeal.url` has `{sum}`"),
            ("/appeal/url", json!("http://a.example/"), "`appeal.url` should begin with https://"),
        ] {
            *story.pointer_mut(path).expect("a place") = value;
            sample::lay(&site, "faulty", &story);
            let page = Page::open(engine, Settings::default(), &site.address("./?story=faulty"));
            eventually(said, || {
                page.evaluate("document.querySelector('article')?.textContent ?? ''").as_str()?.contains(said).then_some(())
            });
            story = sample::asking_story();
        }
    }

    fn a_story_without_an_appeal_has_the_editions(engine) {
        let site = sample::site();
        let index = std::fs::read_to_string(crate::harness::built_page().join("index.html")).expect("the page");
        site.lay("index.html", index.replace("</head>", "<link id=edition-appeal href=appeal.json></head>"));
        site.lay("appeal.json", sample::asking_story()["appeal"].to_string());
        sample::lay(&site, "plain", &sample::story("plain", "A story without a request"));
        let page = Page::open(engine, Settings::default(), &site.address("./?story=plain"));
        page.sees("region", "A word from The Harbour");
        eventually("the banner", || {
            sample::read_half(&page);
            page.finds("region", GIVE)
        });
        page.go(&site.address("./"));
        page.sees("region", sample::MESSAGE);
    }
}
