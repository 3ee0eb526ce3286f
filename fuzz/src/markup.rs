//! HTML, and the steps through it that no parser would make.

use standfirst::story::html::{Dropped, Event, Walked, events, walk};

use super::events::events_of;
use super::sound::assert_safe_block;

/// Any text becomes blocks that lead nowhere unsafe.
pub fn html(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    let steps = events(&html);
    assert_balanced(&steps);
    assert_sound(&walk(steps, Some("https://news.example/a/")));
}

/// So do any events, also such as close what was never opened.
pub fn walked(data: &[u8]) {
    assert_sound(&walk(events_of(data), Some("https://news.example/a/")));
}

fn assert_balanced(steps: &[Event]) {
    let mut open = 0_usize;
    for step in steps {
        match step {
            Event::Open { .. } => open += 1,
            Event::Close => open = open.checked_sub(1).expect("something to close"),
            Event::Text(_) => {}
        }
    }
    assert_eq!(open, 0);
}

fn assert_sound(walked: &Walked) {
    walked.body.iter().for_each(assert_safe_block);
    assert!(names(&walked.dropped) <= 201);
    // What refers to a note refers to one that is there.
    let notes: usize = walked
        .body
        .iter()
        .map(|block| match block {
            standfirst::story::Block::Footnotes { notes } => notes.len(),
            _ => 0,
        })
        .sum();
    let texts = walked.body.iter().flat_map(super::sound::texts);
    for note in texts.flat_map(|text| &text.0).filter_map(|span| span.note) {
        assert!((1..=notes).contains(&(note as usize)));
    }
}

fn names(dropped: &Dropped) -> usize {
    dropped.kinds().len()
}
