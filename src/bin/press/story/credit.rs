//! Datelines and agency credits: where a report was filed, and which agency wrote it.

use super::rules::{AGENCIES, NOT_PLACES};
use super::words::{ends_sentence, equal};

/// The agencies that a line credits, where it does nothing else: `© AFP`, `(AFP)`,
/// `— Reuters`, `/TASS/`, `(Reuters, dpa)`. As the line writes them.
pub fn credit_line(line: &str) -> Option<Vec<&str>> {
    let line = line.strip_suffix('.').unwrap_or(line);
    let inner = [("(", ")"), ("[", "]"), ("/", "/")]
        .iter()
        .find_map(|(open, close)| line.strip_prefix(open)?.strip_suffix(close))
        .or_else(|| line.strip_prefix(['—', '–', '-', '©']))?;
    agencies(inner)
}

/// Whether a line is a notice of copyright, whatever else it says.
pub fn is_copyright(line: &str) -> bool {
    line.starts_with('©') || line.starts_with("(c) ") || line.starts_with("(C) ")
}

/// A paragraph without the agency credit after its last sentence, and the agencies.
pub fn credit_at_end(paragraph: &str) -> Option<(&str, Vec<&str>)> {
    let start = match paragraph.strip_suffix('.').unwrap_or(paragraph) {
        text if text.ends_with(')') => text.rfind('(')?,
        text if text.ends_with('/') => text[..text.len() - 1].rfind('/')?,
        text => text.rfind(['—', '–'])?,
    };
    let (text, credit) = paragraph.split_at(start);
    let text = text.trim_end();
    let agencies = credit_line(credit)?;
    ends_sentence(text).then_some((text, agencies))
}

/// The dateline before a report's first sentence, and the report without it.
///
/// The dateline is as printed, the agency in it included: `PARIS, March 3 (AFP)`.
pub fn dateline(paragraph: &str) -> Option<(&str, &str)> {
    slashed_dateline(paragraph).or_else(|| dashed_dateline(paragraph))
}

/// The most bytes that a dateline takes.
const LONGEST: usize = 120;

/// `МОСКВА, 14 октября. /ТАСС/. …`
fn slashed_dateline(paragraph: &str) -> Option<(&str, &str)> {
    let open = paragraph.find('/').filter(|at| *at < LONGEST)?;
    let (place, rest) = paragraph.split_at(open);
    let (agency, rest) = rest[1..].split_once('/')?;
    let rest = rest.trim_start_matches(['.', '-', '–', '—', ' ']);
    let is_dateline = agencies(agency).is_some()
        && starts_with_capital(place)
        && place.ends_with(' ')
        && !rest.is_empty();
    is_dateline.then(|| (paragraph[..open + agency.len() + 2].trim(), rest))
}

/// `MOSCOW, Oct. 14 (Reuters) - …`, `МОСКВА, 14 окт — РИА Новости. …`, `MADRID (EFE).- …`
fn dashed_dateline(paragraph: &str) -> Option<(&str, &str)> {
    const DASHES: [&str; 6] = [" — ", " – ", " - ", " -- ", ".- ", ".— "];
    let dash = |dash: &&str| paragraph.find(*dash).map(|at| (at, dash.len()));
    let (at, length) = DASHES
        .iter()
        .filter_map(dash)
        .min()
        .filter(|(at, _)| *at < LONGEST)?;
    let (head, rest) = (paragraph[..at].trim_end(), &paragraph[at + length..]);
    if !is_place_with_more(head) {
        return None;
    }
    let signed = rest
        .split_once(". ")
        .filter(|(agency, _)| agencies(agency).is_some());
    let (dateline, rest) = match signed {
        Some((agency, rest)) => (&paragraph[..at + length + agency.len()], rest),
        None => (head, rest),
    };
    // A lower-case letter after the dash goes on with a sentence that has begun before it.
    let begins = rest.chars().find(|c| c.is_alphanumeric())?;
    (!begins.is_lowercase()).then_some((dateline, rest))
}

/// A place, and after it a day, an agency in brackets, or both.
fn is_place_with_more(head: &str) -> bool {
    let (place, agency) = match head
        .strip_suffix(')')
        .and_then(|head| head.rsplit_once('('))
    {
        Some((place, agency)) => (place.trim(), Some(agency)),
        None => (head, None),
    };
    let town = place.split(',').next().unwrap_or_default().trim();
    let mut letters = town.chars().filter(|c| c.is_alphabetic());
    if letters.clone().count() > 1 && letters.all(char::is_uppercase) {
        agency.is_some() || !NOT_PLACES.contains(&town)
    } else {
        starts_with_capital(town) && agency.is_some_and(|agency| agencies(agency).is_some())
    }
}

