//! Whether text is a time as story files write it. Reckons nothing: the browser does that.

/// Whether `text` is a day (`2023-10-14`) or a time (`2023-10-14T12:00:00Z`,
/// `2023-10-14T12:00:00.5+03:00`) as RFC 3339 writes them.
///
/// A day alone is for what is known to the day only; it names no hour.
pub fn is_day_or_time(text: &str) -> bool {
    is_day(text)
        || text
            .split_once('T')
            .is_some_and(|(day, time)| is_day(day) && is_clock_time(time))
}

/// Whether `text` is a day of the calendar, such as `2023-10-14`.
pub fn is_day(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let mut next = |digits| number(parts.next()?, digits);
    let (Some(year), Some(month), Some(day)) = (next(4), next(2), next(2)) else {
        return false;
    };
    (1..=days_in(year, month)).contains(&day)
}

/// `12:00:00` with an optional fraction, and `Z` or an offset.
fn is_clock_time(text: &str) -> bool {
    let Some((clock, rest)) = text.split_at_checked("12:00:00".len()) else {
        return false;
    };
    let mut parts = clock.splitn(3, ':');
    let mut next = |below| {
        parts
            .next()
            .and_then(|part| number(part, 2))
            .is_some_and(|n| n < below)
    };
    // 60 is a leap second.
    if !(next(24) && next(60) && next(61)) {
        return false;
    }
    let offset = match rest.strip_prefix('.') {
        Some(fraction) => {
            let offset = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            if offset.len() == fraction.len() {
                return false;
            }
            offset
        }
        None => rest,
    };
    offset == "Z" || is_offset(offset)
}

/// `+03:00`
fn is_offset(text: &str) -> bool {
    let hours_and_minutes = text
        .strip_prefix(['+', '-'])
        .and_then(|text| text.split_once(':'));
    hours_and_minutes.is_some_and(|(hours, minutes)| {
        number(hours, 2).is_some_and(|n| n < 24) && number(minutes, 2).is_some_and(|n| n < 60)
    })
}

fn number(text: &str, digits: usize) -> Option<u32> {
    let all_digits = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    all_digits.then(|| text.bytes().fold(0, |n, b| n * 10 + u32::from(b - b'0')))
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::is_day_or_time;

    #[test]
    fn days_and_times_of_rfc_3339_are_times() {
        for text in [
            "2023-10-14",
            "2024-02-29",
            "2000-02-29",
            "2023-10-14T12:00:00Z",
            "2023-10-14T12:00:00.123456Z",
            "2023-10-14T23:59:60+03:00",
            "2023-10-14T12:00:00-00:00",
        ] {
            assert!(is_day_or_time(text), "{text}");
        }
    }

    #[test]
    fn what_no_calendar_and_no_clock_has_is_no_time() {
        for text in [
            "",
            "yesterday",
            "14 October 2023",
            "2023-10",
            "2023-10-14-",
            "2023-02-29",
            "1900-02-29",
            "2023-13-01",
            "2023-00-01",
            "2023-04-31",
            "2023-1-14",
            "+023-10-14",
            "2023-10-14T",
            "2023-10-14T12:00",
            "2023-10-14T12:00:00",
            "2023-10-14T24:00:00Z",
            "2023-10-14T12:60:00Z",
            "2023-10-14T12:00:61Z",
            "2023-10-14T12:00:00.Z",
            "2023-10-14T12:00:00z",
            "2023-10-14T12:00:00+3:00",
            "2023-10-14T12:00:00+24:00",
            "2023-10-14T12:00:0éZ",
            "2023-10-14 12:00:00Z",
            "２０２３-10-14",
        ] {
            assert!(!is_day_or_time(text), "{text}");
        }
    }
}
