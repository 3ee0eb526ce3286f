//! One page in a browser: opening it, moving through its history, taking its picture.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use super::bidi::Bidi;
use super::browser::Browser;
use super::engine::Engine;
use super::runtime::wait_for;
use super::seat::Seat;
use super::settings::{Scheme, Settings};
use super::witness::{self, Expectations};

/// A page in a browser. When it is dropped, the witness speaks.
pub struct Page {
    pub engine: Engine,
    pub settings: Settings,
    pub(super) expectations: Expectations,
    pub(super) context: String,
    reader: String,
    alone: bool,
    // There until the page is dropped.
    browser: Option<Browser>,
    _seat: Seat,
}

impl Page {
    /// Opens `address` as a reader does who was never here.
    #[track_caller]
    pub fn open(engine: Engine, settings: Settings, address: &str) -> Self {
        let seat = Seat::take();
        let browser = Browser::take(engine, &settings);
        Self::open_in(browser, false, seat, engine, settings, address)
    }

    /// As `open`, in a browser that ends with the page.
    pub fn open_alone(engine: Engine, settings: Settings, address: &str) -> Self {
        let seat = Seat::take();
        let browser = Browser::start_alone(engine, &settings);
        Self::open_in(browser, true, seat, engine, settings, address)
    }

    fn open_in(
        browser: Browser,
        alone: bool,
        seat: Seat,
        engine: Engine,
        settings: Settings,
        address: &str,
    ) -> Self {
        let reader = browser.bidi.command("browser.createUserContext", json!({}));
        let reader = reader["userContext"].as_str().expect("a name").to_owned();
        let tab = json!({ "type": "tab", "userContext": reader });
        let context = browser.bidi.command("browsingContext.create", tab);
        let context = context["context"].as_str().expect("a name").to_owned();
        let window = WindowHandle::try_from(context.clone()).expect("a window's name");
        wait_for(browser.client.switch_to_window(window)).expect("the new tab");
        let page = Self {
            engine,
            settings,
            expectations: Expectations::of(address),
            context,
            reader,
            alone,
            browser: Some(browser),
            _seat: seat,
        };
        page.apply_settings();
        page.go(address);
        page
    }

    pub(super) fn client(&self) -> &Client {
        &self
            .browser
            .as_ref()
            .expect("it is there until the end")
            .client
    }

    pub(super) fn bidi(&self) -> &Bidi {
        &self
            .browser
            .as_ref()
            .expect("it is there until the end")
            .bidi
    }

    /// What this page's tab told so far, in order.
    pub(super) fn events(&self) -> Vec<Value> {
        // Events come in order: after this answer, all earlier ones are here.
        self.bidi().command("browsingContext.getTree", json!({}));
        self.bidi().events_of(&self.context)
    }

    fn apply_settings(&self) {
        witness::listen(self);
        let (width, height) = self.settings.viewport;
        self.resize(width, height);
        if self.engine == Engine::Chromium {
            let value = match self.settings.scheme {
                Scheme::Dark => "dark",
                Scheme::Light => "light",
            };
            let feature = json!({ "name": "prefers-color-scheme", "value": value });
            self.devtools(
                "Emulation.setEmulatedMedia",
                json!({ "features": [feature] }),
            );
        }
        if let Some(script) = &self.settings.before_the_page {
            self.run_before_the_page(script);
        }
    }

    /// From the next load on, runs `script` before anything of the page's own.
    pub fn run_before_the_page(&self, script: &str) {
        let declaration = format!("() => {{ {script} }}");
        self.bidi().command(
            "script.addPreloadScript",
            json!({ "functionDeclaration": declaration, "contexts": [self.context] }),
        );
    }

    /// The folder with the browser's profile.
    pub fn profile_folder(&self) -> std::path::PathBuf {
        self.browser
            .as_ref()
            .expect("it is there until the end")
            .folder()
    }

    /// Gives the window's inside another size, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.bidi().command(
            "browsingContext.setViewport",
            json!({ "context": self.context, "viewport": { "width": width, "height": height } }),
        );
    }

    /// Puts the reader into a time zone.
    pub fn be_in(&self, zone: &str) {
        self.bidi().command(
            "emulation.setTimezoneOverride",
            json!({ "contexts": [self.context], "timezone": zone }),
        );
    }

    /// Opens another address, as from the address bar.
    #[track_caller]
    pub fn go(&self, address: &str) {
        wait_for(self.client().goto(address)).unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Opens another address, where it may well not come.
    pub fn try_to_go(&self, address: &str) {
        let _ = wait_for(self.client().goto(address));
    }

    /// Loads the page anew.
    pub fn reload(&self) {
        wait_for(self.client().refresh()).expect("a reload");
    }

    /// Presses the browser's "back".
    pub fn back(&self) {
        wait_for(self.client().back()).expect("a step back");
    }

    /// Presses the browser's "forward".
    pub fn forward(&self) {
        wait_for(self.client().forward()).expect("a step forward");
    }

    /// What the address bar shows.
    pub fn address(&self) -> String {
        wait_for(self.client().current_url())
            .expect("an address")
            .to_string()
    }

    /// What the tab shows.
    pub fn title(&self) -> String {
        wait_for(self.client().title()).expect("a title")
    }

    /// A picture of what is in the window, as PNG.
    pub fn screenshot(&self) -> Vec<u8> {
        wait_for(self.client().screenshot()).expect("a screenshot")
    }

    /// A picture of the whole page from its top to its end, as PNG.
    pub fn screenshot_of_the_whole_page(&self) -> Vec<u8> {
        let (width, height) = self.settings.viewport;
        let whole = self
            .evaluate("document.documentElement.scrollHeight")
            .as_u64()
            .expect("pixels");
        self.resize(
            width,
            u32::try_from(whole).expect("a page's height").max(height),
        );
        let picture = self.screenshot();
        self.resize(width, height);
        picture
    }

    /// Lets the page alone for a while: only for what must not happen.
    pub fn rest(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // The browser may be what failed, so it ends here with its page.
            let keep = AssertUnwindSafe(|| witness::keep_a_picture(self));
            let _ = std::panic::catch_unwind(keep);
            return;
        }
        let findings = witness::findings(self);
        let Some(browser) = self.browser.take() else {
            return;
        };
        browser.bidi.command(
            "browser.removeUserContext",
            json!({ "userContext": self.reader }),
        );
        browser.bidi.forget_events();
        if !self.alone {
            browser.put_back();
        }
        assert!(
            findings.is_empty(),
            "in {:?}:\n{}",
            self.engine,
            findings.join("\n")
        );
    }
}
