//! Days and moments, as far as the ask needs them: which day a moment falls on, and what a day is called.
//!
//! The Gregorian calendar in whole days and a fixed offset from UTC. Knows no time zone's rules
//! and no language: the page says dates in the reader's words.

use crate::story::padded;

/// A moment: seconds since 1970-01-01T00:00:00Z.
pub type Time = i64;

/// A calendar day: days since 1970-01-01.
pub type Day = i64;

/// The seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// The furthest day a reader can choose to be reminded on, in days from today.
const FURTHEST: i64 = 365;

/// The day on which `time` falls, `offset` minutes east of UTC.
pub fn day_of(time: Time, offset: i32) -> Day {
    time.saturating_add(i64::from(offset) * 60).div_euclid(DAY)
}

/// The moment at which `day` begins, `offset` minutes east of UTC.
pub fn start_of(day: Day, offset: i32) -> Time {
    day.saturating_mul(DAY)
        .saturating_sub(i64::from(offset) * 60)
}

/// `day` as RFC 3339 writes it: `2027-03-01`, as an `<input type="date">` takes it.
pub fn date_text(day: Day) -> String {
    let (year, month, day) = civil(day);
    let part = |number: i64, least| padded(number as u64, least);
    [part(year, 4), part(month, 2), part(day, 2)].join("-")
}

/// The day that [`date_text`] writes like this, if it exists.
pub fn day_from_text(text: &str) -> Option<Day> {
    // What is no number, or too many, is not written like this either.
    let mut parts = text.splitn(3, '-');
    let mut next = || parts.next()?.parse().ok();
    let found = day_from_civil(next()?, next()?, next()?);
    (date_text(found) == text).then_some(found)
}

/// The day in a month's time: of the same number, or the next month's last.
pub fn in_a_month(today: Day) -> Day {
    let (year, month, day) = civil(today);
    let (year, month) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    let last = day_from_civil(year, month + 1, 1) - 1;
    day_from_civil(year, month, day).min(last)
}

/// The day that a reader typed or picked, where it can be one to be reminded on:
/// from tomorrow to a year from `today`.
pub fn reminder_day(text: &str, today: Day) -> Option<Day> {
    let day = day_from_text(text.trim())?;
    (1..=FURTHEST).contains(&(day - today)).then_some(day)
}

/// Year, month and day of the month. Years begin in March here, so that the leap day is their last.
fn civil(day: Day) -> (i64, i64, i64) {
    let day = day.clamp(-719_468, 2_932_896) + 719_468;
    let era = day / 146_097;
    let day_of_era = day % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month + 2) / 5 + 1;
    let year = era * 400 + year_of_era;
    match month {
        0..=9 => (year, month + 3, day_of_month),
        _ => (year + 1, month - 9, day_of_month),
    }
}

/// The day of a date; a month of 13 is the next year's first. Dates that do not exist run over.
fn day_from_civil(year: i64, month: i64, day: i64) -> Day {
    let year = year.clamp(1, 9_999) + (month - 3).div_euclid(12);
    let month = (month - 3).rem_euclid(12);
    let days = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    days + (153 * month + 2) / 5 + day - 1 - 719_468
}
