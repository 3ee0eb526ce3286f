//! XML: which kind it is, its first element says.

use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{Entry, Wanted};
use super::{atom, rss, wxr};

/// The entries of an export or a feed in XML.
pub fn read(xml: &[u8], wanted: &Wanted) -> Result<Vec<Entry>, String> {
    match root(xml).as_deref() {
        Some("rss" | "rdf:RDF") => {
            if is_too_deep(xml) {
                return Err(format!(
                    "its elements stand more than {DEEPEST} deep inside each other"
                ));
            }
            let channel = ::rss::Channel::read_from(BufReader::new(xml));
            let channel = channel.map_err(|error| format!("this RSS cannot be read: {error}"))?;
            if wxr::is_export(&channel) {
                return Ok(wxr::entries(&channel, wanted));
            }
            Ok(rss::entries(&channel, wanted))
        }
        Some("feed") => {
            let feed = atom_syndication::Feed::read_from(BufReader::new(xml));
            let feed = feed.map_err(|error| format!("this Atom cannot be read: {error}"))?;
            Ok(atom::entries(&feed, wanted))
        }
        Some(name) => Err(format!(
            "this begins with the element “{name}”: of XML, a WordPress export, RSS and Atom are read"
        )),
        None => Err("this begins as XML and has no element".to_owned()),
    }
}

/// How deep the elements of RSS may stand inside each other: its reader calls itself for those of
/// other vocabularies. Markup of texts is none of them, it stands there as characters.
const DEEPEST: usize = 256;

fn is_too_deep(xml: &[u8]) -> bool {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            // What is wrong with it, its reader says.
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
}

/// The name of the first element.
fn root(xml: &[u8]) -> Option<String> {
    let start = xml.get(..xml.len().min(64 * 1024))?;
    let text = String::from_utf8_lossy(start);
    let mut rest = text.as_ref();
    loop {
        let (_, after) = rest.split_once('<')?;
        let end = match after {
            comment if comment.starts_with("!--") => "-->",
            other if other.starts_with(['?', '!']) => ">",
            name => {
                let end = name.find(|c: char| c.is_whitespace() || c == '>' || c == '/');
                return name.get(..end?).map(|name| name.chars().take(40).collect());
            }
        };
        (_, rest) = after.split_once(end)?;
    }
}

#[cfg(test)]
mod tests {
    use super::root;

    #[test]
    fn the_first_element_is_found_behind_what_may_stand_before_it() {
        let xml =
            b"<?xml version=\"1.0\"?>\n<!-- made by <b> -->\n<!DOCTYPE rss>\n<rss version=\"2.0\">";
        assert_eq!(root(xml).as_deref(), Some("rss"));
        assert_eq!(root(b"<feed>").as_deref(), Some("feed"));
        assert_eq!(root(b"<!-- -->"), None);
        assert_eq!(root(b"<"), None);
    }
}
