//! The harness sees what it is there to see: each of these would pass unnoticed without it.

use std::time::Duration;

use crate::harness::{Engine, Fault, Key, Page, Scheme, Server, Settings, assert_accessible};

const POLICY: &str = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; \
    script-src 'self'; style-src 'self'; connect-src *; img-src 'self'; require-trusted-types-for 'script'\">";

/// A sound little page, with `rest` in its body and `script` as its only script.
fn server(rest: &str, script: &str) -> Server {
    let server = Server::empty();
    let html = format!(
        "<!doctype html><html lang=en><title>A small page</title>{POLICY}<link rel=icon href=icon.svg>\
         <meta name=viewport content=width=device-width><script src=page.js defer></script>\
         <main><h1>A small page</h1>{rest}</main></html>"
    );
    server.lay("index.html", html);
    server.lay("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    server.lay("page.js", script);
    server
}

fn testimony(engine: Engine, rest: &str, script: &str) -> Vec<String> {
    let server = server(rest, script);
    let mut page = Page::open(engine, Settings::default(), &server.address("./"));
    page.rest(std::time::Duration::from_millis(300));
    page.testimony()
}

#[track_caller]
fn assert_one_of(findings: &[String], part: &str) {
    assert!(
        findings.iter().any(|one| one.contains(part)),
        "{part} is not in {findings:#?}"
    );
}

in_both_engines! {
    fn a_sound_page_gives_the_witness_nothing_to_say(engine) {
        assert_eq!(testimony(engine, "", ""), Vec::<String>::new());
    }

    fn a_word_on_the_console_is_heard(engine) {
        assert_one_of(&testimony(engine, "", "console.error('spilt milk')"), "spilt milk");
        assert_one_of(&testimony(engine, "", "console.log('small talk')"), "small talk");
    }

    fn an_uncaught_exception_is_heard(engine) {
        assert_one_of(&testimony(engine, "", "throw new Error('spilt milk')"), "spilt milk");
    }

    fn a_rejected_promise_is_heard(engine) {
        assert_one_of(&testimony(engine, "", "Promise.reject(new Error('spilt milk'))"), "spilt milk");
    }

    fn what_the_policy_stops_is_heard(engine) {
        assert_one_of(&testimony(engine, "<script>1</script>", ""), "script-src-elem stopped inline");
    }

    fn what_trusted_types_stop_is_heard(engine) {
        let findings = testimony(engine, "", "try { document.body.innerHTML = '<p>' } catch {}");
        assert_one_of(&findings, "require-trusted-types-for stopped");
    }

    fn a_request_to_another_host_is_seen(engine) {
        let other = Server::empty();
        other.lay("count", "1");
        let script = format!("fetch('{}', {{ mode: 'no-cors' }})", other.address("count"));
        assert_one_of(&testimony(engine, "", &script), &format!("left the page's origin: {}", other.origin()));
        assert_eq!(other.asked(), ["/count"]);
    }

    fn things_are_found_by_role_and_name(engine) {
        let server = server(
            "<a href='#a'>Onward</a> <button aria-label=Close>x</button> <button hidden>Close me</button>\
             <section aria-label=Notes><p>n</section><button role=switch aria-checked=true>Big</button>\
             <p role=alert>Fire</p>",
            "",
        );
        let page = Page::open(engine, Settings::default(), &server.address("./"));
        page.sees("link", "Onward");
        page.sees("region", "Notes");
        page.sees("heading", "A small page");
        assert_eq!(page.sees("switch", "Big").attribute("aria-checked").as_deref(), Some("true"));
        assert_eq!(page.sees("button", "Close").text(), "x");
        assert!(page.finds("button", "Close me").is_none());
        assert_eq!(page.all("alert").len(), 1);
        assert_eq!(page.all("main").len(), 1);
    }

    fn the_keyboard_walks_through_the_page(engine) {
        let server = server("<a href='#a'>One</a> <button>Two</button>", "");
        let page = Page::open(engine, Settings::default(), &server.address("./"));
        assert_eq!(page.focus_in_words(), "the page");
        page.press(&[Key::Tab]);
        assert_eq!(page.focus_in_words(), "link “One”");
        page.press(&[Key::Tab]);
        assert_eq!(page.focus_in_words(), "button “Two”");
        page.press_with(Key::Shift, Key::Tab);
        assert_eq!(page.focus_in_words(), "link “One”");
        page.press(&[Key::Enter]);
        assert!(page.address().ends_with("/#a"));
    }

    fn a_window_can_be_as_narrow_as_a_phone_and_dark(engine) {
        let server = server("", "");
        let settings = Settings { scheme: Scheme::Dark, ..Settings::phone() };
        let page = Page::open(engine, settings, &server.address("./"));
        assert_eq!(page.evaluate("[innerWidth, innerHeight]"), serde_json::json!([360, 640]));
        assert_eq!(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"), true);
    }

    fn a_window_can_be_light(engine) {
        let server = server("", "");
        let page = Page::open(engine, Settings::default(), &server.address("./"));
        assert_eq!(page.evaluate("matchMedia('(prefers-color-scheme: light)').matches"), true);
    }

    fn storage_can_be_denied(engine) {
        let server = server("", "");
        let settings = Settings { storage: false, ..Settings::default() };
        let page = Page::open(engine, settings, &server.address("./"));
        let tried = page.script(
            "try { localStorage.setItem('a', '1'); return 'kept' } catch (error) { return error.name }",
            Vec::new(),
        );
        assert_eq!(tried, "SecurityError");
    }

    fn scripting_can_be_off(engine) {
        let server = server("<noscript>Without scripts</noscript>", "document.title = 'Scripts ran'");
        let settings = Settings { scripting: false, ..Settings::default() };
        let page = Page::open(engine, settings, &server.address("./"));
        assert_eq!(page.title(), "A small page");
    }

    fn web_assembly_can_be_off(engine) {
        let server = server("", "");
        let settings = Settings { web_assembly: false, ..Settings::default() };
        let page = Page::open(engine, settings, &server.address("./"));
        assert_eq!(page.evaluate("typeof WebAssembly"), "undefined");
    }

    fn a_script_can_run_before_the_page(engine) {
        let server = server("", "document.title = String(Date.now())");
        let settings = Settings {
            before_the_page: Some("Date.now = () => 7".to_owned()),
            ..Settings::default()
        };
        let page = Page::open(engine, settings, &server.address("./"));
        assert_eq!(page.title(), "7");
    }

    fn a_server_fails_in_every_way_a_page_can_meet(engine) {
        let server = server("", "");
        server.lay("story.json", "{\"a\": \"0123456789\"}");
        let mut page = Page::open(engine, Settings::default(), &server.address("./"));
        page.expects_message(Engine::Chromium, "Failed to load resource");
        let fetched = |page: &Page| {
            page.script_later(
                "const done = arguments[0];
                 fetch('story.json')
                    .then(async (answer) => done(`${answer.status} ${(await answer.text()).length}`))
                    .catch((error) => done(error.name))",
                Vec::new(),
            )
        };
        assert_eq!(fetched(&page), "200 19");
        let large = format!("200 {}", 9 << 20);
        for (fault, outcome) in [
            (Fault::Status(404), "404 "),
            (Fault::Status(500), "500 "),
            (Fault::Aborted, "TypeError"),
            (Fault::Truncated, "TypeError"),
            (Fault::Html, "200 "),
            (Fault::TooLarge, large.as_str()),
            (Fault::TooLargeUnannounced, large.as_str()),
        ] {
            server.fail("story.json", fault);
            let met = fetched(&page);
            assert!(met.as_str().is_some_and(|met| met.starts_with(outcome)), "{fault:?}: {met}");
        }
        server.mend("story.json");
        assert_eq!(fetched(&page), "200 19");
    }

    fn a_page_knows_nothing_of_the_one_before(engine) {
        let server = server("", "");
        for _ in 0..2 {
            let page = Page::open(engine, Settings::default(), &server.address("./"));
            assert_eq!(page.evaluate("localStorage.length"), 0);
            page.script("localStorage.setItem('a', '1')", Vec::new());
            page.reload();
            assert_eq!(page.evaluate("localStorage.length"), 1);
        }
    }

    fn a_barrier_is_found_and_named(engine) {
        let server = server("<button></button>", "");
        let page = Page::open(engine, Settings::default(), &server.address("./"));
        let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            assert_accessible(&page, "a nameless button");
        }));
        let found = found.expect_err("axe-core passed it");
        let found = found.downcast_ref::<String>().expect("a message");
        assert!(found.contains("button-name: ") && found.contains("discernible text"), "{found}");
    }
}

#[test]
fn a_browser_ends_and_leaves_nothing_behind() {
    let server = server("", "");
    for engine in [Engine::Chromium, Engine::Firefox] {
        let page = Page::open_alone(engine, Settings::default(), &server.address("./"));
        let folder = page.profile_folder();
        assert!(
            processes_in(&folder) > 0,
            "{engine:?} keeps its profile elsewhere"
        );
        drop(page);
        // A process that was told to end is still listed for a moment on a busy machine.
        let gone = (0..100).any(|_| {
            std::thread::sleep(Duration::from_millis(100));
            processes_in(&folder) == 0
        });
        assert!(gone, "{engine:?} still runs");
        assert!(!folder.exists(), "{engine:?} left its profile behind");
    }
}

/// How many processes were started with this folder in their environment.
fn processes_in(folder: &std::path::Path) -> usize {
    let folder = folder.to_str().expect("a plain name");
    let processes = std::fs::read_dir("/proc").expect("Linux").flatten();
    processes
        .filter_map(|process| std::fs::read(process.path().join("environ")).ok())
        .filter(|line| String::from_utf8_lossy(line).contains(folder))
        .count()
}
