//! What stands inside a line: links, stress, raised and lowered figures, quotation marks, ruby.

use std::rc::Rc;

use super::address::{Refusal, resolve};
use super::flow::{Flow, Walk};
use super::text::Marks;
use super::tracking::untracked;
use super::tree::{Element, Node};

impl Walk {
    pub(super) fn inline(&mut self, element: Element, marks: &Marks, flow: &mut Flow) {
        match element.name.as_str() {
            "a" => self.anchor(element, marks, flow),
            "em" | "i" | "cite" | "dfn" | "var" => {
                let plain = declares(&element, "font-style", &["normal"]);
                let emphasis = !plain || marks.emphasis;
                self.nodes(
                    element.children,
                    &Marks {
                        emphasis,
                        ..marks.clone()
                    },
                    flow,
                );
            }
            "b" | "strong" => {
                // An editor wraps what was copied from its page into a `b` that is none.
                let plain = declares(&element, "font-weight", &["normal", "400"]);
                let strong = !plain || marks.strong;
                self.nodes(
                    element.children,
                    &Marks {
                        strong,
                        ..marks.clone()
                    },
                    flow,
                );
            }
            "sup" | "sub" => self.shifted(element, marks, flow),
            "q" => self.quoted(element, marks, flow),
            "ruby" => {
                let bracketed = self.bracketed;
                self.bracketed = element.find(&|it| it.name == "rp").is_none();
                self.nodes(element.children, marks, flow);
                self.bracketed = bracketed;
            }
            "rt" if self.bracketed && !element.is_blank() => {
                flow.runs.push("（", marks, &mut self.dropped);
                self.nodes(element.children, marks, flow);
                flow.runs.push("）", marks, &mut self.dropped);
            }
            "rt" => self.nodes(element.children, marks, flow),
            "s" | "del" | "strike" => {
                self.dropped.add_with("line through text", &element.text());
                self.nodes(element.children, marks, flow);
            }
            name => {
                let name: String = name.chars().take(40).collect();
                self.dropped.add(&format!("unwrapped {name}"));
                self.nodes(element.children, marks, flow);
            }
        }
    }

    fn anchor(&mut self, anchor: Element, marks: &Marks, flow: &mut Flow) {
        if let Some(numbers) = self.references(&anchor) {
            return self.refer(&numbers, flow);
        }
        if self.in_note && is_way_back(&anchor) {
            return self.dropped.add_with("link back from a footnote", "");
        }
        let is_picture = |it: &Element| it.is(&["img", "picture"]);
        if anchor.is_blank() && anchor.find(&is_picture).is_none() {
            return self.nodes(anchor.children, marks, flow);
        }
        let link = anchor.get("href").and_then(|address| self.link(address));
        if link.is_some() && anchor.is_blank() {
            self.dropped.add("link around a picture");
        }
        self.nodes(
            anchor.children,
            &Marks {
                link,
                ..marks.clone()
            },
            flow,
        );
    }

    /// Where a link leads, if a reader may be sent there.
    pub(super) fn link(&mut self, address: &str) -> Option<Rc<str>> {
        match resolve(self.base.as_ref(), address) {
            Ok(address) if address.len() <= self.links => {
                let is_letter = |it: &str| {
                    it.get(..7)
                        .is_some_and(|it| it.eq_ignore_ascii_case("mailto:"))
                };
                if is_letter(&address) {
                    return Some(address.into());
                }
                Some(untracked(&address, &mut self.dropped).into())
            }
            Ok(_) => {
                self.dropped.add("link beyond 16 MB of links");
                None
            }
            Err(Refusal::SamePage) => {
                self.dropped.add("link within the page");
                None
            }
            Err(Refusal::Scheme(scheme)) => {
                self.dropped.add(&format!("link with the scheme {scheme}"));
                None
            }
            Err(Refusal::Nowhere) => {
                self.dropped.add("link without a usable address");
                None
            }
        }
    }

    fn refer(&mut self, numbers: &[u32], flow: &mut Flow) {
        for number in numbers {
            self.dropped.add("mark of a footnote, numbered anew");
            flow.runs.note(*number);
        }
    }

