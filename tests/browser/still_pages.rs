//! The built page with stories that have pages of their own beside it.

use serde_json::{Value, json};
use standfirst::page::still::{Surroundings, Template};
use standfirst::{quotes, story};

use crate::harness::{Engine, Page, Server, Settings, built_page, eventually, in_the_repository};
use crate::{blocks, languages, sample, stories};

/// The names of the stories that have pages here.
pub const NAMES: [&str; 5] = ["hostage-talks", "russian", "arabic", "blocks", "asking"];

/// The built page with all of them.
pub fn site() -> Server {
    let site = sample::site();
    let file = in_the_repository("public/stories/hostage-talks.json");
    let file = std::fs::read(file).expect("the sample");
    let mut sample: Value = serde_json::from_slice(&file).expect("JSON");
    sample["translations"] = json!([{ "language": "ru", "url": "russian.html" }]);
    lay(&site, "hostage-talks", &sample);
    lay(&site, "russian", &stories::russian());
    lay(&site, "arabic", &languages::arabic_story());
    lay(&site, "blocks", &blocks::story());
    lay(&site, "asking", &sample::asking_story());
    site.lay("boats.svg", blocks::PICTURE);
    site
}

/// Lays a story with its quotations and its page beside the sample's.
pub fn lay(site: &Server, name: &str, file: &Value) {
    let mut story = story::read(file.to_string().as_bytes())
        .expect("a story")
        .story;
    if story.quotations.is_none() {
        quotes::state(&mut story);
    }
    sample::lay(site, name, &serde_json::to_value(&story).expect("JSON"));
    let index = std::fs::read_to_string(built_page().join("index.html")).expect("the page");
    let names = site.files("css");
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let read = |name: &str| Ok(std::fs::read(built_page().join(name)).expect(name));
    let template = Template::of(&index, &names)
        .and_then(|it| it.holding(read))
        .expect("a template");
    let base = site.address("./");
    let around = Surroundings {
        slug: name,
        file: &format!("stories/{name}.json"),
        base: Some(&base),
        newsroom: sample::NEWSROOM,
        appeal: None,
    };
    let page = template.page(&story, &around).expect("its page");
    site.lay(&format!("{name}.html"), page);
}

/// Opens a story's page, without waiting for the reader.
pub fn open(engine: Engine, settings: Settings, site: &Server, address: &str) -> Page {
    Page::open(engine, settings, &site.address(address))
}

/// Waits until the reader has taken the page over.
#[track_caller]
pub fn taken_over(page: &Page) {
    eventually("the reader", || {
        let there = "document.querySelector('#story') && !document.querySelector('#first-paint') \
                     && document.getElementById('reader').ariaBusy !== 'true'";
        (page.evaluate(&format!("Boolean({there})")) == true).then_some(())
    });
}
