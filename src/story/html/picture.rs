//! Which picture an `img` shows, if a reader may be sent for it.

use super::address::resolve;
use super::flow::Walk;
use super::tracking::{host, is_below};
use super::tree::Element;
use crate::story::links::safe_picture;
use crate::story::model::Figure;

/// Hosts, with the beginning of a path, whose pictures count readers.
const PIXELS: &[&str] = &[
    "pixel.wp.com/",
    "stats.wp.com/",
    "facebook.com/tr",
    "google-analytics.com/",
    "doubleclick.net/",
    "feedburner.com/~r/",
    "feeds.feedburner.com/~ff/",
    "feedsportal.com/",
    "pixel.quantserve.com/",
    "scorecardresearch.com/",
    "mc.yandex.ru/",
    "mc.yandex.com/",
    "counter.yadro.ru/",
    "mail.ru/counter",
    "bat.bing.com/",
    "medium.com/_/stat",
    "analytics.twitter.com/",
    "t.co/i/adsct",
    "px.ads.linkedin.com/",
    "piwik.php",
    "matomo.php",
];

/// Attributes by which pictures come late, before those by which they come at once.
const LATE: &[&str] = &[
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "data-full-url",
];

impl Walk {
    /// The picture, or `None` where it is dropped, by name. `sources` are the choices of the `picture`
    /// around it.
    pub(super) fn picture(&mut self, img: &Element, sources: &[String]) -> Option<Figure> {
        let mut found: Vec<String> = LATE
            .iter()
            .filter_map(|name| img.get(name))
            .map(str::to_owned)
            .collect();
        found.extend(img.get("src").map(str::to_owned));
        for name in ["data-srcset", "data-lazy-srcset", "srcset"] {
            found.extend(img.get(name).and_then(choice));
        }
        found.extend(sources.iter().filter_map(|choices| choice(choices)));
        found.retain(|address| !address.trim().is_empty());
        if is_pixel(img, &found) {
            self.dropped.add("tracking pixel");
            return None;
        }
        let mut refused = "image without a usable address";
        for address in &found {
            if address
                .trim_start()
                .get(..5)
                .is_some_and(|start| start.eq_ignore_ascii_case("data:"))
            {
                refused = "image in a data: address";
                continue;
            }
            let Ok(address) = resolve(self.base.as_ref(), address) else {
                continue;
            };
            if safe_picture(&address).is_none() {
                continue;
            }
            let is_open = address
                .get(..5)
                .is_some_and(|start| start.eq_ignore_ascii_case("http:"));
            if is_open && !self.base.as_ref().is_some_and(|base| base.is_of(&address)) {
                refused = "image over http";
                continue;
            }
            return Some(Figure {
                url: address,
                alt: img.get("alt").unwrap_or_default().trim().to_owned(),
                width: size(img, "width"),
                height: size(img, "height"),
                caption: None,
                credit: None,
            });
        }
        self.dropped.add(refused);
        None
    }
}

fn size(img: &Element, name: &str) -> Option<u32> {
    let text = img.get(name)?.trim();
    let text = text.strip_suffix("px").unwrap_or(text);
    text.parse().ok().filter(|pixels| *pixels > 0)
}

fn is_pixel(img: &Element, addresses: &[String]) -> bool {
    let tiny = |name: &str| {
        img.get(name)
            .is_some_and(|it| matches!(it.trim(), "0" | "1" | "0px" | "1px"))
    };
    let style: String = img.get("style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let declares = |wanted: &[&str]| style.split(';').any(|it| wanted.contains(&it));
    let styled = |name: &str| {
        declares(&[
            &format!("{name}:1px"),
            &format!("{name}:0"),
            &format!("{name}:0px"),
        ])
    };
    let counts = |address: &String| {
        let address = match address.strip_prefix("//") {
            Some(rest) => ["https://", rest].concat(),
            None => address.clone(),
        };
        let host = host(&address).unwrap_or_default();
        let path = address.split_once("://").map_or("", |(_, rest)| rest);
        let path = path
            .get(path.find('/').unwrap_or(path.len())..)
            .unwrap_or_default();
        PIXELS.iter().any(|pixel| match pixel.split_once('/') {
            Some((domain, start)) => {
                is_below(&host, domain)
                    && path
                        .strip_prefix('/')
                        .is_some_and(|it| it.starts_with(start))
            }
            None => path
                .split('?')
                .next()
                .is_some_and(|path| path.ends_with(pixel)),
        })
    };
    (tiny("width") && tiny("height"))
        || (styled("width") && styled("height"))
        || declares(&["display:none", "visibility:hidden"])
            && addresses.iter().any(|it| !it.starts_with("data:"))
        || addresses.iter().any(counts)
}

/// The address of a `srcset` that is sharp enough on a telephone and not heavier: the narrowest of at
/// least 1,000 pixels, or else the widest.
fn choice(srcset: &str) -> Option<String> {
    let mut best: Option<(u32, &str)> = None;
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let Some((address, after)) = rest.split_at_checked(end).filter(|(it, _)| !it.is_empty())
        else {
            break;
        };
        let alone = address.trim_end_matches(',');
        let (size, after) = match after.split_once(',') {
            _ if alone.len() < address.len() => ("", after),
            Some(parts) => parts,
            None => (after, ""),
        };
        let (address, size) = (alone, size.trim());
        rest = after;
        let pixels = match size.strip_suffix('x') {
            Some(times) => (times.parse::<f32>().unwrap_or(1.0) * 600.0) as u32,
            None => size
                .strip_suffix('w')
                .and_then(|width| width.parse().ok())
                .unwrap_or(0),
        };
        let better = match best {
            None => true,
            Some((known, _)) if known < 1000 => pixels > known,
            Some((known, _)) => (1000..known).contains(&pixels),
        };
        if better {
            best = Some((pixels, address));
        }
    }
    best.map(|(_, address)| address.to_owned())
}
