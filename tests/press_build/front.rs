//! The list of the edition's stories: as data for the page's script, and as a page that is whole without one.

use super::*;

/// What leads from one page of the list to the next.
fn pages(desk: &Desk) -> Vec<(String, Value)> {
    let mut pages = vec![];
    let mut next = Some("front.json".to_owned());
    while let Some(path) = next.take() {
        let page = desk.json(&format!("edition/{path}"));
        next = page["next"].as_str().map(str::to_owned);
        pages.push((path, page));
    }
    pages
}

fn ids(page: &Value) -> Vec<&str> {
    let stories = page["stories"].as_array().unwrap();
    stories
        .iter()
        .map(|it| it["id"].as_str().unwrap())
        .collect()
}

/// The ids of the stories in a page, in their order.
fn listed(html: &str) -> Vec<&str> {
    let items = html.split("<li data-id=\"").skip(1);
    items.map(|it| it.split('"').next().unwrap()).collect()
}

#[test]
fn the_list_has_the_pages_of_the_feed_and_says_of_each_story_what_is_shown() {
    let desk = Desk::new("front-data");
    desk.add_stories(0..4);
    desk.built(&[]);
    let pages = pages(&desk);
    let names: Vec<_> = pages.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        names,
        ["front.json", "front-3.json", "front-2.json", "front-1.json"]
    );
    for (path, page) in &pages {
        let feed = desk.json(&format!("edition/{}", path.replace("front", "feed")));
        let items = feed["items"].as_array().unwrap();
        let in_feed: Vec<_> = items.iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert_eq!(ids(page), in_feed, "{path}");
    }
    let first = &pages[0].1;
    assert_eq!(first["count"], 9);
    assert_eq!(first["sections"], serde_json::json!(["Town"]));
    assert_eq!(
        first["stories"][2],
        serde_json::json!({
            "id": "harbour", "language": "en", "headline": "Harbour of Lindby Opens Again",
            "standfirst": "The last of the sand was taken away on Tuesday night.", "section": "Town",
            "published": "2026-11-24T18:20:00+01:00", "minutes": [1, 1], "people": ["Ana Ruiz"],
        })
    );
    // What only the first page says: the others stay as they are.
    assert!(pages[1].1["count"].is_null() && pages[1].1["sections"].is_null());
}

#[test]
fn where_no_story_leads_the_first_page_is_the_list_and_whole() {
    let desk = Desk::new("front-page");
    desk.add_stories(0..2);
    desk.built(&[]);
    let page = desk.read("edition/index.html");
    assert_eq!(listed(&page), ["ferry", "mina", "harbour"]);
    for part in [
        "<title>The Lindby Post</title>",
        "<link rel=\"canonical\" href=\"https://lindby.example/post/\">",
        "<meta name=\"description\" content=\"News from the harbour of Lindby.\">",
        "<link rel=\"stylesheet\" href=\"./front-0123456789abcdef.css\">",
        "<link id=\"people-index\" href=\"people.json\">",
        "<a href=\"./\" data-own=\"\">All stories</a>",
        "<h1 lang=\"en\" dir=\"ltr\" id=\"headline\" tabindex=\"-1\">All stories</h1>",
        "<time datetime=\"2026-11-26\">November 26, 2026</time>",
        "<h3><a href=\"harbour.html\">Harbour of Lindby Opens Again</a></h3>",
        "<li data-id=\"mina\" data-minutes=\"1 1\" dir=\"rtl\" lang=\"ar\">",
        "<span>1 minute to read</span>",
        "Quoted: <bdi lang=\"ar\">",
        "<a href=\"front-2.html\">More stories</a>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    // No story of its own, and none of what is said where there is no script.
    assert!(!page.contains("lead-story") && !page.contains("<noscript"));
    let older = desk.read("edition/front-2.html");
    assert_eq!(listed(&older), ["a-letter-about-gulls", "most"]);
    assert!(older.contains("href=\"https://lindby.example/post/front-2.html\""));
    assert!(older.contains("<a href=\"front-1.html\">More stories</a>"));
    let oldest = desk.read("edition/front-1.html");
    assert_eq!(listed(&oldest), ["day-1", "day-0"]);
    assert!(!oldest.contains("More stories"));
}

#[test]
fn where_a_story_leads_the_list_has_a_page_of_its_own() {
    let desk = Desk::new("front-lead");
    desk.mend(
        "newsroom/newsroom.toml",
        "page_size",
        "lead = \"most\"\npage_size",
    );
    desk.built(&[]);
    assert!(desk.read("edition/index.html").contains("lead-story"));
    let list = desk.read("edition/front.html");
    assert_eq!(listed(&list), ["ferry", "mina", "harbour"]);
    for page in ["index.html", "front.html", "ferry.html"] {
        let page = desk.read(&format!("edition/{page}"));
        let link = "<a href=\"front.html\" data-own=\"\">All stories</a>";
        assert_eq!(page.matches(link).count(), 1);
    }
}

#[test]
fn the_list_speaks_the_editions_first_language() {
    let desk = Desk::new("front-language");
    let languages = "[\"en\", \"ru\", \"ar\"]";
    desk.mend("newsroom/newsroom.toml", languages, "[\"ru\", \"en\"]");
    desk.built(&[]);
    let page = desk.read("edition/index.html");
    for part in [
        "<html lang=\"ru\" dir=\"ltr\"",
        ">Все материалы</h1>",
        "<time datetime=\"2026-11-26\">26 ноября 2026 г.</time>",
        "<span>Время чтения: 1 минута</span>",
        "<a href=\"front-1.html\">Еще материалы</a>",
        "lang=\"ru\" dir=\"ltr\">Все материалы</a>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn signs_of_markup_stay_text_in_the_list() {
    let desk = Desk::new("front-hostile");
    desk.mend(
        "newsroom/stories/mina.json",
        "ميناء ليندبي يفتح من جديد",
        "</ul><script>alert(1)</script>",
    );
    desk.built(&[]);
    let page = desk.read("edition/index.html");
    assert!(
        page.contains("<a href=\"mina.html\">&lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;</a>")
    );
    assert!(!page.contains("<script>alert"));
}

#[test]
fn days_come_once_and_stories_without_one_last() {
    let desk = Desk::new("front-days");
    // Written in a zone where it is the next day already, and older than the ferry.
    desk.mend(
        "newsroom/stories/mina.json",
        "2026-11-25",
        "2026-11-27T01:00:00+13:00",
    );
    desk.mend(
        "newsroom/stories/2026/harbour.json",
        "  \"published\": \"2026-11-24T18:20:00+01:00\",\n",
        "",
    );
    desk.mend("newsroom/newsroom.toml", "page_size = 2", "page_size = 20");
    desk.built(&[]);
    let page = desk.read("edition/index.html");
    let days: Vec<_> = page
        .split("data-day=\"")
        .skip(1)
        .map(|it| it.split('"').next().unwrap())
        .collect();
    let mut sorted = days.clone();
    sorted.sort_unstable_by(|one, other| other.cmp(one));
    sorted.dedup();
    assert_eq!(days, sorted);
    assert_eq!(days.last(), Some(&""));
    assert!(page.contains(">Without a date</h2>"));
}

#[test]
fn no_story_has_the_name_of_a_page_of_the_list() {
    let desk = Desk::new("front-name");
    desk.mend("newsroom/stories/mina.json", "\"mina\"", "\"front-3\"");
    let fault = desk.refused(&[]);
    assert!(
        fault.contains("`id` is “front-3”, a name that the edition's own files have"),
        "{fault}"
    );
}
