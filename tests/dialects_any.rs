//! Whatever JSON comes: stories or an error, and a story that was read stays what it is.
#![allow(clippy::expect_used)]

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};
use standfirst::story::dialect::read_each;
use standfirst::story::html::events;
use standfirst::story::{Remark, read};

/// Names that some dialect knows.
const NAMES: &[&str] = &[
    "id",
    "url",
    "title",
    "items",
    "version",
    "content_html",
    "content_text",
    "authors",
    "name",
    "image",
    "attachments",
    "mime_type",
    "rendered",
    "content",
    "excerpt",
    "slug",
    "link",
    "date_gmt",
    "_embedded",
    "author",
    "posts",
    "html",
    "plaintext",
    "published_at",
    "tags",
    "@type",
    "@graph",
    "@id",
    "articleBody",
    "headline",
    "keywords",
    "liveBlogUpdate",
    "type",
    "object",
    "contentMap",
    "attributedTo",
    "href",
    "components",
    "role",
    "text",
    "format",
    "additions",
    "URL",
    "rangeStart",
    "rangeLength",
    "data",
    "descriptors",
    "records",
    "key",
    "label",
    "caption",
    "response",
    "results",
    "webTitle",
    "blocks",
    "body",
    "elements",
    "textTypeData",
    "imageTypeData",
    "assets",
    "file",
    "typeData",
    "bodyHtml",
    "fields",
    "main",
];

/// Texts that some field wants, or nearly.
const TEXTS: &[&str] = &[
    "https://jsonfeed.org/version/1.1",
    "NewsArticle",
    "Article",
    "Create",
    "Note",
    "body",
    "title",
    "photo",
    "datatable",
    "quote",
    "html",
    "markdown",
    "text",
    "image",
    "paragraph",
    "2024-03-01",
    "2024-03-01 18:20:00",
    "0000-00-00",
    "https://river.example/a",
    "/b",
    "bundle://c",
    "javascript:x",
    "en_GB",
    "x",
    "",
    " ",
    "\n\n",
    "<p>One</p><h2> </h2><p>two <a href=b>c</a>",
    "<ul><li></li></ul>",
    "<table><tr><td></td></tr></table>",
    "<pre>\n a</pre>",
    "**a** [b](c)",
    "# \n- \n> ",
    "<figure><img src=a.jpg><figcaption> </figcaption></figure>",
    "&#8217;",
    "a\u{a0}",
    "<blockquote><p> x </p></blockquote><hr>",
    "\u{202e}a",
    "<q>a</q><ruby>b<rt>c</ruby>",
    "<sup class=fn><a href=#a>1</a></sup><ol class=wp-block-footnotes><li id=a>n</li></ol>",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        8 => select(TEXTS).prop_map(Value::from),
        2 => "\\PC{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 48, 8, |inner| {
        let name = prop_oneof![20 => select(NAMES).prop_map(str::to_owned), 1 => "\\PC{0,5}"];
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            3 => prop::collection::vec((name, inner), 0..8)
                .prop_map(|fields| Value::from(Map::from_iter(fields))),
        ]
    })
}

/// A document with the fields that tell a dialect, and anything else besides.
fn document() -> impl Strategy<Value = Value> {
    let with = |fields: &[(&str, Value)], rest: Value| {
        let mut object = match rest {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        for (name, value) in fields {
            object.insert((*name).to_owned(), value.clone());
        }
        Value::from(object)
    };
    let list = |value: Value| Value::from(vec![value]);
    let wrap = move |name: &str, value: Value| with(&[(name, value)], Value::Null);
    (0..8u8, value(), value(), value()).prop_map(move |(kind, a, b, rest)| match kind {
        0 => with(&[("content_html", a), ("id", b)], rest),
        1 => with(
            &[
                ("content", wrap("rendered", a)),
                ("title", wrap("rendered", b)),
            ],
            rest,
        ),
        2 => wrap("posts", list(with(&[("html", a), ("title", b)], rest))),
        3 => with(
            &[
                ("@type", "NewsArticle".into()),
                ("articleBody", a),
                ("image", b),
            ],
            rest,
        ),
        4 => with(
            &[
                ("type", "Article".into()),
                ("content", a),
                ("attachment", b),
            ],
            rest,
        ),
        5 => with(
            &[
                ("version", "1.7".into()),
                ("components", list(with(&[("role", a), ("text", b)], rest))),
            ],
            Value::Null,
        ),
        6 => with(
            &[
                ("webTitle", b),
                (
                    "blocks",
                    wrap(
                        "body",
                        list(wrap(
                            "elements",
                            list(with(
                                &[("type", a), ("textTypeData", rest.clone())],
                                Value::Null,
                            )),
                        )),
                    ),
                ),
            ],
            rest,
        ),
        _ => rest,
    })
}

fn assert_stays(document: &[u8]) {
    let Ok(entries) = read_each(document, &events, Some("https://river.example/")) else {
        return;
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                assert!(!error.to_string().is_empty());
                continue;
            }
        };
        let written = serde_json::to_vec(&entry.story).expect("JSON");
        let again = read(&written).expect("a story");
        let is_odd = |remark: &&Remark| !matches!(remark, Remark::UnknownBlock { .. });
        let odd = again.remarks.iter().find(is_odd);
        assert_eq!(odd, None, "{}", String::from_utf8_lossy(&written));
        assert_eq!(again.story, entry.story);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_json_gives_stories_that_stay_the_same_or_an_error(document in value()) {
        assert_stays(document.to_string().as_bytes());
    }

    #[test]
    fn documents_of_known_shape_with_anything_in_them_do_so_too(document in document()) {
        assert_stays(document.to_string().as_bytes());
    }

    #[test]
    fn any_bytes_give_an_error_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        assert_stays(&bytes);
    }
}
