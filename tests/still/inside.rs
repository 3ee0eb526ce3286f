//! What a story's words need stands inside of the page, and the policy allows that and nothing else.

use serde_json::json;
use standfirst::page::still::Template;
use standfirst::story;

use crate::parsed::{all, parsed, value};
use crate::{AROUND, INDEX, small};

const STYLE: &str = "q{quotes:none}";
const SETTINGS: &str = "document.documentElement.dataset.theme='dark'";
const FILES: [&str; 3] = [
    "story-0123456789abcdef.css",
    "rest-0123456789abcdef.css",
    "boot.js",
];

// The reader's page as it is once it was built.
fn built() -> String {
    let scripts = "<script src=settings-1.js></script><link href=./style-1.css rel=stylesheet>\
         <script data-module=./a.js data-wasm=./a.wasm src=./boot-1.js type=module></script>\
         <link href=./a.js rel=modulepreload><link as=fetch crossorigin href=./a.wasm rel=preload></head>";
    let (before, after) = INDEX.split_once("</head>").unwrap();
    let start = before
        .find("<script")
        .filter(|_| before.contains("src=\"settings.js\""));
    let mut before = before.to_owned();
    if let Some(start) = start {
        let end = start + before[start..].find("</script>").unwrap() + "</script>".len();
        before.replace_range(start..end, "");
    }
    [&before, scripts, after].concat()
}

fn read(name: &str) -> Result<Vec<u8>, String> {
    match name {
        "story-0123456789abcdef.css" => Ok(STYLE.into()),
        "settings-1.js" => Ok(SETTINGS.into()),
        _ => Err(format!("{name} is not there")),
    }
}

fn page(paragraphs: usize) -> String {
    let body = vec![json!({ "type": "paragraph", "text": "The bridge is open." }); paragraphs];
    let story = small(json!({ "body": body }));
    let story = story::read(story.to_string().as_bytes()).unwrap().story;
    let template = Template::of(&built(), &FILES)
        .unwrap()
        .holding(read)
        .unwrap();
    template.page(&story, &AROUND).unwrap()
}

fn place(html: &str, part: &str) -> usize {
    assert_eq!(html.matches(part).count(), 1, "{part} in {html}");
    html.find(part).unwrap()
}

#[test]
fn its_words_wait_for_no_other_file() {
    let html = page(2);
    let (before, after) = html.split_once("data-story-end").unwrap();
    assert!(before.contains(&["<style>", STYLE, "</style>"].concat()));
    for later in [
        "settings-1.js",
        "style-1.css",
        "boot-1.js",
        "a.wasm",
        "<script",
    ] {
        assert!(!before.contains(later), "{later} in {before}");
    }
    for rest in [
        "<noscript><link rel=\"stylesheet\" href=\"./rest-0123456789abcdef.css\"></noscript>",
        "src=\"./boot-1.js\" type=\"module\" data-rest=\"./rest-0123456789abcdef.css\"></script>",
    ] {
        assert!(after.contains(rest), "{rest} in {after}");
    }
    assert!(!html.contains("modulepreload") && !html.contains("settings-1.js"));
    let seen = parsed(&html);
    let lead = all(&seen, "link")
        .into_iter()
        .find(|it| value(it, "id") == Some("lead-story"))
        .unwrap();
    assert_eq!(
        (value(lead, "href"), value(lead, "rel")),
        (Some("stories/dam-breaks.json"), None)
    );
}

#[test]
fn the_policy_allows_what_is_inside_and_no_more() {
    let html = page(2);
    // By `printf %s … | openssl dgst -sha256 -binary | base64`.
    place(
        &html,
        "style-src 'self' 'sha256-3tQfSdTbtPC/ery/p8YetpnJRFiJcTxt0ybHsVqEGV0='",
    );
    place(
        &html,
        "script-src 'self' 'wasm-unsafe-eval' 'sha256-4GCtlRIa5/po6BIm3cLw/p4RvTTtjKhicVUkjPlNp/s='",
    );
    assert!(!html.contains("unsafe-inline"));
}

#[test]
fn a_short_story_does_not_wait_for_what_the_reader_chose_and_a_long_one_does() {
    let short = page(2);
    let deferred = ["<script type=module>", SETTINGS, "</script>"].concat();
    assert!(place(&short, &deferred) > place(&short, "data-story-end"));
    assert!(place(&short, &deferred) < place(&short, "./boot-1.js"));
    let long = page(1500);
    let script = ["<script>", SETTINGS, "</script>"].concat();
    assert!(place(&long, &script) < place(&long, "<body"));
}

#[test]
fn what_would_end_inside_of_the_page_is_refused() {
    let read = |_: &str| Ok(b"a{content:'</style>'}".to_vec());
    let fault = Template::of(&built(), &FILES)
        .unwrap()
        .holding(read)
        .expect_err("no page");
    assert!(fault.contains("`</`"), "{fault}");
}
