//! The lists of a signed edition are read as its stories are: once they are known to be the newsroom's.

use super::newsroom::{HEADLINE, Newsroom, TODAY};
use crate::harness::{Page, Server, Settings, eventually};

const ALTERED: &str = "Altered: this is not what the newsroom signed.";

fn signed() -> (Newsroom, Server) {
    let newsroom = Newsroom::new();
    newsroom.publish("edition", TODAY);
    let host = newsroom.host("edition");
    (newsroom, host)
}

/// Has the host put other words into a file.
fn alter(newsroom: &Newsroom, host: &Server, path: &str, before: &str, after: &str) {
    let file = String::from_utf8(newsroom.file(&format!("edition/{path}"))).expect("text");
    assert!(file.contains(before));
    host.lay(path, file.replace(before, after));
}

in_both_engines! {
    fn what_was_put_into_somebodys_mouth_is_not_shown(engine) {
        let (newsroom, host) = signed();
        let said = "./?page=said&name=Ana%20Ruiz";
        let page = Page::open(engine, Settings::default(), &host.address(said));
        page.sees("link", "“Four metres, everywhere.”");
        alter(&newsroom, &host, "people/0.json", "Four metres", "Two metres");
        page.go(&host.address(&[said, "&again"].concat()));
        eventually("that it was altered", || page.shown_text("#story").contains(ALTERED).then_some(()));
        assert!(!page.shown_text("#story").contains("metres"));
    }

    fn a_list_that_was_altered_is_not_shown(engine) {
        let (newsroom, host) = signed();
        alter(&newsroom, &host, "front.json", HEADLINE, "Harbour Closed for Good");
        let page = Page::open(engine, Settings::default(), &host.address("./?page=stories"));
        eventually("that it was altered", || page.shown_text("#story").contains(ALTERED).then_some(()));
        assert!(!page.shown_text("#story").contains("Closed for Good"));
    }
}
