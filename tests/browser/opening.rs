//! Files of the reader's own: chosen, dropped, pasted and handed over by the system. Nothing of them leaves the device.

use std::io::Write;

use crate::harness::{Engine, Fault, Key, Page, Server, Settings, assert_accessible, eventually};
use crate::sample::{self, HEADLINE};

const POST: &str = r#"{ "slug": "bread", "title": { "rendered": "Bread at the School" },
    "content": { "rendered": "<p>Bread is free tonight.</p>" } }"#;
const BREAD: &str = "Bread at the School";
const BOATS: &str = "The harbour was quiet";

fn boats() -> String {
    sample::story("boats", BOATS).to_string()
}

/// A file on the disk, there until it is dropped.
fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::Builder::new()
        .suffix(".json")
        .tempfile()
        .expect("a file");
    file.write_all(bytes).expect("its bytes");
    file
}

/// The system hands over a file at once.
fn handing_over() -> Settings {
    let file = format!("new File([{}], 'a.json')", serde_json::Value::from(POST));
    let before = format!(
        "Object.defineProperty(window, 'launchQueue', {{ value: {{
             setConsumer: (take) => take({{ files: [{{ getFile: async () => {file} }}] }}) }} }})"
    );
    Settings {
        before_the_page: Some(before),
        ..Settings::default()
    }
}

/// Drops files with these texts on the page, and says whether the page took them.
pub fn drop_on(page: &Page, selector: &str, texts: &[&str]) -> bool {
    let taken = page.script(
        "const data = new DataTransfer();
         arguments[1].forEach((text, at) => data.items.add(new File([text], `${at + 1}.json`)));
         const target = document.querySelector(arguments[0]);
         const event = (name) => new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true });
         return [!target.dispatchEvent(event('dragover')), !target.dispatchEvent(event('drop'))];",
        vec![selector.into(), texts.into()],
    );
    taken == serde_json::json!([true, true])
}

fn paste(page: &Page, text: &str) {
    page.script(
        "const clipboardData = new DataTransfer();
         clipboardData.setData('text/plain', arguments[0]);
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', {
             clipboardData, dataType: 'text/plain', data: arguments[0], bubbles: true }));",
        vec![text.into()],
    );
}

fn site() -> Server {
    let site = sample::site();
    sample::lay(&site, "plain", &sample::story("plain", "A plain story"));
    site
}

fn open(engine: Engine, site: &Server) -> Page {
    let page = Page::open(engine, Settings::default(), &site.address("./?story=plain"));
    page.sees("heading", "A plain story");
    page
}

