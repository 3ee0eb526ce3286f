//! The page's own words. The newsroom's and the story's come from their files.

use super::view::{Element, el};
use crate::story::{Speaker, direction};

/// The language these words are in.
pub const LANGUAGE: &str = "en";

/// An element for words of the page's own: they keep their language and direction inside any story.
pub fn own(tag: &'static str) -> Element {
    inline(el(tag))
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
/// The list of those who speak in a story.
pub const VOICES: &str = "Voices";
/// Where the story does not say whose words these are.
pub const NOBODY_NAMED: &str = "Speaker not named";
/// Steps through quotations.
pub const BEFORE: &str = "Previous (k)";
/// Steps through quotations.
pub const NEXT: &str = "Next (j)";
/// Puts a quotation on the clipboard.
pub const COPY: &str = "Copy with attribution";
/// It is there.
pub const COPIED: &str = "Copied.";
/// It is not there.
pub const NOT_COPIED: &str = "This browser does not allow it: select the words and copy them.";
/// Opens the device's own sheet.
pub const SHARE: &str = "Share";
/// A link to a quotation.
pub const LINK: &str = "Link";
/// After a mention, how it is known who is meant.
pub const NAMED: &str = "” is named there";
/// The same for a part of a name.
pub const PART_OF_NAME: &str = "” stands there for the full name";
/// The same for a pronoun or a description.
pub const REFERENCE: &str = "” refers to this speaker";
/// Before the words that tie a speaker to a quotation.
pub const WITH_CUE: &str = ", with “";
/// How it is known where speech runs on.
pub const CONTINUED: &str = "Carries on what the same speaker said before";
/// How it is known where an editor said so.
pub const BY_EDITOR: &str = "Named by the newsroom";
/// After that, where it is not sure.
pub const LIKELY: &str = " This is likely, not sure.";
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

/// An element for words of the page's own inside a story's line.
pub fn inline(element: Element) -> Element {
    element
        .attr("lang", LANGUAGE)
        .attr("dir", direction(LANGUAGE))
}

/// Whose words a quotation is.
pub fn said_by(speaker: Option<&Speaker>) -> String {
    let Some(Speaker { name, role, .. }) = speaker else {
        return NOBODY_NAMED.to_owned();
    };
    match role {
        Some(role) => ["Said by ", name, ", ", role].concat(),
        None => ["Said by ", name].concat(),
    }
}

/// How much somebody says.
pub fn amount(utterances: usize, words: usize) -> String {
    let counted = |count: usize, noun: &str| {
        [
            count.to_string().as_str(),
            noun,
            if count == 1 { "" } else { "s" },
        ]
        .concat()
    };
    [
        &counted(utterances, " quotation"),
        ", ",
        &counted(words, " word"),
    ]
    .concat()
}

/// How long a story takes to read.
pub fn reading_time((fast, slow): (u32, u32)) -> String {
    match (fast, slow) {
        (1, 1) => "1 minute to read".to_owned(),
        _ if fast == slow => format!("{fast} minutes to read"),
        _ => format!("{fast} to {slow} minutes to read"),
    }
}
