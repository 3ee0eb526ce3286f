//! A point in time, in the reader's words.

use leptos::prelude::*;

use super::view::{View, el, live};
use crate::browser::{clock, dates};

/// An RFC 3339 time: at once as it is written, and after the first paint in the reader's language and zone.
pub fn moment(rfc3339: &str) -> View {
    let words = RwSignal::new(rfc3339.replace('T', " ").replace('Z', " UTC"));
    let datetime = rfc3339.to_owned();
    clock::after_paint(move || {
        if let Some(local) = dates::in_words(&datetime) {
            words.try_set(local);
        }
    });
    el("time")
        .attr("datetime", rfc3339)
        .child(live(move || words.get().into()))
        .into()
}
