//! Where the pictures of a story stand in the edition.

use std::collections::BTreeMap;
use std::path::PathBuf;

use standfirst::story::{Block, Figure, Story};

use super::sources::MEDIA;

/// Gives each picture of the newsroom's own its address in the edition, and says which files these are.
///
/// A relative address may start from the story's own file or from the newsroom's folder. `name` is the path of the
/// story's source. Fails with all that are not there.
pub fn place(
    story: &mut Story,
    name: &str,
    media: &BTreeMap<String, (PathBuf, String)>,
) -> Result<Vec<String>, String> {
    let mut used = vec![];
    let mut missing = vec![];
    let figures = story.body.iter_mut().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    for Figure { url, .. } in story.lead.iter_mut().chain(figures) {
        if !is_relative(url) {
            continue;
        }
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let decoded = decode(url);
        let places = [&[folder, "/", &decoded].concat(), &decoded];
        let place = places
            .into_iter()
            .filter_map(|place| straight(place))
            .find(|place| media.contains_key(place));
        match place {
            Some(place) => {
                *url = encode(&place);
                used.push(place);
            }
            None => missing.push(format!("“{url}”")),
        }
    }
    if missing.is_empty() {
        used.sort();
        used.dedup();
        return Ok(used);
    }
    Err(format!(
        "there is no such picture: {}: put it into {MEDIA}/ and write {MEDIA}/NAME, or give its whole address",
        missing.join(", ")
    ))
}

fn is_relative(address: &str) -> bool {
    let start = address.split(['/', '?', '#']).next().unwrap_or_default();
    !start.contains(':') && !address.starts_with(['/', '?', '#'])
}

/// A path without steps up in it. `None` where it leads out of the newsroom's folder.
fn straight(path: &str) -> Option<String> {
    let mut parts = vec![];
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn decode(address: &str) -> String {
    let mut bytes = vec![];
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let hex = |byte: &u8| char::from(*byte).to_digit(16);
        match after {
            [high, low, after @ ..] if *first == b'%' => {
                if let (Some(high), Some(low)) = (hex(high), hex(low)) {
                    bytes.push((high * 16 + low) as u8);
                    rest = after;
                    continue;
                }
                bytes.push(*first);
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

/// A path as an address: what means something else there, or nothing, is written in digits.
pub fn encode(path: &str) -> String {
    let mut address = String::new();
    for character in path.chars() {
        if character.is_control()
            || character.is_whitespace()
            || "%?#\"<>\\^`{|}:".contains(character)
        {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                address += &format!("%{byte:02X}");
            }
        } else {
            address.push(character);
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use standfirst::story::dialect::bare_figure;

    fn placed(url: &str, name: &str) -> Result<(String, Vec<String>), String> {
        let files = ["media/a.jpg", "media/2026/b c.jpg"];
        let media = files.map(|file| (file.to_owned(), Default::default()));
        let mut story = Story {
            lead: Some(bare_figure(url.to_owned())),
            ..Story::default()
        };
        let used = place(&mut story, name, &media.into_iter().collect())?;
        Ok((story.lead.expect("a picture").url, used))
    }

    #[test]
    fn a_picture_is_found_from_the_story_and_from_the_folder() {
        for (url, name) in [
            ("media/a.jpg", "stories/x.json"),
            ("../media/a.jpg", "stories/x.json"),
            ("../../media/a.jpg", "stories/2026/x.json"),
            ("./../media/./a.jpg", "stories/x.json"),
        ] {
            let found = placed(url, name);
            assert_eq!(
                found,
                Ok(("media/a.jpg".into(), vec!["media/a.jpg".into()])),
                "{url}"
            );
        }
        let found = placed("media/2026/b%20c.jpg", "stories/x.json");
        assert_eq!(found.map(|it| it.0).as_deref(), Ok("media/2026/b%20c.jpg"));
    }

    #[test]
    fn a_picture_elsewhere_is_left_alone() {
        for url in ["https://a.example/b.jpg", "/top.jpg"] {
            assert_eq!(placed(url, "stories/x.json"), Ok((url.into(), vec![])));
        }
    }

    #[test]
    fn a_picture_that_is_not_there_is_named() {
        for url in ["media/c.jpg", "../../media/a.jpg", "a.jpg", "media/%zz.jpg"] {
            let fault = placed(url, "stories/x.json").expect_err("missing");
            let wanted = format!("there is no such picture: “{url}”: put it into media/");
            assert!(fault.starts_with(&wanted), "{fault}");
        }
    }
}
