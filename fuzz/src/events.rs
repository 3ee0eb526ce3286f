//! Bytes as steps through a document. Two bytes choose an element and an attribute that mean
//! something to the walk, so that few bytes say much.

use standfirst::story::html::Event;

const ELEMENTS: &[&str] = &[
    "p",
    "div",
    "b",
    "i",
    "a",
    "span",
    "br",
    "hr",
    "ul",
    "ol",
    "li",
    "section",
    "h2",
    "h4",
    "blockquote",
    "cite",
    "footer",
    "figure",
    "figcaption",
    "img",
    "picture",
    "source",
    "small",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "pre",
    "code",
    "dl",
    "dt",
    "dd",
    "sup",
    "sub",
    "q",
    "ruby",
    "rb",
    "rt",
    "rp",
    "details",
    "summary",
    "aside",
    "object",
    "embed",
    "iframe",
    "video",
    "audio",
    "del",
    "math",
    "annotation",
    "svg",
    "script",
    "style",
    "template",
    "noscript",
    "select",
    "form",
    "input",
    "button",
    "title",
    "base",
    "dialog",
    "font",
    "x-y",
    "",
    "html",
    "body",
];

const ATTRIBUTES: &[(&str, &str)] = &[
    ("", ""),
    ("href", "/x"),
    ("href", "#n1"),
    ("href", "javascript:alert(1)"),
    ("href", "https://a.example@evil.example/"),
    ("id", "n1"),
    ("name", "n2"),
    ("href", "#n2"),
    ("src", "/x.jpg"),
    ("src", "data:image/png;base64,A"),
    ("data-src", "https://a.example/y.jpg"),
    ("srcset", "a.jpg 1x, b.jpg 2000w, ,"),
    ("alt", "W"),
    ("width", "1"),
    ("height", "1"),
    ("colspan", "1000"),
    ("rowspan", "65534"),
    ("scope", "row"),
    ("role", "presentation"),
    ("role", "doc-endnotes"),
    ("role", "doc-noteref"),
    ("lang", "de"),
    ("style", "display:none"),
    ("style", "font-style:italic;font-weight:700"),
    ("style", "position:absolute;left:-9999px"),
    ("hidden", ""),
    ("start", "-7"),
    ("value", "99999999999"),
    ("type", "a"),
    ("class", "footnotes"),
    ("class", "wp-block-footnotes"),
    ("class", "footnote-backref"),
    ("class", "wp-block-embed"),
    ("class", "wp-block-pullquote"),
    ("class", "wp-block-verse"),
    ("class", "wp-caption"),
    ("class", "wp-caption-text"),
    ("class", "wp-block-gallery"),
    ("class", "kg-card kg-bookmark-card"),
    ("class", "kg-bookmark-title"),
    ("class", "kg-bookmark-container"),
    ("class", "kg-callout-card"),
    ("class", "twitter-tweet"),
    ("class", "credit"),
    ("class", "language-sql"),
    ("class", "emoji"),
    ("class", "screen-reader-text"),
    ("class", "fn"),
];

const TEXTS: &[&str] = &[
    "W",
    " ",
    "\n",
    " W ",
    "10",
    "(",
    "“W”",
    "\u{ad}",
    "\u{202e}W",
    "\u{a0}",
    "漢",
    "ש",
    "",
    "https://a.example/",
];

/// The steps that bytes stand for.
pub fn events_of(data: &[u8]) -> Vec<Event> {
    let mut steps = vec![];
    let mut bytes = data.iter().map(|byte| usize::from(*byte));
    while let Some(byte) = bytes.next() {
        let of = |list: &'static [&'static str], at: usize| list[at % list.len()].to_owned();
        steps.push(match byte {
            0..=63 => Event::Close,
            64..=127 => Event::Text(of(TEXTS, byte)),
            _ => {
                let mut attributes = vec![];
                for _ in 0..=byte % 2 {
                    let at = bytes.next().unwrap_or(0);
                    let (name, value) = ATTRIBUTES[at % ATTRIBUTES.len()];
                    if !name.is_empty() {
                        attributes.push((name.to_owned(), value.to_owned()));
                    }
                }
                let name = of(ELEMENTS, bytes.next().unwrap_or(0));
                Event::Open { name, attributes }
            }
        });
    }
    steps
}
