//! Whether now is the time to ask, and if not, why not and until when.
//!
//! One pure function of what happened before, the newsroom's policy, the story and the moment.
//! Whatever is in doubt is a reason not to ask.

use super::calendar::{DAY, Day, Time, day_of, start_of};
use super::policy::Policy;
use super::record::{ABSENCE, Answer, Event, LATEST, Record};

/// Whether to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Show the ask.
    Ask,
    /// Do not, for this reason.
    Hold(Reason),
}

/// Why the ask is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The device keeps nothing, so that an answer would be forgotten.
    NoStorage,
    /// The record cannot be read.
    Damaged,
    /// The record was written by a newer version of the page.
    Newer,
    /// The reader switched careful mode on.
    Careful,
    /// Careful mode is on offer, which comes first.
    CarefulOffered,
    /// The newsroom asks nobody.
    Never,
    /// The story is about a death or a disaster.
    Sensitive,
    /// The device's clock is behind the record.
    Clock {
        /// The latest moment in the record.
        until: Time,
    },
    /// The clock moved on so far since the last visit that it may be wrong.
    Absence {
        /// When it is trusted again.
        until: Time,
    },
    /// The reader answered.
    Answered {
        /// What. [`Answer::Close`], too, where a reminder was seen and left unanswered.
        answer: Answer,
        /// When.
        at: Time,
        /// The first moment at which it may come back.
        until: Time,
    },
    /// It was seen today.
    Today {
        /// The first moment at which it may come back.
        until: Time,
    },
    /// It was seen often of late.
    Often {
        /// How often, within `Policy::window_days`.
        times: u32,
        /// The first moment at which it may come back.
        until: Time,
    },
    /// The newsroom waits for a later story.
    Stories {
        /// How many are still to be opened.
        left: u32,
    },
    /// The reader has not read enough of this story yet. All else allows it.
    Reading,
}

/// What the page knows about the story and the reading of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// How much of the story was read, in per cent.
    pub read_percent: u32,
    /// For how many seconds it was read.
    pub read_seconds: u32,
    /// Whether the newsroom marked the story as sensitive.
    pub sensitive: bool,
    /// Whether careful mode is on.
    pub careful: bool,
    /// The reader's clock, in minutes east of UTC; `-getTimezoneOffset()` in a browser.
    pub offset: i32,
}

/// The record can hardly be older than the page itself: 2023-11-14.
const EARLIEST: Time = 1_700_000_000;

/// A clock that is corrected by less is not wrong.
const SLACK: i64 = 300;

/// Two asks on both sides of midnight are still this far apart.
const APART: i64 = 6 * 3_600;

/// Decides whether the ask may be shown at `now`.
///
/// Where the record cannot be had, its reason stands in its place: [`Reason::NoStorage`] where the
/// device keeps nothing, and whatever [`Record::parse`] failed with. Call it with the story counted
/// ([`Event::Opened`]), and again once enough is read where it says [`Reason::Reading`].
pub fn policy(
    record: Result<&Record, &Reason>,
    policy: &Policy,
    situation: &Situation,
    now: Time,
) -> Decision {
    let reason = match record {
        Ok(record) => reason(record, policy, situation, now.min(LATEST)),
        Err(reason) => Some(*reason),
    };
    reason.map_or(Decision::Ask, Decision::Hold)
}

fn reason(record: &Record, policy: &Policy, situation: &Situation, now: Time) -> Option<Reason> {
    let today = day_of(now, situation.offset);
    let reminder = reminder(record);
    let due = reminder.is_some_and(|(_, day)| day == today);
    if situation.careful {
        Some(Reason::Careful)
    } else if policy.asks == 0 {
        Some(Reason::Never)
    } else if now < record.last - SLACK || now < EARLIEST {
        let until = record.last.max(EARLIEST);
        Some(Reason::Clock { until })
    } else if situation.sensitive {
        Some(Reason::Sensitive)
    } else {
        let answer = match reminder {
            Some((at, day)) if today <= day => (today < day).then_some(Reason::Answered {
                answer: Answer::Remind(day),
                at,
                until: start_of(day, situation.offset),
            }),
            _ => answer(record, policy, situation.offset, now),
        };
        answer
            .or_else(|| seen_today(record, situation.offset, now))
            .or_else(|| seen_often(record, policy, now))
            .or_else(|| absence(record, now).filter(|_| !due))
            .or_else(|| stories(record, policy).filter(|_| !due))
            .or_else(|| {
                let read = situation.read_percent >= policy.read_percent
                    || situation.read_seconds >= policy.read_seconds;
                (!read).then_some(Reason::Reading)
            })
    }
}

/// The reminder that was asked for last, when, and its day, unless another answer came with it or after it.
fn reminder(record: &Record) -> Option<(Time, Day)> {
    let mut reminder = None;
    let mut other = None;
    for entry in &record.entries {
        match entry.event {
            Event::Answered(Answer::Remind(day)) => reminder = reminder.max(Some((entry.at, day))),
            Event::Answered(_) => other = Some(entry.at),
            _ => {}
        }
    }
    reminder.filter(|(at, _)| Some(*at) > other)
}

/// The answer that keeps the ask away for longest.
fn answer(record: &Record, policy: &Policy, offset: i32, now: Time) -> Option<Reason> {
    let mut longest: Option<(Time, Time, Answer)> = None;
    let mut reminder = None;
    for entry in &record.entries {
        let (answer, days) = match entry.event {
            Event::Answered(Answer::Remind(day)) => {
                reminder = Some(day);
                continue;
            }
            // A reminder comes once: left unanswered, it counts as closed.
            Event::Seen if reminder == Some(day_of(entry.at, offset)) => {
                (Answer::Close, policy.close_days)
            }
            Event::Answered(answer) => (answer, policy.days(answer)),
            _ => continue,
        };
        let until = entry.at + i64::from(days) * DAY;
        if until > now && longest.is_none_or(|(longest, ..)| until > longest) {
            longest = Some((until, entry.at, answer));
        }
    }
    longest.map(|(until, at, answer)| Reason::Answered { answer, at, until })
}

fn seen_today(record: &Record, offset: i32, now: Time) -> Option<Reason> {
    let at = seen(record).next()?;
    let until = start_of(day_of(at, offset) + 1, offset).max(at + APART);
    (now < until).then_some(Reason::Today { until })
}

fn seen_often(record: &Record, policy: &Policy, now: Time) -> Option<Reason> {
    let first = seen(record).nth(policy.asks.checked_sub(1)? as usize)?;
    let until = first + i64::from(policy.window_days) * DAY;
    let times = policy.asks;
    (now < until).then_some(Reason::Often { times, until })
}

/// The moments at which the ask was seen, the latest first.
fn seen(record: &Record) -> impl Iterator<Item = Time> {
    let entries = record.entries.iter().rev();
    entries.filter_map(|entry| (entry.event == Event::Seen).then_some(entry.at))
}

/// A reader back from a long absence is not asked for a day, since a clock that was set forward looks the same.
fn absence(record: &Record, now: Time) -> Option<Reason> {
    let back = match record.last {
        last if last > 0 && now - last > ABSENCE => now,
        _ => record.back,
    };
    let until = back + DAY;
    (back > 0 && now < until).then_some(Reason::Absence { until })
}

fn stories(record: &Record, policy: &Policy) -> Option<Reason> {
    let left = policy.from_story.saturating_sub(record.stories);
    (left > 0).then_some(Reason::Stories { left })
}
