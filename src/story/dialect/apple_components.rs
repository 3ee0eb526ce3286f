//! The components of an article in Apple News Format, each by its role.

use super::apple_table;
use super::desk::{Desk, bare_figure, join, texts_of};
use super::error::Remark;
use super::{markdown, plain};
use crate::story::fields::Field;
use crate::story::html::Event;
use crate::story::json::Json;
use crate::story::model::{Block, Byline, Figure, RichText, Span};

/// What the components say.
#[derive(Default)]
pub(super) struct Page {
    pub(super) title: Option<String>,
    pub(super) standfirst: Option<String>,
    pub(super) bylines: Vec<Byline>,
    pub(super) body: Vec<Block>,
}

impl Page {
    /// Takes in what stands in `components`. No deeper than a document may be.
    pub(super) fn components(&mut self, desk: &mut Desk, parent: &Field) {
        for component in desk.list(parent, "components") {
            match desk.text(&component, "role") {
                Some(role) => self.component(desk, &component, &role),
                None => {
                    desk.keep::<()>(Err(component.lacks("role")));
                }
            }
            self.components(desk, &component);
        }
    }

    fn component(&mut self, desk: &mut Desk, component: &Field, role: &str) {
        match role {
            "title" if self.title.is_none() => self.title = line(desk, component),
            "intro" if self.standfirst.is_none() => self.standfirst = line(desk, component),
            "byline" | "author" => self.byline(desk, component, None),
            "photographer" | "illustrator" => self.byline(desk, component, Some(role)),
            "body" | "intro" => self.body.extend(text(desk, component)),
            "title" | "heading" | "heading1" | "heading2" | "heading3" | "heading4"
            | "heading5" | "heading6" => {
                let level = role.trim_start_matches(|c: char| !c.is_ascii_digit());
                let level = level.parse().unwrap_or(2).clamp(2, 4);
                let heading = |text| Block::Heading { level, text };
                self.body.extend(rich(desk, component).map(heading));
            }
            "caption" => self.caption(desk, component),
            "pullquote" => {
                let quote = |text| Block::PullQuote { text, cite: None };
                self.body.extend(rich(desk, component).map(quote));
            }
            "quote" => {
                let texts: Vec<_> = text(desk, component)
                    .into_iter()
                    .flat_map(texts_of)
                    .collect();
                if !texts.is_empty() {
                    self.body.push(Block::BlockQuote {
                        paragraphs: texts,
                        cite: None,
                    });
                }
            }
            "photo" | "image" | "figure" | "portrait" | "logo" => {
                self.body.extend(figure(desk, component).map(Block::Figure));
            }
            "gallery" | "mosaic" => {
                for item in desk.list(component, "items") {
                    self.body.extend(figure(desk, &item).map(Block::Figure));
                }
            }
            "divider" => self.body.push(Block::Separator),
            "htmltable" => {
                if let Some(html) = desk.text(component, "html") {
                    self.body.extend(desk.html(&html));
                }
            }
            "datatable" => self.body.extend(apple_table::table(desk, component)),
            "map" | "place" => self.place(desk, component),
            "link_button" => self.body.extend(button(desk, component)),
            "container" | "section" | "chapter" | "header" | "aside" | "article_link"
            | "flexible_spacer" | "article_thumbnail" => {}
            role if role.ends_with("advertisement") || role == "replica_advertisement" => {
                desk.note_dropped("advertisement");
            }
            role => self.other(desk, component, role),
        }
    }

    fn byline(&mut self, desk: &mut Desk, component: &Field, role: Option<&str>) {
        self.bylines
            .extend(line(desk, component).map(|name| Byline {
                name,
                role: role.map(str::to_owned),
                url: None,
            }));
    }

    /// A caption belongs to the picture before it.
    fn caption(&mut self, desk: &mut Desk, component: &Field) {
        let Some(text) = rich(desk, component) else {
            return;
        };
        match self.body.last_mut() {
            Some(Block::Figure(figure)) if figure.caption.is_none() => figure.caption = Some(text),
            _ => self.body.push(Block::Paragraph { text }),
        }
    }

    /// A map is told in words: nothing here leads to one.
    fn place(&mut self, desk: &mut Desk, component: &Field) {
        let number = |name| match component.get(name).map(|field| field.value()) {
            Some(Json::Number(digits)) => Some(digits.clone()),
            _ => None,
        };
        let place = number("latitude").zip(number("longitude"));
        let caption = desk.line_at(component, "caption");
        let text = match (caption, place) {
            (Some(caption), Some((north, east))) => format!("{caption} ({north}, {east})"),
            (Some(caption), None) => caption,
            (None, Some((north, east))) => format!("{north}, {east}"),
            (None, None) => return,
        };
        self.body.push(Block::Paragraph {
            text: RichText::plain(text),
        });
    }

