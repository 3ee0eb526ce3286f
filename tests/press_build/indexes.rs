//! Who is quoted where, the addresses for search engines, and what hosts should say.

use super::*;

/// The file in which a name's quotations stand, as `docs/formats.md` says how to find it.
fn shard_of(desk: &Desk, name: &str) -> Value {
    let root = desk.json("edition/people.json");
    let bits = root["bits"].as_u64().unwrap();
    let hash = name
        .to_lowercase()
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(16_777_619)
        });
    let number = u64::from(hash) >> (32 - bits);
    desk.json(&format!("edition/people/{number}.json"))
}

fn person(desk: &Desk, name: &str) -> Value {
    let shard = shard_of(desk, name);
    let people = shard["people"].as_array().unwrap();
    people
        .iter()
        .find(|person| person["name"] == name)
        .expect(name)
        .clone()
}

#[test]
fn a_person_is_found_with_all_that_they_said() {
    let desk = Desk::new("people");
    desk.built(&[]);
    let said = person(&desk, "Ana Ruiz")["said"].clone();
    let stories: Vec<_> = said
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["story"].as_str().unwrap())
        .collect();
    assert_eq!(stories, ["ferry", "harbour"]);
    assert_eq!(said[1]["headline"], "Harbour of Lindby Opens Again");
    assert_eq!(said[1]["quotations"], serde_json::json!([1, 2]));
    assert_eq!(said[1]["words"], 8);
    assert_eq!(
        said[1]["excerpts"],
        serde_json::json!([
            "“We checked the depth twice,”",
            "“Four metres, everywhere.”"
        ])
    );
    assert_eq!(person(&desk, "Анна Руис")["said"][0]["language"], "ru");
}

#[test]
fn a_name_that_a_story_writes_in_two_ways_keeps_what_was_said_under_both() {
    let desk = Desk::new("two-ways");
    let said = [("“We start,”", "Jon McKay"), ("“We end,”", "Jon Mckay")];
    let body = said.map(|(words, name)| serde_json::json!({ "type": "paragraph", "text": format!("{words} said {name}.") }));
    let quotations = [0, 1].map(|at| {
        let (words, name) = said[at];
        let speaker =
            serde_json::json!({ "name": name, "mention": name, "cue": "said", "how": "named" });
        serde_json::json!({ "passage": at + 1, "words": words, "speaker": speaker })
    });
    let story = serde_json::json!({
        "id": "two-ways", "language": "en", "headline": "Two Ways", "published": "2026-11-20",
        "body": body, "quotations": quotations,
    });
    desk.write("newsroom/stories/two-ways.json", &story.to_string());
    desk.built(&[]);
    let person = person(&desk, "Jon McKay");
    let excerpts: Vec<_> = person["said"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["excerpts"][0])
        .collect();
    assert_eq!(excerpts, ["“We start,”", "“We end,”"]);
}

#[test]
fn many_people_are_divided_among_files_and_each_is_found() {
    let desk = Desk::new("many-people");
    for number in 0..150 {
        let letters: String = format!("{number:03}")
            .bytes()
            .map(|digit| char::from(digit - b'0' + b'a'))
            .collect();
        desk.write(
            &format!("newsroom/stories/person-{number}.json"),
            &format!(
                r#"{{"id":"person-{number}","language":"en","headline":"A Voice","published":"2025-01-01",
                "body":[{{"type":"paragraph","text":"“We know it,” Jon B{letters} said."}}]}}"#
            ),
        );
    }
    desk.built(&[]);
    let root = desk.json("edition/people.json");
    assert_eq!(root["bits"], 2);
    assert_eq!(root["people"], 154);
    for number in [0, 7, 42, 149] {
        let letters: String = format!("{number:03}")
            .bytes()
            .map(|digit| char::from(digit - b'0' + b'a'))
            .collect();
        let found = person(&desk, &format!("Jon B{letters}"));
        assert_eq!(found["said"][0]["story"], format!("person-{number}"));
    }
}

#[test]
fn the_sitemap_has_each_story_with_its_last_change() {
    let desk = Desk::new("sitemap");
    desk.built(&[]);
    let sitemap = desk.read("edition/sitemap.xml");
    assert_eq!(sitemap.matches("<url>").count(), 6);
    assert!(sitemap.contains("<url><loc>https://lindby.example/post/</loc></url>"));
    assert!(sitemap.contains(
        "<url><loc>https://lindby.example/post/harbour.html</loc><lastmod>2026-11-25</lastmod></url>"
    ));
}

#[test]
fn hosts_are_told_the_policy_of_the_page_and_what_never_changes() {
    let desk = Desk::new("headers");
    desk.built(&[]);
    let headers = desk.read("edition/_headers");
    let page = desk.read("reader/index.html");
    let policy = page
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)
        .unwrap();
    let policy = policy.split('"').next().unwrap();
    assert!(headers.contains(&format!(
        "Content-Security-Policy: {policy}; frame-ancestors 'none'\n"
    )));
    assert!(headers.contains(
        "/boot-4df03002f72dd028.js\n  Cache-Control: public, max-age=31536000, immutable\n"
    ));
    assert!(
        headers.contains("/manifest/*\n  Cache-Control: public, max-age=31536000, immutable\n")
    );
    assert!(headers.contains("/versions/*\n  Cache-Control: no-cache\n"));
    assert!(headers.contains("/stories/*\n  Cache-Control: no-cache\n"));
}
