//! What a reader is told of a story: verified, past its date, altered, unsigned.

use super::newsroom::{FILE, HEADLINE, LONG_AGO, Newsroom, STORY, TODAY, assert_proof, open};
use crate::harness::{Engine, Fault, Page, Server, Settings};

/// What the newsroom's story says, and what somebody makes of it.
const WORDS: &str = "All ships may enter.";
const OTHERS: &str = "Whatever ship comes, it may not enter.";
const ALTERED: &str = "Altered: this is not what the newsroom signed.";
const OLDER: &str = "This copy is older than one that was here before.";

fn altered(newsroom: &Newsroom) -> Vec<u8> {
    let story = String::from_utf8(newsroom.file(&format!("edition/{FILE}"))).expect("text");
    assert!(story.contains(WORDS));
    story.replace(WORDS, OTHERS).into_bytes()
}

/// The story is not there, and why is said.
#[track_caller]
fn assert_refused(page: &Page, why: &str) {
    page.sees("heading", why);
    assert!(page.finds("heading", HEADLINE).is_none());
    let text = page.shown_text("#reader");
    assert!(!text.contains(OTHERS) && !text.contains(WORDS), "{text}");
}

fn signed() -> (Newsroom, Server) {
    let newsroom = Newsroom::new();
    newsroom.publish("edition", TODAY);
    let host = newsroom.host("edition");
    (newsroom, host)
}

