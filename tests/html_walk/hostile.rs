//! Documents that mean harm.

use super::shown::walked;
use standfirst::story::html::{Walked, events, read, walk};
use standfirst::story::{Block, RichText, StoryError, safe_link, safe_page, safe_picture};

/// Shapes by which markup has been smuggled past filters.
const HOSTILE: &[&str] = &[
    "<a href=javascript:alert(1)>x</a>",
    "<a href=' &#14; javascript:alert(1)'>x</a>",
    "<a href='java&Tab;script:alert(1)'>x</a>",
    "<a href='java&NewLine;script&colon;alert(1)'>x</a>",
    "<a href='&#x6A;avascript&#58;alert(1)'>x</a>",
    "<a href='JAVASCRIPT://%0aalert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='blob:https://a.example/1'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<a href='//user:word@evil.example/'>x</a>",
    "<a href='https://news.example@evil.example/'>x</a>",
    "<a href='\\\\a.example\\x'>x</a>",
    "<base href='javascript:/a/'><a href='x'>x</a>",
    "<base href='https://evil.example/'><a href='x'>x</a>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<iframe src='javascript:alert(1)'></iframe><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='data:text/html;base64,PHNjcmlwdD4='></object><embed src='javascript:1'>",
    "<video src=javascript:1 onerror=alert(1)><source src='data:video/mp4,x' onerror=alert(1)></video>",
    "<img src=x onerror=alert(1)><img src=javascript:alert(1)><img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<img srcset='javascript:alert(1) 1x, data:text/html,x 2x'>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math><a xlink:href=javascript:alert(1)>x</a></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "<textarea><img title='</textarea><script>alert(1)</script>'>",
    "<template><script>alert(1)</script></template><plaintext><script>alert(1)</script>",
    "<select><option><style></option></select><img src=x onerror=alert(1)></style>",
    "<p style='background:url(javascript:alert(1))' onclick=alert(1)>x</p>",
    "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
    "<![CDATA[<script>alert(1)</script>]]><?xml version='1.0'?><!ENTITY x 'y'>",
    "<frameset onload=alert(1)><frame src=javascript:1></frameset>",
    "<blockquote class=twitter-tweet><a href='javascript:alert(1)'>x</a></blockquote>",
    "<figure class='kg-card kg-bookmark-card'><a href='javascript:alert(1)'><div class=kg-bookmark-title>x</div></a></figure>",
    "<figure class=wp-block-embed>javascript:alert(1)</figure>",
];

#[test]
fn no_hostile_document_leads_anywhere_but_to_the_web() {
    for html in HOSTILE {
        assert_safe(&walked(html));
        assert_safe(&walk(events(html), None));
        assert_safe(&walk(events(html), Some("javascript:alert(1)//")));
    }
}

#[test]
fn a_base_in_the_document_moves_no_link() {
    let walked = walked("<base href='https://evil.example/'><a href='x'>x</a>");
    let Some(Block::Paragraph { text }) = walked.body.first() else {
        panic!("{:?}", walked.body);
    };
    assert_eq!(
        text.0.first().and_then(|it| it.link.as_deref()),
        Some("https://news.example/2024/03/dam/x")
    );
}

#[test]
fn a_document_has_a_size_and_a_number_of_blocks() {
    let large = "x".repeat(8 * 1024 * 1024 + 1);
    assert!(matches!(
        read(&large, &events, None),
        Err(StoryError::TooLarge { .. })
    ));
    let fault = read(&"<p>x".repeat(50_001), &events, None).expect_err("too many");
    assert_eq!(
        fault.to_string(),
        "`body` has 50001 blocks and a story may have 50000: split it"
    );
    assert_eq!(read("<p>x", &events, None).expect("a story").body.len(), 1);
}

#[test]
fn a_document_that_nests_without_end_is_read_in_time() {
    let deep = "<div>".repeat(100_000) + "<p>end";
    let walked = read(&deep, &events, None).expect("a story");
    assert_eq!(walked.body.len(), 1);
    let fonts: String = (0..1000).map(|i| format!("<font size={i}>")).collect();
    let walked = read(&(fonts + &"<p>x".repeat(1000)), &events, None).expect("a story");
    assert_eq!(walked.body.len(), 1000);
}

#[track_caller]
pub fn assert_safe(walked: &Walked) {
    for block in &walked.body {
        let texts: Vec<&RichText> = match block {
            Block::Paragraph { text } | Block::Heading { text, .. } | Block::Note { text } => {
                vec![text]
            }
            Block::PullQuote { text, .. } => vec![text],
            Block::List { items, .. } => items.iter().collect(),
            Block::BlockQuote { paragraphs, .. } => paragraphs.iter().collect(),
            Block::Footnotes { notes } => notes.iter().collect(),
            Block::Table {
                caption,
                head,
                rows,
                ..
            } => caption
                .iter()
                .chain(head.iter().chain(rows).flatten())
                .collect(),
            Block::Figure(figure) => {
                assert!(safe_picture(&figure.url).is_some(), "{}", figure.url);
                figure.caption.iter().collect()
            }
            Block::Embed { url, .. } => {
                assert!(safe_page(url).is_some(), "{url}");
                assert!(
                    !url.contains('@') || url.starts_with("https://news.example/"),
                    "{url}"
                );
                vec![]
            }
            Block::Code { .. } | Block::Separator | Block::Unknown { .. } => vec![],
        };
        for span in texts.iter().flat_map(|text| &text.0) {
            if let Some(link) = &span.link {
                assert!(safe_link(link).is_some(), "{link}");
                assert!(!link.starts_with("https://evil.example"), "{link}");
            }
            assert!(!span.text.is_empty());
        }
    }
}
