//! The text of a story. A long one comes in slices, one before each paint, so that the page answers all the while.

use std::sync::{Arc, Mutex};

use super::blocks::{Passages, block};
use super::signal::Flag;
use super::view::{View, el, live};
use crate::browser::{HERE, clock, document};
use crate::story::{Block, Story};

/// A story of more blocks than this comes in slices.
const AT_ONCE: usize = 60;

/// How many blocks take the place of the first paint, which has no more of them: more than any screen holds. A page that
/// has the whole story in itself waits for all of it (`public/still.js`).
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
    let (body, passages) = (story.clone(), Arc::new(Mutex::new(passages)));
    let slice = move |from: usize, to: usize| -> View {
        let Ok(mut passages) = passages.lock() else {
            return View::Many(Vec::new());
        };
        let blocks = story.story.body.iter().take(to).skip(from);
        View::Many(blocks.map(|part| block(part, &mut passages)).collect())
    };
    if !is_long {
        return slice(0, blocks);
    }
    let mut all = Vec::new();
    let mut waiting = Vec::new();
    let mut later = |from: usize, to: usize| {
        let come = Flag::new(!HERE);
        waiting.push(come);
        let slice = slice.clone();
        live(move || come.get().then(|| slice(from, to)).into())
    };
    let mut to = 0;
    for end in (EACH_FIRST..FIRST).step_by(EACH_FIRST) {
        all.push(later(to, end));
        to = end;
    }
    let first = edge(&body.story.body, FIRST);
    all.push(later(to, first));
    to = first;
    let before = all.len();
    while to < blocks {
        let from = to;
        to = edge(&body.story.body, from + EACH);
        // `public/page.js` knows by the empty ones that the story is not whole yet.
        all.push(el("div").class("part").child(later(from, to)).into());
    }
    waiting.reverse();
    next(waiting, all.len() - before);
    View::Many(all)
}

/// Takes the first paint away where nothing has to come before that.
pub fn replace_first_paint(story: Option<&Story>) {
    if !story.is_some_and(is_long) {
        document::take_over();
    }
}

fn is_long(story: &Story) -> bool {
    story.body.len() > AT_ONCE
}

// Where the slice after these blocks begins. The room above a block does not run into the room below a slice: it
// begins with a paragraph, which has none above, where one comes soon.
fn edge(body: &[Block], blocks: usize) -> usize {
    let others = body.iter().skip(blocks).take(EACH);
    let is_other = |block: &&Block| !matches!(block, Block::Paragraph { .. });
    blocks + others.take_while(is_other).count()
}

// The story may be left before it is whole: then its signals are gone.
fn next(mut waiting: Vec<Flag>, parts: usize) {
    if let Some(come) = waiting.pop() {
        clock::after_paint(move || {
            if come.try_set(true) {
                if waiting.len() == parts {
                    document::take_over();
                }
                next(waiting.clone(), parts);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::edge;
    use crate::story::{Block, RichText};

    fn paragraph() -> Block {
        Block::Paragraph {
            text: RichText::default(),
        }
    }

    #[test]
    fn a_slice_begins_with_a_paragraph_where_one_comes_soon() {
        let mut body: Vec<Block> = (0..200).map(|_| paragraph()).collect();
        assert_eq!(edge(&body, 60), 60);
        body[60] = Block::Separator;
        body[61] = Block::Separator;
        assert_eq!(edge(&body, 60), 62);
        assert_eq!(edge(&body[..61], 60), 61);
        assert_eq!(edge(&[], 60), 60);
    }

    #[test]
    fn a_story_without_paragraphs_comes_in_slices_all_the_same() {
        let body: Vec<Block> = (0..150).map(|_| Block::Separator).collect();
        assert_eq!(edge(&body, 60), 100);
    }
}
