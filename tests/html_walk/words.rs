//! The characters that a page shows, found without the walk: by the names of what is dropped.

use standfirst::story::html::Event;

/// Elements whose text no page shows, or that the allow-list drops.
const DROPPED: &[&str] = &[
    "script",
    "style",
    "template",
    "title",
    "select",
    "textarea",
    "button",
    "option",
    "datalist",
    "svg",
    "canvas",
    "iframe",
    "video",
    "audio",
    "noscript",
    "optgroup",
    "map",
    "noframes",
    "annotation",
    "annotation-xml",
    "form",
    "frameset",
    "link",
    "meta",
    "base",
    "input",
    "area",
    "frame",
    "applet",
];

/// Beginnings of class lists of what is dropped: hidden text, share buttons, players' clocks, numbers of notes.
const CLASSES: &[&str] = &[
    "screen-reader-text",
    "sharedaddy",
    "kg-audio-player",
    "kg-video-player-container",
    "kg-video-overlay",
    "fn",
    "footnote-ref",
];

pub struct Page {
    text: String,
}

impl Page {
    pub fn of(events: &[Event]) -> Self {
        let long: usize = events
            .iter()
            .map(|it| {
                if let Event::Text(text) = it {
                    text.len()
                } else {
                    0
                }
            })
            .sum();
        let mut text = String::new();
        let mut depth = 0;
        let mut dropped = None;
        for event in events {
            match event {
                Event::Open { name, attributes } => {
                    depth += 1;
                    let get = |name: &str| {
                        attributes
                            .iter()
                            .find(|(it, _)| it == name)
                            .map_or("", |(_, value)| value)
                    };
                    let classes: Vec<_> = get("class").split_ascii_whitespace().collect();
                    let goes = (DROPPED.contains(&name.as_str())
                        && !(name == "form" && long > 700))
                        || classes.iter().any(|it| CLASSES.contains(it))
                        || get("style").replace(' ', "").contains("display:none");
                    if goes && dropped.is_none() {
                        dropped = Some(depth);
                    }
                }
                Event::Text(more) if dropped.is_none() => text.push_str(more),
                Event::Text(_) => {}
                Event::Close => {
                    if dropped == Some(depth) {
                        dropped = None;
                    }
                    depth = usize::saturating_sub(depth, 1);
                }
            }
        }
        Self { text }
    }

    pub fn words(&self) -> Vec<String> {
        let words = self.text.split(|c: char| !c.is_ascii_alphabetic());
        // Two words without a space between them are found one by one.
        let words = words
            .flat_map(|it| it.split_inclusive("zz"))
            .filter(|it| !it.is_empty());
        words.map(str::to_owned).collect()
    }

    pub fn characters(&self) -> Vec<char> {
        without_marks(&self.text)
    }
}

/// Letters and figures alone: marks of lists, brackets of ruby and quotation marks are the walk's own.
pub fn without_marks(text: &str) -> Vec<char> {
    text.chars()
        .map(low)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

fn low(c: char) -> char {
    let at = |figures: &str| figures.chars().position(|it| it == c);
    let figure = at("⁰¹²³⁴⁵⁶⁷⁸⁹").or_else(|| at("₀₁₂₃₄₅₆₇₈₉"));
    figure
        .and_then(|at| char::from_digit(at as u32, 10))
        .unwrap_or(if c == 'ₙ' || c == 'ⁿ' { 'n' } else { c })
}
