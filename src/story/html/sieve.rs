//! Which elements go with all that is in them.

use super::dropped::Dropped;
use super::event::Event;
use super::tree::attribute;

/// A form with more characters than this holds the page, and goes without them.
const FORM: usize = 400;

/// What is said of an event.
pub(super) enum Verdict {
    /// It stays.
    Stays,
    /// It goes.
    Goes,
    /// The element goes, and what is in it stays.
    Unwraps,
}

/// Looks at one event after the other.
pub(super) struct Sieve {
    /// Where each form with the page in it begins.
    pages: Vec<usize>,
    /// How many elements are open in the one that goes, itself among them.
    depth: usize,
    /// What goes, and the characters in it.
    going: Option<(String, String)>,
}

impl Sieve {
    pub(super) fn new(events: &[Event]) -> Self {
        Self {
            pages: forms_with_a_page(events),
            depth: 0,
            going: None,
        }
    }

    pub(super) fn passes(&mut self, at: usize, event: &Event, dropped: &mut Dropped) -> Verdict {
        if let Some((_, text)) = &mut self.going {
            match event {
                Event::Open { .. } => self.depth += 1,
                Event::Text(more) if text.len() < 1000 => text.push_str(more),
                Event::Text(_) => {}
                Event::Close => self.depth -= 1,
            }
            if self.depth == 0 {
                self.finish(dropped);
            }
            return Verdict::Goes;
        }
        let Event::Open { name, attributes } = event else {
            return Verdict::Stays;
        };
        if name.eq_ignore_ascii_case("form") && self.pages.binary_search(&at).is_ok() {
            dropped.add("form around the page");
            return Verdict::Unwraps;
        }
        let Some(what) = what_goes(&name.to_ascii_lowercase(), attributes) else {
            return Verdict::Stays;
        };
        self.going = Some((what, String::new()));
        self.depth = 1;
        Verdict::Goes
    }

    /// Reports what is open still.
    pub(super) fn finish(&mut self, dropped: &mut Dropped) {
        if let Some((what, text)) = self.going.take() {
            // The words of a script are for no reader.
            if MACHINE.contains(&what.as_str()) {
                dropped.add(&what);
            } else {
                dropped.add_with(&what, &text);
            }
        }
    }
}

const MACHINE: &[&str] = &["script", "style", "template", "link", "meta", "base"];

/// Elements that go, by their names.
const GOES: &[&str] = &[
    "script",
    "style",
    "template",
    "link",
    "meta",
    "base",
    "title",
    "form",
    "input",
    "select",
    "textarea",
    "button",
    "option",
    "optgroup",
    "datalist",
    "svg",
    "canvas",
    "map",
    "area",
    "frame",
    "frameset",
    "noframes",
    "annotation",
    "annotation-xml",
];

/// Classes by which themes and plug-ins hide text from the eye.
const UNSEEN: &[&str] = &[
    "screen-reader-text",
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "u-visually-hidden",
    "is-visually-hidden",
    "show-for-sr",
    "screenreader-only",
    "assistive-text",
];

/// Classes of what plug-ins put below a story.
const SHARE: &[&str] = &[
    "sharedaddy",
    "jp-relatedposts",
    "addtoany_share_save_container",
    "addtoany_content",
    "heateor_sss_sharing_container",
    "ssba",
];

/// Classes of the buttons and clocks of players.
const PLAYER: &[&str] = &[
    "kg-audio-player",
    "kg-video-overlay",
    "kg-video-player-container",
];

fn what_goes(name: &str, attributes: &[(String, String)]) -> Option<String> {
    if GOES.contains(&name) {
        return Some(name.to_owned());
    }
    let class = attribute(attributes, "class").unwrap_or_default();
    let has = |classes: &[&str]| {
        class
            .split_ascii_whitespace()
            .any(|it| classes.contains(&it))
    };
    let hidden = attribute(attributes, "hidden");
    let hidden = hidden.is_some_and(|hidden| !hidden.eq_ignore_ascii_case("until-found"));
    let shut = name == "dialog" && attribute(attributes, "open").is_none();
    let style = attribute(attributes, "style").unwrap_or_default();
    let what = if has(PLAYER) {
        "player controls"
    } else if has(SHARE) {
        "share buttons"
    } else if hidden || shut || has(UNSEEN) || hides(style) {
        "hidden text"
    } else {
        return None;
    };
    // What hides a picture, such as a pixel that counts readers, is no text: it is looked at later.
    (name != "img").then(|| what.to_owned())
}

/// Whether a style attribute takes an element out of sight.
fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    let mut off = false;
    let mut free = false;
    for declaration in style.split(';') {
        let (name, value) = declaration.split_once(':').unwrap_or_default();
        let value = value.trim_end_matches("!important");
        match (name, value) {
            ("display", "none") | ("visibility", "hidden" | "collapse") | ("mso-hide", "all") => {
                return true;
            }
            ("font-size", "0" | "0px" | "0em" | "0pt" | "0%") => return true,
            ("position", "absolute" | "fixed") => free = true,
            ("left" | "top" | "right" | "bottom", value) => {
                off |=
                    value.starts_with('-') && value.bytes().filter(u8::is_ascii_digit).count() > 3;
            }
            _ => {}
        }
    }
    off && free
}

/// Where the forms begin that have a page in them, as some content systems make one of every page.
fn forms_with_a_page(events: &[Event]) -> Vec<usize> {
    let mut pages = vec![];
    // The outermost form that is open, with its depth and its characters; those in controls are none.
    let mut form: Option<(usize, usize, usize)> = None;
    let mut control = None;
    let mut depth = 0;
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Open { name, .. } => {
                depth += 1;
                if form.is_none() && name.eq_ignore_ascii_case("form") {
                    form = Some((at, depth, 0));
                } else if control.is_none() && GOES.contains(&name.to_ascii_lowercase().as_str()) {
                    control = Some(depth);
                }
            }
            Event::Text(text) if control.is_none() => {
                if let Some((_, _, characters)) = &mut form {
                    *characters += text.chars().filter(|c| !c.is_whitespace()).count();
                }
            }
            Event::Text(_) => {}
            Event::Close => {
                if control == Some(depth) {
                    control = None;
                }
                if let Some((at, opened, characters)) = form
                    && opened == depth
                {
                    if characters > FORM {
                        pages.push(at);
                    }
                    form = None;
                }
                depth = usize::saturating_sub(depth, 1);
            }
        }
    }
    if let Some((at, _, characters)) = form
        && characters > FORM
    {
        pages.push(at);
    }
    pages
}
