//! The elements of a block in the Guardian's Content API. Each says its type, and has an object
//! named after it with what belongs to that type: `rich-link` and `richLinkTypeData`.

use super::desk::{Desk, bare_figure};
use super::error::Remark;
use crate::story::fields::Field;
use crate::story::json::Json;
use crate::story::model::{Block, Figure};

/// The widest file of a picture that is chosen, in pixels: the page is never wider.
const WIDEST: u32 = 2000;

pub(super) fn element(desk: &mut Desk, element: &Field) -> Vec<Block> {
    let Some(kind) = desk.text(element, "type") else {
        desk.keep::<()>(Err(element.lacks("type")));
        return vec![];
    };
    let Some(data) = data_of(element) else {
        if kind == "image" {
            return image(desk, element)
                .map(Block::Figure)
                .into_iter()
                .collect();
        }
        desk.remark(Remark::told(
            element.path(),
            format!("is of the type “{kind}” and has no data: it is left out"),
        ));
        return vec![];
    };
    match kind.as_str() {
        "image" | "cartoon" => image(desk, element)
            .map(Block::Figure)
            .into_iter()
            .collect(),
        "pullquote" => {
            let text = desk.text(&data, "html").and_then(|html| desk.rich(&html));
            let cite = desk.line_at(&data, "attribution");
            text.map(|text| Block::PullQuote { text, cite })
                .into_iter()
                .collect()
        }
        "rich-link" => link(desk, &data).into_iter().collect(),
        "code" => {
            let text = desk.text(&data, "html").unwrap_or_default();
            let language = desk.line_at(&data, "language");
            vec![Block::Code { text, language }]
        }
        "contentatom" => {
            let about = desk.text(&data, "atomType").unwrap_or_default();
            let what = format!(
                "is an atom (“{about}”), whose text is not in the document: it is left out"
            );
            desk.remark(Remark::told(element.path(), what));
            vec![]
        }
        // Their HTML is what readers see; scripts in it go in the walk.
        "text" | "table" | "tweet" | "comment" | "embed" | "form" => {
            let html = desk.text(&data, "html").map(|html| desk.html(&html));
            let blocks = html.unwrap_or_default();
            if blocks.is_empty() {
                shown(desk, &data, &kind)
            } else {
                blocks
            }
        }
        _ => shown(desk, &data, &kind),
    }
}

/// The object that is named after the type.
fn data_of<'a>(element: &Field<'a>) -> Option<Field<'a>> {
    let Json::Object(fields) = element.value() else {
        return None;
    };
    let is_data = |name: &&String| name.ends_with("TypeData");
    let name = fields.iter().map(|(name, _)| name).find(is_data)?;
    element.get(name)
}

/// What stands on a page of others: a link to it with what is known of it. Without an address the
/// texts that are there.
fn shown(desk: &mut Desk, data: &Field, kind: &str) -> Vec<Block> {
    let title = desk.line_at(data, "title");
    let description = desk
        .line_at(data, "caption")
        .or_else(|| desk.line_at(data, "description"))
        .or_else(|| desk.line_at(data, "alt"));
    let author = desk
        .line_at(data, "authorName")
        .or_else(|| desk.line_at(data, "authorUsername"));
    for name in ["originalUrl", "url", "iframeUrl", "commentUrl"] {
        let Some(url) = desk.text(data, name) else {
            continue;
        };
        let path = super::desk::join(data.path(), name);
        if let Some(Block::Embed { url, provider, .. }) = desk.embed(&path, &url) {
            return vec![Block::Embed {
                url,
                provider: desk.line_at(data, "source").unwrap_or(provider),
                title,
                description,
                author,
            }];
        }
    }
    if let Some(html) = desk.text(data, "html") {
        let blocks = desk.html(&html);
        if !blocks.is_empty() {
            return blocks;
        }
    }
    let mut texts: Vec<_> = [title, description, author].into_iter().flatten().collect();
    for name in ["venue", "location", "price", "linkText"] {
        texts.extend(desk.line_at(data, name));
    }
    if texts.is_empty() {
        let what =
            format!("is of the type “{kind}” and says nothing that can be shown: it is left out");
        desk.remark(Remark::told(data.path(), what));
        return vec![];
    }
    vec![Block::Unknown {
        kind: kind.to_owned(),
        text: texts.join("\n"),
    }]
}

fn link(desk: &mut Desk, data: &Field) -> Option<Block> {
    let url = desk
        .text(data, "url")
        .or_else(|| desk.text(data, "originalUrl"))?;
    let mut embed = desk.embed(&super::desk::join(data.path(), "url"), &url)?;
    if let Block::Embed { title, .. } = &mut embed {
        *title = desk.line_at(data, "linkText");
    }
    Some(embed)
}

/// A picture: the widest of its files that is not too wide, with what its element says of it.
pub(super) fn image(desk: &mut Desk, element: &Field) -> Option<Figure> {
    let mut best: Option<(u32, Field)> = None;
    let mut first = None;
    for asset in desk.list(element, "assets") {
        let width = desk.pixels_at(&asset, "typeData.width").unwrap_or(0);
        let is_better = best.as_ref().is_none_or(|(known, _)| width > *known);
        if width <= WIDEST && is_better {
            best = Some((width, asset.clone()));
        }
        first = first.or(Some(asset));
    }
    let asset = best.map(|(_, asset)| asset).or(first)?;
    let secure = desk.picture_at(&asset, "typeData.secureFile");
    let url = secure.or_else(|| desk.picture_at(&asset, "file"))?;
    let mut said = |names: [&str; 2]| {
        let [in_data, in_asset] = names;
        let found = desk.text(element, &["imageTypeData.", in_data].concat());
        found.or_else(|| desk.text(&asset, &["typeData.", in_asset].concat()))
    };
    let alt = said(["alt", "altText"]);
    let caption = said(["caption", "caption"]);
    let credit = said(["credit", "credit"]).or_else(|| said(["photographer", "photographer"]));
    Some(Figure {
        alt: alt.and_then(|alt| desk.line(&alt)).unwrap_or_default(),
        caption: caption.and_then(|caption| desk.rich(&caption)),
        credit: credit.and_then(|credit| desk.line(&credit)),
        width: desk.pixels_at(&asset, "typeData.width"),
        height: desk.pixels_at(&asset, "typeData.height"),
        ..bare_figure(url)
    })
}
