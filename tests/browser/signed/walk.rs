//! A walk through the whole: a newsroom builds, signs and serves from three hosts; a reader reads, loses the network,
//! meets a host that lies and one that holds back, and gets what is new.

use std::process::Command;

use super::newsroom::{FILE, HEADLINE, Newsroom, STORY, TODAY, assert_proof};
use crate::harness::{Engine, Page, Server, Settings, eventually};
use crate::offline::{again, expect_silence, installed};

const BEFORE: &str = "All ships may enter.";
const AFTER: &str = "All boats may enter.";
const FALSE: &str = "No ship may enter.";
const FERRY: &str = "Ferry to Riverton Sails Once a Day";
const OLDER: &str = "This copy is older than one that was here before.";

/// The newsroom's host and two mirrors, each with files of its own.
struct Hosts {
    newsroom: Newsroom,
    all: [Server; 3],
}

const FOLDERS: [&str; 3] = ["home", "near", "far"];

impl Hosts {
    /// Built and signed, checked by other programs, and copied to the mirrors.
    fn new() -> Self {
        let newsroom = Newsroom::new();
        FOLDERS.iter().for_each(|folder| newsroom.keep(folder));
        let all = FOLDERS.map(|folder| newsroom.host(folder));
        newsroom.set_mirrors(&[&all[1], &all[2]]);
        let hosts = Self { newsroom, all };
        hosts.publish();
        let told = hosts
            .newsroom
            .press(&["verify", "far", "--key", "keys/edition.pub"]);
        assert!(told.contains("The Lindby Post"), "{told}");
        let mut minisign = Command::new("minisign");
        minisign.args(["-V", "-p", "keys/edition.pub", "-m", "near/manifest.json"]);
        let output = minisign.current_dir(hosts.newsroom.path(".")).output();
        assert!(output.expect("minisign runs").status.success());
        hosts
    }

    /// A version of the edition, on all of them.
    fn publish(&self) {
        self.newsroom.publish("edition", TODAY);
        FOLDERS.iter().for_each(|folder| self.newsroom.keep(folder));
    }

    fn open(&self, engine: Engine) -> Page {
        let mut page = Page::open(engine, Settings::phone(), &self.all[0].address(STORY));
        for mirror in &self.all[1..] {
            page.may_ask(mirror.origin());
        }
        // Of each host that fails the browsers say so.
        expect_silence(&mut page);
        page
    }

    /// Puts false words into the story that is in a folder.
    fn tamper(&self, folder: &str) {
        let file = self.newsroom.path(&format!("{folder}/{FILE}"));
        let story = std::fs::read_to_string(&file).expect("the story");
        let altered = story.replace(BEFORE, FALSE).replace(AFTER, FALSE);
        assert_ne!(story, altered);
        std::fs::write(file, altered).expect("the story");
    }
}

/// The story says this, and the page that of it.
#[track_caller]
fn assert_reads(page: &Page, words: &str, proof: &[&str]) {
    page.sees("heading", HEADLINE);
    assert_proof(page, proof);
    eventually(words, || {
        page.shown_text("#story .body")
            .contains(words)
            .then_some(())
    });
    assert!(!page.shown_text("#story .body").contains(FALSE));
}

in_both_engines! {
    fn a_reader_goes_through_all_that_can_happen_to_an_edition(engine) {
        let hosts = Hosts::new();
        let page = hosts.open(engine);
        assert_reads(&page, BEFORE, &["Verified: signed by The Lindby Post", "version 1."]);
        installed(&page);

        // The network is cut: what was read is there, and is still known to be genuine.
        hosts.all.iter().for_each(Server::cut_off);
        again(&page);
        assert_reads(&page, BEFORE, &["Verified: signed by The Lindby Post", "version 1."]);
        page.sees("link", "All stories").press(&page);
        page.sees("link", HEADLINE);
        hosts.all.iter().for_each(Server::reconnect);

        // The newsroom's own host puts other words in: they are never shown, and a mirror has the true ones.
        hosts.tamper("home");
        page.go(&hosts.all[0].address(STORY));
        assert_reads(&page, BEFORE, &["Verified", "version 1.", "From 127.0.0.1:"]);

        // An update.
        hosts.newsroom.keep("before");
        hosts.newsroom.mend(BEFORE, AFTER);
        hosts.publish();
        page.go(&hosts.all[0].address(STORY));
        assert_reads(&page, AFTER, &["Verified", "version 2."]);
        page.sees("button", "Show what changed").press(&page);
        eventually("what changed", || {
            (page.evaluate("[...document.querySelectorAll('#changes ins')].map((it) => it.lastChild.data).join()") == "boats").then_some(())
        });

        // Every host goes back to the version before.
        FOLDERS.iter().for_each(|folder| hosts.newsroom.put("before", folder));
        page.go(&hosts.all[0].address(STORY));
        page.sees("heading", OLDER);
        assert!(page.finds("heading", HEADLINE).is_none());

        // And the next one comes as if nothing had been.
        hosts.newsroom.mend(AFTER, "Everybody may enter.");
        hosts.publish();
        page.go(&hosts.all[0].address(STORY));
        assert_reads(&page, "Everybody may enter.", &["Verified", "version 3."]);
        page.go(&hosts.all[0].address("./?story=ferry"));
        page.sees("heading", FERRY);
        assert_proof(&page, &["Verified"]);
    }
}
