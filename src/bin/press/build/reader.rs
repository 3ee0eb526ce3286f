//! The reader's files, as `make build` leaves them, and what of them is the newsroom's own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use standfirst::page::{link_html, meta_html, own_link_html};

use super::settings::Settings;
use super::sources::{Kind, Sources};
use super::tags::{Page, Tag};
use super::trust::with_mirrors;
use crate::edition::walk;
use crate::files;

/// The page and the description of it as an application, which are adapted.
pub const INDEX: &str = "index.html";
pub const APPLICATION: &str = "manifest.webmanifest";

/// What the reader's folder has of an edition of its own.
const SAMPLE: [&str; 3] = ["stories", "feed.json", "manifest"];

/// Names in addresses that the edition's own files have.
const OWN: [&str; 14] = [
    "appeal", "feed", "front", "index", "manifest", "media", "page", "people", "robots", "rss",
    "search", "sitemap", "stories", "versions",
];

/// The reader's folder.
pub struct Reader {
    folder: PathBuf,
    /// What is copied as it is, by its paths.
    pub files: Vec<String>,
    index: String,
    application: Value,
}

/// What of the edition the page refers to.
pub struct Referred<'a> {
    /// The file of the story that the front page shows.
    pub lead: &'a str,
    /// Whether there is an RSS feed.
    pub rss: bool,
    /// Whether the edition has an appeal of its own.
    pub appeal: bool,
    /// The page that lists its stories, where there may be several.
    pub stories: Option<&'static str>,
}

impl<'a> Referred<'a> {
    /// Of an edition of these sources. How many stories it will have is known only when all are read, and what each of
    /// their pages refers to before: an export has several.
    pub fn of(settings: &Settings, sources: &Sources, lead: &'a str) -> Self {
        let texts = &sources.texts;
        let several = texts.len() > 1 || texts.iter().any(|it| it.kind == Kind::Import);
        let stories = match settings.lead() {
            Some(_) => "front.html",
            None => "./",
        };
        Self {
            lead,
            rss: settings.address().is_some(),
            appeal: settings.appeal().is_some(),
            stories: several.then_some(stories),
        }
    }
}

impl Reader {
    /// Looks through the folder.
    pub fn open(folder: &Path) -> Result<Self, String> {
        let name = folder.display();
        if !folder.join(INDEX).is_file() {
            return Err(format!(
                "--reader is {name}, and there is no {INDEX} in it: `make build` makes a reader in dist/"
            ));
        }
        let is_apart = |path: &str| {
            path.starts_with('.')
                || SAMPLE.contains(&path)
                || path.ends_with(".br")
                || path.ends_with(".gz")
                || path.starts_with("manifest.json")
                || [INDEX, APPLICATION].contains(&path)
        };
        let found = walk::walk(folder, is_apart).map_err(|error| error.to_string())?;
        if let Some((path, why)) = found.odd.first() {
            return Err(format!("{name}/{path} {why}: take it out or change it"));
        }
        let read = |file: &str| {
            let bytes = files::read(&folder.join(file)).map_err(|error| error.to_string())?;
            String::from_utf8(bytes).map_err(|error| format!("{name}/{file}: {error}"))
        };
        let application = serde_json::from_str(&read(APPLICATION)?)
            .map_err(|error| format!("{name}/{APPLICATION}: {error}"))?;
        Ok(Self {
            folder: folder.to_owned(),
            files: found.files,
            index: read(INDEX)?,
            application,
        })
    }

    /// The bytes of one of its files.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        files::read(&self.folder.join(path)).map_err(|error| error.to_string())
    }

    /// Names that no story of the edition can have: those of the edition's own files, without their endings, and of
    /// its folders.
    pub fn reserved(&self) -> BTreeSet<&str> {
        let mut names: BTreeSet<&str> = OWN.into_iter().collect();
        for path in &self.files {
            let first = path.split(['/', '.']).next();
            names.extend(first.filter(|name| !name.is_empty()));
        }
        names
    }

    /// The page's words in a language, by the English ones; those where there are no others.
    pub fn word(&self, language: &str, english: &str) -> String {
        let primary = standfirst::story::primary_language(language);
        let file = ["words/", primary, "/page.json"].concat();
        let words = self.files.contains(&file).then(|| self.read(&file).ok());
        let words = words
            .flatten()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let word = words
            .as_ref()
            .and_then(|words: &Value| words.get(english)?.as_str());
        word.unwrap_or(english).to_owned()
    }

    /// The page's policy, as its head has it, with the newsroom's mirrors.
    pub fn policy(&self, settings: &Settings) -> Result<String, String> {
        let page = Page::new(&self.index);
        let policy = policy(&page).map_err(|fault| self.fault(&fault))?;
        let policy = page.get(policy, "content").unwrap_or_default();
        Ok(with_mirrors(policy, &settings.mirrors()))
    }

    /// The page with the newsroom's names. Fails where a place for one is not there exactly once.
    pub fn index(&self, settings: &Settings, referred: &Referred) -> Result<String, String> {
        let adapted = adapt(&self.index, settings, referred);
        adapted.map_err(|fault| self.fault(&fault))
    }

    fn fault(&self, fault: &str) -> String {
        let folder = self.folder.display();
        format!("{folder}/{INDEX}: {fault}: is this the reader that belongs to this press?")
    }

    /// The application's description with the newsroom's name.
    pub fn application(&self, settings: &Settings) -> Result<String, String> {
        let file = format!("{}/{APPLICATION}", self.folder.display());
        let mut application = self.application.clone();
        let fields = application.as_object_mut();
        let fields = fields.ok_or_else(|| format!("{file}: this is no object"))?;
        if !fields.contains_key("name") {
            return Err(format!("{file}: there is no `name` in it"));
        }
        for name in ["name", "short_name"] {
            if let Some(value) = fields.get_mut(name) {
                *value = Value::from(settings.name());
            }
        }
        if let (Some(about), Some(value)) = (&settings.description, fields.get_mut("description")) {
            *value = Value::from(about.as_str());
        }
        serde_json::to_string(&application).map_err(|error| format!("{file}: {error}"))
    }
}

