//! The quotations of texts as a table to read, as JSON, and as CSV for a spreadsheet.

use serde::Serialize;

use super::source::{Text, certainty, how};
use super::voices::{Voice, voices};

/// The longest piece of a quotation that a line of the table shows, in characters.
const SHOWN: usize = 60;

/// One line a quotation, and below all of them the speakers where there are several texts.
pub fn table(texts: &[Text]) -> String {
    let mut out = String::new();
    for text in texts {
        out.push_str(&format!("{} ({})\n", text.name, text.language));
        if text.quotes.is_empty() {
            out.push_str("  no quotations\n");
        }
        let rows: Vec<[String; 5]> = text
            .quotes
            .iter()
            .enumerate()
            .map(|(index, quote)| {
                let speaker = quote.attribution.as_ref();
                [
                    format!("q{}", index + 1),
                    format!("p{}", quote.place.passage + 1),
                    speaker.map_or("—".to_owned(), |speaker| {
                        let role = speaker
                            .role
                            .as_ref()
                            .map_or(String::new(), |role| format!(", {role}"));
                        let likely = if speaker.sure { "" } else { " (likely)" };
                        format!("{}{role}{likely}", speaker.name)
                    }),
                    speaker
                        .and_then(|speaker| text.cue(speaker))
                        .unwrap_or("—")
                        .to_owned(),
                    shorten(text.words(&quote.place)),
                ]
            })
            .collect();
        out.push_str(&align(&rows));
    }
    if texts.len() > 1 {
        out.push_str(&format!("\nVoices in {} texts\n", texts.len()));
        let rows: Vec<[String; 4]> = voices(texts)
            .into_iter()
            .map(|voice| {
                [
                    voice.speaker.unwrap_or_else(|| "nobody named".to_owned()),
                    counted(voice.quotations, "quotation"),
                    counted(voice.words, "word"),
                    counted(voice.texts, "text"),
                ]
            })
            .collect();
        out.push_str(&align(&rows));
    }
    out
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

// Columns as wide as their widest cell; the last one is left as it is.
fn align<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..COLUMNS).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, &width)| format!("  {cell:width$}"));
        out.push_str(cells.collect::<String>().trim_end());
        out.push('\n');
    }
    out
}

fn shorten(words: &str) -> String {
    let words = words.replace(char::is_whitespace, " ");
    if words.chars().count() <= SHOWN {
        return words;
    }
    let mut short: String = words.chars().take(SHOWN - 1).collect();
    short.push('…');
    short
}

#[derive(Serialize)]
struct Report<'a> {
    texts: Vec<ReportText<'a>>,
    voices: Vec<Voice>,
}

#[derive(Serialize)]
struct ReportText<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    language: &'a str,
    quotes: Vec<ReportQuote<'a>>,
}

/// Paragraphs and quotations are counted from 1, as in the addresses of the page.
#[derive(Serialize)]
struct ReportQuote<'a> {
    quote: usize,
    paragraph: usize,
    utterance: usize,
    text: &'a str,
    speaker: Option<&'a str>,
    role: Option<&'a str>,
    cue: Option<&'a str>,
    mention: Option<&'a str>,
    how: Option<&'static str>,
    sure: Option<bool>,
}

fn report(text: &Text) -> Vec<ReportQuote<'_>> {
    text.quotes
        .iter()
        .enumerate()
        .map(|(index, quote)| {
            let speaker = quote.attribution.as_ref();
            ReportQuote {
                quote: index + 1,
                paragraph: quote.place.passage + 1,
                utterance: quote.group + 1,
                text: text.words(&quote.place),
                speaker: speaker.map(|speaker| speaker.name.as_str()),
                role: speaker.and_then(|speaker| speaker.role.as_deref()),
                cue: speaker.and_then(|speaker| text.cue(speaker)),
                mention: speaker
                    .and_then(|speaker| speaker.mention.as_ref())
                    .map(|place| text.words(place)),
                how: speaker.map(how),
                sure: speaker.map(|speaker| speaker.sure),
            }
        })
        .collect()
}

/// All there is, for other programs.
pub fn json(texts: &[Text]) -> serde_json::Result<String> {
    let report = Report {
        texts: texts
            .iter()
            .map(|text| ReportText {
                file: &text.name,
                headline: text.headline.as_deref(),
                language: &text.language,
                quotes: report(text),
            })
            .collect(),
        voices: voices(texts),
    };
    serde_json::to_string_pretty(&report).map(|json| json + "\n")
}

/// One line a quotation, after RFC 4180.
pub fn csv(texts: &[Text]) -> String {
    let mut out =
        "file,quote,paragraph,utterance,speaker,role,cue,how,certainty,text\r\n".to_owned();
    for text in texts {
        for (row, quote) in report(text).iter().zip(&text.quotes) {
            let speaker = quote.attribution.as_ref();
            let numbers =
                [row.quote, row.paragraph, row.utterance].map(|number| number.to_string());
            let cells = [
                text.name.as_str(),
                &numbers[0],
                &numbers[1],
                &numbers[2],
                row.speaker.unwrap_or_default(),
                row.role.unwrap_or_default(),
                row.cue.unwrap_or_default(),
                row.how.unwrap_or_default(),
                speaker.map_or("", certainty),
                row.text,
            ];
            out.push_str(&cells.map(csv_cell).join(","));
            out.push_str("\r\n");
        }
    }
    out
}

// A spreadsheet takes a cell that begins with one of these for a formula; a space stops it.
fn csv_cell(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        " "
    } else {
        ""
    };
    if guard.is_empty() && !cell.contains([',', '"', '\n', '\r']) {
        return cell.to_owned();
    }
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}
