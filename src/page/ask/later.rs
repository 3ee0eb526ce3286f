//! "Remind me later": on which day, by this page or by the reader's own calendar.

use std::sync::Arc;

use super::whole::button;
use super::{Ask, today};
use crate::appeal::{Answer, Day, date_text, in_a_month, reminder_day};
use crate::browser::{clipboard, clock, document};
use crate::page::signal::{Flag, Number};
use crate::page::text::numbered;
use crate::page::view::{Element, View, el, live};
use crate::page::words;

/// The days on offer; the last is the reader's own.
const DAYS: [words::Word; 4] = [
    words::TOMORROW,
    words::IN_A_WEEK,
    words::NEXT_MONTH,
    words::ON_A_DAY,
];

/// The reminder, in one of the places where it can be asked for.
pub struct Later {
    ask: Arc<Ask>,
    // Sets the ids of this place apart from those of another.
    place: &'static str,
    open: Flag,
    // The number of the day on offer.
    chosen: Number,
    // Whether the reader's own day was none.
    bad: Flag,
}

impl Later {
    /// Closed, and with a week chosen.
    pub fn new(ask: &Arc<Ask>, place: &'static str) -> Arc<Self> {
        Arc::new(Self {
            ask: ask.clone(),
            place,
            open: Flag::new(false),
            chosen: Number::new(Some(1)),
            bad: Flag::new(false),
        })
    }

    fn id(&self, name: &str) -> String {
        [self.place, "-", name].concat()
    }

    /// The button that opens the panel.
    pub fn opener(self: &Arc<Self>) -> Element {
        let appeal = self.ask.appeal();
        let label = appeal.and_then(|appeal| appeal.labels.later.as_deref());
        let (this, open) = (self.clone(), self.open);
        button(label, words::LATER)
            .id(self.id("later"))
            .live_attr(
                "aria-expanded",
                move || if open.get() { "true" } else { "false" },
            )
            .on("click", move || {
                if this.close() {
                    return;
                }
                this.open.set(true);
                let day = this.id("day2");
                clock::before_paint(move || document::focus(&day));
            })
    }

    /// Closes the panel. Whether it was open.
    pub fn close(&self) -> bool {
        let open = self.open.get_untracked();
        if open {
            if document::has_focus(&self.id("panel")) {
                document::focus(&self.id("later"));
            }
            self.open.set(false);
        }
        open
    }

    /// The panel while it is open, and what stands in its place otherwise.
    pub fn panel(self: &Arc<Self>, closed: impl Fn() -> View + Send + 'static) -> View {
        let this = self.clone();
        live(move || match this.open.get() {
            true => this.days().into(),
            false => closed(),
        })
    }

    fn days(self: &Arc<Self>) -> Element {
        let chosen = self.chosen;
        let radios = DAYS.iter().enumerate().map(|(number, label)| {
            let mut radio = el("input")
                .id(self.id(&numbered("day", number)))
                .attr("type", "radio")
                .attr("name", self.id("day"))
                .on("change", move || chosen.set(Some(number)));
            if chosen.get_untracked() == Some(number) {
                radio = radio.attr("checked", "");
            }
            el("label").class("radio").child(radio).child(*label).into()
        });
        let (here, calendar) = (self.clone(), self.clone());
        let (this, bad) = (self.clone(), self.bad);
        words::own("div")
            .id(self.id("panel"))
            .class("message")
            .child(
                el("fieldset")
                    .child(el("legend").child(words::WHEN))
                    .child(radios.collect::<Vec<View>>())
                    .child(live(move || match chosen.get() {
                        Some(3) => this.own_day().into(),
                        _ => View::Many(Vec::new()),
                    })),
            )
            .child(
                el("p")
                    .id(self.id("bad-day"))
                    .class("problem")
                    .attr("role", "alert")
                    .child(live(move || bad.get().then_some(words::BAD_DAY).into())),
            )
            .child(
                el("p")
                    .class("tools")
                    .child(button(None, words::REMIND_HERE).on("click", move || {
                        here.remind();
                    }))
                    .child(button(None, words::REMIND_CALENDAR).on("click", move || {
                        let address = calendar.ask.loaded.address("");
                        if let Some(day) = calendar.remind() {
                            let address = address.trim_end_matches('#');
                            clipboard::remind(&date_text(day), words::REMINDER.text(), address);
                        }
                    })),
            )
            .child(el("p").class("quiet").child(words::REMINDER_NOTE))
    }

    fn own_day(self: &Arc<Self>) -> Element {
        let today = today();
        let (id, bad) = (self.id("own-day"), self.bad);
        el("p")
            .class("field")
            .child(el("label").attr("for", &id).child(words::DAY))
            .child(
                el("input")
                    .id(id)
                    .attr("type", "date")
                    .attr("min", date_text(today + 1))
                    .attr("max", date_text(today + 365))
                    .attr("aria-describedby", self.id("bad-day"))
                    .live_attr(
                        "aria-invalid",
                        move || if bad.get() { "true" } else { "false" },
                    ),
            )
    }

    /// Puts the ask off to the chosen day, where it is one.
    fn remind(&self) -> Option<Day> {
        let today = today();
        let day = match self.chosen.get_untracked() {
            Some(0) => Some(today + 1),
            Some(1) => Some(today + 7),
            Some(2) => Some(in_a_month(today)),
            _ => reminder_day(&document::value(&self.id("own-day")), today),
        };
        self.bad.set(day.is_none());
        match day {
            Some(day) => {
                self.close();
                self.ask.answer(Answer::Remind(day));
            }
            None => document::focus(&self.id("own-day")),
        }
        day
    }
}
