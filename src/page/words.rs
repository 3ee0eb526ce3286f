//! The page's own words. The newsroom's and the story's come from their files.

use super::view::{Element, el};
use crate::story::direction;

/// The language these words are in.
pub const LANGUAGE: &str = "en";

/// An element for words of the page's own: they keep their language and direction inside any story.
pub fn own(tag: &'static str) -> Element {
    el(tag)
        .attr("lang", LANGUAGE)
        .attr("dir", direction(LANGUAGE))
}

/// Before the authors' names.
pub const BY: &str = "By ";
/// Between the last two authors.
pub const AND: &str = " and ";
/// Before the time of publication.
pub const PUBLISHED: &str = "Published ";
/// Before the time of the last change.
pub const UPDATED: &str = "Updated ";
/// Before the newsroom that a story comes from.
pub const SOURCE: &str = "Source: ";
/// The switch that shows or hides the marking of quotations.
pub const HIGHLIGHT: &str = "Highlight quotations";
/// In place of that switch, where the quotations could not be looked for.
pub const UNMARKED: &str = "Quotations are not marked: a part of this page did not arrive.";
/// Above what was corrected.
pub const CORRECTIONS: &str = "Corrections";
/// Before a block of a type that this version does not know.
pub const UNKNOWN_BLOCK: &str =
    "Part of this story is of a kind this page does not know. Its text:";
/// Before the newsroom's name, on the link to its payment page.
pub const SUPPORT: &str = "Support ";
/// The same where the newsroom has no name.
pub const SUPPORT_NAMELESS: &str = "Support this newsroom";
/// Puts the ask off, where the newsroom has no words of its own.
pub const LATER: &str = "Remind me later";
/// Closes the ask.
pub const CLOSE: &str = "Close";
/// Tries the same again.
pub const RETRY: &str = "Try again";
/// Leads to the front page.
pub const FRONT: &str = "Go to the front page";

/// How long a story takes to read.
pub fn reading_time((fast, slow): (u32, u32)) -> String {
    match (fast, slow) {
        (1, 1) => "1 minute to read".to_owned(),
        _ if fast == slow => format!("{fast} minutes to read"),
        _ => format!("{fast} to {slow} minutes to read"),
    }
}
