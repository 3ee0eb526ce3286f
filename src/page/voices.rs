//! The voices of a story: who speaks, how much and where; one can be picked and stepped through.

use super::quotation::{Attention, everything_said, look};
use super::text::numbered;
use super::view::{Element, View, el, live};
use super::words;
use crate::browser::{document, keys};
use crate::quotes::{Voice, next_of, presence};

/// The list's address in the document, and that of the button that opens it.
const LIST: &str = "voices";
const OPENER: &str = "voices-opener";

/// Into how many parts the picture of a story's length is cut.
const CELLS: usize = 24;

/// The button that opens the list, and the list.
pub fn voices(attention: &Attention) -> (Element, View) {
    let listing = attention.listing;
    let opener = el("button")
        .id(OPENER)
        .attr("type", "button")
        .live_attr("aria-expanded", move || {
            if listing.get() { "true" } else { "false" }
        })
        .on("click", {
            let attention = attention.clone();
            move || match listing.get_untracked() {
                true => attention.leave(),
                false => listing.set(true),
            }
        })
        .child(words::VOICES);
    let hearing = attention.clone();
    keys::hear(move |key| hearing.hears(&key));
    let attention = attention.clone();
    let list = live(move || match attention.listing.get() {
        true => attention.list().into(),
        false => View::Many(Vec::new()),
    });
    (opener, list)
}

impl Attention {
    // Whether the key meant something here. Letters do only while the quotations have the reader's attention.
    fn hears(&self, key: &str) -> bool {
        let asked = self.asked.get_untracked();
        let attentive = self.listing.get_untracked() || asked.is_some();
        if !attentive || document::is_typing() {
            return false;
        }
        match (key, asked) {
            ("Escape", Some(number)) => {
                if self.open.get_untracked() {
                    document::focus(&numbered("w", number));
                }
                self.forget();
            }
            ("Escape", None) => self.leave(),
            ("j", _) => self.step(true),
            ("k", _) => self.step(false),
            _ => return false,
        }
        true
    }

    fn leave(&self) {
        self.listing.set(false);
        self.picked.set(None);
        document::focus(OPENER);
    }

    /// Goes to the next quotation, or back to the one before, of the voice that is picked, or of all.
    fn step(&self, forward: bool) {
        let picked = self.picked.get_untracked();
        let among = match picked.and_then(|picked| self.loaded.voices.get(picked)) {
            Some(voice) => voice.quotations.clone(),
            None => (0..self.loaded.places.len()).collect(),
        };
        if let Some(next) = next_of(&among, self.asked.get_untracked(), forward) {
            document::go_to(&numbered("w", next));
        }
    }

    fn list(&self) -> Element {
        let voices = self.loaded.voices.iter().enumerate();
        let items: Vec<View> = voices
            .map(|(number, voice)| self.item(number, voice))
            .collect();
        let button = |label: words::Word, act: Box<dyn Fn() + Send>| {
            el("button")
                .attr("type", "button")
                .on("click", act)
                .child(label)
        };
        let (back, on, away) = (self.clone(), self.clone(), self.clone());
        words::own("aside")
            .id(LIST)
            .attr("aria-labelledby", "voices-heading")
            .child(
                el("div")
                    .class("top")
                    .child(el("h2").id("voices-heading").child(words::VOICES))
                    .child(button(words::CLOSE, Box::new(move || away.leave()))),
            )
            .child(
                el("div")
                    .class("tools")
                    .child(button(words::BEFORE, Box::new(move || back.step(false))))
                    .child(button(words::NEXT, Box::new(move || on.step(true)))),
            )
            .child(el("ul").child(items))
    }

    fn item(&self, number: usize, voice: &Voice) -> View {
        let picked = self.picked;
        let picture = presence(
            &self.loaded.story,
            &self.loaded.places,
            &voice.quotations,
            CELLS,
        );
        let cells: Vec<View> = picture
            .into_iter()
            .map(|speaks| el(if speaks { "b" } else { "i" }).into())
            .collect();
        let mut label = el("button")
            .attr("type", "button")
            .live_attr("aria-pressed", move || {
                if picked.get() == Some(number) {
                    "true"
                } else {
                    "false"
                }
            })
            .on("click", move || {
                let other = picked.get_untracked() != Some(number);
                picked.set(other.then_some(number));
            })
            .child(el("b").child(voice.name.as_deref().unwrap_or(words::NOBODY_NAMED.text())))
            .child(voice.role.as_deref().map(|role| el("span").child(role)))
            .child(el("span").child(words::amount(voice.utterances, voice.words)))
            .child(
                el("span")
                    .class("where")
                    .attr("aria-hidden", "true")
                    .child(cells),
            );
        if voice.name.is_some() {
            label = label.class(look(number));
        }
        // Seen while the voice is picked.
        let everything = voice.name.as_deref().and_then(everything_said);
        el("li").child(label).child(everything).into()
    }
}
