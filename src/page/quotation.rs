//! A quotation inside the text: whose it is, why we think so, and taking it along.
//!
//! On hover, on focus and by a screen reader it names its speaker; a click or Enter opens a card with the rest.

mod said;

use std::sync::Arc;

use said::{credit, title, why};

use super::found::Loaded;
use super::route::encode;
use super::signal::{Flag, Number};
use super::still::is_still;
use super::text::numbered;
use super::view::{Element, View, el, live};
use super::words;
use crate::browser::{clipboard, document};
use crate::story::{Quotation, Speaker};

/// What the reader attends to among the quotations of one story.
#[derive(Clone)]
pub struct Attention {
    /// The story with its quotations.
    pub loaded: Arc<Loaded>,
    /// The quotation that is asked about.
    pub asked: Number,
    /// Whether its card is open for good, and not while it has the focus only.
    pub open: Flag,
    /// The voice that the others are dimmed for.
    pub picked: Number,
    /// Whether the list of voices is open.
    pub listing: Flag,
}

/// The link of `index.html` that names the edition's list of people.
const PEOPLE_INDEX: &str = "people-index";

/// How the marks of the first voices look; later ones begin anew. See `style.css`.
const LOOKS: [&str; 6] = ["v0", "v1", "v2", "v3", "v4", "v5"];

/// How the marks of a voice look.
pub fn look(voice: usize) -> &'static str {
    LOOKS[voice % LOOKS.len()]
}

impl Attention {
    /// Nothing yet.
    pub fn new(loaded: Arc<Loaded>) -> Self {
        Self {
            loaded,
            asked: Number::new(None),
            open: Flag::new(false),
            picked: Number::new(None),
            listing: Flag::new(false),
        }
    }

    fn voice_of(&self, number: usize) -> Option<usize> {
        let voices = &self.loaded.voices;
        voices
            .iter()
            .position(|voice| voice.quotations.binary_search(&number).is_ok())
            .filter(|voice| voices[*voice].name.is_some())
    }

    // Opens the card of a quotation, or closes it where it is open.
    fn ask(&self, number: usize) {
        let close = self.asked.get_untracked() == Some(number) && self.open.get_untracked();
        self.open.set(!close);
        self.asked.set((!close).then_some(number));
    }

    /// Asks about no quotation any more.
    pub fn forget(&self) {
        self.asked.set(None);
        self.open.set(false);
    }

    /// The quotation in its element, with the button that tells a screen reader whose it is.
    pub fn quotation(&self, number: usize, runs: View) -> View {
        let quotations = self.loaded.story.quotations.as_deref().unwrap_or_default();
        let Some(quotation) = quotations.get(number) else {
            return runs;
        };
        let voice = self.voice_of(number);
        let said = words::said_by(quotation.speaker.as_ref());
        if is_still() {
            return still(number, &said, quotation.speaker.as_ref(), voice, runs);
        }
        let (picked, asked, open) = (self.picked, self.asked, self.open);
        let act = {
            let this = self.clone();
            move || this.ask(number)
        };
        let mut quote = el("q")
            .id(numbered("q", number))
            .attr("title", title(&said, quotation.speaker.as_ref()))
            .live_attr("data-picked", move || {
                if voice.is_some() && picked.get() == voice {
                    "yes"
                } else {
                    "no"
                }
            })
            .on("click", act.clone())
            .child(runs);
        if let Some(voice) = voice {
            quote = quote.class(look(voice));
        }
        let who = el("button")
            .id(numbered("w", number))
            .class("who")
            .attr("type", "button")
            .live_attr("aria-expanded", move || {
                if asked.get() == Some(number) && open.get() {
                    "true"
                } else {
                    "false"
                }
            })
            .on("click", act)
            .on("focus", move || {
                if asked.get_untracked() != Some(number) {
                    open.set(false);
                    asked.set(Some(number));
                }
            })
            .on("blur", move || {
                if asked.get_untracked() == Some(number) && !open.get_untracked() {
                    asked.set(None);
                }
            })
            // Not as its text: the paragraph's text is the story's, for those who search or copy it.
            .attr("aria-label", said);
        let this = self.clone();
        let card = live(move || {
            let asked = this.asked.get() == Some(number);
            asked.then(|| this.card(number)).flatten().into()
        });
        vec![quote.into(), words::inline(who).into(), card].into()
    }

    // Of `span`s, because it stands inside a paragraph.
    fn card(&self, number: usize) -> Option<Element> {
        let story = &self.loaded.story;
        let quotation = story.quotations.as_ref()?.get(number)?;
        let speaker = quotation.speaker.as_ref();
        let name = speaker.map_or(words::NOBODY_NAMED.text(), |speaker| speaker.name.as_str());
        let card = el("span")
            .class("card")
            .child(el("b").child(name))
            .child(speaker.and_then(|speaker| Some([", ", speaker.role.as_deref()?].concat())))
            .child(
                speaker.map(|speaker| words::inline(el("span").class("why")).child(why(speaker))),
            )
            .child(
                self.open
                    .get()
                    .then(|| self.taking_along(number, quotation)),
            );
        Some(card)
    }

    fn taking_along(&self, number: usize, quotation: &Quotation) -> Element {
        let copied = Number::new(None);
        let address = self.loaded.address(&numbered("q", number));
        let taken = (
            quotation.words.clone(),
            credit(&self.loaded.story, quotation),
        );
        let copy = {
            let ((words, credit), address) = (taken.clone(), address.clone());
            move || {
                let worked = clipboard::copy(&words, &credit, &address);
                copied.set(Some(usize::from(worked)));
            }
        };
        let button = |label: words::Word| el("button").attr("type", "button").child(label);
        let share = clipboard::can_share().then(|| {
            let address = address.clone();
            button(words::SHARE).class("share").on("click", move || {
                clipboard::share(&taken.0, &taken.1, &address)
            })
        });
        let this = self.clone();
        let close = move || {
            document::focus(&numbered("w", number));
            this.forget();
        };
        words::inline(el("span").class("tools"))
            .child(button(words::COPY).on("click", copy))
            .child(share)
            .child(el("a").attr("href", address).child(words::LINK))
            .child(
                quotation
                    .speaker
                    .as_ref()
                    .and_then(|it| everything_said(&it.name)),
            )
            .child(button(words::CLOSE).on("click", close))
            .child(el("span").attr("role", "status").child(live(move || {
                let said = [words::NOT_COPIED, words::COPIED];
                copied.get().map(|worked| said[worked]).into()
            })))
    }
}

/// A link to all that somebody said, where the edition has a list of that.
pub fn everything_said(name: &str) -> Option<Element> {
    if document::attribute(PEOPLE_INDEX, "href").is_empty() {
        return None;
    }
    let address = ["./?page=said&name=", &encode(name)].concat();
    let link = words::inline(el("a")).attr("href", address);
    Some(link.child(words::ALL_SAID.with(&[name])))
}

// Where nothing can be pressed: it takes the focus, and what stands after it is seen then, as it is under the pointer.
fn still(
    number: usize,
    said: &str,
    speaker: Option<&Speaker>,
    voice: Option<usize>,
    runs: View,
) -> View {
    let mut quote = el("q")
        .id(numbered("q", number))
        .attr("title", title(said, speaker))
        .attr("tabindex", "0")
        .child(runs);
    if let Some(voice) = voice {
        quote = quote.class(look(voice));
    }
    // In brackets, as the editor's own: here it is text, and read with the story's.
    let who = words::inline(el("span").class("who")).child([" [", said, "]"].concat());
    vec![quote.into(), who.into()].into()
}
