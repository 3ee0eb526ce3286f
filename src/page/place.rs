//! Where the reader is in a story: how much is left, the address of the paragraph on show, and the way back to it.

use std::sync::Arc;

use super::found::Loaded;
use super::signal::Number;
use super::text::numbered;
use super::view::{View, el, live};
use super::words;
use crate::browser::{clipboard, document, storage, watch};
use crate::story::digits;

/// Where the places are kept at which stories were left.
const PLACES: &str = "places";

/// Of how many stories.
const MOST: usize = 200;

/// After the place in a story that was read to its end.
const END: &str = "-";

/// The bar that tells where the reader is, and the way back to where they stopped.
///
/// `minutes` is how long the whole story takes, `passages` how many addresses it has.
pub fn place(loaded: &Arc<Loaded>, minutes: u32, passages: usize) -> View {
    let here = Number::new(None);
    let left = Number::new(None);
    let stopped = Number::new(recall(&kept(), &loaded.query));
    let story = loaded.clone();
    watch::place("story", passages, move |passage, hundredths| {
        here.set(Some(passage));
        left.set((hundredths < 100).then_some(minutes as usize * (100 - hundredths) / 100 + 1));
        stopped.set(None);
        let place = (passage > 0 && hundredths < 100).then_some(passage);
        // Where nothing can be kept, there is no way back.
        let left = remember(&kept(), &story.query, place, hundredths == 100);
        let _ = storage::write(PLACES, &left);
    });
    let story = loaded.clone();
    let copy = move || {
        let address = story.address(&numbered("p", here.get_untracked().unwrap_or(0)));
        let copied = clipboard::copy("", "", &address);
        document::announce(if copied {
            words::COPIED.text()
        } else {
            words::NOT_COPIED.text()
        });
    };
    let bar = words::own("aside")
        .id("bar")
        .attr("aria-label", words::PLACE)
        .child(el("span").child(live(move || left.get().map(words::minutes_left).into())))
        .child(
            el("button")
                .attr("type", "button")
                .on("click", copy)
                .child(el("span").class("unseen").child(words::COPY_ADDRESS))
                .child("¶ ")
                .child(live(move || {
                    here.get().map(|passage| digits(passage as u64 + 1)).into()
                })),
        );
    let back = live(move || {
        let passage = stopped.get();
        let offer = passage.map(|passage| {
            words::own("aside")
                .class("resume")
                .attr("aria-label", words::PLACE)
                .child(
                    el("a")
                        .attr("href", ["#", &numbered("p", passage)].concat())
                        .child(words::RESUME),
                )
                .child(
                    el("button")
                        .attr("type", "button")
                        .on("click", move || stopped.set(None))
                        .child(words::CLOSE),
                )
        });
        offer.into()
    });
    vec![bar.into(), back].into()
}

fn kept() -> String {
    storage::read(PLACES).ok().flatten().unwrap_or_default()
}

/// The passage at which this story was left. `places` has a line for each story, the latest last: where it was left,
/// `-` if it was read to its end, a space, and what leads to it. `public/front.js` reads it, too.
fn recall(places: &str, story: &str) -> Option<usize> {
    let mut left = places.lines().filter_map(|line| line.split_once(' '));
    let (passage, _) = left.find(|(_, kept)| *kept == story)?;
    passage.trim_end_matches(END).parse().ok()
}

/// The same with this story left at `place`, if that is a place to go on from, and read to its end now or before.
fn remember(places: &str, story: &str, place: Option<usize>, mut read: bool) -> String {
    let mut lines = Vec::new();
    for line in places.lines() {
        match line.split_once(' ') {
            Some((left, kept)) if kept == story => read |= left.ends_with(END),
            Some(_) => lines.push(line),
            None => {}
        }
    }
    let place = place.map(|place| digits(place as u64)).unwrap_or_default();
    let line = [place.as_str(), if read { END } else { "" }, " ", story].concat();
    if !line.starts_with(' ') {
        lines.push(&line);
    }
    lines.split_off(lines.len().saturating_sub(MOST)).join("\n")
}

#[cfg(test)]
mod tests {
    use super::{MOST, recall, remember};

    #[test]
    fn a_story_is_found_again_where_it_was_left_last() {
        let places = remember("", "?story=a", Some(4), false);
        let places = remember(&places, "?story=b", Some(9), false);
        let places = remember(&places, "?story=a", Some(7), false);
        assert_eq!(places, "9 ?story=b\n7 ?story=a");
        assert_eq!(recall(&places, "?story=a"), Some(7));
        assert_eq!(recall(&places, "?story=b"), Some(9));
        assert_eq!(recall(&places, "?story="), None);
    }

    #[test]
    fn a_story_read_to_its_end_begins_anew() {
        let read = remember("3 ?story=a\n5 ", "?story=a", None, true);
        assert_eq!(read, "5 \n- ?story=a");
        assert_eq!(recall(&read, "?story=a"), None);
        assert_eq!(recall("5 ", ""), Some(5));
    }

    #[test]
    fn a_story_that_was_read_stays_one_when_it_is_opened_again() {
        let again = remember("- ?story=a", "?story=a", None, false);
        assert_eq!(again, "- ?story=a");
        let again = remember(&again, "?story=a", Some(3), false);
        assert_eq!(again, "3- ?story=a");
        assert_eq!(recall(&again, "?story=a"), Some(3));
        assert_eq!(remember("3 ?story=a", "?story=a", None, false), "");
    }

    #[test]
    fn the_oldest_places_are_forgotten_first() {
        let full = (0..MOST + 5).fold(String::new(), |places, number| {
            remember(&places, &format!("?story={number}"), Some(number), false)
        });
        assert_eq!(full.lines().count(), MOST);
        assert_eq!(recall(&full, "?story=4"), None);
        assert_eq!(recall(&full, "?story=5"), Some(5));
    }

    #[test]
    fn what_is_no_place_is_dropped() {
        assert_eq!(recall("x ?story=a", "?story=a"), None);
        assert_eq!(
            remember("damaged\n\n3 ?story=b", "?story=a", Some(1), false),
            "3 ?story=b\n1 ?story=a"
        );
    }
}
