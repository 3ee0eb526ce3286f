//! What was decided and what is kept, as sentences to the reader.
//!
//! Dates are said by the caller, in the reader's language and zone; so is each sentence, by its English text.

use super::calendar::{Time, start_of};
use super::decide::{Decision, Reason};
use super::record::{Answer, Event};
use crate::story::digits;

/// How to say things to this reader.
pub struct Tongue<'a> {
    /// The day on which a moment falls: "3 March".
    pub date: &'a dyn Fn(Time) -> String,
    /// A sentence of this file in the reader's language. `{0}` and `{1}` stand for what it is about.
    pub word: &'a dyn Fn(&'static str) -> &'static str,
}

/// Makes of each sentence a constant, and a list of all for those who translate them.
macro_rules! sentences {
    ($($name:ident = $text:literal;)+) => {
        $(const $name: &str = $text;)+

        /// All sentences of this file.
        pub const SENTENCES: &[&str] = &[$($name),+];
    };
}

sentences! {
    ASK = "You are asked because you read enough of this story, have not seen the message today, and no answer of yours keeps it away.";
    NO_STORAGE = "Your browser keeps nothing for this page, and your answer would be forgotten. So you are not asked.";
    DAMAGED = "What this page kept about earlier messages cannot be read. So you are not asked until you erase it.";
    NEWER = "What is kept here was written by a newer version of this page. So you are not asked until you erase it.";
    CAREFUL = "Careful mode is on. You are not asked while it is.";
    CAREFUL_OFFERED = "You are asked first whether you want careful mode.";
    NEVER = "The newsroom asks nobody at present.";
    SENSITIVE = "The newsroom marked this story as one beside which nobody should be asked for money.";
    READING = "The message waits until you have read enough of this story.";
    STORIES = "The message waits until you open more stories. How many more: {0}.";
    CLOCK = "Your device's clock shows an earlier time than before. So you are not asked before {0}.";
    ABSENCE = "By your device's clock, your last visit was long ago. In case that is wrong, you are not asked before {0}.";
    REMINDED = "On {0} you asked to be reminded; the message comes back on {1}.";
    ANSWERED = "{0} on {1}; it will not come back before {2}.";
    TODAY = "You saw the message today; it will not come back before {0}.";
    OFTEN = "You saw the message often of late ({0} ×); it will not come back before {1}.";
    OPENED = "You opened a story";
    SEEN = "You saw the message";
    REMIND = "You asked to be reminded of the message on {0}";
    CLOSED = "You closed the message";
    NOT_NOW = "You said “not now” to the message";
    GIFT = "You followed the message to give once";
    REGULAR = "You followed the message to give regularly";
    SUPPORTER = "You told the message that you support the newsroom already";
    PUT_OFF = "You put the message off";
}

impl Tongue<'_> {
    // A sentence with what it is about.
    fn say(&self, sentence: &'static str, parts: &[&str]) -> String {
        filled((self.word)(sentence), parts)
    }

    fn date(&self, at: Time) -> String {
        (self.date)(at)
    }
}

/// A text with `{0}`, `{1}` replaced by the parts of these numbers.
pub fn filled(text: &str, parts: &[&str]) -> String {
    let mut pieces = text.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('}').unwrap_or(("", piece));
        let part = number.parse::<usize>().ok().and_then(|at| parts.get(at));
        filled.push_str(part.copied().unwrap_or_default());
        filled.push_str(rest);
    }
    filled
}

impl Decision {
    /// Why the ask is shown, or why it is not and until when.
    pub fn words(&self, tongue: &Tongue) -> String {
        match self {
            Self::Ask => tongue.say(ASK, &[]),
            Self::Hold(reason) => reason.words(tongue),
        }
    }
}

impl Reason {
    /// The reason as a sentence or two.
    pub fn words(&self, tongue: &Tongue) -> String {
        let (sentence, at, until) = match *self {
            Self::NoStorage => (NO_STORAGE, None, None),
            Self::Damaged => (DAMAGED, None, None),
            Self::Newer => (NEWER, None, None),
            Self::Careful => (CAREFUL, None, None),
            Self::CarefulOffered => (CAREFUL_OFFERED, None, None),
            Self::Never => (NEVER, None, None),
            Self::Sensitive => (SENSITIVE, None, None),
            Self::Reading => (READING, None, None),
            Self::Stories { left } => (STORIES, Some(digits(left.into())), None),
            Self::Clock { until } => (CLOCK, None, Some(until)),
            Self::Absence { until } => (ABSENCE, None, Some(until)),
            Self::Today { until } => (TODAY, None, Some(until)),
            Self::Often { times, until } => (OFTEN, Some(digits(times.into())), Some(until)),
            Self::Answered {
                answer: Answer::Remind(_),
                at,
                until,
            } => (REMINDED, Some(tongue.date(at)), Some(until)),
            Self::Answered { answer, at, until } => {
                let did = tongue.say(did(answer), &[]);
                return tongue.say(ANSWERED, &[&did, &tongue.date(at), &tongue.date(until)]);
            }
        };
        let until = until.map(|until| tongue.date(until));
        let parts: Vec<&str> = [&at, &until]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        tongue.say(sentence, &parts)
    }
}

impl Event {
    /// What happened, to stand beside its date. `offset` is the reader's, in minutes east of UTC.
    pub fn words(&self, offset: i32, tongue: &Tongue) -> String {
        match *self {
            Self::Opened => tongue.say(OPENED, &[]),
            Self::Seen => tongue.say(SEEN, &[]),
            Self::Answered(Answer::Remind(day)) => {
                tongue.say(REMIND, &[&tongue.date(start_of(day, offset))])
            }
            Self::Answered(answer) => tongue.say(did(answer), &[]),
        }
    }
}

fn did(answer: Answer) -> &'static str {
    match answer {
        Answer::Close => CLOSED,
        Answer::NotNow => NOT_NOW,
        Answer::Gift => GIFT,
        Answer::Regular => REGULAR,
        Answer::Supporter => SUPPORTER,
        Answer::Remind(_) => PUT_OFF,
    }
}
