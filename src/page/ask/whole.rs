//! The newsroom's message, whole, at the end of a story.

use std::sync::Arc;

use super::Ask;
use super::form::Form;
use super::later::Later;
use super::memory;
use crate::appeal::{Answer, Appeal};
use crate::page::view::{Element, View, el, live};
use crate::page::words;

impl Ask {
    /// The message with all that it asks, or why it cannot be shown.
    pub(super) fn whole(self: &Arc<Self>) -> Element {
        let Some(appeal) = self.appeal() else {
            let fault = self.fault().unwrap_or_default();
            return words::own("p")
                .class("note own-words")
                .child(words::FAULTY_APPEAL.with(&[fault]));
        };
        let form = Form::new(self, "whole");
        let later = Later::new(self, "whole");
        let answered = self.answered;
        el("section")
            .class("appeal")
            .attr("aria-labelledby", "appeal")
            .child(el("h2").id("appeal").child(appeal.heading.as_str()))
            .child(paragraphs(appeal))
            .child(
                appeal
                    .signature
                    .as_deref()
                    .map(|name| el("p").class("cited").child(name)),
            )
            .child(form.fields())
            .child(
                el("div")
                    .class("choices")
                    .child(form.link())
                    .child(later.opener())
                    .child(self.not_now()),
            )
            .child(later.panel(|| View::Many(Vec::new())))
            .child(self.last_choices())
            .child(live(move || {
                let outcome = answered.get().then(memory::outcome);
                outcome
                    .map(|outcome| words::own("p").class("outcome").child(outcome))
                    .into()
            }))
    }

    /// The button of a reader who does not want to be asked for now.
    pub(super) fn not_now(self: &Arc<Self>) -> Element {
        let label = self
            .appeal()
            .and_then(|appeal| appeal.labels.not_now.as_deref());
        self.answering(label, words::NOT_NOW, Answer::NotNow)
    }

    /// The button of a reader who supports already, and the way to what is kept and why.
    pub(super) fn last_choices(self: &Arc<Self>) -> Element {
        let label = self
            .appeal()
            .and_then(|appeal| appeal.labels.supporter.as_deref());
        el("p")
            .class("tools")
            .child(self.answering(label, words::SUPPORTER, Answer::Supporter))
            .child(
                words::own("a")
                    .attr("href", words::KEPT_ADDRESS)
                    .child(words::WHY_SEEN),
            )
    }

    fn answering(
        self: &Arc<Self>,
        label: Option<&str>,
        own: words::Word,
        answer: Answer,
    ) -> Element {
        let this = self.clone();
        button(label, own).on("click", move || this.answer(answer))
    }
}

/// A button with the newsroom's words, or with the page's own where it has none.
pub fn button(label: Option<&str>, own: words::Word) -> Element {
    match label {
        Some(label) => el("button").child(label),
        None => words::own("button").child(own),
    }
    .attr("type", "button")
}

/// The paragraphs of the message.
pub fn paragraphs(appeal: &Appeal) -> Vec<View> {
    appeal
        .paragraphs
        .iter()
        .map(|text| el("p").child(text.as_str()).into())
        .collect()
}
