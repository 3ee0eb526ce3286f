//! What can go wrong is said in plain words, with what to do, and a button that tries again.

use serde_json::json;

use crate::harness::{Engine, Fault, Key, Page, Server, Settings};
use crate::sample;

const STORY: &str = "stories/trouble.json";
const HEADLINE: &str = "The harbour was quiet";

/// A site with a story that is sound, until a test does something to it.
fn site() -> Server {
    let site = sample::site();
    sample::lay(&site, "trouble", &sample::story("trouble", HEADLINE));
    site
}

/// Opens the story, reads the message with these parts, tries again in vain and then, once `mend` has
/// mended it, with success.
#[track_caller]
fn assert_told(page: &mut Page, site: &Server, parts: &[&str], mend: impl Fn()) {
    let again = page.sees("button", "Try again");
    assert_message(page, parts);
    let asked = count(site);
    again.script(page, "it.dataset.first = ''");
    again.click();
    crate::harness::eventually("another request", || (count(site) > asked).then_some(()));
    // What comes after it is another one.
    let is_first = "Boolean(document.querySelector('[data-first]'))";
    crate::harness::eventually("another message", || {
        (page.evaluate(is_first) == false).then_some(())
    });
    assert_message(page, parts);
    mend();
    page.sees("button", "Try again").take_focus(page);
    page.press(&[Key::Enter]);
    page.sees("heading", HEADLINE);
    page.loses("button", "Try again");
    assert_ne!(
        page.focus_in_words(),
        "the page",
        "the focus is lost with the button"
    );
    assert!(page.title().starts_with(HEADLINE));
}

#[track_caller]
fn assert_message(page: &Page, parts: &[&str]) {
    // A message that is made again is away for a moment.
    let (message, heading) = crate::harness::eventually("one message with one heading", || {
        page.finds("button", "Try again")?;
        let [alert] = page.all("alert").try_into().ok()?;
        let [heading] = page.all("heading").try_into().ok()?;
        Some((alert.try_text()?, heading.name))
    });
    for part in parts {
        assert!(message.contains(part), "“{part}” is not in:\n{message}");
    }
    assert!(
        page.title().starts_with(&heading),
        "the tab says it, too: {}",
        page.title()
    );
}

fn count(site: &Server) -> usize {
    site.asked()
        .iter()
        .filter(|path| path.contains("trouble.json"))
        .count()
}

fn open(engine: Engine, site: &Server) -> Page {
    Page::open(
        engine,
        Settings::default(),
        &site.address("./?story=trouble"),
    )
}

#[track_caller]
fn assert_fault_is_told(engine: Engine, fault: Fault, log: Option<&str>, parts: &[&str]) {
    let site = site();
    site.fail(STORY, fault);
    let mut page = open(engine, &site);
    if let Some(log) = log {
        page.expects_message(Engine::Chromium, log);
    }
    assert_told(&mut page, &site, parts, || site.mend(STORY));
}

#[track_caller]
fn assert_file_is_told(engine: Engine, file: &str, parts: &[&str]) {
    let site = site();
    let sound = sample::story("trouble", HEADLINE);
    site.lay(STORY, file);
    let mut page = open(engine, &site);
    assert_told(&mut page, &site, parts, || {
        sample::lay(&site, "trouble", &sound)
    });
}

