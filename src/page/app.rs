//! The reader: goes where the address says, and shows what it finds there.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::article::Article;
use super::failure::Failed;
use super::found::Shown;
use super::route::{self, Route};
use super::signal::Flag;
use super::slices::replace_first_paint;
use super::view::{View, el, live};
use super::{careful, kept, words};
use crate::browser::{clock, document, history, tools};
use crate::story::direction;

/// The element of `index.html` that the reader fills.
const MOUNT_POINT: &str = "reader";

/// Puts the reader into the page.
pub fn mount() {
    if let Some(element) = document::element(MOUNT_POINT) {
        mount_to(element, App).forget();
    }
}

/// The whole reader.
#[allow(non_snake_case)]
pub fn App() -> View {
    let reader = Reader {
        shown: Flag::new(false),
    };
    reader.open(Arrival::Fresh);
    history::on_move(move |back| {
        // Going to a fragment of the story on show moves within it, not away from it.
        if back && OPENED.with_borrow(|opened| *opened == history::query()) {
            return;
        }
        reader.leave();
        reader.open(if back {
            Arrival::Back
        } else {
            Arrival::Followed
        });
    });
    let shown = live(move || {
        reader.shown.get();
        SHOWN.with_borrow(|shown| match shown {
            Shown::Nothing => View::Many(Vec::new()),
            Shown::Story(loaded) => Article(loaded),
            Shown::Choice(query) => headed("choice", "data-query", query, words::CHOOSE.text()),
            Shown::Listed(name) => {
                let (tool, heading) = listed(name);
                headed("story", "data-tool", tool, &heading)
            }
            Shown::Kept => kept::Kept(),
            Shown::Failure(failure) => Failed(failure, move || reader.open(Arrival::Followed)),
        })
    });
    vec![shown, careful::Offer()].into()
}

/// How the reader came to an address.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    /// By opening the page.
    Fresh,
    /// By a link or a button inside it.
    Followed,
    /// By the browser's back or forward.
    Back,
}

// Not stored values of Leptos's: those ask which thread they are in, and what answers that is an allocator of its own.
thread_local! {
    static SHOWN: RefCell<Shown> = const { RefCell::new(Shown::Nothing) };
    // The query that was gone to last, whether its story is there yet or not.
    static OPENED: RefCell<String> = const { RefCell::new(String::new()) };
    // The address on show, and how far each one was scrolled when it was left.
    static PLACES: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
}

#[derive(Clone, Copy)]
struct Reader {
    // Turns with what is shown.
    shown: Flag,
}

impl Reader {
    /// Fetches and shows what the address bar says.
    fn open(self, arrival: Arrival) {
        let query = history::query();
        OPENED.set(query.clone());
        let route = Route::of(&query);
        document::set_busy(MOUNT_POINT, route != Route::Kept);
        spawn_local(async move {
            let found = route.found(&route::item(&query)).await;
            let found = found.unwrap_or_else(Shown::Failure);
            clock::turn().await;
            if !matches!(found, Shown::Story(_)) {
                words::choose("").await;
            }
            // Meanwhile the reader may have gone elsewhere.
            if OPENED.with_borrow(|opened| *opened == query) {
                self.show(found, query, arrival);
            }
        });
    }

    fn show(self, found: Shown, query: String, arrival: Arrival) {
        let mut heading = String::new();
        if let Shown::Listed(name) = &found {
            let (tool, its) = listed(name);
            heading = its;
            tools::open(tool);
        }
        let (title, language) = match &found {
            Shown::Story(loaded) => (
                loaded.story.headline.as_str(),
                loaded.story.language.as_str(),
            ),
            Shown::Failure(failure) => (failure.headline(), words::language()),
            Shown::Choice(_) => (words::CHOOSE.text(), words::language()),
            Shown::Listed(_) => (heading.as_str(), words::language()),
            Shown::Kept | Shown::Nothing => (words::KEPT.text(), words::language()),
        };
        let title = careful::titled(title);
        document::describe(&title, language, direction(language));
        let top = PLACES.with_borrow_mut(|places| {
            let before = places.iter().rfind(|(place, _)| *place == query);
            let top = before.map(|(_, top)| *top);
            places.push((query, 0.0));
            top
        });
        let story = match &found {
            Shown::Story(loaded) => Some(loaded.clone()),
            _ => None,
        };
        SHOWN.set(found);
        self.shown.turn();
        replace_first_paint(story.as_ref().map(|loaded| &loaded.story));
        document::set_busy(MOUNT_POINT, false);
        // The new view is in the document by the next frame.
        clock::before_paint(move || arrive(arrival, top));
    }

    /// Remembers how far the story on show was read.
    fn leave(self) {
        PLACES.with_borrow_mut(|places| {
            if let Some((_, top)) = places.last_mut() {
                *top = history::scroll_position();
            }
        });
    }
}

fn arrive(arrival: Arrival, top: Option<f64>) {
    if arrival != Arrival::Fresh {
        document::focus("headline");
        history::scroll_to(top.filter(|_| arrival == Arrival::Back).unwrap_or(0.0));
    }
    if arrival != Arrival::Back {
        history::return_to_fragment();
    }
}

// What lists the stories, or all that this person said, and its heading.
fn listed(name: &str) -> (&'static str, String) {
    let (tool, heading) = match name.is_empty() {
        true => ("front", words::STORIES),
        false => ("said", words::ALL_SAID),
    };
    (tool, heading.with(&[name]))
}

// The rest of it is listed by `public/foreign.js`, or made by a tool.
fn headed(id: &str, name: &'static str, value: &str, heading: &str) -> View {
    let heading = words::own("h1")
        .id("headline")
        .attr("tabindex", "-1")
        .child(heading);
    el("article")
        .id(id)
        .attr("tabindex", "-1")
        .attr(name, value)
        .child(heading)
        .into()
}
