//! What is in an edition.

use std::io::Read;

use standfirst::story::{self, Block};

use super::*;

#[test]
fn stories_wire_texts_and_exports_become_one_edition() {
    let desk = Desk::new("edition");
    let told = desk.built(&[]);
    assert!(told.starts_with("5 stories; files: "), "{told}");
    for id in ["harbour", "most", "mina", "ferry", "a-letter-about-gulls"] {
        let bytes = fs::read(desk.path(&format!("edition/stories/{id}.json"))).unwrap();
        let reading = story::read(&bytes).unwrap();
        assert_eq!(reading.remarks, [], "{id}");
        assert_eq!(reading.story.id, id);
        // The page never has to look for them.
        let stated = reading.story.quotations.expect("stated");
        assert!(!stated.is_empty(), "{id}");
    }
    let files: Vec<_> = files(&desk.path("edition")).into_keys().collect();
    let plain: Vec<_> = files
        .iter()
        .filter(|path| !path.ends_with(".br") && !path.ends_with(".gz"))
        .filter(|path| !path.starts_with("words/") && !path.starts_with("versions/"))
        .filter(|path| !path.starts_with("search/parts/"))
        .collect();
    assert_eq!(
        plain,
        [
            "_headers",
            "a-letter-about-gulls.html",
            "appeal.json",
            "blocks-0123456789abcdef.css",
            "boot-4df03002f72dd028.js",
            "feed-1.json",
            "feed.json",
            "ferry.html",
            "front-0123456789abcdef.css",
            "front-1.html",
            "front-1.json",
            "front.json",
            "harbour.html",
            "icon-192.png",
            "icon-512.png",
            "icon-maskable.png",
            "icon.svg",
            "index.html",
            "manifest.webmanifest",
            "media/harbour.svg",
            "mina.html",
            "most.html",
            "people.json",
            "people/0.json",
            "rss.xml",
            "search/index.json",
            "sitemap.xml",
            "stories/a-letter-about-gulls.json",
            "stories/ferry.json",
            "stories/harbour.json",
            "stories/mina.json",
            "stories/most.json",
            "story.schema.json",
            "worker.js",
        ]
    );
}

#[test]
fn the_application_is_the_newsrooms_and_all_that_it_names_is_there() {
    let desk = Desk::new("application");
    desk.built(&[]);
    let application = desk.json("edition/manifest.webmanifest");
    assert_eq!(application["name"], "The Lindby Post");
    // Without one of its own it is known by where it starts, which is another place for each edition of a host.
    assert!(application.get("id").is_none());
    for field in ["start_url", "scope"] {
        assert_eq!(application[field], "./");
    }
    let icons = application["icons"].as_array().unwrap();
    for icon in icons {
        let file = icon["src"].as_str().unwrap();
        let bytes = fs::read(desk.path(&format!("edition/{file}"))).unwrap();
        if let Some((width, height)) = icon["sizes"].as_str().unwrap().split_once('x') {
            // Where a PNG says how large it is.
            let size = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
            assert_eq!(
                [size(16), size(20)].map(|it| it.to_string()),
                [width, height]
            );
        }
    }
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
    for shortcut in application["shortcuts"].as_array().unwrap() {
        assert!(shortcut["url"].as_str().unwrap().starts_with("./?page="));
    }
    assert_eq!(application["share_target"]["action"], "./");
    assert_eq!(application["share_target"]["params"]["url"], "url");
    assert!(application["file_handlers"][0]["accept"]["application/json"].is_string());
}

#[test]
fn each_story_has_a_name_that_is_its_content() {
    let desk = Desk::new("versions");
    desk.built(&[]);
    let files = files(&desk.path("edition"));
    let versions: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.starts_with("versions/") && path.ends_with(".json"))
        .collect();
    assert_eq!(versions.len(), 5);
    for (path, bytes) in versions {
        let (id, hash) = path["versions/".len()..path.len() - ".json".len()]
            .rsplit_once('-')
            .unwrap();
        assert_eq!(
            &standfirst::edition::Hash::of(bytes).to_string()[..16],
            hash
        );
        assert_eq!(&files[&format!("stories/{id}.json")], bytes);
    }
}

