//! The tags of a page, each with its place in the text: only as much of HTML as a page of our own has.

use std::ops::Range;

/// A tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// Its name, in small letters.
    pub name: String,
    /// Whether it is an end tag.
    pub ends: bool,
    /// Its attributes with their values, in order.
    pub attributes: Vec<(String, String)>,
    /// Where it stands.
    pub at: Range<usize>,
}

impl Tag {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(its, _)| its == name)
            .map(|(_, value)| value.as_str())
    }
}

/// All tags of a page, in order. Comments have none, and neither have scripts and styles.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found;
        let rest = html.get(start..).unwrap_or_default();
        if rest.starts_with("<!--") {
            at = rest
                .find("-->")
                .map_or(html.len(), |end| start + end + "-->".len());
            continue;
        }
        let Some(tag) = tag(html, start) else {
            at = start + 1;
            continue;
        };
        at = tag.at.end;
        if !tag.ends && matches!(tag.name.as_str(), "script" | "style") {
            let close = ["</", &tag.name].concat();
            let inside = html.get(at..).unwrap_or_default();
            at += inside.find(&close).unwrap_or(inside.len());
        }
        tags.push(tag);
    }
    tags
}

// The tag that begins there, where one does.
fn tag(html: &str, start: usize) -> Option<Tag> {
    let mut rest = html.get(start + 1..)?;
    let ends = rest.starts_with('/');
    rest = rest.strip_prefix('/').unwrap_or(rest);
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | ':' | '_');
    let (name, mut rest) = rest.split_at(rest.find(|sign| !is_name(sign))?);
    if !name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        return None;
    }
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == '/');
        if let Some(after) = rest.strip_prefix('>') {
            let name = name.to_ascii_lowercase();
            let at = start..html.len() - after.len();
            return Some(Tag {
                name,
                ends,
                attributes,
                at,
            });
        }
        let end = rest.find(|sign: char| sign.is_ascii_whitespace() || "=>/".contains(sign))?;
        let (attribute, after) = rest.split_at(end);
        let (value, after) = match after.trim_start().strip_prefix('=') {
            None => ("", after),
            Some(after) => value(after.trim_start())?,
        };
        // An equals sign with nothing before it would be read for ever.
        if attribute.is_empty() {
            return None;
        }
        attributes.push((attribute.to_ascii_lowercase(), decoded(value)));
        rest = after;
    }
}

// A value, and what follows it.
fn value(rest: &str) -> Option<(&str, &str)> {
    match rest.chars().next()? {
        quote @ ('"' | '\'') => rest.get(1..)?.split_once(quote),
        _ => rest
            .find(|sign: char| sign.is_ascii_whitespace() || sign == '>')
            .map(|end| rest.split_at(end)),
    }
}

/// A text without the references that our own pages have for characters.
pub fn decoded(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
    ];
    let text = pairs
        .into_iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::tags;

    fn names(html: &str) -> String {
        let one = |tag: super::Tag| {
            let slash = if tag.ends { "/" } else { "" };
            let attributes = tag.attributes.iter();
            let attributes: String = attributes
                .map(|(name, value)| format!(" {name}={value}"))
                .collect();
            format!("[{slash}{}{attributes}]", tag.name)
        };
        tags(html).into_iter().map(one).collect()
    }

    #[test]
    fn values_stand_with_quotes_or_without() {
        assert_eq!(
            names(r#"<A hidden href=a/b.html title="x &gt; &amp;lt;" lang='ru' ><br/></a>"#),
            "[a hidden= href=a/b.html title=x > &lt; lang=ru][br][/a]"
        );
    }

    #[test]
    fn comments_and_scripts_have_no_tags() {
        assert_eq!(
            names("<!doctype html><!-- <p> --><script>a < b; '<p>'</script><p>1 < 2</p>"),
            "[script][/script][p][/p]"
        );
    }

    #[test]
    fn a_tag_without_end_is_none() {
        assert_eq!(names("<p>a<b title=\"x"), "[p]");
        assert_eq!(names("<p =>x<"), "");
    }

    #[test]
    fn a_tag_is_where_it_stands() {
        let html = "ab<p id=x>é</p>";
        let places: Vec<&str> = tags(html).into_iter().map(|tag| &html[tag.at]).collect();
        assert_eq!(places, ["<p id=x>", "</p>"]);
    }
}
