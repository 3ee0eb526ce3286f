//! Careful mode: for readers to whom giving to this newsroom, or being seen with it, is a risk.
//!
//! `public/careful.js` keeps it and leaves at once; `style.css` hides what it hides. Here it is turned on and off, and
//! offered first where the newsroom says so: by the region of the device's languages or by its time zone.

use super::ask::memory;
use super::signal::Flag;
use super::view::{Element, View, el, live};
use super::words;
use crate::appeal::names_place;
use crate::browser::{clock, document, intl, storage};

/// Where the newsroom says to whom it is offered, in `index.html`.
const OFFER_TO: &str = "offer-careful";

/// The offer's address in the document.
const OFFER: &str = "careful-offer";

/// Turns careful mode on or off, with the tab's title.
fn turn(on: bool, title: &str) {
    storage::set_careful(on);
    memory::forget();
    document::set_title(&titled(title));
}

/// The tab's title: with the newsroom's name, but not in careful mode.
pub fn titled(title: &str) -> String {
    let site = document::meta("name", "application-name");
    if site.is_empty() || storage::is_careful() {
        title.to_owned()
    } else {
        [title, " — ", &site].concat()
    }
}

/// The switch, with what it does and what it cannot do.
pub fn section(changed: impl Fn() + Send + 'static) -> Element {
    let on = Flag::new(storage::is_careful());
    let act = move || {
        on.turn();
        turn(on.get_untracked(), words::KEPT.text());
        changed();
    };
    el("section")
        .attr("aria-labelledby", "careful")
        .child(el("h2").id("careful").child(words::CAREFUL))
        .child(el("p").child(words::CAREFUL_WHY))
        .child(el("p").child(words::CAREFUL_EXIT))
        .child(el("p").child(words::CAREFUL_LIMITS))
        .child(
            el("button")
                .attr("type", "button")
                .attr("role", "switch")
                .class("switch")
                .live_attr(
                    "aria-checked",
                    move || if on.get() { "true" } else { "false" },
                )
                .on("click", act)
                .child(words::CAREFUL),
        )
}

/// The offer, docked below where the newsroom makes it to readers like this one.
#[allow(non_snake_case)]
pub fn Offer() -> View {
    let open = Flag::new(false);
    if crate::browser::HERE && !storage::is_careful() {
        let to = document::meta("name", OFFER_TO);
        // Nobody is asked for anything before it is known.
        memory::offer_careful(!to.is_empty());
        clock::after_paint(intl::prepare);
        clock::after_paint(move || {
            let declined = storage::read(memory::CAREFUL_OFFER) == Ok(Some("no".to_owned()));
            let offered = !declined && names_place(&to, &intl::languages(), &intl::time_zone());
            memory::offer_careful(offered);
            open.set(offered);
            if offered {
                document::announce_unseen(&words::BELOW.with(&[words::CAREFUL.text()]));
            }
        });
    }
    live(move || open.get().then(|| offer(open)).into())
}

fn offer(open: Flag) -> Element {
    let answer = move |on: bool| {
        memory::offer_careful(false);
        if on {
            turn(true, &document::text("headline"));
        } else {
            // Where it cannot be kept, it is offered again the next time.
            let _ = storage::write(memory::CAREFUL_OFFER, "no");
        }
        if document::has_focus(OFFER) {
            document::focus("headline");
        }
        open.set(false);
    };
    let button = |label: words::Word, on: bool| {
        el("button")
            .attr("type", "button")
            .on("click", move || answer(on))
            .child(label)
    };
    words::own("section")
        .id(OFFER)
        .class("banner")
        .attr("aria-labelledby", "careful-heading")
        .child(
            el("div")
                .class("top")
                .child(el("h2").id("careful-heading").child(words::CAREFUL)),
        )
        .child(
            el("div")
                .class("message")
                .attr("role", "group")
                .attr("aria-labelledby", "careful-heading")
                .attr("tabindex", "0")
                .child(el("p").child(words::CAREFUL_WHY))
                .child(el("p").child(words::CAREFUL_LIMITS)),
        )
        .child(
            el("div")
                .class("choices")
                .child(button(words::CAREFUL_ON, true))
                .child(button(words::CAREFUL_NO, false)),
        )
}
