//! What is told as it happens: updates with a title and an hour become headings and their text.

use super::desk::{Desk, join};
use super::moment::{Zone, rfc_3339};
use crate::story::fields::Field;
use crate::story::model::{Block, RichText};

/// The updates of a LiveBlogPosting, in the order of the document.
pub(super) fn updates(desk: &mut Desk, article: &Field) -> Vec<Block> {
    let mut body = vec![];
    for update in desk.one_or_more(article, "liveBlogUpdate") {
        let title = desk.line_at(&update, "headline");
        let time = desk.time_at(&update, "datePublished", Zone::Unknown);
        let Some(text) = desk.text(&update, "articleBody") else {
            desk.keep::<()>(Err(update.lacks("articleBody")));
            continue;
        };
        body.extend(heading(title.as_deref(), time.as_deref()));
        body.extend(desk.text_or_html(&text));
    }
    body
}

/// The heading over a block that was told at some time.
pub(super) fn heading(title: Option<&str>, time: Option<&str>) -> Option<Block> {
    let parts: Vec<_> = [time.map(readable), title.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| Block::Heading {
        level: 2,
        text: RichText::plain(parts.join(" · ")),
    })
}

/// `2024-03-01T18:20:00Z` as `2024-03-01, 18:20 UTC`: the day and hour as they were written, since
/// nobody here reckons zones.
fn readable(time: &str) -> String {
    let time = rfc_3339(time, Zone::Unknown).unwrap_or_else(|| time.to_owned());
    let Some((day, clock)) = time.split_once('T') else {
        return time;
    };
    let minutes = clock.get(.."18:20".len()).unwrap_or(clock);
    let offset = clock.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':' || c == '.');
    match offset {
        "Z" => format!("{day}, {minutes} UTC"),
        offset => format!("{day}, {minutes} ({offset})"),
    }
}

/// A time that some versions write as text and others as an object with `iso8601`.
pub(super) fn time_of(desk: &mut Desk, block: &Field, name: &str) -> Option<String> {
    let found = block.get(name)?;
    match found.get("iso8601") {
        Some(_) => desk.time_at(block, &join(name, "iso8601"), Zone::Unknown),
        None => desk.time_at(block, name, Zone::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn an_hour_is_told_as_it_was_written() {
        assert_eq!(readable("2024-03-01T18:20:00Z"), "2024-03-01, 18:20 UTC");
        assert_eq!(
            readable("2024-03-01T18:20:00.5+03:00"),
            "2024-03-01, 18:20 (+03:00)"
        );
        assert_eq!(readable("2024-03-01"), "2024-03-01");
    }
}
