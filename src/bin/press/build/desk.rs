//! What all parts of a build work with, and where the edition's addresses lead.

use std::collections::BTreeSet;

use standfirst::edition::Hash;

use super::history::{self, Found};
use super::outputs::Outputs;
use super::pages::Pages;
use super::reader::Reader;
use super::settings::Settings;
use super::sources::Sources;

/// Everything at hand.
pub struct Desk<'a> {
    pub settings: &'a Settings,
    pub sources: &'a Sources,
    pub reader: &'a Reader,
    pub pages: Pages,
    pub outputs: Outputs,
    /// Earlier versions of stories that nothing but the edition's folder tells of.
    pub found: Found,
    /// The hash of the page's words in all languages.
    pub words: String,
    reserved: BTreeSet<&'a str>,
}

impl<'a> Desk<'a> {
    /// With all of it.
    pub fn new(
        settings: &'a Settings,
        sources: &'a Sources,
        reader: &'a Reader,
        pages: Pages,
        outputs: Outputs,
    ) -> Result<Self, String> {
        let mut words = vec![];
        for file in reader.files.iter().filter(|it| it.ends_with("/page.json")) {
            words.extend(reader.read(file)?);
        }
        Ok(Self {
            settings,
            sources,
            reader,
            pages,
            found: history::found(&outputs),
            outputs,
            words: Hash::of(&words).to_string(),
            reserved: reader.reserved(),
        })
    }

    /// Fails where a story cannot have this name, because a file of the edition has it.
    pub fn check_name(&self, id: &str) -> Result<(), String> {
        let is_page = |name: &str| {
            let number = id
                .strip_prefix(name)
                .and_then(|rest| rest.strip_prefix('-'));
            number.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let is_page = ["feed", "front", "sitemap"].into_iter().any(is_page);
        if self.reserved.contains(id) || is_page {
            return Err(format!(
                "`id` is “{id}”, a name that the edition's own files have: give the story another"
            ));
        }
        Ok(())
    }

    /// The address of a file of the edition: a whole one where it is known where that is served.
    pub fn address(&self, path: &str) -> String {
        let path = path.trim_start_matches("./");
        [self.settings.address().unwrap_or("./"), path].concat()
    }

    /// The address of a story's page.
    pub fn page_of(&self, id: &str) -> String {
        self.address(&[id, ".html"].concat())
    }

    /// Where an address in a story leads from elsewhere.
    pub fn place(&self, address: &str, id: &str) -> String {
        let start = address.split(['/', '?', '#']).next().unwrap_or_default();
        match (address.chars().next(), self.settings.address()) {
            _ if start.contains(':') => address.to_owned(),
            (Some('#'), _) => [&self.page_of(id), address].concat(),
            (Some('/'), Some(base)) => [origin(base), address].concat(),
            (Some('/'), None) => address.to_owned(),
            _ => self.address(address),
        }
    }
}

/// The start of an address, up to its first folder.
fn origin(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    let rest = address.get(host..).unwrap_or_default();
    let end = rest.find('/').map_or(address.len(), |at| host + at);
    address.get(..end).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn an_origin_ends_before_the_first_folder() {
        assert_eq!(origin("https://a.example/b/c/"), "https://a.example");
        assert_eq!(origin("https://a.example:8080/"), "https://a.example:8080");
    }
}
