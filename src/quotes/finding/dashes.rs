//! The dashes of a passage that may begin or interrupt speech.

use super::marks::{Mark, is_gap};
use super::pairing::Span;
use super::skip;
use crate::quotes::language::letters::{is_upper, is_word, letter_at};

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
    let Some(window) = text.get(from..to) else {
        return tokens;
    };
    let mut spans = spans.iter().peekable();
    let mut before: Option<char> = None;
    // Where what stands before the next token begins.
    let mut since = 0;
    let mut next = 0;
    while let Some(rest) = window.as_bytes().get(next..) {
        let start = next + skip::until(rest, |byte| byte == b'-' || byte == DASHES_BEGIN);
        let Some(c) = letter_at(window, start) else {
            break;
        };
        next = start + c.len_utf8();
        let at = from + start;
        while spans.next_if(|span| span.end <= at).is_some() {}
        if !is_dash(c) || spans.peek().is_some_and(|span| span.start <= at) {
            continue;
        }
        while let Some(more) = letter_at(window, next).filter(|&more| is_dash(more)) {
            next += more.len_utf8();
        }
        let left = window.get(..start).unwrap_or_default();
        let right = window.get(next..).unwrap_or_default();
        let (previous, following) = (left.chars().next_back(), right.chars().next());
        let hyphen = c == '-' && next == start + 1;
        let lettered = previous.is_some_and(is_word) && following.is_some_and(is_word);
        if !following.is_none_or(is_gap) && (hyphen || lettered) {
            continue;
        }
        let between = window.get(since..start).unwrap_or_default();
        before = between.chars().rev().find(|&c| !is_gap(c)).or(before);
        since = next;
        tokens.push(Token {
            at,
            end: from + next,
            before,
            after: right.chars().find(|&c| !is_gap(c)),
            glued_right: following.is_some_and(is_word) && previous.is_none_or(is_gap),
            hyphen,
        });
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

/// The first byte of all dashes beyond the hyphen.
const DASHES_BEGIN: u8 = 0xE2;

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‒'..='―' | '−')
}
