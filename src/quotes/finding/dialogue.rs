//! Speech that a dash introduces, and the words about a speech that stand inside it.
//!
//! In most languages with dash dialogue the words about a speech stand between dashes; French
//! leaves the dashes out and puts the verb first (in `incise`). Knows nothing of who speaks.

use super::dashes::{self, Token};
use super::incise;
use super::marks::is_gap;
use super::pairing::{Pairs, Span};
use super::sentence::words;
use crate::quotes::conventions::Dash;
use crate::quotes::language::letters::{is_upper, is_word};
use crate::quotes::language::{Class, Language};

/// A piece of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fragment {
    pub start: usize,
    pub end: usize,
    /// Whether it begins an utterance, rather than going on after an interruption.
    pub begins: bool,
}

/// The speech that dashes introduce in a passage, marks left out.
pub(super) fn fragments(
    text: &str,
    pairs: &Pairs,
    language: &Language,
    dash: Dash,
) -> Vec<Fragment> {
    if dash == Dash::None {
        return Vec::new();
    }
    let mut tokens = dashes::scan(text, 0, text.len(), &pairs.spans);
    if dash == Dash::Inverted && !pairs.unclosed.is_empty() {
        tokens = dashes::merged(
            tokens,
            pairs
                .unclosed
                .iter()
                .map(|(mark, _)| dashes::of_mark(text, *mark)),
        );
    }
    if !tokens.iter().any(|token| opens_turn(token, language)) {
        return Vec::new();
    }
    if dash == Dash::Inverted {
        return incise::fragments(text, &tokens, language);
    }
    let mut pieces = Pieces::new(text);
    between(text, &tokens, text.len(), None, language, &mut pieces);
    pieces.found
}

/// What is speech of a marked span: all of it, or the pieces around the words about it.
pub(super) fn pieces(text: &str, span: Span, language: &Language, dash: Dash) -> Vec<Fragment> {
    let whole = Fragment {
        start: span.start,
        end: span.end,
        begins: true,
    };
    let mut pieces = Pieces::new(text);
    let closed = match dash {
        Dash::None => true,
        Dash::Between => {
            let tokens = dashes::scan(text, span.inner_start, span.inner_end, &[]);
            if tokens.is_empty() {
                return vec![whole];
            }
            between(
                text,
                &tokens,
                span.inner_end,
                Some(span.start),
                language,
                &mut pieces,
            )
        }
        Dash::Inverted => incise::inside(text, span, language, &mut pieces),
    };
    let mut found = pieces.found;
    match found.as_mut_slice() {
        [] => vec![whole],
        [.., last] => {
            // The last piece has the closing mark.
            if closed {
                last.end = span.end;
            }
            found
        }
    }
}

/// Collects pieces and trims them.
pub(super) struct Pieces<'a> {
    text: &'a str,
    pub found: Vec<Fragment>,
}

impl<'a> Pieces<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            found: Vec::new(),
        }
    }

    pub fn of(text: &'a str) -> Self {
        Self::new(text)
    }

    /// Adds a piece without the spaces around it. A last comma or full stop belongs to the sentence
    /// around, as it does with marks in these languages.
    pub fn push(&mut self, start: usize, end: usize, begins: bool) {
        let Some(piece) = self.text.get(start..end) else {
            return;
        };
        let left = piece.trim_start_matches(|c| {
            is_gap(c) || matches!(c, '-' | '‒'..='―' | ',' | '.') && c != '.'
        });
        let start = end - left.len();
        let mut right =
            left.trim_end_matches(|c| is_gap(c) || matches!(c, ',' | ';' | ':' | '‒'..='―' | '-'));
        if right.ends_with('.') && !right.ends_with("..") {
            right = right.trim_end_matches(&['.', ' ', '\u{a0}'][..]);
        }
        if right.chars().any(is_word) {
            self.found.push(Fragment {
                start,
                end: start + right.len(),
                begins,
            });
        }
    }
}

#[derive(Clone, Copy)]
enum State {
    Narrative,
    Speech(usize, bool),
    Author,
}

