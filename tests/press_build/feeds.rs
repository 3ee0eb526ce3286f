//! The edition's feeds, as other programs and our own reader read them.

use standfirst::exports::{self, Entry, Wanted};
use standfirst::story::dialect::{self, Dialect, Foreign};
use standfirst::story::{self, Block, RichText, Story, html};

use super::*;

/// The pages of the feed, as `next_url` leads from one to the next.
fn pages(desk: &Desk) -> Vec<(String, Value)> {
    let mut pages = vec![];
    let mut next = Some("feed.json".to_owned());
    while let Some(path) = next.take() {
        let page = desk.json(&format!("edition/{path}"));
        let url = page["next_url"].as_str();
        next = url.map(|url| url.rsplit('/').next().unwrap().to_owned());
        pages.push((path, page));
    }
    pages
}

fn native(desk: &Desk, id: &str) -> Story {
    let bytes = fs::read(desk.path(&format!("edition/stories/{id}.json"))).unwrap();
    story::read(&bytes).unwrap().story
}

/// The words of a story's passages, headings and captions in their order.
fn words(story: &Story) -> Vec<String> {
    let mut words = vec![];
    for block in &story.body {
        let texts: Vec<&RichText> = match block {
            Block::Paragraph { text } | Block::Note { text } | Block::Heading { text, .. } => {
                vec![text]
            }
            Block::List { items: texts, .. } | Block::Footnotes { notes: texts } => {
                texts.iter().collect()
            }
            Block::BlockQuote { paragraphs, cite } => {
                words.extend(cite.clone());
                paragraphs.iter().collect()
            }
            Block::Table {
                caption,
                head,
                rows,
                ..
            } => caption
                .iter()
                .chain(head.iter().chain(rows).flatten())
                .collect(),
            Block::Code { text, .. } => {
                words.push(text.clone());
                vec![]
            }
            _ => vec![],
        };
        words.extend(texts.into_iter().map(RichText::to_plain));
    }
    words
}

/// The same as a feed has them: with the dateline before the text, and corrections after it.
fn words_in_feed(story: &Story) -> Vec<String> {
    let mut words = words(story);
    if let (Some(place), Some(first)) = (&story.dateline, words.first_mut()) {
        *first = format!("{place} — {first}");
    }
    if !story.corrections.is_empty() {
        words.push("Corrections".to_owned());
    }
    for correction in &story.corrections {
        let date = correction.date.as_deref().unwrap_or_default();
        words.push(format!("{date}: {}", correction.text));
    }
    words
}

#[test]
fn the_feed_is_paged_from_the_newest_to_the_oldest() {
    let desk = Desk::new("paged");
    desk.add_stories(0..6);
    desk.built(&[]);
    let pages = pages(&desk);
    let paths: Vec<_> = pages.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "feed.json",
            "feed-4.json",
            "feed-3.json",
            "feed-2.json",
            "feed-1.json"
        ]
    );
    let ids: Vec<Vec<_>> = pages
        .iter()
        .map(|(_, page)| {
            page["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["id"].as_str().unwrap())
                .collect()
        })
        .collect();
    assert_eq!(
        ids,
        [
            vec!["ferry", "mina", "harbour"],
            vec!["a-letter-about-gulls", "most"],
            vec!["day-5", "day-4"],
            vec!["day-3", "day-2"],
            vec!["day-1", "day-0"],
        ]
    );
}

