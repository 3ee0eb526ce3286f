//! Upper and lower case of the alphabets that news is written in.
//!
//! By arithmetic on the code blocks instead of the full Unicode tables: those weigh more in the
//! page than all the word tables together. Letters outside (Glagolitic, Deseret) have no case here.

use std::ops::RangeInclusive;

/// Asked first: these letters make up most of the texts that are not in Latin letters.
const SMALL_CYRILLIC: RangeInclusive<u32> = 0x430..=0x45F;

/// The letter at a byte, without a look at the rest of the text.
#[inline]
pub(crate) fn letter_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(*byte as char),
        _ => text.get(at..)?.chars().next(),
    }
}

/// The letter in lower case.
#[inline]
pub(crate) fn lower(letter: char) -> char {
    if letter.is_ascii() {
        letter.to_ascii_lowercase()
    } else {
        lower_beyond_ascii(letter)
    }
}

fn lower_beyond_ascii(letter: char) -> char {
    let code = letter as u32;
    if SMALL_CYRILLIC.contains(&code) {
        return letter;
    }
    let lowered = match code {
        0..=0xBF => code,
        0xC0..=0xDE if code != 0xD7 => code + 32,
        // Turkish dotted I and Y with diaeresis do not sit beside their lower case.
        0x130 => 0x69,
        0x178 => 0xFF,
        0x100..=0x137
        | 0x14A..=0x177
        | 0x1E00..=0x1EFF
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F => code | 1,
        0x139..=0x148 | 0x179..=0x17E => code + (code & 1),
        0x391..=0x3A9 => code + 32,
        0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        _ => code,
    };
    char::from_u32(lowered).unwrap_or(letter)
}

/// Whether the letter is a capital.
#[inline]
pub(crate) fn is_upper(letter: char) -> bool {
    lower(letter) != letter
}

/// Whether a word may be spelled with it: a letter, a mark on a letter or a digit.
#[inline]
pub(crate) fn is_word(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_alphanumeric()
    } else {
        is_word_beyond_ascii(letter)
    }
}

fn is_word_beyond_ascii(letter: char) -> bool {
    let code = letter as u32;
    match code {
        _ if SMALL_CYRILLIC.contains(&code) => true,
        0x80..=0x2AF => {
            code >= 0xC0 && code != 0xD7 && code != 0xF7
                || code == 0xAA
                || code == 0xBA
                || code == 0xB5
        }
        // Punctuation of the scripts beyond Latin; all else there is letters and marks.
        0x2B0..=0x2FF => true,
        0x300..=0x36F => true,
        0x37E | 0x387 | 0x55A..=0x55F | 0x589 | 0x58A | 0x5BE | 0x5C0 | 0x5C3 | 0x5F3 | 0x5F4 => {
            false
        }
        0x600..=0x60F | 0x61B..=0x61F | 0x66A..=0x66D | 0x6D4 | 0x964 | 0x965 => false,
        0x2000..=0x206F => code == 0x200C || code == 0x200D,
        0x2070..=0x2BFF | 0x2E00..=0x2E7F | 0x3000..=0x3004 | 0x3008..=0x3020 | 0x3030 | 0x303D => {
            false
        }
        0xFE10..=0xFE6F | 0xFF00..=0xFF0F | 0xFF1A..=0xFF20 | 0xFF3B..=0xFF40 | 0xFF5B..=0xFF65 => {
            false
        }
        0xFEFF | 0xFFF0..=0xFFFF | 0x1F000..=0x1FAFF | 0xE000..=0xF8FF => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_agrees_with_unicode_for_the_alphabets_of_the_tables() {
        let text = "AZÀÖØÞĀĶĹŇŊŶŸŹŽΑΩАЯЁЂЇҐḀỸaz÷×ßāķÿαωаяёіїґ中あ";
        for letter in text.chars() {
            assert_eq!(
                Some(lower(letter)),
                letter.to_lowercase().next(),
                "{letter}"
            );
        }
    }

    #[test]
    fn marks_and_spaces_are_no_letters() {
        for letter in " \u{a0}«»„“”‘’'\"—–-.,:;!?…、。「」，：（）؟،״׳\u{200b}\u{feff}🎉".chars()
        {
            assert!(!is_word(letter), "{letter:?}");
        }
        for letter in "azéßЯїґ0９中あのשمpı".chars() {
            assert!(is_word(letter), "{letter:?}");
        }
    }
}
