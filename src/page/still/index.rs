//! Finding things in the reader's `index.html`, each exactly once.

use std::ops::Range;

use super::tags::{Tag, tags};

/// The page's text with its tags.
pub struct Index<'a> {
    html: &'a str,
    tags: Vec<Tag>,
}

/// One of the tags, by its number.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    index: &'a Index<'a>,
    number: usize,
}

impl<'a> Index<'a> {
    /// The page with this text.
    pub fn of(html: &'a str) -> Self {
        Self {
            html,
            tags: tags(html),
        }
    }

    /// All tags of which `is` says that they are it.
    pub fn all(&'a self, is: impl Fn(&Tag) -> bool) -> impl Iterator<Item = Found<'a>> {
        let numbered = self.tags.iter().enumerate();
        numbered
            .filter(move |(_, tag)| is(tag))
            .map(|(number, _)| Found {
                index: self,
                number,
            })
    }

    /// The only one. Fails, with `what` it is, where there is none or more than one.
    pub fn one(&'a self, what: &str, is: impl Fn(&Tag) -> bool) -> Result<Found<'a>, String> {
        let mut found = self.all(is);
        match (found.next(), found.next()) {
            (Some(only), None) => Ok(only),
            (None, _) => Err(format!("the reader's index.html has no {what}, {MEND}")),
            _ => Err(format!(
                "the reader's index.html has {what} more than once, {MEND}"
            )),
        }
    }

    /// The only tag with this id.
    pub fn with_id(&'a self, id: &str) -> Result<Found<'a>, String> {
        let what = format!("element with the id {id}");
        self.one(&what, |tag| tag.attribute("id") == Some(id))
    }

    /// The only start tag with this name.
    pub fn named(&'a self, name: &str) -> Result<Found<'a>, String> {
        let what = format!("<{name}>");
        self.one(&what, |tag| tag.name == name && !tag.ends)
    }
}

/// What is wrong and what to do about it.
pub const MEND: &str = "and a story's page needs it once: build the reader again";

impl<'a> Found<'a> {
    /// The tag itself.
    pub fn tag(self) -> Result<&'a Tag, String> {
        let tag = self.index.tags.get(self.number);
        tag.ok_or_else(|| format!("there is no tag {}", self.number))
    }

    /// Where its element stands, from its start tag to its end tag.
    pub fn whole(self) -> Result<Range<usize>, String> {
        Ok(self.tag()?.at.start..self.end()?.at.end)
    }

    /// Where what is in its element stands.
    pub fn inside(self) -> Result<Range<usize>, String> {
        Ok(self.tag()?.at.end..self.end()?.at.start)
    }

    /// What is in its element, as it is written.
    pub fn text(self) -> Result<&'a str, String> {
        let inside = self.index.html.get(self.inside()?);
        Ok(inside.unwrap_or_default())
    }

    // The end tag of its element.
    fn end(self) -> Result<&'a Tag, String> {
        let name = &self.tag()?.name;
        let mut open = 0_usize;
        let mut after = self.index.tags.iter().skip(self.number);
        let end = after.find(|tag| {
            match (&tag.name == name, tag.ends) {
                (false, _) => return false,
                (true, true) => open = open.saturating_sub(1),
                (true, false) => open += 1,
            }
            open == 0
        });
        end.ok_or_else(|| format!("the reader's index.html has no </{name}>, {MEND}"))
    }
}
