//! A running browser with its driver, lent to one page after the other.
//!
//! A page gets a context of its own, which shares nothing with another: no storage, no cache. That is as
//! good as a new profile and ten times as fast, so a browser goes back to the shelf after its page.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, MutexGuard};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::bidi::Bidi;
use super::driver::Driver;
use super::engine::Engine;
use super::runtime::wait_for;
use super::settings::Settings;

/// A running browser. Dropping it ends it.
pub struct Browser {
    pub client: Client,
    pub bidi: Bidi,
    kind: String,
    // The last to go: the others talk to it.
    driver: Driver,
}

/// Browsers that nobody uses at the moment, by what they were asked to be.
static SHELF: LazyLock<Mutex<HashMap<String, Vec<Browser>>>> = LazyLock::new(Mutex::default);

impl Browser {
    /// One that fits the settings, from the shelf or new.
    pub fn take(engine: Engine, settings: &Settings) -> Self {
        let capabilities = settings.capabilities(engine);
        let kind = capabilities.to_string();
        let waiting = shelf().get_mut(&kind).and_then(Vec::pop);
        waiting.unwrap_or_else(|| Self::start(engine, &capabilities, kind))
    }

    /// Puts it back for the next page.
    pub fn put_back(self) {
        shelf().entry(self.kind.clone()).or_default().push(self);
    }

    /// One that no other page used or will use.
    pub fn start_alone(engine: Engine, settings: &Settings) -> Self {
        let capabilities = settings.capabilities(engine);
        Self::start(engine, &capabilities, capabilities.to_string())
    }

    fn start(engine: Engine, capabilities: &Value, kind: String) -> Self {
        let driver = Driver::start(engine);
        let client = wait_for(
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.as_object().expect("an object").clone())
                .connect(&driver.address()),
        )
        .unwrap_or_else(|error| panic!("{engine:?} gives no session: {error}"));
        let socket = client
            .capabilities()
            .and_then(|given| given.get("webSocketUrl"))
            .and_then(Value::as_str)
            .unwrap_or_else(|| panic!("{engine:?} speaks no WebDriver BiDi: it is too old"))
            .to_owned();
        let bidi = Bidi::connect(&socket);
        bidi.command(
            "session.subscribe",
            json!({ "events": ["log.entryAdded", "network.beforeRequestSent", "script.message"] }),
        );
        Self {
            client,
            bidi,
            kind,
            driver,
        }
    }

    /// The folder that its profiles are in.
    pub fn folder(&self) -> PathBuf {
        self.driver.folder()
    }
}

fn shelf() -> MutexGuard<'static, HashMap<String, Vec<Browser>>> {
    SHELF
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}
