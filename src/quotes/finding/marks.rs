//! Where the marks stand that may enclose speech, and which way each of them looks.
//!
//! What stands beside a mark decides first, since writers swap and mistype marks; the glyph's own
//! direction decides where its neighbours do not. Knows nothing of pairs and of languages' words.

use super::skip;
use crate::quotes::language::letters::{is_word, letter_at};

/// Marks of one family may close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// " “ ” „ ‟ and two single marks in a row.
    Double,
    /// « ».
    Angle,
    /// ' ‘ ’ ‚ ‹ ›.
    Single,
    /// 「 」 『 』 and what else only East Asian text has.
    Corner,
}

/// Which way a mark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Opens,
    Closes,
    /// Closes what is open, else opens.
    Either,
    /// A single mark that stands like an apostrophe: closes only what nothing better closes.
    Weak,
}

/// A mark in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its first byte.
    pub at: usize,
    /// The byte after it.
    pub end: usize,
    pub family: Family,
    pub side: Side,
}

/// Adds all marks of the passage, in order. Linear in its length.
pub(super) fn scan(text: &str, marks: &mut Vec<Mark>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(rest) = bytes.get(at..) {
        at += skip::until(rest, may_begin);
        let Some(glyph) = letter_at(text, at) else {
            break;
        };
        let end = at + glyph.len_utf8();
        let Some((family, natural)) = nature(glyph) else {
            at = end;
            continue;
        };
        at = if family == Family::Single {
            single(text, at, end, glyph, natural, marks)
        } else {
            push(text, at, end, family, natural, marks);
            end
        };
    }
}

// Letters, spaces and all of Cyrillic cannot.
fn may_begin(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | 0xC2 | 0xD7 | 0xE2 | 0xE3 | 0xEF)
}

// A run of single marks: one is single, two are a double mark, three are one in the other.
fn single(
    text: &str,
    at: usize,
    end: usize,
    glyph: char,
    natural: Side,
    marks: &mut Vec<Mark>,
) -> usize {
    let mut run_end = end;
    let mut count = 1;
    while glyph != '‹'
        && glyph != '›'
        && text
            .get(run_end..)
            .is_some_and(|rest| rest.starts_with(glyph))
    {
        run_end += glyph.len_utf8();
        count += 1;
    }
    let size = glyph.len_utf8();
    match count {
        1 => push(text, at, end, Family::Single, natural, marks),
        2 => push(
            text,
            at,
            run_end,
            Family::Double,
            if natural == Side::Weak {
                Side::Either
            } else {
                natural
            },
            marks,
        ),
        3 if starts_word(text, run_end) => {
            push(text, at, at + 2 * size, Family::Double, Side::Opens, marks)
        }
        3 => push(
            text,
            at + size,
            run_end,
            Family::Double,
            Side::Closes,
            marks,
        ),
        // A row of them is a rule or a censored word.
        _ => {}
    }
    run_end
}

fn push(text: &str, at: usize, end: usize, family: Family, natural: Side, marks: &mut Vec<Mark>) {
    if let Some(side) = side(text, at, end, family, natural) {
        marks.push(Mark {
            at,
            end,
            family,
            side,
        });
    }
}

fn nature(glyph: char) -> Option<(Family, Side)> {
    Some(match glyph {
        '"' | '＂' | '″' => (Family::Double, Side::Either),
        '“' | '„' | '‟' | '〝' => (Family::Double, Side::Opens),
        '”' | '〞' | '〟' => (Family::Double, Side::Closes),
        '״' => (Family::Double, Side::Either),
        '«' => (Family::Angle, Side::Opens),
        '»' => (Family::Angle, Side::Closes),
        '「' | '『' | '﹁' | '﹃' | '｢' => (Family::Corner, Side::Opens),
        '」' | '』' | '﹂' | '﹄' | '｣' => (Family::Corner, Side::Closes),
        '‘' | '‚' | '‹' | '`' => (Family::Single, Side::Opens),
        '›' => (Family::Single, Side::Closes),
        '\'' | '’' => (Family::Single, Side::Weak),
        _ => return None,
    })
}

