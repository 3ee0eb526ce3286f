//! A new key, and somebody else's.

use crate::harness::Engine;

use super::newsroom::{HEADLINE, Newsroom, STORY, TODAY, assert_proof, open};

const ALTERED: &str = "Altered: this is not what the newsroom signed.";

in_both_engines! {
    fn a_new_key_is_followed_where_the_old_one_signed_it(engine) {
        let newsroom = Newsroom::new();
        newsroom.publish("edition", TODAY);
        let host = newsroom.host("edition");
        let page = open(engine, &host);
        assert_proof(&page, &["Verified", "version 1."]);
        newsroom.press(&["key", "--out", "keys", "--name", "new", "--no-password"]);
        let settings = newsroom.path("newsroom/newsroom.toml");
        let text = std::fs::read_to_string(&settings).expect("settings");
        std::fs::write(&settings, text.replace("edition.key", "new.key")).expect("settings");
        newsroom.publish("edition", &["--old-key", "keys/edition.key"]);
        page.go(&host.address(STORY));
        page.reload();
        assert_proof(&page, &["Verified", "version 2."]);
    }

    fn somebody_elses_key_is_refused_by_a_reader_who_was_here_before(engine) {
        let newsroom = Newsroom::new();
        newsroom.publish("edition", TODAY);
        let other = Newsroom::new();
        other.publish("edition", TODAY);
        let host = newsroom.host("edition");
        let mut page = open(engine, &host);
        // Whether the old key says anything of a new one is asked, in vain.
        page.expects_message(Engine::Chromium, "404");
        assert_proof(&page, &["Verified"]);
        std::fs::rename(newsroom.path("edition"), newsroom.path("away")).expect("a folder");
        std::fs::rename(other.path("edition"), newsroom.path("edition")).expect("a folder");
        page.go(&host.address("./?story=harbour&item=1"));
        page.sees("heading", ALTERED);
        assert!(page.finds("heading", HEADLINE).is_none());
    }
}
