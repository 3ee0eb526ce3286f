//! Cutting a text where its quotations begin and end.

use std::ops::Range;

use crate::story::{RichText, Span};

/// A stretch of text that is either one quotation or none.
#[derive(Debug, PartialEq)]
pub struct Piece<'a> {
    /// The quotation's number in the story, counted from 0.
    pub quote: Option<usize>,
    /// Its runs, each with the span it is cut from.
    pub runs: Vec<(&'a str, &'a Span)>,
}

/// Cuts `text` at the edges of `quotes`: numbers and byte ranges of the plain text, in order and apart.
///
/// Every character of the text is in exactly one run. A range that fits no character edge is passed over.
pub fn cut<'a>(text: &'a RichText, quotes: &[(usize, Range<usize>)]) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    let mut quotes = quotes.iter().peekable();
    let mut start = 0;
    for span in &text.0 {
        let mut rest = span.text.as_str();
        while !rest.is_empty() {
            while quotes.next_if(|(_, range)| range.end <= start).is_some() {}
            let (quote, end) = match quotes.peek() {
                Some((number, range)) if range.start <= start => (Some(*number), range.end),
                Some((_, range)) => (None, range.start),
                None => (None, usize::MAX),
            };
            let (run, after) = rest.split_at_checked(end - start).unwrap_or((rest, ""));
            start += run.len();
            rest = after;
            match pieces.last_mut() {
                Some(piece) if piece.quote == quote => piece.runs.push((run, span)),
                _ => pieces.push(Piece {
                    quote,
                    runs: vec![(run, span)],
                }),
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::story::{RichText, Span};

    fn shape(
        text: &RichText,
        quotes: &[(usize, std::ops::Range<usize>)],
    ) -> Vec<(Option<usize>, String)> {
        let pieces = cut(text, quotes);
        let run = |piece: &super::Piece| {
            piece
                .runs
                .iter()
                .map(|(run, _)| *run)
                .collect::<Vec<_>>()
                .join("|")
        };
        pieces
            .iter()
            .map(|piece| (piece.quote, run(piece)))
            .collect()
    }

    #[test]
    fn a_text_without_quotations_is_one_piece() {
        assert_eq!(
            shape(&RichText::plain("She left."), &[]),
            [(None, "She left.".into())]
        );
    }

    #[test]
    fn a_quotation_is_cut_out_with_its_marks() {
        let text = RichText::plain("He said “no” twice.");
        assert_eq!(
            shape(&text, &[(3, 8..16)]),
            [
                (None, "He said ".into()),
                (Some(3), "“no”".into()),
                (None, " twice.".into())
            ]
        );
    }

    #[test]
    fn a_quotation_runs_on_through_spans() {
        let stressed = Span {
            text: "never".into(),
            emphasis: true,
            ..Span::default()
        };
        let text = RichText(
            [
                RichText::plain("“I ").0,
                vec![stressed],
                RichText::plain("did,” he said").0,
            ]
            .concat(),
        );
        assert_eq!(
            shape(&text, &[(0, 0..17)]),
            [
                (Some(0), "“I |never|did,”".into()),
                (None, " he said".into())
            ]
        );
    }

    #[test]
    fn two_quotations_that_touch_stay_two() {
        let text = RichText::plain("“a”“b”");
        assert_eq!(
            shape(&text, &[(0, 0..7), (1, 7..14)]),
            [(Some(0), "“a”".into()), (Some(1), "“b”".into())]
        );
    }

    #[test]
    fn a_range_off_the_edge_of_a_character_loses_nothing() {
        let text = RichText::plain("“a”");
        let all: String = shape(&text, &[(0, 1..2)])
            .into_iter()
            .map(|(_, run)| run)
            .collect();
        assert_eq!(all, "“a”");
    }
}
