//! Reads manifests, shards and statements as [`super::write`] writes them, and nothing else.
//!
//! Our own, and not a reader of any JSON: it weighs little, and two files that differ never say the same.

use super::error::Why;
use super::hash::Hash;
use super::key::Key;
use super::manifest::{
    File, LARGEST, List, MIRRORS, Manifest, SHARD_LIMIT, Shard, WIDEST, is_mirror, is_name,
    is_path, is_time,
};
use super::statement::Statement;

impl Manifest {
    /// Reads the bytes of `manifest.json`. Says nothing of who wrote them.
    pub fn read(bytes: &[u8]) -> Result<Self, Why> {
        read(bytes, |reader| reader.manifest())
    }
}

impl List {
    /// Reads the bytes of a shard. Says nothing of who wrote them.
    pub fn read(bytes: &[u8]) -> Result<Self, Why> {
        read(bytes, |reader| {
            reader.expect("{")?;
            reader.list()
        })
    }
}

impl Statement {
    /// Reads the bytes of a statement. Says nothing of who wrote them.
    pub fn read(bytes: &[u8]) -> Result<Self, Why> {
        read(bytes, |reader| reader.statement())
    }
}

/// What should stand where the reading ended.
type Read<T> = Result<T, &'static str>;

fn read<T>(bytes: &[u8], part: fn(&mut Reader) -> Read<T>) -> Result<T, Why> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            return Err(Why::Format {
                line,
                wanted: "text in UTF-8",
            });
        }
    };
    let mut reader = Reader { rest: text };
    let value = part(&mut reader).and_then(|value| {
        reader.expect("}\n")?;
        if reader.rest.is_empty() {
            Ok(value)
        } else {
            Err("the end of the file")
        }
    });
    value.map_err(|wanted| {
        let before = text.len() - reader.rest.len();
        let before = text.get(..before).unwrap_or(text);
        Why::Format {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            wanted,
        }
    })
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn manifest(&mut self) -> Read<Manifest> {
        self.expect("{\"format\":\"standfirst-edition-1\",\n\"edition\":")?;
        let edition = self.text_that(is_name, "an edition's name")?;
        self.expect(",\n\"version\":")?;
        let version = match self.number()? {
            0 => return Err("a version from 1"),
            version => version,
        };
        self.expect(",\n\"issued\":")?;
        let issued = self.text_that(is_time, "a time such as 2026-11-26T21:00:00Z")?;
        self.expect(",\n\"expires\":")?;
        let later = |text: &str| is_time(text) && text >= issued.as_str();
        let expires = self.text_that(later, "a time that is not before `issued`")?;
        self.expect(",\n\"key\":")?;
        let key = self.key()?;
        self.expect(",\n\"previous\":")?;
        let previous = match self.skip("null") {
            true => None,
            false => Some(self.hash()?),
        };
        self.expect(",\n\"mirrors\":[")?;
        let mut mirrors = vec![];
        while !self.skip("],\n") {
            if !mirrors.is_empty() {
                self.expect(",")?;
            }
            if mirrors.len() == MIRRORS {
                return Err("no more mirrors");
            }
            mirrors.push(self.text_that(is_mirror, "a mirror's address")?);
        }
        Ok(Manifest {
            edition,
            version,
            issued,
            expires,
            key,
            previous,
            mirrors,
            list: self.list()?,
        })
    }

    fn statement(&mut self) -> Read<Statement> {
        self.expect("{\"format\":\"standfirst-key-1\",\n\"edition\":")?;
        let edition = self.text_that(is_name, "an edition's name")?;
        self.expect(",\n\"old\":")?;
        let old = self.key()?;
        self.expect(",\n\"new\":")?;
        let new = self.key()?;
        self.expect(",\n\"issued\":")?;
        let issued = self.text_that(is_time, "a time such as 2026-11-26T21:00:00Z")?;
        Ok(Statement {
            edition,
            old,
            new,
            issued,
        })
    }

    fn list(&mut self) -> Read<List> {
        if self.skip("\"files\":{") {
            self.files()
        } else {
            self.expect("\"bits\":")?;
            self.shards()
        }
    }

    fn files(&mut self) -> Read<List> {
        let mut files: Vec<File> = vec![];
        while !self.skip("\n}") {
            if !files.is_empty() {
                self.expect(",")?;
            }
            self.expect("\n")?;
            let last = files.last().map_or("", |file| file.path.as_str());
            let next = |path: &str| is_path(path) && path > last;
            let path = self.text_that(next, "the path of the next file in their order")?;
            self.expect(":")?;
            let (length, hash) = self.length_and_hash()?;
            files.push(File { path, length, hash });
        }
        Ok(List::Files(files))
    }

    fn shards(&mut self) -> Read<List> {
        let bits = match u32::try_from(self.number()?) {
            Ok(bits @ 1..=WIDEST) => bits,
            _ => return Err("a number of bits from 1 to 5"),
        };
        self.expect(",\"shards\":[")?;
        let mut shards = vec![];
        for number in 0..1 << bits {
            self.expect(if number == 0 { "\n" } else { ",\n" })?;
            shards.push(match self.skip("null") {
                true => None,
                false => Some(self.shard()?),
            });
        }
        self.expect("\n]")?;
        Ok(List::Shards { bits, shards })
    }

    fn shard(&mut self) -> Read<Shard> {
        match self.length_and_hash()? {
            (length, hash) if length <= SHARD_LIMIT as u64 => Ok(Shard { length, hash }),
            _ => Err("a shard of at most 5000 bytes"),
        }
    }

    fn length_and_hash(&mut self) -> Read<(u64, Hash)> {
        self.expect("[")?;
        let length = self.number()?;
        self.expect(",")?;
        let hash = self.hash()?;
        self.expect("]")?;
        Ok((length, hash))
    }

    fn hash(&mut self) -> Read<Hash> {
        let before = self.rest;
        let hash = self.text().and_then(Hash::parse);
        hash.ok_or_else(|| self.back(before, "a hash of 64 digits in quotation marks"))
    }

    fn key(&mut self) -> Read<Key> {
        let before = self.rest;
        let key = self.text().and_then(Key::parse);
        key.ok_or_else(|| self.back(before, "a public key of minisign's"))
    }

    fn text_that(&mut self, fits: impl Fn(&str) -> bool, wanted: &'static str) -> Read<String> {
        let before = self.rest;
        match self.text() {
            Some(text) if fits(text) => Ok(text.to_owned()),
            _ => Err(self.back(before, wanted)),
        }
    }

    /// Text in quotation marks, in which there are no others.
    fn text(&mut self) -> Option<&'a str> {
        let (text, rest) = self.rest.strip_prefix('"')?.split_once('"')?;
        self.rest = rest;
        Some(text)
    }

    fn number(&mut self) -> Read<u64> {
        let end = self.rest.find(|c: char| !c.is_ascii_digit());
        let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let number = digits.parse().ok().filter(|number| *number <= LARGEST);
        match number {
            Some(number) if digits == "0" || !digits.starts_with('0') => {
                self.rest = rest;
                Ok(number)
            }
            _ => Err("a whole number"),
        }
    }

    fn expect(&mut self, text: &'static str) -> Read<()> {
        match self.skip(text) {
            true => Ok(()),
            false => Err(text),
        }
    }

    fn skip(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// The fault is where the text begins, not where it ends.
    fn back(&mut self, before: &'a str, wanted: &'static str) -> &'static str {
        self.rest = before;
        wanted
    }
}
