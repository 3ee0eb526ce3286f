//! The text of a post as WordPress keeps it. What it shows is made of it on the way to the reader:
//! blank lines become paragraphs, and words in square brackets become pictures and players.

/// The text as HTML, and what of it only WordPress could show.
pub struct Content {
    pub html: String,
    /// The names of the codes in square brackets that stay in the text, each once.
    pub left: Vec<String>,
}

/// Elements that stand by themselves: no paragraph goes around them.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "audio",
    "blockquote",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "iframe",
    "li",
    "main",
    "math",
    "nav",
    "object",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "style",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
];

/// Reads the text of a post.
pub fn as_html(text: &str) -> Content {
    let text = text.replace("\r\n", "\n");
    let mut left = vec![];
    // Text of the block editor is HTML already.
    if text.contains("<!-- wp:") {
        return Content { html: text, left };
    }
    let html = paragraphs(&codes(&text, &mut left));
    Content { html, left }
}

/// Blank lines part paragraphs, and line breaks in them break lines.
fn paragraphs(text: &str) -> String {
    let mut html = String::new();
    let mut rest = text;
    // What is set as it was typed keeps its lines.
    while let Some(start) = rest.find("<pre") {
        let end = rest.get(start..).and_then(|pre| pre.find("</pre>"));
        let end = end.map_or(rest.len(), |end| start + end + "</pre>".len());
        let (before, from) = rest.split_at(start);
        html.push_str(&paragraphs_without_pre(before));
        let (pre, after) = from.split_at(end - start);
        html.push_str(pre);
        rest = after;
    }
    html + &paragraphs_without_pre(rest)
}

fn paragraphs_without_pre(text: &str) -> String {
    let mut html = String::new();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for part in lines
        .split(|line| line.is_empty())
        .filter(|part| !part.is_empty())
    {
        let part = part.join("\n");
        if begins_block(&part) {
            html.push_str(&part);
        } else {
            html.push_str("<p>");
            html.push_str(&part.replace('\n', "<br>\n"));
            html.push_str("</p>");
        }
        html.push('\n');
    }
    html
}

fn begins_block(part: &str) -> bool {
    let Some(tag) = part.strip_prefix('<') else {
        return false;
    };
    let name = tag.trim_start_matches('/');
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
    BLOCKS.contains(&name.as_str()) || tag.starts_with("!--")
}

/// Pictures with captions and embedded pages become what they show. Other codes stay.
fn codes(text: &str, left: &mut Vec<String>) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('[') {
        let (before, from) = rest.split_at(start);
        html.push_str(before);
        let Some((name, inside, length)) = code(from) else {
            html.push('[');
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        match (name, inside) {
            ("caption" | "wp_caption", Some(inside)) => html.push_str(&captioned(from, inside)),
            ("embed" | "video" | "audio", Some(inside)) if !inside.trim().is_empty() => {
                html.push_str(
                    &[
                        "\n\n<iframe src=\"",
                        &escaped(inside.trim()),
                        "\"></iframe>\n\n",
                    ]
                    .concat(),
                );
            }
            _ => {
                if !left.iter().any(|it| it == name) {
                    left.push(name.to_owned());
                }
                let (code, _) = from.split_at(length);
                html.push_str(code);
            }
        }
        rest = from.get(length..).unwrap_or_default();
    }
    html + rest
}

/// The name of the code that begins here, what stands between its ends, and its length.
fn code(text: &str) -> Option<(&str, Option<&str>, usize)> {
    const CODES: &[&str] = &[
        "caption",
        "wp_caption",
        "embed",
        "video",
        "audio",
        "gallery",
        "playlist",
        "contact-form",
        "contact-form-7",
        "youtube",
        "vimeo",
        "soundcloud",
        "tweet",
        "instagram",
        "googlemaps",
    ];
    let end = text.find(']')?;
    let inside = text.get(1..end)?;
    let name = inside.split([' ', '\n', '=', '/']).next()?;
    if !CODES.contains(&name) {
        return None;
    }
    let after = text.get(end + 1..)?;
    let closing = ["[/", name, "]"].concat();
    Some(match after.find(&closing) {
        Some(length) => {
            let whole = end + 1 + length + closing.len();
            (name, after.get(..length), whole)
        }
        None => (name, None, end + 1),
    })
}

/// `[caption …]<img …> Words[/caption]`, in older posts `[caption caption="Words"]<img …>[/caption]`.
fn captioned(code: &str, inside: &str) -> String {
    let end = inside.find("</a>").map(|at| at + "</a>".len());
    let end = end.or_else(|| inside.rfind("/>").map(|at| at + 2));
    let end = end
        .or_else(|| inside.find('>').map(|at| at + 1))
        .unwrap_or(0);
    let (picture, words) = inside.split_at(end);
    let head = code.split(']').next().unwrap_or_default();
    let older = head
        .split_once("caption=\"")
        .and_then(|(_, it)| it.split('"').next());
    let words = if words.trim().is_empty() {
        older.unwrap_or_default()
    } else {
        words.trim()
    };
    [
        "\n\n<figure>",
        picture,
        "<figcaption>",
        words,
        "</figcaption></figure>\n\n",
    ]
    .concat()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::as_html;

    #[test]
    fn blank_lines_become_paragraphs_unless_the_text_is_html_already() {
        assert_eq!(
            as_html("One\r\ntwo\r\n\r\n<h2>Three</h2>\n\nFour <em>five</em>").html,
            "<p>One<br>\ntwo</p>\n<h2>Three</h2>\n<p>Four <em>five</em></p>\n"
        );
        let blocks = "<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->";
        assert_eq!(as_html(blocks).html, blocks);
        assert_eq!(as_html("<pre>a\n\nb</pre>").html, "<pre>a\n\nb</pre>");
    }

    #[test]
    fn captions_and_embeds_become_what_they_show_and_other_codes_stay() {
        let content = as_html(
            "[caption id=\"a\" width=\"9\"]<img src=\"a.jpg\" /> A dam[/caption]\n\n\
             [embed]https://video.example/v?a=1&b=2[/embed]\n[gallery ids=\"1,2\"]\n[sic] [1]",
        );
        assert_eq!(
            content.html,
            "<figure><img src=\"a.jpg\" /><figcaption>A dam</figcaption></figure>\n\
             <iframe src=\"https://video.example/v?a=1&amp;b=2\"></iframe>\n\
             <p>[gallery ids=\"1,2\"]<br>\n[sic] [1]</p>\n"
        );
        assert_eq!(content.left, ["gallery"]);
    }
}
