//! Where a link of a document leads, as a browser would find it, seen from the story's own address.
//!
//! After RFC 3986, section 5, with what browsers do besides: they skip tabs and line breaks, and read
//! a backslash as a slash. Addresses that they would mend further are refused.

use crate::story::links::safe_link;

/// Longer addresses are refused: each run of text of a link repeats its own.
const LONGEST: usize = 2048;

/// Why an address is not used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It leads to another place of the same page, which is not there any more.
    SamePage,
    /// It has this scheme.
    Scheme(String),
    /// It leads nowhere.
    Nowhere,
}

/// An absolute address of the web, in its parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Base {
    scheme: &'static str,
    authority: String,
    path: String,
    query: Option<String>,
}

impl Base {
    /// `None` where it is no address of the web.
    pub(super) fn new(address: &str) -> Option<Self> {
        let address = cleaned(address);
        let (scheme, rest) = scheme(&address)?;
        let scheme = web(scheme)?;
        let (authority, rest) = authority(rest.strip_prefix("//")?)?;
        let (rest, _) = split(rest, '#');
        let (path, query) = split(rest, '?');
        Some(Self {
            scheme,
            authority: authority.to_owned(),
            path: without_dots(path),
            query: query.map(str::to_owned),
        })
    }

    /// Whether an absolute address is of the same host.
    pub(super) fn is_of(&self, address: &str) -> bool {
        let other = Self::new(address);
        other.is_some_and(|other| {
            self.scheme == other.scheme && self.authority.eq_ignore_ascii_case(&other.authority)
        })
    }

    fn join(&self, reference: &str) -> String {
        let (rest, fragment) = split(reference, '#');
        let (path, query) = split(rest, '?');
        let (path, query) = if path.is_empty() {
            (self.path.clone(), query.or(self.query.as_deref()))
        } else if path.starts_with('/') {
            (without_dots(path), query)
        } else {
            let folder = self.path.rfind('/').and_then(|end| self.path.get(..=end));
            (without_dots(&[folder.unwrap_or("/"), path].concat()), query)
        };
        let mut address = [self.scheme, "://", &self.authority, &path].concat();
        for (mark, part) in [("?", query), ("#", fragment)] {
            if let Some(part) = part {
                address.push_str(mark);
                address.push_str(part);
            }
        }
        address
    }
}

/// The address to which `reference` leads from `base`; without one a relative address stays so.
pub(super) fn resolve(base: Option<&Base>, reference: &str) -> Result<String, Refusal> {
    let reference = cleaned(reference);
    if reference.is_empty() || reference.starts_with('#') {
        return Err(Refusal::SamePage);
    }
    let address = match scheme(&reference) {
        Some((name, rest)) if web(name).is_some() => {
            authority(rest.strip_prefix("//").ok_or(Refusal::Nowhere)?).ok_or(Refusal::Nowhere)?;
            reference
        }
        Some((name, _))
            if ["mailto", "tel"]
                .iter()
                .any(|it| name.eq_ignore_ascii_case(it)) =>
        {
            reference
        }
        Some((name, _)) => {
            let name: String = name.chars().take(20).collect();
            return Err(Refusal::Scheme(name.to_ascii_lowercase()));
        }
        None => match (base, reference.strip_prefix("//")) {
            (base, Some(rest)) => {
                authority(rest).ok_or(Refusal::Nowhere)?;
                [base.map_or("https", |base| base.scheme), ":", &reference].concat()
            }
            (Some(base), None) => {
                let address = base.join(&reference);
                let (page, fragment) = split(&address, '#');
                if fragment.is_some() && page == base.join("") {
                    return Err(Refusal::SamePage);
                }
                address
            }
            (None, None) => reference,
        },
    };
    let address = encoded(&address);
    match safe_link(&address) {
        Some(address) if address.len() <= LONGEST => Ok(address.to_owned()),
        _ => Err(Refusal::Nowhere),
    }
}

/// The scheme of an address, and what stands behind its colon.
fn scheme(address: &str) -> Option<(&str, &str)> {
    let (name, rest) = address.split_once(':')?;
    let mut characters = name.chars();
    let is_scheme = characters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && characters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then_some((name, rest))
}

fn web(scheme: &str) -> Option<&'static str> {
    let mut schemes = ["https", "http"].into_iter();
    schemes.find(|it| scheme.eq_ignore_ascii_case(it))
}

/// The host with its port, and what stands behind it. A name before the host is refused: it looks
/// like one and leads elsewhere.
fn authority(rest: &str) -> Option<(&str, &str)> {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at_checked(end)?;
    let of_host = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '.' | '-' | '_' | ':' | '[' | ']')
            || !(c.is_ascii() || c.is_control() || c.is_whitespace())
    };
    (!authority.is_empty() && authority.chars().all(of_host)).then_some((authority, rest))
}

/// Without what browsers skip; slashes for backslashes, but not behind a question mark.
fn cleaned(address: &str) -> String {
    let skipped = |c: char| c <= ' ';
    let mut address = address.trim_matches(skipped).to_owned();
    address.retain(|c| !matches!(c, '\t' | '\n' | '\r'));
    let is_web = scheme(&address).is_none_or(|(name, _)| web(name).is_some());
    let end = address.find(['?', '#']).unwrap_or(address.len());
    match address.split_at_checked(end) {
        Some((path, rest)) if is_web && path.contains('\\') => path.replace('\\', "/") + rest,
        _ => address,
    }
}

/// White space and control characters as percent signs and digits.
fn encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for c in address.chars() {
        if c.is_whitespace() || c.is_control() {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        } else {
            encoded.push(c);
        }
    }
    encoded
}

fn split(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// A path without `.` and `..`.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = vec![];
    let mut parts = path.strip_prefix('/').unwrap_or(path).split('/').peekable();
    while let Some(part) = parts.next() {
        // A browser takes encoded dots for dots.
        match part.to_ascii_lowercase().replace("%2e", ".").as_str() {
            ".." => {
                kept.pop();
            }
            "." => {}
            _ => {
                kept.push(part);
                continue;
            }
        }
        if parts.peek().is_none() {
            kept.push("");
        }
    }
    ["/", &kept.join("/")].concat()
}
