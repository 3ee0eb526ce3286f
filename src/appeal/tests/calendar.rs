use crate::appeal::{date_text, day_from_text, day_of, in_a_month, reminder_day, start_of};

#[test]
fn days_are_named_by_the_gregorian_calendar() {
    for (day, text) in [
        (0, "1970-01-01"),
        (-1, "1969-12-31"),
        (11_016, "2000-02-29"),
        (11_017, "2000-03-01"),
        (20_815, "2026-12-28"),
        (47_540, "2100-02-28"),
        (47_541, "2100-03-01"),
    ] {
        assert_eq!(date_text(day), text);
        assert_eq!(day_from_text(text), Some(day));
    }
}

#[test]
fn every_day_of_four_centuries_has_one_name() {
    let mut before = date_text(-1);
    for day in 0..146_097 {
        let text = date_text(day);
        assert!(text > before);
        assert_eq!(day_from_text(&text), Some(day));
        before = text;
    }
    assert_eq!(before, "2369-12-31");
}

#[test]
fn a_date_that_does_not_exist_is_none() {
    for text in [
        "",
        "2027",
        "2027-02",
        "2027-02-29",
        "2027-13-01",
        "2027-00-10",
        "2027-1-1",
        "2027-01-01x",
        "+2027-01-01",
        "0000-01-01",
        "99999-01-01",
        "2027-01-1e9",
        "9223372036854775807-1-1",
    ] {
        assert_eq!(day_from_text(text), None, "{text}");
    }
}

#[test]
fn next_month_ends_on_its_own_last_day() {
    let next = |text: &str| date_text(in_a_month(day_from_text(text).unwrap()));
    assert_eq!(next("2027-01-15"), "2027-02-15");
    assert_eq!(next("2027-01-31"), "2027-02-28");
    assert_eq!(next("2028-01-30"), "2028-02-29");
    assert_eq!(next("2026-12-31"), "2027-01-31");
    assert_eq!(next("2027-11-30"), "2027-12-30");
}

#[test]
fn a_reminder_can_be_set_from_tomorrow_to_a_year_ahead() {
    let today = day_from_text("2026-11-24").unwrap();
    assert_eq!(reminder_day("2026-11-24", today), None);
    assert_eq!(reminder_day(" 2026-11-25 ", today), Some(today + 1));
    assert_eq!(reminder_day("2027-11-24", today), Some(today + 365));
    assert_eq!(reminder_day("2027-11-25", today), None);
    assert_eq!(reminder_day("soon", today), None);
}

#[test]
fn a_day_begins_at_midnight_where_the_reader_is() {
    // 23:30 UTC on 1 January 1970 is already the second in Yerevan, and still the first in Lisbon.
    let late = 23 * 3_600 + 1_800;
    assert_eq!(
        (day_of(late, 240), day_of(late, 0), day_of(late, -300)),
        (1, 0, 0)
    );
    assert_eq!(start_of(1, 240), 86_400 - 4 * 3_600);
    assert_eq!(day_of(start_of(1, 240), 240), 1);
    assert_eq!(day_of(start_of(1, 240) - 1, 240), 0);
}
