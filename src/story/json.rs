//! Reads JSON (RFC 8259) into values, keeping the order of names and the digits of numbers.
//!
//! Our own because of weight: serde_json and the floating-point tables that it brings are half of
//! what reading a story takes in the page, and it forgets both of these. Tests hold the two
//! together. Knows nothing of stories; writing is left to serde_json, outside the page.

mod place;

pub(crate) use place::line_of;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, its names in the order of the file. Of two equal names the last one counts.
    Object(Vec<(String, Json)>),
}

/// Where text stops being JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The line, counted from 1.
    pub(crate) line: usize,
    /// The column in characters, counted from 1.
    pub(crate) column: usize,
    /// What is wrong there.
    pub(crate) reason: &'static str,
}

/// How deep lists and objects may stand inside each other.
pub(crate) const DEEPEST: usize = 127;

/// Reads one value and the white space around it.
pub(crate) fn parse(bytes: &[u8]) -> Result<Json, Fault> {
    parse_within(bytes, DEEPEST)
}

/// Reads one value in which lists and objects stand no deeper inside each other than said.
pub(crate) fn parse_within(bytes: &[u8], deepest: usize) -> Result<Json, Fault> {
    let (text, is_utf8) = match std::str::from_utf8(bytes) {
        Ok(text) => (text, true),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            (std::str::from_utf8(good).unwrap_or_default(), false)
        }
    };
    let mut parser = Parser { text, at: 0 };
    let value = if is_utf8 {
        parser.document(deepest)
    } else {
        parser.at = text.len();
        Err("this is not UTF-8")
    };
    value.map_err(|reason| parser.fault(reason))
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

type Parsed<T> = Result<T, &'static str>;

const TOO_SHORT: &str = "the file ends too early";

impl Parser<'_> {
    fn document(&mut self, deepest: usize) -> Parsed<Json> {
        let value = self.value(deepest)?;
        match self.next_token() {
            None => Ok(value),
            Some(_) => Err("the file should end here"),
        }
    }

    fn value(&mut self, depth: usize) -> Parsed<Json> {
        match self.next_token().ok_or(TOO_SHORT)? {
            b'{' => self.object(deeper(depth)?),
            b'[' => self.list(deeper(depth)?),
            b'"' => self.string().map(Json::Text),
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'n' => self.word("null", Json::Null),
            _ => Err("a value should stand here"),
        }
    }

    fn object(&mut self, depth: usize) -> Parsed<Json> {
        let mut fields = vec![];
        self.at += 1;
        if self.next_token() == Some(b'}') {
            self.at += 1;
            return Ok(Json::Object(fields));
        }
        loop {
            if self.next_token().ok_or(TOO_SHORT)? != b'"' {
                return Err("a name in double quotes should stand here");
            }
            let name = self.string()?;
            if self.next_token().ok_or(TOO_SHORT)? != b':' {
                return Err("a colon should stand here");
            }
            self.at += 1;
            fields.push((name, self.value(depth)?));
            match self.next_token().ok_or(TOO_SHORT)? {
                b',' => self.at += 1,
                b'}' => break,
                _ => return Err("a comma or `}` should stand here"),
            }
        }
        self.at += 1;
        Ok(Json::Object(fields))
    }

    fn list(&mut self, depth: usize) -> Parsed<Json> {
        let mut items = vec![];
        self.at += 1;
        if self.next_token() == Some(b']') {
            self.at += 1;
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            match self.next_token().ok_or(TOO_SHORT)? {
                b',' => self.at += 1,
                b']' => break,
                _ => return Err("a comma or `]` should stand here"),
            }
        }
        self.at += 1;
        Ok(Json::List(items))
    }

    fn string(&mut self) -> Parsed<String> {
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

    fn number(&mut self) -> Parsed<Json> {
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

    fn word(&mut self, word: &str, value: Json) -> Parsed<Json> {
        if !self.rest().starts_with(word) {
            return Err("a value should stand here");
        }
        self.at += word.len();
        Ok(value)
    }

    /// Steps over white space, to the next byte that means something.
    fn next_token(&mut self) -> Option<u8> {
        self.skip(|b| matches!(b, b' ' | b'\n' | b'\r' | b'\t'), usize::MAX);
        self.byte()
    }

    /// Steps over at most so many bytes of a kind, and says over how many.
    fn skip(&mut self, kind: fn(u8) -> bool, most: usize) -> usize {
        let count = self
            .rest()
            .bytes()
            .take(most)
            .take_while(|b| kind(*b))
            .count();
        self.at += count;
        count
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn fault(&self, reason: &'static str) -> Fault {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line_start = before
            .bytes()
            .rposition(|b| b == b'\n')
            .map_or(0, |at| at + 1);
        Fault {
            line: before.bytes().filter(|b| *b == b'\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            reason,
        }
    }
}

fn deeper(depth: usize) -> Parsed<usize> {
    depth
        .checked_sub(1)
        .ok_or("lists and objects stand too deep inside each other")
}
