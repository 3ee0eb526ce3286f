//! Whether a standfirst says something of its own, or is the text's beginning cut off.

use super::desk::texts_of;
use crate::story::model::Block;

/// Whether the body begins with this excerpt, white space and the mark of a cut aside.
pub(super) fn is_beginning_of(excerpt: &str, body: &[Block]) -> bool {
    let excerpt = without_cut(excerpt);
    // A few words that happen to begin the text may be meant.
    if excerpt.is_empty() {
        return true;
    }
    let mut text = String::new();
    for block in body {
        for piece in texts_of(block.clone()) {
            text.push_str(&letters(&piece.to_plain()));
        }
        if text.len() >= excerpt.len() {
            break;
        }
    }
    text.starts_with(&excerpt)
}

/// The letters and digits alone: marks and white space change when a program cuts.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The excerpt without “…”, “[…]” and what themes write behind it.
fn without_cut(excerpt: &str) -> String {
    let end = ["[…]", "[...]", "…", "..."]
        .iter()
        .filter_map(|mark| excerpt.rfind(mark))
        // What follows the cut is “Continue reading” and the title; before it is the text.
        .filter(|at| *at > excerpt.len() / 2)
        .min();
    letters(end.and_then(|end| excerpt.get(..end)).unwrap_or(excerpt))
}

#[cfg(test)]
mod tests {
    use super::is_beginning_of;
    use crate::story::{Block, RichText};

    #[test]
    fn a_cut_text_is_told_from_a_standfirst() {
        let body: Vec<_> = ["The dam broke.", "Nobody was hurt, say the town’s firemen."]
            .iter()
            .map(|text| Block::Paragraph {
                text: RichText::plain(*text),
            })
            .collect();
        for excerpt in [
            "The dam broke. Nobody was hurt […]",
            "The dam broke. Nobody was…",
            "The dam broke. Nobody was hurt, say the town's firemen.",
            "The dam broke. Nobody was hurt, say the [...] Continue reading Dam",
        ] {
            assert!(is_beginning_of(excerpt, &body), "{excerpt}");
        }
        for excerpt in ["A dam broke above the town.", "The dam broke at night."] {
            assert!(!is_beginning_of(excerpt, &body), "{excerpt}");
        }
    }
}
