//! Stories of other sites by their address: read where both sides allow it, and where not it is said which did not.
//! That the page's own policy stops it is in `failures`.

use crate::harness::{Engine, Fault, Page, Server, Settings, built_page};
use crate::sample;

const HEADLINE: &str = "The harbour was quiet";

/// A site whose policy lets the page ask `other`, opened at the story that lies there.
fn open(engine: Engine, other: &Server) -> (Server, Page) {
    let site = sample::site();
    let index = std::fs::read_to_string(built_page().join("index.html")).expect("the page");
    let own = "connect-src 'self'";
    assert!(index.contains(own));
    site.lay(
        "index.html",
        index.replace(own, &format!("{own} {}", other.origin())),
    );
    other.lay("story.json", sample::story("story", HEADLINE).to_string());
    let address = site.address(&format!("./?url={}", other.address("story.json")));
    let mut page = Page::open(engine, Settings::default(), &address);
    page.expects_vain_attempt(engine, other.origin());
    (site, page)
}

#[track_caller]
fn assert_told(page: &Page, parts: &[&str]) {
    page.sees("heading", "This story is on another site");
    let told = page.all("alert")[0].text();
    for part in parts {
        assert!(told.contains(part), "“{part}” is not in:\n{told}");
    }
}

in_both_engines! {
    fn an_address_that_another_application_shares_is_opened_also_where_it_stands_in_the_text(engine) {
        let site = sample::site();
        sample::lay(&site, "one", &sample::story("one", HEADLINE));
        let shared = format!("./?title=A+story&text=Read+this:+{}", site.address("stories/one.json"));
        let page = Page::open(engine, Settings::default(), &site.address(&shared));
        page.sees("heading", HEADLINE);
        let elsewhere = "./?title=A+story&url=https://news.example/story.json";
        page.go(&site.address(elsewhere));
        assert_told(&page, &["the policy of this page lets it ask no other site"]);
    }

    fn a_story_of_a_site_that_shares_it_is_read(engine) {
        let other = Server::empty();
        other.share();
        let (_site, page) = open(engine, &other);
        page.sees("heading", HEADLINE);
    }

    fn a_site_that_does_not_share_its_files_is_named(engine) {
        let other = Server::empty();
        let (_site, mut page) = open(engine, &other);
        page.expects_message(Engine::Chromium, "blocked by CORS policy");
        page.expects_message(Engine::Chromium, "net::ERR_FAILED");
        page.expects_message(Engine::Firefox, "Cross-Origin Request Blocked");
        assert_told(&page, &[other.origin(), "answers, but it does not let the pages of other sites read", "press import"]);
        // Where the other site changes its mind, trying again is enough.
        other.share();
        page.sees("button", "Try again").click();
        page.sees("heading", HEADLINE);
    }

    fn where_no_answer_comes_the_page_does_not_guess_why(engine) {
        let other = Server::empty();
        other.fail("story.json", Fault::Aborted);
        let (_site, mut page) = open(engine, &other);
        page.expects_message(Engine::Chromium, "net::ERR_EMPTY_RESPONSE");
        page.expects_message(Engine::Firefox, "Cross-Origin Request Blocked");
        assert_told(&page, &[other.origin(), "a browser does not tell which", "press import"]);
    }

    fn a_file_that_is_not_there_is_told_as_on_this_site(engine) {
        let other = Server::empty();
        other.share();
        other.fail("story.json", Fault::Status(404));
        let (_site, mut page) = open(engine, &other);
        page.expects_message(Engine::Chromium, "status of 404");
        page.sees("heading", "There is no such story here");
    }
}
