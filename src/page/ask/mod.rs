//! The ask beside one story: when it comes, what the reader answers, and what of it is kept.
//!
//! `standfirst::appeal` decides; here its decisions meet the screen, the storage and the clock.

mod banner;
mod form;
mod later;
pub mod memory;
#[cfg(not(target_arch = "wasm32"))]
mod still;
mod whole;

use std::sync::{Arc, OnceLock};

use leptos::prelude::on_cleanup;
use leptos::task::spawn_local;

#[cfg(not(target_arch = "wasm32"))]
pub use still::still;

use super::found::Loaded;
use super::signal::Flag;
use super::view::{View, live};
use super::words;
use crate::appeal::{self, Answer, Appeal, Day, Decision, Event, Reason, Situation, day_of};
use crate::browser::{clock, document, fetch, watch};

/// The element whose reading is watched.
const STORY: &str = "story";

/// The ask beside one story. Behind one pointer: what an event sets off holds on to a word and not to the whole.
pub struct Ask {
    loaded: Arc<Loaded>,
    // The edition's own, which comes after the story.
    edition: OnceLock<Result<Appeal, String>>,
    // Whether there is an appeal to show, or something to say about it.
    there: Flag,
    // Whether the banner is open.
    open: Flag,
    // Whether the reader answered while this story was on show.
    answered: Flag,
}

impl Ask {
    /// The ask of a story, or of its edition where the story has none of its own.
    pub fn new(loaded: &Arc<Loaded>) -> Arc<Self> {
        let own = loaded.story.appeal.is_some() || loaded.fault.is_some();
        let ask = Arc::new(Self {
            loaded: loaded.clone(),
            edition: OnceLock::new(),
            there: Flag::new(own),
            open: Flag::new(false),
            answered: Flag::new(false),
        });
        if crate::browser::HERE {
            on_cleanup(watch::stop);
            let this = ask.clone();
            clock::after_paint(move || match own {
                true => this.begin(),
                false => spawn_local(this.clone().fetch()),
            });
        }
        ask
    }

    /// The appeal itself, and as a banner.
    pub fn views(self: &Arc<Self>) -> (View, View) {
        let (whole, banner) = (self.clone(), self.clone());
        (
            live(move || whole.there.get().then(|| whole.whole()).into()),
            live(move || banner.open.get().then(|| banner.banner()).flatten().into()),
        )
    }

    /// What the newsroom asks.
    fn appeal(&self) -> Option<&Appeal> {
        let edition = || self.edition.get()?.as_ref().ok();
        self.loaded.story.appeal.as_ref().or_else(edition)
    }

    /// What is wrong with it.
    fn fault(&self) -> Option<&str> {
        let edition = || self.edition.get()?.as_ref().err().map(String::as_str);
        self.loaded.fault.as_deref().or_else(edition)
    }

    async fn fetch(self: Arc<Self>) {
        if let Some(file) = fetch::edition_appeal().await {
            let read = appeal::from_json(&file).map_err(|fault| fault.text());
            let _ = self.edition.set(read);
            // The story may be gone by now.
            if self.there.try_set(true) {
                self.begin();
            }
        }
    }

    /// Counts the story, and asks now or once enough of it was read.
    fn begin(self: &Arc<Self>) {
        let Some(appeal) = self.appeal() else { return };
        memory::note(Event::Opened);
        if self.decide(0) == Decision::Hold(Reason::Reading) {
            let (percent, seconds) = (appeal.policy.read_percent, appeal.policy.read_seconds);
            let this = self.clone();
            watch::reading(STORY, percent, seconds, move || this.show(this.decide(100)));
        }
        let this = self.clone();
        watch::other_tabs(move || {
            let open = this.open.get_untracked();
            if open
                && !matches!(
                    this.decide(100),
                    Decision::Ask | Decision::Hold(Reason::Today { .. })
                )
            {
                this.open.set(false);
            }
        });
    }

    fn decide(&self, read_percent: u32) -> Decision {
        let situation = Situation {
            read_percent,
            sensitive: self.loaded.story.sensitive,
            offset: clock::utc_offset(),
            ..Situation::default()
        };
        let policy = self.appeal().map(|appeal| &appeal.policy);
        memory::decide(policy, situation)
    }

    fn show(&self, decision: Decision) {
        // The story may be gone by now.
        if decision != Decision::Ask || !self.open.try_set(true) {
            return;
        }
        document::announce_unseen(&words::BELOW.with(&[&self.support_words()]));
        if let Some(appeal) = self.appeal() {
            let (percent, seconds) = (appeal.policy.seen_percent, appeal.policy.seen_seconds);
            clock::after_paint(move || {
                watch::seen(banner::BANNER, percent, seconds, || {
                    memory::note(Event::Seen)
                });
            });
        }
    }

    /// Keeps an answer, and puts the banner away.
    fn answer(&self, answer: Answer) {
        memory::note(Event::Answered(answer));
        // The focus would fall to the top of the document with the button that goes.
        if document::has_focus(banner::BANNER) {
            document::focus(STORY);
        }
        self.open.set(false);
        self.decide(100);
        self.answered.set(true);
        document::announce_unseen(&memory::outcome());
    }

    /// What the link and the banner say: the newsroom's own words, or the page's with the newsroom's name.
    fn support_words(&self) -> String {
        let Some(appeal) = self.appeal() else {
            return String::new();
        };
        match (&appeal.labels.support, &appeal.newsroom) {
            (Some(words), _) => words.clone(),
            (None, Some(name)) => words::SUPPORT.with(&[name]),
            (None, None) => words::SUPPORT_NAMELESS.text().to_owned(),
        }
    }
}

/// Today, by this device's clock.
fn today() -> Day {
    day_of(clock::now(), clock::utc_offset())
}
