//! A point in time, in the reader's words.

use leptos::prelude::*;

use super::view::{View, el, live};
use crate::browser::{clock, intl};

/// Whether what is being built now has been painted: from then on `Intl` may be asked, whose first answer takes long.
pub fn painted(from: bool) -> RwSignal<bool> {
    let painted = RwSignal::new(from);
    clock::after_paint(move || {
        // The story may be gone by then.
        painted.try_set(true);
    });
    painted
}

/// An RFC 3339 time: at once as it is written, and after the first paint in the reader's language and zone.
pub fn moment(rfc3339: &str) -> View {
    // Not a signal of the words: each type of signal has its own code in the page.
    let painted = painted(false);
    let datetime = rfc3339.to_owned();
    let words = move || {
        let local = painted.get().then(|| intl::date(&datetime));
        local
            .flatten()
            .unwrap_or_else(|| datetime.replace('T', " ").replace('Z', " UTC"))
    };
    el("time")
        .attr("datetime", rfc3339)
        .child(live(move || words().into()))
        .into()
}
