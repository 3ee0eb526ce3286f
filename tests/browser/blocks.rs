//! Tables, code, footnotes, embeds and pictures: read, moved through by keyboard, and nothing asked of anybody else.

use serde_json::{Value, json};

use crate::harness::{Engine, Key, Page, Scheme, Server, Settings, assert_accessible, eventually};
use crate::sample;

pub const HEADLINE: &str = "What the harbour caught";
const SHOWN: &str = "Boats at the quay in the morning";
const LARGER: &str = "Larger view: Boats at the quay in the morning";

/// A picture of 1200 by 800 pixels.
pub const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#7a8f99"/><path d="M0 560h1200v240H0z" fill="#33505c"/><path d="M300 540h420l-70 90H370z" fill="#8a1c1c"/><path d="M500 220v320h170z" fill="#fffdf9"/></svg>"##;

fn note(text: &str, number: u32) -> Value {
    json!({ "text": text, "note": number })
}

fn picture() -> Value {
    json!({
        "type": "figure", "url": "boats.svg", "alt": SHOWN, "width": 1200, "height": 800,
        "caption": [{ "text": "The quay on Friday." }], "credit": "A. Photographer",
    })
}

pub fn story() -> Value {
    let mut story = sample::story("blocks", HEADLINE);
    let years = ["2019", "2020", "2021", "2022"];
    let rows = years.map(|year| {
        json!([
            year,
            "1,204 tonnes",
            "318 tonnes",
            "96",
            "12,500,000 crowns",
            "“A thin year,” Ana Ruiz said."
        ])
    });
    let text = story["body"][0].clone();
    story["body"] = json!([
        { "type": "paragraph", "text": [
            { "text": "The catch fell by half" }, note(" in four years", 1), { "text": ", and " },
            note("“nobody knows why,”", 2), { "text": " Ana Ruiz said. In the north it rose" }, note(" a little", 1), { "text": "." },
        ] },
        { "type": "table", "caption": "Landings by year", "row_headers": true,
          "head": [["Year", "Herring", "Cod", "Boats", "Worth", "What the harbour master said"]], "rows": rows },
        text,
        picture(),
        text,
        { "type": "code", "language": "SQL",
          "text": "select year, sum(tonnes) as landed, count(distinct boat) as boats from landings where harbour = 'north'\n  group by year\n  order by year;" },
        text,
        { "type": "embed", "url": "https://youtube.com@video.example/watch?v=1", "provider": "YouTube",
          "title": "A day on the quay", "description": "Six minutes with the boats that still go out.", "author": "The River Post" },
        text,
        { "type": "table", "rows": [["North", "South"], ["12", "9"]] },
        text,
        { "type": "footnotes", "notes": ["From 2019 to 2022, by weight.", "To a hearing in the town hall."] },
    ]);
    story
}

#[track_caller]
fn open_as(engine: Engine, settings: Settings, site: &Server, story: &Value) -> Page {
    site.lay("stories/boats.svg", PICTURE);
    site.lay("boats.svg", PICTURE);
    sample::lay(site, "blocks", story);
    let page = Page::open(engine, settings, &site.address("./?story=blocks"));
    page.sees("heading", HEADLINE);
    page
}

#[track_caller]
fn open(engine: Engine, settings: Settings, site: &Server) -> Page {
    open_as(engine, settings, site, &story())
}

fn asked_for_the_picture(site: &Server) -> bool {
    site.asked().iter().any(|path| path.ends_with("boats.svg"))
}

#[track_caller]
fn sees_fragment(page: &Page, fragment: &str) {
    eventually(fragment, || {
        page.address().ends_with(fragment).then_some(())
    });
}

fn assert_no_barrier(engine: Engine, viewport: (u32, u32), scheme: Scheme) {
    let site = sample::site();
    let settings = Settings {
        viewport,
        scheme,
        ..Settings::default()
    };
    let page = open(engine, settings, &site);
    assert_accessible(&page, "a story with every kind of block");
    page.sees("button", LARGER).click();
    page.sees("dialog", LARGER);
    assert_accessible(&page, "a picture in its larger view");
    page.press(&[Key::Escape]);
    page.loses("dialog", LARGER);
    page.script(
        "document.documentElement.dataset.images = 'off'",
        Vec::new(),
    );
    page.sees("button", "Show this picture");
    assert_accessible(&page, "a story without its pictures");
    assert!(page.fits_its_width());
}

