//! The text as a row of tokens, with each quotation as one of them.
//!
//! What stands inside the marks is not read: a quotation's own words never say who speaks it.

use super::super::language::letters::{is_upper, is_word};
use super::super::language::{Class, Language};
use super::super::model::{Place, Quote};

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
    /// The quotation with this index.
    Quote(usize),
    /// A quotation mark that belongs to no quotation.
    Mark,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub class: Class,
    pub passage: u32,
    pub start: u32,
    pub end: u32,
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

pub(super) struct Reading<'a> {
    pub passages: &'a [&'a str],
    pub tokens: Vec<Token>,
    pub shapes: Vec<Shape>,
    pub english: bool,
    pub verb_second: bool,
    /// Common nouns have capitals.
    pub german: bool,
}

impl<'a> Reading<'a> {
    pub fn of(passages: &'a [&'a str], language: &Language, quotes: &[Quote]) -> Reading<'a> {
        let length: usize = passages.iter().map(|passage| passage.len()).sum();
        let mut reading = Reading {
            passages,
            tokens: Vec::with_capacity(length / 5 + 16),
            shapes: Vec::with_capacity(quotes.len()),
            english: language.code() == "en",
            verb_second: language.verb_second(),
            german: language.code() == "de",
        };
        let mut next = 0;
        for (index, text) in passages.iter().enumerate() {
            let mut at = 0;
            while let Some(quote) = quotes.get(next) {
                if quote.place.passage > index {
                    break;
                }
                let range = quote.place.range.clone();
                let ours = quote.place.passage == index && range.start >= at;
                if ours
                    && let Some(between) = text.get(at..range.start)
                    && let Some(inside) = text.get(range.clone())
                {
                    reading.read(between, index, at, language, true);
                    reading.shapes.push(shape(inside, reading.tokens.len()));
                    reading.push(Kind::Quote(next), Class::NONE, index, range.clone());
                    at = range.end;
                } else {
                    // A quotation whose place makes no sense stands at the end, where nothing is near.
                    reading.shapes.push(Shape {
                        token: usize::MAX,
                        whole: true,
                        ending: Ending::Stop,
                        closed: true,
                    });
                }
                next += 1;
            }
            reading.read(
                text.get(at..).unwrap_or_default(),
                index,
                at,
                language,
                false,
            );
            reading.push(Kind::Break, Class::NONE, index, text.len()..text.len());
        }
        reading.shapes.resize(
            quotes.len(),
            Shape {
                token: usize::MAX,
                whole: true,
                ending: Ending::Stop,
                closed: true,
            },
        );
        reading
    }

    pub fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Break, |token| token.kind)
    }

    pub fn class(&self, at: usize) -> Class {
        self.tokens.get(at).map_or(Class::NONE, |token| token.class)
    }

    pub fn is(&self, at: usize, class: Class) -> bool {
        self.class(at).has(class)
    }

    pub fn text(&self, at: usize) -> &'a str {
        self.words(at, at + 1)
    }

    /// The text from one token up to, not including, another of the same passage.
    pub fn words(&self, from: usize, to: usize) -> &'a str {
        match self.place(from, to) {
            Some(place) => self
                .passages
                .get(place.passage)
                .and_then(|text| text.get(place.range))
                .unwrap_or_default(),
            None => "",
        }
    }

    pub fn place(&self, from: usize, to: usize) -> Option<Place> {
        let first = self.tokens.get(from)?;
        let last = self.tokens.get(to.checked_sub(1)?)?;
        (first.passage == last.passage && first.start <= last.end).then(|| Place {
            passage: first.passage as usize,
            range: first.start as usize..last.end as usize,
        })
    }

    /// Whether a sentence ends with this token.
    pub fn ends_sentence(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Stop | Kind::Break => true,
            Kind::Quote(index) => {
                self.shapes
                    .get(index)
                    .is_some_and(|shape| shape.ending == Ending::Stop)
                    && matches!(
                        self.kind(at + 1),
                        Kind::Name | Kind::Quote(_) | Kind::Number
                    )
            }
            _ => false,
        }
    }

    fn push(&mut self, kind: Kind, class: Class, passage: usize, range: std::ops::Range<usize>) {
        self.tokens.push(Token {
            kind,
            class,
            passage: passage as u32,
            start: range.start as u32,
            end: range.end as u32,
        });
    }

    // Reads a stretch of text that begins at byte `base` of its passage.
    fn read(
        &mut self,
        text: &str,
        passage: usize,
        base: usize,
        language: &Language,
        before_quote: bool,
    ) {
        let mut at = 0;
        while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let width = letter.len_utf8();
            if is_word(letter) {
                at += self.read_word(&text[at..], passage, base + at, language);
                continue;
            }
            let kind = match letter {
                ',' | '،' | '，' | '、' => Some(Kind::Comma),
                ':' | '：' => Some(Kind::Colon),
                ';' | '؛' | '；' => Some(Kind::Semicolon),
                '—' | '–' | '―' => Some(Kind::Dash),
                '-' => Some(Kind::Dash),
                ')' | ']' | '）' if self.drop_bracket() => None,
                '(' | '[' | ')' | ']' | '（' | '）' => Some(Kind::Bracket),
                '\n' => Some(Kind::Break),
                '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '‹' | '›' => {
                    Some(Kind::Mark)
                }
                '。' | '！' | '？' | '؟' | '।' | '۔' => Some(Kind::Stop),
                '.' | '!' | '?' | '…' => self
                    .stops(letter, &text[at + width..], before_quote)
                    .then_some(Kind::Stop),
                _ => None,
            };
            // Two hyphens are one dash, and repeated marks say no more than one.
            if let Some(kind) = kind
                && self
                    .tokens
                    .last()
                    .is_none_or(|last| last.kind != kind || last.end as usize + 1 < base + at)
            {
                self.push(kind, Class::NONE, passage, base + at..base + at + width);
            }
            at += width;
        }
    }

    // What stands in brackets ("R-Fla.", "41") never speaks; whether there was such a thing.
    fn drop_bracket(&mut self) -> bool {
        let from = self.tokens.len().saturating_sub(10);
        let Some(open) = self
            .tokens
            .iter()
            .skip(from)
            .position(|token| token.kind == Kind::Bracket)
        else {
            return false;
        };
        let plain = self
            .tokens
            .iter()
            .skip(from + open)
            .all(|token| !matches!(token.kind, Kind::Quote(_) | Kind::Break));
        if plain {
            self.tokens.truncate(from + open);
        }
        plain
    }

    // Reads one word and gives its length in bytes, an English “'s” included.
    fn read_word(&mut self, text: &str, passage: usize, base: usize, language: &Language) -> usize {
        let mut end = 0;
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next_is_word = letters.peek().is_some_and(|(_, next)| is_word(*next));
            let inside = match letter {
                '\'' | '’' => next_is_word && !language.elides(),
                '-' | '\u{2011}' => next_is_word,
                // “U.S”, “z.B”, “site.com”, but not a forgotten space after a sentence.
                '.' => {
                    next_is_word
                        && (end <= 4 || letters.peek().is_some_and(|(_, next)| !is_upper(*next)))
                }
                '&' | '/' => next_is_word,
                _ => is_word(letter),
            };
            if !inside {
                break;
            }
            end = at + letter.len_utf8();
        }
        let word = text.get(..end).unwrap_or_default();
        if self.english
            && let Some(owner) = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"))
            && !owner.is_empty()
        {
            self.push_word(owner, passage, base, language);
            self.push(
                Kind::Possessive,
                Class::NONE,
                passage,
                base + owner.len()..base + end,
            );
        } else {
            self.push_word(word, passage, base, language);
        }
        // A word is at least the letter it began with.
        end.max(text.chars().next().map_or(1, char::len_utf8))
    }

    fn push_word(&mut self, word: &str, passage: usize, base: usize, language: &Language) {
        let first = word.chars().next().unwrap_or(' ');
        let kind = if first.is_ascii_digit() {
            Kind::Number
        } else if is_upper(first) {
            Kind::Name
        } else if word.contains(is_upper) && !word.contains('-') {
            // “iPhone”, “al-Shabaab” is handled as a particle.
            Kind::Name
        } else {
            Kind::Word
        };
        self.push(kind, language.class(word), passage, base..base + word.len());
    }

    // Whether a stop mark ends the sentence, given what follows it.
    fn stops(&self, mark: char, after: &str, before_quote: bool) -> bool {
        let mut rest = after.chars();
        let next = rest.next();
        let then = rest.find(|letter| !letter.is_whitespace());
        let goes_on = match next {
            None => before_quote,
            Some('\n') => false,
            Some(letter) if letter.is_whitespace() || !is_word(letter) => {
                let word = if letter.is_whitespace() {
                    then
                } else {
                    Some(letter)
                };
                word.is_some_and(|letter| {
                    is_word(letter) && !is_upper(letter) && !letter.is_ascii_digit()
                        || letter == ','
                })
            }
            Some(letter) => !is_upper(letter),
        };
        if mark != '.' {
            return !goes_on;
        }
        let Some(last) = self.tokens.last() else {
            return false;
        };
        let short = last.class.has(Class::SHORT)
            || last.kind == Kind::Name
                && (last.end - last.start <= 1 || self.text(self.tokens.len() - 1).contains('.'));
        !short && (!goes_on || next.is_none())
    }
}

fn shape(quote: &str, token: usize) -> Shape {
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
