//! Headings, lists, quotes, code and what has no block of its own.

use super::shown::{assert_blocks, assert_texts, link, paragraph, plain, spans, strong, text};
use standfirst::story::{Block, RichText};

fn list(ordered: bool, items: &[&str]) -> Block {
    let items = items.iter().map(|it| text(it)).collect();
    Block::List { ordered, items }
}

fn block_quote(paragraphs: &[&str], cite: Option<&str>) -> Block {
    Block::BlockQuote {
        paragraphs: paragraphs.iter().map(|it| text(it)).collect(),
        cite: cite.map(str::to_owned),
    }
}

fn code(text: &str, language: Option<&str>) -> Block {
    Block::Code {
        text: text.to_owned(),
        language: language.map(str::to_owned),
    }
}

#[test]
fn text_in_a_div_or_in_nothing_is_a_paragraph() {
    assert_texts(
        "a<div>b<div>c</div>d</div>e",
        &["a", "b", "c", "d", "e"],
        "",
    );
    assert_texts("<p>&nbsp;</p><p></p><div><span></span></div>", &[], "");
}

#[test]
fn headings_have_three_levels() {
    let heading = |level, words| Block::Heading {
        level,
        text: text(words),
    };
    assert_blocks(
        "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e <br>f</h6><h2> </h2>",
        &[
            heading(2, "a"),
            heading(2, "b"),
            heading(3, "c"),
            heading(4, "d"),
            heading(4, "e\nf"),
        ],
        "",
    );
}

#[test]
fn a_rule_is_a_pause() {
    let rule = "<hr class='wp-block-separator has-alpha-channel-opacity'/>";
    assert_blocks(
        &format!("a{rule}b"),
        &[paragraph("a"), Block::Separator, paragraph("b")],
        "",
    );
}

#[test]
fn lists_keep_their_items_and_their_kind() {
    assert_blocks(
        "<ul> <li>a</li> <li><p>b</p><p>c</p></li> </ul>",
        &[list(false, &["a", "b\nc"])],
        "",
    );
    assert_blocks("<ol><li>a<li>b</ol>", &[list(true, &["a", "b"])], "");
    assert_blocks(
        "<ol start=3><li>a</ol>",
        &[list(true, &["a"])],
        "counting of a list 1",
    );
}

#[test]
fn a_list_in_an_item_is_lines_of_it() {
    let nested = Block::List {
        ordered: true,
        items: vec![text("a\n– b\n– c"), text("d")],
    };
    let nested = &[nested];
    assert_blocks(
        "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>",
        nested,
        "",
    );
    assert_blocks(
        "<ol><li>a</li><ul><li>b</li><li>c</li></ul><li>d</li></ol>",
        nested,
        "",
    );
}

#[test]
fn a_picture_between_items_divides_the_list() {
    let walked = super::shown::walked("<ul><li>a<img src=/x.jpg></li><li>b</li></ul>");
    assert!(
        matches!(
            &walked.body[..],
            [Block::List { .. }, Block::Figure(_), Block::List { .. }]
        ),
        "{:?}",
        walked.body
    );
}

#[test]
fn terms_are_important_and_what_they_mean_follows() {
    assert_blocks(
        "<dl><dt>Dam<dd>A wall.</dl>",
        &[spans(&[strong("Dam")]), paragraph("A wall.")],
        "",
    );
    assert_blocks(
        "<details><summary>More</summary>Hidden until opened.</details>",
        &[spans(&[strong("More")]), paragraph("Hidden until opened.")],
        "",
    );
}

#[test]
fn quotes_have_paragraphs_and_a_source() {
    assert_blocks(
        "<blockquote>a</blockquote>",
        &[block_quote(&["a"], None)],
        "",
    );
    assert_blocks(
        "<blockquote class='wp-block-quote'><p>a</p><p>b</p><cite>— A. Witness</cite></blockquote>",
        &[block_quote(&["a", "b"], Some("A. Witness"))],
        "",
    );
    assert_blocks(
        "<blockquote><p>a</p><footer>B, <cite>C</cite></footer></blockquote>",
        &[block_quote(&["a"], Some("B, C"))],
        "",
    );
    assert_blocks(
        "<figure><blockquote><p>a</p></blockquote><figcaption>B</figcaption></figure>",
        &[block_quote(&["a"], Some("B"))],
        "",
    );
    // A work in the middle of a sentence is no source.
    assert_blocks(
        "<blockquote><p>In <cite>Emma</cite> all is well.</p></blockquote>",
        &[Block::BlockQuote {
            paragraphs: vec![RichText(vec![
                plain("In "),
                super::shown::emphasis("Emma"),
                plain(" all is well."),
            ])],
            cite: None,
        }],
        "",
    );
}

