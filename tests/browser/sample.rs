//! What the sample edition holds, from its wire text, and the stories that tests lay beside it.

use serde_json::{Value, json};

use crate::harness::{
    Engine, Found, Page, Server, Settings, built_page, eventually, in_the_repository,
};

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

/// Reads half of the story, further than the banner waits for, and waits for the banner.
#[track_caller]
pub fn banner(page: &Page) -> Found {
    eventually("the banner", || {
        read_half(page);
        page.finds("region", SUPPORT)
    })
}

/// Scrolls to the middle of the story, and a little where it is there already.
pub fn read_half(page: &Page) {
    page.script(
        "const { top = 0, height = 0 } = document.getElementById('story')?.getBoundingClientRect() ?? {};
         const way = top + height / 2 - innerHeight / 2;
         scrollBy({ top: Math.abs(way) < 10 ? 12 : way, behavior: 'instant' });",
        Vec::new(),
    );
}

/// Waits for the thing with this role and name inside the banner, where the story's end has a twin of it.
#[track_caller]
pub fn in_banner(page: &Page, role: &str, name: &str) -> Found {
    eventually(&format!("the banner's {role} “{name}”"), || {
        page.all(role).into_iter().find(|found| {
            found.name == name
                && found.script(page, "return Boolean(it.closest('#support'))") == true
        })
    })
}

/// A story whose newsroom asks in two currencies and for three frequencies.
pub fn asking_story() -> Value {
    let mut story = story("asking", ASKING);
    let offer = |frequency: &str, currency: &str, amounts: [u32; 3], suggested: u32| {
        json!({
            "frequency": frequency, "currency": currency, "amounts": amounts, "suggested": suggested,
            "lowest": amounts[0], "highest": 5000, "other": true,
        })
    };
    story["appeal"] = json!({
        "heading": "A word from The Harbour",
        "newsroom": "The Harbour",
        "paragraphs": ["We live from our readers.", "If you can, help us to go on."],
        "url": "https://harbour.example/give?a={amount}&c={currency}&f={frequency}&from={campaign}",
        "campaign": "autumn 26",
        "offers": [
            offer("monthly", "USD", [2, 10, 30], 10),
            offer("once", "USD", [25, 50, 100], 50),
            offer("annual", "USD", [50, 100, 250], 100),
            offer("monthly", "EUR", [3, 9, 27], 9),
        ],
    });
    story
}

/// The headline of that story.
pub const ASKING: &str = "A story that ends with a request";
/// The heading of its banner, and its link.
pub const GIVE: &str = "Support The Harbour";

/// Opens that story, as it is or changed.
#[track_caller]
pub fn open_asking(engine: Engine, settings: Settings, site: &Server, story: &Value) -> Page {
    lay(site, "asking", story);
    let page = Page::open(engine, settings, &site.address("./?story=asking"));
    page.sees("heading", ASKING);
    page.sees("region", "A word from The Harbour");
    page
}
