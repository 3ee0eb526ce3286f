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

use super::calendar::Time;
use super::decide::Reason;
use super::record::{Answer, Entry, Event, LATEST, MOST_ENTRIES, MOST_STORIES, Record};

const VERSION: u32 = 1;

impl Record {
    /// Reads what [`Record::to_text`] wrote; no text at all is an empty record.
    ///
    /// Fails with [`Reason::Newer`] or [`Reason::Damaged`], which hold the ask back.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        let version = text.split_whitespace().next();
        match version.and_then(|version| version.parse().ok()) {
            Some(VERSION) => parse(text).ok_or(Reason::Damaged),
            Some(version) if version > VERSION => Err(Reason::Newer),
            _ => Err(Reason::Damaged),
        }
    }

    /// The record as text, below 4 kB.
    pub fn to_text(&self) -> String {
        let mut text = format!("{VERSION} {} {} {}\n", self.stories, self.last, self.back);
        for Entry { at, event } in &self.entries {
            text += word(*event);
            text += &format!(" {at}");
            if let Event::Answered(Answer::Remind(day)) = event {
                text += &format!(" {day}");
            }
            text += "\n";
        }
        let sum = check(&text);
        text + &format!("sum {sum}")
    }
}

fn parse(text: &str) -> Option<Record> {
    let (covered, sum) = text.rsplit_once("sum ")?;
    if sum.parse() != Ok(check(covered)) {
        return None;
    }
    let mut lines = covered.lines();
    let mut head = lines.next()?.split(' ').skip(1);
    let mut record = Record {
        stories: head.next()?.parse().ok()?,
        last: time(head.next()?)?,
        back: time(head.next()?)?,
        entries: Vec::new(),
    };
    for line in lines {
        let mut words = line.split(' ');
        let name = words.next()?;
        let at = time(words.next()?)?;
        let day = words.next().and_then(time);
        let event = EVENTS
            .into_iter()
            .chain(day.map(|day| Event::Answered(Answer::Remind(day))))
            .find(|event| word(*event) == name)?;
        record.entries.push(Entry { at, event });
    }
    let ordered = record.entries.is_sorted_by_key(|entry| entry.at)
        && record
            .entries
            .last()
            .is_none_or(|entry| entry.at <= record.last)
        && record.back <= record.last;
    let small = record.stories <= MOST_STORIES && record.entries.len() <= MOST_ENTRIES;
    (ordered && small).then_some(record)
}

fn time(text: &str) -> Option<Time> {
    let time = text.parse().ok()?;
    (0..=LATEST).contains(&time).then_some(time)
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
fn check(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
