//! Our JSON reader beside serde_json.

use proptest::prelude::*;
use serde_json::Value;

use crate::story::json::{Json, parse};

/// A value of ours as serde_json's.
fn to_value(json: Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => flag.into(),
        Json::Number(digits) => digits
            .parse::<serde_json::Number>()
            .expect("a number")
            .into(),
        Json::Text(text) => text.into(),
        Json::List(items) => items.into_iter().map(to_value).collect(),
        Json::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, to_value(value)))
            .collect(),
    }
}

/// That both read the same, or that neither reads it.
fn assert_agree(text: &[u8]) {
    let wanted = serde_json::from_slice::<Value>(text).ok();
    let ours = parse(text).ok().map(to_value);
    assert_eq!(ours, wanted, "{}", String::from_utf8_lossy(text));
}

#[test]
fn both_readers_agree_on_the_corners_of_json() {
    for text in [
        "",
        " ",
        "null",
        "nul",
        "nulll",
        "true",
        "false",
        "True",
        "\u{feff}1",
        "0",
        "-0",
        "-",
        "01",
        "-01",
        "1.",
        ".5",
        "1.5",
        "1e5",
        "1E+5",
        "1e-5",
        "1e",
        "1.e1",
        "+1",
        "0x1",
        "1 2",
        "NaN",
        "Infinity",
        "123456789012345678901234567890",
        r#""""#,
        r#"""#,
        r#""\"#,
        r#""\""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\x""#,
        "\"\n\"",
        "\"\t\"",
        "\"\u{0}\"",
        "\"\u{7f}\"",
        "'a'",
        r#""\u0041""#,
        r#""\u00e9\u00E9""#,
        r#""\u004""#,
        r#""\u+041""#,
        r#""\u00é1""#,
        r#""\ud83d\ude00""#,
        r#""\ud83d""#,
        r#""\ude00""#,
        r#""\ud83d\ud83d""#,
        r#""\ud83dx""#,
        r#""\ud83d\n""#,
        r#""\u0000""#,
        "[]",
        "[ ]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,2]",
        "[",
        "]",
        "[1",
        "[1}",
        "{}",
        "{ }",
        r#"{"a":1}"#,
        r#"{"a":1,}"#,
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{a:1}"#,
        r#"{"a" 1}"#,
        r#"{"a":1,"a":2}"#,
        r#"{"a":1 "b":2}"#,
        "{1:2}",
        "{",
        r#"{"a":1"#,
        r#"{"a":1]"#,
        "// x\n1",
        "1 // x",
        "\u{a0}1",
        "1\u{c}",
    ] {
        assert_agree(text.as_bytes());
    }
    assert_agree(b"\"\xff\"");
    assert_agree(b"\"\xed\xa0\x80\"");
}

#[test]
fn lists_stand_in_each_other_as_deep_as_127() {
    for depth in [126, 127, 128, 129] {
        assert_agree(format!("{}{}", "[".repeat(depth), "]".repeat(depth)).as_bytes());
        let objects = format!("{}1{}", r#"{"a":"#.repeat(depth), "}".repeat(depth));
        assert_agree(objects.as_bytes());
    }
}

#[test]
fn names_keep_their_order_and_numbers_their_digits() {
    let json = parse(br#"{"b": 1.50, "a": 2}"#);
    let number = |digits: &str| Json::Number(digits.to_owned());
    let fields = vec![
        ("b".to_owned(), number("1.50")),
        ("a".to_owned(), number("2")),
    ];
    assert_eq!(json, Ok(Json::Object(fields)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_readers_agree_on_what_looks_like_json(
        text in r#"([\[\]{}:,]|"[a\\"n]{0,2}"|"a":|\\u[dD][89cC]00|-?[01]{1,2}|[.eE+]|true|null| |"){0,12}"#
    ) {
        assert_agree(text.as_bytes());
    }

    #[test]
    fn both_readers_agree_on_any_text(text in "\\PC{0,20}") {
        let written = serde_json::to_string(&text).expect("JSON");
        assert_agree(written.as_bytes());
        assert_agree(text.as_bytes());
    }

    #[test]
    fn both_readers_agree_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..20)) {
        assert_agree(&bytes);
    }
}
