//! Finding one's way in the list of stories: sections, older stories, search, and back again.

use serde_json::json;

use crate::front::{FERRY, HARBOUR, MORE, folder, headlines, is_there, open, site};
use crate::harness::{Key, Page, Server, Settings, assert_accessible, eventually};

fn status(page: &Page) -> String {
    page.text_of("document.querySelector('.status').textContent")
}

/// Has an index to search in, where the edition has none of its own.
fn searchable() -> Server {
    let site = site();
    let index = std::fs::read_to_string(folder().join("index.html")).expect("the front page");
    if !index.contains("search-index") {
        site.lay(
            "index.html",
            index.replace(
                "<link id=\"people-index\"",
                "<link id=\"search-index\" href=\"search/index.json\"><link id=\"people-index\"",
            ),
        );
        let script = "export const search = async (words) => ({ partial: false, results: /^ferry$/i.test(words)
            ? [{ id: 'ferry', headline: 'Ferry to Riverton Sails Once a Day', language: 'en' }] : [] });";
        site.lay("search.js", script);
    }
    site
}

in_both_engines! {
    fn a_section_is_chosen_by_keyboard_and_older_pages_are_looked_through(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site);
        assert_eq!(page.sees("button", "All").attribute("aria-pressed").as_deref(), Some("true"));
        page.sees("button", "Sea").press(&page);
        eventually("the section", || (headlines(&page).len() == 6).then_some(()));
        assert!(headlines(&page).iter().all(|it| it.starts_with("The Wind on Day")), "{:?}", headlines(&page));
        eventually("how many", || (status(&page) == "6 stories").then_some(()));
        assert_eq!(page.sees("button", "Sea").attribute("aria-pressed").as_deref(), Some("true"));
        assert_eq!(page.focus_in_words(), "button “Sea”");
        // A day without a story of the section is not there.
        assert!(page.finds("heading", "November 26, 2026").is_none());
        assert_accessible(&page, "one section");
        page.sees("button", "All").press(&page);
        eventually("all of them", || (headlines(&page).len() == 17).then_some(()));
    }

    fn older_stories_come_when_they_are_asked_for(engine) {
        let site = site();
        let page = open(engine, Settings::phone(), &site);
        assert_eq!(headlines(&page).len(), 7);
        let asked = |name: &str| site.asked().iter().any(|path| path.ends_with(name));
        let more = page.sees("link", MORE);
        let top = more.script(&page, "it.scrollIntoView({ block: 'center', behavior: 'instant' }); return scrollY");
        more.take_focus(&page);
        page.press(&[Key::Enter]);
        eventually("older stories", || (headlines(&page).len() == 12).then_some(()));
        // The first of them is where the link was, and the page stays.
        eventually("the focus", || (page.focus_in_words() == "link “The Wind on Day 3”").then_some(()));
        assert_eq!(page.evaluate("scrollY"), top);
        assert_eq!(page.text_of("document.getElementById('announced').textContent"), "5 more stories");
        assert!(asked("front-2.json") && !asked("front-1.json"), "{:?}", site.asked());
        page.sees("link", MORE).press(&page);
        eventually("the oldest", || (headlines(&page).len() == 17).then_some(()));
        page.loses("link", MORE);
        let days = page.evaluate("new Set([...document.querySelectorAll('.days [id]')].map((it) => it.id)).size == document.querySelectorAll('.days [id]').length");
        assert_eq!(days, true, "a day comes twice");
    }

    fn who_comes_back_finds_the_list_as_it_was_left(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site);
        page.sees("link", MORE).click();
        eventually("older stories", || (headlines(&page).len() == 12).then_some(()));
        page.sees("link", "The Wind on Day 6").click();
        page.sees("heading", "The Wind on Day 6");
        page.back();
        eventually("the list", || (headlines(&page).len() == 12).then_some(()));
        eventually("the place", || (page.evaluate("scrollY").as_f64()? > 300.0).then_some(()));
    }

    fn stories_are_searched_for(engine) {
        let site = searchable();
        let page = open(engine, Settings::phone(), &site);
        let field = page.sees("searchbox", "Search");
        assert!(!site.asked().iter().any(|path| path.contains("search")), "before it is used");
        field.take_focus(&page);
        page.type_letters("ferry");
        eventually("what was found", || (headlines(&page) == [FERRY]).then_some(()));
        assert_eq!(status(&page), "1 story");
        assert_accessible(&page, "what was found");
        assert!(page.fits_its_width());
        page.type_letters("xyzzy");
        eventually("nothing", || (status(&page) == "No story was found.").then_some(()));
        page.script("const it = document.querySelector('input[type=search]'); it.value = ''; it.dispatchEvent(new Event('input'))", Vec::new());
        eventually("the list", || (headlines(&page).len() == 7).then_some(()));
    }

    fn stories_that_were_saved_and_kept_are_marked_and_found(engine) {
        let site = site();
        let page = open(engine, Settings::default(), &site);
        assert!(page.finds("button", "Saved").is_none() && page.finds("button", "On this device").is_none());
        page.script_later(
            "const [ids, done] = arguments;
             localStorage['standfirst.saved'] = JSON.stringify(ids.slice(0, 2));
             caches.open('stories').then((it) => Promise.all(ids.map((id) => it.add(`stories/${id}.json`)))).then(() => done())",
            vec![json!(["day-12", "harbour", "mina"])],
        );
        page.reload();
        is_there(&page);
        eventually("the marks", || page.shown_text("[data-id=harbour]").contains("Saved").then_some(()));
        assert!(page.shown_text("[data-id=mina]").contains("Kept on this device"));
        assert!(!page.shown_text("[data-id=ferry]").contains("Kept"));
        page.sees("button", "Saved").press(&page);
        // Also one that is far down in the list.
        eventually("what was saved", || (headlines(&page) == ["The Wind on Day 12", HARBOUR]).then_some(()));
        assert_eq!(status(&page), "2 stories");
        page.sees("button", "On this device").press(&page);
        eventually("what is kept", || (headlines(&page).len() == 3).then_some(()));
        assert_accessible(&page, "what is kept on the device");
        page.script_later("const [done] = arguments; caches.delete('stories').then(() => done())", Vec::new());
    }
}
