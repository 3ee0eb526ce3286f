//! The story as data for those who look for news: schema.org's NewsArticle.

use serde_json::{Map, Value, json};

use super::head::Head;
use crate::story::{Byline, Story, primary_language};

/// What the page says of its story.
pub fn news_article(head: &Head) -> Value {
    let story = head.story;
    let mut said = Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            said.insert(name.to_owned(), value);
        }
    };
    let text = |text: &Option<String>| text.clone().map(Value::from);
    say("@context", Some("https://schema.org".into()));
    say("@type", Some("NewsArticle".into()));
    say("headline", Some(story.headline.as_str().into()));
    say("description", head.description().map(Value::from));
    let language = Some(story.language.as_str()).filter(|it| primary_language(it) != "und");
    say("inLanguage", language.map(Value::from));
    say("datePublished", text(&story.published));
    say("dateModified", text(&story.updated));
    say("author", authors(&story.bylines));
    say("articleSection", text(&story.section));
    say("dateline", text(&story.dateline));
    say("keywords", keywords(story));
    say(
        "publisher",
        Some(json!({ "@type": "NewsMediaOrganization", "name": head.around.newsroom })),
    );
    let source = story.source.as_ref();
    let source = source.filter(|source| source.name != head.around.newsroom);
    say(
        "sourceOrganization",
        source.map(|source| json!({ "@type": "Organization", "name": source.name })),
    );
    say("image", picture(head));
    say("correction", corrections(story));
    let address = head.address().map(Value::from);
    say("url", address.clone());
    say("mainEntityOfPage", address);
    say("isAccessibleForFree", Some(true.into()));
    said.into()
}

fn authors(bylines: &[Byline]) -> Option<Value> {
    let one = |author: &Byline| {
        let mut said = json!({ "@type": "Person", "name": author.name });
        for (name, value) in [("jobTitle", &author.role), ("url", &author.url)] {
            if let Some(value) = value {
                said[name] = value.as_str().into();
            }
        }
        said
    };
    (!bylines.is_empty()).then(|| bylines.iter().map(one).collect())
}

fn keywords(story: &Story) -> Option<Value> {
    (!story.tags.is_empty()).then(|| story.tags.clone().into())
}

fn picture(head: &Head) -> Option<Value> {
    let (picture, address) = head.picture()?;
    let mut said = json!({ "@type": "ImageObject", "url": address });
    for (name, pixels) in [("width", picture.width), ("height", picture.height)] {
        if let Some(pixels) = pixels {
            said[name] = pixels.into();
        }
    }
    let caption = picture.caption.as_ref().map(|caption| caption.to_plain());
    for (name, text) in [("caption", &caption), ("creditText", &picture.credit)] {
        if let Some(text) = text {
            said[name] = text.as_str().into();
        }
    }
    Some(said)
}

fn corrections(story: &Story) -> Option<Value> {
    let all = story.corrections.iter().map(|correction| {
        let mut said = json!({ "@type": "CorrectionComment", "text": correction.text });
        if let Some(date) = &correction.date {
            said["datePublished"] = date.as_str().into();
        }
        said
    });
    (!story.corrections.is_empty()).then(|| all.collect())
}
