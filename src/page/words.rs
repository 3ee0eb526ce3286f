//! The page's own words, in English. The other languages' are in `public/words`, each by its English text.
//! The newsroom's and the story's come from their files.

mod sentences;
mod speech;
#[cfg(not(target_arch = "wasm32"))]
mod tables;

pub use sentences::{
    KEPT_ADDRESS, amount, amount_problem, frequency, inline, is_long, minutes_left, opened, own,
    purpose, reading_time, said_by,
};
pub use speech::{Word, choose, language, of_appeal, translated};
#[cfg(not(target_arch = "wasm32"))]
pub use tables::speaking;

/// Makes of each message a constant, and a list of all for the tests.
macro_rules! words {
    ($($(#[$why:meta])+ $name:ident = $text:expr;)+) => {
        $($(#[$why])+ pub const $name: Word = Word::new($text);)+

        #[cfg(test)]
        const ALL: &[Word] = &[$($name),+];
    };
}

words! {
    /// Before the authors' names.
    BY = "By ";
    /// Between the last two authors.
    AND = " and ";
    /// Between things in a row.
    LIST = ", ";
    /// Before the time of publication.
    PUBLISHED = "Published ";
    /// Before the time of the last change.
    UPDATED = "Updated ";
    /// Before the newsroom that a story comes from.
    SOURCE = "Source: ";
    /// The switch that shows or hides the marking of quotations.
    HIGHLIGHT = "Highlight quotations";
    /// In place of that switch, where the quotations could not be looked for.
    UNMARKED = "Quotations are not marked: a part of this page did not arrive.";
    /// The list of those who speak in a story.
    VOICES = "Voices";
    /// Where the story does not say whose words these are.
    NOBODY_NAMED = "Speaker not named";
    /// Steps through quotations.
    BEFORE = "Previous (k)";
    /// Steps through quotations.
    NEXT = "Next (j)";
    /// Puts a quotation on the clipboard.
    COPY = "Copy with attribution";
    /// It is there.
    COPIED = "Copied.";
    /// It is not there.
    NOT_COPIED = "This browser does not allow it: select the words and copy them.";
    /// Opens the device's own sheet.
    SHARE = "Share";
    /// A link to a quotation.
    LINK = "Link";
    /// How it is known who is meant.
    NAMED = "“{0}” is named there.";
    /// The same, where words tie the speaker to the quotation.
    NAMED_WITH = "“{0}” is named there, with “{1}”.";
    /// The same for a part of a name.
    PART_OF_NAME = "“{0}” stands there for the full name.";
    /// The same, where words tie the speaker to the quotation.
    PART_OF_NAME_WITH = "“{0}” stands there for the full name, with “{1}”.";
    /// The same for a pronoun or a description.
    REFERENCE = "“{0}” refers to this speaker.";
    /// The same, where words tie the speaker to the quotation.
    REFERENCE_WITH = "“{0}” refers to this speaker, with “{1}”.";
    /// How it is known where speech runs on.
    CONTINUED = "Carries on what the same speaker said before.";
    /// How it is known where an editor said so.
    BY_EDITOR = "Named by the newsroom.";
    /// After that, where it is not sure.
    LIKELY = "This is likely, not sure.";
    /// Above what was corrected.
    CORRECTIONS = "Corrections";
    /// Before a block of a type that this version does not know.
    UNKNOWN_BLOCK = "Part of this story is of a kind this page does not know. Its text:";
    /// Before the newsroom's name, on the link to its payment page.
    SUPPORT = "Support {0}";
    /// The same where the newsroom has no name.
    SUPPORT_NAMELESS = "Support this newsroom";
    /// Puts the ask off, where the newsroom has no words of its own.
    LATER = "Remind me later";
    /// Declines for now, where the newsroom has no words of its own.
    NOT_NOW = "Not now";
    /// Says that the reader gives already, where the newsroom has no words of its own.
    SUPPORTER = "I support already";
    /// Leads to the reason for the ask.
    WHY_SEEN = "Why am I seeing this?";
    /// After what the banner says, to a screen reader.
    BELOW = "{0}: a message at the end of the page.";
    /// Before what is wrong with an appeal.
    FAULTY_APPEAL = "The newsroom’s message to its readers cannot be shown: {0}";
    /// Which currency.
    CURRENCY = "Currency";
    /// How often money is given.
    HOW_OFTEN = "How often";
    /// Which amount.
    HOW_MUCH = "How much";
    /// An amount that the reader names.
    OTHER = "Another amount";
    /// When to be reminded.
    WHEN = "When to remind you";
    /// When to be reminded.
    TOMORROW = "Tomorrow";
    /// When to be reminded.
    IN_A_WEEK = "In a week";
    /// When to be reminded.
    NEXT_MONTH = "Next month";
    /// When to be reminded.
    ON_A_DAY = "On a day you choose";
    /// The field for that day.
    DAY = "Day";
    /// Why a day is none to be reminded on.
    BAD_DAY = "Choose a day from tomorrow to a year from now.";
    /// Has this page remind the reader.
    REMIND_HERE = "Remind me on this page";
    /// Makes a file for the reader's own calendar.
    REMIND_CALENDAR = "Put it into my calendar";
    /// What comes of each.
    REMINDER_NOTE = "This page then shows the message again on that day, on this device alone. \
                                 Whoever sees your calendar sees the reminder and this page’s address in it.";
    /// What stands in that calendar.
    REMINDER = "Your reminder";
    /// Where an answer could not be kept.
    FORGOTTEN = "Your browser kept nothing of this answer. It holds until this page is closed.";
    /// Where nothing was decided yet.
    NOTHING_HOLDS = "Nothing keeps the newsroom’s message away: it may come beside the next story.";
    /// Closes the ask.
    CLOSE = "Close";
    /// The page of what is kept.
    KEPT = "What this page keeps on your device";
    /// What that page is about.
    KEPT_INTRO = "All of it is below. It stays on this device: nothing about you is sent to the newsroom or \
                              to anyone else.";
    /// Above the reason for the last decision.
    WHY_ASKED = "Why you are asked for support, or not";
    /// Above the record.
    WHAT_HAPPENED = "What happened with the newsroom’s message";
    /// Heads the days of that table.
    TABLE_DAY = "Day";
    /// Heads its events.
    TABLE_EVENT = "What happened";
    /// Where nothing happened yet.
    NOTHING_HAPPENED = "Nothing yet.";
    /// Where the record cannot be read.
    UNREADABLE = "What is kept about it cannot be read.";
    /// Above what else is kept.
    ENTRIES = "All entries";
    /// Where there are none.
    NO_ENTRIES = "Nothing is kept.";
    /// Heads the names of that table.
    TABLE_NAME = "Entry";
    /// Heads what they are for.
    TABLE_PURPOSE = "What it is for";
    /// Heads their contents.
    TABLE_VALUE = "As it is kept";
    /// Erases all of it.
    ERASE = "Erase everything";
    /// It is gone.
    ERASED = "Everything was erased. Nothing is kept on this device now.";
    /// It is not gone.
    NOT_ERASED = "Your browser did not let this page erase it. Erase this site’s data in the browser’s settings.";
    /// The mode for readers to whom the page is a risk.
    CAREFUL = "Careful mode";
    /// Why there is such a mode.
    CAREFUL_WHY = "In some countries it is a crime to give money to a newsroom that the state has banned, and \
                               sharing its links can be fined. Careful mode hides the newsroom’s request for support and the \
                               buttons to share, takes the newsroom’s name out of this tab’s title, and keeps nothing after this \
                               tab is closed. What was kept before is erased.";
    /// What the mode adds.
    CAREFUL_EXIT = "It also shows “Leave this page” at the top: that link, or the Shift key pressed three times, \
                                leads at once to another site, in place of this page in the tab’s history.";
    /// What the mode cannot do.
    CAREFUL_LIMITS = "It cannot hide your visit from your network, from the browser’s history of the pages before, \
                                  or from somebody who looks at the screen.";
    /// Turns the mode on where it was offered.
    CAREFUL_ON = "Turn on careful mode";
    /// Declines it.
    CAREFUL_NO = "No, thank you";
    /// Opens the settings of type and colours.
    READING = "Text";
    /// Has the story read aloud.
    LISTENING = "Listen";
    /// Lists what the reader highlighted.
    OWN_NOTES = "Notes";
    /// Opens the ways to keep a story on the device.
    KEEP = "Keep this story…";
    /// The bar that tells where the reader is.
    PLACE = "Where you are";
    /// Leads back to where the reader stopped.
    RESUME = "Continue where you stopped";
    /// Before a paragraph's number.
    COPY_ADDRESS = "Copy the address of paragraph ";
    /// The list of a story's headings.
    CONTENTS = "Contents";
    /// Tries the same again.
    RETRY = "Try again";
    /// The page that lists the edition's stories.
    STORIES = "All stories";
    /// The page of what somebody said in all of them.
    ALL_SAID = "Everything {0} said";
    /// Leads to the front page.
    FRONT = "Go to the front page";
    /// Names a table that has no caption.
    TABLE = "Table";
    /// Names what is written for a machine.
    CODE = "Code";
    /// Above the footnotes.
    NOTES = "Footnotes";
    /// Before the number of a footnote, on the link to it.
    NOTE = "Note ";
    /// Before the number of a footnote, on the link from it.
    BACK = "Back to the text from note ";
    /// Before the host that a link to somebody else's page leads to.
    LEADS_TO = "This leads to ";
    /// Before what a picture shows, on the button that opens it over the page.
    LARGER = "Larger view: ";
    /// Asks for a picture that was left out to save data.
    SHOW_PICTURE = "Show this picture";
    /// Whose words a quotation is.
    SAID_BY = "Said by {0}";
    /// The same with what the speaker is.
    SAID_BY_ROLE = "Said by {0}, {1}";
    /// How much somebody says.
    QUOTATIONS = "one={0} quotation|other={0} quotations";
    /// The same.
    WORDS = "one={0} word|other={0} words";
    /// How long a story takes to read.
    MINUTES = "one={0} minute to read|other={0} minutes to read";
    /// The same, from a fast reader to a slow one.
    MINUTES_TO = "one={1} to {0} minutes to read|other={1} to {0} minutes to read";
    /// How long the rest of a story takes.
    MINUTES_LEFT = "one={0} minute left|other={0} minutes left";
    /// How many hours a very long story takes to read.
    HOURS = "{0} to read";
    /// How many hours the rest of it takes.
    HOURS_LEFT = "{0} left";
    /// How often money is given.
    ONCE = "Once";
    /// How often money is given.
    MONTHLY = "Each month";
    /// How often money is given.
    ANNUAL = "Each year";
    /// What an amount of the reader's own has to be.
    BETWEEN = "Your amount, from {0} to {1}";
    /// Why what was typed is no amount that can be given.
    UNCLEAR = "Write the amount in digits, such as 15 or 7.50.";
    /// The same.
    DECIMALS = "This currency has whole amounts only.";
    /// The same.
    LOW = "The lowest amount is {0}.";
    /// The same.
    HIGH = "The highest amount is {0}.";
    /// What an entry on this device is for.
    FOR_ASKS = "When you saw the newsroom’s message and what you answered";
    /// The same.
    FOR_CAREFUL = "That careful mode is on in this tab";
    /// The same.
    FOR_OFFER = "That you did not want careful mode when it was offered";
    /// The same.
    FOR_PLACES = "Where you stopped in the stories you opened last";
    /// The same.
    FOR_VERSIONS = "Which version you read of the stories you opened last";
    /// The same.
    FOR_HIGHLIGHT = "Whether quotations are highlighted";
    /// The same.
    FOR_READING = "The type, the size and the colours that you chose";
    /// The same.
    FOR_LISTENING = "How fast and with which voice stories are read aloud";
    /// The same.
    FOR_NOTES = "The words that you highlighted in stories, and your notes on them";
    /// The same.
    FOR_LANGUAGE = "In which language this page speaks";
    /// The same.
    FOR_SAVED = "Which stories you keep to read without a network";
    /// The same.
    FOR_SIGNED = "The newsroom’s key, and what of the edition was genuine when you read it";
    /// The same.
    FOR_OTHERS = "It was written by another version of this page";
    /// How many stories were opened.
    OPENED = "one=You opened {0} story.|other=You opened {0} stories.";
    /// The same, where they were not counted further.
    OPENED_MANY = "You opened 100 stories or more.";
    /// What went wrong.
    NOT_FOUND = "There is no such story here";
    /// And what to do about it.
    NOT_FOUND_ADVICE = "It may have moved, or the address may have lost a letter. Check the address, or go to the front page.";
    /// What went wrong.
    NO_NETWORK = "The story did not arrive";
    /// And what to do about it.
    NO_NETWORK_ADVICE = "The network is down, or something on the way holds the newsroom back. Check your connection and try again.";
    /// What went wrong.
    SERVER = "The newsroom’s server has a fault";
    /// And what to do about it.
    SERVER_ADVICE = "It answered with status {0}. This is not your fault: wait a little and try again.";
    /// Above the stories of a document that has several.
    CHOOSE = "Choose a story";
    /// What went wrong.
    LARGE = "This file is too large";
    /// What went wrong.
    DAMAGED = "This file is damaged, or is no story";
    /// What went wrong.
    NO_STORY = "This file is not a story";
    /// And what to do about it, after what is wrong with the file.
    FILE_ADVICE = "{0}. Try again, or tell the newsroom.";
}

#[cfg(test)]
mod tests;
