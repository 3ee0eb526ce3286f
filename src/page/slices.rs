//! The text of a story. A long one comes in slices, one before each paint, so that the page answers all the while.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::blocks::{Passages, block};
use super::view::{View, el, live};
use crate::browser::{HERE, clock, document};
use crate::story::Story;

/// What `public/paint.js` shows of a story until the reader is there.
const FIRST_PAINT: &str = "first-paint";

/// A story of more blocks than this comes in slices.
const AT_ONCE: usize = 60;

/// How many blocks take the place of the first paint, which has no more of them: more than any screen holds.
const FIRST: usize = 40;

/// How many of those come at a time, while the code that makes them is new to the browser and slow.
const EACH_FIRST: usize = 10;

/// How many of the others.
const EACH: usize = 40;

/// The blocks of the story that `passages` belong to.
pub fn slices(passages: Passages) -> View {
    let story = passages.story();
    let blocks = story.story.body.len();
    let is_long = is_long(&story.story);
    let passages = Arc::new(Mutex::new(passages));
    let slice = move |from: usize, count: usize| -> View {
        let Ok(mut passages) = passages.lock() else {
            return View::Many(Vec::new());
        };
        let blocks = story.story.body.iter().skip(from).take(count);
        View::Many(blocks.map(|part| block(part, &mut passages)).collect())
    };
    if !is_long {
        return slice(0, blocks);
    }
    let mut all = Vec::new();
    let mut waiting = Vec::new();
    let mut later = |from: usize, count: usize| {
        let come = RwSignal::new(!HERE);
        waiting.push(come);
        let slice = slice.clone();
        live(move || come.get().then(|| slice(from, count)).into())
    };
    for from in (0..FIRST).step_by(EACH_FIRST) {
        all.push(later(from, EACH_FIRST));
    }
    for from in (FIRST..blocks).step_by(EACH) {
        // `public/page.js` knows by the empty ones that the story is not whole yet.
        all.push(el("div").class("part").child(later(from, EACH)).into());
    }
    waiting.reverse();
    next(waiting, blocks.saturating_sub(FIRST).div_ceil(EACH));
    View::Many(all)
}

/// Takes the first paint away where nothing has to come before that.
pub fn replace_first_paint(story: Option<&Story>) {
    if !story.is_some_and(is_long) {
        document::remove(FIRST_PAINT);
    }
}

fn is_long(story: &Story) -> bool {
    story.body.len() > AT_ONCE
}

// The story may be left before it is whole: then its signals are gone.
fn next(mut waiting: Vec<RwSignal<bool>>, parts: usize) {
    if let Some(come) = waiting.pop() {
        clock::after_paint(move || {
            if come.try_set(true).is_none() {
                if waiting.len() == parts {
                    document::remove(FIRST_PAINT);
                }
                next(waiting.clone(), parts);
            }
        });
    }
}
