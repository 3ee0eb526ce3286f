//! What a reader downloads who opens a story of a signed edition for the first time.

use super::newsroom::{Newsroom, TODAY, assert_proof};
use crate::harness::{Page, Settings};
use crate::offline::settled;

/// For the page, the story, what proves it, and what is kept for a day without network.
const MOST: u64 = 100_000;

in_both_engines! {
    fn a_first_visit_to_a_story_is_small_with_all_that_proves_it(engine) {
        let newsroom = Newsroom::new();
        newsroom.publish("edition", TODAY);
        let host = newsroom.host("edition");
        for address in ["ferry.html", "./?story=ferry"] {
            let before = host.asked().len();
            let page = Page::open(engine, Settings::default(), &host.address(address));
            assert_proof(&page, &["Verified"]);
            settled(&page);
            page.rest(std::time::Duration::from_secs(1));
            let asked = host.asked().split_off(before);
            let size = |path: &String| {
                let path = path.trim_start_matches('/').split('?').next().unwrap_or_default();
                let path = if path.is_empty() { "index.html" } else { path };
                let size = |name: String| std::fs::metadata(newsroom.path(&name)).map(|it| it.len());
                // As hosts send them.
                size(format!("edition/{path}.br")).or_else(|_| size(format!("edition/{path}"))).unwrap_or(0)
            };
            let sizes: Vec<(u64, &String)> = asked.iter().map(|path| (size(path), path)).collect();
            let all: u64 = sizes.iter().map(|(size, _)| size).sum();
            println!("{address}: {all} bytes");
            assert!((50_000..=MOST).contains(&all), "{address}: {all} bytes: {sizes:#?}");
        }
    }
}
