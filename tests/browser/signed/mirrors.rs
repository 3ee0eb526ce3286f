//! A host that fails the reader in some way, and a mirror that does not.

use std::time::{Duration, Instant};

use super::newsroom::{FILE, HEADLINE, LONG_AGO, Newsroom, TODAY, assert_proof, open, proof};
use crate::harness::{Engine, Fault, Page, Server, eventually};

/// The newsroom's host and two mirrors of it.
struct Hosts {
    newsroom: Newsroom,
    home: Server,
    near: Server,
    far: Server,
}

impl Hosts {
    fn new() -> Self {
        let newsroom = Newsroom::new();
        let hosts = Self {
            home: newsroom.host("edition"),
            near: newsroom.host("edition"),
            far: newsroom.host("edition"),
            newsroom,
        };
        hosts.newsroom.set_mirrors(&[&hosts.near, &hosts.far]);
        hosts.newsroom.publish("edition", TODAY);
        hosts
    }

    fn open(&self, engine: Engine) -> Page {
        let mut page = open(engine, &self.home);
        page.may_ask(self.near.origin());
        page.may_ask(self.far.origin());
        page
    }
}

/// The story comes from a mirror, which is named.
#[track_caller]
fn assert_from(page: &Page, hosts: &[&Server]) {
    page.sees("heading", HEADLINE);
    assert_proof(page, &["Verified", "From 127.0.0.1:"]);
    let said = proof(page);
    let named = hosts.iter().any(|host| {
        let name = host.origin().trim_start_matches("http://");
        said.contains(&format!("From {name}."))
    });
    assert!(named, "{said}");
}

/// The host fails in this way with the story's file, and the browser says so.
#[track_caller]
fn assert_it_opens(engine: Engine, fault: Fault, log: Option<&str>) {
    let hosts = Hosts::new();
    hosts.home.fail(FILE, fault);
    let mut page = hosts.open(engine);
    if let Some(log) = log {
        page.expects_message(Engine::Chromium, log);
    }
    assert_from(&page, &[&hosts.near, &hosts.far]);
}

in_both_engines! {
    fn a_host_that_is_well_is_the_only_one_that_is_asked(engine) {
        let hosts = Hosts::new();
        let page = hosts.open(engine);
        page.sees("heading", HEADLINE);
        assert_proof(&page, &["Verified"]);
        assert!(!proof(&page).contains("From"));
        assert!(hosts.near.asked().is_empty() && hosts.far.asked().is_empty());
    }

    fn a_host_that_is_down(engine) {
        assert_it_opens(engine, Fault::Aborted, Some("Failed to load resource"));
    }

    fn a_host_that_answers_with_an_error(engine) {
        assert_it_opens(engine, Fault::Status(503), Some("503"));
    }

    fn a_host_that_does_not_answer(engine) {
        let begin = Instant::now();
        assert_it_opens(engine, Fault::Held, None);
        assert!(begin.elapsed() > Duration::from_millis(1500));
    }

    fn a_host_that_breaks_off(engine) {
        assert_it_opens(engine, Fault::Truncated, Some("Failed to load resource"));
    }

    fn a_host_that_sends_html_with_status_200(engine) {
        assert_it_opens(engine, Fault::Html, None);
    }

    fn a_host_that_sends_without_end(engine) {
        assert_it_opens(engine, Fault::TooLargeUnannounced, None);
    }

    fn a_host_that_leads_in_a_circle(engine) {
        assert_it_opens(engine, Fault::Circle, Some("ERR_TOO_MANY_REDIRECTS"));
    }

    fn a_host_that_tampers(engine) {
        let hosts = Hosts::new();
        let story = String::from_utf8(hosts.newsroom.file(&format!("edition/{FILE}"))).expect("text");
        hosts.home.lay(FILE, story.replace("All ships", "No ships"));
        let page = hosts.open(engine);
        assert_from(&page, &[&hosts.near, &hosts.far]);
        assert!(page.shown_text("#story").contains("All ships may enter."));
    }

    fn a_host_that_cuts_the_file(engine) {
        let hosts = Hosts::new();
        let mut story = hosts.newsroom.file(&format!("edition/{FILE}"));
        story.truncate(story.len() - 2);
        hosts.home.lay(FILE, story);
        let page = hosts.open(engine);
        assert_from(&page, &[&hosts.near, &hosts.far]);
    }

    fn a_host_whose_manifest_does_not_come(engine) {
        let hosts = Hosts::new();
        hosts.home.fail("manifest.json", Fault::Status(500));
        let mut page = hosts.open(engine);
        page.expects_message(Engine::Chromium, "500");
        page.sees("heading", HEADLINE);
        assert_proof(&page, &["Verified"]);
    }

    fn a_host_that_withholds_what_is_new(engine) {
        let newsroom = Newsroom::new();
        let (home, near) = (newsroom.host("old"), newsroom.host("edition"));
        newsroom.set_mirrors(&[&near]);
        newsroom.publish("edition", LONG_AGO);
        newsroom.keep("old");
        newsroom.mend("All ships", "All boats");
        newsroom.publish("edition", TODAY);
        let mut page = open(engine, &home);
        page.may_ask(near.origin());
        assert_from(&page, &[&near]);
        assert_proof(&page, &["version 2."]);
        assert!(page.shown_text("#story").contains("All boats may enter."));
    }

    fn a_bad_mirror_is_passed_over_for_a_good_one(engine) {
        let hosts = Hosts::new();
        hosts.home.fail(FILE, Fault::Aborted);
        hosts.near.fail(FILE, Fault::Html);
        let mut page = hosts.open(engine);
        page.expects_message(Engine::Chromium, "Failed to load resource");
        assert_from(&page, &[&hosts.far]);
    }

    fn what_comes_for_a_story_that_was_left_changes_nothing(engine) {
        let hosts = Hosts::new();
        hosts.home.fail(FILE, Fault::Aborted);
        for mirror in [&hosts.near, &hosts.far] {
            mirror.lay(FILE, "another");
            mirror.fail(FILE, Fault::Held);
        }
        let mut page = hosts.open(engine);
        page.expects_message(Engine::Chromium, "Failed to load resource");
        eventually("a mirror to be asked", || hosts.near.asked().iter().any(|path| path.contains(FILE)).then_some(()));
        let go = |story: &str| page.script(&format!("history.pushState(null, '', '?story={story}'); dispatchEvent(new PopStateEvent('popstate'))"), Vec::new());
        go("ferry");
        page.sees("heading", "Ferry to Riverton Sails Once a Day");
        hosts.near.mend(FILE);
        hosts.far.mend(FILE);
        page.rest(Duration::from_millis(500));
        // Where the next one is not there, nothing is offered for the one before.
        go("none");
        page.sees("button", "Try again");
        assert!(page.finds("button", "Show it anyway").is_none());
    }

    fn where_all_fail_that_is_said(engine) {
        let hosts = Hosts::new();
        for host in [&hosts.home, &hosts.near, &hosts.far] {
            host.fail(FILE, Fault::Aborted);
        }
        let mut page = hosts.open(engine);
        page.expects_message(Engine::Chromium, "Failed to load resource");
        page.expects_message(Engine::Firefox, "Cross-Origin Request Blocked");
        page.sees("button", "Try again");
        // It comes as soon as one of them is back.
        hosts.far.mend(FILE);
        page.sees("button", "Try again").click();
        assert_from(&page, &[&hosts.far]);
    }
}
