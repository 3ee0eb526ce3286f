//! Days and moments, as far as the ask needs them: which day a moment falls on, and what a day is called.
//!
//! The Gregorian calendar in whole days and a fixed offset from UTC. Knows no time zone's rules
//! and no language: the page says dates in the reader's words.

/// A moment: seconds since 1970-01-01T00:00:00Z.
pub type Time = i64;

/// A calendar day: days since 1970-01-01.
pub type Day = i64;

/// The seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// The day on which `time` falls, `offset` minutes east of UTC.
pub fn day_of(time: Time, offset: i32) -> Day {
    time.saturating_add(i64::from(offset) * 60).div_euclid(DAY)
}

/// The moment at which `day` begins, `offset` minutes east of UTC.
pub fn start_of(day: Day, offset: i32) -> Time {
    day.saturating_mul(DAY)
        .saturating_sub(i64::from(offset) * 60)
}
