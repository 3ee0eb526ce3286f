use crate::appeal::ics;

/// 24 November 2026, 09:05:07 UTC.
const NOW: i64 = 1_795_511_107;

#[test]
fn a_reminder_is_an_event_of_one_day() {
    assert_eq!(
        ics(
            20_788,
            NOW,
            "Support the newsroom",
            "As you wished.",
            Some("https://example.org/")
        ),
        "BEGIN:VCALENDAR\r\n\
         VERSION:2.0\r\n\
         PRODID:-//Standfirst//Reminder//EN\r\n\
         BEGIN:VEVENT\r\n\
         UID:20261124T090507Z-20788@standfirst\r\n\
         DTSTAMP:20261124T090507Z\r\n\
         DTSTART;VALUE=DATE:20261201\r\n\
         DTEND;VALUE=DATE:20261202\r\n\
         SUMMARY:Support the newsroom\r\n\
         DESCRIPTION:As you wished.\r\n\
         URL:https://example.org/\r\n\
         TRANSP:TRANSPARENT\r\n\
         BEGIN:VALARM\r\n\
         ACTION:DISPLAY\r\n\
         DESCRIPTION:Support the newsroom\r\n\
         TRIGGER:PT9H\r\n\
         END:VALARM\r\n\
         END:VEVENT\r\n\
         END:VCALENDAR\r\n"
    );
}

#[test]
fn long_lines_are_folded_at_75_bytes_and_not_inside_a_character() {
    let long = "Поддержать независимую газету, которую хотят закрыть: ".repeat(5);
    let file = ics(20_788, NOW, &long, "", None);
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    let unfolded = file.replace("\r\n ", "");
    assert!(unfolded.contains(&format!("\r\nSUMMARY:{}\r\n", long.replace(',', "\\,"))));
}

#[test]
fn no_text_can_end_its_line_or_begin_another_property() {
    let evil = "a\r\nATTENDEE:mailto:x@example.org\r\n;b,c\\d";
    let file = ics(
        20_788,
        NOW,
        evil,
        evil,
        Some("https://example.org/\r\nX-EVIL:1"),
    );
    let unfolded = file.replace("\r\n ", "");
    assert!(unfolded.contains("\r\nSUMMARY:a\\nATTENDEE:mailto:x@example.org\\n\\;b\\,c\\\\d\r\n"));
    assert!(!file.contains("\r\nATTENDEE"));
    assert!(!file.contains("\r\nX-EVIL"));
}
