//! The values that hold no others: strings, numbers and words.

use super::{Json, Parsed, Parser, TOO_SHORT};

impl Parser<'_> {
    pub(super) fn string(&mut self) -> Parsed<String> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let rest = self.rest();
            let length = rest
                .bytes()
                .position(|b| b == b'"' || b == b'\\' || b < b' ')
                .unwrap_or(rest.len());
            text.push_str(rest.get(..length).unwrap_or_default());
            self.at += length;
            match self.byte().ok_or(TOO_SHORT)? {
                b'"' => {
                    self.at += 1;
                    return Ok(text);
                }
                b'\\' => text.push(self.escape()?),
                _ => return Err("a line break or control character in a string should be escaped"),
            }
        }
    }

    fn escape(&mut self) -> Parsed<char> {
        self.at += 1;
        let escaped = match self.byte().ok_or(TOO_SHORT)? {
            b'u' => {
                self.at += 1;
                return self.unicode_escape();
            }
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            same @ (b'"' | b'\\' | b'/') => char::from(same),
            _ => return Err("there is no such escape"),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// The four digits after `\u`, or a surrogate pair of two such escapes.
    fn unicode_escape(&mut self) -> Parsed<char> {
        let first = self.four_digits()?;
        let code = if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
            self.at += 2;
            let second = self.four_digits()?;
            match second.checked_sub(0xdc00) {
                Some(low) if low < 0x400 => 0x10000 + ((first - 0xd800) << 10) + low,
                _ => first,
            }
        } else {
            first
        };
        char::from_u32(code).ok_or("half of a surrogate pair is no character")
    }

    fn four_digits(&mut self) -> Parsed<u32> {
        let digits = self.rest().get(..4).unwrap_or_default();
        let is_hexadecimal = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        let code = u32::from_str_radix(digits, 16)
            .ok()
            .filter(|_| is_hexadecimal);
        self.at += digits.len();
        code.ok_or("four hexadecimal digits should stand here")
    }

    pub(super) fn number(&mut self) -> Parsed<Json> {
        let start = self.at;
        self.skip(|b| b == b'-', 1);
        let leading_zero = self.byte() == Some(b'0');
        let whole = self.skip(|b| b.is_ascii_digit(), usize::MAX);
        let mut is_number = whole == 1 || whole > 1 && !leading_zero;
        if self.skip(|b| b == b'.', 1) == 1 {
            is_number &= self.skip(|b| b.is_ascii_digit(), usize::MAX) > 0;
        }
        if self.skip(|b| b == b'e' || b == b'E', 1) == 1 {
            self.skip(|b| b == b'+' || b == b'-', 1);
            is_number &= self.skip(|b| b.is_ascii_digit(), usize::MAX) > 0;
        }
        let number = self.text.get(start..self.at).unwrap_or_default();
        if is_number {
            Ok(Json::Number(number.to_owned()))
        } else {
            Err("this is no number")
        }
    }

    pub(super) fn word(&mut self, word: &str, value: Json) -> Parsed<Json> {
        if !self.rest().starts_with(word) {
            return Err("a value should stand here");
        }
        self.at += word.len();
        Ok(value)
    }
}
