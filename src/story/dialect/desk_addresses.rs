//! Addresses that come to the desk. The rules for them are the walk's, and stand there once.

use super::desk::{Desk, cut};
use crate::story::html::{Event, walk};
use crate::story::links::safe_page;
use crate::story::model::Block;

impl Desk<'_> {
    /// An address to lead to, made absolute where the story's own is known.
    pub fn link(&mut self, path: &str, text: &str) -> Option<String> {
        let address = self.walked_address("a", "href", text);
        self.or_leave_out(path, text, address)
    }

    /// The address of a picture.
    pub fn picture(&mut self, path: &str, text: &str) -> Option<String> {
        let address = self.walked_address("img", "src", text);
        self.or_leave_out(path, text, address)
    }

    /// The address of a page of the web.
    pub(super) fn page(&mut self, path: &str, text: &str) -> Option<String> {
        let address = self.walked_address("a", "href", text);
        let address = address.filter(|address| safe_page(address).is_some());
        self.or_leave_out(path, text, address)
    }

    /// What the walk makes of an address: the rules for addresses are there, once.
    fn walked_address(&mut self, element: &str, attribute: &str, text: &str) -> Option<String> {
        let open = Event::Open {
            name: element.to_owned(),
            attributes: vec![(attribute.to_owned(), text.trim().to_owned())],
        };
        let events = match element {
            "a" => vec![open, Event::Text("a".to_owned()), Event::Close],
            _ => vec![open, Event::Close],
        };
        let walked = walk(events, self.address.as_deref());
        let address = match walked.body.into_iter().next()? {
            Block::Figure(figure) => Some(figure.url),
            Block::Paragraph { text } => text.0.into_iter().next()?.link,
            _ => None,
        }?;
        self.dropped.merge(walked.dropped);
        Some(address)
    }

    fn or_leave_out(&mut self, path: &str, text: &str, address: Option<String>) -> Option<String> {
        if address.is_none() {
            let wanted = "an address that begins with https:// or http://";
            self.leave_out(path, format!("is “{}” and should be {wanted}", cut(text)));
        }
        address
    }
}

/// The host of a web address, as a name for what is there.
pub(super) fn host_of(address: &str) -> Option<&str> {
    let (_, rest) = safe_page(address)?.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}
