//! Sentences that the page makes of its own words.

use super::*;
use crate::appeal::{Amount, AmountProblem, Frequency};
use crate::browser::intl;
use crate::page::view::{Element, el};
use crate::story::{Speaker, direction};

/// The address of the page of what is kept.
pub const KEPT_ADDRESS: &str = "./?page=kept";

/// From how many minutes on a time is told in hours.
const LONG: u32 = 90;

/// An element for words of the page's own: they keep their language and direction inside any story.
pub fn own(tag: &'static str) -> Element {
    inline(el(tag))
}

/// An element for words of the page's own inside a story's line.
pub fn inline(element: Element) -> Element {
    element
        .attr("lang", language())
        .attr("dir", direction(language()))
}

/// Whose words a quotation is.
pub fn said_by(speaker: Option<&Speaker>) -> String {
    let Some(Speaker { name, role, .. }) = speaker else {
        return NOBODY_NAMED.text().to_owned();
    };
    match role {
        Some(role) => SAID_BY_ROLE.with(&[name, role]),
        None => SAID_BY.with(&[name]),
    }
}

/// How much somebody says.
pub fn amount(utterances: usize, words: usize) -> String {
    [
        &QUOTATIONS.counted(utterances, ""),
        LIST.text(),
        &WORDS.counted(words, ""),
    ]
    .concat()
}

/// Whether so many minutes are told in hours.
pub fn is_long(minutes: u32) -> bool {
    minutes >= LONG
}

/// How long a story takes to read.
pub fn reading_time((fast, slow): (u32, u32)) -> String {
    if is_long(slow) {
        return HOURS.with(&[&intl::hours(fast, slow)]);
    }
    match fast == slow {
        true => MINUTES.counted(fast as usize, ""),
        false => MINUTES_TO.counted(slow as usize, &intl::counted(fast as usize).1),
    }
}

/// How long the rest of a story takes.
pub fn minutes_left(minutes: usize) -> String {
    match minutes as u32 {
        long @ LONG.. => HOURS_LEFT.with(&[&intl::hours(long, long)]),
        _ => MINUTES_LEFT.counted(minutes, ""),
    }
}

/// How often money is given.
pub fn frequency(frequency: Frequency) -> Word {
    match frequency {
        Frequency::Once => ONCE,
        Frequency::Monthly => MONTHLY,
        Frequency::Annual => ANNUAL,
    }
}

/// Why what was typed is no amount that can be given.
pub fn amount_problem(problem: AmountProblem, money: &dyn Fn(Amount) -> String) -> String {
    match problem {
        AmountProblem::Empty => String::new(),
        AmountProblem::Unclear => UNCLEAR.with(&[]),
        AmountProblem::Decimals => DECIMALS.with(&[]),
        AmountProblem::Low(lowest) => LOW.with(&[&money(lowest)]),
        AmountProblem::High(highest) => HIGH.with(&[&money(highest)]),
    }
}

/// What an entry on this device is for.
pub fn purpose(name: &str) -> Word {
    match name {
        "asks" => FOR_ASKS,
        "careful" => FOR_CAREFUL,
        "careful-offer" => FOR_OFFER,
        "places" => FOR_PLACES,
        "versions" => FOR_VERSIONS,
        "reading" => FOR_READING,
        "notes" => FOR_NOTES,
        "listening" => FOR_LISTENING,
        "language" => FOR_LANGUAGE,
        "saved" => FOR_SAVED,
        "highlight" => FOR_HIGHLIGHT,
        _ if name.starts_with("edition ") || name.starts_with("signed ") => FOR_SIGNED,
        _ => FOR_OTHERS,
    }
}

/// How many stories were opened.
pub fn opened(stories: u32) -> String {
    match stories {
        100.. => OPENED_MANY.with(&[]),
        _ => OPENED.counted(stories as usize, ""),
    }
}
