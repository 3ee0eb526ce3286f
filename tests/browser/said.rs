//! Everything that somebody said in all stories of an edition.

use crate::front::{FERRY, HARBOUR, open, site};
use crate::harness::{Fault, Key, Page, Scheme, Settings, assert_accessible, eventually};
use crate::sample;

const ALL: &str = "Everything Ana Ruiz said";

fn status(page: &Page) -> String {
    page.text_of("document.querySelector('.status')?.textContent ?? ''")
}

in_both_engines! {
    fn a_voice_of_a_story_leads_to_all_that_they_said(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("harbour.html"));
        page.sees("heading", HARBOUR);
        page.sees("button", "Voices").press(&page);
        assert!(page.finds("link", ALL).is_none(), "before somebody is picked");
        let voice = page.all("button").into_iter().find(|it| it.name.starts_with("Ana Ruiz")).expect("a voice");
        voice.press(&page);
        page.sees("link", ALL).press(&page);
        page.sees("heading", ALL);
        page.sees("heading", FERRY);
        page.sees("heading", HARBOUR);
        assert_eq!(status(&page), "2 stories");
        let text = page.shown_text("#story");
        for part in ["November 24, 2026", "Names are as the stories give them"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        page.sees("link", "“Four metres, everywhere.”").press(&page);
        page.sees("heading", HARBOUR);
        assert!(page.address().ends_with("/harbour.html#q2"), "{}", page.address());
    }

    fn a_quotations_card_leads_there_too(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("./?story=ferry"));
        page.sees("heading", FERRY);
        page.all("button").into_iter().find(|it| it.name == "Said by Ana Ruiz").expect("a quotation").take_focus(&page);
        page.press(&[Key::Enter]);
        page.sees("link", ALL).press(&page);
        page.sees("heading", ALL);
        assert!(page.title().starts_with(ALL), "{}", page.title());
        page.back();
        page.sees("heading", FERRY);
    }

    fn where_nobody_of_that_name_is_quoted_it_says_so(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("./?page=said&name=%3Cimg+src%3Dx%3E"));
        page.sees("heading", "Everything <img src=x> said");
        eventually("that there is nobody", || (status(&page) == "No story of this edition quotes anybody of this name.").then_some(()));
    }

    fn a_name_is_found_however_it_is_written(engine) {
        let site = site();
        let page = Page::open(engine, Settings::default(), &site.address("./?page=said&name=%20АННА%20%20Руис"));
        page.sees("heading", "Мост у Линдбю закрыли до весны");
        assert_eq!(page.evaluate("document.querySelector('.said li').lang"), "ru");
    }

    fn a_list_that_does_not_arrive_can_be_asked_for_again(engine) {
        let site = site();
        site.fail("people.json", Fault::Html);
        let page = Page::open(engine, Settings::default(), &site.address("./?page=said&name=Ana%20Ruiz"));
        eventually("that it is missing", || status(&page).starts_with("The list of quotations did not arrive.").then_some(()));
        site.mend("people.json");
        page.sees("button", "Try again").press(&page);
        page.sees("heading", HARBOUR);
    }

    fn there_is_no_barrier(engine) {
        let site = site();
        for (viewport, scheme) in [((360, 640), Scheme::Light), ((1280, 800), Scheme::Dark)] {
            let settings = Settings { viewport, scheme, ..Settings::default() };
            let page = Page::open(engine, settings, &site.address("./?page=said&name=Ana%20Ruiz"));
            page.sees("heading", HARBOUR);
            assert_accessible(&page, "everything somebody said");
            assert!(page.fits_its_width());
        }
    }

    fn where_there_is_no_list_of_people_nothing_leads_there(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        page.sees("button", "Voices").press(&page);
        page.all("button").into_iter().find(|it| it.name.starts_with("Mikhail Bogdanov")).expect("a voice").press(&page);
        assert!(!page.all("link").iter().any(|it| it.name.starts_with("Everything")));
        drop(page);
        // Nor do pages without a story say anything of it.
        let lindby = crate::front::site();
        let page = open(engine, Settings::default(), &lindby);
        assert!(!page.all("link").iter().any(|it| it.name.starts_with("Everything")));
    }
}
