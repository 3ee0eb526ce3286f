//! Another version of the page: offered and not forced, and given up where it does not start.

use crate::harness::{Engine, Fault, Page, Server, Settings, built_page, eventually};
use crate::offline::{again, expect_silence, installed, kept};
use crate::sample::{self, HEADLINE};

const NEWER: &str = "A new version of this page is here.";

/// The names of the files of a version that `publish` laid.
struct Version {
    boot: String,
    glue: String,
}

/// Lays another version over the site, as a host would have it after the newsroom changed its page. `edit` is what
/// is done to its script.
fn publish(site: &Server, number: u32, edit: impl Fn(String) -> String) -> Version {
    let read =
        |name: &str| std::fs::read_to_string(built_page().join(name)).expect("a file of the page");
    let named = |start: &str| {
        let names = site.files("js");
        names
            .into_iter()
            .find(|name| name.starts_with(start))
            .expect("a script")
    };
    let (old_boot, old_glue) = (named("boot-"), named("standfirst-"));
    let version = Version {
        boot: format!("boot-{number:016}.js"),
        glue: format!("standfirst-{number:016}.js"),
    };
    let boot = read(&old_boot) + &format!(";document.documentElement.dataset.version={number};");
    site.lay(&version.boot, edit(boot));
    site.lay(
        &version.glue,
        read(&old_glue).replace(&old_boot, &version.boot),
    );
    let index = read("index.html")
        .replace(&old_boot, &version.boot)
        .replace(&old_glue, &version.glue);
    site.lay("index.html", index);
    version
}

fn in_use(page: &Page) -> u64 {
    let version = "Number(document.documentElement.dataset.version ?? 1)";
    page.evaluate(version).as_u64().expect("a number")
}

#[track_caller]
fn accept(page: &Page) {
    page.sees("button", "Use it").press(page);
    // On its way to the other version.
    page.loses("button", "Use it");
}

#[track_caller]
fn shows(page: &Page, version: u64) {
    page.sees("heading", HEADLINE);
    eventually(&format!("version {version}"), || {
        (in_use(page) == version).then_some(())
    });
}

in_both_engines! {
    fn it_is_offered_whole_and_used_once_the_reader_says_so(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::phone(), &site);
        installed(&page);
        let version = publish(&site, 2, |boot| boot);
        again(&page);
        shows(&page, 1);
        page.sees("button", "Use it");
        assert!(page.shown_text(".foot").contains(NEWER));
        assert!(page.fits_its_width());
        // Nothing is forced: the next visit is the same, with the same offer, and asks for none of it again.
        let asked = |name: &str| site.asked().iter().filter(|path| path.contains(name)).count();
        again(&page);
        shows(&page, 1);
        page.sees("button", "Use it");
        assert_eq!((asked(&version.boot), asked(&version.glue)), (1, 1));
        assert_eq!(asked("importer"), 2, "what both versions have was asked for again");
        accept(&page);
        shows(&page, 2);
        eventually("it to be the one in use", || kept(&page)["state"]["trial"].is_null().then_some(()));
        site.cut_off();
        expect_silence(&mut page);
        again(&page);
        shows(&page, 2);
        assert!(page.finds("button", "Use it").is_none());
    }

    fn one_that_does_not_start_gives_way_to_the_one_before_which_says_so_once(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        let breaks: [fn(String) -> String; 2] = [
            |boot| format!("throw new Error('a broken version');{boot}"),
            |boot| boot.replace(".default({", ".fault({"),
        ];
        page.expects_message(engine, "");
        for (number, broken) in (2..).zip(breaks) {
            publish(&site, number, broken);
            again(&page);
            shows(&page, 1);
            accept(&page);
            eventually("the trial", || (kept(&page)["state"]["trial"]["client"] != serde_json::Value::Null).then_some(()));
            again(&page);
            shows(&page, 1);
            eventually("that it says so", || {
                let said = page.text_of("document.getElementById('announced').textContent");
                (said == "The new version did not start. This is the one before.").then_some(())
            });
            again(&page);
            shows(&page, 1);
            page.rest(std::time::Duration::from_secs(2));
            assert_eq!(page.text_of("document.getElementById('announced').textContent"), "");
            assert!(page.finds("button", "Use it").is_none(), "it is offered again");
        }
        // What is mended is another version again.
        publish(&site, 4, |boot| boot);
        again(&page);
        accept(&page);
        shows(&page, 4);
    }

    fn one_that_is_not_all_there_is_not_offered_and_breaks_nothing(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        page.expects_message(engine, "");
        let version = publish(&site, 2, |boot| boot);
        for fault in [Fault::Status(404), Fault::Html, Fault::Truncated, Fault::Aborted] {
            for file in [&version.boot, &version.glue] {
                site.fail(file, fault);
                again(&page);
                shows(&page, 1);
                eventually("the version to be looked at", || {
                    let asked = site.asked();
                    asked.iter().any(|path| path.contains(file.as_str())).then_some(())
                });
                page.rest(std::time::Duration::from_millis(500));
                assert!(page.finds("button", "Use it").is_none(), "{fault:?} {file}");
                assert!(kept(&page)["state"]["ready"].is_null());
                site.mend(file);
            }
        }
        again(&page);
        accept(&page);
        shows(&page, 2);
    }

    fn whatever_a_host_says_in_place_of_the_page_the_kept_one_opens(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        page.expects_message(engine, "");
        for fault in [Fault::Html, Fault::Status(503), Fault::Truncated, Fault::Held] {
            site.fail("index.html", fault);
            page.go(&site.address("./"));
            shows(&page, 1);
            page.go(&site.address("./?story=hostage-talks"));
            shows(&page, 1);
            assert!(page.finds("button", "Use it").is_none(), "{fault:?}");
            site.mend("index.html");
        }
    }

    fn another_lead_story_is_no_other_version(engine) {
        let site = sample::site();
        sample::lay(&site, "today", &sample::story("today", "Today’s story"));
        let mut page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        let index = std::fs::read_to_string(built_page().join("index.html")).expect("the page");
        site.lay("index.html", index.replace("stories/hostage-talks.json", "stories/today.json"));
        page.go(&site.address("./"));
        page.sees("heading", "Today’s story");
        page.rest(std::time::Duration::from_secs(2));
        assert!(page.finds("button", "Use it").is_none());
        site.cut_off();
        expect_silence(&mut page);
        page.go(&site.address("./"));
        page.sees("heading", HEADLINE);
    }
}

/// A page that is not kept whole yet is what the network has.
#[test]
fn before_all_of_it_is_kept_a_visit_shows_what_is_published() {
    let site = sample::site();
    let frugal = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";
    let settings = Settings {
        before_the_page: Some(frugal.to_owned()),
        ..Settings::default()
    };
    let mut page = sample::open(Engine::Chromium, settings, &site);
    crate::offline::settled(&page);
    publish(&site, 2, |boot| boot);
    again(&page);
    shows(&page, 2);
    eventually("the new version to be kept", || {
        let kept = kept(&page);
        let now = kept["state"]["now"]
            .as_str()?
            .rsplit('/')
            .next()?
            .to_owned();
        kept[format!("shell-{now}")]
            .as_array()?
            .iter()
            .any(|name| name == "boot-0000000000000002.js")
            .then_some(())
    });
    page.rest(std::time::Duration::from_secs(2));
    site.cut_off();
    expect_silence(&mut page);
    again(&page);
    shows(&page, 2);
}