fn side(text: &str, at: usize, end: usize, family: Family, natural: Side) -> Option<Side> {
    if family == Family::Corner {
        return Some(natural);
    }
    let before = text.get(..at).and_then(|left| left.chars().next_back());
    let after = text.get(end..).and_then(|right| right.chars().next());
    let open_left = before.is_none_or(|c| is_gap(c) || is_opening(c));
    let open_right = after.is_some_and(|c| !is_gap(c) && !is_ending(c));
    let close_left = before.is_some_and(|c| !is_gap(c) && !matches!(c, '(' | '[' | '{'));
    let close_right = after.is_none_or(|c| is_gap(c) || is_ending(c) || c == '…');
    let lettered = before.is_some_and(is_word) && after.is_some_and(is_word);
    let opens = open_left && open_right && !(close_left && close_right);
    let closes = close_left && close_right && !(open_left && open_right);
    if family == Family::Single {
        return single_side(text, at, end, natural, opens, closes, lettered);
    }
    // What stands first in a paragraph has nothing to close.
    if opens || before.is_none() && natural != Side::Either {
        return Some(Side::Opens);
    }
    if natural == Side::Either && is_inch(text, at) {
        return None;
    }
    if closes {
        return Some(Side::Closes);
    }
    // Hebrew puts the mark into abbreviations, before their last letter.
    if lettered && natural == Side::Either && before.is_some_and(|c| matches!(c, 'א'..='ת')) {
        return None;
    }
    Some(natural)
}

fn single_side(
    text: &str,
    at: usize,
    end: usize,
    natural: Side,
    opens: bool,
    closes: bool,
    lettered: bool,
) -> Option<Side> {
    if lettered && natural != Side::Closes {
        return None;
    }
    let before = text.get(..at).and_then(|left| left.chars().next_back());
    if opens {
        return (!elides(text, end)).then_some(Side::Opens);
    }
    if closes {
        // After punctuation it closes; after a letter it may be "the bosses' pay".
        let sure = before.is_some_and(|c| !is_word(c)) || natural == Side::Closes;
        return Some(if sure { Side::Closes } else { Side::Weak });
    }
    (natural == Side::Opens).then_some(Side::Opens)
}

// Whether an apostrophe before it stands for letters left out: '90s, 'n', 'em, 'tis.
fn elides(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let word = rest.split(|c: char| !is_word(c)).next().unwrap_or_default();
    let decade = word.strip_suffix('s').unwrap_or(word);
    let known = " n em tis twas til cause bout round s t ";
    !decade.is_empty() && decade.bytes().all(|b| b.is_ascii_digit())
        || !word.is_empty()
            && word.len() < 6
            && known.split(' ').any(|w| w.eq_ignore_ascii_case(word))
}

// Whether the mark at this place stands for inches: 5'10".
fn is_inch(text: &str, at: usize) -> bool {
    let left = text.get(..at).unwrap_or_default();
    let digits = left
        .bytes()
        .rev()
        .take(4)
        .take_while(u8::is_ascii_digit)
        .count();
    let before = left.len() - digits;
    digits > 0
        && left
            .get(..before)
            .is_some_and(|l| l.ends_with(&['\'', '′', '’'][..]))
}

fn starts_word(text: &str, at: usize) -> bool {
    text.get(at..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(is_word)
}

/// Space of any width, also zero.
pub(super) fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{3000}' | '\u{feff}')
}

// What may stand right before an opening mark.
fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '/' | '-' | '‐'
            ..='―'
                | '¿'
                | '¡'
                | '\''
                | '"'
                | '“'
                | '‘'
                | '„'
                | '«'
                | '‹'
                | '`'
                | '*'
                | '_'
                | '#'
    )
}

// What may stand right after a closing mark.
fn is_ending(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '/' | '-' | '‐'
            ..='―'
                | '\''
                | '"'
                | '”'
                | '’'
                | '»'
                | '›'
                | '“'
                | '*'
                | '_'
                | '。'
                | '、'
                | '，'
                | '；'
                | '：'
                | '？'
                | '！'
                | '）'
                | '،'
                | '؛'
                | '؟'
                | '|'
    )
}
