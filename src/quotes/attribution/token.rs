//! The pieces that a text is read in.

use super::super::language::letters::{is_upper, is_word};
use super::super::language::{Class, PackedClass};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word in lower case.
    Word,
    /// A word with a capital.
    Name,
    Number,
    /// The English “'s”.
    Possessive,
    Comma,
    Colon,
    Semicolon,
    Dash,
    /// A bracket.
    Bracket,
    /// The end of a sentence.
    Stop,
    /// The end of a line or of a passage.
    Break,
    /// A quotation, and how it ends.
    Quote(Ending),
    /// A quotation mark that belongs to no quotation.
    Mark,
}

/// Sixteen bytes: in a text of ten megabytes, what costs time is the memory of two million of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub passage: u32,
    pub start: u32,
    class: PackedClass,
    pub kind: Kind,
    // What is longer than this counts as this long: it is nobody's name.
    length: u16,
}

impl Token {
    pub fn new(kind: Kind, class: Class, passage: usize, range: std::ops::Range<usize>) -> Token {
        Token {
            passage: passage as u32,
            start: range.start as u32,
            class: class.pack(),
            kind,
            length: range.len().try_into().unwrap_or(u16::MAX),
        }
    }

    pub fn class(self) -> Class {
        self.class.unpack()
    }

    pub fn end(self) -> u32 {
        self.start.saturating_add(u32::from(self.length))
    }
}

/// How a quotation ends, its closing mark aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// With a comma or a dash: the sentence goes on.
    Comma,
    /// With a full stop.
    Stop,
    /// With a question or exclamation mark, or dots: the sentence may go on.
    Open,
    /// With a word.
    Word,
}

/// What attribution wants to know of a quotation besides its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Its token.
    pub token: usize,
    /// It begins like a sentence, with a capital or a number.
    pub whole: bool,
    pub ending: Ending,
    /// It has a closing mark; where not, the speech runs on in the next passage.
    pub closed: bool,
}

impl Shape {
    /// A quotation whose place makes no sense stands nowhere, with nothing near.
    pub const NOWHERE: Shape = Shape {
        token: usize::MAX,
        whole: true,
        ending: Ending::Stop,
        closed: true,
    };

    /// Looks at the words of a quotation, its marks included.
    pub fn of(quote: &str, token: usize) -> Shape {
        let first = quote.chars().find(|letter| is_word(*letter));
        let last = quote.chars().next_back().unwrap_or(' ');
        let mut ending = Ending::Word;
        for letter in quote.chars().rev() {
            ending = match letter {
                ',' | '،' | '，' | '—' | '–' | '-' => Ending::Comma,
                '.' | '。' => Ending::Stop,
                '?' | '!' | '…' | '？' | '！' | '؟' => Ending::Open,
                _ if is_word(letter) || matches!(letter, ')' | ']' | '%') => Ending::Word,
                _ => continue,
            };
            break;
        }
        Shape {
            token,
            whole: first.is_some_and(|letter| is_upper(letter) || letter.is_ascii_digit()),
            ending,
            closed: matches!(
                last,
                '"' | '”'
                    | '“'
                    | '»'
                    | '«'
                    | '’'
                    | '‘'
                    | '\''
                    | '›'
                    | '‹'
                    | '」'
                    | '』'
                    | '„'
                    | '`'
            ),
        }
    }
}