fn policy(page: &Page) -> Result<usize, String> {
    let what = "the policy (<meta http-equiv=\"Content-Security-Policy\">)";
    let is_policy = |tag: &Tag| tag.get("http-equiv") == Some("Content-Security-Policy");
    page.only(what, "meta", is_policy)
}

fn adapt(index: &str, settings: &Settings, referred: &Referred) -> Result<String, String> {
    let mut page = Page::new(index);
    let has =
        |name: &'static str, value: &'static str| move |tag: &Tag<'_>| tag.get(name) == Some(value);
    let rules = policy(&page)?;
    let allowed = with_mirrors(
        page.get(rules, "content").unwrap_or_default(),
        &settings.mirrors(),
    );
    page.set(rules, "content", &allowed);
    let title = page.only("<title>", "title", |_| true)?;
    page.set_text(title, settings.name());
    let what = "<meta name=\"application-name\">";
    let name = page.only(what, "meta", has("name", "application-name"))?;
    page.set(name, "content", settings.name());
    if let Some(key) = &settings.public_key {
        let key = meta_html(&[("name", "edition-key"), ("content", key)]);
        page.insert_after(name, key);
    }
    let masthead = "<header class=\"masthead\"> with a link in it";
    let header = page.only(masthead, "header", has("class", "masthead"))?;
    let link = page
        .after(header, "a")
        .ok_or_else(|| format!("{masthead} is not in it"))?;
    page.set_text(link, settings.name());
    let what = "<link id=\"lead-story\">";
    let lead = page.only(what, "link", has("id", "lead-story"))?;
    page.set(lead, "href", referred.lead);
    let search = link_html(&[("id", "search-index"), ("href", super::search::ROOT)]);
    page.insert_after(lead, search);
    if referred.appeal {
        let what = "<link id=\"edition-appeal\">";
        let is_appeal = has("id", "edition-appeal");
        if page.has("link", is_appeal) {
            let appeal = page.only(what, "link", is_appeal)?;
            page.set(appeal, "href", super::APPEAL);
        } else {
            let appeal = link_html(&[("id", "edition-appeal"), ("href", super::APPEAL)]);
            page.insert_after(lead, appeal);
        }
    }
    let people = link_html(&[("id", "people-index"), ("href", "people.json")]);
    page.insert_after(lead, people);
    if let Some(stories) = referred.stories {
        let foot = page.only("<footer class=\"foot\">", "footer", has("class", "foot"))?;
        let link = own_link_html(stories, "All stories");
        page.insert_after(foot, link + " ");
    }
    let what = "<link rel=\"alternate\" type=\"application/feed+json\">";
    let feed = page.only(what, "link", has("type", "application/feed+json"))?;
    page.set(feed, "title", settings.name());
    page.set(feed, "href", "feed.json");
    if referred.rss {
        let rss = link_html(&[
            ("rel", "alternate"),
            ("type", "application/rss+xml"),
            ("href", "rss.xml"),
            ("title", settings.name()),
        ]);
        page.insert_after(feed, rss);
    }
    if let Some(careful) = settings.careful() {
        let what = "<meta name=\"offer-careful\">";
        let offer = page.only(what, "meta", has("name", "offer-careful"))?;
        page.set(offer, "content", careful);
    }
    if let Some(exit) = settings.exit() {
        let leave = page.only("<a id=\"exit\">", "a", has("id", "exit"))?;
        page.set(leave, "href", exit);
    }
    Ok(page.finish())
}

/// Whether a file's name has the hash of its content in it, so that it never changes.
pub fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map(|(_, hash)| hash);
    hash.is_some_and(|hash| {
        (12..=16).contains(&hash.len())
            && hash
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}
