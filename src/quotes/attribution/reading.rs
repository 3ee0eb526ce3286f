//! The text as a row of tokens, with each quotation as one of them.
//!
//! What stands inside the marks is not read: a quotation's own words never say who speaks it.

use super::super::language::{Class, Language};
use super::super::model::{Place, Quote};
pub(super) use super::token::{Ending, Kind, Shape, Token};

pub(super) struct Reading<'a> {
    pub passages: &'a [&'a str],
    pub tokens: Vec<Token>,
    pub shapes: Vec<Shape>,
    pub english: bool,
    pub verb_second: bool,
    pub verb_last: bool,
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
            verb_last: language.code() == "tr",
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
                    let shape = Shape::of(inside, reading.tokens.len());
                    reading.shapes.push(shape);
                    let kind = Kind::Quote(shape.ending);
                    reading.push(kind, Class::NONE, index, range.clone());
                    at = range.end;
                } else {
                    reading.shapes.push(Shape::NOWHERE);
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
        reading.shapes.resize(quotes.len(), Shape::NOWHERE);
        reading
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Break, |token| token.kind)
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn class(&self, at: usize) -> Class {
        self.tokens
            .get(at)
            .map_or(Class::NONE, |token| token.class())
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.class(at).has(class)
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn text(&self, at: usize) -> &'a str {
        self.words(at, at + 1)
    }

    /// The text from one token up to, not including, another of the same passage.
    #[cfg_attr(target_family = "wasm", inline(never))]
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

    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn place(&self, from: usize, to: usize) -> Option<Place> {
        let first = self.tokens.get(from)?;
        let last = self.tokens.get(to.checked_sub(1)?)?;
        (first.passage == last.passage && first.start <= last.end()).then_some(Place {
            passage: first.passage as usize,
            range: first.start as usize..last.end() as usize,
        })
    }

    /// Whether a sentence ends with this token.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn ends_sentence(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Stop | Kind::Break => true,
            Kind::Quote(ending) => {
                ending == Ending::Stop
                    && matches!(
                        self.kind(at + 1),
                        Kind::Name | Kind::Quote(_) | Kind::Number
                    )
            }
            _ => false,
        }
    }

    pub fn push(
        &mut self,
        kind: Kind,
        class: Class,
        passage: usize,
        range: std::ops::Range<usize>,
    ) {
        self.tokens.push(Token::new(kind, class, passage, range));
    }
}
