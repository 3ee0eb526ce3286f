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

/// Up to so many bytes a page comes in the first packets, and its story does not wait for the reader's choice: who made
/// one was here before, and is given the page that is kept, which has it in its head. Where nothing can be kept but the
/// choice, it follows the first paint by a frame. In a longer page, which is painted in turns, it comes before the story.
const SHORT: usize = 40_000;

/// What is inside, and what gives way to it.
#[derive(Debug)]
pub struct Inside {
    style: String,
    settings: String,
    // The script that starts the reader, which asks for the rest of the style. Without script that is asked for at once.
    boot: String,
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
        let boot = index.one("<script> that starts it", scripts("data-module"))?;
        let is_preload = |tag: &Tag| {
            linked(tag, "modulepreload") || linked(tag, "preload") && tag.attribute("id").is_none()
        };
        let places = Places {
            policy: policy.tag()?.clone(),
            style: at(index.one("<link> with its style", |tag| linked(tag, "stylesheet"))?)?,
            settings: settings.whole()?,
            boot: boot.whole()?,
            preloads: index.all(is_preload).map(at).collect::<Result<_, _>>()?,
            end: at(index.one("</body>", |tag| tag.name == "body" && tag.ends)?)?.start,
        };
        let style = text(style)?;
        let settings = text(name.unwrap_or_default())?;
        let rest = ["./", rest].concat();
        let starts = written(&with(boot.tag()?, "data-rest", &rest));
        let link = el("link").attr("rel", "stylesheet").attr("href", rest);
        let without_script = View::from(el("noscript").child(link)).to_html();
        Ok(Self {
            policy: allowing(&content(&places.policy), &style, &settings)?,
            boot: [&without_script, starts.as_str(), "</script>"].concat(),
            style: ["<style>", &style, "</style>"].concat(),
            settings,
            places,
        })
    }

    /// What takes the place of what, in a page whose story has so many bytes. `after` is what comes at its end besides.
    pub fn changes(&self, length: usize, after: String) -> Vec<(Range<usize>, String)> {
        let places = &self.places;
        let settings = |kind: &str| ["<script", kind, ">", &self.settings, "</script>"].concat();
        let (before, behind) = match length > SHORT {
            true => (settings(""), String::new()),
            false => (String::new(), settings(" type=module")),
        };
        let end = [behind.as_str(), &self.boot, &after].concat();
        let mut changes = vec![
            (
                places.policy.at.clone(),
                written(&with(&places.policy, "content", &self.policy)),
            ),
            (
                places.style.clone(),
                [self.style.as_str(), &before].concat(),
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
