//! Chromium's accessibility tree, as lines that are read.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::heard::{Lines, NAMED_BY_WORDS, SILENT, spoken, states, text_of};
use super::page::Page;

impl Page {
    pub(super) fn hear_the_tree(&self, lines: &mut Lines) {
        self.devtools("Accessibility.enable", json!({}));
        let tree = self.devtools("Accessibility.getFullAXTree", json!({}));
        self.devtools("Accessibility.disable", json!({}));
        let style = json!({ "computedStyles": ["display"] });
        let document = self.devtools("DOMSnapshot.captureSnapshot", style);
        let tree = Tree {
            nodes: tree["nodes"].as_array().expect("the tree"),
            blocks: blocks(&document),
        };
        tree.hear(&tree.nodes[0], 0, false, lines);
    }
}

/// Chromium's accessibility tree, and which of its nodes stand in lines of their own.
struct Tree<'a> {
    nodes: &'a [Value],
    blocks: HashMap<u64, String>,
}

impl Tree<'_> {
    fn hear(&self, node: &Value, inside: usize, named: bool, lines: &mut Lines) {
        let role = spoken(node["role"]["value"].as_str().unwrap_or_default());
        let name = text_of(&node["name"]["value"]);
        if role == "statictext" {
            if !named {
                lines.words(inside, &name);
            }
            return;
        }
        let silent = node["ignored"] == true || SILENT.contains(&&*role);
        let valuetext = node["backendDOMNodeId"]
            .as_u64()
            .and_then(|id| self.blocks.get(&id));
        let block = valuetext.is_some();
        if !silent {
            let state = |state: &str| match (state, valuetext) {
                ("valuetext", Some(text)) => text.clone(),
                _ => property(node, state),
            };
            lines.thing(inside, &role, &name, &states(&role, state));
        } else if block {
            lines.end_line();
        }
        let named = named || !silent && NAMED_BY_WORDS.contains(&&*role);
        let inside = inside + usize::from(!silent);
        for child in node["childIds"].as_array().into_iter().flatten() {
            if let Some(child) = self.nodes.iter().find(|node| node["nodeId"] == *child) {
                self.hear(child, inside, named, lines);
            }
        }
        if !silent || block {
            lines.end_line();
        }
    }
}

fn property(node: &Value, name: &str) -> String {
    let properties = node["properties"].as_array();
    let property = properties
        .into_iter()
        .flatten()
        .find(|property| property["name"] == name);
    text_of(property.map_or(&node[name]["value"], |it| &it["value"]["value"]))
}

/// The elements that stand in lines of their own, and what each says of its value, which the tree leaves out.
fn blocks(snapshot: &Value) -> HashMap<u64, String> {
    let text = |index: &Value| {
        let index = index.as_u64().and_then(|index| usize::try_from(index).ok());
        index.map_or("", |index| {
            snapshot["strings"][index].as_str().unwrap_or_default()
        })
    };
    let document = &snapshot["documents"][0];
    let mut blocks = HashMap::new();
    let laid_out = document["layout"]["nodeIndex"].as_array();
    for (at, node) in laid_out.into_iter().flatten().enumerate() {
        let display = text(&document["layout"]["styles"][at][0]);
        let node = node
            .as_u64()
            .and_then(|node| usize::try_from(node).ok())
            .expect("an index");
        let id = document["nodes"]["backendNodeId"][node].as_u64();
        if let Some(id) = id.filter(|_| !display.is_empty() && !display.starts_with("inline")) {
            let attributes = document["nodes"]["attributes"][node].as_array();
            let attributes = attributes.map_or(&[][..], Vec::as_slice);
            let value = attributes
                .chunks(2)
                .find(|pair| text(&pair[0]) == "aria-valuetext");
            blocks.insert(id, value.map_or("", |pair| text(&pair[1])).to_owned());
        }
    }
    blocks
}
