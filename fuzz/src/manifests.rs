//! What an edition is known by.

use standfirst::edition::{
    Edition, Hash, Key, List, Manifest, Pin, Signed, Statement, Step, Verdict, Why, follow, verify,
};

/// A key whose secret half nobody has any more, and all that it ever signed: a manifest and a statement, each
/// with its signature behind it.
const KEY: &str = "RWT06vTcZvJWDFvmgVHbYscc++6HFLHee2M3BJYp4lp+lrlJQYFpKbXW";
const SIGNED: [&[u8]; 2] = [
    include_bytes!("../corpus/manifests/signed-manifest"),
    include_bytes!("../corpus/manifests/signed-statement"),
];

const NOW: &str = "2026-11-26T21:00:00Z";

/// Any bytes are a manifest, a shard, a statement, a pin or a key, or an error that says in which line. What can be
/// read is written as the same bytes, what a manifest lists is found in it, and no key has signed what it has not.
pub fn manifests(data: &[u8]) {
    if let Some(manifest) = told(data, Manifest::read(data)) {
        assert_eq!(manifest.to_text().as_bytes(), data);
        assert_found(data, manifest);
    }
    if let Some(list) = told(data, List::read(data)) {
        assert_eq!(list.to_text().as_bytes(), data);
    }
    if let Some(statement) = told(data, Statement::read(data)) {
        assert_eq!(statement.to_text().as_bytes(), data);
    }
    let text = String::from_utf8_lossy(data);
    if let Some(pin) = Pin::parse(&text) {
        assert_eq!(pin.to_text(), text);
    }
    for key in [Key::parse(&text), Key::from_file(&text)]
        .into_iter()
        .flatten()
    {
        assert_eq!(Key::parse(key.text()), Some(key.clone()));
        assert_eq!(key.id().len(), 16);
    }
    let (file, signature) = parts(data);
    assert_not_forged(file, signature, SIGNED.contains(&data));
}

fn told<T>(data: &[u8], read: Result<T, Why>) -> Option<T> {
    let why = match read {
        Ok(value) => return Some(value),
        Err(why) => why,
    };
    let lines = data.iter().filter(|byte| **byte == b'\n').count() + 1;
    let Why::Format { line, wanted } = why else {
        panic!("{why}");
    };
    assert!((1..=lines).contains(&line) && !wanted.is_empty());
    None
}

fn assert_found(data: &[u8], manifest: Manifest) {
    let edition = Edition {
        hash: Hash::of(data),
        manifest,
    };
    if let List::Files(files) = &edition.manifest.list {
        for file in files {
            assert_eq!(
                edition.search(&file.path).step(),
                &Step::Found(file.clone())
            );
        }
    }
    let mut search = edition.search("stories/rain.json");
    if matches!(search.step(), Step::Ask(_)) {
        // No file holds its own hash.
        assert!(search.give(data).is_err());
    }
    let pin = edition.pin();
    assert_eq!(Pin::parse(&pin.to_text()), Some(pin));
}

fn assert_not_forged(file: &[u8], signature: &[u8], is_genuine: bool) {
    let key = Key::parse(KEY).expect("a key");
    let [manifest, statement] = SIGNED.map(|signed| parts(signed).0);
    let is_signed = key.signed(file, signature);
    assert!(is_signed || !is_genuine);
    assert!(!is_signed || file == manifest || file == statement);
    let pin = Pin {
        key,
        edition: None,
        seen: None,
    };
    let files = Signed {
        manifest: file,
        signature,
    };
    for pin in [Some(&pin), None] {
        match verify(Some(files), pin, NOW) {
            Verdict::Verified(edition) | Verdict::Expired(edition) => {
                assert_eq!(edition.manifest.to_text().as_bytes(), file);
                assert!(pin.is_none() || is_signed && file == manifest);
            }
            Verdict::Altered(why) => assert!(!why.to_string().is_empty()),
            Verdict::KeyChanged { found } => assert!(pin.is_some_and(|pin| pin.key != found)),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(
        follow(&pin, file, signature).is_ok(),
        is_signed && file == statement
    );
}

/// A file, and the signature that begins behind it.
fn parts(data: &[u8]) -> (&[u8], &[u8]) {
    const BEGIN: &[u8] = b"untrusted comment: ";
    let begin = data.windows(BEGIN.len()).position(|bytes| bytes == BEGIN);
    data.split_at(begin.unwrap_or(data.len()))
}
