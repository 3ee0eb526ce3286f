//! The reader's own page with a story in it.

use std::ops::Range;

use leptos::prelude::*;
use url::Url;

use super::body::{article, loaded};
use super::front::{Front, list};
use super::head::{Head, Surroundings, front_elements};
use super::index::{Index, MEND};
use super::inside::Inside;
use super::languages::languages;
use super::place::Place;
use super::tags::{Tag, decoded};
use crate::page::found::has_more_than_words;
use crate::page::view::{View, el, escaped, start_tag};
use crate::page::words;
use crate::story::{Story, direction, is_slug};

/// The reader's `index.html`, and where in it a story's own words stand.
#[derive(Debug)]
pub struct Template {
    html: String,
    policy: String,
    // The name that readers know the edition by, in the titles of its pages.
    site: String,
    blocks: Option<String>,
    front: Option<String>,
    searched: bool,
    // The two parts of the page's style, where they are there: what a story's words need, and the rest.
    styles: Option<(String, String)>,
    within: Option<Inside>,
    root: Tag,
    title: Range<usize>,
    lead: Tag,
    head_end: usize,
    main: Tag,
    inside: Range<usize>,
    no_start: Range<usize>,
    own: Vec<(Tag, Range<usize>)>,
}

impl Template {
    /// Reads the reader's page. `files` are the names of the files beside it: one of them is the style of pictures and
    /// tables, which stories with some need from the first paint on.
    ///
    /// Fails with what is missing in it, or there more than once.
    pub fn of(index_html: &str, files: &[&str]) -> Result<Self, String> {
        let index = Index::of(index_html);
        let main = index.with_id("reader")?;
        let inside = main.inside()?;
        let no_start = index.with_id("no-start")?.whole()?;
        if no_start.start < inside.start || inside.end < no_start.end {
            return Err(format!(
                "the reader's index.html has no no-start inside of its <main>, {MEND}"
            ));
        }
        let policy = index.one("<meta> with its policy", |tag| {
            is_meta(tag, "http-equiv", "Content-Security-Policy")
        })?;
        let site = index
            .all(|tag| is_meta(tag, "name", "application-name"))
            .next();
        let site = site.map(|found| found.tag().map(content)).transpose()?;
        let head_end = index.one("</head>", |tag| tag.name == "head" && tag.ends)?;
        let mut own = Vec::new();
        for found in index.all(|tag| tag.attribute("data-own").is_some()) {
            // What has no words in it gets some later.
            if !found.text()?.is_empty() {
                own.push((found.tag()?.clone(), found.inside()?));
            }
        }
        let style = |stem: &str| {
            let name = files.iter().find(|name| is_style(name, stem));
            name.map(|name| ["./", name].concat())
        };
        let named = |stem: &str| {
            let name = files.iter().find(|name| is_style(name, stem))?;
            Some((*name).to_owned())
        };
        Ok(Self {
            styles: named("story").zip(named("rest")),
            within: None,
            policy: content(policy.tag()?),
            site: site.unwrap_or_default(),
            blocks: style("blocks"),
            front: style("front"),
            searched: index.with_id("search-index").is_ok(),
            root: index.named("html")?.tag()?.clone(),
            title: index.named("title")?.inside()?,
            lead: index.with_id("lead-story")?.tag()?.clone(),
            head_end: head_end.tag()?.at.start,
            main: main.tag()?.clone(),
            inside,
            no_start,
            own,
            html: index_html.to_owned(),
        })
    }

    /// The same with stories whose words wait for no other file, where the reader was built for that. `read` gives the
    /// bytes of the reader's files.
    ///
    /// Fails as that does, and where something is missing in the page, or there more than once.
    pub fn holding(
        mut self,
        read: impl Fn(&str) -> Result<Vec<u8>, String>,
    ) -> Result<Self, String> {
        let inside = self
            .styles
            .as_ref()
            .map(|(style, rest)| Inside::of(&self.html, style, rest, read));
        self.within = inside.transpose()?;
        Ok(self)
    }

    /// What stories' pages may do: as the reader's page has it, and what is inside of them.
    pub fn policy(&self) -> &str {
        self.within.as_ref().map_or(&self.policy, |it| &it.policy)
    }

    /// The page of a story.
    ///
    /// Fails where the story's name is none for a file, or the folder's address is no address.
    pub fn page(&self, story: &Story, around: &Surroundings) -> Result<String, String> {
        let slug = around.slug;
        if slug.is_empty() || slug == "index" || !is_slug(slug) {
            return Err(format!(
                "`{slug}` cannot name a story's page: use small letters, digits and hyphens, and not `index`"
            ));
        }
        let base = around.base.map(folder).transpose()?;
        let mut story = story.clone();
        if story.appeal.is_none() {
            story.appeal = around.appeal.cloned();
        }
        let loaded = loaded(story);
        let story = &loaded.story;
        let place = Place {
            base: base.clone(),
            policy: self.policy.clone(),
        };
        let body = article(&loaded, place);
        let head = Head {
            story,
            around,
            base: base.as_ref(),
        };
        let mut ends = head.elements().to_html();
        let data = head.data().to_html();
        if has_more_than_words(story) {
            let blocks = self.blocks.as_deref().ok_or(
                "the style of pictures and tables (blocks.css) is not among the reader's files: build the reader again",
            )?;
            ends = styled(blocks) + &ends;
        }
        let title = match self.site.as_str() {
            "" => story.headline.clone(),
            site => [&story.headline, " — ", site].concat(),
        };
        let changes = match &self.within {
            Some(within) => within.changes(body.len(), data),
            None => {
                ends += &data;
                vec![]
            }
        };
        Ok(self.filled(Filling {
            language: &story.language,
            title: &title,
            lead: Some(around.file),
            ends,
            above: languages(&story.translations),
            body,
            changes,
        }))
    }