#[test]
fn each_page_has_what_json_feed_asks_for() {
    let desk = Desk::new("shape");
    desk.built(&[]);
    for (path, page) in pages(&desk) {
        assert_eq!(page["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(page["title"], "The Lindby Post");
        assert_eq!(page["home_page_url"], "https://lindby.example/post/");
        // The feed's one address, on each of its pages.
        assert_eq!(page["feed_url"], "https://lindby.example/post/feed.json");
        assert_eq!(page["language"], "en");
        for item in page["items"].as_array().unwrap() {
            let id = item["id"].as_str().expect("a name");
            assert_eq!(
                item["url"],
                format!("https://lindby.example/post/{id}.html")
            );
            assert!(!item["title"].as_str().unwrap().is_empty());
            assert!(
                item["content_html"]
                    .as_str()
                    .unwrap()
                    .starts_with("<div lang="),
                "{path}"
            );
            let published = item["date_published"].as_str().unwrap();
            chrono::DateTime::parse_from_rfc3339(published).expect(published);
            let ours = &item["_standfirst"];
            assert_eq!(ours["story"], format!("stories/{id}.json"));
            let version = desk.read(&format!("edition/{}", ours["version"].as_str().unwrap()));
            assert_eq!(version, desk.read(&format!("edition/stories/{id}.json")));
            assert_eq!(ours["minutes"].as_array().unwrap().len(), 2);
            assert!(!ours["people"].as_array().unwrap().is_empty());
        }
    }
}

#[test]
fn our_own_reader_reads_each_item_back_to_the_same_text() {
    let desk = Desk::new("back");
    desk.built(&[]);
    let mut count = 0;
    for (path, _) in pages(&desk) {
        let bytes = fs::read(desk.path(&format!("edition/{path}"))).unwrap();
        let read = dialect::read(&bytes, &html::events, None).unwrap();
        for Foreign {
            story,
            dialect,
            dropped,
            remarks,
        } in read
        {
            count += 1;
            assert_eq!(dialect, Dialect::JsonFeed);
            assert!(remarks.is_empty(), "{remarks:?}");
            let before = native(&desk, &story.id);
            assert_eq!(story.headline, before.headline);
            assert_eq!(story.language, before.language);
            assert_eq!(story.published, before.published);
            assert_eq!(words(&story), words_in_feed(&before), "{dropped:?}");
        }
    }
    assert_eq!(count, 5);
}

#[test]
fn links_pictures_stress_and_notes_come_through() {
    let desk = Desk::new("through");
    desk.built(&[]);
    let bytes = fs::read(desk.path("edition/feed.json")).unwrap();
    let read = dialect::read(&bytes, &html::events, None).unwrap();
    let story = read
        .into_iter()
        .map(|it| it.story)
        .find(|it| it.id == "harbour")
        .unwrap();
    let lead = story.lead.expect("a picture");
    assert_eq!(lead.url, "https://lindby.example/post/media/harbour.svg");
    assert_eq!(lead.alt, "A crane over grey water.");
    assert_eq!(lead.credit.as_deref(), Some("Per Lund"));
    let spans = story.body.iter().find_map(|block| match block {
        Block::Paragraph { text } if text.to_plain().starts_with("The report") => Some(&text.0),
        _ => None,
    });
    let spans = spans.expect("the paragraph");
    assert!(
        spans
            .iter()
            .any(|span| span.link.as_deref() == Some("https://lindby.example/report"))
    );
    assert!(spans.iter().any(|span| span.emphasis && span.text == "all"));
    assert!(spans.iter().any(|span| span.note == Some(1)));
}

#[test]
fn the_twin_in_rss_is_read_back_by_both_readers() {
    let desk = Desk::new("rss");
    desk.built(&[]);
    let xml = desk.read("edition/rss.xml");
    let channel = rss::Channel::read_from(xml.as_bytes()).unwrap();
    assert_eq!(channel.link(), "https://lindby.example/post/");
    let feed = desk.json("edition/feed.json");
    let items = feed["items"].as_array().unwrap();
    assert_eq!(channel.items().len(), items.len());
    for (item, ours) in channel.items().iter().zip(items) {
        assert_eq!(item.title(), ours["title"].as_str());
        assert_eq!(item.link(), ours["url"].as_str());
        assert_eq!(item.content(), ours["content_html"].as_str());
        chrono::DateTime::parse_from_rfc2822(item.pub_date().unwrap()).unwrap();
    }
    let wanted = Wanted {
        base: None,
        statuses: &[],
        types: &[],
    };
    let entries = exports::read(xml.as_bytes(), &wanted).unwrap();
    assert_eq!(entries.len(), 3);
    for (entry, item) in entries.into_iter().zip(channel.items()) {
        let Entry::Story(foreign) = entry else {
            panic!("no story: {:?}", item.title())
        };
        let before = native(&desk, item.guid().unwrap().value());
        assert_eq!(words(&foreign.story), words_in_feed(&before));
        assert_eq!(foreign.story.language, before.language);
        assert_eq!(foreign.story.bylines, strip(&before));
    }
}

// A feed has the names of authors only.
fn strip(story: &Story) -> Vec<story::Byline> {
    let mut bylines = story.bylines.clone();
    for byline in &mut bylines {
        byline.role = None;
    }
    bylines
}

#[test]
fn signs_of_markup_and_of_xml_stay_text_in_both() {
    let desk = Desk::new("hostile");
    let text = "</div><script>alert(1)</script> ]]> &amp; \\u0001\\u000b <!-- \\\" '";
    desk.mend("newsroom/stories/mina.json", "فتح الميناء", text);
    desk.built(&[]);
    let feed = desk.read("edition/feed.json");
    assert!(!feed.contains("<script"));
    let bytes = feed.into_bytes();
    let read = dialect::read(&bytes, &html::events, None).unwrap();
    let story = read
        .into_iter()
        .map(|it| it.story)
        .find(|it| it.id == "mina")
        .unwrap();
    assert!(
        words(&story)[0].starts_with("</div><script>alert(1)</script> ]]> &amp;"),
        "{:?}",
        words(&story)
    );
    let channel = rss::Channel::read_from(desk.read("edition/rss.xml").as_bytes()).unwrap();
    let content = channel
        .items()
        .iter()
        .find(|it| it.guid().unwrap().value() == "mina")
        .unwrap();
    assert!(
        content
            .content()
            .unwrap()
            .contains("&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;amp;")
    );
}

#[test]
fn without_an_address_addresses_are_relative_and_that_is_said() {
    let desk = Desk::new("relative");
    desk.mend(
        "newsroom/newsroom.toml",
        "address = \"https://lindby.example/post/\"\n",
        "",
    );
    let output = desk.build(&[]);
    let said = text(&output.stderr);
    told(output);
    assert!(
        said.contains(
            "settings give no `address`: without it there is no rss.xml and no sitemap.xml"
        ),
        "{said}"
    );
    let feed = desk.json("edition/feed.json");
    assert_eq!(feed["home_page_url"], "./");
    assert_eq!(feed["next_url"], "./feed-1.json");
    assert_eq!(feed["items"][2]["url"], "./harbour.html");
    assert_eq!(feed["items"][2]["image"], "./media/harbour.svg");
    assert!(!desk.path("edition/rss.xml").exists());
    assert!(!desk.path("edition/sitemap.xml").exists());
    assert!(!desk.read("edition/index.html").contains("rss.xml"));
}

#[test]
fn stories_without_a_date_are_the_oldest() {
    let desk = Desk::new("undated");
    desk.mend(
        "newsroom/stories/mina.json",
        "  \"published\": \"2026-11-25\",\n",
        "",
    );
    desk.built(&[]);
    let oldest = desk.json("edition/feed-1.json");
    assert_eq!(oldest["items"][1]["id"], "mina");
}
