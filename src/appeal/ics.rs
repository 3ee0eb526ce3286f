//! A reminder for the reader's own calendar, as iCalendar text (RFC 5545).
//!
//! Whoever can see that calendar can read the reminder: the page chooses its words with care.

use super::calendar::{DAY, Day, Time, civil};

/// A file for a calendar: an event of a whole day that rings at nine in the morning.
///
/// `now` becomes the event's stamp; `url` is where the reader comes back to.
pub fn ics(day: Day, now: Time, summary: &str, description: &str, url: Option<&str>) -> String {
    let mut file = String::new();
    let stamp = format!(
        "{}T{}Z",
        date(now.div_euclid(DAY)),
        clock(now.rem_euclid(DAY))
    );
    line(&mut file, "BEGIN:VCALENDAR");
    line(&mut file, "VERSION:2.0");
    line(&mut file, "PRODID:-//Standfirst//Reminder//EN");
    line(&mut file, "BEGIN:VEVENT");
    line(&mut file, &format!("UID:{stamp}-{day}@standfirst"));
    line(&mut file, &format!("DTSTAMP:{stamp}"));
    line(&mut file, &format!("DTSTART;VALUE=DATE:{}", date(day)));
    line(
        &mut file,
        &format!("DTEND;VALUE=DATE:{}", date(day.saturating_add(1))),
    );
    let summary = escape(summary);
    line(&mut file, &format!("SUMMARY:{summary}"));
    if !description.is_empty() {
        line(&mut file, &format!("DESCRIPTION:{}", escape(description)));
    }
    if let Some(url) = url {
        line(
            &mut file,
            &format!("URL:{}", url.replace(char::is_control, "")),
        );
    }
    line(&mut file, "TRANSP:TRANSPARENT");
    line(&mut file, "BEGIN:VALARM");
    line(&mut file, "ACTION:DISPLAY");
    line(&mut file, &format!("DESCRIPTION:{summary}"));
    line(&mut file, "TRIGGER:PT9H");
    line(&mut file, "END:VALARM");
    line(&mut file, "END:VEVENT");
    line(&mut file, "END:VCALENDAR");
    file
}

fn date(day: Day) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}{month:02}{day:02}")
}

fn clock(seconds: i64) -> String {
    format!(
        "{:02}{:02}{:02}",
        seconds / 3_600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// Text as a value: what would end or divide it gets a backslash, a line break is `\n`.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => escaped.extend(['\\', sign]),
            '\n' => escaped += "\\n",
            sign if sign.is_control() => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// Adds one content line, folded where it would pass 75 bytes and never inside a character.
fn line(file: &mut String, content: &str) {
    let mut length = 0;
    for sign in content.chars() {
        if length + sign.len_utf8() > 75 {
            *file += "\r\n ";
            length = 1;
        }
        file.push(sign);
        length += sign.len_utf8();
    }
    *file += "\r\n";
}
