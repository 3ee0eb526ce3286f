//! A device that speaks, for the tests of the story read aloud.
//!
//! The machines that run the tests have no voices, so the device's speech is a stand-in that notes what it is asked to
//! say and says nothing. It is there before the page, as a device's voices are.

use serde_json::{Value, json};

use crate::harness::{Engine, Found, Page, Server, Settings, eventually};
use crate::sample;

/// A device with a company's voice, which is the default, and two of its own that speak English and one French.
/// `ends()` has it come to the end of what it says.
const SPEECH: &str = "if (location.protocol === 'http:') {
    const asked = [];
    let now;
    const voice = (name, lang, localService) => ({ name, lang, localService, default: !localService, voiceURI: `urn:${name}` });
    const voices = [voice('Cloud', 'en-US', false), voice('Ada', 'en-GB', true), voice('Ben', 'en_US', true), voice('Chloé', 'fr-FR', true)];
    const speech = {
        asked, paused: false, pending: false,
        get speaking() { return Boolean(now); },
        getVoices: () => (window.noVoices ? [] : voices),
        cancel() {
            const ended = now;
            now = undefined;
            if (ended) setTimeout(() => ended.onerror?.({ error: 'interrupted' }));
        },
        speak(utterance) {
            const { text, voice, lang, rate } = utterance;
            asked.push({ text, voice: voice?.name ?? null, lang, rate });
            now = utterance;
        },
    };
    window.ends = () => {
        const ended = now;
        now = undefined;
        ended?.onend?.({});
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}";

/// A device that speaks, whose reader wants the page's own words in English.
pub fn device() -> Settings {
    let english =
        "if (location.protocol === 'http:') localStorage.setItem('standfirst.language', 'en');";
    Settings {
        before_the_page: Some([SPEECH, english].concat()),
        ..Settings::default()
    }
}

pub const OURS: &str = "./?story=harbour";

/// A short story with each kind of thing that is read, and some that is not.
pub fn harbour() -> Value {
    let mut story = sample::story("harbour", "The harbour is quiet");
    story["standfirst"] = json!("Nobody went out. Nobody came back.");
    story["body"] = json!([
        { "type": "paragraph", "text": "Mr. Hale waited. “We go tomorrow,” he said." },
        { "type": "heading", "level": 2, "text": "The wind" },
        { "type": "list", "ordered": false, "items": ["From the north", "From the east"] },
        { "type": "pull-quote", "text": "We go tomorrow", "cite": "Hale" },
        { "type": "block-quote", "paragraphs": ["The sea decides."], "cite": "A saying" },
        { "type": "paragraph", "text": [{ "text": "It was " }, { "text": "very", "emphasis": true }, { "text": " cold.\nAll slept." }] },
    ]);
    story["quotations"] = json!([{
        "passage": 1, "words": "“We go tomorrow,”",
        "speaker": { "name": "Tom Hale", "role": "a fisherman", "mention": "he", "how": "reference" },
    }]);
    story
}

pub const SENTENCES: [&str; 11] = [
    "The harbour is quiet",
    "Nobody went out.",
    "Nobody came back.",
    "Mr. Hale waited.",
    "“We go tomorrow,” he said.",
    "The wind",
    "From the north",
    "From the east",
    "The sea decides.",
    "— A saying",
    "It was very cold.",
];

#[track_caller]
pub fn open(engine: Engine, settings: Settings, site: &Server, story: &Value) -> Page {
    sample::lay(site, "harbour", story);
    let page = Page::open(engine, settings, &site.address(OURS));
    page.sees("heading", story["headline"].as_str().expect("a headline"));
    page
}

/// Opens the panel and waits until it is ready to read.
#[track_caller]
pub fn listen(page: &Page) -> Found {
    page.sees("button", "Listen").press(page);
    page.sees("button", "Play")
}

pub fn asked(page: &Page, what: &str) -> Vec<Value> {
    let asked = page.evaluate("speechSynthesis.asked");
    asked
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one[what].clone())
        .collect()
}

/// Waits until so much was asked for in all, and gives the last text of it.
#[track_caller]
pub fn last_of(page: &Page, count: usize) -> String {
    eventually(&format!("{count} texts to be said"), || {
        let asked = asked(page, "text");
        assert!(asked.len() <= count, "more than {count}: {asked:?}");
        (asked.len() == count).then(|| asked[count - 1].as_str().expect("a text").to_owned())
    })
}

pub fn is_speaking(page: &Page) -> bool {
    page.evaluate("speechSynthesis.speaking") == true
}

#[track_caller]
pub fn falls_silent(page: &Page) {
    eventually("silence", || (!is_speaking(page)).then_some(()));
}

pub fn ends(page: &Page) {
    page.script("ends()", Vec::new());
}

/// What is marked in the text. Without the browser's own highlights it is the whole block.
pub fn marked(page: &Page, name: &str) -> String {
    page.text_of(&format!(
        "[...(CSS.highlights.get('{name}') ?? [])].map(String).join('')"
    ))
}

#[track_caller]
pub fn says(page: &Page, words: &str) {
    eventually(words, || {
        page.finds("region", "Listen")?
            .try_text()?
            .contains(words)
            .then_some(())
    });
}
