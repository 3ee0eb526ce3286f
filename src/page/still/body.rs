//! The story itself as markup, without what could only be pressed.

use std::sync::Arc;

use leptos::prelude::*;

use super::place::{self, Place};
use crate::page::article;
use crate::page::ask;
use crate::page::found::Loaded;
use crate::page::view::View;
use crate::page::words;
use crate::quotes;
use crate::story::Story;

/// The story with its quotations, which are found where it does not state them.
pub fn loaded(mut story: Story) -> Arc<Loaded> {
    let stated = story.quotations.is_some() && quotes::places(&story).is_some();
    if !stated {
        story.quotations = None;
        quotes::state(&mut story);
    }
    Arc::new(Loaded::new(story))
}

/// The whole of it, as it stands in a page at that place: in the story's own language.
pub fn article(loaded: &Arc<Loaded>, place: Place) -> String {
    made(&loaded.story.language, place, || {
        article::still(loaded).child(ask::still(loaded)).into()
    })
}

// Signals live no longer than what is made of them here.
pub(super) fn made(language: &str, place: Place, make: impl FnOnce() -> View) -> String {
    let owner = Owner::new();
    let html = owner.with(|| words::speaking(language, || place::at(place, || make().to_html())));
    owner.cleanup();
    html
}
