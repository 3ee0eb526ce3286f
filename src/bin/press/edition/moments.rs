//! Moments as manifests write them.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, TimeDelta, Utc};

use crate::outcome::Outcome;

/// The moment that is written like this, or now.
pub fn moment(text: Option<&str>) -> Outcome<DateTime<Utc>> {
    let Some(text) = text else {
        let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
        let seconds = i64::try_from(since.as_secs())?;
        return DateTime::from_timestamp(seconds, 0).ok_or("the clock is out of all bounds".into());
    };
    let wanted = || format!("“{text}” is no moment: write it like 2026-11-26T21:00:00Z");
    let moment = text.parse::<DateTime<Utc>>().map_err(|_| wanted())?;
    if written(moment) == text {
        Ok(moment)
    } else {
        Err(wanted().into())
    }
}

/// So many days later.
pub fn days_after(moment: DateTime<Utc>, days: u32) -> Outcome<DateTime<Utc>> {
    let later = moment.checked_add_signed(TimeDelta::days(days.into()));
    later.ok_or("that day is out of all bounds".into())
}

/// How a manifest writes it.
pub fn written(moment: DateTime<Utc>) -> String {
    moment.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}
