//! Signs the finished edition as `press sign` does, where something changed or the signature grows old.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use standfirst::edition::{Hash, Hasher, MANIFEST, SIGNATURE, Verdict};

use super::settings::Settings;
use super::state::{Trace, recipe};
use crate::edition::moments::{moment, written};
use crate::edition::secret::is_secret;
use crate::edition::store::own;
use crate::edition::there::Root;
use crate::edition::walk;
use crate::files;
use crate::outcome::Outcome;
use crate::sign;

/// What signing takes besides the settings.
pub struct Wanted {
    /// The edition's folder.
    pub folder: PathBuf,
    /// Where it is kept what was signed last.
    pub memory: PathBuf,
    /// Sign as if it were this moment.
    pub issued: Option<String>,
    pub previous: Option<PathBuf>,
    pub old_key: Option<PathBuf>,
}

/// Signs with the key in this file, and tells what was signed, or why nothing was.
pub fn sign(key: &Path, wanted: Wanted, settings: &Settings) -> Outcome<String> {
    let bytes = files::read(key)?;
    if !is_secret(&bytes) {
        let name = key.display();
        return Ok(format!(
            "not signed: {name} is no secret key: run `press sign` where that is\n"
        ));
    }
    let args = sign::Args {
        folder: wanted.folder,
        key: key.to_owned(),
        name: Some(settings.name().to_owned()),
        expires: settings.expires(),
        mirrors: settings.mirrors(),
        previous: wanted.previous,
        old_key: wanted.old_key,
        at: wanted.issued,
        public: settings.public_key.clone().filter(|key| !key.is_empty()),
    };
    let now = moment(args.at.as_deref())?;
    if args.old_key.is_none()
        && fs::read_to_string(&wanted.memory)
            .is_ok_and(|memory| signed(&args, &bytes).is_ok_and(|it| it == memory))
        && let Some(good_until) = fresh(&args.folder, now)?
    {
        return Ok(format!(
            "signed before, and nothing changed since: good until {good_until}\n"
        ));
    }
    let told = sign::sign(&args)?;
    let memory = &wanted.memory;
    let folder = memory.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(memory, signed(&args, &bytes)?))
        .map_err(|error| format!("{}: {error}", memory.display()))?;
    Ok(told)
}

/// All that a signature depends on.
fn signed(args: &sign::Args, key: &[u8]) -> std::io::Result<String> {
    let found = walk::walk(&args.folder, |path| own(path).is_some());
    let found = found.map_err(|error| std::io::Error::other(error.to_string()))?;
    let mut traces = Hasher::default();
    for path in found
        .files
        .iter()
        .map(String::as_str)
        .chain([MANIFEST, SIGNATURE])
    {
        let trace = Trace::of(&args.folder.join(path));
        let digits = trace.map_or(String::new(), |trace| trace.digits());
        traces.update([path, " ", &digits, "\n"].concat().as_bytes());
    }
    Ok(recipe(&[
        &Hash::of(key).to_string(),
        args.name.as_deref().unwrap_or_default(),
        &args.expires.to_string(),
        &args.mirrors.join(" "),
        &traces.finish().to_string(),
    ]))
}

/// Until when the signature is good, while less than half of its time has passed.
fn fresh(folder: &Path, now: DateTime<Utc>) -> Outcome<Option<String>> {
    let Verdict::Verified(edition) = Root::read(folder)?.verdict(None, &written(now)) else {
        return Ok(None);
    };
    let manifest = &edition.manifest;
    let issued = moment(Some(&manifest.issued))?;
    let expires = moment(Some(&manifest.expires))?;
    Ok((now - issued < (expires - issued) / 2).then(|| manifest.expires.clone()))
}
