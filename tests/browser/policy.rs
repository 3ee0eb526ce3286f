//! The page's policy holds: nothing that is slipped in runs, and nobody else is asked for anything.

use serde_json::json;

use crate::harness::{Engine, Page, Server, Settings, built_page};
use crate::sample::{self, HEADLINE};

in_both_engines! {
    fn an_inline_script_that_was_slipped_into_the_page_does_not_run(engine) {
        let site = sample::site();
        let index = std::fs::read_to_string(built_page().join("index.html")).expect("the page");
        let foul = index.replace(
            "</head>",
            "<script>window.ran = 'a script'</script><style>h1 { opacity: .5 }</style></head>",
        );
        let foul = foul.replace("</main>", "<img src=icon.svg onload=\"window.ran = 'a handler'\"></main>");
        assert_ne!(index, foul);
        site.lay("index.html", foul);
        let mut page = Page::open(engine, Settings::default(), &site.address("./"));
        page.expects_message(engine, "script-src-elem stopped inline");
        page.expects_message(engine, "script-src-attr stopped inline");
        page.expects_message(engine, "style-src-elem stopped inline");
        page.expects_message(Engine::Chromium, "violates the following Content Security Policy directive");
        page.expects_message(Engine::Firefox, "Content-Security-Policy: The page’s settings blocked");
        page.sees("heading", HEADLINE);
        assert!(page.evaluate("window.ran ?? null").is_null());
        assert_eq!(page.evaluate("getComputedStyle(document.querySelector('h1')).opacity"), "1");
    }

    fn markup_cannot_be_written_into_the_page_as_text(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        page.expects_message(engine, "require-trusted-types-for stopped");
        page.expects_message(Engine::Chromium, "TrustedHTML");
        page.expects_message(Engine::Firefox, "Content-Security-Policy: The page’s settings blocked");
        let tried = page.in_the_page(
            "try { document.body.innerHTML = '<img src=x onerror=ran=1>'; return 'written' }
             catch (error) { return error.name }",
        );
        assert_eq!(tried, "TypeError");
    }

    fn no_script_runs_by_an_address_that_was_made_up(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        crate::offline::settled(&page);
        page.expects_message(engine, "trusted-types stopped");
        page.expects_message(engine, "require-trusted-types-for stopped");
        page.expects_message(Engine::Chromium, "TrustedScriptURL");
        page.expects_message(Engine::Chromium, "TrustedTypePolicy");
        page.expects_message(Engine::Firefox, "Content-Security-Policy: The page’s settings blocked");
        for attempt in ["new Worker('boot.js')", "trustedTypes.createPolicy('mine', { createScriptURL: (it) => it })", "trustedTypes.createPolicy('worker', { createScriptURL: (it) => it })"] {
            let tried = page.in_the_page(&format!("try {{ {attempt}; return 'ran' }} catch (error) {{ return error.name }}"));
            assert_eq!(tried, "TypeError", "{attempt}");
        }
    }

    fn what_a_story_says_is_text_and_stays_text(engine) {
        let site = sample::site();
        let other = Server::empty();
        let image = "<img src=x onerror=\"window.ran = 1\"><script>window.ran = 1</script>";
        let mut story = sample::story("foul", image);
        story["standfirst"] = json!(image);
        story["bylines"] = json!([{ "name": image, "url": "javascript:window.ran=1" }]);
        story["source"] = json!({ "name": "Elsewhere", "url": "data:text/html,<script>1</script>" });
        story["body"][0] = json!({ "type": "paragraph", "text": [
            { "text": image }, { "text": "a link", "link": "JaVaScRiPt:window.ran=1" },
        ]});
        story["appeal"] = json!({ "heading": image, "paragraphs": [image], "labels": {} });
        sample::lay(&site, "foul", &story);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=foul"));
        page.sees("heading", image);
        assert_eq!(page.text_of("document.querySelector('#p1').textContent"), format!("{image}a link"));
        assert_eq!(page.evaluate("document.querySelectorAll('main img, main script').length"), 0);
        let links = page.evaluate("[...document.querySelectorAll('main a')].map((it) => it.protocol)");
        assert!(links.as_array().is_some_and(|links| links.iter().all(|scheme| scheme == "http:")), "{links}");
        assert!(page.evaluate("window.ran ?? null").is_null());
        assert_eq!(other.asked(), Vec::<String>::new());
    }

    fn a_picture_on_another_host_is_not_asked_for(engine) {
        let site = sample::site();
        let other = Server::empty();
        let mut story = sample::story("picture", "A picture from elsewhere");
        story["lead"] = json!({ "url": other.address("pixel.png"), "alt": "A pixel that counts readers" });
        sample::lay(&site, "picture", &story);
        let page = Page::open(engine, Settings::default(), &site.address("./?story=picture"));
        page.sees("heading", "A picture from elsewhere");
        let host = other.origin().trim_start_matches("http://");
        page.sees("link", &format!("A pixel that counts readers This leads to {host}"));
        page.rest(std::time::Duration::from_millis(300));
        assert_eq!(page.evaluate("document.querySelectorAll('main img').length"), 0);
        assert_eq!(other.asked(), Vec::<String>::new());
    }

    fn a_visit_asks_only_the_newsrooms_host(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        sample::banner(&page);
        let asked = page.requests();
        assert!(asked.len() >= 5, "{asked:?}");
        assert!(asked.iter().all(|address| address.starts_with(site.origin())), "{asked:?}");
    }
}
