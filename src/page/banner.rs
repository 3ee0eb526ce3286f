//! The newsroom's message as a banner, docked at the bottom while the reader has not answered it.

use leptos::{ev, prelude::*};

use super::appeal::{paragraphs, support_link, support_words};
use super::view::{Element, View, el, live};
use super::words;
use crate::appeal::{self, Answer, Appeal, Decision, Event, Reason, Record, Situation, day_of};
use crate::browser::{clock, document, storage};
use crate::story::Story;

/// Where the record of asks and answers is kept.
const RECORD: &str = "asks";

/// The banner's address in the document.
const BANNER: &str = "support";

/// For how many days "Remind me later" puts the ask off.
const LATER_DAYS: i64 = 7;

/// The banner, where the story has an appeal and now is the time for it.
#[allow(non_snake_case)]
pub fn Banner(story: &Story) -> View {
    story
        .appeal
        .as_ref()
        .filter(|appeal| decide(appeal) == Decision::Ask)
        .map(open_banner)
        .into()
}

fn open_banner(appeal: &Appeal) -> View {
    let open = RwSignal::new(true);
    let answer = move |answer: Answer| {
        keep(answer);
        // The focus would fall to the top of the document with the button that goes.
        if document::has_focus(BANNER) {
            document::focus("story");
        }
        open.set(false);
    };
    if crate::browser::HERE {
        let escape = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && !event.default_prevented() && open.get_untracked() {
                answer(Answer::Close);
            }
        });
        on_cleanup(move || escape.remove());
    }
    let appeal = appeal.clone();
    live(move || open.get().then(|| banner(&appeal, answer)).into())
}

fn banner(appeal: &Appeal, answer: impl Fn(Answer) + Copy + Send + 'static) -> Element {
    let put_off = move || {
        let today = day_of(clock::now(), clock::utc_offset());
        answer(Answer::Remind(today + LATER_DAYS));
    };
    let later = match appeal.labels.later.as_deref() {
        Some(label) => el("button").child(label),
        None => words::own("button").child(words::LATER),
    };
    // It scrolls by itself, so a keyboard must be able to reach it.
    let message = el("div")
        .class("message")
        .attr("role", "group")
        .attr("aria-label", appeal.heading.as_str())
        .attr("tabindex", "0")
        .child(paragraphs(appeal));
    let choices = el("div")
        .class("choices")
        .child(support_link(appeal))
        .child(later.attr("type", "button").on("click", put_off));
    let top = el("div")
        .class("top")
        .child(el("h2").id("support-heading").child(support_words(appeal)))
        .child(
            words::own("button")
                .attr("type", "button")
                .on("click", move || answer(Answer::Close))
                .child(words::CLOSE),
        );
    el("section")
        .id(BANNER)
        .class("banner")
        .attr("aria-labelledby", "support-heading")
        .child(top)
        .child(message)
        .child(choices)
}

fn decide(appeal: &Appeal) -> Decision {
    let record = record().and_then(|record| {
        let record = record.with(Event::Opened, clock::now());
        // What cannot be written now could not keep an answer either.
        storage::write(RECORD, &record.to_text()).map_err(|_| Reason::NoStorage)?;
        Ok(record)
    });
    let situation = Situation {
        read_percent: 100,
        offset: clock::utc_offset(),
        ..Situation::default()
    };
    appeal::policy(record.as_ref(), &appeal.policy, &situation, clock::now())
}

fn record() -> Result<Record, Reason> {
    let text = storage::read(RECORD).map_err(|_| Reason::NoStorage)?;
    text.map_or(Ok(Record::default()), |text| Record::parse(&text))
}

fn keep(answer: Answer) {
    if let Ok(record) = record() {
        // Where it cannot be kept, the banner stays away until the page is opened again.
        let _ = storage::write(
            RECORD,
            &record.with(Event::Answered(answer), clock::now()).to_text(),
        );
    }
}
