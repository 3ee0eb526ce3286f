//! The front page as it stands without script: the newest stories by day, or a page of older ones.
//!
//! `public/front.js` takes it over as it is and makes what follows in the same form.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Serialize;

use super::body;
use super::place::Place;
use crate::page::moment::moment;
use crate::page::view::{Element, View, el};
use crate::page::words;
use crate::story::{direction, is_day_or_time, primary_language};

/// What the list says of a story.
#[derive(Clone, Debug, Serialize)]
pub struct Teaser<'a> {
    /// Its name: its page is this with `.html`.
    pub id: &'a str,
    /// Its language.
    pub language: &'a str,
    /// Its headline.
    pub headline: &'a str,
    /// Its standfirst.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<&'a str>,
    /// Its section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<&'a str>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<&'a str>,
    /// How many minutes it takes to read, at least and at most.
    pub minutes: (u32, u32),
    /// The first of those who are quoted in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<&'a str>,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct Front<'a> {
    /// The language that the page speaks.
    pub language: &'a str,
    /// The edition in a sentence.
    pub description: Option<&'a str>,
    /// The whole address of the edition's folder, where it is known.
    pub base: Option<&'a str>,
    /// The page's own address from there: nothing for the first one.
    pub path: &'a str,
    /// The newest first.
    pub stories: &'a [Teaser<'a>],
    /// The sections to choose from.
    pub sections: &'a [&'a str],
    /// The page with older stories.
    pub older: Option<&'a str>,
}

/// The words of `front.js`, by language and name: what it says, too, is said here alike.
static WORDS: LazyLock<BTreeMap<&str, BTreeMap<String, String>>> = LazyLock::new(|| {
    macro_rules! files {
        ($($language:literal)+) => {
            [$(($language, include_str!(concat!("../../../public/words/", $language, "/front.json")))),+]
        };
    }
    let files = files!("ar" "de" "en" "es" "fa" "fr" "he" "ru" "uk" "zh");
    let read = files.map(|(language, file)| {
        let words = serde_json::from_str(file).unwrap_or_default();
        (language, words)
    });
    read.into_iter().collect()
});

fn own(name: &str) -> &'static str {
    let words = WORDS.get(words::language());
    let word = words.and_then(|words| words.get(name));
    word.map_or("", String::as_str)
}

/// The list, as it stands in a page at that place.
pub fn list(front: &Front, place: Place, searched: bool) -> String {
    body::made(front.language, place, || article(front, searched).into())
}

fn article(front: &Front, searched: bool) -> Element {
    el("article")
        .id("first-paint")
        .class("front")
        .child(
            words::own("h1")
                .id("headline")
                .attr("tabindex", "-1")
                .child(words::STORIES),
        )
        .child(finding(front, searched))
        .child(days(front.stories))
        .child(front.older.map(|older| {
            words::own("p")
                .class("more")
                .child(el("a").attr("href", older).child(own("more")))
        }))
}

// What a script makes seen and works with, so that it moves nothing when it comes.
fn finding(front: &Front, searched: bool) -> Element {
    let field = searched.then(|| {
        el("label")
            .class("search")
            .child(el("span").child(own("search")))
            .child(el("input").attr("type", "search"))
    });
    let button = |label: &str| {
        el("button")
            .attr("type", "button")
            .attr("aria-pressed", "false")
            .child(label)
    };
    let mut filters = vec![button(own("all")).into()];
    for section in front.sections {
        filters.push(button(section).attr("dir", "auto").into());
    }
    words::own("div")
        .class("finding")
        .child(field)
        .child(el("div").class("filters").child(filters))
}

/// The stories in groups, each with its day, as the newsroom's own clock had it. No day comes twice, nor after an earlier
/// one: where clocks differ, a story stands with the one before it.
fn days(stories: &[Teaser]) -> View {
    let mut groups: Vec<(&str, Vec<View>)> = Vec::new();
    for story in stories {
        let day = day_of(story);
        match groups.last_mut() {
            Some((last, items)) if day >= *last => items.push(item(story)),
            _ => groups.push((day, vec![item(story)])),
        }
    }
    let groups = groups.into_iter().map(|(day, items)| {
        let id = ["day-", day].concat();
        let name = match day {
            "" => View::from(own("undated")),
            day => moment(day),
        };
        el("section")
            .attr("aria-labelledby", &id)
            .attr("data-day", day)
            .child(words::own("h2").id(&id).child(name))
            .child(el("ul").child(items))
            .into()
    });
    el("div")
        .class("days")
        .child(groups.collect::<Vec<View>>())
        .into()
}

// Without a day, which is the last: nothing.
fn day_of<'a>(story: &Teaser<'a>) -> &'a str {
    let time = story.published.filter(|time| is_day_or_time(time));
    let day = time.and_then(|time| time.get(..10));
    day.unwrap_or_default()
}

fn item(story: &Teaser) -> View {
    let address = [story.id, ".html"].concat();
    let minutes = match words::is_long(story.minutes.1) {
        // In hours by `Intl` alone.
        true => "\u{a0}".to_owned(),
        false => words::reading_time(story.minutes),
    };
    let mut item = el("li")
        .attr("data-id", story.id)
        .attr(
            "data-minutes",
            [story.minutes.0.to_string(), story.minutes.1.to_string()].join(" "),
        )
        .attr("dir", direction(story.language));
    if primary_language(story.language) != "und" {
        item = item.attr("lang", story.language);
    }
    item.child(story.section.map(|it| el("p").class("section").child(it)))
        .child(el("h3").child(el("a").attr("href", address).child(story.headline)))
        .child(
            story
                .standfirst
                .map(|it| el("p").class("standfirst").child(it)),
        )
        .child(
            words::own("p")
                .class("about")
                .child(el("span").child(minutes)),
        )
        .child((!story.people.is_empty()).then(|| quoted(story)))
        .into()
}

fn quoted(story: &Teaser) -> Element {
    let (before, after) = own("quoted").split_once("{people}").unwrap_or_default();
    let names = el("bdi")
        .attr("lang", story.language)
        .child(story.people.join(own("list")));
    words::own("p")
        .class("people")
        .child(before)
        .child(names)
        .child(after)
}
