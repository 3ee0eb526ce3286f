//! A picture with what belongs to it.

use super::blocks::Passages;
use super::embed::embed;
use super::still::is_still;
use super::view::{Element, el};
use super::{policy, words};
use crate::story::{Figure, digits};

/// A picture with its caption and credit, which opens in a larger view. Its room is kept while it loads.
///
/// Where the reader wants no pictures, `blocks.css` shows its words and a button in its place, and no browser asks
/// for it: it is lazy, and has no box. What the buttons do is in `public/blocks.js`. A picture on a site that the page
/// may not ask is a link to it. Where nothing can be pressed, the picture is only shown, and the button is a link.
pub fn figure(picture: &Figure, passages: &Passages) -> Element {
    let caption = picture.caption.as_ref().map(|text| passages.plain(text));
    let credit = picture
        .credit
        .as_deref()
        .map(|credit| el("span").class("credit").child(credit));
    let text = (caption.is_some() || credit.is_some())
        .then(|| el("figcaption").child(caption).child(" ").child(credit));
    if !policy::lets(policy::PICTURES, &picture.url) {
        let link = embed(&picture.url, &picture.alt, None, &[]);
        return el("figure").child(link).child(text);
    }
    // Lazy before it has an address: Firefox would ask for it at once.
    let mut image = el("img")
        .attr("loading", "lazy")
        .attr("src", picture.url.as_str())
        .attr("alt", picture.alt.as_str());
    for (name, pixels) in [("width", picture.width), ("height", picture.height)] {
        if let Some(pixels) = pixels {
            image = image.attr(name, digits(pixels.into()));
        }
    }
    if is_still() {
        let shown = el("span").class("larger").child(image);
        let show = words::own("a").attr("href", picture.url.as_str());
        let instead = el("div")
            .class("instead")
            .child(el("p").child(picture.alt.as_str()))
            .child(show.class("show").child(words::SHOW_PICTURE));
        return el("figure").child(shown).child(instead).child(text);
    }
    let button = |class| words::own("button").attr("type", "button").class(class);
    let larger = button("larger")
        .attr("aria-label", [words::LARGER.text(), &picture.alt].concat())
        .attr("value", words::CLOSE)
        .child(image);
    let instead = el("div")
        .class("instead")
        .child(el("p").child(picture.alt.as_str()))
        .child(button("show").child(words::SHOW_PICTURE));
    el("figure").child(larger).child(instead).child(text)
}
