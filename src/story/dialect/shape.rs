//! What tells a dialect: the fields that a document of each form has.
//!
//! The form of which all fields are there wins; of several the one with the most, then the first
//! in the list. The list is data that anybody can check against the specifications.

use super::error::{Dialect, Error, Near};
use super::paths::all;
use crate::story::fields::Field;
use crate::story::json::{Json, line_of};

/// One form of a dialect: what it is called, the fields that tell it, and how to get one that has
/// them.
struct Form(Dialect, &'static str, &'static [Need], &'static str);

/// A field that must be there.
enum Need {
    /// At one of these paths.
    One(&'static [&'static str]),
    /// At this path, with a text, or a list of texts, of which one is in the list.
    Text(&'static str, &'static [&'static str]),
}

use Dialect::{Activity, AppleNews, Ghost, Guardian, JsonFeed, Native, NewsArticle, WordPress};
use Need::{One, Text};

/// Begins the address of each version of JSON Feed that is read.
const VERSION: &[&str] = &["jsonfeed.org/version/1"];

/// The types of schema.org that have an `articleBody`.
const ARTICLE: &[&str] = &[
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "AskPublicNewsArticle",
    "ReviewNewsArticle",
    "AdvertiserContentArticle",
    "SatiricalArticle",
    "Report",
    "ScholarlyArticle",
    "TechArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "SocialMediaPosting",
];

const OBJECT: &[&str] = &["Article", "Note", "Page"];
const ACTIVITY: &[&str] = &["Create", "Update"];

const FORMS: &[Form] = &[
    Form(
        Native,
        "a story of our own",
        &[One(&["headline"]), One(&["body[].type"])],
        "see docs/formats.md",
    ),
    Form(
        JsonFeed,
        "a JSON Feed",
        &[Text("version", VERSION), One(&["items"])],
        "see jsonfeed.org/version/1.1",
    ),
    Form(
        JsonFeed,
        "an item of a JSON Feed",
        &[One(&["content_html", "content_text"]), One(&["id", "url"])],
        "see jsonfeed.org/version/1.1",
    ),
    Form(
        WordPress,
        "a WordPress post",
        &[
            One(&["content.rendered"]),
            One(&["title.rendered", "excerpt.rendered", "date_gmt", "slug"]),
        ],
        ASK_WORDPRESS,
    ),
    Form(
        WordPress,
        "a list of WordPress posts",
        &[
            One(&["[].content.rendered"]),
            One(&[
                "[].title.rendered",
                "[].excerpt.rendered",
                "[].date_gmt",
                "[].slug",
            ]),
        ],
        ASK_WORDPRESS,
    ),
    Form(
        Ghost,
        "Ghost’s posts",
        &[
            One(&["posts[].html", "posts[].plaintext", "posts[].access"]),
            One(&["posts[].title", "posts[].slug"]),
        ],
        ASK_GHOST,
    ),
    Form(
        Ghost,
        "Ghost’s pages",
        &[
            One(&["pages[].html", "pages[].plaintext", "pages[].access"]),
            One(&["pages[].title", "pages[].slug"]),
        ],
        ASK_GHOST,
    ),
    Form(
        Ghost,
        "an export of Ghost",
        &[One(&["db[].data.posts"])],
        ASK_GHOST,
    ),
    Form(
        Ghost,
        "a Ghost post",
        &[
            One(&["html", "plaintext"]),
            One(&["title", "slug"]),
            One(&["comment_id", "uuid", "published_at", "primary_author"]),
        ],
        ASK_GHOST,
    ),
    Form(
        NewsArticle,
        "an article in JSON-LD",
        &[
            Text("@type", ARTICLE),
            One(&["articleBody", "liveBlogUpdate", "text"]),
        ],
        ASK_JSON_LD,
    ),
    Form(
        NewsArticle,
        "a list in JSON-LD",
        &[
            Text("[].@type", ARTICLE),
            One(&["[].articleBody", "[].liveBlogUpdate", "[].text"]),
        ],
        ASK_JSON_LD,
    ),
    Form(
        NewsArticle,
        "a graph in JSON-LD",
        &[
            Text("@graph[].@type", ARTICLE),
            One(&[
                "@graph[].articleBody",
                "@graph[].liveBlogUpdate",
                "@graph[].text",
            ]),
        ],
        ASK_JSON_LD,
    ),
    Form(
        NewsArticle,
        "a list of graphs in JSON-LD",
        &[
            Text("[].@graph[].@type", ARTICLE),
            One(&[
                "[].@graph[].articleBody",
                "[].@graph[].liveBlogUpdate",
                "[].@graph[].text",
            ]),
        ],
        ASK_JSON_LD,
    ),
    Form(
        Activity,
        "an object of ActivityPub",
        &[
            Text("type", OBJECT),
            One(&["content", "contentMap", "source.content"]),
        ],
        ASK_ACTIVITY,
    ),
    Form(
        Activity,
        "an activity of ActivityPub",
        &[
            Text("type", ACTIVITY),
            Text("object.type", OBJECT),
            One(&[
                "object.content",
                "object.contentMap",
                "object.source.content",
            ]),
        ],
        ASK_ACTIVITY,
    ),
    Form(
        AppleNews,
        "an article in Apple News Format",
        &[
            One(&["components[].role"]),
            One(&["version", "identifier", "layout"]),
        ],
        "see Apple’s ArticleDocument",
    ),
    Form(
        Guardian,
        "an article of the Guardian’s Content API",
        &[One(&["response.content.webTitle"]), One(GUARDIAN_TEXT)],
        ASK_GUARDIAN,
    ),
    Form(
        Guardian,
        "a search of the Guardian’s Content API",
        &[One(&["response.results[].webTitle"]), One(GUARDIAN_TEXTS)],
        ASK_GUARDIAN,
    ),
    Form(
        Guardian,
        "content of the Guardian’s Content API",
        &[
            One(&["webTitle"]),
            One(&["blocks.body", "fields.body", "fields.bodyText"]),
        ],
        ASK_GUARDIAN,
    ),
];

const GUARDIAN_TEXT: &[&str] = &[
    "response.content.blocks.body",
    "response.content.fields.body",
    "response.content.fields.bodyText",
];
const GUARDIAN_TEXTS: &[&str] = &[
    "response.results[].blocks.body",
    "response.results[].fields.body",
    "response.results[].fields.bodyText",
];

const ASK_WORDPRESS: &str =
    "ask for the post without `_fields`, at /wp-json/wp/v2/posts/ and its number";
const ASK_GHOST: &str = "ask for the post with `formats=html`";
const ASK_JSON_LD: &str = "many pages leave the text out of their JSON-LD: take another format";
const ASK_ACTIVITY: &str = "ask for the object itself, with `Accept: application/activity+json`";
const ASK_GUARDIAN: &str = "ask for it with `show-blocks=all` or `show-fields=all`";

/// Whether this is the name of an article of schema.org.
pub(super) fn is_article(kind: &Field) -> bool {
    has_text(kind, ARTICLE)
}

/// The dialect of a document, or the form it is nearest to.
pub(super) fn dialect_of(top: &Field, text: &[u8]) -> Result<Dialect, Error> {
    let mut fit: Option<(usize, Dialect)> = None;
    let mut nearest: Option<(usize, usize, &Form)> = None;
    for form in FORMS {
        let Form(dialect, _, needs, _) = form;
        let score: usize = needs.iter().map(|need| need.met_by(top) as usize).sum();
        let missing = needs.len() * Met::Yes as usize - score;
        if missing == 0 && fit.is_none_or(|(most, _)| score > most) {
            fit = Some((score, *dialect));
        }
        let is_nearer =
            |(most, least, _): (usize, usize, _)| score > most || score == most && missing < least;
        if score > 0 && nearest.is_none_or(is_nearer) {
            nearest = Some((score, missing, form));
        }
    }
    match fit {
        Some((_, dialect)) => Ok(dialect),
        None => Err(Error::NoDialect {
            nearest: nearest.and_then(|(_, _, form)| near(form, top, text)),
        }),
    }
}

/// How far a need is met.
#[derive(Clone, Copy, PartialEq)]
enum Met {
    No = 0,
    /// The field is there and says something else.
    Nearly = 1,
    Yes = 2,
}

impl Need {
    fn met_by(&self, top: &Field) -> Met {
        match self {
            One(paths) if paths.iter().any(|path| !all(top, path).is_empty()) => Met::Yes,
            One(_) => Met::No,
            Text(path, wanted) => {
                let found = all(top, path);
                if found.iter().any(|field| has_text(field, wanted)) {
                    Met::Yes
                } else if found.is_empty() {
                    Met::No
                } else {
                    Met::Nearly
                }
            }
        }
    }
}

fn near(form: &Form, top: &Field, text: &[u8]) -> Option<Near> {
    let Form(dialect, name, needs, advice) = form;
    let need = needs.iter().find(|need| need.met_by(top) != Met::Yes)?;
    let (path, problem) = match need {
        One(paths) => (paths.first()?, "is missing".to_owned()),
        Text(path, wanted) => (path, wrong_text(all(top, path).first(), wanted)),
    };
    Some(Near {
        dialect: *dialect,
        form: name,
        path: (*path).to_owned(),
        problem,
        line: line_of(text, path),
        advice,
    })
}

fn wrong_text(found: Option<&Field>, wanted: &[&str]) -> String {
    let wanted = wanted.get(..3).unwrap_or(wanted).join(", ");
    match found.map(Field::value) {
        Some(Json::Text(text)) => {
            let text: String = text.chars().take(60).collect();
            format!("is “{text}” and should be one of: {wanted}")
        }
        Some(_) => format!("is no text and should be one of: {wanted}"),
        None => "is missing".to_owned(),
    }
}

/// Whether one of the texts behind the value is wanted. A type may stand with its vocabulary, as
/// `https://schema.org/NewsArticle` or `schema:NewsArticle`; an address with or without its scheme.
fn has_text(field: &Field, wanted: &[&str]) -> bool {
    match field.value() {
        Json::List(_) => {
            let items = field.items().unwrap_or_default();
            items.iter().any(|item| has_text(item, wanted))
        }
        Json::Text(text) if wanted == VERSION => {
            let text = text.trim();
            let address = text.split_once("://").map_or(text, |(_, rest)| rest);
            let address = address.strip_prefix("www.").unwrap_or(address);
            VERSION.iter().any(|start| address.starts_with(start))
        }
        Json::Text(text) => {
            let name = text.trim().rsplit(['/', '#', ':']).next();
            name.is_some_and(|name| wanted.contains(&name))
        }
        _ => false,
    }
}