in_both_engines! {
    fn a_signed_story_is_verified_with_by_whom_when_and_which_version(engine) {
        let (_newsroom, host) = signed();
        let page = open(engine, &host);
        page.sees("heading", HEADLINE);
        assert_proof(&page, &["Verified: signed by The Lindby Post on ", ", version 1."]);
        // Another story of the same visit is, too.
        page.go(&host.address("./?story=ferry"));
        assert_proof(&page, &["Verified: signed by The Lindby Post on ", ", version 1."]);
    }

    fn a_storys_own_page_is_verified(engine) {
        let (_newsroom, host) = signed();
        let page = Page::open(engine, Settings::phone(), &host.address("harbour.html"));
        assert_proof(&page, &["Verified: signed by The Lindby Post on "]);
    }

    fn without_web_assembly_a_storys_own_page_is_verified_as_a_file(engine) {
        let (_newsroom, host) = signed();
        let settings = Settings { web_assembly: false, ..Settings::default() };
        let page = Page::open(engine, settings, &host.address("harbour.html"));
        crate::harness::eventually("the proof", || {
            page.shown_text("#first-paint .proof").contains("Verified: signed by The Lindby Post").then_some(())
        });
    }

    fn without_web_assembly_an_altered_page_is_shown_only_if_the_reader_asks_for_it(engine) {
        let (newsroom, host) = signed();
        let file = String::from_utf8(newsroom.file("edition/harbour.html")).expect("text");
        host.lay("harbour.html", file.replace(WORDS, OTHERS));
        let settings = Settings { web_assembly: false, ..Settings::phone() };
        let page = Page::open(engine, settings, &host.address("harbour.html"));
        assert_refused(&page, ALTERED);
        page.sees("button", "Show it anyway").click();
        crate::harness::eventually("the warning", || page.shown_text("#first-paint .proof").contains(ALTERED).then_some(()));
        assert!(page.shown_text("#first-paint .body").contains(OTHERS));
    }

    fn without_web_assembly_a_storys_own_page_stays_where_its_file_is_altered(engine) {
        let (newsroom, host) = signed();
        host.lay(FILE, altered(&newsroom));
        let settings = Settings { web_assembly: false, ..Settings::default() };
        let page = Page::open(engine, settings, &host.address("harbour.html"));
        crate::harness::eventually("the proof", || {
            page.shown_text("#first-paint .proof").contains("Verified: signed by The Lindby Post").then_some(())
        });
        assert!(page.shown_text("#first-paint .body").contains(WORDS));
    }

    fn a_story_that_nobody_signed_says_so(engine) {
        let site = crate::sample::site();
        let page = Page::open(engine, Settings::default(), &site.address("./"));
        assert_proof(&page, &["Not signed: nothing shows who made this copy."]);
        assert!(!site.asked().iter().any(|path| path.contains("manifest.json")));
    }

    fn what_is_past_its_date_says_so_and_is_shown(engine) {
        let newsroom = Newsroom::new();
        newsroom.publish("edition", LONG_AGO);
        let host = newsroom.host("edition");
        let page = open(engine, &host);
        page.sees("heading", HEADLINE);
        assert_proof(&page, &["Past its date: signed by The Lindby Post on ", "A newer version may be withheld."]);
    }

    fn an_altered_story_is_shown_only_if_the_reader_asks_for_it(engine) {
        let (newsroom, host) = signed();
        host.lay(FILE, altered(&newsroom));
        let page = open(engine, &host);
        assert_refused(&page, ALTERED);
        page.script("document.querySelector('.failure > .tools').dataset.first = ''", Vec::new());
        page.sees("button", "Try again").click();
        crate::harness::eventually("another answer", || {
            (page.evaluate("Boolean(document.querySelector('[data-first]'))") == false).then_some(())
        });
        assert_refused(&page, ALTERED);
        page.sees("button", "Show it anyway").click();
        page.sees("heading", HEADLINE);
        assert_proof(&page, &[ALTERED]);
        assert!(page.shown_text("#story").contains(OTHERS));
    }

    fn an_altered_story_never_takes_the_place_of_its_own_page(engine) {
        let (newsroom, host) = signed();
        host.lay(FILE, altered(&newsroom));
        let page = Page::open(engine, Settings::default(), &host.address("harbour.html"));
        assert_refused(&page, ALTERED);
    }

    fn what_does_not_fit_is_asked_for_past_all_caches_before_it_is_called_altered(engine) {
        let (newsroom, host) = signed();
        let page = open(engine, &host);
        assert_proof(&page, &["version 1."]);
        // A new version comes while the page holds the old root.
        newsroom.mend(WORDS, "All boats may enter.");
        newsroom.publish("edition", TODAY);
        page.script("history.pushState(null, '', '?story=ferry'); dispatchEvent(new PopStateEvent('popstate'))", Vec::new());
        page.sees("heading", "Ferry to Riverton Sails Once a Day");
        page.back();
        page.sees("heading", HEADLINE);
        assert_proof(&page, &["Verified", "version 2."]);
        assert!(page.shown_text("#story").contains("All boats may enter."));
    }

    /// What is kept on the device opens without a network, whatever became of the edition since.
    fn a_story_stays_verified_where_what_tells_of_a_newer_version_is_out_of_reach(engine) {
        let (newsroom, host) = signed();
        let mut page = open(engine, &host);
        assert_proof(&page, &["Verified", "version 1."]);
        newsroom.mend(WORDS, "All boats may enter.");
        host.lay(FILE, newsroom.file(&format!("edition/{FILE}")));
        newsroom.publish("edition", TODAY);
        for shard in std::fs::read_dir(newsroom.path("edition/manifest")).expect("shards") {
            let name = shard.expect("a shard").file_name();
            host.fail(&format!("manifest/{}", name.to_str().expect("a name")), Fault::Status(504));
        }
        page.expects_message(Engine::Chromium, "504");
        page.go(&host.address("./?story=harbour&item=1"));
        page.sees("heading", HEADLINE);
        assert_proof(&page, &["Verified", "version 1."]);
        assert!(page.shown_text("#story").contains(WORDS));
        // Another that was not read is not.
        page.go(&host.address("./?story=ferry"));
        page.sees("button", "Try again");
    }

    fn a_story_under_another_storys_address_is_altered(engine) {
        let (newsroom, host) = signed();
        host.lay(FILE, newsroom.file("edition/stories/ferry.json"));
        let page = open(engine, &host);
        assert_refused(&page, ALTERED);
    }

    fn a_story_that_the_edition_does_not_have_is_altered(engine) {
        let (newsroom, host) = signed();
        host.lay("stories/made-up.json", newsroom.file("edition/stories/ferry.json"));
        let page = Page::open(engine, Settings::default(), &host.address("./?story=made-up"));
        assert_refused(&page, ALTERED);
    }

    fn a_manifest_that_was_changed_makes_everything_altered(engine) {
        let (newsroom, host) = signed();
        let manifest = String::from_utf8(newsroom.file("edition/manifest.json")).expect("text");
        host.lay("manifest.json", manifest.replace("\"version\":1,", "\"version\":2,"));
        let page = open(engine, &host);
        assert_refused(&page, ALTERED);
    }

    fn what_was_signed_before_is_altered_where_the_signature_is_gone(engine) {
        let (newsroom, host) = signed();
        let mut page = open(engine, &host);
        assert_proof(&page, &["Verified"]);
        // The host serves a page that asks for no signature, and none. Whether there is another key is asked in vain.
        page.expects_message(Engine::Chromium, "404");
        let index = String::from_utf8(newsroom.file("edition/index.html")).expect("text");
        let key = index.find("<meta name=\"edition-key\"").expect("the key");
        let end = key + index[key..].find('>').expect("its end") + 1;
        host.lay("index.html", [&index[..key], &index[end..]].concat());
        host.lay("manifest.json", "{}");
        host.lay("manifest.json.minisig", "");
        page.go(&host.address(STORY));
        assert_refused(&page, ALTERED);
    }

    fn a_lower_version_than_was_seen_is_refused(engine) {
        let (newsroom, host) = signed();
        let old = [FILE, "manifest.json", "manifest.json.minisig"].map(|path| (path, newsroom.file(&format!("edition/{path}"))));
        newsroom.mend(WORDS, "All boats may enter.");
        newsroom.publish("edition", TODAY);
        let page = open(engine, &host);
        assert_proof(&page, &["version 2."]);
        for (path, bytes) in old {
            host.lay(path, bytes);
        }
        page.go(&host.address("./?story=harbour&item=1"));
        assert_refused(&page, OLDER);
        assert!(page.finds("button", "Show it anyway").is_none());
    }
}

/// Where the browser's own cryptography cannot, a module that comes then does.
#[track_caller]
fn assert_verified_without(engine: Engine, taken_away: &str) {
    let (newsroom, host) = signed();
    let settings = Settings {
        before_the_page: Some(taken_away.to_owned()),
        ..Settings::default()
    };
    let page = Page::open(engine, settings, &host.address(STORY));
    assert_proof(&page, &["Verified: signed by The Lindby Post on "]);
    assert!(host.asked().iter().any(|path| path.contains("verifier")));
    host.lay(FILE, altered(&newsroom));
    page.go(&host.address("./?story=harbour&item=1"));
    assert_refused(&page, ALTERED);
}

in_both_engines! {
    fn a_browser_that_knows_no_ed25519_verifies(engine) {
        assert_verified_without(engine, "if (self.SubtleCrypto) SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))");
    }

    fn a_page_without_a_certificate_verifies(engine) {
        assert_verified_without(engine, "Object.defineProperty(Crypto.prototype, 'subtle', { get() {} })");
    }
}