    /// Raised and lowered figures have characters of their own; other text stays in the line.
    fn shifted(&mut self, element: Element, marks: &Marks, flow: &mut Flow) {
        if let Some(numbers) = self.references(&element) {
            return self.refer(&numbers, flow);
        }
        let figures = if element.name == "sup" {
            RAISED
        } else {
            LOWERED
        };
        let shift = |c: char| {
            FIGURES
                .chars()
                .position(|it| it == c)
                .and_then(|at| figures.chars().nth(at))
        };
        let text = element.text();
        let text = text.trim();
        let shifted: Option<String> = text.chars().map(shift).collect();
        let is_plain = element
            .find(&|it| !matches!(it.name.as_str(), "span" | "small"))
            .is_none();
        match shifted {
            Some(shifted) if is_plain && !text.is_empty() => {
                flow.runs.push(&shifted, marks, &mut self.dropped);
            }
            _ => self.nodes(element.children, marks, flow),
        }
    }

    fn quoted(&mut self, element: Element, marks: &Marks, flow: &mut Flow) {
        let language = marks.language.as_deref().unwrap_or_default();
        let language = language
            .split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let quotes = QUOTES
            .iter()
            .find(|(languages, _)| languages.contains(&language.as_str()));
        let (outer, inner) = quotes.map_or(ENGLISH, |(_, quotes)| *quotes);
        let (open, close) = if marks.quoted.is_multiple_of(2) {
            outer
        } else {
            inner
        };
        let quoted = marks.quoted + 1;
        flow.runs.push(open, marks, &mut self.dropped);
        self.nodes(
            element.children,
            &Marks {
                quoted,
                ..marks.clone()
            },
            flow,
        );
        flow.runs.push(close, marks, &mut self.dropped);
    }

    /// The numbers of the footnotes that an element refers to, if it does nothing else.
    fn references(&self, element: &Element) -> Option<Vec<u32>> {
        if self.notes.is_empty() || self.in_note {
            return None;
        }
        let named =
            |it: &Element| it.has_class(&["footnote-ref"]) || it.get("role") == Some("doc-noteref");
        let text = element.text();
        let is_short = text.trim().chars().count() <= 20 && !text.chars().any(char::is_alphabetic);
        if !is_short && !named(element) {
            return None;
        }
        let mut numbers = vec![];
        self.collect(element, &mut numbers)?;
        (!numbers.is_empty()).then_some(numbers)
    }

    /// `None` where one of the links leads elsewhere.
    fn collect(&self, element: &Element, numbers: &mut Vec<u32>) -> Option<()> {
        if element.name == "a" && element.get("href").is_some() {
            numbers.push(*self.notes.get(place(element)?)?);
            return Some(());
        }
        element.children.iter().try_for_each(|child| match child {
            Node::Element(child) => self.collect(child, numbers),
            Node::Text(_) => Some(()),
        })
    }
}

/// The place in a page that a link leads to.
fn place(anchor: &Element) -> Option<&str> {
    anchor.get("href")?.split_once('#').map(|(_, place)| place)
}

fn is_way_back(anchor: &Element) -> bool {
    let named = anchor.has_class(&["footnote-backref", "footnote-back", "footnote-return"])
        || anchor.get("role") == Some("doc-backlink");
    let text = anchor.text();
    place(anchor).is_some()
        && (named || !text.chars().any(char::is_alphanumeric) && !text.trim().is_empty())
}

fn declares(element: &Element, name: &str, values: &[&str]) -> bool {
    let style = element.get("style").unwrap_or_default();
    style
        .split(';')
        .filter_map(|it| it.split_once(':'))
        .any(|(it, value)| it.trim().eq_ignore_ascii_case(name) && values.contains(&value.trim()))
}

pub(super) const FIGURES: &str = "0123456789+-−=()n";
pub(super) const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
pub(super) const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

type Pair = (&'static str, &'static str);
const ENGLISH: (Pair, Pair) = (("“", "”"), ("‘", "’"));

/// Quotation marks by language: those outside, those inside.
const QUOTES: &[(&[&str], (Pair, Pair))] = &[
    (&["de", "cs", "sk", "sl", "bg"], (("„", "“"), ("‚", "‘"))),
    (&["ru", "uk", "be"], (("«", "»"), ("„", "“"))),
    (&["fr"], (("«\u{a0}", "\u{a0}»"), ("“", "”"))),
    (
        &["es", "it", "pt", "hy", "el", "ar", "fa"],
        (("«", "»"), ("“", "”")),
    ),
    (
        &["pl", "hu", "ro", "hr", "sr", "ka"],
        (("„", "”"), ("«", "»")),
    ),
    (&["ja", "zh"], (("「", "」"), ("『", "』"))),
];
