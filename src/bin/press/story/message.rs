//! Tells the newsroom's own message to its readers from the report around it.

use standfirst::appeal::Appeal;

use super::money;
use super::notice::Notice;
use super::rules::{Language, Rules};
use super::text::Paragraph;
use super::words::{ends_sentence, equal, strip_start};

/// A text in its two parts.
pub struct Parted {
    /// The report.
    pub report: Vec<Piece>,
    /// The newsroom's message.
    pub appeal: Option<Appeal>,
}

/// A paragraph of the report, or a note that stands in it.
pub struct Piece {
    /// The paragraph.
    pub paragraph: Paragraph,
    /// Whether it is the newsroom's own word and no part of the report.
    pub is_note: bool,
}

/// Whether a line is known as something of its own inside a message.
pub fn stands_alone(line: &str, languages: Rules) -> bool {
    opening(line, languages).is_some()
        || is_label(line, languages, |language| language.later)
        || is_label(line, languages, |language| language.support)
        || is_salutation(line, languages)
}

/// Parts the first message from the report, and says what is odd about it and about others.
pub fn part(paragraphs: Vec<Paragraph>, languages: Rules, notices: &mut Vec<Notice>) -> Parted {
    let mut parted = Parted {
        report: vec![],
        appeal: None,
    };
    let mut rest = paragraphs.into_iter();
    while let Some(paragraph) = rest.next() {
        if let Some(newsroom) = opening(&paragraph.text, languages) {
            let newsroom = newsroom.map(str::to_owned);
            let message = Message::take(paragraph, &mut rest, languages, notices);
            parted.place(message, newsroom, languages, notices);
            continue;
        }
        if is_label(&paragraph.text, languages, |language| language.later) {
            let text = &paragraph.text;
            notices.push(Notice::at(
                paragraph.line,
                format!("“{text}” ends a message that nothing opens: kept as a paragraph"),
            ));
        }
        parted.report.push(Piece {
            paragraph,
            is_note: false,
        });
    }
    parted
}

impl Parted {
    fn place(
        &mut self,
        message: Message,
        newsroom: Option<String>,
        languages: Rules,
        notices: &mut Vec<Notice>,
    ) {
        let line = message.opening.line;
        if message.paragraphs.is_empty() {
            notices.push(Notice::at(
                line,
                "a message with nothing in it: kept as a note",
            ));
        } else if self.appeal.is_some() {
            notices.push(Notice::at(
                line,
                "a second message: kept as notes in the story",
            ));
        } else {
            self.appeal = Some(message.into_appeal(newsroom, languages, notices));
            return;
        }
        self.report.extend(message.into_notes());
    }
}

/// A message as it stands in the text.
struct Message {
    opening: Paragraph,
    paragraphs: Vec<Paragraph>,
    ending: Option<Paragraph>,
}

impl Message {
    fn take(
        opening: Paragraph,
        rest: &mut impl Iterator<Item = Paragraph>,
        languages: Rules,
        notices: &mut Vec<Notice>,
    ) -> Self {
        let mut message = Self {
            opening,
            paragraphs: vec![],
            ending: None,
        };
        for paragraph in rest {
            if is_label(&paragraph.text, languages, |language| language.later) {
                message.ending = Some(paragraph);
                return message;
            }
            message.paragraphs.push(paragraph);
        }
        let later = languages
            .first()
            .and_then(|language| language.later.first());
        notices.push(Notice::at(
            message.opening.line,
            format!(
                "no line such as “{}” ends this message: everything after it was taken as part of it",
                later.unwrap_or(&"remind me later")
            ),
        ));
        message
    }

