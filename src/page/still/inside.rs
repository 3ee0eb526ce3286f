//! What of the reader stands inside of a story's own page, so that its words wait for no other file: the style of a
//! story's words, and the script that applies what the reader chose. All else is asked for after the story.

use std::ops::Range;

use ct_codecs::{Base64, Encoder};
use leptos::prelude::*;

use super::index::{Found, Index};
use super::tags::Tag;
use super::template::{content, is_meta, with, written};
use crate::edition::Hash;
use crate::page::view::{View, el};

/// Up to so many bytes a page comes in the first packets, and is painted only once all of it was read: then the reader's
/// choice can wait for the story's end. In a longer one it comes before the story.
const SHORT: usize = 40_000;

/// What is inside, and what gives way to it.
#[derive(Debug)]
pub struct Inside {
    style: String,
    settings: String,
    // What asks for the rest of the style.
    rest: String,
    /// The page's policy, which allows both.
    pub policy: String,
    places: Places,
}

// Where in the reader's page things stand.
#[derive(Debug)]
struct Places {
    policy: Tag,
    style: Range<usize>,
    settings: Range<usize>,
    boot: Range<usize>,
    boot_html: String,
    preloads: Vec<Range<usize>>,
    end: usize,
}

impl Inside {
    /// Of the reader's page, with the names of the two styles that are one in it, and a reader of files.
    pub fn of(
        html: &str,
        style: &str,
        rest: &str,
        read: impl Fn(&str) -> Result<Vec<u8>, String>,
    ) -> Result<Self, String> {
        let text = |name: &str| {
            let bytes = read(name)?;
            let text = String::from_utf8(bytes).map_err(|error| format!("{name}: {error}"))?;
            let text = text.trim().to_owned();
            // Neither has a reason to say so, and it would end there.
            match text.contains("</") {
                true => Err(format!(
                    "{name} has `</` in it, and could not stand inside of a page"
                )),
                false => Ok(text),
            }
        };
        let index = Index::of(html);
        let linked = |tag: &Tag, rel: &str| tag.name == "link" && tag.attribute("rel") == Some(rel);
        let scripts = |name: &'static str| {
            move |tag: &Tag| tag.name == "script" && !tag.ends && tag.attribute(name).is_some()
        };
        let is_settings = |tag: &Tag| {
            let source = tag.attribute("src").map(file).unwrap_or_default();
            tag.name == "script" && source.starts_with("settings")
        };
        let at = |found: Found| Ok::<_, String>(found.tag()?.at.clone());
        let policy = index.one("<meta> with its policy", |tag| {
            is_meta(tag, "http-equiv", "Content-Security-Policy")
        })?;
        let settings = index.one("<script> with its settings", is_settings)?;
        let name = settings.tag()?.attribute("src").map(file);
        let boot = index
            .one("<script> that starts it", scripts("data-module"))?
            .whole()?;
        let is_preload = |tag: &Tag| {
            linked(tag, "modulepreload") || linked(tag, "preload") && tag.attribute("id").is_none()
        };
        let places = Places {
            policy: policy.tag()?.clone(),
            style: at(index.one("<link> with its style", |tag| linked(tag, "stylesheet"))?)?,
            settings: settings.whole()?,
            boot_html: html.get(boot.clone()).unwrap_or_default().to_owned(),
            boot,
            preloads: index.all(is_preload).map(at).collect::<Result<_, _>>()?,
            end: at(index.one("</body>", |tag| tag.name == "body" && tag.ends)?)?.start,
        };
        let style = text(style)?;
        let settings = text(name.unwrap_or_default())?;
        let rest = el("link")
            .attr("rel", "stylesheet")
            .attr("href", ["./", rest].concat());
        Ok(Self {
            policy: allowing(&content(&places.policy), &style, &settings)?,
            rest: View::from(rest).to_html(),
            style: ["<style>", &style, "</style>"].concat(),
            settings: ["<script>", &settings, "</script>"].concat(),
            places,
        })
    }

    /// What takes the place of what, in a page whose story has so many bytes. `after` is what comes at its end besides.
    pub fn changes(&self, length: usize, after: String) -> Vec<(Range<usize>, String)> {
        let places = &self.places;
        let (before, settings) = match length > SHORT {
            true => (&self.settings, ""),
            false => (&String::new(), self.settings.as_str()),
        };
        let end = [settings, &self.rest, &places.boot_html, &after].concat();
        let mut changes = vec![
            (
                places.policy.at.clone(),
                written(&with(&places.policy, "content", &self.policy)),
            ),
            (
                places.style.clone(),
                [&self.style, before.as_str()].concat(),
            ),
            (places.settings.clone(), String::new()),
            (places.boot.clone(), String::new()),
            (places.end..places.end, end),
        ];
        let preloads = places.preloads.iter().cloned();
        changes.extend(preloads.map(|place| (place, String::new())));
        changes
    }
}

fn file(address: &str) -> &str {
    address.strip_prefix("./").unwrap_or(address)
}

// The policy, with this style and this script in it.
fn allowing(policy: &str, style: &str, script: &str) -> Result<String, String> {
    let source = |text: &str| {
        let hash = Base64::encode_to_string(Hash::of(text.as_bytes()).bytes());
        let hash = hash.map_err(|error| error.to_string())?;
        Ok::<_, String>([" 'sha256-", &hash, "'"].concat())
    };
    let (style, script) = (source(style)?, source(script)?);
    let directives = policy.split(';').map(|directive| {
        let more = match directive.split_ascii_whitespace().next() {
            Some("style-src") => style.as_str(),
            Some("script-src") => script.as_str(),
            _ => "",
        };
        [directive, more].concat()
    });
    Ok(directives.collect::<Vec<_>>().join(";"))
}
