//! The page's own words. The newsroom's and the story's come from their files.

use super::view::{Element, el};
use crate::appeal::{Amount, AmountProblem, Frequency};
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
/// Declines for now, where the newsroom has no words of its own.
pub const NOT_NOW: &str = "Not now";
/// Says that the reader gives already, where the newsroom has no words of its own.
pub const SUPPORTER: &str = "I support already";
/// Leads to the reason for the ask.
pub const WHY_SEEN: &str = "Why am I seeing this?";
/// After what the banner says, to a screen reader.
pub const BELOW: &str = ": a message at the end of the page.";
/// Before what is wrong with an appeal.
pub const FAULTY_APPEAL: &str = "The newsroom’s message to its readers cannot be shown: ";
/// Which currency.
pub const CURRENCY: &str = "Currency";
/// How often money is given.
pub const HOW_OFTEN: &str = "How often";
/// Which amount.
pub const HOW_MUCH: &str = "How much";
/// An amount that the reader names.
pub const OTHER: &str = "Another amount";
/// When to be reminded.
pub const WHEN: &str = "When to remind you";
/// When to be reminded.
pub const TOMORROW: &str = "Tomorrow";
/// When to be reminded.
pub const IN_A_WEEK: &str = "In a week";
/// When to be reminded.
pub const NEXT_MONTH: &str = "Next month";
/// When to be reminded.
pub const ON_A_DAY: &str = "On a day you choose";
/// The field for that day.
pub const DAY: &str = "Day";
/// Why a day is none to be reminded on.
pub const BAD_DAY: &str = "Choose a day from tomorrow to a year from now.";
/// Has this page remind the reader.
pub const REMIND_HERE: &str = "Remind me on this page";
/// Makes a file for the reader's own calendar.
pub const REMIND_CALENDAR: &str = "Put it into my calendar";
/// What comes of each.
pub const REMINDER_NOTE: &str = "This page then shows the message again on that day, on this device alone. \
                                 Whoever sees your calendar sees the reminder and this page’s address in it.";
/// What stands in that calendar.
pub const REMINDER: &str = "Your reminder";
/// Where an answer could not be kept.
pub const FORGOTTEN: &str =
    "Your browser kept nothing of this answer. It holds until this page is closed.";
/// Where nothing was decided yet.
pub const NOTHING_HOLDS: &str =
    "Nothing keeps the newsroom’s message away: it may come beside the next story.";
/// Closes the ask.
pub const CLOSE: &str = "Close";
/// The page of what is kept.
pub const KEPT: &str = "What this page keeps on your device";
/// Its address.
pub const KEPT_ADDRESS: &str = "./?page=kept";
/// What that page is about.
pub const KEPT_INTRO: &str = "All of it is below. It stays on this device: nothing about you is sent to the newsroom or \
                              to anyone else. Which stories you read is not kept.";
/// Above the reason for the last decision.
pub const WHY_ASKED: &str = "Why you are asked for support, or not";
/// Above the record.
pub const WHAT_HAPPENED: &str = "What happened with the newsroom’s message";
/// Heads the days of that table.
pub const TABLE_DAY: &str = "Day";
/// Heads its events.
pub const TABLE_EVENT: &str = "What happened";
/// Where nothing happened yet.
pub const NOTHING_HAPPENED: &str = "Nothing yet.";
/// Where the record cannot be read.
pub const UNREADABLE: &str = "What is kept about it cannot be read.";
/// Above what else is kept.
pub const ENTRIES: &str = "All entries";
/// Where there are none.
pub const NO_ENTRIES: &str = "Nothing is kept.";
/// Heads the names of that table.
pub const TABLE_NAME: &str = "Entry";
/// Heads what they are for.
pub const TABLE_PURPOSE: &str = "What it is for";
/// Heads their contents.
pub const TABLE_VALUE: &str = "As it is kept";
/// Erases all of it.
pub const ERASE: &str = "Erase everything";
/// It is gone.
pub const ERASED: &str = "Everything was erased. Nothing is kept on this device now.";
/// It is not gone.
pub const NOT_ERASED: &str = "Your browser did not let this page erase it. Erase this site’s data in the browser’s settings.";
/// The mode for readers to whom the page is a risk.
pub const CAREFUL: &str = "Careful mode";
/// Why there is such a mode.
pub const CAREFUL_WHY: &str = "In some countries it is a crime to give money to a newsroom that the state has banned, and \
                               sharing its links can be fined. Careful mode hides the newsroom’s request for support and the \
                               buttons to share, takes the newsroom’s name out of this tab’s title, and keeps nothing after this \
                               tab is closed. What was kept before is erased.";
/// What the mode adds.
pub const CAREFUL_EXIT: &str = "It also shows “Leave this page” at the top: that link, or the Shift key pressed three times, \
                                leads at once to another site, in place of this page in the tab’s history.";
/// What the mode cannot do.
pub const CAREFUL_LIMITS: &str = "It cannot hide your visit from your network, from the browser’s history of the pages before, \
                                  or from somebody who looks at the screen.";
/// Turns the mode on where it was offered.
pub const CAREFUL_ON: &str = "Turn on careful mode";
/// Declines it.
pub const CAREFUL_NO: &str = "No, thank you";
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

/// How often money is given.
pub fn frequency(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Once => "Once",
        Frequency::Monthly => "Each month",
        Frequency::Annual => "Each year",
    }
}

/// What an amount of the reader's own has to be.
pub fn between(lowest: &str, highest: &str) -> String {
    ["Your amount, from ", lowest, " to ", highest].concat()
}

/// Why what was typed is no amount that can be given.
pub fn amount_problem(problem: AmountProblem, money: &dyn Fn(Amount) -> String) -> String {
    match problem {
        AmountProblem::Empty => String::new(),
        AmountProblem::Unclear => "Write the amount in digits, such as 15 or 7.50.".to_owned(),
        AmountProblem::Decimals => "This currency has whole amounts only.".to_owned(),
        AmountProblem::Low(lowest) => ["The lowest amount is ", &money(lowest), "."].concat(),
        AmountProblem::High(highest) => ["The highest amount is ", &money(highest), "."].concat(),
    }
}

/// What an entry on this device is for.
pub fn purpose(name: &str) -> &'static str {
    match name {
        "asks" => "When you saw the newsroom’s message and what you answered",
        "careful" => "That careful mode is on in this tab",
        "careful-offer" => "That you did not want careful mode when it was offered",
        "highlight" => "Whether quotations are highlighted",
        _ => "It was written by another version of this page",
    }
}

/// How many stories were opened.
pub fn stories_opened(stories: u32) -> String {
    match stories {
        1 => "You opened 1 story.".to_owned(),
        100.. => "You opened 100 stories or more.".to_owned(),
        _ => ["You opened ", &stories.to_string(), " stories."].concat(),
    }
}
