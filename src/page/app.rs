//! The reader: goes where the address says, and shows what it finds there.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::article::Article;
use super::failure::{Failed, Failure};
use super::policy::allows_fetch;
use super::route::Route;
use super::view::{View, live};
use super::{banner, words};
use crate::browser::{document, fetch, history};
use crate::quotes::{self, Place};
use crate::story::{self, Story, direction};

/// The element of `index.html` that the reader fills.
const MOUNT_POINT: &str = "reader";

/// The link of `index.html` that names the lead story's file.
const LEAD_STORY: &str = "lead-story";

/// What `public/boot.js` shows of a story until the reader is there.
const FIRST_PAINT: &str = "first-paint";

/// A story, and where the quotations stand that it states.
#[derive(Debug)]
pub struct Loaded {
    /// The story.
    pub story: Story,
    /// The places of its quotations, in reading order.
    pub places: Vec<Place>,
    /// Its own query, by which it can be found again.
    query: String,
}

impl Loaded {
    /// Places the quotations that the story states. One that is not in the text any more takes all away.
    pub fn new(mut story: Story) -> Self {
        let places = quotes::places(&story).unwrap_or_else(|| {
            story.quotations = None;
            Vec::new()
        });
        Self {
            story,
            places,
            query: String::new(),
        }
    }

    /// The whole address of a place in the story.
    pub fn address(&self, fragment: &str) -> String {
        [&history::folder(), &self.query, "#", fragment].concat()
    }

    /// Reads a story file, and has its quotations looked for where it does not state them.
    async fn read(file: &[u8]) -> Result<Self, Failure> {
        let story = story::read(file).map_err(Failure::Story)?.story;
        let mut loaded = Self::new(story);
        if loaded.story.quotations.is_none()
            && let Some(found) = fetch::quotations(file).await
        {
            loaded.story.quotations = story::quotations(&found);
            loaded = Self::new(loaded.story);
        }
        Ok(loaded)
    }
}

/// What the reader sees.
#[derive(Clone)]
enum Shown {
    /// The skeleton of `index.html`.
    Nothing,
    /// A story.
    Story(Arc<Loaded>),
    /// Why there is none.
    Failure(Failure),
}

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
        shown: RwSignal::new(Shown::Nothing),
        opened: StoredValue::new_local(String::new()),
        places: StoredValue::new_local(Vec::new()),
    };
    reader.open(Arrival::Fresh);
    history::on_move(move |back| {
        // Going to a fragment of the story on show moves within it, not away from it.
        if back && reader.opened.get_value() == history::query() {
            return;
        }
        reader.leave();
        reader.open(if back {
            Arrival::Back
        } else {
            Arrival::Followed
        });
    });
    live(move || match reader.shown.get() {
        Shown::Nothing => View::Many(Vec::new()),
        Shown::Story(loaded) => vec![Article(&loaded), banner::Banner(&loaded.story)].into(),
        Shown::Failure(failure) => Failed(&failure, move || reader.open(Arrival::Followed)),
    })
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

#[derive(Clone, Copy)]
struct Reader {
    shown: RwSignal<Shown>,
    // The query that was gone to last, whether its story is there yet or not.
    opened: StoredValue<String, LocalStorage>,
    // The address on show, and how far each one was scrolled when it was left.
    places: StoredValue<Vec<(String, f64)>, LocalStorage>,
}

impl Reader {
    /// Fetches and shows what the address bar says.
    fn open(self, arrival: Arrival) {
        let query = history::query();
        self.opened.set_value(query.clone());
        let route = Route::of(&query);
        document::set_busy(MOUNT_POINT, true);
        let lead = document::attribute(LEAD_STORY, "href").unwrap_or_default();
        let Some(file) = route.file(&lead) else {
            return self.show(Err(Failure::NotFound), query, arrival);
        };
        if let Some(origin) = foreign_origin(&file) {
            return self.show(Err(Failure::Forbidden(origin)), query, arrival);
        }
        spawn_local(async move {
            let mut found = match fetch::bytes(&file).await {
                Ok(file) => Loaded::read(&file).await,
                Err(error) => Err(Failure::of_request(error)),
            };
            if let Ok(loaded) = &mut found {
                loaded.query = route.query(&file);
            }
            // Meanwhile the reader may have gone elsewhere.
            if self.opened.get_value() == query {
                self.show(found, query, arrival);
            }
        });
    }

    fn show(self, found: Result<Loaded, Failure>, query: String, arrival: Arrival) {
        let site = document::meta("name", "application-name").unwrap_or_default();
        let (title, language) = match &found {
            Ok(Loaded { story, .. }) => (story.headline.clone(), story.language.clone()),
            Err(failure) => (failure.headline().to_owned(), words::LANGUAGE.to_owned()),
        };
        let title = if site.is_empty() {
            title
        } else {
            [&title, " — ", &site].concat()
        };
        document::describe(&title, &language, direction(&language));
        let top = self.places.with_value(|places| {
            places
                .iter()
                .rfind(|(place, _)| *place == query)
                .map(|(_, top)| *top)
        });
        self.places.update_value(|places| places.push((query, 0.0)));
        self.shown.set(match found {
            Ok(loaded) => Shown::Story(Arc::new(loaded)),
            Err(failure) => Shown::Failure(failure),
        });
        document::remove(FIRST_PAINT);
        document::set_busy(MOUNT_POINT, false);
        // The new view is in the document by the next frame.
        if crate::browser::HERE {
            request_animation_frame(move || arrive(arrival, top));
        }
    }

    /// Remembers how far the story on show was read.
    fn leave(self) {
        self.places.update_value(|places| {
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

// The origin of a file that the page's policy does not let it ask for.
fn foreign_origin(file: &str) -> Option<String> {
    let origin = history::origin_of(file)?;
    let policy = document::meta("http-equiv", "Content-Security-Policy").unwrap_or_default();
    (!allows_fetch(&policy, &history::origin(), &origin)).then_some(origin)
}
