//! Days in words, in the page's languages, as a browser's `Intl` writes them long.

use crate::page::words;
use crate::story::{is_day, is_day_or_time, primary_language};

/// A language, how it writes a day (`D` the day, `M` the month, `Y` the year), and its months as they stand there.
type Row = (&'static str, &'static str, [&'static str; 12]);

const LANGUAGES: &[Row] = &[
    (
        "ar",
        "D M Y",
        [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
    ),
    (
        "de",
        "D. M Y",
        [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
    ),
    (
        "en",
        "M D, Y",
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    ),
    (
        "es",
        "D de M de Y",
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    ),
    (
        "fa",
        "D M Y",
        [
            "ژانویه",
            "فوریه",
            "مارس",
            "آوریل",
            "مه",
            "ژوئن",
            "ژوئیه",
            "اوت",
            "سپتامبر",
            "اکتبر",
            "نوامبر",
            "دسامبر",
        ],
    ),
    (
        "fr",
        "D M Y",
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
    ),
    (
        "he",
        "D בM Y",
        [
            "ינואר",
            "פברואר",
            "מרץ",
            "אפריל",
            "מאי",
            "יוני",
            "יולי",
            "אוגוסט",
            "ספטמבר",
            "אוקטובר",
            "נובמבר",
            "דצמבר",
        ],
    ),
    (
        "ru",
        "D M Y г.",
        [
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
    ),
    (
        "uk",
        "D M Y р.",
        [
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня",
        ],
    ),
    (
        "zh",
        "Y年M月D日",
        [
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
        ],
    ),
];

/// The day of an RFC 3339 day or time, in the language of the page's own words: where it was written, as the clock there
/// had it. What is neither stays as it is.
pub fn in_words(rfc3339: &str) -> String {
    let day = rfc3339.split('T').next().unwrap_or(rfc3339);
    let words = long(day).filter(|_| is_day_or_time(rfc3339));
    words.unwrap_or_else(|| rfc3339.to_owned())
}

/// The hour of such a time with its zone, since whose clock the reader has is not known: `09:30 UTC+3`.
pub fn clock(rfc3339: &str) -> Option<String> {
    let (_, time) = rfc3339.split_once('T')?;
    let hours = time.get(..5)?;
    let offset = time.get(time.len().checked_sub(6)?..)?;
    let zone = match offset.split_at_checked(1) {
        Some((sign @ ("+" | "-"), offset)) if offset != "00:00" => {
            let offset = offset.strip_suffix(":00").unwrap_or(offset);
            let offset = offset.strip_prefix('0').unwrap_or(offset);
            [&sign.replace('-', "−"), offset].concat()
        }
        _ => String::new(),
    };
    Some([hours, " UTC", &zone].concat())
}

fn long(day: &str) -> Option<String> {
    let language = primary_language(words::language());
    let (_, pattern, months) = LANGUAGES.iter().find(|(name, ..)| *name == language)?;
    let mut parts = day.splitn(3, '-');
    let (year, month, number) = (parts.next()?, parts.next()?, parts.next()?);
    let month = months.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    let number = number.trim_start_matches('0');
    let mut words = String::new();
    for sign in pattern.chars() {
        match sign {
            'D' => words += number,
            'M' => words += month,
            'Y' => words += year.trim_start_matches('0'),
            sign => words.push(sign),
        }
    }
    is_day(day).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::{clock, in_words};
    use crate::page::words;

    fn said(language: &str, time: &str) -> String {
        words::speaking(language, || in_words(time))
    }

    #[test]
    fn a_day_is_written_as_its_language_writes_it() {
        for (language, words) in [
            ("ar", "1 مارس 2024"),
            ("de", "1. März 2024"),
            ("en", "March 1, 2024"),
            ("es", "1 de marzo de 2024"),
            ("fr", "1 mars 2024"),
            ("he", "1 במרץ 2024"),
            ("ru", "1 марта 2024 г."),
            ("uk", "1 березня 2024 р."),
            ("zh", "2024年3月1日"),
        ] {
            assert_eq!(said(language, "2024-03-01"), words);
        }
    }

    #[test]
    fn a_time_says_its_zone() {
        for (time, words) in [
            ("2024-03-01T08:05:00Z", "08:05 UTC"),
            ("2024-03-01T08:05:00.5+00:00", "08:05 UTC"),
            ("2024-03-01T18:20:00+01:00", "18:20 UTC+1"),
            ("2024-12-31T18:20:00-05:30", "18:20 UTC−5:30"),
        ] {
            assert_eq!(clock(time).as_deref(), Some(words));
        }
        assert_eq!(clock("2024-03-01"), None);
        assert_eq!(said("en", "2024-12-31T23:20:00-05:30"), "December 31, 2024");
    }

    #[test]
    fn what_is_no_time_stays_as_it_is() {
        for text in ["", "T", "yesterday", "2024-13-01", "2024-02-30T10:00:00Z"] {
            assert_eq!(said("en", text), text);
        }
    }
}
