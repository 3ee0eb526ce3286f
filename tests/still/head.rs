//! What the page says of itself.

use serde_json::json;
use standfirst::page::still::Surroundings;

use crate::parsed::{all, data, meta, parsed, text_in, value};
use crate::{AROUND, everything, page, page_in, small};

#[test]
fn the_page_says_which_story_it_is() {
    let mut story = everything();
    story["lead"]["url"] = json!("pictures/dam.jpg");
    let seen = parsed(&page(&story));
    for (name, content) in [
        ("description", "Nobody was hurt, and the water is falling."),
        ("og:type", "article"),
        ("og:title", "Dam Breaks Above the Town"),
        (
            "og:description",
            "Nobody was hurt, and the water is falling.",
        ),
        ("og:url", "https://river.example/edition/dam-breaks.html"),
        ("og:site_name", "The River Post"),
        ("og:locale", "en"),
        ("og:image", "https://river.example/edition/pictures/dam.jpg"),
        ("og:image:alt", "A broken wall."),
        ("og:image:width", "1600"),
        ("article:published_time", "2024-03-01"),
        ("article:modified_time", "2024-03-01T18:20:00+01:00"),
        ("article:section", "News"),
        ("article:tag", "floods"),
        ("twitter:card", "summary_large_image"),
    ] {
        assert_eq!(meta(&seen, name), Some(content), "{name}");
    }
    let links = all(&seen, "link");
    let canonical = links
        .iter()
        .find(|it| value(it, "rel") == Some("canonical"));
    assert_eq!(
        value(canonical.expect("a canonical address"), "href"),
        Some("https://river.example/edition/dam-breaks.html")
    );
    let lead = links
        .iter()
        .find(|it| value(it, "id") == Some("lead-story"));
    assert_eq!(
        value(lead.expect("the story's file"), "href"),
        Some("stories/dam-breaks.json")
    );
}

#[test]
fn the_data_is_a_news_article() {
    let data = data(&parsed(&page(&everything())));
    assert_eq!(
        data,
        json!({
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "Dam Breaks Above the Town",
            "description": "Nobody was hurt, and the water is falling.",
            "inLanguage": "en",
            "datePublished": "2024-03-01",
            "dateModified": "2024-03-01T18:20:00+01:00",
            "author": [{
                "@type": "Person", "name": "A. Reporter", "jobTitle": "correspondent",
                "url": "https://example.org/a",
            }],
            "articleSection": "News",
            "dateline": "RIVERTON",
            "keywords": ["floods"],
            "publisher": { "@type": "NewsMediaOrganization", "name": "The River Post" },
            "image": {
                "@type": "ImageObject", "url": "https://river.example/edition/dam.jpg",
                "width": 1600, "height": 900, "caption": "The dam on Friday.",
                "creditText": "A. Photographer",
            },
            "correction": [{
                "@type": "CorrectionComment", "datePublished": "2024-03-02",
                "text": "The dam broke on Friday, not on Thursday.",
            }],
            "url": "https://river.example/edition/dam-breaks.html",
            "mainEntityOfPage": "https://river.example/edition/dam-breaks.html",
            "isAccessibleForFree": true,
        })
    );
}

#[test]
fn without_the_folders_address_nothing_is_said_that_needs_it() {
    let around = Surroundings {
        base: None,
        ..AROUND
    };
    let html = page_in(&everything(), &around);
    let seen = parsed(&html);
    for name in ["og:url", "og:image", "og:image:alt"] {
        assert_eq!(meta(&seen, name), None, "{name}");
    }
    assert_eq!(meta(&seen, "twitter:card"), Some("summary"));
    assert!(!html.contains("canonical"));
    let data = data(&seen);
    assert!(data.get("url").is_none() && data.get("image").is_none());
    assert!(html.contains(r#"<link rel="alternate" href="plotina.html" hreflang="ru">"#));
}

#[test]
fn each_version_names_all_of_them() {
    let seen = parsed(&page(&everything()));
    let links = all(&seen, "link");
    let versions: Vec<_> = links
        .iter()
        .filter_map(|it| Some((value(it, "hreflang")?, value(it, "href")?)))
        .collect();
    assert_eq!(
        versions,
        [
            ("en", "https://river.example/edition/dam-breaks.html"),
            ("ru", "https://river.example/edition/plotina.html"),
        ]
    );
    assert_eq!(text_in(&seen, "languages"), "Русский");
    let shown = all(&seen, "a");
    let shown = shown.iter().find(|it| value(it, "hreflang").is_some());
    assert_eq!(value(shown.expect("a link"), "href"), Some("plotina.html"));
}

#[test]
fn the_first_paragraph_stands_for_a_standfirst_and_is_cut_at_a_word() {
    let long = "word ".repeat(60);
    let story = small(json!({ "body": [
        { "type": "heading", "level": 2, "text": "Part" },
        { "type": "paragraph", "text": long },
    ] }));
    let seen = parsed(&page(&story));
    let description = meta(&seen, "description").expect("a description");
    assert!(description.ends_with("word…"), "{description}");
    assert!(description.chars().count() <= 200, "{description}");
}

#[test]
fn the_document_is_in_the_storys_language_and_runs_its_way() {
    for (language, direction) in [("ar-EG", "rtl"), ("ru", "ltr"), ("he", "rtl")] {
        let seen = parsed(&page(&small(json!({ "language": language }))));
        let root = all(&seen, "html")[0];
        assert_eq!(value(root, "lang"), Some(language));
        assert_eq!(value(root, "dir"), Some(direction));
    }
}

#[test]
fn the_title_is_the_one_that_the_reader_will_give_it() {
    let html = page(&small(json!({ "headline": "A & B <c>" })));
    assert!(html.contains("<title>A &amp; B &lt;c&gt; — The Moscow Times</title>"));
}
