//! The forms of the dialects: data that anybody can check against the specifications.

use super::error::Dialect;

/// One form of a dialect: what it is called, the fields that tell it, and how to get one that has
/// them.
pub(super) struct Form(
    pub(super) Dialect,
    pub(super) &'static str,
    pub(super) &'static [Need],
    pub(super) &'static str,
);

/// A field that must be there.
pub(super) enum Need {
    /// At one of these paths.
    One(&'static [&'static str]),
    /// At one of these paths, which tells little: others have it as well.
    Common(&'static [&'static str]),
    /// At this path, with a text, or a list of texts, of which one is in the list.
    Text(&'static str, &'static [&'static str]),
}

use Dialect::{Activity, AppleNews, Ghost, Guardian, JsonFeed, Native, NewsArticle, WordPress};
use Need::{Common, One, Text};

/// Begins the address of each version of JSON Feed that is read.
pub(super) const VERSION: &[&str] = &["jsonfeed.org/version/1"];

/// The types of schema.org that have an `articleBody`.
pub(super) const ARTICLE: &[&str] = &[
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

pub(super) const FORMS: &[Form] = &[
    Form(
        JsonFeed,
        "a JSON Feed",
        &[Text("version", VERSION), One(&["items"])],
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
    Form(
        Native,
        "a story of our own",
        &[One(&["headline"]), One(&["body[].type"])],
        "see docs/formats.md",
    ),
    // Last, since many things have an `id`.
    Form(
        JsonFeed,
        "an item of a JSON Feed",
        &[
            One(&["content_html", "content_text"]),
            Common(&["id", "url"]),
        ],
        "see jsonfeed.org/version/1.1",
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