in_both_engines! {
    fn no_network(engine) {
        assert_fault_is_told(engine, Fault::Aborted, Some("net::ERR_"),
            &["did not arrive", "connection"]);
    }

    fn a_connection_that_breaks_off(engine) {
        assert_fault_is_told(engine, Fault::Truncated, Some("net::ERR_"), &["did not arrive", "connection"]);
    }

    fn not_found(engine) {
        assert_fault_is_told(engine, Fault::Status(404), Some("status of 404"),
            &["no such story", "Check the address"]);
    }

    fn a_fault_of_the_server(engine) {
        assert_fault_is_told(engine, Fault::Status(500), Some("status of 500"), &["server", "500", "try again"]);
    }

    fn a_page_where_a_story_should_be(engine) {
        assert_fault_is_told(engine, Fault::Html, None, &["line 1", "column 1"]);
    }

    fn json_with_a_fault_in_it(engine) {
        assert_file_is_told(engine, "{\n  \"id\": \"trouble\",\n  \"headline\" \"x\"\n}", &["line 3", "column 14"]);
    }

    fn a_story_without_a_headline(engine) {
        assert_file_is_told(engine, r#"{"id":"a","language":"en","body":[{"type":"paragraph","text":"b"}]}"#,
            &["not a story", "headline"]);
    }

    fn a_story_without_text(engine) {
        assert_file_is_told(engine, r#"{"id":"a","language":"en","headline":"b","body":[]}"#,
            &["not a story", "body"]);
    }

    fn a_story_with_the_wrong_kind_of_value_in_a_field(engine) {
        assert_file_is_told(engine,
            r#"{"id":"a","language":"en","headline":7,"body":[{"type":"paragraph","text":"b"}]}"#,
            &["not a story", "headline", "a number"]);
    }

    fn more_than_eight_megabytes(engine) {
        assert_fault_is_told(engine, Fault::TooLarge, None, &["too large", "9437184"]);
    }

    fn more_than_eight_megabytes_without_notice(engine) {
        assert_fault_is_told(engine, Fault::TooLargeUnannounced, None, &["too large"]);
    }

    fn another_origin_is_named_and_not_asked(engine) {
        let site = site();
        let other = Server::empty();
        other.lay("story.json", sample::story("trouble", HEADLINE).to_string());
        let address = site.address(&format!("./?url={}", other.address("story.json")));
        let page = Page::open(engine, Settings::default(), &address);
        page.sees("button", "Try again");
        let parts = ["another site", "the policy of this page", other.origin(), "press import"];
        assert_message(&page, &parts);
        page.sees("button", "Try again").click();
        page.rest(std::time::Duration::from_millis(300));
        assert_message(&page, &parts);
        assert_eq!(other.asked(), Vec::<String>::new());
    }

    fn from_a_failure_one_gets_to_the_front_page(engine) {
        let site = site();
        site.fail(STORY, Fault::Status(404));
        let mut page = open(engine, &site);
        page.expects_message(Engine::Chromium, "status of 404");
        page.sees("link", "Go to the front page").click();
        page.sees("heading", sample::HEADLINE);
        assert!(page.all("alert").is_empty());
    }

    fn an_odd_block_is_shown_with_the_rest(engine) {
        let site = site();
        let mut story = sample::story("trouble", HEADLINE);
        story["body"][1] = json!({ "type": "weather-map", "title": "Wind from the north", "data": [1, 2] });
        story["body"][2] = json!({ "type": "paragraph", "text": "After the map." });
        sample::lay(&site, "trouble", &story);
        let page = open(engine, &site);
        page.sees("heading", HEADLINE);
        let text = page.text_of("document.querySelector('article').innerText");
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("“{part}” is not in:\n{text}"));
        assert!(at("The harbour was quiet in") < at("does not know"));
        assert!(at("does not know") < at("Wind from the north"));
        assert!(at("Wind from the north") < at("After the map."));
    }

    fn a_reader_that_does_not_arrive_leaves_no_blank_page(engine) {
        let site = site();
        for file in site.files("wasm") {
            site.fail(&file, Fault::Status(404));
        }
        let mut page = Page::open(engine, Settings::default(), &site.address("./"));
        page.expects_message(Engine::Chromium, "status of 404");
        page.sees("heading", "The reader did not start");
        assert_eq!(page.all("alert").len(), 1);
        page.sees("link", "this feed");
    }

    fn a_host_that_knows_no_web_assembly_starts_the_reader_all_the_same(engine) {
        let site = site();
        let reader = site.files("wasm").into_iter().find(|file| file.starts_with("standfirst"));
        let reader = reader.expect("the reader");
        site.fail(&reader, Fault::Untyped);
        let mut page = open(engine, &site);
        let message = "does not serve Wasm with `application/wasm`";
        page.expects_message(Engine::Chromium, message);
        page.expects_message(Engine::Firefox, message);
        page.sees("heading", HEADLINE);
        page.sees("button", "Text");
        let asked = site.asked();
        let times = asked.iter().filter(|path| path.contains(&reader)).count();
        assert_eq!(times, 1, "the reader comes once: {asked:?}");
    }

    fn a_browser_without_web_assembly_is_told_so(engine) {
        let site = site();
        let settings = Settings { web_assembly: false, ..Settings::default() };
        let page = Page::open(engine, settings, &site.address("./"));
        page.sees("heading", "The reader did not start");
        assert!(page.all("alert")[0].text().contains("WebAssembly"));
        // All the words of the story are there all the same.
        let words = page.text_of("document.querySelector('#first-paint').textContent");
        for paragraph in sample::report() {
            assert!(words.contains(&paragraph), "{paragraph}");
        }
    }

    fn a_browser_without_scripts_is_told_what_to_do(engine) {
        let site = site();
        let settings = Settings { scripting: false, ..Settings::default() };
        let page = Page::open(engine, settings, &site.address("./"));
        let told = page.shown_text("noscript");
        assert!(told.contains("JavaScript") && told.contains("feed"), "{told}");
    }
}
