//! A point in time, in the reader's words.

use super::signal::Flag;
use super::view::{View, el, live};
use crate::browser::{clock, intl};

/// Whether what is being built now has been painted: from then on `Intl` may be asked, whose first answer takes long.
pub fn painted(from: bool) -> Flag {
    let painted = Flag::new(from);
    clock::after_paint(move || {
        // The story may be gone by then.
        painted.set(true);
    });
    painted
}

/// An RFC 3339 time: at once its day as it is written, and after the first paint in the reader's language and zone.
pub fn moment(rfc3339: &str) -> View {
    #[cfg(not(target_arch = "wasm32"))]
    if super::still::is_still() {
        return still(rfc3339);
    }
    // Not a signal of the words: each type of signal has its own code in the page.
    let painted = painted(false);
    let datetime = rfc3339.to_owned();
    let words = move || {
        let local = painted.get().then(|| intl::date(&datetime));
        // Its hour would make two lines of one on a phone.
        let day = || datetime.split('T').take(1).collect();
        local.flatten().unwrap_or_else(day)
    };
    el("time")
        .attr("datetime", rfc3339)
        .child(live(move || words().into()))
        .into()
}

// Its day, which is no longer than what takes its place. The hour is under the pointer.
#[cfg(not(target_arch = "wasm32"))]
fn still(rfc3339: &str) -> View {
    use super::still::days;
    let mut time = el("time").attr("datetime", rfc3339);
    if let Some(clock) = days::clock(rfc3339) {
        time = time.attr("title", clock);
    }
    time.child(days::in_words(rfc3339)).into()
}
