//! The one spelling that a manifest has.

use super::*;

const TEXT: &str = "{\"format\":\"standfirst-edition-1\",
\"edition\":\"The Lindby Post\",
\"version\":12,
\"issued\":\"2026-11-26T21:00:00Z\",
\"expires\":\"2027-02-24T21:00:00Z\",
\"key\":\"RWRdT7+CvCy+eVKHV4YqdMgqYvJ1fMRUs4cVgWPXBVM8Cwmc8VtkOvUs\",
\"previous\":null,
\"mirrors\":[\"https://one.example/\",\"https://two.example/post/\"],
\"files\":{
\"index.html\":[5,\"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\"],
\"stories/a.json\":[0,\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"]
}}
";

#[test]
fn a_manifest_is_json_that_is_read_and_written_in_one_way_only() {
    let manifest = Manifest::read(TEXT.as_bytes()).unwrap();
    assert_eq!(manifest.to_text(), TEXT);
    let json: serde_json::Value = serde_json::from_str(TEXT).unwrap();
    assert_eq!(json["files"]["index.html"][0], 5);
    let List::Files(files) = &manifest.list else {
        panic!("it has shards");
    };
    // As `printf hello | sha256sum` says.
    assert_eq!(files[0], file("index.html", b"hello"));
    assert_eq!(files[1], file("stories/a.json", b""));
}

#[test]
fn a_shard_is_json_too() {
    let shard = super::super::Shard::of(b"hello");
    let list = List::Shards {
        bits: 1,
        shards: vec![None, Some(shard)],
    };
    let text = list.to_text();
    assert_eq!(
        text,
        "{\"bits\":1,\"shards\":[\nnull,\n[5,\"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\"]\n]}\n"
    );
    serde_json::from_str::<serde_json::Value>(&text).unwrap();
    assert_eq!(List::read(text.as_bytes()), Ok(list));
}

#[test]
fn what_is_written_otherwise_is_refused_with_its_line() {
    for (from, to, line) in [
        ("edition-1", "edition-2", 1),
        ("\"version\":12", "\"version\": 12", 3),
        ("\"version\":12", "\"version\":012", 3),
        ("\"version\":12", "\"version\":0", 3),
        ("\"version\":12", "\"version\":-1", 3),
        ("\"version\":12", "\"version\":1e3", 3),
        ("\"version\":12", "\"version\":9007199254740992", 3),
        ("21:00:00Z\",\n\"exp", "21:00:00+01:00\",\n\"exp", 4),
        ("2027-02-24", "2026-02-24", 5),
        ("RWRd", "RUR", 6),
        ("null", "\"\"", 7),
        ("https://one", "http://one", 8),
        ("one.example/", "one.example", 8),
        ("one.example/", "one.example/?", 8),
        ("https://one.example/", "https:///", 8),
        ("https://one.example/", "https://a@one.example/", 8),
        ("index.html", "a/../index.html", 10),
        ("index.html", "/index.html", 10),
        ("index.html", "manifest.json", 10),
        ("index.html", "manifest/a.json", 10),
        ("index.html", "z.html", 11),
        ("\"index.html\"", "\"stories/a.json\"", 11),
        ("2cf24", "2CF24", 10),
        ("9824\"]", "982\"]", 10),
        ("9824\"],", "9824\"]", 10),
        ("}}\n", "}}", 12),
        ("}}\n", "}}\n\n", 13),
        ("}}\n", "},\"x\":1}\n", 12),
    ] {
        assert!(TEXT.contains(from), "{from}");
        let text = TEXT.replacen(from, to, 1);
        match Manifest::read(text.as_bytes()) {
            Err(Why::Format { line: found, .. }) => assert_eq!(found, line, "{to}"),
            other => panic!("{to}: {other:?}"),
        }
    }
}

#[test]
fn a_fault_says_what_should_stand_there() {
    let fault = Manifest::read(TEXT.replace(":12,", ":twelve,").as_bytes()).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "is not written as it should be: in line 3 should stand a whole number"
    );
    let fault = Manifest::read(b"\n\xff").unwrap_err();
    assert_eq!(
        fault.to_string(),
        "is not written as it should be: in line 2 should stand text in UTF-8"
    );
}

#[test]
fn a_list_of_shards_has_as_many_as_it_says() {
    for text in [
        "{\"bits\":0,\"shards\":[\nnull\n]}\n",
        "{\"bits\":1,\"shards\":[\nnull\n]}\n",
        "{\"bits\":1,\"shards\":[\nnull,\nnull,\nnull\n]}\n",
        "{\"bits\":6,\"shards\":[\nnull\n]}\n",
        "{\"bits\":99999999999,\"shards\":[\nnull\n]}\n",
        "{\"bits\":1,\"shards\":[\nnull,\n[5001,\"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\"]\n]}\n",
    ] {
        assert!(
            matches!(List::read(text.as_bytes()), Err(Why::Format { .. })),
            "{text}"
        );
    }
}