    /// A page that lists stories: the edition's first one, or one with older stories.
    ///
    /// Fails where the folder's address is no address, or the list's style is not there.
    pub fn front(&self, front: &Front) -> Result<String, String> {
        let base = front.base.map(folder).transpose()?;
        let style = self.front.as_deref().ok_or(
            "the style of the list of stories (front.css) is not among the reader's files: build the reader again",
        )?;
        let ends = styled(style) + &front_elements(front, &self.site, base.as_ref()).to_html();
        let place = Place {
            base,
            policy: self.policy.clone(),
        };
        Ok(self.filled(Filling {
            language: front.language,
            title: &self.site,
            lead: None,
            ends,
            above: String::new(),
            body: list(front, place, self.searched),
            changes: vec![],
        }))
    }

    // The page with what is its own.
    fn filled(&self, own: Filling) -> String {
        let mut root = with(&self.root, "lang", own.language);
        root = with(&root, "dir", direction(own.language));
        root = with(&root, "data-highlight", "on");
        let mut main = self.main.clone();
        main.attributes.retain(|(name, _)| name != "aria-busy");
        let no_start = self.html.get(self.no_start.clone()).unwrap_or_default();
        let mut new = vec![
            (self.root.at.clone(), written(&root)),
            (self.title.clone(), escaped(own.title)),
            (
                self.lead.at.clone(),
                own.lead.map(|lead| self.lead(lead)).unwrap_or_default(),
            ),
            (self.head_end..self.head_end, own.ends),
            (self.main.at.clone(), written(&main) + &own.above),
            (self.inside.clone(), own.body + no_start),
        ];
        new.extend(self.frame(own.language));
        new.extend(own.changes);
        self.replaced(new)
    }

    // What leads to the story's file. Where its words are not waited for, nor is that.
    fn lead(&self, address: &str) -> String {
        let mut lead = with(&self.lead, "href", address);
        if self.within.is_some() {
            lead.attributes
                .retain(|(name, _)| !["rel", "as", "crossorigin"].contains(&name.as_str()));
        }
        written(&lead)
    }

    // The page's own words around the story. Their English, by which the reader knows them, stays with them.
    fn frame(&self, language: &str) -> Vec<(Range<usize>, String)> {
        let translated = |(tag, text): &(Tag, Range<usize>)| {
            let english = decoded(self.html.get(text.clone())?);
            let own = words::translated(&english)?;
            let mut tag = with(tag, "data-own", &english);
            tag = with(&tag, "lang", words::language());
            tag = with(&tag, "dir", direction(words::language()));
            Some((tag.at.start..text.end, written(&tag) + &escaped(own)))
        };
        words::speaking(language, || {
            self.own.iter().filter_map(translated).collect()
        })
    }

    fn replaced(&self, mut new: Vec<(Range<usize>, String)>) -> String {
        new.sort_by_key(|(range, _)| range.start);
        let mut html = String::new();
        let mut at = 0;
        for (range, text) in new {
            html.push_str(self.html.get(at..range.start).unwrap_or_default());
            html.push_str(&text);
            at = range.end;
        }
        html + self.html.get(at..).unwrap_or_default()
    }
}

// What a page has of its own.
struct Filling<'a> {
    language: &'a str,
    title: &'a str,
    // The file of the story that it shows.
    lead: Option<&'a str>,
    // Markup at the end of its head.
    ends: String,
    // Markup above what it shows.
    above: String,
    body: String,
    // What takes the place of what besides.
    changes: Vec<(Range<usize>, String)>,
}

fn folder(base: &str) -> Result<Url, String> {
    let wrong = || {
        format!(
            "`{base}` is no address of an edition's folder, such as https://example.org/edition/"
        )
    };
    let url = Url::parse(base).map_err(|_| wrong())?;
    let is_web = matches!(url.scheme(), "https" | "http") && url.has_host();
    (is_web && url.path().ends_with('/'))
        .then_some(url)
        .ok_or_else(wrong)
}

pub(super) fn is_meta(tag: &Tag, name: &str, value: &str) -> bool {
    let its = tag.attribute(name).unwrap_or_default();
    tag.name == "meta" && its.eq_ignore_ascii_case(value)
}

pub(super) fn content(tag: &Tag) -> String {
    tag.attribute("content").unwrap_or_default().to_owned()
}

// As `blocks.css`, or the same with a hash in its name.
fn is_style(name: &str, stem: &str) -> bool {
    let rest = name
        .strip_suffix(".css")
        .and_then(|it| it.strip_prefix(stem));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn styled(address: &str) -> String {
    let style = el("link").attr("rel", "stylesheet").attr("href", address);
    View::from(style).to_html()
}

pub(super) fn with(tag: &Tag, name: &str, value: &str) -> Tag {
    let mut tag = tag.clone();
    match tag.attributes.iter_mut().find(|(its, _)| its == name) {
        Some((_, its)) => value.clone_into(its),
        None => tag.attributes.push((name.to_owned(), value.to_owned())),
    }
    tag
}

pub(super) fn written(tag: &Tag) -> String {
    start_tag(&tag.name, &tag.attributes)
}
