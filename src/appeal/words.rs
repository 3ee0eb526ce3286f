//! What was decided and what is kept, as sentences to the reader.
//!
//! Dates are said by the caller, in the reader's language and zone.

use super::calendar::{Time, start_of};
use super::decide::{Decision, Reason};
use super::record::{Answer, Event};

/// How to say the day on which a moment falls: "3 March".
pub type Date<'a> = &'a dyn Fn(Time) -> String;

impl Decision {
    /// Why the ask is shown, or why it is not and until when.
    pub fn words(&self, date: Date) -> String {
        match self {
            Self::Ask => "You are asked because you read enough of this story, have not seen the \
                          message today, and no answer of yours keeps it away."
                .into(),
            Self::Hold(reason) => reason.words(date),
        }
    }
}

impl Reason {
    /// The reason as a sentence or two.
    pub fn words(&self, date: Date) -> String {
        match *self {
            Self::NoStorage => {
                "Your browser keeps nothing for this page, and your answer would be forgotten. So you are not asked."
            }
            Self::Damaged => {
                "What this page kept about earlier messages cannot be read. So you are not asked until you erase it."
            }
            Self::Newer => {
                "What is kept here was written by a newer version of this page. So you are not asked until you erase it."
            }
            Self::Careful => "Careful mode is on. You are not asked while it is.",
            Self::CarefulOffered => "You are asked first whether you want careful mode.",
            Self::Never => "The newsroom asks nobody at present.",
            Self::Sensitive => {
                "The newsroom marked this story as one beside which nobody should be asked for money."
            }
            Self::Reading => "The message waits until you have read enough of this story.",
            Self::Stories { left: 1 } => "The message waits until you open another story.",
            Self::Stories { left } => {
                return format!("The message waits until you open {left} more stories.");
            }
            Self::Clock { until } => {
                return format!(
                    "Your device's clock shows an earlier time than before. So you are not asked before {}.",
                    date(until)
                );
            }
            Self::Absence { until } => {
                return format!(
                    "By your device's clock, your last visit was long ago. In case that is wrong, \
                     you are not asked before {}.",
                    date(until)
                );
            }
            Self::Answered { answer: Answer::Remind(_), at, until } => {
                return format!(
                    "On {} you asked to be reminded; the message comes back on {}.",
                    date(at),
                    date(until)
                );
            }
            Self::Answered { answer, at, until } => {
                return format!(
                    "You {} on {}; it will not come back before {}.",
                    did(answer),
                    date(at),
                    date(until)
                );
            }
            Self::Today { until } => {
                return format!("You saw the message today; it will not come back before {}.", date(until));
            }
            Self::Often { times, until } => {
                return format!(
                    "You saw the message {times} times of late; it will not come back before {}.",
                    date(until)
                );
            }
        }
        .into()
    }
}

impl Event {
    /// What happened, to stand beside its date. `offset` is the reader's, in minutes east of UTC.
    pub fn words(&self, offset: i32, date: Date) -> String {
        match *self {
            Self::Opened => "You opened a story".into(),
            Self::Seen => "You saw the message".into(),
            Self::Answered(Answer::Remind(day)) => {
                format!(
                    "You asked to be reminded of the message on {}",
                    date(start_of(day, offset))
                )
            }
            Self::Answered(answer) => format!("You {}", did(answer)),
        }
    }
}

fn did(answer: Answer) -> &'static str {
    match answer {
        Answer::Close => "closed the message",
        Answer::NotNow => "said “not now” to the message",
        Answer::Gift => "followed the message to give once",
        Answer::Regular => "followed the message to give regularly",
        Answer::Supporter => "told the message that you support the newsroom already",
        Answer::Remind(_) => "put the message off",
    }
}