#[test]
fn each_twin_is_the_file_and_smaller() {
    let desk = Desk::new("twins");
    desk.built(&[]);
    let files = files(&desk.path("edition"));
    let mut count = 0;
    for (path, bytes) in &files {
        let (of, back) = if let Some(of) = path.strip_suffix(".br") {
            let mut back = vec![];
            brotli::BrotliDecompress(&mut bytes.as_slice(), &mut back).unwrap();
            (of, back)
        } else if let Some(of) = path.strip_suffix(".gz") {
            let mut back = vec![];
            let mut reader = flate2::read::GzDecoder::new(bytes.as_slice());
            reader.read_to_end(&mut back).unwrap();
            (of, back)
        } else {
            continue;
        };
        count += 1;
        assert_eq!(files[of], back, "{path}");
        assert!(bytes.len() < back.len(), "{path}");
    }
    assert!(count > 20, "{count}");
    for path in [
        "index.html.br",
        "feed.json.gz",
        "stories/harbour.json.br",
        "boot-4df03002f72dd028.js.br",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
}

#[test]
fn the_page_has_the_newsrooms_names_and_its_lead_story() {
    let desk = Desk::new("page");
    desk.mend(
        "newsroom/newsroom.toml",
        "page_size",
        "lead = \"ferry\"\npage_size",
    );
    desk.built(&[]);
    let page = desk.read("edition/index.html");
    assert!(!page.contains("Moscow Times"));
    for part in [
        "<title>The Lindby Post</title>",
        "<meta name=\"application-name\" content=\"The Lindby Post\">",
        "<meta name=\"offer-careful\" content=\"RU BY Europe/Moscow\">",
        "href=\"stories/ferry.json\">",
        "<link id=\"people-index\" href=\"people.json\">",
        "<a href=\"front.html\" data-own=\"\">All stories</a> <a href=\"./?page=kept\"",
        "<link id=\"edition-appeal\" href=\"appeal.json\">",
        "<link rel=\"alternate\" type=\"application/feed+json\" href=\"feed.json\" title=\"The Lindby Post\">",
        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"rss.xml\" title=\"The Lindby Post\">",
        "<a href=\"./\" translate=\"no\">The Lindby Post</a>",
    ] {
        assert_eq!(page.matches(part).count(), 1, "{part}");
    }
    assert_eq!(
        desk.json("edition/manifest.webmanifest")["name"],
        "The Lindby Post"
    );
    // What is not the newsroom's own is as it was.
    let before = desk.read("reader/index.html");
    let same = |line: &&str| !page.contains(*line);
    let changed: Vec<_> = before.lines().filter(same).collect();
    assert_eq!(changed.len(), 7, "{changed:#?}");
}

#[test]
fn names_with_signs_of_markup_stay_names() {
    let desk = Desk::new("signs");
    desk.mend(
        "newsroom/newsroom.toml",
        "The Lindby Post",
        "<b>Lindby & 'Post'</b>",
    );
    desk.built(&[]);
    let page = desk.read("edition/index.html");
    assert!(page.contains("<title>&lt;b&gt;Lindby &amp; 'Post'&lt;/b&gt;</title>"));
    assert!(!page.contains("<b>Lindby"));
    let rss = rss::Channel::read_from(desk.read("edition/rss.xml").as_bytes()).unwrap();
    assert_eq!(rss.title(), "<b>Lindby & 'Post'</b>");
}

#[test]
fn a_picture_is_copied_and_found_from_the_page() {
    let desk = Desk::new("pictures");
    desk.write("newsroom/media/2026/a b.jpg", "no text");
    desk.mend(
        "newsroom/stories/most.json",
        "\"body\"",
        "\"lead\": { \"url\": \"media/2026/a%20b.jpg\" }, \"body\"",
    );
    desk.built(&[]);
    let story = desk.json("edition/stories/harbour.json");
    assert_eq!(story["lead"]["url"], "media/harbour.svg");
    assert_eq!(
        desk.json("edition/stories/most.json")["lead"]["url"],
        "media/2026/a%20b.jpg"
    );
    assert_eq!(desk.read("edition/media/2026/a b.jpg"), "no text");
    assert_eq!(
        desk.read("edition/media/harbour.svg"),
        desk.read("newsroom/media/harbour.svg")
    );
}

#[test]
fn what_an_editor_stated_of_quotations_stays_unless_the_text_left_it_behind() {
    let desk = Desk::new("stated");
    let stated = r#""quotations": [{ "passage": 2, "words": "«Ездить по нему нельзя»", "speaker": { "name": "Мэр", "how": "editor" } }], "body""#;
    desk.mend("newsroom/stories/most.json", "\"body\"", stated);
    desk.built(&[]);
    let story = desk.json("edition/stories/most.json");
    assert_eq!(story["quotations"][0]["speaker"]["name"], "Мэр");
    desk.mend(
        "newsroom/stories/most.json",
        "«Ездить по нему нельзя», — сказала",
        "«Ездить нельзя», — сказала",
    );
    desk.built(&[]);
    let story = desk.json("edition/stories/most.json");
    assert_eq!(story["quotations"][0]["speaker"]["name"], "Анна Руис");
}

#[test]
fn a_wire_text_is_named_after_its_file_and_takes_what_stands_beside_it() {
    let desk = Desk::new("wire");
    desk.write(
        "newsroom/wire/quiet.txt",
        "A Quiet Week\n\nNothing happened in Lindby this week.\n",
    );
    desk.built(&[]);
    let ferry = fs::read(desk.path("edition/stories/ferry.json")).unwrap();
    let ferry = story::read(&ferry).unwrap().story;
    assert_eq!(ferry.published.as_deref(), Some("2026-11-26T09:00:00Z"));
    assert_eq!(ferry.section.as_deref(), Some("Town"));
    assert_eq!(ferry.bylines[0].name, "Ida Holm");
    assert!(
        matches!(&ferry.body[0], Block::Paragraph { text } if text.to_plain().starts_with("The ferry to Riverton"))
    );
    // The newsroom's first language, where none is said.
    let quiet = desk.json("edition/stories/quiet.json");
    assert_eq!(quiet["language"], "en");
    assert_eq!(quiet["headline"], "A Quiet Week");
}
