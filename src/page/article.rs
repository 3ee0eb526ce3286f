//! A story, from its headline to its last word.

use std::sync::Arc;

use super::ask::Ask;
use super::blocks::Passages;
use super::figure::figure;
use super::found::Loaded;
use super::moment::{moment, painted};
use super::place::place;
use super::quotation::Attention;
use super::signal::Flag;
use super::slices::slices;
use super::still::is_still;
use super::text::{link, numbered};
use super::view::{Element, View, el, live};
use super::voices::voices;
use super::words;
use crate::browser::{HERE, storage, tools};
use crate::story::{Block, Byline, Source, Story};

/// Where the choice to highlight quotations is kept.
const HIGHLIGHT: &str = "highlight";

/// The story with everything that belongs to it.
#[allow(non_snake_case)]
pub fn Article(loaded: &Arc<Loaded>) -> View {
    let story = &loaded.story;
    let attention = Attention::new(loaded.clone());
    let highlight = Flag::new(storage::read(HIGHLIGHT) != Ok(Some("off".to_owned())));
    let place = place(loaded, loaded.minutes.1, story.passages().count());
    let (tools, list) = tools(&attention, highlight);
    let picked = attention.picked;
    let (appeal, banner) = Ask::new(loaded).views();
    let article = el("article")
        .id("story")
        .attr("tabindex", "-1")
        .attr("data-address", loaded.address("").trim_end_matches('#'))
        .live_attr(
            "data-highlight",
            move || if highlight.get() { "on" } else { "off" },
        )
        .live_attr("data-voice", move || {
            if picked.get().is_some() {
                "picked"
            } else {
                "all"
            }
        });
    let keep = tool_opener("offline", words::KEEP);
    let article = filled(
        article,
        &attention,
        vec![tools.into(), list].into(),
        keep.into(),
    );
    let article = article.child(appeal);
    vec![article.into(), place, banner].into()
}

/// The same where nothing can be pressed, up to its end: what the reader puts itself in the place of. The room above
/// the text and at its end is kept free for the tools.
#[cfg(not(target_arch = "wasm32"))]
pub fn still(loaded: &Arc<Loaded>) -> Element {
    let attention = Attention::new(loaded.clone());
    let article = el("article").id("first-paint");
    let none = View::Many(Vec::new());
    filled(article, &attention, el("div").class("tools").into(), none)
}

// The story itself, with its tools.
fn filled(article: Element, attention: &Attention, tools: View, keep: View) -> Element {
    let story = &attention.loaded.story;
    let passages = Passages::new(attention);
    let lead = story.lead.as_ref().map(|lead| figure(lead, &passages));
    article
        .child(head(story, attention.loaded.minutes))
        .child(tools)
        .child(contents(&story.body))
        .child(lead)
        .child(el("div").class("body").child(slices(passages)))
        .child((!story.corrections.is_empty()).then(|| corrections(story)))
        .child(story.source.as_ref().map(source_line))
        .child(el("hr").class("end").attr("data-story-end", ""))
        .child(words::own("p").class("keep").child(keep))
}

// The story's headings, where there are some to choose from.
fn contents(body: &[Block]) -> Option<Element> {
    let headings = body.iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(text.to_plain()),
        _ => None,
    });
    let entry = |(number, text): (usize, String)| {
        let address = ["#", &numbered("h", number)].concat();
        el("li")
            .child(el("a").attr("href", address).child(text))
            .into()
    };
    let entries: Vec<View> = headings.enumerate().map(entry).collect();
    (entries.len() > 1).then(|| {
        el("nav")
            .class("contents")
            .attr("aria-label", words::CONTENTS)
            .child(
                el("details")
                    .child(words::own("summary").child(words::CONTENTS))
                    .child(el("ol").child(entries)),
            )
    })
}

