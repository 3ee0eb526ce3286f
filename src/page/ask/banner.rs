//! The newsroom's message as a banner, docked at the bottom while the reader has not answered it.

use std::sync::Arc;

use super::Ask;
use super::form::Form;
use super::later::Later;
use super::whole::paragraphs;
use crate::appeal::Answer;
use crate::browser::keys;
use crate::page::view::{Element, View, el};
use crate::page::words;

/// The banner's address in the document.
pub const BANNER: &str = "support";

impl Ask {
    pub(super) fn banner(self: &Arc<Self>) -> Option<Element> {
        self.appeal()?;
        let form = Form::new(self, "banner");
        let later = Later::new(self, "banner");
        let (this, panel) = (self.clone(), later.clone());
        keys::hear(move |key| {
            let meant = key == "Escape";
            if meant && !panel.close() {
                this.answer(Answer::Close);
            }
            meant
        });
        let close = {
            let this = self.clone();
            words::own("button")
                .attr("type", "button")
                .on("click", move || this.answer(Answer::Close))
                .child(words::CLOSE)
        };
        let top = el("div")
            .class("top")
            .child(el("h2").id("support-heading").child(self.support_words()))
            .child(close);
        let choices = el("div")
            .class("choices")
            .child(form.link())
            .child(later.opener())
            .child(self.not_now());
        let this = self.clone();
        // It scrolls by itself, so a keyboard must be able to reach it.
        let message = later.panel(move || {
            let Some(appeal) = this.appeal() else {
                return View::Many(Vec::new());
            };
            el("div")
                .class("message")
                .attr("role", "group")
                .attr("aria-label", appeal.heading.as_str())
                .attr("tabindex", "0")
                .child(paragraphs(appeal))
                .child(form.fields())
                .child(this.last_choices())
                .into()
        });
        let banner = el("section")
            .id(BANNER)
            .class("banner")
            .attr("aria-labelledby", "support-heading")
            .child(top)
            .child(message)
            .child(choices);
        Some(banner)
    }
}
