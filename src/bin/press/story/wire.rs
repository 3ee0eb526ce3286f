//! Plain wire text becomes a story. Nothing of the text is lost: what is not known as something
//! else is a paragraph, and what could not be placed is said with its line.

use standfirst::story::{Block, Byline, RichText, Story};

use super::credit::{credit_at_end, credit_line, dateline, is_copyright};
use super::message::{self, Piece};
use super::notice::Notice;
use super::rules::{Rules, for_language};
use super::text::{Paragraph, is_headline, paragraphs};
use super::words::{ends_sentence, strip_start};

/// Reads a wire text into `story`, which holds what is known of it already: its language, and
/// its headline unless the text begins with it.
///
/// Fails where no headline is to be had or nothing stands below it.
pub fn read(text: &str, story: &mut Story) -> Result<Vec<Notice>, String> {
    let languages = for_language(&story.language);
    let mut notices = vec![];
    let alone = |line: &str| {
        message::stands_alone(line, languages) || credit_line(line).is_some() || is_copyright(line)
    };
    let mut paragraphs = paragraphs(text, alone);
    take_headline(&mut paragraphs, story)?;
    let parted = message::part(paragraphs, languages, &mut notices);
    story.appeal = parted.appeal;
    let mut report = parted.report;
    take_byline(&mut report, story, languages);
    take_dateline(&mut report, story);
    take_credit_at_end(&mut report, story, languages);
    for piece in report {
        notices.extend(oddity(&piece));
        add(piece, story, languages);
    }
    if story.body.is_empty() {
        return Err("there is no text below the headline".to_owned());
    }
    Ok(notices)
}

fn take_headline(paragraphs: &mut Vec<Paragraph>, story: &mut Story) -> Result<(), String> {
    let Some(first) = paragraphs.first() else {
        return Err("there is no text in it".to_owned());
    };
    if story.headline.is_empty() {
        if !is_headline(&first.text) || paragraphs.len() == 1 {
            let line = first.line;
            return Err(format!(
                "line {line} does not look like a headline: say it with --headline"
            ));
        }
        story.headline.clone_from(&first.text);
    }
    if story.headline == first.text {
        paragraphs.remove(0);
    }
    Ok(())
}

/// `By A. Reporter` on the first line of the report.
fn take_byline(report: &mut Vec<Piece>, story: &mut Story, languages: Rules) {
    let name = report
        .first()
        .filter(|piece| !piece.is_note)
        .and_then(|piece| {
            let line = &piece.paragraph.text;
            let is_short = line.chars().count() <= LONGEST_BYLINE && !ends_sentence(line);
            let mut prefixes = languages
                .iter()
                .flat_map(|language| language.by)
                .filter(|_| is_short);
            let name = prefixes.find_map(|by| strip_start(line, by))?;
            let words = || name.split(' ');
            let is_name =
                words().count() > 1 && words().all(|word| word.starts_with(char::is_uppercase));
            is_name.then(|| name.to_owned())
        });
    let Some(name) = name else {
        return;
    };
    report.remove(0);
    if story.bylines.iter().all(|byline| byline.name != name) {
        let (role, url) = (None, None);
        story.bylines.push(Byline { name, role, url });
    }
}

/// The longest line that names an author, in characters.
const LONGEST_BYLINE: usize = 60;

/// Says of a short line that is no sentence that its place is not known.
fn oddity(piece: &Piece) -> Option<Notice> {
    let Paragraph { line, text } = &piece.paragraph;
    let is_known = piece.is_note || credit_line(text).is_some() || is_copyright(text);
    let is_odd = !is_known && text.chars().count() <= LONGEST_BYLINE && !ends_sentence(text);
    is_odd.then(|| {
        Notice::at(
            *line,
            format!("“{text}” is no sentence: kept as a paragraph"),
        )
    })
}

fn take_dateline(report: &mut [Piece], story: &mut Story) {
    let Some(first) = report.iter_mut().find(is_text) else {
        return;
    };
    if let Some((dateline, rest)) = dateline(&first.paragraph.text) {
        story.dateline = Some(dateline.to_owned());
        first.paragraph.text = rest.to_owned();
    }
}

/// Whether a piece is of the report, and not a credit on a line of its own.
fn is_text(piece: &&mut Piece) -> bool {
    let text = &piece.paragraph.text;
    !piece.is_note && credit_line(text).is_none() && !is_copyright(text)
}

fn take_credit_at_end(report: &mut [Piece], story: &mut Story, languages: Rules) {
    let Some(last) = report.iter_mut().rfind(is_text) else {
        return;
    };
    if let Some((text, agencies)) = credit_at_end(&last.paragraph.text) {
        credit(&agencies, story, languages);
        last.paragraph.text = text.to_owned();
    }
}

fn add(piece: Piece, story: &mut Story, languages: Rules) {
    let text = piece.paragraph.text;
    match credit_line(&text) {
        Some(agencies) if !piece.is_note => credit(&agencies, story, languages),
        _ => {
            let is_note = piece.is_note || is_copyright(&text);
            let text = RichText::plain(text);
            story.body.push(if is_note {
                Block::Note { text }
            } else {
                Block::Paragraph { text }
            });
        }
    }
}

/// An agency is an author of the story.
fn credit(agencies: &[&str], story: &mut Story, languages: Rules) {
    for agency in agencies {
        if story.bylines.iter().any(|byline| byline.name == *agency) {
            continue;
        }
        story.bylines.push(Byline {
            name: (*agency).to_owned(),
            role: languages.first().map(|language| language.agency.to_owned()),
            url: None,
        });
    }
}
