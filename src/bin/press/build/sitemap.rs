//! The addresses of all stories, for search engines: `sitemap.xml`, or an index of several where there are many.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::card::{Card, day};
use super::desk::Desk;
use super::outputs::Prepared;
use super::packed::{Effort, Packed};
use super::state::recipe;

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

/// Prepares the sitemaps of an edition at `address`. The stories come with the newest first.
pub fn put(address: &str, all: &[(Card, Prepared)], desk: &Desk) -> Result<Vec<Prepared>, String> {
    // The oldest first, so that a new story changes the last file only.
    let mut places = vec![Place {
        address: address.to_owned(),
        changed: None,
    }];
    places.extend(all.iter().rev().map(|(card, _)| Place {
        address: desk.page_of(&card.id),
        changed: card.changed().map(|time| day(time).to_owned()),
    }));
    let mut files = files(&places, MOST, &|path| desk.address(path))?.into_iter();
    files.try_fold(vec![], |mut prepared, (path, text)| {
        let recipe = recipe(&[&text]);
        let file = match desk.outputs.kept(&path, &recipe) {
            Some(kept) => kept,
            None => {
                let packed = Packed::new(text.into_bytes(), Effort::Usual);
                desk.outputs.put(&path, &recipe, &packed)?
            }
        };
        prepared.push(file);
        Ok(prepared)
    })
}

/// The files' paths and texts.
fn files(
    places: &[Place],
    most: usize,
    address: &dyn Fn(&str) -> String,
) -> Result<Vec<(String, String)>, String> {
    if places.len() <= most {
        return Ok(vec![(SITEMAP.to_owned(), list("urlset", "url", places)?)]);
    }
    let mut files = vec![];
    let mut parts = vec![];
    for (number, part) in places.chunks(most).enumerate() {
        let path = format!("sitemap-{}.xml", number + 1);
        files.push((path.clone(), list("urlset", "url", part)?));
        parts.push(Place {
            address: address(&path),
            changed: None,
        });
    }
    files.push((SITEMAP.to_owned(), list("sitemapindex", "sitemap", &parts)?));
    Ok(files)
}

fn list(root: &str, each: &str, places: &[Place]) -> Result<String, String> {
    let mut xml = vec![];
    write(&mut Writer::new(&mut xml), root, each, places).map_err(|error| error.to_string())?;
    xml.push(b'\n');
    String::from_utf8(xml).map_err(|error| error.to_string())
}

fn write(
    writer: &mut Writer<&mut Vec<u8>>,
    root: &str,
    each: &str,
    places: &[Place],
) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.write_event(Event::Start(
        BytesStart::new(root).with_attributes([("xmlns", NAMESPACE)]),
    ))?;
    for place in places {
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
        writer.write_event(Event::End(BytesEnd::new(each)))?;
    }
    writer.write_event(Event::End(BytesEnd::new(root)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(count: usize, most: usize) -> Vec<(String, String)> {
        let place = |number| Place {
            address: format!("https://lindby.example/?a&story={number}"),
            changed: (number == 0).then(|| "2026-11-26".to_owned()),
        };
        let places: Vec<_> = (0..count).map(place).collect();
        files(&places, most, &|path| {
            format!("https://lindby.example/{path}")
        })
        .expect("written")
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
