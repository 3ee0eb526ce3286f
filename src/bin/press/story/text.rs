//! From the bytes of a wire text to its paragraphs, each with its line. Changes no character.

/// A paragraph and the line it begins in, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The line.
    pub line: usize,
    /// The text, on one line.
    pub text: String,
}

/// The text of a file. Fails, saying where, when it is not UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, String> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err("this is UTF-16: save it as UTF-8".to_owned());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = &bytes[..error.valid_up_to()];
        let line_start = good
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |at| at + 1);
        let line = 1 + good.iter().filter(|b| **b == b'\n').count();
        let column = 1 + String::from_utf8_lossy(&good[line_start..]).chars().count();
        format!("line {line}, character {column}: this is not UTF-8: save it as UTF-8")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The longest line of a text whose lines were broken to fit a width.
const WIDEST: usize = 120;

/// The paragraphs of a text, which has either one a line or blank lines between them.
///
/// With blank lines between, the lines of a paragraph are joined, except those that
/// `stands_alone` knows as something of their own.
pub fn paragraphs(text: &str, stands_alone: impl Fn(&str) -> bool) -> Vec<Paragraph> {
    let lines = lines(text);
    let joins = lines_are_broken(&lines);
    let mut paragraphs: Vec<Paragraph> = vec![];
    let mut open = false;
    for (line, text) in lines {
        if text.is_empty() {
            open = false;
            continue;
        }
        let alone = stands_alone(text);
        match paragraphs.last_mut().filter(|_| open && !alone) {
            Some(paragraph) => join(&mut paragraph.text, text),
            None => paragraphs.push(Paragraph {
                line,
                text: text.to_owned(),
            }),
        }
        open = joins && !alone;
    }
    paragraphs
}

/// Lines with their numbers, without the white space around them.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut number = 0;
    let mut after_return = false;
    let mut lines = vec![];
    // LF, CRLF and a lone CR each end a line.
    for piece in text.split_inclusive(['\r', '\n']) {
        let second_half_of_crlf = after_return && piece == "\n";
        after_return = piece.ends_with('\r');
        if !second_half_of_crlf {
            number += 1;
            lines.push((number, piece.trim()));
        }
    }
    lines
}

/// Whether paragraphs are broken into lines. They are not where no blank line separates them,
/// and not where a line is too long to have been broken.
fn lines_are_broken(lines: &[(usize, &str)]) -> bool {
    let is_blank = |line: Option<&(usize, &str)>| line.is_none_or(|(_, text)| text.is_empty());
    let first = lines.iter().position(|(_, text)| !text.is_empty());
    let last = lines.iter().rposition(|(_, text)| !text.is_empty());
    let (Some(first), Some(last)) = (first, last) else {
        return false;
    };
    let text = &lines[first..=last];
    let has_blank = text.iter().any(|(_, text)| text.is_empty());
    let would_be_joined = text
        .iter()
        .enumerate()
        .filter(|(i, _)| !is_blank(text.get(i + 1)));
    let is_narrow = |(_, text): &(usize, &str)| text.chars().count() <= WIDEST;
    has_blank && would_be_joined.map(|(_, line)| line).all(is_narrow)
}

fn join(paragraph: &mut String, line: &str) {
    // A hyphen or dash at the very end of a word ties it to the next line.
    let tied = paragraph
        .strip_suffix(['-', '—', '–'])
        .is_some_and(|before| before.ends_with(char::is_alphanumeric));
    if !tied {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

/// Whether a line may be a headline: short, and not ended as a sentence or a clause.
pub fn is_headline(line: &str) -> bool {
    let unmarked = line.trim_end_matches(['"', '”', '“', '»', '’', '\'', ')']);
    line.chars().count() <= WIDEST && !unmarked.ends_with(['.', ',', ';', ':', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(usize, String)> {
        let paragraphs = paragraphs(text, |line| line == "Dear readers,");
        paragraphs.into_iter().map(|p| (p.line, p.text)).collect()
    }

    fn wanted(paragraphs: &[(usize, &str)]) -> Vec<(usize, String)> {
        paragraphs
            .iter()
            .map(|(line, text)| (*line, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn without_blank_lines_a_line_is_a_paragraph() {
        assert_eq!(
            texts("One.\nTwo\nThree.\n"),
            wanted(&[(1, "One."), (2, "Two"), (3, "Three.")])
        );
        assert_eq!(
            texts("\n\nOne.\nTwo.\n\n"),
            wanted(&[(3, "One."), (4, "Two.")])
        );
    }

    #[test]
    fn with_blank_lines_the_lines_between_are_joined() {
        let text = "One and\n  one more.\n\nA long-\nterm plan —\nthree.\n";
        let paragraphs = [(1, "One and one more."), (4, "A long-term plan — three.")];
        assert_eq!(texts(text), wanted(&paragraphs));
    }

    #[test]
    fn long_lines_were_not_broken_and_are_not_joined() {
        let long = "word ".repeat(30);
        let text = format!("Head\n\n{long}\n{long}\n");
        let long = long.trim();
        assert_eq!(texts(&text), wanted(&[(1, "Head"), (3, long), (4, long)]));
    }

    #[test]
    fn a_line_that_stands_alone_is_not_joined() {
        let text = "One.\n\nDear readers,\nwe are\nhere.\n";
        assert_eq!(
            texts(text),
            wanted(&[(1, "One."), (3, "Dear readers,"), (4, "we are here.")])
        );
    }

    #[test]
    fn windows_and_old_macintosh_line_ends_count_as_one_each() {
        let paragraphs = [(1, "One."), (2, "Two."), (3, "Three.")];
        assert_eq!(texts("One.\r\nTwo.\r\nThree."), wanted(&paragraphs));
        assert_eq!(texts("One.\rTwo.\rThree."), wanted(&paragraphs));
        assert_eq!(
            texts("One.\r\n\r\nTwo.\r\n"),
            wanted(&[(1, "One."), (3, "Two.")])
        );
    }

    #[test]
    fn typographic_characters_stay_as_they_are() {
        let text = "“Don’t…” — said « Oui », 5\u{a0}€ „nein“ 'x' \"y\" -- z";
        assert_eq!(texts(text), wanted(&[(1, text)]));
    }

    #[test]
    fn what_is_not_utf_8_is_said_with_its_place() {
        let fault = decode(b"One.\nCaf\xc3\xa9 caf\xe9.\n").expect_err("not UTF-8");
        assert_eq!(
            fault,
            "line 2, character 9: this is not UTF-8: save it as UTF-8"
        );
        let fault = decode(b"\xff\xfeO\0").expect_err("not UTF-8");
        assert_eq!(fault, "this is UTF-16: save it as UTF-8");
        assert_eq!(decode("\u{feff}é".as_bytes()), Ok("é"));
    }

    #[test]
    fn a_headline_is_short_and_no_sentence() {
        assert!(is_headline("Moscow Hopes to Meet Hamas in Qatar"));
        assert!(is_headline("Who Pays?"));
        assert!(!is_headline(
            "Moscow hopes to meet Hamas in Qatar, an agency said."
        ));
        assert!(!is_headline("He said: “Moscow hopes to meet Hamas.”"));
        assert!(!is_headline("Dear readers,"));
        assert!(!is_headline(&"word ".repeat(30)));
    }
}
