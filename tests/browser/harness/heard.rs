//! The page as a screen reader reads it: every role, name, state and word, one a line, in order.
//!
//! Chromium gives its accessibility tree. Firefox gives WebDriver only an element's role and name, so there the
//! document is walked and each element asked. What no reader hears is left out: what groups without a role,
//! and the words of a thing that is named by its words.

use hyper::Method;
use serde_json::Value;

use super::engine::Engine;
use super::page::Page;

/// Their words are their name.
pub(super) const NAMED_BY_WORDS: &[&str] = &[
    "button", "heading", "link", "option", "radio", "summary", "switch",
];

/// Of these nothing is said but their words. A paragraph's words stand in a line of their own.
pub(super) const SILENT: &[&str] = &[
    "",
    "details",
    "emphasis",
    "generic",
    "labeltext",
    "legend",
    "menulistpopup",
    "none",
    "paragraph",
    "presentation",
    "rootwebarea",
    "sectionfooter",
    "sectionheader",
    "strong",
    "time",
];

/// An element's states in the attributes that tell them, or in what it is.
const WALK: &str = r"
    const items = [];
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            if (node.data) items.push({ text: node.data });
            return;
        }
        if (node.nodeType !== Node.ELEMENT_NODE || node.ariaHidden === 'true') return;
        if (/^(script|style|template|noscript)$/.test(node.localName)) return;
        // A closed list's own words are what shows of it.
        if (!node.checkVisibility({ visibilityProperty: true }) && node.localName !== 'option') return;
        const is = (name) => node.getAttribute('aria-' + name) ?? undefined;
        const described = node.getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');
        items.push({
            element: node,
            block: !/^(inline|contents)/.test(getComputedStyle(node).display),
            level: is('level') ?? /^h([1-6])$/.exec(node.localName)?.[1],
            expanded: is('expanded') ?? (node.localName === 'summary' ? String(node.parentElement.open) : undefined),
            checked: is('checked') ?? (node.type === 'radio' ? String(node.checked) : undefined),
            pressed: is('pressed'),
            value: is('valuetext') ?? (/^(range|text)$/.test(node.type) ? node.value : node.selectedOptions?.[0]?.label),
            description: described ?? (node.title || undefined),
        });
        for (const child of node.childNodes) walk(child);
        items.push({ ends: true });
    };
    walk(document.body);
    return items;
";

/// What was read so far, and the words of the line that isn't at its end yet.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    words: String,
    inside: usize,
}

impl Lines {
    pub(super) fn thing(&mut self, inside: usize, role: &str, name: &str, states: &str) {
        self.end_line();
        // Firefox names an entry by its words, which are read anyway.
        let name = if name.is_empty() || role == "listitem" {
            String::new()
        } else {
            format!(" “{name}”")
        };
        self.write(inside, &format!("{role}{name}{states}"));
    }

    pub(super) fn words(&mut self, inside: usize, words: &str) {
        self.inside = inside;
        self.words.push_str(words);
    }

    pub(super) fn end_line(&mut self) {
        let words = std::mem::take(&mut self.words);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.write(self.inside, &words);
        }
    }

    fn write(&mut self, inside: usize, line: &str) {
        self.text
            .push_str(&format!("{}{line}\n", "  ".repeat(inside)));
    }
}

impl Page {
    /// All that is read from the page's top to its end.
    pub fn heard(&self) -> String {
        let mut lines = Lines::default();
        match self.engine {
            Engine::Chromium => self.hear_the_tree(&mut lines),
            Engine::Firefox => self.hear_the_document(&mut lines),
        }
        lines.end_line();
        lines.text
    }

    /// As `heard`, of the thing with this role and name alone.
    #[track_caller]
    pub fn heard_in(&self, role: &str, name: &str) -> String {
        let all = self.heard();
        let first = format!("{role} “{name}”");
        let depth = |line: &str| line.len() - line.trim_start().len();
        let mut lines = all
            .lines()
            .skip_while(|line| !line.trim_start().starts_with(&first));
        let head = lines
            .next()
            .unwrap_or_else(|| panic!("no {first} in:\n{all}"));
        let rest = lines.take_while(|line| depth(line) > depth(head));
        std::iter::once(head)
            .chain(rest)
            .map(|line| format!("{}\n", &line[depth(head)..]))
            .collect()
    }

    fn hear_the_document(&self, lines: &mut Lines) {
        let items = self.script(WALK, Vec::new());
        // Of what is open: whether it is silent, whether its words are its name, and whether it is a block.
        let mut open: Vec<(bool, bool, bool)> = Vec::new();
        for item in items.as_array().expect("a walk") {
            let inside = open.iter().filter(|(silent, ..)| !silent).count();
            if item["ends"] == true {
                if open
                    .pop()
                    .is_some_and(|(silent, _, block)| !silent || block)
                {
                    lines.end_line();
                }
            } else if let Some(words) = item["text"].as_str() {
                if !open.iter().any(|(_, named, _)| *named) {
                    lines.words(inside, words);
                }
            } else {
                let (role, name) = self.role_and_name(&item["element"]);
                let silent = SILENT.contains(&&*role);
                let block = item["block"] == true;
                if !silent {
                    lines.thing(
                        inside,
                        &role,
                        &name,
                        &states(&role, |state| text_of(&item[state])),
                    );
                } else if block {
                    lines.end_line();
                }
                open.push((silent, NAMED_BY_WORDS.contains(&&*role), block));
            }
        }
    }

    fn role_and_name(&self, element: &Value) -> (String, String) {
        let element = self.element(element);
        let ask = |what: &str| {
            let path = format!("element/{}/{what}", &*element.element_id());
            text_of(&self.command(Method::GET, path, None))
        };
        (spoken(&ask("computedrole")), ask("computedlabel"))
    }
}

/// A role as ARIA calls it, where an engine has a name of its own.
pub(super) fn spoken(role: &str) -> String {
    match &*role.to_lowercase() {
        "disclosuretriangle" => "button".to_owned(),
        role => role.to_owned(),
    }
}

pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Those of its states that are said with a thing.
pub(super) fn states(role: &str, state: impl Fn(&str) -> String) -> String {
    let mut said = Vec::new();
    if role == "heading" {
        said.push(format!("level {}", state("level")));
    }
    for (name, yes, no) in [
        ("expanded", "expanded", "collapsed"),
        ("checked", "checked", "not checked"),
        ("pressed", "pressed", "not pressed"),
    ] {
        match &*state(name) {
            // A list to choose from says by its role that it opens.
            _ if role == "combobox" => {}
            "true" => said.push(yes.to_owned()),
            "false" => said.push(no.to_owned()),
            _ => {}
        }
    }
    if matches!(role, "combobox" | "slider" | "textbox") {
        let value = [state("valuetext"), state("value")];
        said.extend(value.into_iter().find(|value| !value.is_empty()));
    }
    said.extend(Some(state("description")).filter(|description| !description.is_empty()));
    said.into_iter().map(|state| format!(", {state}")).collect()
}
