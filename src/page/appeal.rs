//! The newsroom's message, whole, at the end of a story.

use super::text::anchor;
use super::view::{Element, View, el};
use super::words;
use crate::appeal::Appeal;

/// The message with its link.
pub fn whole(appeal: &Appeal) -> Element {
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
        .child(support_link(appeal).map(|link| el("p").child(link)))
}

/// The paragraphs of the message.
pub fn paragraphs(appeal: &Appeal) -> Vec<View> {
    appeal
        .paragraphs
        .iter()
        .map(|text| el("p").child(text.as_str()).into())
        .collect()
}

/// The link to the newsroom's payment page, where there is one.
pub fn support_link(appeal: &Appeal) -> Option<Element> {
    let url = appeal.url.as_deref()?;
    Some(anchor(url, support_words(appeal)).class("support"))
}

/// What the link and the banner say: the newsroom's own words, or the page's with the newsroom's name.
pub fn support_words(appeal: &Appeal) -> String {
    match (&appeal.labels.support, &appeal.newsroom) {
        (Some(words), _) => words.clone(),
        (None, Some(name)) => [words::SUPPORT, name].concat(),
        (None, None) => words::SUPPORT_NAMELESS.to_owned(),
    }
}
