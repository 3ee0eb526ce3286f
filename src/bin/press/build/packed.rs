//! A file's bytes, and what they are when compressed.

use std::io::{self, Write};
use std::sync::OnceLock;

use flate2::{Compression, GzBuilder};
use serde::{Deserialize, Serialize};

/// The endings of the compressed twins of a file, as web servers look for them.
pub const TWINS: [&str; 2] = [".br", ".gz"];

/// What is put behind a file's name: nothing for itself, and the endings of its twins.
const PARTS: [&str; 3] = ["", TWINS[0], TWINS[1]];

/// Something about a file and each of its twins, as far as they are there.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts<T>([Option<T>; 3]);

impl<T: Copy> Parts<T> {
    /// Each with what is put behind the file's name, the file itself first.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, T)> {
        let parts = PARTS.into_iter().zip(self.0);
        parts.filter_map(|(ending, it)| Some((ending, it?)))
    }

    /// Whether the file, or its twin with this ending, is there.
    pub fn has(&self, ending: &str) -> bool {
        self.iter().any(|(it, _)| it == ending)
    }
}

impl<T> FromIterator<(&'static str, T)> for Parts<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(all: I) -> Self {
        let mut parts = [const { None }; 3];
        for (ending, it) in all {
            if let Some(at) = PARTS.iter().position(|other| *other == ending) {
                parts[at] = Some(it);
            }
        }
        Self(parts)
    }
}

/// Below this many bytes nothing is compressed: a packet carries it either way.
const LEAST: usize = 256;

/// The endings of files that compressing makes smaller.
const TEXTS: [&str; 10] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
    "map",
];

/// How much work is put into compressing.
#[derive(Clone, Copy)]
pub enum Effort {
    /// For what there is much of.
    Usual,
    /// For the pages of stories, of which there are as many, and each has the style in it again.
    Page,
    /// For the few files that every reader asks for.
    Most,
}

/// Bytes with their twins, each made when it is asked for.
pub struct Packed {
    bytes: Vec<u8>,
    effort: Effort,
    twins: OnceLock<io::Result<[Vec<u8>; 2]>>,
}

impl Packed {
    /// Of these bytes.
    pub fn new(bytes: Vec<u8>, effort: Effort) -> Self {
        Self {
            bytes,
            effort,
            twins: OnceLock::new(),
        }
    }

    /// As they are.
    pub fn plain(&self) -> &[u8] {
        &self.bytes
    }

    /// The twins that are worth having for a file of this name, each with its ending.
    pub fn twins(&self, path: &str) -> Result<Vec<(&'static str, &[u8])>, String> {
        if self.bytes.len() < LEAST || !is_text(path) {
            return Ok(vec![]);
        }
        let made = self.twins.get_or_init(|| {
            let brotli = brotli(&self.bytes, self.effort)?;
            Ok([brotli, gzip(&self.bytes)?])
        });
        let made = made.as_ref().map_err(|error| format!("{path}: {error}"))?;
        let twins = TWINS.iter().zip(made);
        let smaller = twins.filter(|(_, twin)| twin.len() < self.bytes.len());
        Ok(smaller
            .map(|(ending, twin)| (*ending, twin.as_slice()))
            .collect())
    }
}

/// Whether compressing a file of this name makes it smaller.
pub fn is_text(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| TEXTS.contains(&ending))
}

fn brotli(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    // As measured (docs/measurements.md): for a story 10 takes less time than 9 and leaves less. For the long pages of
    // feeds it takes five times as long, and for those of stories most of a build. No window is larger than the text.
    let (quality, lgwin) = match (effort, bytes.len()) {
        (Effort::Usual, ..=0x1_0000) => (10, 16),
        (Effort::Usual, _) => (9, 22),
        (Effort::Page, _) => (5, 22),
        (Effort::Most, _) => (11, 22),
    };
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = vec![];
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}

// Without a name and a time, so that the same bytes give the same file.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new().write(vec![], Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endings(path: &str, bytes: &[u8]) -> Vec<&'static str> {
        let packed = Packed::new(bytes.to_vec(), Effort::Usual);
        let twins = packed.twins(path).expect("compressed");
        twins.iter().map(|(ending, _)| *ending).collect()
    }

    #[test]
    fn texts_have_twins_and_pictures_have_none() {
        let text = "words ".repeat(100);
        assert_eq!(endings("a.json", text.as_bytes()), [".br", ".gz"]);
        assert_eq!(endings("a.jpg", text.as_bytes()), [""; 0]);
        assert_eq!(endings("_headers", text.as_bytes()), [""; 0]);
    }

    #[test]
    fn what_is_short_or_would_grow_has_no_twin() {
        assert_eq!(endings("a.json", "words ".repeat(10).as_bytes()), [""; 0]);
        let mut number = 1_u32;
        let noise: Vec<u8> = (0..300)
            .map(|_| {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (number >> 24) as u8
            })
            .collect();
        assert_eq!(endings("a.txt", &noise), [""; 0]);
    }

    #[test]
    fn a_twin_is_the_same_text() {
        let text = "Lindby, Riverton. ".repeat(500);
        for effort in [Effort::Usual, Effort::Most] {
            let packed = Packed::new(text.clone().into_bytes(), effort);
            for (ending, twin) in packed.twins("a.txt").expect("compressed") {
                let mut back = vec![];
                match ending {
                    ".br" => drop(brotli::BrotliDecompress(&mut &*twin, &mut back)),
                    _ => {
                        let mut reader = flate2::read::GzDecoder::new(twin);
                        io::Read::read_to_end(&mut reader, &mut back).expect("unpacked");
                    }
                }
                assert_eq!(back, text.as_bytes(), "{ending}");
            }
        }
    }
}