in_both_engines! {
    fn a_file_is_chosen_by_keyboard(engine) {
        let site = site();
        let page = open(engine, &site);
        page.sees("button", "Open a file…").press(&page);
        page.sees("dialog", "Open a file");
        assert_accessible(&page, "the sheet that opens a file");
        assert_eq!(page.evaluate("document.activeElement.labels[0].innerText.trim()"), "File");
        let post = file(POST.as_bytes());
        page.choose("#opening input", post.path());
        page.sees("heading", BREAD);
        page.loses("dialog", "Open a file");
        eventually("the focus on its headline", || {
            (page.focus_in_words() == format!("heading “{BREAD}”")).then_some(())
        });
        page.sees("button", "Open a file…").click();
        page.sees("dialog", "Open a file");
        page.press(&[Key::Escape]);
        page.loses("dialog", "Open a file");
        page.back();
        page.sees("heading", "A plain story");
    }

    fn a_file_is_dropped_anywhere(engine) {
        let site = site();
        let page = open(engine, &site);
        assert!(drop_on(&page, "#p3", &[POST]));
        page.sees("heading", BREAD);
        assert!(drop_on(&page, "footer", &[&boats()]));
        page.sees("heading", BOATS);
        page.back();
        page.sees("heading", BREAD);
        page.forward();
        page.sees("heading", BOATS);
        assert!(!drop_on(&page, "body", &[]), "nothing but files is taken");
    }

    fn of_several_files_the_first_is_opened_and_that_is_said(engine) {
        let site = site();
        let page = open(engine, &site);
        assert!(drop_on(&page, "body", &[POST, &boats()]));
        page.sees("heading", BREAD);
        eventually("that it is said", || {
            (page.text_of("document.getElementById('announced').textContent")
                == "Several files came at once. Only the first was opened: 1.json").then_some(())
        });
    }

    fn json_is_pasted_but_not_while_the_reader_types(engine) {
        let site = site();
        let page = open(engine, &site);
        paste(&page, "no story");
        page.script("document.querySelector('main').append(Object.assign(document.createElement('textarea'), { id: 'typing' }));
            document.getElementById('typing').focus()", vec![]);
        paste(&page, POST);
        page.rest(std::time::Duration::from_millis(300));
        assert!(!page.address().contains("file="), "{}", page.address());
        page.script("document.getElementById('typing').remove()", vec![]);
        paste(&page, &format!("\n  {POST}"));
        page.sees("heading", BREAD);
    }

    fn the_system_hands_a_file_over_before_the_reader_is_there(engine) {
        let site = site();
        let page = Page::open(engine, handing_over(), &site.address("./"));
        page.sees("heading", BREAD);
        page.back();
        page.sees("heading", HEADLINE);
    }

    fn a_story_that_a_file_broke_off_is_asked_for_again(engine) {
        let site = site();
        site.lay("stories/boats.json", boats());
        site.fail("stories/boats.json", Fault::Held);
        let page = Page::open(engine, handing_over(), &site.address("./?story=boats"));
        page.sees("heading", BREAD);
        site.mend("stories/boats.json");
        page.back();
        page.sees("heading", BOATS);
    }

    fn a_file_of_more_than_eight_megabytes_is_too_large(engine) {
        let site = site();
        let page = open(engine, &site);
        let large = file(&vec![b' '; 8 * 1024 * 1024 + 1]);
        page.sees("button", "Open a file…").click();
        page.sees("dialog", "Open a file");
        page.choose("#opening input", large.path());
        page.sees("heading", "This file is too large");
        assert!(page.all("alert")[0].text().contains("8388609"));
    }

    fn a_file_that_is_no_story_is_told(engine) {
        let site = site();
        let page = open(engine, &site);
        assert!(drop_on(&page, "body", &["{\n  \"headline\" 1\n}"]));
        page.sees("heading", "This file is damaged, or is no story");
        assert!(page.all("alert")[0].text().contains("line 2"));
        assert!(drop_on(&page, "body", &[""]));
        eventually("the next one", || page.all("alert").first()?.try_text()?.contains("line 1").then_some(()));
    }

    fn after_a_reload_the_file_is_not_open_any_more(engine) {
        let site = site();
        let page = open(engine, &site);
        assert!(drop_on(&page, "body", &[POST]));
        page.sees("heading", BREAD);
        page.reload();
        page.sees("heading", "This file is not open any more");
        assert!(page.all("alert")[0].text().contains("Open the file again"));
        // The same file has the same address again.
        let address = page.address();
        assert!(drop_on(&page, "body", &[POST]));
        page.sees("heading", BREAD);
        assert_eq!(page.address(), address);
    }

    fn a_feed_from_the_device_is_a_list_as_any_other(engine) {
        let site = site();
        let page = open(engine, &site);
        let feed = std::fs::read_to_string(crate::harness::in_the_repository("tests/dialects/json-feed.json")).expect("a feed");
        assert!(drop_on(&page, "body", &[&feed]));
        page.sees("heading", "Choose a story");
        page.sees("link", "Dam Breaks Above the Town").click();
        page.loses("heading", "Choose a story");
        page.sees("heading", "Dam Breaks Above the Town");
        page.back();
        page.sees("heading", "Choose a story");
    }

    fn nothing_of_a_file_leaves_the_device(engine) {
        let site = site();
        let page = open(engine, &site);
        assert!(drop_on(&page, "body", &[POST]));
        page.sees("heading", BREAD);
        page.rest(std::time::Duration::from_millis(300));
        let asked = site.asked();
        assert!(!asked.iter().any(|path| path.contains("file=")), "{asked:?}");
        // Only parts of the page itself were asked for.
        let parts = ["js", "css", "wasm", "json", "woff2", "svg", "webmanifest"];
        assert!(asked.iter().skip(1).all(|path| parts.iter().any(|part| path.ends_with(part))), "{asked:?}");
    }
}