in_both_engines! {
    fn a_wide_table_scrolls_by_keyboard_and_the_page_does_not(engine) {
        let site = sample::site();
        let page = open(engine, Settings { viewport: (320, 568), ..Settings::default() }, &site);
        let region = page.sees("group", "Landings by year");
        page.sees("group", "Table");
        assert!(page.fits_its_width());
        region.take_focus(&page);
        assert_eq!(page.focus_in_words(), "group “Landings by year”");
        page.press(&[Key::Right, Key::Right]);
        eventually("the table to move", || (region.script(&page, "return it.scrollLeft > 0") == true).then_some(()));
        assert_eq!(page.evaluate("scrollX"), 0);
        let heads = page.evaluate("['col', 'row'].map((scope) => document.querySelectorAll(`th[scope=${scope}]`).length)");
        assert_eq!(heads, json!([6, 4]));
    }

    fn a_cell_is_quoted_and_shared_as_any_passage(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        // One is in the first paragraph, which is the passage before the cells.
        let cell = eventually("the quotation", || {
            let cell = page.evaluate("document.querySelector('#q2')?.closest('td').id ?? null");
            cell.as_str().map(str::to_owned)
        });
        assert_eq!(cell, "p7");
        page.all("button").into_iter().find(|it| it.name.starts_with("Said by") && it.script(&page, "return Boolean(it.closest('td'))") == true)
            .expect("the speaker").press(&page);
        page.sees("button", "Copy with attribution").click();
    }

    fn code_scrolls_by_itself_and_is_never_translated(engine) {
        let site = sample::site();
        let page = open(engine, Settings::phone(), &site);
        let code = page.sees("group", "SQL");
        let facts = code.script(&page, "return [it.translate, it.dir, it.scrollWidth > it.clientWidth, it.tabIndex, it.textContent.includes('\\n  group by')]");
        assert_eq!(facts, json!([false, "ltr", true, 0, true]));
    }

    fn a_footnote_is_reached_and_left_by_keyboard(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        let links: Vec<_> = page.all("link").into_iter().filter(|link| link.name.starts_with("Note ")).collect();
        assert_eq!(links.iter().map(|link| link.name.as_str()).collect::<Vec<_>>(), ["Note 1", "Note 2", "Note 1"]);
        links[1].press(&page);
        sees_fragment(&page, "#n2");
        // The next stop is inside the note.
        page.press(&[Key::Tab]);
        eventually("the way back", || (page.focus_in_words() == "link “Back to the text from note 2”").then_some(()));
        page.press(&[Key::Enter]);
        sees_fragment(&page, "#r2");
        eventually("the focus on the reference", || (page.focus_in_words() == "link “Note 2”").then_some(()));
    }

    fn a_reference_is_no_part_of_the_text(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        assert_eq!(page.text_of("document.querySelector('#p1').textContent"),
            "The catch fell by half in four years, and “nobody knows why,” Ana Ruiz said. In the north it rose a little.");
        let ids = page.evaluate("[...document.querySelectorAll('[id]')].map((it) => it.id)");
        let ids = ids.as_array().expect("a list");
        assert_eq!(ids.len(), ids.iter().collect::<std::collections::HashSet<_>>().len(), "{ids:?}");
    }

    fn an_embed_says_where_it_leads_and_is_not_loaded(engine) {
        let site = sample::site();
        let page = open(engine, Settings::default(), &site);
        let link = page.all("link").into_iter().find(|link| link.name.contains("A day on the quay")).expect("the card");
        assert!(link.name.ends_with("This leads to video.example"), "{}", link.name);
        assert_eq!(link.script(&page, "return [it.host, it.rel]"), json!(["video.example", "noreferrer"]));
        assert_eq!(page.evaluate("document.querySelectorAll('iframe, object, embed').length"), 0);
        let asked = page.requests();
        assert!(asked.iter().all(|address| address.starts_with(site.origin())), "{asked:?}");
    }

    fn a_picture_opens_over_the_page_and_gives_the_focus_back(engine) {
        let site = sample::site();
        let page = open(engine, Settings::phone(), &site);
        let button = page.sees("button", LARGER);
        button.press(&page);
        let dialog = page.sees("dialog", LARGER);
        assert!(dialog.text().contains("The quay on Friday. A. Photographer"), "{}", dialog.text());
        // Once it is there.
        eventually("a larger picture", || {
            let sizes = page.evaluate("[...document.querySelectorAll('figure img, dialog img')].map((it) => it.clientWidth)");
            (sizes[1].as_u64() > sizes[0].as_u64()).then_some(())
        });
        assert_eq!(page.focus_in_words(), "button “Close”");
        page.press(&[Key::Escape]);
        page.loses("dialog", LARGER);
        assert_eq!(page.focus_in_words(), format!("button “{LARGER}”"));
        button.press(&page);
        page.sees("button", "Close").press(&page);
        page.loses("dialog", LARGER);
        assert_eq!(page.focus_in_words(), format!("button “{LARGER}”"));
        button.click();
        page.sees("dialog", LARGER);
        page.script("document.elementFromPoint(innerWidth / 2, innerHeight - 6).click()", Vec::new());
        page.loses("dialog", LARGER);
        assert_eq!(page.focus_in_words(), format!("button “{LARGER}”"));
    }

    fn while_a_picture_is_over_the_page_its_keys_mean_nothing_to_the_rest(engine) {
        let site = sample::site();
        let mut story = sample::asking_story();
        story["body"][0] = picture();
        story["headline"] = json!(HEADLINE);
        let page = open_as(engine, Settings::default(), &site, &story);
        eventually("the banner", || {
            sample::read_half(&page);
            page.finds("region", sample::GIVE)
        });
        page.sees("button", LARGER).press(&page);
        page.sees("dialog", LARGER);
        page.press(&[Key::Escape]);
        page.loses("dialog", LARGER);
        page.sees("region", sample::GIVE);
    }

    fn with_pictures_off_none_is_asked_for_until_it_is_wanted(engine) {
        let site = sample::site();
        let settings = Settings {
            before_the_page: Some("if (location.protocol === 'http:') localStorage.setItem('standfirst.reading', 'images=off')".to_owned()),
            ..Settings::phone()
        };
        let mut story = story();
        story["lead"] = picture();
        let page = open_as(engine, settings, &site, &story);
        assert_eq!(page.evaluate("document.documentElement.dataset.images"), "off");
        let show = page.sees("button", "Show this picture");
        assert!(page.text_of("document.querySelector('figure').innerText").contains(SHOWN));
        assert!(page.text_of("document.querySelector('figure').innerText").contains("The quay on Friday."));
        page.script("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })", Vec::new());
        page.rest(std::time::Duration::from_millis(500));
        assert!(!asked_for_the_picture(&site), "{:?}", site.asked());
        show.press(&page);
        assert_eq!(page.focus_in_words(), format!("button “{LARGER}”"));
        eventually("the picture", || asked_for_the_picture(&site).then_some(()));
        assert_eq!(page.all("button").iter().filter(|button| button.name == "Show this picture").count(), 1);
    }

    fn on_paper_everything_is_whole_and_an_embed_has_its_address(engine) {
        let site = sample::site();
        let page = open(engine, Settings::phone(), &site);
        let rules = page.text_of(
            "[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
               .filter((rule) => rule.media?.mediaText === 'print').map((rule) => rule.cssText).join(' ')",
        );
        for wanted in [".wide", "visible", "pre-wrap", "attr(href)"] {
            assert!(rules.contains(wanted), "{rules}");
        }
    }

    fn there_is_no_barrier_in_light(engine) {
        assert_no_barrier(engine, (360, 640), Scheme::Light);
        assert_no_barrier(engine, (1280, 800), Scheme::Light);
    }

    fn there_is_no_barrier_in_dark(engine) {
        assert_no_barrier(engine, (360, 640), Scheme::Dark);
        assert_no_barrier(engine, (1280, 800), Scheme::Dark);
    }
}
