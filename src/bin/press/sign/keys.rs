//! How a key hands over to the next one, and how that is kept.

use std::path::Path;

use standfirst::edition::{FOLDER, Key, Pin, Statement, follow};

use super::Args;
use super::before::Before;
use super::own_files;
use crate::edition::secret::Secret;
use crate::edition::store::{Own, Store, own};
use crate::edition::there;
use crate::files;
use crate::outcome::Outcome;

/// What an old key signed, to be put into the edition.
pub struct Word {
    path: String,
    text: String,
    signature: String,
}

impl Word {
    /// Puts it and its signature in their places.
    pub fn put(&self, store: &Store) -> Outcome {
        store.put(&self.path, self.text.as_bytes())?;
        let path = [&self.path, ".minisig"].concat();
        store.put(&path, self.signature.as_bytes()).map(|_| ())
    }
}

/// The old key's statement that the new one follows, where that is needed.
pub fn hand_over(
    args: &Args,
    before: Option<&Before>,
    key: &Key,
    name: &str,
    issued: &str,
) -> Outcome<Option<Word>> {
    let old = args.old_key.as_deref().map(Secret::read).transpose()?;
    let known = before.filter(|before| before.edition.manifest.key != *key);
    let (before, old) = match (known, old) {
        (None, None) => return Ok(None),
        (None, Some(_)) => {
            return Err("--old-key is not needed: the key did not change".into());
        }
        (Some(before), None) => {
            let pin = before.edition.pin();
            if !there::way(&before.folder, &pin, key)?.is_empty() {
                return Ok(None);
            }
            return Err(format!(
                "the version before was signed by the key {}, and this one is {}: readers who trust \
                 the old key will refuse it. Give the old one's file with --old-key: it signs that \
                 this one follows it",
                pin.key.id(),
                key.id()
            )
            .into());
        }
        (Some(before), Some(old)) => (before, old),
    };
    if old.key != before.edition.manifest.key {
        return Err(format!(
            "--old-key is the key {}, and the version before was signed by {}",
            old.key.id(),
            before.edition.manifest.key.id()
        )
        .into());
    }
    let statement = Statement {
        edition: name.to_owned(),
        old: old.key.clone(),
        new: key.clone(),
        issued: issued.to_owned(),
    };
    let text = statement.to_text();
    let comment = format!(
        "edition:{name}\told:{}\tnew:{}\tissued:{issued}",
        old.key.id(),
        key.id()
    );
    let signature = old.sign(text.as_bytes(), &comment)?;
    // What is stated is what a reader will follow.
    let pin = Pin {
        seen: None,
        ..before.edition.pin()
    };
    follow(&pin, text.as_bytes(), signature.as_bytes())
        .map_err(|why| format!("the statement of the old key {why}"))?;
    Ok(Some(Word {
        path: old.key.statement_path(),
        text,
        signature,
    }))
}

/// Old keys' statements come along, where the version before stands elsewhere.
pub fn carry(from: &Path, store: &Store) -> Outcome {
    if from == store.0 || !from.join(FOLDER).is_dir() {
        return Ok(());
    }
    let found = own_files(from)?;
    for path in found
        .iter()
        .filter(|path| own(path) == Some(Own::Statement))
    {
        if !store.0.join(path).exists() {
            store.put(path, &files::read(&from.join(path))?)?;
        }
    }
    Ok(())
}