    /// What has an address leads there (videos, posts of other networks); what has text is shown
    /// as it; of what has neither there is a remark.
    fn other(&mut self, desk: &mut Desk, component: &Field, role: &str) {
        let caption = desk.line_at(component, "caption");
        if component.get("URL").is_some() {
            let url = desk
                .text(component, "URL")
                .map(|url| from_bundle(&url).to_owned());
            let path = join(component.path(), "URL");
            if let Some(mut embed) = url.and_then(|url| desk.embed(&path, &url)) {
                if let Block::Embed {
                    title, description, ..
                } = &mut embed
                {
                    *title = desk.line_at(component, "accessibilityCaption");
                    *description = caption;
                }
                self.body.push(embed);
                return;
            }
        }
        let said = line(desk, component).or(caption);
        match said {
            Some(text) => self.body.push(Block::Unknown {
                kind: role.to_owned(),
                text,
            }),
            None if component.get("components").is_none() => {
                let what = format!(
                    "has the role “{role}” and neither text nor an address: it is left out"
                );
                desk.remark(Remark::told(component.path(), what));
            }
            None => {}
        }
    }
}

/// The blocks of a component's text, in the format that it says.
fn text(desk: &mut Desk, component: &Field) -> Vec<Block> {
    let Some(text) = desk.text(component, "text") else {
        return vec![];
    };
    match desk.text(component, "format").as_deref() {
        Some("html") => desk.html(&text),
        Some("markdown") => desk.walked(markdown::events(&text)),
        _ => {
            let events = linked(desk, component, &text);
            match events.is_empty() {
                true => desk.plain(&text),
                false => desk.walked(events),
            }
        }
    }
}

fn rich(desk: &mut Desk, component: &Field) -> Option<RichText> {
    let texts = text(desk, component).into_iter().flat_map(texts_of);
    let mut spans: Vec<Span> = vec![];
    for text in texts {
        if !spans.is_empty() {
            spans.extend(RichText::plain("\n").0);
        }
        spans.extend(text.0);
    }
    (!spans.is_empty()).then_some(RichText(spans))
}

fn line(desk: &mut Desk, component: &Field) -> Option<String> {
    let text = plain::one_line(&rich(desk, component)?.to_plain());
    (!text.is_empty()).then_some(text)
}

/// Plain text with links that are given as ranges, counted in UTF-16 as Apple's strings are.
fn linked(desk: &mut Desk, component: &Field, text: &str) -> Vec<Event> {
    let mut links = vec![];
    for addition in desk.list(component, "additions") {
        let number = |name: &str| addition.get(name).and_then(|field| field.count().ok());
        let range = number("rangeStart").zip(number("rangeLength"));
        if let (Some((start, length)), Some(url)) = (range, desk.link_at(&addition, "URL")) {
            links.push((start, start.saturating_add(length), url));
        }
    }
    if links.is_empty() {
        return vec![];
    }
    let element = |name: &str, attributes| Event::Open {
        name: name.to_owned(),
        attributes,
    };
    let mut events = vec![element("p", vec![])];
    let mut at = 0;
    let mut open: Option<&str> = None;
    for c in text.chars() {
        let inside = links
            .iter()
            .find(|(start, end, _)| (*start..*end).contains(&at));
        let inside = inside.map(|(_, _, url)| url.as_str()).filter(|_| c != '\n');
        if inside != open {
            if open.is_some() {
                events.push(Event::Close);
            }
            if let Some(url) = inside {
                events.push(element("a", vec![("href".to_owned(), url.to_owned())]));
            }
            open = inside;
        }
        match (c, events.last_mut()) {
            ('\n', _) => events.extend([Event::Close, element("p", vec![])]),
            (c, Some(Event::Text(text))) => text.push(c),
            (c, _) => events.push(Event::Text(c.to_string())),
        }
        at += c.len_utf16() as u32;
    }
    if open.is_some() {
        events.push(Event::Close);
    }
    events.push(Event::Close);
    events
}

fn figure(desk: &mut Desk, component: &Field) -> Option<Figure> {
    let url = desk.text(component, "URL")?;
    let url = desk.picture(&join(component.path(), "URL"), from_bundle(&url))?;
    // A caption is a text, or an object with one.
    let caption = match component.get("caption").map(|caption| caption.value()) {
        Some(Json::Object(_)) => desk.text(component, "caption.text"),
        _ => desk.text(component, "caption"),
    };
    Some(Figure {
        alt: desk
            .line_at(component, "accessibilityCaption")
            .unwrap_or_default(),
        caption: caption.and_then(|caption| desk.rich(&caption)),
        ..bare_figure(url)
    })
}

fn button(desk: &mut Desk, component: &Field) -> Option<Block> {
    let text = line(desk, component)?;
    let link = desk.link_at(component, "URL");
    Some(Block::Paragraph {
        text: RichText(vec![Span {
            text,
            link,
            ..Span::default()
        }]),
    })
}

/// Pictures in the bundle lie beside the article.
fn from_bundle(url: &str) -> &str {
    url.strip_prefix("bundle://").unwrap_or(url)
}
