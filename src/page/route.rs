//! What the page's address asks for.

/// Where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The front page: the edition's lead story, or the list of its stories.
    Front,
    /// A story of this edition, by its name: `?story=hostage-talks`.
    Story(String),
    /// What the page keeps on this device: `?page=kept`.
    Kept,
    /// What somebody said in all stories of the edition, by their name: `?page=said&name=…`. Without a name, the list of
    /// those stories: `?page=stories`.
    Listed(String),
    /// Any article JSON, by its address: `?url=https://…`.
    Address(String),
    /// A file that the reader opened, by the name that `public/opening.js` gave it: `?file=…`.
    File(String),
}

impl Route {
    /// Reads the query of an address, with or without its `?`. What it does not know it passes over.
    pub fn of(query: &str) -> Self {
        let story = parameter(query, "story");
        if !story.is_empty() {
            return Self::Story(story);
        }
        match parameter(query, "page").as_str() {
            "kept" => return Self::Kept,
            "stories" | "said" => return Self::Listed(parameter(query, "name")),
            _ => {}
        }
        let address = parameter(query, "url");
        if !address.is_empty() {
            return Self::Address(address);
        }
        match parameter(query, "file") {
            file if file.is_empty() => Self::Front,
            file => Self::File(file),
        }
    }

    /// The address of the story's file, from the page's folder; `None` where no file can have that name.
    pub fn file(&self, lead: &str) -> Option<String> {
        match self {
            Self::Front => Some(lead.to_owned()),
            Self::Story(name) => is_story_name(name).then(|| ["stories/", name, ".json"].concat()),
            Self::Address(address) => Some(address.clone()),
            Self::File(_) => Some(self.query("", "")),
            Self::Kept | Self::Listed(_) => None,
        }
    }
}

impl Route {
    /// The query by which the story in `file`, or one `item` of several, is found again, when another leads the
    /// edition.
    pub fn query(&self, file: &str, item: &str) -> String {
        let query = match self {
            Self::Address(address) => ["?url=", &encode(address)].concat(),
            Self::File(name) => ["?file=", &encode(name)].concat(),
            _ => match file
                .strip_prefix("stories/")
                .and_then(|name| name.strip_suffix(".json"))
            {
                Some(name) => ["?story=", name].concat(),
                None => String::new(),
            },
        };
        match (item, query.is_empty()) {
            ("", _) => query,
            (_, true) => ["?item=", item].concat(),
            (_, false) => [&query, "&item=", item].concat(),
        }
    }
}

/// Which story of a document with several is asked for, counted from 1: `&item=2`. Empty where none is.
pub fn item(query: &str) -> String {
    let mut item = parameter(query, "item");
    item.retain(|digit| digit.is_ascii_digit());
    item
}

// The first value of this name, decoded; empty where there is none.
fn parameter(query: &str, name: &str) -> String {
    for pair in query.trim_start_matches('?').split('&') {
        if let Some((its, value)) = pair.split_once('=')
            && its == name
        {
            return decode(value);
        }
    }
    String::new()
}

/// Percent-encoding of all that means something in a query.
pub fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/:".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}

// Nothing that could lead out of the folder of stories.
fn is_story_name(name: &str) -> bool {
    !name.starts_with('.')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

// Percent-decoding as in forms. What is no valid escape stays as it is, and so does all that is no text decoded.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let hex = |byte: &u8| char::from(*byte).to_digit(16);
        match (first, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) if hex(high).is_some() && hex(low).is_some() => {
                bytes.push((hex(high).unwrap_or(0) * 16 + hex(low).unwrap_or(0)) as u8);
                rest = after;
            }
            (byte, _) => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Route, item};

    #[test]
    fn no_query_is_the_front_page() {
        assert_eq!(Route::of(""), Route::Front);
        assert_eq!(Route::of("?utm_source=x"), Route::Front);
        assert_eq!(Route::of("?story="), Route::Front);
    }

    #[test]
    fn a_story_is_named_by_its_slug() {
        let route = Route::of("?story=hostage-talks");
        assert_eq!(route, Route::Story("hostage-talks".into()));
        assert_eq!(
            route.file("lead.json").as_deref(),
            Some("stories/hostage-talks.json")
        );
    }

    #[test]
    fn a_story_is_found_again_when_another_leads() {
        let lead = "stories/hostage-talks.json";
        assert_eq!(Route::Front.query(lead, ""), "?story=hostage-talks");
        assert_eq!(Route::Front.query("elsewhere.json", ""), "");
        let address = Route::Address("https://a.example/ü?b=c&d".into());
        let query = address.query("https://a.example/ü?b=c&d", "");
        assert_eq!(query, "?url=https://a.example/%c3%bc%3fb%3dc%26d");
        assert_eq!(Route::of(&query), address);
    }

    #[test]
    fn one_story_of_a_document_is_named_by_its_number() {
        let address = Route::Address("feed.json".into());
        let query = address.query("feed.json", "12");
        assert_eq!(query, "?url=feed.json&item=12");
        assert_eq!((Route::of(&query), item(&query)), (address, "12".into()));
        assert_eq!(Route::Front.query("feed.json", "2"), "?item=2");
        assert_eq!(item("?url=feed.json%26item=3"), "");
        assert_eq!(item("?item=first"), "");
    }

    #[test]
    fn a_file_that_was_opened_is_known_by_its_query() {
        let file = Route::of("?file=0a1b");
        assert_eq!(file, Route::File("0a1b".into()));
        assert_eq!(file.file("lead.json").as_deref(), Some("?file=0a1b"));
        assert_eq!(file.query("?file=0a1b", "3"), "?file=0a1b&item=3");
    }

    #[test]
    fn the_page_of_what_is_kept_has_no_story() {
        assert_eq!(Route::of("?page=kept"), Route::Kept);
        assert_eq!(Route::Kept.file("lead.json"), None);
        assert_eq!(Route::of("?page=other"), Route::Front);
    }

    #[test]
    fn the_pages_that_a_script_fills_have_no_story() {
        assert_eq!(Route::of("?page=stories"), Route::Listed(String::new()));
        let said = Route::of("?page=said&name=Ana+Ru%C3%ADz");
        assert_eq!(said, Route::Listed("Ana Ruíz".into()));
        assert_eq!(said.file("lead.json"), None);
    }

    #[test]
    fn an_address_is_decoded() {
        assert_eq!(
            Route::of("?url=a%20b%2Fc+d%zz%"),
            Route::Address("a b/c d%zz%".into())
        );
        assert_eq!(Route::of("?url=a%ff"), Route::Address("a%ff".into()));
    }

    #[test]
    fn a_name_that_leads_out_of_the_folder_is_no_file() {
        for name in ["../secret", "..", "a/b", "a%2fb?x", "a b"] {
            assert_eq!(Route::Story(name.into()).file("lead.json"), None, "{name}");
        }
    }
}
