//! What the sample edition holds, from its wire text, and the stories that tests lay beside it.

use serde_json::{Value, json};

use crate::harness::{Engine, Page, Server, Settings, built_page, in_the_repository};

/// The lead story's headline.
pub const HEADLINE: &str = "Moscow Hopes to Meet Hamas in Qatar for Hostage Talks";
/// The newsroom's name.
pub const NEWSROOM: &str = "The Moscow Times";
/// The heading of the newsroom's message.
pub const MESSAGE: &str = "A Message from The Moscow Times";
/// The heading of the support banner, and its link.
pub const SUPPORT: &str = "Support The Moscow Times";
/// The newsroom's own page for support.
pub const SUPPORT_ADDRESS: &str = "https://www.themoscowtimes.com/contribute";
/// The switch for the marking of quotations.
pub const HIGHLIGHT: &str = "Highlight quotations";

/// The paragraphs of the report, as the wire brought them.
pub fn report() -> Vec<String> {
    wire()
        .into_iter()
        .take_while(|line| !line.starts_with(MESSAGE))
        .collect()
}

/// The paragraphs of the newsroom's message, as the wire brought them.
pub fn message() -> Vec<String> {
    let lines = wire()
        .into_iter()
        .skip_while(|line| !line.starts_with(MESSAGE));
    lines
        .skip(1)
        .take_while(|line| !line.starts_with("Remind me later"))
        .collect()
}

fn wire() -> Vec<String> {
    let file = in_the_repository("public/stories/hostage-talks.txt");
    let text = std::fs::read_to_string(file).expect("the sample's wire text");
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The built page with the sample edition, on a server of its own.
pub fn site() -> Server {
    Server::over(&built_page())
}

/// Opens the front page and waits for the lead story.
#[track_caller]
pub fn open(engine: Engine, settings: Settings, site: &Server) -> Page {
    let page = Page::open(engine, settings, &site.address("./"));
    page.sees("heading", HEADLINE);
    page
}

/// A small sound story with this name, long enough to be scrolled.
pub fn story(name: &str, headline: &str) -> Value {
    let paragraph = "The harbour was quiet in the morning. Later the wind turned to the north, and the \
                     boats that had gone out at dawn came back one after the other, with little in their nets.";
    let body: Vec<Value> = (0..20)
        .map(|_| json!({ "type": "paragraph", "text": paragraph }))
        .collect();
    json!({ "id": name, "language": "en", "headline": headline, "body": body })
}

/// Lays a story beside the sample's.
pub fn lay(site: &Server, name: &str, story: &Value) {
    site.lay(&format!("stories/{name}.json"), story.to_string());
}
