//! Documents of the shapes that content systems make, beside what becomes of them: `tests/html/NAME.html` and
//! `NAME.txt`. After a change that is meant, `WRITE_DOCUMENTS=1` writes the second files anew.

use std::path::{Path, PathBuf};

use super::shown::walked;
use super::words::{Page, without_marks};
use standfirst::story::html::{Walked, events};
use standfirst::story::{Block, Figure, RichText, Span};

fn documents() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/html");
    let files = std::fs::read_dir(folder).expect("the folder of documents");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|it| it == "html"));
    files.sort();
    assert!(files.len() > 10);
    files
}

#[test]
fn documents_become_the_blocks_that_are_written_beside_them() {
    for file in documents() {
        let html = std::fs::read_to_string(&file).expect("a document");
        let outline = outline(&walked(&html));
        let known = file.with_extension("txt");
        if std::env::var_os("WRITE_DOCUMENTS").is_some() {
            std::fs::write(&known, &outline).expect("a file that can be written");
        }
        let known = std::fs::read_to_string(&known).unwrap_or_default();
        assert_eq!(outline, known, "{}", file.display());
    }
}

#[test]
fn no_readable_character_of_a_document_is_lost_and_none_is_added() {
    for file in documents() {
        let html = std::fs::read_to_string(&file).expect("a document");
        let page = Page::of(&events(&html));
        let body = walked(&html).body;
        let everything: Vec<char> = characters(&body, true);
        let shown = page.characters();
        let name = file.display();
        let lost = missing(&shown, &everything);
        assert_eq!(lost, None, "{name}: lost");
        let added = missing(&characters(&body, false), &shown);
        assert_eq!(added, None, "{name}: added");
    }
}

/// Where the first character stands that is not in `all` in the same order, with what is around it.
fn missing(wanted: &[char], all: &[char]) -> Option<String> {
    let mut rest = all.iter();
    let lost = wanted.iter().position(|c| !rest.any(|other| other == c))?;
    Some(
        wanted
            .iter()
            .skip(lost.saturating_sub(40))
            .take(80)
            .collect(),
    )
}

/// The characters of the blocks; those of cards, which may come from attributes, only with `cards`.
fn characters(body: &[Block], cards: bool) -> Vec<char> {
    let texts = body
        .iter()
        .filter(|block| cards || !matches!(block, Block::Embed { .. }));
    texts
        .flat_map(|block| without_marks(&all_text(block)))
        .collect()
}

/// All text of a block.
pub(super) fn all_text(block: &Block) -> String {
    let plain = |text: &RichText| text.to_plain();
    let many = |texts: &[RichText]| texts.iter().map(plain).collect::<Vec<_>>().join("\n");
    let maybe = |text: &Option<String>| text.clone().unwrap_or_default();
    match block {
        Block::Paragraph { text } | Block::Heading { text, .. } | Block::Note { text } => {
            plain(text)
        }
        Block::List { items, .. } => many(items),
        Block::BlockQuote { paragraphs, cite } => many(paragraphs) + "\n" + &maybe(cite),
        Block::PullQuote { text, cite } => plain(text) + "\n" + &maybe(cite),
        Block::Figure(Figure {
            caption, credit, ..
        }) => caption.as_ref().map(plain).unwrap_or_default() + "\n" + &maybe(credit),
        Block::Table {
            caption,
            head,
            rows,
            ..
        } => {
            let rows = head.iter().chain(rows).map(|row| many(row));
            // Below the rows, where the caption of a figure stands.
            rows.collect::<Vec<_>>().join("\n") + &caption.as_ref().map(plain).unwrap_or_default()
        }
        Block::Code { text, .. } | Block::Unknown { text, .. } => text.clone(),
        Block::Footnotes { notes } => many(notes),
        Block::Embed {
            url,
            provider,
            title,
            description,
            author,
        } => [
            maybe(title),
            maybe(description),
            maybe(author),
            provider.clone(),
            url.clone(),
        ]
        .join("\n"),
        Block::Separator => String::new(),
    }
}

fn outline(walked: &Walked) -> String {
    let mut lines: Vec<String> = walked.body.iter().map(line).collect();
    lines.push(format!("\nLeft out: {}", walked.dropped));
    lines.join("\n") + "\n"
}

/// A block in a line; what a span says of its text stands around it.
fn line(block: &Block) -> String {
    let texts = |texts: &[RichText]| texts.iter().map(rich).collect::<Vec<_>>().join(" | ");
    let and = |name: &str, text: Option<String>| {
        text.map(|it| format!(" [{name}: {it}]"))
            .unwrap_or_default()
    };
    match block {
        Block::Paragraph { text } => format!("paragraph: {}", rich(text)),
        Block::Heading { level, text } => format!("heading {level}: {}", rich(text)),
        Block::List { ordered, items } => {
            format!(
                "{}: {}",
                if *ordered { "ordered list" } else { "list" },
                texts(items)
            )
        }
        Block::BlockQuote { paragraphs, cite } => {
            format!(
                "block quote: {}{}",
                texts(paragraphs),
                and("cite", cite.clone())
            )
        }
        Block::PullQuote { text, cite } => {
            format!("pull quote: {}{}", rich(text), and("cite", cite.clone()))
        }
        Block::Figure(figure) => format!(
            "figure: {}{}{}{}{}",
            figure.url,
            and("alt", Some(figure.alt.clone()).filter(|it| !it.is_empty())),
            and("caption", figure.caption.as_ref().map(rich)),
            and("credit", figure.credit.clone()),
            and(
                "size",
                figure
                    .width
                    .zip(figure.height)
                    .map(|(width, height)| format!("{width}×{height}"))
            ),
        ),
        Block::Note { text } => format!("note: {}", rich(text)),
        Block::Table {
            caption,
            head,
            rows,
            row_headers,
        } => {
            let parts = |rows: &[Vec<RichText>]| {
                rows.iter()
                    .map(|row| texts(row))
                    .collect::<Vec<_>>()
                    .join(" / ")
            };
            let headers = if *row_headers {
                " with row headers"
            } else {
                ""
            };
            format!(
                "table{headers}: {}{}{}",
                parts(rows),
                and("head", Some(parts(head)).filter(|it| !it.is_empty())),
                and("caption", caption.as_ref().map(rich)),
            )
        }
        Block::Code { text, language } => format!(
            "code: {}{}",
            text.replace('\n', "⏎"),
            and("language", language.clone())
        ),
        Block::Footnotes { notes } => format!("footnotes: {}", texts(notes)),
        Block::Embed {
            url,
            provider,
            title,
            description,
            author,
        } => format!(
            "embed: {url} [provider: {provider}]{}{}{}",
            and("title", title.clone()),
            and("description", description.clone()),
            and("author", author.clone()),
        ),
        Block::Separator => "separator".to_owned(),
        Block::Unknown { kind, text } => format!("{kind}: {text}"),
    }
}

fn rich(text: &RichText) -> String {
    let span = |span: &Span| {
        let mut text = span.text.replace('\n', "⏎");
        if span.emphasis {
            text = format!("_{text}_");
        }
        if span.strong {
            text = format!("*{text}*");
        }
        if let Some(link) = &span.link {
            text = format!("<{text}>({link})");
        }
        match span.note {
            Some(note) => format!("{text}[{note}]"),
            None => text,
        }
    };
    text.0.iter().map(span).collect()
}
