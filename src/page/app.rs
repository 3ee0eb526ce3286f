//! The reader: goes where the address says, and shows what it finds there.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::article::Article;
use super::failure::{Failed, Failure};
use super::policy::allows_fetch;
use super::route::Route;
use super::slices::replace_first_paint;
use super::view::{View, live};
use super::{careful, kept, words};
use crate::browser::{clock, document, fetch, history, tools};
use crate::quotes::{self, Place, Voice};
use crate::story::{self, Block, Story, direction};

/// The element of `index.html` that the reader fills.
const MOUNT_POINT: &str = "reader";

/// The link of `index.html` that names the lead story's file.
const LEAD_STORY: &str = "lead-story";

/// A story, and where the quotations stand that it states.
#[derive(Debug)]
pub struct Loaded {
    /// The story.
    pub story: Story,
    /// The places of its quotations, in reading order.
    pub places: Vec<Place>,
    /// What is wrong with its appeal, where it is left out for that.
    pub fault: Option<String>,
    /// Who speaks in it.
    pub voices: Vec<Voice>,
    /// How many minutes it takes to read, at least and at most.
    pub minutes: (u32, u32),
    /// Its own query, by which it can be found again.
    pub(super) query: String,
}

impl Loaded {
    /// A story with its quotations in their places, and who speaks in them.
    pub fn new(story: Story) -> Self {
        let mut loaded = Self::placed(story);
        loaded.hear();
        loaded.measure();
        loaded
    }

    // Places the quotations that the story states. One that is not in the text any more takes all away.
    fn placed(mut story: Story) -> Self {
        let places = quotes::places(&story).unwrap_or_else(|| {
            story.quotations = None;
            Vec::new()
        });
        Self {
            story,
            places,
            voices: Vec::new(),
            minutes: (0, 0),
            fault: None,
            query: String::new(),
        }
    }

    fn hear(&mut self) {
        self.voices = quotes::voices(self.story.quotations.as_deref().unwrap_or_default());
    }

    fn measure(&mut self) {
        let texts = self.story.passages().flat_map(|text| &text.0);
        let characters = texts.map(|span| span.text.chars().count()).sum();
        self.minutes = story::reading_minutes(characters, &self.story.language);
    }

    /// The whole address of a place in the story.
    pub fn address(&self, fragment: &str) -> String {
        [&history::folder(), &self.query, "#", fragment].concat()
    }

    /// Reads a story file, and has its quotations looked for where it does not state them.
    async fn read(file: &[u8]) -> Result<Self, Failure> {
        let reading = story::read_in_turns(file, clock::turn).await;
        let reading = reading.map_err(Failure::Story)?;
        words::choose(&reading.story.language).await;
        let fault = reading.remark_on("appeal");
        let mut loaded = Self::placed(reading.story);
        clock::turn().await;
        if loaded.story.quotations.is_none()
            && let Some(found) = fetch::quotations(file).await
        {
            loaded.story.quotations = story::quotations(&found, clock::turn).await;
            clock::turn().await;
            loaded = Self::placed(loaded.story);
        }
        clock::turn().await;
        loaded.hear();
        clock::turn().await;
        loaded.measure();
        clock::turn().await;
        if has_more_than_words(&loaded.story) {
            tools::blocks().await;
        }
        loaded.fault = fault;
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
    /// The page of what is kept.
    Kept,
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
    let shown = live(move || match reader.shown.get() {
        Shown::Nothing => View::Many(Vec::new()),
        Shown::Story(loaded) => Article(&loaded),
        Shown::Kept => kept::Kept(),
        Shown::Failure(failure) => Failed(&failure, move || reader.open(Arrival::Followed)),
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
        document::set_busy(MOUNT_POINT, route != Route::Kept);
        spawn_local(async move {
            let found = route.found().await;
            clock::turn().await;
            if !matches!(found, Shown::Story(_)) {
                words::choose("").await;
            }
            // Meanwhile the reader may have gone elsewhere.
            if self.opened.get_value() == query {
                self.show(found, query, arrival);
            }
        });
    }

    fn show(self, found: Shown, query: String, arrival: Arrival) {
        let (title, language) = match &found {
            Shown::Story(loaded) => (
                loaded.story.headline.as_str(),
                loaded.story.language.as_str(),
            ),
            Shown::Failure(failure) => (failure.headline().text(), words::language()),
            Shown::Kept | Shown::Nothing => (words::KEPT.text(), words::language()),
        };
        let title = careful::titled(title);
        document::describe(&title, language, direction(language));
        let top = self.places.with_value(|places| {
            places
                .iter()
                .rfind(|(place, _)| *place == query)
                .map(|(_, top)| *top)
        });
        self.places.update_value(|places| places.push((query, 0.0)));
        let story = match &found {
            Shown::Story(loaded) => Some(loaded.clone()),
            _ => None,
        };
        self.shown.set(found);
        replace_first_paint(story.as_ref().map(|loaded| &loaded.story));
        document::set_busy(MOUNT_POINT, false);
        // The new view is in the document by the next frame.
        clock::before_paint(move || arrive(arrival, top));
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

impl Route {
    // What there is at this address.
    async fn found(&self) -> Shown {
        if *self == Self::Kept {
            // It has tables.
            tools::blocks().await;
            return Shown::Kept;
        }
        let lead = document::attribute(LEAD_STORY, "href");
        let Some(file) = self.file(&lead) else {
            return Shown::Failure(Failure::NotFound);
        };
        if let Some(origin) = foreign_origin(&file) {
            return Shown::Failure(Failure::Forbidden(origin));
        }
        let found = match fetch::bytes(&file).await {
            Ok(file) => Loaded::read(&file).await,
            Err(error) => Err(Failure::of_request(error)),
        };
        match found {
            Ok(mut loaded) => {
                loaded.query = self.query(&file);
                Shown::Story(Arc::new(loaded))
            }
            Err(failure) => Shown::Failure(failure),
        }
    }
}

// Whether a story has blocks that come with a style and a script of their own.
fn has_more_than_words(story: &Story) -> bool {
    let more = |block: &Block| {
        use Block::{Code, Embed, Figure, Footnotes, Table};
        matches!(
            block,
            Code { .. } | Embed { .. } | Figure(_) | Footnotes { .. } | Table { .. }
        )
    };
    story.lead.is_some() || story.body.iter().any(more)
}

// The origin of a file that the page's policy does not let it ask for.
fn foreign_origin(file: &str) -> Option<String> {
    let origin = history::origin_of(file)?;
    let policy = document::meta("http-equiv", "Content-Security-Policy");
    (!allows_fetch(&policy, &history::origin(), &origin)).then_some(origin)
}