    fn into_appeal(
        self,
        newsroom: Option<String>,
        languages: Rules,
        notices: &mut Vec<Notice>,
    ) -> Appeal {
        let mut appeal = Appeal {
            heading: without_mark(&self.opening.text).to_owned(),
            newsroom,
            ..Appeal::default()
        };
        appeal.labels.later = self
            .ending
            .map(|ending| without_mark(&ending.text).to_owned());
        let last = self.paragraphs.len().saturating_sub(1);
        for (i, Paragraph { line, text }) in self.paragraphs.into_iter().enumerate() {
            let newsroom = appeal.newsroom.as_deref();
            if appeal.labels.support.is_none() && i > 0 && is_support(&text, newsroom, languages) {
                appeal.labels.support = Some(without_mark(&text).to_owned());
            } else if i > 0 && i == last && is_signature(&text) {
                appeal.signature = Some(text);
            } else {
                if is_odd(&text, languages) {
                    notices.push(Notice::at(
                        line,
                        format!("“{text}” is no sentence and no known label: kept as a paragraph of the message"),
                    ));
                }
                let (offers, unplaced) = money::offers_in(&text, languages);
                money::merge(&mut appeal.offers, offers);
                notices.extend(unplaced.iter().map(|money| {
                    Notice::at(
                        line,
                        format!("“{money}” without a word on how often: made no offer of it"),
                    )
                }));
                appeal.paragraphs.push(text);
            }
        }
        appeal
    }

    fn into_notes(self) -> impl Iterator<Item = Piece> {
        let paragraphs = std::iter::once(self.opening)
            .chain(self.paragraphs)
            .chain(self.ending);
        paragraphs.map(|paragraph| Piece {
            paragraph,
            is_note: true,
        })
    }
}

/// The longest line that opens a message, in characters.
const LONGEST_OPENING: usize = 100;
/// The longest line that is a label, an address or a signature, in characters.
const LONGEST_LABEL: usize = 40;

/// Whether a line opens a message, and the newsroom it names.
fn opening(line: &str, languages: Rules) -> Option<Option<&str>> {
    if line.chars().count() > LONGEST_OPENING || ends_sentence(line) {
        return None;
    }
    let openings = languages.iter().flat_map(|language| language.openings);
    let line = without_mark(line);
    openings
        .filter_map(|opening| match opening.strip_suffix(' ') {
            // What takes no name stands alone on its line.
            None => equal(line, opening).then_some(None),
            Some(_) => strip_start(line, opening).map(Some),
        })
        .next()
        .filter(|newsroom| newsroom.is_none_or(|name| !name.is_empty()))
}

fn is_label(
    line: &str,
    languages: Rules,
    labels: fn(&Language) -> &'static [&'static str],
) -> bool {
    let line = without_mark(line);
    let mut labels = languages.iter().flat_map(labels);
    labels.any(|label| equal(line, label))
}

fn is_support(line: &str, newsroom: Option<&str>, languages: Rules) -> bool {
    let names_newsroom = |word: &&str| {
        let name = strip_start(without_mark(line), word).and_then(|rest| rest.strip_prefix(' '));
        name.is_some() && name == newsroom
    };
    is_label(line, languages, |language| language.support)
        || [
            "support",
            "unterstützen sie",
            "поддержите",
            "soutenez",
            "apoye a",
            "підтримайте",
        ]
        .iter()
        .any(names_newsroom)
}

fn is_salutation(line: &str, languages: Rules) -> bool {
    let mut salutations = languages.iter().flat_map(|language| language.salutations);
    line.chars().count() <= LONGEST_LABEL
        && line.ends_with([',', '!', ':'])
        && salutations.any(|salutation| strip_start(line, salutation).is_some())
}

fn is_signature(line: &str) -> bool {
    line.chars().count() <= 2 * LONGEST_LABEL && line.starts_with(['—', '–'])
}

/// Too short for a paragraph and not a sentence: something this page was not told of.
fn is_odd(line: &str, languages: Rules) -> bool {
    line.chars().count() <= LONGEST_LABEL && !ends_sentence(line) && !is_salutation(line, languages)
}

fn without_mark(line: &str) -> &str {
    line.trim_end_matches(['.', ':', '!', '…', ' '])
}
