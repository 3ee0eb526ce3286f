//! The tags of a page, with their places in it, so that single values can be changed and all else stays as it is.
//!
//! Reads what build tools write, minified or not; it is no parser for any page.

use std::ops::Range;

use standfirst::page::escaped;

/// A start tag.
pub struct Tag<'a> {
    /// Its name.
    pub name: &'a str,
    /// From `<` to behind `>`.
    pub range: Range<usize>,
    attributes: Vec<Attribute<'a>>,
}

struct Attribute<'a> {
    name: &'a str,
    value: &'a str,
    // From its name to behind its value.
    range: Range<usize>,
}

impl Tag<'_> {
    /// An attribute's value as it is written; empty where it has none.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|it| it.name.eq_ignore_ascii_case(name))?;
        Some(found.value)
    }
}

/// A page whose places are being changed.
pub struct Page<'a> {
    text: &'a str,
    tags: Vec<Tag<'a>>,
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Page<'a> {
    /// Reads the tags of a page.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            tags: tags(text),
            edits: vec![],
        }
    }

    /// The one tag of this name for which `is_it` holds. Fails where there is none, or more than one.
    pub fn only(
        &self,
        what: &str,
        name: &str,
        is_it: impl Fn(&Tag) -> bool,
    ) -> Result<usize, String> {
        let mut found = self.tags.iter().enumerate();
        let mut next = || {
            let (number, _) = found.find(|(_, tag)| tag.name == name && is_it(tag))?;
            Some(number)
        };
        match (next(), next()) {
            (Some(number), None) => Ok(number),
            (None, _) => Err(format!("{what} is not in it")),
            (Some(_), Some(_)) => Err(format!("{what} is in it more than once")),
        }
    }

    /// Whether there is a tag of this name for which `is_it` holds.
    pub fn has(&self, name: &str, is_it: impl Fn(&Tag) -> bool) -> bool {
        self.tags.iter().any(|tag| tag.name == name && is_it(tag))
    }

    /// The first tag of this name after another.
    pub fn after(&self, number: usize, name: &str) -> Option<usize> {
        let mut rest = self.tags.iter().enumerate().skip(number + 1);
        rest.find(|(_, tag)| tag.name == name)
            .map(|(number, _)| number)
    }

    /// An attribute's value as it is written.
    pub fn get(&self, number: usize, name: &str) -> Option<&str> {
        self.tags.get(number)?.get(name)
    }

    /// Gives an attribute another value.
    pub fn set(&mut self, number: usize, name: &str, value: &str) {
        let Some(tag) = self.tags.get(number) else {
            return;
        };
        let written = [name, "=\"", &escaped(value), "\""].concat();
        match tag.attributes.iter().find(|it| it.name == name) {
            Some(there) => self.edits.push((there.range.clone(), written)),
            None => {
                let at = tag.range.start + 1 + tag.name.len();
                self.edits.push((at..at, [" ", &written].concat()));
            }
        }
    }

    /// Puts another text behind a tag, up to the next one.
    pub fn set_text(&mut self, number: usize, text: &str) {
        let Some(tag) = self.tags.get(number) else {
            return;
        };
        let start = tag.range.end;
        let rest = self.text.get(start..).unwrap_or_default();
        let end = rest.find('<').map_or(self.text.len(), |at| start + at);
        self.edits.push((start..end, escaped(text)));
    }

    /// Puts markup behind a tag.
    pub fn insert_after(&mut self, number: usize, markup: String) {
        if let Some(tag) = self.tags.get(number) {
            self.edits.push((tag.range.end..tag.range.end, markup));
        }
    }

    /// The page with all that was changed.
    pub fn finish(mut self) -> String {
        self.edits.sort_by_key(|(range, _)| range.start);
        let mut page = String::new();
        let mut at = 0;
        for (range, text) in self.edits {
            page += self.text.get(at..range.start).unwrap_or_default();
            page += &text;
            at = range.end;
        }
        page + self.text.get(at..).unwrap_or_default()
    }
}

fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags = vec![];
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + start;
        let rest = &text[start..];
        if rest.starts_with("<!--") {
            at = start + rest.find("-->").map_or(rest.len(), |end| end + 3);
            continue;
        }
        let tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic());
        let Some(tag) = tag.then(|| tag_at(text, start)) else {
            at = start + 1;
            continue;
        };
        at = tag.range.end;
        // What is inside of these is no markup.
        if matches!(tag.name, "script" | "style") {
            let end = ["</", tag.name].concat();
            at += text[at..].find(&end).unwrap_or(text.len() - at);
        }
        tags.push(tag);
    }
    tags
}

fn tag_at(text: &str, start: usize) -> Tag<'_> {
    let until = |from: usize, ends: &dyn Fn(char) -> bool| {
        let rest = text.get(from..).unwrap_or_default();
        rest.find(ends).map_or(text.len(), |at| from + at)
    };
    let ends_name = |c: char| c.is_ascii_whitespace() || c == '>' || c == '/';
    let mut at = until(start + 1, &ends_name);
    let name = &text[start + 1..at];
    let mut attributes = vec![];
    loop {
        at = until(at, &|c| !c.is_ascii_whitespace() && c != '/');
        if at >= text.len() || text[at..].starts_with('>') {
            let range = start..(at + 1).min(text.len());
            return Tag {
                name,
                range,
                attributes,
            };
        }
        let from = at;
        at = until(at, &|c| ends_name(c) || c == '=');
        // A stray sign is passed over.
        at += usize::from(at == from);
        let name = text.get(from..at).unwrap_or_default();
        let mut value = "";
        if text[at..].starts_with('=') {
            at += 1;
            let quote = text[at..]
                .chars()
                .next()
                .filter(|c| matches!(c, '"' | '\''));
            let end = match quote {
                Some(quote) => {
                    at += 1;
                    until(at, &|c| c == quote)
                }
                None => until(at, &|c| c.is_ascii_whitespace() || c == '>'),
            };
            value = &text[at..end];
            at = (end + usize::from(quote.is_some())).min(text.len());
        }
        attributes.push(Attribute {
            name,
            value,
            range: from..at,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_changed_however_they_are_written() {
        for page in [
            "<title>A</title><meta content=\"x\" name=app><p>",
            "<title>A</title><meta content='x' name='app'/><p>",
            "<title>A</title><meta content=x name=app><p>",
        ] {
            let mut page = Page::new(page);
            let title = page.only("the title", "title", |_| true).expect("one");
            let meta = page.only("app", "meta", |tag| tag.get("name") == Some("app"));
            let meta = meta.expect("one");
            page.set(meta, "content", "\"<&");
            page.set_text(title, "B & C");
            let made = page.finish();
            assert!(
                made.starts_with("<title>B &amp; C</title><meta content=\"&quot;&lt;&amp;\" name="),
                "{made}"
            );
            assert!(made.ends_with("><p>"), "{made}");
        }
    }

    #[test]
    fn what_is_there_twice_or_not_at_all_is_said() {
        let page = Page::new("<p><!-- <b> --><p><script>'<i>'</script>");
        let fault = |name| page.only("it", name, |_| true).expect_err("not one");
        assert_eq!(fault("p"), "it is in it more than once");
        assert_eq!(fault("b"), "it is not in it");
        assert_eq!(fault("i"), "it is not in it");
    }

    #[test]
    fn a_page_that_breaks_off_is_read_to_its_end() {
        for page in [
            "<", "<a", "<a b", "<a b=", "<a b=\"", "<a b=\"c", "<!--", "<a =x", "<script>", "<ä>",
        ] {
            assert_eq!(Page::new(page).finish(), page);
        }
    }
}