// Walks from dash to dash. `speech` is where a speech that is under way starts. Tells whether a
// speech is under way at the end.
fn between(
    text: &str,
    tokens: &[Token],
    to: usize,
    speech: Option<usize>,
    language: &Language,
    pieces: &mut Pieces,
) -> bool {
    let inside = speech.is_some();
    let mut state = speech.map_or(State::Narrative, |start| State::Speech(start, true));
    for (index, token) in tokens.iter().enumerate() {
        let next = tokens.get(index + 1).map_or(to, |next| next.at);
        state = match state {
            State::Narrative if opens_turn(token, language) => State::Speech(token.end, true),
            State::Narrative => State::Narrative,
            State::Speech(start, begins) => {
                if is_author(
                    text.get(token.end..next).unwrap_or_default(),
                    token,
                    language,
                ) {
                    pieces.push(start, token.at, begins);
                    State::Author
                } else if !inside && token.follows_sentence() && token.begins_sentence() {
                    pieces.push(start, token.at, begins);
                    State::Speech(token.end, true)
                } else {
                    State::Speech(start, begins)
                }
            }
            State::Author if resumes(token) => State::Speech(skip_stop(text, token.end), false),
            State::Author => State::Author,
        };
    }
    if let State::Speech(start, begins) = state {
        pieces.push(start, to, begins);
        return true;
    }
    false
}

// Whether a dash begins somebody's turn.
fn opens_turn(token: &Token, language: &Language) -> bool {
    let slavic = matches!(language.code(), "ru" | "uk" | "be" | "bg");
    let wide = !token.hyphen || slavic;
    wide && token.begins_sentence() && (token.leads() || token.follows_sentence())
}

// Whether the words about the speech begin after this dash: "— сказал он".
fn is_author(after: &str, token: &Token, language: &Language) -> bool {
    let small = after
        .chars()
        .find(|&c| !is_gap(c))
        .is_some_and(|c| is_word(c) && !is_upper(c));
    if !small {
        return false;
    }
    // Only up to where the clause ends: what is said later says nothing about this dash.
    let clause = after
        .split(&['.', '!', '?', '…', ';'][..])
        .next()
        .unwrap_or_default();
    let stopped = token.before.is_some_and(|c| !is_word(c)) || token.glued_right;
    if !stopped {
        return words(clause)
            .take(2)
            .any(|word| language.is(word, Class::SAY));
    }
    let mut words = words(clause);
    let (first, second) = (words.next(), words.next());
    let named = second.is_some_and(|word| word.starts_with(is_upper));
    let exclaimed = token.before.is_some_and(|c| matches!(c, '!' | '?' | '…'));
    // "— продолжала Лида": what a table does not know is told by its form and its place.
    if (named || exclaimed) && first.is_some_and(|word| has_verb_form(word, language)) {
        return true;
    }
    let saying = Class::SAY.or(Class::BESIDE).or(Class::SAYING);
    first
        .into_iter()
        .chain(second)
        .chain(words.take(5))
        .any(|word| language.is(word, saying))
}

// Whether the word has an ending that Russian and its neighbours give to verbs of the third person.
fn has_verb_form(word: &str, language: &Language) -> bool {
    const ENDINGS: [&str; 14] = [
        "л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ет", "ит", "ют", "ят", "ется",
        "ится",
    ];
    matches!(language.code(), "ru" | "uk" | "be")
        && word.len() > 8
        && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

// Whether the speech goes on after this dash, which stands behind words about it.
fn resumes(token: &Token) -> bool {
    token
        .before
        .is_some_and(|c| matches!(c, '.' | ',' | ':' | ';' | '!' | '?' | '…'))
        || !token.glued_right && token.after.is_some_and(|c| !is_word(c))
}

// In Spanish the stop of the words about a speech stands behind the dash: —dijo—. Vamos.
fn skip_stop(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let left = rest.trim_start_matches(&['.', ',', ':', ';'][..]);
    at + rest.len() - left.len()
}
