//! Times as others write them, made RFC 3339. Reckons nothing: an unknown zone stays unknown.

use crate::story::time::{is_day, is_day_or_time};

/// What a time without a zone means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Universal time, by the rule of its format.
    Utc,
    /// Some zone, and nobody says which: then only the day is sure.
    Unknown,
}

/// The time as RFC 3339 writes it, if it is one after ISO 8601: with a space or a `T`, with or
/// without seconds, with an offset in any of its spellings.
pub(super) fn rfc_3339(text: &str, zone: Zone) -> Option<String> {
    let text = text.trim();
    if is_day_or_time(text) {
        return Some(text.to_owned());
    }
    let (day, rest) = text.split_at_checked("2023-10-14".len())?;
    if !is_day(day) {
        return None;
    }
    let time = rest.strip_prefix(['T', 't', ' '])?.trim();
    let end = time
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ',')))
        .unwrap_or(time.len());
    let (clock, offset) = time.split_at_checked(end)?;
    let mut clock = clock.replace(',', ".");
    if clock.len() == "12:00".len() {
        clock.push_str(":00");
    }
    let offset = match (offset.trim(), zone) {
        ("", Zone::Utc) | ("z" | "Z" | "UTC" | "GMT", _) => "Z".to_owned(),
        ("", Zone::Unknown) => {
            // The hour is not told where it would be wrong for most; what is no time is no day.
            let is_time = is_day_or_time(&[day, "T", &clock, "Z"].concat());
            return is_time.then(|| day.to_owned());
        }
        (offset, _) => spelled_out(offset)?,
    };
    let moment = [day, "T", &clock, &offset].concat();
    is_day_or_time(&moment).then_some(moment)
}

/// `+0300` and `+03` as `+03:00`.
fn spelled_out(offset: &str) -> Option<String> {
    let (hours, minutes) = offset.split_at_checked("+03".len())?;
    let minutes = match minutes.trim_start_matches(':') {
        "" => "00",
        minutes => minutes,
    };
    Some([hours, ":", minutes].concat())
}

#[cfg(test)]
mod tests {
    use super::{Zone, rfc_3339};

    #[test]
    fn times_of_iso_8601_become_times_of_rfc_3339() {
        for (text, wanted) in [
            ("2024-03-01", "2024-03-01"),
            (" 2024-03-01T18:20:00+01:00 ", "2024-03-01T18:20:00+01:00"),
            ("2024-03-01T18:20:00.000Z", "2024-03-01T18:20:00.000Z"),
            ("2024-03-01T18:20:00+0100", "2024-03-01T18:20:00+01:00"),
            ("2024-03-01T18:20:00-03", "2024-03-01T18:20:00-03:00"),
            ("2024-03-01T18:20Z", "2024-03-01T18:20:00Z"),
            ("2024-03-01t18:20:00z", "2024-03-01T18:20:00Z"),
            ("2024-03-01 18:20:00 +0530", "2024-03-01T18:20:00+05:30"),
            ("2024-03-01 18:20:00 UTC", "2024-03-01T18:20:00Z"),
            ("2024-03-01T18:20:00,5Z", "2024-03-01T18:20:00.5Z"),
        ] {
            assert_eq!(
                rfc_3339(text, Zone::Unknown).as_deref(),
                Some(wanted),
                "{text}"
            );
        }
    }

    #[test]
    fn without_a_zone_only_the_day_is_sure_unless_the_format_says_otherwise() {
        let text = "2024-03-01T18:20:00";
        assert_eq!(rfc_3339(text, Zone::Unknown).as_deref(), Some("2024-03-01"));
        assert_eq!(
            rfc_3339(text, Zone::Utc).as_deref(),
            Some("2024-03-01T18:20:00Z")
        );
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "yesterday",
            "2024",
            "2024-03",
            "2024-02-30T12:00:00Z",
            "0000-00-00 00:00:00",
            "2024-03-01T",
            "2024-03-01T25:00:00",
            "2024-03-01T18:20:00 Moscow",
            "2024-03-01T18:20:00+3",
            "2024-03-01 at noon",
            "Fri, 01 Mar 2024 18:20:00 GMT",
            "1709317200",
            "２０２４-03-01T18:20:00Z",
        ] {
            assert_eq!(rfc_3339(text, Zone::Utc), None, "{text}");
            assert_eq!(rfc_3339(text, Zone::Unknown), None, "{text}");
        }
    }
}