fn starts_with_capital(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// The agencies in a list of nothing but agencies.
fn agencies(text: &str) -> Option<Vec<&str>> {
    let is_agency = |name: &&str| AGENCIES.iter().any(|agency| equal(name, agency));
    let names: Vec<_> = text.split([',', '/', '&']).map(str::trim).collect();
    names.iter().all(is_agency).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_credits_an_agency_and_nothing_else_is_a_credit() {
        for (line, wanted) in [
            ("© AFP", vec!["AFP"]),
            ("(AFP)", vec!["AFP"]),
            ("— Reuters", vec!["Reuters"]),
            ("/TASS/", vec!["TASS"]),
            ("/ТАСС/.", vec!["ТАСС"]),
            ("(Reuters, dpa)", vec!["Reuters", "dpa"]),
            ("[dpa/AFP]", vec!["dpa", "AFP"]),
        ] {
            assert_eq!(credit_line(line), Some(wanted), "{line}");
        }
        for line in [
            "AFP",
            "(Kyiv)",
            "— Reuters said",
            "© AFP. All rights reserved.",
            "© 2023 AFP",
            "()",
            "©",
            "",
        ] {
            assert_eq!(credit_line(line), None, "{line}");
        }
    }

    #[test]
    fn a_credit_after_the_last_sentence_is_found() {
        for (paragraph, text, agency) in [
            ("He left. (AFP)", "He left.", "AFP"),
            ("“He left.” — Reuters", "“He left.”", "Reuters"),
            ("Он ушёл. /ТАСС/.", "Он ушёл.", "ТАСС"),
        ] {
            assert_eq!(
                credit_at_end(paragraph),
                Some((text, vec![agency])),
                "{paragraph}"
            );
        }
        for paragraph in [
            "He told the agency (AFP)",
            "He left (by train).",
            "He left — Reuters",
            "(AFP",
        ] {
            assert_eq!(credit_at_end(paragraph), None, "{paragraph}");
        }
    }

    #[test]
    fn a_dateline_is_taken_as_printed() {
        for (paragraph, wanted, rest) in [
            (
                "PARIS, March 3 (AFP) — The dam broke.",
                "PARIS, March 3 (AFP)",
                "The dam broke.",
            ),
            (
                "MOSCOW (Reuters) - The dam broke.",
                "MOSCOW (Reuters)",
                "The dam broke.",
            ),
            (
                "ST. PETERSBURG, Russia — “The dam broke,”",
                "ST. PETERSBURG, Russia",
                "“The dam broke,”",
            ),
            ("KYIV — 12 dams broke.", "KYIV", "12 dams broke."),
            (
                "Berlin (dpa) – Der Damm brach.",
                "Berlin (dpa)",
                "Der Damm brach.",
            ),
            (
                "Madrid, 14 oct (EFE).- La presa cedió.",
                "Madrid, 14 oct (EFE)",
                "La presa cedió.",
            ),
            (
                "МОСКВА, 14 октября. /ТАСС/. Плотина прорвана.",
                "МОСКВА, 14 октября. /ТАСС/",
                "Плотина прорвана.",
            ),
            (
                "МОСКВА, 14 окт — РИА Новости. Плотина прорвана.",
                "МОСКВА, 14 окт — РИА Новости",
                "Плотина прорвана.",
            ),
            (
                "КИЇВ, 14 жовтня (Укрінформ) — Гребля прорвана.",
                "КИЇВ, 14 жовтня (Укрінформ)",
                "Гребля прорвана.",
            ),
        ] {
            assert_eq!(dateline(paragraph), Some((wanted, rest)), "{paragraph}");
        }
    }

    #[test]
    fn a_dash_in_a_sentence_makes_no_dateline() {
        for paragraph in [
            "Moscow — whose troops have fought — has blamed the West.",
            "Moscow — The city — slept.",
            "NATO — The alliance — slept.",
            "TASS - whose reporter was there - wrote this.",
            "The dam broke - (AFP) said so.",
            "Moscow (the city) — The dam broke.",
            "He read 1/AFP/2 and left.",
            "МОСКВА, 14 октября. /ТАСС/.",
            "",
            " - ",
        ] {
            assert_eq!(dateline(paragraph), None, "{paragraph}");
        }
    }
}
