//! Reads JSON (RFC 8259) into values, keeping the order of names and the digits of numbers.
//!
//! Our own because of weight: serde_json and the floating-point tables that it brings are half of
//! what reading a story takes in the page, and it forgets both of these. Tests hold the two
//! together. Knows nothing of stories; writing is left to serde_json, outside the page.

mod place;
mod scalar;

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

impl Json {
    /// The value of a name in this object.
    pub(crate) fn named(&self, name: &str) -> Option<&Json> {
        match self {
            Self::Object(fields) => Some(&fields.iter().rfind(|(field, _)| field == name)?.1),
            _ => None,
        }
    }
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
    let mut parser = Parser::new(bytes, deepest);
    loop {
        if let Some(read) = parser.go_on(usize::MAX) {
            return read;
        }
    }
}

/// Reads one value in as many turns as the caller likes.
pub(crate) struct Parser<'a> {
    text: &'a str,
    is_utf8: bool,
    at: usize,
    deepest: usize,
    // The lists and objects around what stands here, the outermost first.
    open: Vec<Open>,
}

/// A list or an object whose end has not come yet.
enum Open {
    List(Vec<Json>),
    // With the name of the value that comes next.
    Object(Vec<(String, Json)>, String),
}

type Parsed<T> = Result<T, &'static str>;

const TOO_SHORT: &str = "the file ends too early";

impl<'a> Parser<'a> {
    /// At the beginning of a file whose lists and objects may stand so deep inside each other.
    pub(crate) fn new(bytes: &'a [u8], deepest: usize) -> Self {
        let (text, is_utf8) = match std::str::from_utf8(bytes) {
            Ok(text) => (text, true),
            Err(error) => {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                (std::str::from_utf8(good).unwrap_or_default(), false)
            }
        };
        Self {
            text,
            is_utf8,
            at: 0,
            deepest,
            open: vec![],
        }
    }

    /// Reads about so many bytes more. `None` while the value has not ended.
    pub(crate) fn go_on(&mut self, bytes: usize) -> Option<Result<Json, Fault>> {
        let until = self.at.saturating_add(bytes);
        let read = if self.is_utf8 {
            self.read_until(until).transpose()?
        } else {
            self.at = self.text.len();
            Err("this is not UTF-8")
        };
        Some(read.map_err(|reason| self.fault(reason)))
    }

    fn read_until(&mut self, until: usize) -> Parsed<Option<Json>> {
        while self.at < until {
            if let Some(value) = self.value()?
                && let Some(whole) = self.put(value)?
            {
                return match self.next_token() {
                    None => Ok(Some(whole)),
                    Some(_) => Err("the file should end here"),
                };
            }
        }
        Ok(None)
    }

    /// A value; `None` where a list or an object begins that is not empty.
    fn value(&mut self) -> Parsed<Option<Json>> {
        let value = match self.next_token().ok_or(TOO_SHORT)? {
            b'{' => {
                self.step_in()?;
                if self.next_token() != Some(b'}') {
                    let name = self.name()?;
                    self.open.push(Open::Object(vec![], name));
                    return Ok(None);
                }
                self.at += 1;
                Json::Object(vec![])
            }
            b'[' => {
                self.step_in()?;
                if self.next_token() != Some(b']') {
                    self.open.push(Open::List(vec![]));
                    return Ok(None);
                }
                self.at += 1;
                Json::List(vec![])
            }
            b'"' => Json::Text(self.string()?),
            b'-' | b'0'..=b'9' => self.number()?,
            b't' => self.word("true", Json::Bool(true))?,
            b'f' => self.word("false", Json::Bool(false))?,
            b'n' => self.word("null", Json::Null)?,
            _ => return Err("a value should stand here"),
        };
        Ok(Some(value))
    }

    /// Puts a value where it belongs, and what ends with it, too. Gives what nothing is around.
    fn put(&mut self, mut value: Json) -> Parsed<Option<Json>> {
        while let Some(open) = self.open.pop() {
            let next = self.next_token().ok_or(TOO_SHORT)?;
            value = match (open, next) {
                (Open::List(mut items), b',' | b']') => {
                    self.at += 1;
                    items.push(value);
                    if next == b',' {
                        self.open.push(Open::List(items));
                        return Ok(None);
                    }
                    Json::List(items)
                }
                (Open::Object(mut fields, name), b',' | b'}') => {
                    self.at += 1;
                    fields.push((name, value));
                    if next == b',' {
                        let name = self.name()?;
                        self.open.push(Open::Object(fields, name));
                        return Ok(None);
                    }
                    Json::Object(fields)
                }
                (Open::List(_), _) => return Err("a comma or `]` should stand here"),
                (Open::Object(..), _) => return Err("a comma or `}` should stand here"),
            };
        }
        Ok(Some(value))
    }

    /// Over the bracket that opens a list or an object.
    fn step_in(&mut self) -> Parsed<()> {
        if self.open.len() == self.deepest {
            return Err("lists and objects stand too deep inside each other");
        }
        self.at += 1;
        Ok(())
    }

    /// The name of an object's next value, and the colon behind it.
    fn name(&mut self) -> Parsed<String> {
        if self.next_token().ok_or(TOO_SHORT)? != b'"' {
            return Err("a name in double quotes should stand here");
        }
        let name = self.string()?;
        if self.next_token().ok_or(TOO_SHORT)? != b':' {
            return Err("a colon should stand here");
        }
        self.at += 1;
        Ok(name)
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