fn head(story: &Story, minutes: (u32, u32)) -> Element {
    let painted = painted(!HERE);
    let dated = |label, time: &Option<String>| {
        time.as_ref()
            .map(|time| el("span").child(label).child(moment(time)))
    };
    let updated = story
        .updated
        .clone()
        .filter(|time| Some(time) != story.published.as_ref());
    el("header")
        .child(
            story
                .section
                .as_deref()
                .map(|name| el("p").class("section").child(name)),
        )
        .child(
            el("h1")
                .id("headline")
                .attr("tabindex", "-1")
                .child(story.headline.as_str()),
        )
        .child(
            story
                .standfirst
                .as_deref()
                .map(|text| el("p").class("standfirst").child(text)),
        )
        .child((!story.bylines.is_empty()).then(|| bylines(&story.bylines)))
        .child(
            words::own("p")
                .class("dates")
                .child(dated(words::PUBLISHED, &story.published))
                .child(dated(words::UPDATED, &updated))
                .child(el("span").child(live(move || {
                    // In hours by `Intl` alone.
                    let told = painted.get() && !(is_still() && words::is_long(minutes.1));
                    let told = told.then(|| words::reading_time(minutes));
                    // As the first paint has it: an empty line.
                    told.unwrap_or_else(|| "\u{a0}".to_owned()).into()
                })))
                // `public/proof.js` says here what is known of the signature.
                .child(el("span").class("proof").child("\u{a0}")),
        )
}

fn bylines(authors: &[Byline]) -> Element {
    let names = authors.iter().enumerate().map(|(i, author)| {
        let before = match i {
            0 => words::BY.text(),
            _ if i + 1 == authors.len() => words::AND.text(),
            _ => words::LIST.text(),
        };
        let name = linked(&author.name, author.url.as_deref());
        let role = author.role.as_deref().map(|role| [", ", role].concat());
        vec![before.into(), name, role.into()].into()
    });
    el("p").class("byline").child(names.collect::<Vec<View>>())
}

fn linked(name: &str, address: Option<&str>) -> View {
    match address {
        Some(address) => link(address, name, name.into()),
        None => name.into(),
    }
}

// The tools above the text, and what they open.
fn tools(attention: &Attention, highlight: Flag) -> (Element, View) {
    let mut tools = words::own("div").class("tools");
    let mut list = View::Many(Vec::new());
    match attention.loaded.story.quotations.as_deref() {
        None => tools = tools.child(words::UNMARKED),
        Some([]) => {}
        Some(_) => {
            let (opener, voices) = voices(attention);
            tools = tools.child(highlight_switch(highlight)).child(opener);
            list = voices;
        }
    }
    let tools = tools
        .child(tool_opener("reading", words::READING))
        .child(tool_opener("listening", words::LISTENING))
        .child(tool_opener("notes", words::OWN_NOTES));
    (tools, list)
}

// Opens a tool that comes with its first use.
fn tool_opener(name: &'static str, label: words::Word) -> Element {
    el("button")
        .id([name, "-opener"].concat())
        .attr("aria-expanded", "false")
        .on("click", move || {
            tools::open(name);
        })
        .child(label)
}

fn highlight_switch(highlight: Flag) -> Element {
    let turn = move || {
        highlight.turn();
        // Where nothing can be kept, the choice holds until the page is closed.
        let _ = storage::write(
            HIGHLIGHT,
            if highlight.get_untracked() {
                "on"
            } else {
                "off"
            },
        );
    };
    el("button")
        .attr("type", "button")
        .attr("role", "switch")
        .class("switch")
        .live_attr("aria-checked", move || {
            if highlight.get() { "true" } else { "false" }
        })
        .on("click", turn)
        .child(words::HIGHLIGHT)
}

fn corrections(story: &Story) -> Element {
    let items = story.corrections.iter().map(|correction| {
        let date = correction
            .date
            .as_deref()
            .map(|date| View::from(vec![moment(date), ": ".into()]));
        el("li").child(date).child(correction.text.as_str()).into()
    });
    el("section")
        .class("corrections")
        .attr("aria-labelledby", "corrections")
        .child(words::own("h2").id("corrections").child(words::CORRECTIONS))
        .child(el("ul").child(items.collect::<Vec<View>>()))
}

fn source_line(source: &Source) -> Element {
    el("footer")
        .class("source")
        .child(words::own("span").child(words::SOURCE))
        .child(linked(&source.name, source.url.as_deref()))
}
