//! What a story says is text in its page, whatever it says.

use serde_json::{Value, json};

use crate::parsed::{Seen, data, meta, parsed, text_in};
use crate::{page, small};

fn shape(seen: &[Seen]) -> Vec<String> {
    let part = |part: &Seen| match part {
        Seen::Open(name, attributes) => {
            let names = attributes.iter().map(|(name, _)| name.as_str());
            Some(format!("<{name} {}>", names.collect::<Vec<_>>().join(" ")))
        }
        Seen::Close(name) => Some(format!("</{name}>")),
        Seen::Text(_) => None,
    };
    seen.iter().filter_map(part).collect()
}

fn saying(text: &str) -> Value {
    small(json!({
        "headline": text, "standfirst": text, "section": text, "dateline": text, "tags": [text],
        "bylines": [{ "name": text, "role": text }], "source": { "name": text },
        "corrections": [{ "text": text }],
        "lead": { "url": "a.jpg", "alt": text, "caption": text, "credit": text },
        "quotations": [],
        "body": [{ "type": "paragraph", "text": text }, { "type": "note", "text": text }],
        "appeal": { "heading": text, "newsroom": text, "paragraphs": [text], "signature": text },
    }))
}

#[test]
fn whatever_a_story_says_its_page_has_the_same_elements() {
    let calm = shape(&parsed(&page(&saying("calm"))));
    let vectors = include_str!("../hostile/vectors.jsonl").lines();
    let mut tried = 0;
    for line in vectors {
        let (name, vector): (String, String) = serde_json::from_str(line).unwrap();
        // A page cannot say the zero character, and the story's reader refuses what is blank.
        if vector.contains('\0') || vector.trim().is_empty() {
            continue;
        }
        let vector = format!("a{vector}b");
        let html = page(&saying(&vector));
        let seen = parsed(&html);
        assert_eq!(shape(&seen), calm, "{name}");
        assert_eq!(data(&seen)["headline"], json!(vector), "{name}");
        // The parser reads a carriage return as a line feed, and a document has no controls and no noncharacters.
        let mut read = vector.replace("\r\n", "\n").replace('\r', "\n");
        let is_none = |sign: char| u32::from(sign) & 0xfffe == 0xfffe;
        read.retain(|sign| sign == '\n' || sign == '\t' || !(sign.is_control() || is_none(sign)));
        assert_eq!(text_in(&seen, "headline"), read, "{name}");
        assert_eq!(meta(&seen, "og:title"), Some(read.as_str()), "{name}");
        tried += 1;
    }
    assert!(tried > 140, "{tried}");
}

#[test]
fn data_does_not_end_before_its_end() {
    let text = "</script><!--<script>\u{2028}]]>&amp;\"\\";
    let html = page(&small(json!({ "headline": text })));
    assert_eq!(data(&parsed(&html))["headline"], json!(text));
}
