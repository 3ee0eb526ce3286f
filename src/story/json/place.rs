//! Where a value stands in the text of a file. Values keep no place of their own: it is looked
//! for again when there is something to say of one.

use super::{DEEPEST, Parsed, Parser, TOO_SHORT};

/// The line, counted from 1, in which the value at `path` begins, such as `items[3].title`. Where
/// there is no such value, that of the object or list which lacks it.
pub(crate) fn line_of(bytes: &[u8], path: &str) -> Option<usize> {
    let mut parser = Parser::new(bytes, DEEPEST);
    if !parser.is_utf8 {
        return None;
    }
    parser.next_token()?;
    for step in steps(path) {
        let before = parser.at;
        match parser.find(step) {
            Ok(Some(at)) => parser.at = at,
            _ => {
                parser.at = before;
                break;
            }
        }
    }
    Some(parser.fault("").line)
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Name(&'a str),
    Member(usize),
}

/// `items[3].title` is a name, a member's number and a name; `[]` is the first member.
fn steps(path: &str) -> Vec<Step<'_>> {
    let mut steps = vec![];
    for part in path.split('.') {
        let mut pieces = part.split('[');
        let name = pieces.next().unwrap_or_default();
        if !name.is_empty() {
            steps.push(Step::Name(name));
        }
        for piece in pieces {
            steps.push(Step::Member(
                piece.trim_end_matches(']').parse().unwrap_or(0),
            ));
        }
    }
    steps
}

impl Parser<'_> {
    /// Where the value of a step begins in the object or list that begins here.
    fn find(&mut self, step: Step<'_>) -> Parsed<Option<usize>> {
        match (self.byte(), step) {
            (Some(b'{'), Step::Name(name)) => self.find_name(name),
            (Some(b'['), Step::Member(number)) => self.find_member(number),
            _ => Ok(None),
        }
    }

    /// To the end of the value that begins here.
    fn pass_over(&mut self) -> Parsed<()> {
        loop {
            if let Some(value) = self.value()?
                && self.put(value)?.is_some()
            {
                return Ok(());
            }
        }
    }

    /// Of two equal names the last one counts.
    fn find_name(&mut self, wanted: &str) -> Parsed<Option<usize>> {
        let mut found = None;
        self.at += 1;
        while self.next_token().ok_or(TOO_SHORT)? == b'"' {
            let name = self.string()?;
            self.next_token();
            self.at += 1;
            self.next_token();
            if name == wanted {
                found = Some(self.at);
            }
            self.pass_over()?;
            if self.next_token() == Some(b',') {
                self.at += 1;
            }
        }
        Ok(found)
    }

    fn find_member(&mut self, wanted: usize) -> Parsed<Option<usize>> {
        self.at += 1;
        for number in 0.. {
            if self.next_token().ok_or(TOO_SHORT)? == b']' {
                break;
            }
            if number == wanted {
                return Ok(Some(self.at));
            }
            self.pass_over()?;
            if self.next_token() == Some(b',') {
                self.at += 1;
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::line_of;

    const FILE: &[u8] = br#"{
  "title": { "rendered": "A" },
  "items": [
    { "a": 1 },
    {
      "b": [[1],
            [2, 3]]
    }
  ],
  "twice": 1,
  "twice": 2
}"#;

    #[test]
    fn a_value_is_found_by_its_path() {
        for (path, line) in [
            ("", 1),
            ("title", 2),
            ("title.rendered", 2),
            ("items", 3),
            ("items[]", 4),
            ("items[1]", 5),
            ("items[1].b[1]", 7),
            ("items[1].b[1][1]", 7),
            ("twice", 11),
        ] {
            assert_eq!(line_of(FILE, path), Some(line), "{path}");
        }
    }

    #[test]
    fn of_a_value_that_is_missing_the_place_of_what_lacks_it_is_found() {
        for (path, line) in [
            ("content.rendered", 1),
            ("title.plain", 2),
            ("items[7].title", 3),
            ("items[1].c", 5),
            ("title[0]", 2),
        ] {
            assert_eq!(line_of(FILE, path), Some(line), "{path}");
        }
    }

    #[test]
    fn what_is_no_json_has_no_places() {
        assert_eq!(line_of(b"\xff", "a"), None);
        assert_eq!(line_of(b"  ", "a"), None);
        assert_eq!(line_of(b"{\"a\":", "a.b"), Some(1));
        assert_eq!(line_of(b"{\"a\" \"b\"", "a.b"), Some(1));
    }
}
