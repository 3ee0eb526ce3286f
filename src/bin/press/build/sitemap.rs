//! The addresses of all stories, for search engines: `sitemap.xml`, or an index of several where there are many.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::desk::Desk;
use super::outputs::Prepared;
use super::packed::Effort;
use super::state::recipe;
use super::stories::Stories;

/// The file that search engines ask for.
const SITEMAP: &str = "sitemap.xml";

/// How many addresses a file may have, by the protocol.
const MOST: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// An address, and when what is there was last changed.
struct Place {
    address: String,
    changed: Option<String>,
}

/// Prepares the sitemaps of an edition at `address`.
pub fn put(address: &str, all: &Stories, desk: &Desk) -> Result<Vec<Prepared>, String> {
    let home = Place {
        address: address.to_owned(),
        changed: None,
    };
    // The oldest first, so that a new story changes the last file only.
    let stories = all.names(0..all.len()).rev().map(|name| {
        let name = name?;
        Ok(Place {
            address: desk.page_of(&name.id),
            changed: name.changed,
        })
    });
    let places = std::iter::once(Ok(home)).chain(stories);
    let mut prepared = vec![];
    let address = |path: &str| desk.address(path);
    files(places, all.len() + 1, MOST, &address, &mut |path, text| {
        let recipe = recipe(&[&text]);
        let make = || Ok(text.into_bytes());
        let outputs = &desk.outputs;
        prepared.push(outputs.kept_or_made(path, &recipe, Effort::Usual, make)?);
        Ok(())
    })?;
    Ok(prepared)
}

/// Gives each file with its path and text to `put`, one after the other.
fn files(
    mut places: impl Iterator<Item = Result<Place, String>>,
    count: usize,
    most: usize,
    address: &dyn Fn(&str) -> String,
    put: &mut dyn FnMut(&str, String) -> Result<(), String>,
) -> Result<(), String> {
    if count <= most {
        return put(SITEMAP, list("urlset", "url", places)?);
    }
    let mut parts = vec![];
    for number in 1..=count.div_ceil(most) {
        let path = format!("sitemap-{number}.xml");
        put(&path, list("urlset", "url", places.by_ref().take(most))?)?;
        parts.push(Ok(Place {
            address: address(&path),
            changed: None,
        }));
    }
    put(SITEMAP, list("sitemapindex", "sitemap", parts.into_iter())?)
}

fn list(
    root: &str,
    each: &str,
    places: impl Iterator<Item = Result<Place, String>>,
) -> Result<String, String> {
    let mut xml = vec![];
    let mut writer = Writer::new(&mut xml);
    let told = |error: std::io::Error| error.to_string();
    open(&mut writer, root).map_err(told)?;
    for place in places {
        write(&mut writer, each, &place?).map_err(told)?;
    }
    let end = Event::End(BytesEnd::new(root));
    writer.write_event(end).map_err(told)?;
    xml.push(b'\n');
    String::from_utf8(xml).map_err(|error| error.to_string())
}

fn open(writer: &mut Writer<&mut Vec<u8>>, root: &str) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = BytesStart::new(root).with_attributes([("xmlns", NAMESPACE)]);
    writer.write_event(Event::Start(root))
}

fn write(writer: &mut Writer<&mut Vec<u8>>, each: &str, place: &Place) -> std::io::Result<()> {
    writer.write_event(Event::Start(BytesStart::new(each)))?;
    let changed = place.changed.as_deref();
    for (name, text) in [("loc", Some(place.address.as_str())), ("lastmod", changed)] {
        let Some(text) = text else {
            continue;
        };
        writer.write_event(Event::Start(BytesStart::new(name)))?;
        writer.write_event(Event::Text(BytesText::new(text)))?;
        writer.write_event(Event::End(BytesEnd::new(name)))?;
    }
    writer.write_event(Event::End(BytesEnd::new(each)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(count: usize, most: usize) -> Vec<(String, String)> {
        let place = |number| Place {
            address: format!("https://lindby.example/?a&story={number}"),
            changed: (number == 0).then(|| "2026-11-26".to_owned()),
        };
        let mut made = vec![];
        let address = |path: &str| format!("https://lindby.example/{path}");
        let places = (0..count).map(place).map(Ok);
        files(places, count, most, &address, &mut |path, text| {
            made.push((path.to_owned(), text));
            Ok(())
        })
        .expect("written");
        made
    }

    #[test]
    fn few_addresses_stand_in_one_file() {
        let files = made(2, 2);
        assert_eq!(files.len(), 1);
        assert_eq!(
            files[0].1,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\
             <url><loc>https://lindby.example/?a&amp;story=0</loc><lastmod>2026-11-26</lastmod></url>\
             <url><loc>https://lindby.example/?a&amp;story=1</loc></url></urlset>\n"
        );
    }

    #[test]
    fn many_stand_in_several_under_an_index() {
        let files = made(5, 2);
        let names: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(
            names,
            [
                "sitemap-1.xml",
                "sitemap-2.xml",
                "sitemap-3.xml",
                "sitemap.xml"
            ]
        );
        assert_eq!(files[2].1.matches("<loc>").count(), 1);
        let index = &files[3].1;
        assert!(
            index.contains("<sitemap><loc>https://lindby.example/sitemap-1.xml</loc></sitemap>")
        );
        assert_eq!(index.matches("<loc>").count(), 3);
    }
}
