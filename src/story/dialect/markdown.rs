//! The part of Markdown that Apple News Format knows, as events of HTML: paragraphs, headings,
//! lists, block quotes, rules, emphasis, links and escapes. Everything else stays as it was typed.

use crate::story::html::Event;

/// How deep marks may stand inside each other; deeper ones stay as they were typed.
const DEEPEST: usize = 8;
/// How far the end of an emphasis or a link may be from its beginning, in bytes.
const FARTHEST: usize = 4096;

/// The events of a text in Markdown.
pub(super) fn events(text: &str) -> Vec<Event> {
    let mut writer = Writer::default();
    for line in text.lines() {
        writer.line(line);
    }
    writer.flush();
    writer.close_list();
    writer.events
}

#[derive(Default)]
struct Writer {
    events: Vec<Event>,
    /// The element whose text is gathered, and that text.
    open: &'static str,
    text: String,
    /// `ul` or `ol` while a list is open.
    list: &'static str,
}

impl Writer {
    fn line(&mut self, line: &str) {
        // Two spaces at its end break a line.
        let breaks = line.ends_with("  ");
        let line = line.trim();
        if line.is_empty() {
            self.flush();
        } else if let Some((level, text)) = heading(line) {
            self.begin(level, "");
            self.text.push_str(text);
            self.flush();
        } else if is_rule(line) {
            self.begin("hr", "");
            self.flush();
        } else if let Some((list, text)) = item(line) {
            self.begin("li", list);
            self.text.push_str(text);
        } else if let Some(text) = line.strip_prefix('>') {
            if self.open != "blockquote" {
                self.begin("blockquote", "");
            }
            self.more(text.trim());
        } else {
            if self.open.is_empty() {
                self.begin("p", "");
            }
            self.more(line);
        }
        if breaks && !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    fn more(&mut self, text: &str) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
        self.text.push_str(text);
    }

    fn begin(&mut self, name: &'static str, list: &'static str) {
        self.flush();
        if self.list != list {
            self.close_list();
            self.list = list;
            if !list.is_empty() {
                self.events.push(element(list));
            }
        }
        self.open = name;
    }

    fn flush(&mut self) {
        if self.open.is_empty() {
            return;
        }
        self.events.push(element(self.open));
        inline(self.text.trim_end(), DEEPEST, &mut self.events);
        self.events.push(Event::Close);
        self.open = "";
        self.text.clear();
    }

    fn close_list(&mut self) {
        if !self.list.is_empty() {
            self.events.push(Event::Close);
            self.list = "";
        }
    }
}

fn element(name: &str) -> Event {
    Event::Open {
        name: name.to_owned(),
        attributes: vec![],
    }
}

fn heading(line: &str) -> Option<(&'static str, &str)> {
    let text = line.trim_start_matches('#');
    let level =
        ["h1", "h2", "h3", "h4", "h5", "h6"].get((line.len() - text.len()).checked_sub(1)?)?;
    let text = text.strip_prefix(' ')?.trim();
    Some((level, text.trim_end_matches('#').trim_end()))
}

fn is_rule(line: &str) -> bool {
    ['-', '*', '_'].iter().any(|mark| {
        let is_mark = |c: char| c == *mark;
        line.chars().all(|c| is_mark(c) || c == ' ') && line.matches(is_mark).count() > 2
    })
}

fn item(line: &str) -> Option<(&'static str, &str)> {
    for bullet in ["- ", "* ", "+ "] {
        if let Some(text) = line.strip_prefix(bullet) {
            return Some(("ul", text.trim()));
        }
    }
    let text = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=9).contains(&(line.len() - text.len()));
    let text = text.strip_prefix(". ").filter(|_| is_number)?;
    Some(("ol", text.trim()))
}

/// The marks inside a paragraph.
fn inline(text: &str, depth: usize, events: &mut Vec<Event>) {
    let mut plain = String::new();
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let marked = match c {
            _ if depth == 0 => None,
            '*' | '_' => emphasis(rest, c, before),
            '[' => link(rest),
            _ => None,
        };
        if let Some(marked) = marked {
            say(&mut plain, events);
            events.push(marked.element);
            inline(marked.inside, depth - 1, events);
            events.push(Event::Close);
            rest = marked.after;
            before = 'a';
            continue;
        }
        // A run of marks that marks nothing stays whole.
        let length = match c {
            '*' | '_' => rest.len() - rest.trim_start_matches(c).len(),
            _ => c.len_utf8(),
        };
        let (typed, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let escaped = after
            .chars()
            .next()
            .filter(|next| c == '\\' && next.is_ascii_punctuation());
        if let Some(escaped) = escaped {
            plain.push(escaped);
            rest = after.get(1..).unwrap_or_default();
        } else {
            if c == '\n' {
                say(&mut plain, events);
                events.extend([element("br"), Event::Close]);
            } else {
                plain.push_str(typed);
            }
            rest = after;
        }
        before = c;
    }
    say(&mut plain, events);
}

fn say(plain: &mut String, events: &mut Vec<Event>) {
    if !plain.is_empty() {
        events.push(Event::Text(std::mem::take(plain)));
    }
}

/// A marked run at the beginning of a text.
struct Marked<'a> {
    element: Event,
    inside: &'a str,
    after: &'a str,
}

fn emphasis(text: &str, mark: char, before: char) -> Option<Marked<'_>> {
    let run = text.len() - text.trim_start_matches(mark).len();
    let (mark_text, name) = match run {
        1 => (text.get(..1)?, "em"),
        2 => (text.get(..2)?, "strong"),
        _ => return None,
    };
    let body = text.get(run..)?;
    let is_word = |c: char| c.is_alphanumeric();
    // An underscore inside a word is one.
    if body.starts_with(char::is_whitespace) || mark == '_' && is_word(before) {
        return None;
    }
    let ends = body.match_indices(mark_text).map(|(at, _)| at);
    for at in ends.take_while(|at| *at < FARTHEST) {
        let (inside, end) = body.split_at_checked(at)?;
        let after = end.get(run..)?;
        let is_longer = run == 1 && (after.starts_with(mark) || inside.ends_with(mark));
        let is_open =
            inside.is_empty() || inside.ends_with(|c: char| c.is_whitespace() || c == '\\');
        if is_longer || is_open || mark == '_' && after.starts_with(is_word) {
            continue;
        }
        return Some(Marked {
            element: element(name),
            inside,
            after,
        });
    }
    None
}

/// `[words](address)`, the address with or without a title behind it.
fn link(text: &str) -> Option<Marked<'_>> {
    let end = text.find("](").filter(|end| *end < FARTHEST)?;
    let inside = text.get(1..end)?;
    let target = text.get(end + 2..)?;
    let close = target.find(')').filter(|close| *close < FARTHEST)?;
    let address = target.get(..close)?.split_whitespace().next()?;
    if inside.contains('[') {
        return None;
    }
    Some(Marked {
        element: Event::Open {
            name: "a".to_owned(),
            attributes: vec![("href".to_owned(), address.to_owned())],
        },
        inside,
        after: target.get(close + 1..)?,
    })
}
