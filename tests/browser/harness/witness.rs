//! What nobody in the room sees: the console, the requests, the policy. It speaks at the end of each test.
//!
//! Both engines tell the console and the requests over WebDriver BiDi, and a listener that is there
//! before the page reports what the page's policy stopped. Chromium's own log adds what only it says,
//! such as resources that failed and preloads that nothing used.

use std::path::Path;
use std::time::{Duration, Instant};

use hyper::Method;
use serde_json::{Value, json};
use url::Url;

use super::engine::Engine;
use super::page::Page;

/// Firefox says the first of what a page was still fetching when it was left, and the second of what the page's worker
/// could not get either, if that was in charge already. A page whose words did not come is seen by its test.
const WORKER: [&str; 2] = [
    "A ServiceWorker intercepted the request and encountered an unexpected error.",
    "A ServiceWorker passed an Error Response to FetchEvent.respondWith().",
];

/// Asked for the role or the name of something in a page that is about to go, Firefox waits for ever. So the page says
/// so, and that it stayed after all.
const LEAVING: &str = "addEventListener('beforeunload', () => {
    window.leaving = true;
    setTimeout(() => { window.leaving = false; }, 5000);
})";

/// What a test says beforehand about things that are otherwise wrong.
pub struct Expectations {
    origins: Vec<String>,
    messages: Vec<String>,
}

impl Expectations {
    /// Only the origin of `address` is asked, and the console stays empty.
    pub fn of(address: &str) -> Self {
        Self {
            origins: vec![origin(address)],
            messages: Vec::new(),
        }
    }
}

impl Page {
    /// The test makes the browser itself say this; any message that contains it is in order,
    /// and it is an error if there is none. Some things one engine says and the other does not.
    pub fn expects_message(&mut self, engine: Engine, part: &str) {
        if self.engine == engine {
            self.expectations.messages.push(part.to_owned());
        }
    }

    /// Chromium announces a request before the policy stops it: the test shows at the other server
    /// that none arrived.
    pub fn expects_vain_attempt(&mut self, engine: Engine, origin: &str) {
        if self.engine == engine {
            self.expectations.origins.push(origin.to_owned());
        }
    }

    /// The page may ask this origin, too: a mirror that its edition names.
    pub fn may_ask(&mut self, origin: &str) {
        self.expectations.origins.push(origin.to_owned());
    }

    /// Every address that the page asked for, in order.
    pub fn requests(&self) -> Vec<String> {
        self.events().iter().filter_map(requested).collect()
    }

    /// What the witness would say now; it then forgets it.
    pub fn testimony(&mut self) -> Vec<String> {
        let findings = findings(self);
        self.expectations.messages.push(String::new());
        self.expectations.origins.push(String::new());
        findings
    }
}

/// Starts to listen, before the page is opened.
pub fn listen(page: &Page) {
    page.bidi().command(
        "script.addPreloadScript",
        json!({
            "functionDeclaration": "(report) => addEventListener('securitypolicyviolation', (stopped) =>
                report(`${stopped.effectiveDirective} stopped ${stopped.blockedURI} ${stopped.sample}`))",
            "arguments": [{ "type": "channel", "value": { "channel": "policy" } }],
            "contexts": [page.context],
        }),
    );
    if page.engine == Engine::Firefox {
        page.run_before_the_page(LEAVING);
    }
    if page.engine == Engine::Chromium {
        // What earlier pages and the driver itself said is in there, too.
        chromium_log(page);
    }
}

/// Everything that should not have happened.
pub fn findings(page: &Page) -> Vec<String> {
    let expected = &page.expectations.messages;
    let (messages, missing) = messages_and_missing(page);
    let missing = missing
        .into_iter()
        .map(|part| format!("the browser should have said: {part}"));
    let unexpected = messages.into_iter().filter(|message| {
        let expected = expected.iter().map(String::as_str).chain(WORKER);
        !expected.into_iter().any(|part| message.contains(part))
    });
    let elsewhere = page
        .requests()
        .into_iter()
        .filter(|address| leaves(address, &page.expectations.origins))
        .map(|address| format!("a request left the page's origin: {address}"));
    unexpected.chain(missing).chain(elsewhere).collect()
}

/// All that was said, and what was expected and not said. A browser may be late with its reports.
fn messages_and_missing(page: &Page) -> (Vec<String>, Vec<String>) {
    let mut log = Vec::new();
    let begin = Instant::now();
    loop {
        if page.engine == Engine::Chromium {
            log.extend(chromium_log(page));
        }
        let told = page.events();
        let messages: Vec<String> = told.iter().filter_map(message).chain(log.clone()).collect();
        let mut missing = page.expectations.messages.clone();
        missing.retain(|part| !messages.iter().any(|message| message.contains(part)));
        missing.retain(|part| !part.is_empty());
        if missing.is_empty() || begin.elapsed() > Duration::from_secs(3) {
            return (messages, missing);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn message(event: &Value) -> Option<String> {
    let told = &event["params"];
    match event["method"].as_str()? {
        "log.entryAdded" => Some(format!(
            "the console: {} {}",
            told["level"].as_str().unwrap_or_default(),
            told["text"].as_str().unwrap_or_default()
        )),
        "script.message" if told["channel"] == "policy" => Some(format!(
            "the policy: {}",
            told["data"]["value"].as_str().unwrap_or_default()
        )),
        _ => None,
    }
}

fn requested(event: &Value) -> Option<String> {
    (event["method"] == "network.beforeRequestSent").then(|| {
        event["params"]["request"]["url"]
            .as_str()
            .map(str::to_owned)
    })?
}

/// Chromium gives each line of its log once.
fn chromium_log(page: &Page) -> Vec<String> {
    let log = page.command(
        Method::POST,
        "se/log".to_owned(),
        Some(json!({ "type": "browser" })),
    );
    let lines = log.as_array().into_iter().flatten();
    lines
        .map(|line| {
            format!(
                "the log: {} {}",
                line["level"].as_str().unwrap_or_default(),
                line["message"].as_str().unwrap_or_default()
            )
        })
        .collect()
}

fn leaves(address: &str, origins: &[String]) -> bool {
    let inside = ["data:", "blob:", "about:"];
    !inside.iter().any(|scheme| address.starts_with(scheme))
        && !origins
            .iter()
            .any(|own| own.is_empty() || *own == origin(address))
}

fn origin(address: &str) -> String {
    Url::parse(address)
        .map(|address| address.origin().ascii_serialization())
        .unwrap_or_default()
}

/// When a test fails: what the reader saw, in `target/browser-failures/`.
pub fn keep_a_picture(page: &Page) {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("test").replace("::", "-");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser-failures");
    // A panic here would end the whole run, and the test's own is what matters.
    let Ok(picture) = super::runtime::wait_for(page.client().screenshot()) else {
        return;
    };
    if std::fs::create_dir_all(&folder).is_ok() {
        let _ = std::fs::write(folder.join(format!("{name}.png")), picture);
        eprintln!("a picture of the page is in target/browser-failures/{name}.png");
    }
    let asked = page.requests();
    let last = &asked[asked.len().saturating_sub(5)..];
    eprintln!("at {}, which asked last for {last:?}", page.address());
    for message in page.events().iter().filter_map(message) {
        eprintln!("{message}");
    }
}
