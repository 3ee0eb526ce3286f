//! Pictures with what belongs to them.

use super::flow::{Flow, Walk};
use super::lines::{Lines, join, lines, name};
use super::text::Marks;
use super::tree::{Element, Node};
use crate::story::model::Block;

/// Classes of pictures that are characters.
const CHARACTERS: &[&str] = &["emoji", "wp-smiley", "emojione", "twemoji"];

/// Classes of what an embed stands in.
const EMBEDS: &[&str] = &["wp-block-embed", "kg-embed-card"];

impl Walk {
    /// A figure of any kind: its caption goes to what it shows.
    pub(super) fn figure(&mut self, mut figure: Element, marks: &Marks, flow: &mut Flow) {
        let caption = own_caption(&mut figure);
        let mut own = Flow::default();
        let is_embed = figure.has_class(EMBEDS);
        let bare = if is_embed {
            self.bare(figure, &mut own)
        } else {
            Some(figure)
        };
        if let Some(figure) = bare {
            self.nodes(figure.children, marks, &mut own);
        }
        own.flush();
        let mut blocks = own.blocks;
        if let Some(caption) = caption {
            self.caption(&mut blocks, caption, marks);
        }
        flow.extend(blocks);
    }

    pub(super) fn image(
        &mut self,
        img: Element,
        sources: &[String],
        marks: &Marks,
        flow: &mut Flow,
    ) {
        let character = img
            .get("alt")
            .filter(|alt| !alt.trim().is_empty() && img.has_class(CHARACTERS));
        if let Some(character) = character {
            flow.runs.push(character, marks, &mut self.dropped);
            self.dropped
                .add("picture of a character, shown as the character");
        } else if let Some(figure) = self.picture(&img, sources) {
            flow.add(Block::Figure(figure));
        }
    }

    /// A `picture`: one image in several files.
    pub(super) fn choices(&mut self, mut picture: Element, marks: &Marks, flow: &mut Flow) {
        let mut sources = vec![];
        while let Some(source) = picture.take(&|it| it.name == "source") {
            sources.extend(
                ["srcset", "data-srcset"]
                    .into_iter()
                    .filter_map(|it| source.get(it))
                    .map(str::to_owned),
            );
        }
        match picture.take(&|it| it.name == "img") {
            Some(img) => self.image(img, &sources, marks, flow),
            None if sources.is_empty() => {}
            None => self.image(
                Element {
                    name: "img".to_owned(),
                    ..Element::default()
                },
                &sources,
                marks,
                flow,
            ),
        }
        self.nodes(picture.children, marks, flow);
    }

    /// What a page shows where no script runs: the picture that a script would have loaded.
    pub(super) fn without_script(&mut self, mut element: Element, flow: &mut Flow) {
        while let Some(img) = element.take(&|it| it.name == "img") {
            let Some(figure) = self.picture(&img, &[]) else {
                continue;
            };
            flow.flush();
            match flow.blocks.last() {
                // It stands there already.
                Some(Block::Figure(before)) if before.caption.is_none() => {}
                _ => flow.add(Block::Figure(figure)),
            }
        }
        if !element.is_blank() {
            self.dropped.add_with("noscript", &element.text());
        }
    }

    /// Takes the name of who made a picture out of its caption.
    pub(super) fn credit(
        &mut self,
        caption: &mut Element,
        marks: &Marks,
    ) -> (Option<String>, Vec<Block>) {
        let by_class = |it: &Element| {
            it.classes().any(|class| {
                let class = class.to_ascii_lowercase();
                class.ends_with("credit")
                    || class.ends_with("copyright")
                    || class.ends_with("photographer")
            })
        };
        let credit = caption.take(&by_class).or_else(|| {
            let at = caption.children.iter().rposition(|child| match child {
                Node::Text(text) => !text.trim().is_empty(),
                Node::Element(_) => true,
            })?;
            match caption.children.get(at)? {
                Node::Element(it) if it.is(&["small", "cite"]) => match caption.children.remove(at)
                {
                    Node::Element(credit) => Some(credit),
                    Node::Text(_) => None,
                },
                _ => None,
            }
        });
        let Some(mut credit) = credit else {
            return (None, vec![]);
        };
        while credit.take(&|it| it.name == "img").is_some() {
            self.dropped.add("picture in a credit");
        }
        let found = self.blocks(credit.children, marks);
        let Lines { texts, rest } = lines(found);
        let text = join(texts);
        self.unlinked(&text);
        (name(&text), rest)
    }
}

/// Takes a figure's caption out of it, but not that of a figure inside.
fn own_caption(figure: &mut Element) -> Option<Element> {
    let is_caption = |it: &Element| it.name == "figcaption" || it.has_class(&["wp-caption-text"]);
    let at = figure
        .children
        .iter()
        .position(|child| matches!(child, Node::Element(it) if is_caption(it)));
    if let Some(at) = at {
        return match figure.children.remove(at) {
            Node::Element(caption) => Some(caption),
            Node::Text(_) => None,
        };
    }
    figure.children.iter_mut().find_map(|child| match child {
        Node::Element(it) if it.name != "figure" => own_caption(it),
        _ => None,
    })
}
