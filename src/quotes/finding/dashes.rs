//! The dashes of a passage that may begin or interrupt speech.

use super::marks::{Mark, is_gap};
use super::pairing::Span;
use crate::quotes::language::letters::{is_upper, is_word};

/// A dash with what stands beside it, spaces left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub at: usize,
    pub end: usize,
    /// The character before it; none at the passage's start.
    pub before: Option<char>,
    /// The character after it.
    pub after: Option<char>,
    /// Whether it stands right before a word: —dijo.
    pub glued_right: bool,
    /// Whether it is a mere hyphen, which lists and compounds have too.
    pub hyphen: bool,
}

impl Token {
    /// Whether nothing stands before it in the passage.
    pub fn leads(&self) -> bool {
        self.before.is_none()
    }

    /// Whether a sentence, or what announces speech, ends before it.
    pub fn follows_sentence(&self) -> bool {
        self.before
            .is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | ':' | '»' | '”' | '"'))
    }

    /// Whether what follows begins like a sentence.
    pub fn begins_sentence(&self) -> bool {
        self.after.is_some_and(|c| {
            is_upper(c) || matches!(c, '¿' | '¡' | '…' | '«' | '"' | '“' | '„' | '[' | '*')
        })
    }
}

/// The dashes between `from` and `to` that stand apart from words, outside the spans given.
pub(super) fn scan(text: &str, from: usize, to: usize, spans: &[Span]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut spans = spans.iter().peekable();
    let mut before: Option<char> = None;
    let mut previous: Option<char> = None;
    let Some(window) = text.get(from..to) else {
        return tokens;
    };
    let mut chars = window.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let at = from + offset;
        while spans.peek().is_some_and(|span| span.end <= at) {
            spans.next();
        }
        let inside = spans.peek().is_some_and(|span| span.start <= at);
        if inside || !is_dash(c) {
            if !is_gap(c) {
                before = Some(c);
            }
            previous = Some(c);
            continue;
        }
        let mut end = at + c.len_utf8();
        let mut run = 1;
        while let Some(&(next, more)) = chars.peek().filter(|(_, more)| is_dash(*more)) {
            end = from + next + more.len_utf8();
            run += 1;
            chars.next();
        }
        let rest = text.get(end..to).unwrap_or_default();
        let next = rest.chars().next();
        let after = rest.chars().find(|&c| !is_gap(c));
        let hyphen = c == '-' && run == 1;
        let lettered = previous.is_some_and(is_word) && next.is_some_and(is_word);
        let apart = next.is_none_or(is_gap) || !hyphen && !lettered;
        if apart {
            let glued_right = next.is_some_and(is_word) && previous.is_none_or(is_gap);
            tokens.push(Token {
                at,
                end,
                before,
                after,
                glued_right,
                hyphen,
            });
        }
        previous = Some(c);
        if !apart {
            before = Some(c);
        }
    }
    tokens
}

/// An opening mark that is never closed, as the beginning of a turn.
pub(super) fn of_mark(text: &str, mark: Mark) -> Token {
    let before = text.get(..mark.at).unwrap_or_default();
    let after = text.get(mark.end..).unwrap_or_default();
    Token {
        at: mark.at,
        end: mark.end,
        before: before.chars().rev().find(|&c| !is_gap(c)),
        after: after.chars().find(|&c| !is_gap(c)),
        glued_right: false,
        hyphen: false,
    }
}

/// Two rows of tokens as one, in order. Not sorted: that would bring the library's sort into the page.
pub(super) fn merged(tokens: Vec<Token>, others: impl Iterator<Item = Token>) -> Vec<Token> {
    let mut all = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    for other in others {
        while let Some(token) = tokens.next_if(|token| token.at < other.at) {
            all.push(token);
        }
        all.push(other);
    }
    all.extend(tokens);
    all
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‒'..='―' | '−')
}
