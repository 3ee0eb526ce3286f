//! The text of a story. A long one comes in slices, one before each paint, so that the page answers all the while.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::blocks::{Passages, block};
use super::view::{View, el, live};
use crate::browser::{HERE, clock};

/// Of how many blocks the first slice is: more than any screen holds, and all of most stories.
const FIRST: usize = 60;

/// Of how many the others are.
const EACH: usize = 40;

/// The blocks of the story that `passages` belong to.
pub fn slices(passages: Passages) -> View {
    let story = passages.story();
    let blocks = story.story.body.len();
    let passages = Arc::new(Mutex::new(passages));
    let slice = move |from: usize, to: usize| -> View {
        let Ok(mut passages) = passages.lock() else {
            return View::Many(Vec::new());
        };
        let blocks = story.story.body.iter().take(to).skip(from);
        View::Many(blocks.map(|part| block(part, &mut passages)).collect())
    };
    let mut all = vec![slice(0, FIRST)];
    let mut waiting = Vec::new();
    for from in (FIRST..blocks).step_by(EACH) {
        let come = RwSignal::new(!HERE);
        waiting.push(come);
        let slice = slice.clone();
        // `public/page.js` knows by the empty ones that the story is not whole yet.
        let part = live(move || come.get().then(|| slice(from, from + EACH)).into());
        all.push(el("div").class("part").child(part).into());
    }
    waiting.reverse();
    next(waiting);
    View::Many(all)
}

// The story may be left before it is whole: then its signals are gone.
fn next(mut waiting: Vec<RwSignal<bool>>) {
    if let Some(come) = waiting.pop() {
        clock::after_paint(move || {
            if come.try_set(true).is_none() {
                next(waiting.clone());
            }
        });
    }
}
