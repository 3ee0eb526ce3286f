//! The record as text for the device's storage, and back.
//!
//! ```text
//! 1 STORIES LAST BACK
//! seen TIME
//! remind TIME DAY
//! sum CHECK
//! ```
//!
//! The first number is the version. The check covers all before its line, so that a record that was
//! cut off or altered is known as damaged instead of being taken for one with fewer answers.

use super::decide::Reason;
use super::record::{Answer, Entry, Event, LATEST, MOST_ENTRIES, MOST_STORIES, Record};
use crate::story::digits;

const VERSION: i64 = 1;

impl Record {
    /// Reads what [`Record::to_text`] wrote; no text at all is an empty record.
    ///
    /// Fails with [`Reason::Newer`] or [`Reason::Damaged`], which hold the ask back.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        match text.split([' ', '\n']).next().and_then(number) {
            Some(VERSION) => parse(text).ok_or(Reason::Damaged),
            Some(version) if version > VERSION => Err(Reason::Newer),
            _ => Err(Reason::Damaged),
        }
    }

    /// The record as text, below 4 kB.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        line(
            &mut text,
            "",
            &[VERSION, self.stories.into(), self.last, self.back],
        );
        for Entry { at, event } in &self.entries {
            match event {
                Event::Answered(Answer::Remind(day)) => line(&mut text, word(*event), &[*at, *day]),
                _ => line(&mut text, word(*event), &[*at]),
            }
        }
        let sum = check(&text);
        line(&mut text, "sum", &[sum]);
        text
    }
}

// Numbers are written and read by hand: the library's ways weigh 2 kB more in the page.

/// Adds a line of a word and numbers of at least 0.
fn line(text: &mut String, word: &str, numbers: &[i64]) {
    *text += word;
    for number in numbers {
        if !text.is_empty() {
            text.push(' ');
        }
        *text += &digits(*number as u64);
    }
    text.push('\n');
}

fn number(text: &str) -> Option<i64> {
    let mut number = 0;
    for byte in text.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 || number > LATEST {
            return None;
        }
        number = number * 10 + i64::from(digit);
    }
    (!text.is_empty() && number <= LATEST).then_some(number)
}

fn parse(text: &str) -> Option<Record> {
    let text = text.strip_suffix('\n')?;
    let end = text.bytes().rposition(|byte| byte == b'\n')?;
    let (covered, sum) = text.split_at_checked(end + 1)?;
    if number(sum.strip_prefix("sum ")?)? != check(covered) {
        return None;
    }
    let mut lines = covered.split_terminator('\n');
    let mut head = lines.next()?.split(' ').skip(1);
    let mut record = Record {
        stories: u32::try_from(number(head.next()?)?).ok()?,
        last: number(head.next()?)?,
        back: number(head.next()?)?,
        entries: Vec::new(),
    };
    for line in lines {
        let mut words = line.split(' ');
        let name = words.next()?;
        let at = number(words.next()?)?;
        let event = match words.next() {
            Some(day) => Event::Answered(Answer::Remind(number(day)?)),
            None => EVENTS.into_iter().find(|event| word(*event) == name)?,
        };
        if word(event) != name || record.entries.last().is_some_and(|entry| entry.at > at) {
            return None;
        }
        record.entries.push(Entry { at, event });
    }
    let last = record.entries.last().map_or(record.back, |entry| entry.at);
    let ordered = last.max(record.back) <= record.last;
    let small = record.stories <= MOST_STORIES && record.entries.len() <= MOST_ENTRIES;
    (ordered && small).then_some(record)
}

/// What is written without a day.
const EVENTS: [Event; 6] = [
    Event::Seen,
    Event::Answered(Answer::Close),
    Event::Answered(Answer::NotNow),
    Event::Answered(Answer::Gift),
    Event::Answered(Answer::Regular),
    Event::Answered(Answer::Supporter),
];

/// The word for an event in the text; each kind has its own.
pub(super) fn word(event: Event) -> &'static str {
    match event {
        Event::Opened => "opened",
        Event::Seen => "seen",
        Event::Answered(answer) => match answer {
            Answer::Close => "close",
            Answer::NotNow => "not-now",
            Answer::Gift => "gift",
            Answer::Regular => "regular",
            Answer::Supporter => "supporter",
            Answer::Remind(_) => "remind",
        },
    }
}

/// FNV-1a: finds accidents, not forgers, who would only hide the ask from themselves.
fn check(text: &str) -> i64 {
    let mut sum = 0x811c_9dc5_u32;
    for byte in text.bytes() {
        sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    sum.into()
}
