//! Any text becomes blocks, and its blocks lead nowhere that is unsafe.
#![no_main]

use libfuzzer_sys::fuzz_target;
use standfirst::story::html::{events, walk};
use standfirst::story::{Block, safe_page, safe_picture};

fuzz_target!(|html: &str| {
    for block in walk(events(html), Some("https://news.example/a/")).body {
        match block {
            Block::Figure(figure) => assert!(safe_picture(&figure.url).is_some()),
            Block::Embed { url, .. } => assert!(safe_page(&url).is_some()),
            _ => {}
        }
    }
});
