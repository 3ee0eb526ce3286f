//! What a reader's device and settings are like, and how each engine is told.

use serde_json::{Value, json};

use super::engine::Engine;

/// The reader's colour scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// A reader's device and settings.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The window's inside, in CSS pixels.
    pub viewport: (u32, u32),
    /// What `prefers-color-scheme` says.
    pub scheme: Scheme,
    /// Whether pages may keep anything on the device.
    pub storage: bool,
    /// Whether pages may run scripts.
    pub scripting: bool,
    /// Whether pages may run WebAssembly.
    pub web_assembly: bool,
    /// Run in the page before anything of its own.
    pub before_the_page: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            viewport: (1280, 800),
            scheme: Scheme::Light,
            storage: true,
            scripting: true,
            web_assembly: true,
            before_the_page: None,
        }
    }
}

impl Settings {
    /// A small phone.
    pub fn phone() -> Self {
        Self {
            viewport: (360, 640),
            ..Self::default()
        }
    }

    /// What a new session asks of the engine's driver.
    pub fn capabilities(&self, engine: Engine) -> Value {
        match engine {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "webSocketUrl": true,
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": engine.browser(),
                    "args": self.chromium_arguments(),
                    "prefs": self.chromium_preferences(),
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "webSocketUrl": true,
                "moz:firefoxOptions": {
                    "binary": engine.browser(),
                    "args": ["-headless"],
                    "prefs": self.firefox_preferences(),
                },
            }),
        }
    }

    fn chromium_arguments(&self) -> Vec<&'static str> {
        let mut arguments = vec![
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // The screen is the same on every machine, whatever its language.
            "--lang=en-US",
        ];
        if is_root() {
            arguments.push("--no-sandbox");
        }
        if !self.web_assembly {
            arguments.push("--js-flags=--jitless");
        }
        // As where a screen reader runs, and not only where a driver asks: what is not laid out yet is told, too.
        if !self.web_assembly || !self.scripting {
            arguments.push("--force-renderer-accessibility");
        }
        arguments
    }

    fn chromium_preferences(&self) -> Value {
        // 2 is "blocked" in Chromium's own settings page.
        let mut preferences = json!({ "intl.accept_languages": "en-US" });
        if !self.storage {
            preferences["profile.default_content_setting_values.cookies"] = 2.into();
        }
        if !self.scripting {
            preferences["profile.default_content_setting_values.javascript"] = 2.into();
        }
        preferences
    }

    fn firefox_preferences(&self) -> Value {
        let mut preferences = json!({
            "intl.accept_languages": "en-US",
            "layout.css.prefers-color-scheme.content-override": match self.scheme {
                Scheme::Dark => 0,
                Scheme::Light => 1,
            },
            // Off the Mac it is a setting whether links take part in the Tab order; 7 is everything.
            "accessibility.tabfocus": 7,
            // Each page is new here: to make processes ahead, or WebAssembly that is fast in the long run, pays for nothing.
            "dom.ipc.processPrelaunch.enabled": false,
            "javascript.options.wasm_optimizingjit": false,
        });
        if !self.storage {
            // "All cookies", which takes site data along.
            preferences["network.cookie.cookieBehavior"] = 2.into();
        }
        if !self.scripting {
            preferences["javascript.enabled"] = false.into();
        }
        if !self.web_assembly {
            preferences["javascript.options.wasm"] = false.into();
        }
        preferences
    }
}

/// Chromium refuses to run as root with its sandbox on.
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|data| data.uid() == 0)
}
