//! Each state, each attack, the shape of the tree, and whatever bytes may come.

mod any;
mod attacks;
mod format;
mod keys;
mod paths;
mod states;
mod tree;

use std::collections::BTreeMap;

use minisign::{KeyPair, PublicKey, SecretKey};

use super::{
    Edition, File, Hash, Key, List, Manifest, Pin, Signed, Step, Verdict, Why, build, verify,
};

const NOW: &str = "2026-11-26T21:00:00Z";
const LATER: &str = "2027-11-26T21:00:00Z";

/// A newsroom with its key.
struct Newsroom {
    secret: SecretKey,
    key: Key,
}

impl Newsroom {
    fn new() -> Self {
        let pair = KeyPair::generate_unencrypted_keypair().unwrap();
        Self {
            key: key_of(&pair.pk),
            secret: pair.sk,
        }
    }

    fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        let signature = minisign::sign(None, &self.secret, bytes, Some("a comment"), None);
        signature.unwrap().to_string().into_bytes()
    }

    /// Publishes files, each of which says its own path and the version.
    fn publish(&self, version: u64, paths: &[String]) -> Copy {
        self.publish_as("The Lindby Post", version, paths)
    }

    fn publish_as(&self, name: &str, version: u64, paths: &[String]) -> Copy {
        let mut files = BTreeMap::new();
        let mut listed = vec![];
        for path in paths {
            let bytes = format!("{path} of version {version}").into_bytes();
            listed.push(file(path, &bytes));
            files.insert(path.clone(), bytes);
        }
        let mut manifest = blank(&self.key, name, version);
        build(&mut manifest, listed, &mut |shard, text| {
            files.insert(shard.path(), text.into_bytes());
        })
        .unwrap();
        let text = manifest.to_text().into_bytes();
        Copy {
            signature: self.sign(&text),
            manifest: text,
            files,
        }
    }
}

fn key_of(key: &PublicKey) -> Key {
    Key::from_file(&key.to_box().unwrap().to_string()).unwrap()
}

fn file(path: &str, bytes: &[u8]) -> File {
    File {
        path: path.to_owned(),
        length: bytes.len() as u64,
        hash: Hash::of(bytes),
    }
}

fn blank(key: &Key, name: &str, version: u64) -> Manifest {
    Manifest {
        edition: name.to_owned(),
        version,
        issued: "2026-11-26T20:00:00Z".to_owned(),
        expires: "2026-12-26T20:00:00Z".to_owned(),
        key: key.clone(),
        previous: (version > 1).then(|| Hash::of(b"the one before")),
        mirrors: vec!["https://one.example/".to_owned()],
        list: List::Files(vec![]),
    }
}

/// A copy of an edition, as a host serves it.
#[derive(Clone)]
struct Copy {
    manifest: Vec<u8>,
    signature: Vec<u8>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Copy {
    fn verdict(&self, pin: Option<&Pin>) -> Verdict {
        self.verdict_at(pin, NOW)
    }

    fn verdict_at(&self, pin: Option<&Pin>, now: &str) -> Verdict {
        let files = Signed {
            manifest: &self.manifest,
            signature: &self.signature,
        };
        verify(Some(files), pin, now)
    }

    fn edition(&self) -> Edition {
        match self.verdict(None) {
            Verdict::Verified(edition) => *edition,
            other => panic!("{other:?}"),
        }
    }

    /// Reads a file as a page does: what is not genuine is not read.
    fn read(&self, edition: &Edition, path: &str) -> Result<Option<Vec<u8>>, Why> {
        let mut search = edition.search(path);
        loop {
            match search.step().clone() {
                Step::Ask(shard) => search.give(&self.files[&shard.path()])?,
                Step::NotListed => return Ok(None),
                Step::Found(file) => {
                    let bytes = &self.files[path];
                    return file.check(bytes).map(|()| Some(bytes.clone()));
                }
            }
        }
    }
}

/// So many stories.
fn stories(count: usize) -> Vec<String> {
    let name = |number| format!("stories/what-happened-on-day-{number}.json");
    (1..=count).map(name).collect()
}
