//! Whatever bytes come: a verdict and no panic, and no change goes unseen.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::edition::{Statement, follow};

static COPY: LazyLock<Copy> = LazyLock::new(|| Newsroom::new().publish(1, &stories(400)));

/// Where the comment ends that minisign does not sign.
fn signed_from() -> usize {
    let end = COPY.signature.iter().position(|byte| *byte == b'\n');
    end.unwrap()
}

proptest! {
    #[test]
    fn a_change_of_one_byte_of_the_manifest_is_found(at: prop::sample::Index, change in 1..=255_u8) {
        let mut copy = COPY.clone();
        copy.manifest[at.index(COPY.manifest.len())] ^= change;
        let pin = COPY.edition().pin();
        prop_assert!(matches!(copy.verdict(None), Verdict::Altered(_)));
        prop_assert_eq!(copy.verdict(Some(&pin)), Verdict::Altered(Why::Signature));
    }

    #[test]
    fn a_change_of_one_byte_of_the_signature_is_found(at: prop::sample::Index, change in 1..=255_u8) {
        let mut copy = COPY.clone();
        let start = signed_from();
        copy.signature[start + at.index(COPY.signature.len() - start)] ^= change;
        prop_assert_eq!(copy.verdict(None), Verdict::Altered(Why::Signature));
    }

    #[test]
    fn a_change_of_one_byte_of_any_other_file_is_found(
        file: prop::sample::Index,
        at: prop::sample::Index,
        change in 1..=255_u8,
    ) {
        let mut copy = COPY.clone();
        let edition = copy.edition();
        let path = stories(400)[file.index(400)].clone();
        // The story, or the shard that lists it.
        let files = [path.clone(), match edition.search(&path).step() {
            Step::Ask(shard) => shard.path(),
            other => panic!("{other:?}"),
        }];
        for name in files {
            let before = copy.files[&name].clone();
            let mut after = before.clone();
            after[at.index(before.len())] ^= change;
            copy.files.insert(name.clone(), after);
            prop_assert_eq!(copy.read(&edition, &path), Err(Why::Content));
            copy.files.insert(name, before);
        }
    }

    #[test]
    fn a_file_that_is_cut_anywhere_is_found(at: prop::sample::Index) {
        let mut copy = COPY.clone();
        copy.manifest.truncate(at.index(COPY.manifest.len()));
        prop_assert!(matches!(copy.verdict(None), Verdict::Altered(_)));
        let mut copy = COPY.clone();
        copy.signature.truncate(at.index(COPY.signature.len()));
        prop_assert_eq!(copy.verdict(None), Verdict::Altered(Why::Signature));
        let edition = COPY.edition();
        let path = "stories/what-happened-on-day-2.json";
        let mut search = edition.search(path);
        while let Step::Ask(shard) = *search.step() {
            let bytes = &COPY.files[&shard.path()];
            let cut = &bytes[..at.index(bytes.len())];
            let is_found = matches!(search.give(cut), Err(Why::Length { .. }));
            prop_assert!(is_found);
            search.give(bytes).unwrap();
        }
        let Step::Found(file) = search.step() else {
            panic!("it is not listed");
        };
        let bytes = &COPY.files[path];
        let cut = file.check(&bytes[..at.index(bytes.len())]);
        let is_found = matches!(cut, Err(Why::Length { .. }));
        prop_assert!(is_found);
    }

    #[test]
    fn any_bytes_get_a_verdict(manifest: Vec<u8>, signature: Vec<u8>, now: String, path: String) {
        let files = Signed { manifest: &manifest, signature: &signature };
        let pin = COPY.edition().pin();
        for pin in [None, Some(&pin)] {
            prop_assert!(matches!(verify(Some(files), pin, &now), Verdict::Altered(_)));
        }
        prop_assert!(follow(&pin, &manifest, &signature).is_err());
        let _ = (List::read(&manifest), Statement::read(&manifest), Pin::parse(&path), Key::parse(&path));
        prop_assert!(COPY.edition().search(&now).give(&manifest).is_err());
    }

    #[test]
    fn any_text_near_a_signature_gets_a_verdict(
        first in "\\PC{0,30}", second in "[A-Za-z0-9+/=]{95,101}",
        third in "(trusted comment: )?\\PC{0,30}", fourth in "[A-Za-z0-9+/=]{80,90}",
    ) {
        let signature = format!("untrusted comment: {first}\nRU{second}\n{third}\n{fourth}\n");
        let copy = Copy { signature: signature.into_bytes(), ..COPY.clone() };
        prop_assert_eq!(copy.verdict(None), Verdict::Altered(Why::Signature));
    }

    #[test]
    fn what_can_be_read_is_what_would_be_written(
        at: prop::sample::Index, with in "[\"\\[\\]{},:0-9a-f\n]{0,3}", cut in 0..3_usize,
    ) {
        let at = at.index(COPY.manifest.len());
        let end = (at + cut).min(COPY.manifest.len());
        let bytes = [&COPY.manifest[..at], with.as_bytes(), &COPY.manifest[end..]].concat();
        if let Ok(manifest) = Manifest::read(&bytes) {
            prop_assert_eq!(manifest.to_text().into_bytes(), bytes);
        }
    }
}
