//! All that there is to say of a document, as JSON for programs that are not written in Rust.

use serde::Serialize;

use super::{Error, Foreign, read_each};
use crate::story::Story;
use crate::story::html::{Dropped, Parse};

/// What becomes of a document: its stories in their order, or why it has none.
#[derive(Default, Serialize)]
struct Digest {
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    stories: Vec<Entry>,
}

/// A story as a file of our own holds it, with what to know about it; or why it cannot be read.
#[derive(Serialize)]
#[serde(untagged)]
enum Entry {
    Story {
        story: Box<Story>,
        dialect: String,
        dropped: Dropped,
        remarks: Vec<String>,
    },
    Fault {
        error: String,
    },
}

/// Reads a document as [`read_each`] does. The answer is `{ "stories": […] }`, each with `story`, `dialect`,
/// `dropped` and `remarks`, or with `error` alone; a document without any story has an `error` of its own.
pub fn digest(file: &[u8], parse: Parse<'_>, address: Option<&str>) -> String {
    let digest = match read_each(file, parse, address) {
        Ok(entries) => Digest {
            error: None,
            stories: entries.into_iter().map(entry).collect(),
        },
        Err(fault) => Digest {
            error: Some(fault.to_string()),
            stories: vec![],
        },
    };
    // Texts, numbers and lists can always be written.
    serde_json::to_string(&digest).unwrap_or_default()
}

fn entry(read: Result<Foreign, Error>) -> Entry {
    match read {
        Ok(foreign) => Entry::Story {
            story: Box::new(foreign.story),
            dialect: foreign.dialect.to_string(),
            dropped: foreign.dropped,
            remarks: foreign.remarks.iter().map(ToString::to_string).collect(),
        },
        Err(fault) => Entry::Fault {
            error: fault.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::digest;
    use crate::story::html::events;

    fn told(file: &str) -> Value {
        serde_json::from_str(&digest(
            file.as_bytes(),
            &events,
            Some("https://a.example/f"),
        ))
        .unwrap()
    }

    #[test]
    fn each_story_is_told_with_what_was_left_out_and_a_faulty_one_with_its_fault() {
        let told = told(
            r#"{ "version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [
                { "id": "1", "title": "Bread", "content_html": "<p>Free <a href='/b?utm_source=x'>here</a>.<script>1</script></p>" },
                { "id": "2", "title": "Nothing", "content_html": "<script>1</script>" }
            ] }"#,
        );
        assert_eq!(told.get("error"), None, "{told}");
        let [bread, nothing] = told["stories"].as_array().unwrap().as_slice() else {
            panic!("{told}");
        };
        assert_eq!(bread["story"]["headline"], "Bread");
        assert_eq!(
            bread["story"]["body"][0]["text"][1]["link"],
            "https://a.example/b"
        );
        assert_eq!(bread["dialect"], "JSON Feed");
        assert_eq!(
            bread["dropped"],
            json!([
                { "what": "script", "count": 1 },
                { "what": "tracking parameter utm_source", "count": 1 },
            ])
        );
        assert!(
            nothing["error"].as_str().unwrap().contains("items[1]"),
            "{nothing}"
        );
        assert_eq!(nothing.get("story"), None);
    }

    #[test]
    fn a_document_without_a_story_is_told_with_its_fault() {
        let told = told(r#"{ "title": { "rendered": "Bread" }, "slug": "bread" }"#);
        assert!(
            told["error"].as_str().unwrap().contains("content.rendered"),
            "{told}"
        );
        assert_eq!(told["stories"], json!([]));
    }
}
