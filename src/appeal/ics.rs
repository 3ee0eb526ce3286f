//! A reminder for the reader's own calendar, as iCalendar text (RFC 5545).
//!
//! Whoever can see that calendar can read the reminder: the page chooses its words with care.

use super::calendar::{DAY, Day, Time, date_text};

/// A file for a calendar: an event of a whole day that rings at nine in the morning.
///
/// `now` becomes the event's stamp; `url` is where the reader comes back to.
pub fn ics(day: Day, now: Time, summary: &str, description: &str, url: Option<&str>) -> String {
    let stamp = format!(
        "{}T{}Z",
        date(now.div_euclid(DAY)),
        clock(now.rem_euclid(DAY))
    );
    let (first, after) = (date(day), date(day.saturating_add(1)));
    let summary = escape(summary);
    let mut more = String::new();
    if !description.is_empty() {
        more = format!("DESCRIPTION:{}\n", escape(description));
    }
    if let Some(url) = url {
        more += &format!("URL:{}\n", url.replace(char::is_control, ""));
    }
    fold(&format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Standfirst//Reminder//EN\nBEGIN:VEVENT\n\
         UID:{stamp}-{day}@standfirst\nDTSTAMP:{stamp}\n\
         DTSTART;VALUE=DATE:{first}\nDTEND;VALUE=DATE:{after}\n\
         SUMMARY:{summary}\n{more}TRANSP:TRANSPARENT\n\
         BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:{summary}\nTRIGGER:PT9H\nEND:VALARM\n\
         END:VEVENT\nEND:VCALENDAR\n"
    ))
}

fn date(day: Day) -> String {
    date_text(day).replace('-', "")
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

/// The lines with the line ends of the format, each folded where it would pass 75 bytes and never
/// inside a character.
fn fold(lines: &str) -> String {
    let mut file = String::new();
    let mut length = 0;
    for sign in lines.chars() {
        if sign == '\n' {
            file += "\r\n";
            length = 0;
            continue;
        }
        if length + sign.len_utf8() > 75 {
            file += "\r\n ";
            length = 1;
        }
        file.push(sign);
        length += sign.len_utf8();
    }
    file
}