#[test]
fn what_is_no_text_divides_a_quote() {
    let walked = super::shown::walked("<blockquote><p>a</p><img src=/x.jpg><p>b</p></blockquote>");
    assert!(
        matches!(
            &walked.body[..],
            [
                Block::BlockQuote { .. },
                Block::Figure(_),
                Block::BlockQuote { .. }
            ]
        ),
        "{:?}",
        walked.body
    );
}

#[test]
fn words_repeated_large_are_a_pull_quote() {
    let pulled = |cite: Option<&str>| Block::PullQuote {
        text: text("We ran"),
        cite: cite.map(str::to_owned),
    };
    let wordpress = "<figure class='wp-block-pullquote'><blockquote><p>We ran</p><cite>A. Witness</cite></blockquote></figure>";
    assert_blocks(wordpress, &[pulled(Some("A. Witness"))], "");
    assert_blocks(
        "<aside class='pullquote'><p>We ran</p></aside>",
        &[pulled(None)],
        "",
    );
}

#[test]
fn code_keeps_its_white_space_and_its_language() {
    assert_blocks(
        "<pre class=x><code class='language-sql'>select 1\n  from <b>x</b>;\n</code></pre>",
        &[code("select 1\n  from x;", Some("sql"))],
        "",
    );
    assert_blocks("<pre>a<br>b</pre>", &[code("a\nb", None)], "");
}

#[test]
fn a_poem_keeps_its_lines_and_its_stress() {
    assert_blocks(
        "<pre class='wp-block-verse'>One\n\n  <em>Two</em></pre>",
        &[spans(&[plain("One\n"), super::shown::emphasis("Two")])],
        "",
    );
}

#[test]
fn the_cards_of_ghost_keep_their_words_and_lose_their_forms() {
    assert_blocks(
        "<div class='kg-card kg-callout-card'><div class='kg-callout-emoji'>💡</div><div class='kg-callout-text'>Boil it.</div></div>",
        &[Block::Note {
            text: text("💡\nBoil it."),
        }],
        "",
    );
    assert_blocks(
        "<div class='kg-card kg-button-card'><a href='https://a.example/' class='kg-btn'>Join</a></div>",
        &[spans(&[link("Join", "https://a.example/")])],
        "",
    );
    assert_blocks(
        "<div class='kg-card kg-toggle-card'><div class='kg-toggle-heading'><h4>Why?</h4><button><svg/></button></div><div><p>So.</p></div></div>",
        &[
            Block::Heading {
                level: 4,
                text: text("Why?"),
            },
            paragraph("So."),
        ],
        "button 1",
    );
    assert_blocks(
        "<div class='kg-card kg-signup-card'><h2>Letter</h2><form><input><button>Subscribe</button><p>Sent!</p></form><p>No spam.</p></div>",
        &[
            Block::Heading {
                level: 2,
                text: text("Letter"),
            },
            paragraph("No spam."),
        ],
        "form 1 (“SubscribeSent!”)",
    );
}

#[test]
fn a_form_around_the_whole_page_goes_alone() {
    let story = "The water is falling. ".repeat(30);
    assert_texts(
        &format!("<form><input value=x><p>{story}</p><button>Send</button></form>"),
        &[story.trim()],
        "form around the page 1, input 1, button 1 (“Send”)",
    );
}

#[test]
fn what_is_not_seen_goes_and_is_said() {
    assert_texts(
        "a<script>x()</script><style>y</style><template><p>z</p></template><!-- c --><span hidden>h <b>i</b></span><p style='display: none'>j</p><span class='screen-reader-text'>k</span><script></script>",
        &["a"],
        "script 2, style 1, template 1, hidden text 3 (“h i”)",
    );
    // Seen, if not heard.
    assert_texts(
        "<p aria-hidden=true>a</p><p hidden='until-found'>b</p><p style='position:absolute;left:-9999px'>c</p>",
        &["a", "b"],
        "hidden text 1 (“c”)",
    );
}

#[test]
fn deep_nesting_loses_no_text_and_no_paragraph() {
    let html = "<div>".repeat(100) + "<p>a</p><p>b</p>c" + &"</div>".repeat(50) + "<p>d</p>";
    let walked = super::shown::walked(&html);
    assert_eq!(
        walked.body,
        [
            paragraph("a"),
            paragraph("b"),
            paragraph("c"),
            paragraph("d")
        ]
    );
    assert_eq!(walked.dropped.count("nesting deeper than 64"), 38);
}
