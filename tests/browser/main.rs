//! Drives real browsers over a built page, as a reader would.
//!
//! Run by name after the page is built: `cargo test --test browser`. What it needs is installed by
//! `make setup-test`; where something is missing the tests fail and say what, they never pass unrun.
//!
//! A test opens the page in a browser, does what a reader does, looks, and ends with the
//! [witness](harness::witness): nothing on the console, no request to another host.

// This is a test from end to end: whatever is not as it should be ends it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

/// Makes of each function a test in Chromium and one in Firefox.
macro_rules! in_both_engines {
    ($($(#[doc = $why:literal])* fn $sentence:ident($engine:ident) $steps:block)+) => {$(
        mod $sentence {
            #[allow(unused_imports)]
            use super::*;

            $(#[doc = $why])*
            fn steps($engine: $crate::harness::Engine) $steps

            #[test]
            fn chromium() {
                steps($crate::harness::Engine::Chromium);
            }

            #[test]
            fn firefox() {
                steps($crate::harness::Engine::Firefox);
            }
        }
    )+};
}

mod harness;

mod harness_proves_itself;

mod aloud;
mod marking;
mod sample;
mod stories;

mod accessibility;
mod addresses;
mod announcements;
mod blocks;
mod careful;
mod changes;
mod edition;
mod failures;
mod first_paint;
mod foreign;
mod front;
mod front_choices;
mod front_marks;
mod giving;
mod heard;
mod hostile;
mod kept;
mod keyboard;
mod languages;
mod listening;
mod listening_panel;
mod long_stories;
mod notes;
mod notes_again;
mod notes_import;
mod notes_kept;
mod offline;
mod offline_kept;
mod offline_versions;
mod offline_workers;
mod opening;
mod own_colours;
mod policy;
mod quotations;
mod reading;
mod reading_screens;
mod reading_settings;
mod reminding;
mod said;
mod screenshots;
mod search;
mod signed;
mod still;
mod still_alone;
mod still_pages;
mod support_banner;
mod themes;
mod url;
mod voices;
mod weight;
mod whereabouts;
