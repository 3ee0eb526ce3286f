//! What a version takes over from the one before: its number, its name, its mirrors.

use std::path::{Path, PathBuf};

use standfirst::edition::{
    Edition, MANIFEST, MIRRORS, Manifest, NAME_LIMIT, SIGNATURE, Verdict, is_mirror, is_name,
};

use super::Args;
use crate::edition::there::Root;
use crate::outcome::Outcome;

/// The version before.
pub struct Before {
    /// Its manifest.
    pub edition: Edition,
    /// The folder it stands in.
    pub folder: PathBuf,
}

/// The version before, if there is one. Fails where it is not genuine.
pub fn before(args: &Args, issued: &str) -> Outcome<Option<Before>> {
    let folder = match &args.previous {
        Some(file) if file.file_name() == Some(MANIFEST.as_ref()) => {
            file.parent().unwrap_or(Path::new("")).to_owned()
        }
        Some(file) => {
            return Err(format!(
                "--previous is {}: give a {MANIFEST}, with its signature beside it",
                file.display()
            )
            .into());
        }
        None => args.folder.clone(),
    };
    let root = Root::read(&folder)?;
    let missing = root.missing();
    if args.previous.is_none() && missing.len() == 2 {
        return Ok(None);
    }
    let place = folder.join(MANIFEST);
    let place = place.display();
    let edition = match root.verdict(None, issued) {
        Verdict::Verified(edition) | Verdict::Expired(edition) => *edition,
        Verdict::Altered(why) => {
            return Err(format!(
                "{place} {why}: the version before must be genuine, or nobody could follow it: \
                 give the one that was published last with --previous, and take this one away"
            )
            .into());
        }
        _ => {
            let missing = missing.first().copied().unwrap_or(SIGNATURE);
            return Err(format!(
                "{}: there is no {missing}: put it there, or take the other away",
                folder.display()
            )
            .into());
        }
    };
    let Manifest {
        version,
        issued: then,
        ..
    } = &edition.manifest;
    if issued < then.as_str() {
        return Err(format!(
            "it is {issued} here, and version {version} was signed at {then}: set the clock right"
        )
        .into());
    }
    Ok(Some(Before { edition, folder }))
}

/// The edition's name, which does not change.
pub fn name(args: &Args, before: Option<&Before>) -> Outcome<String> {
    let known = before.map(|before| &before.edition.manifest.edition);
    match (&args.name, known) {
        (Some(name), Some(known)) if name != known => Err(format!(
            "the edition is called “{known}”, and readers know it by that: under the name “{name}” \
             it is another edition: sign that in a folder of its own"
        )
        .into()),
        (Some(name), _) if !is_name(name) => Err(format!(
            "--name is “{name}”: give one line of at most {NAME_LIMIT} bytes without \" and \\"
        )
        .into()),
        (Some(name), _) | (None, Some(name)) => Ok(name.clone()),
        (None, None) => Err("this is the first version: say --name".into()),
    }
}

/// Where else the edition is served.
pub fn mirrors(args: &Args, before: Option<&Before>) -> Outcome<Vec<String>> {
    let known = before.map(|before| before.edition.manifest.mirrors.clone());
    let mirrors = match known {
        Some(known) if args.mirrors.is_empty() => known,
        _ => args.mirrors.clone(),
    };
    if let Some(bad) = mirrors.iter().find(|mirror| !is_mirror(mirror)) {
        return Err(format!(
            "--mirror is “{bad}”: give an address such as https://mirror.example/edition/"
        )
        .into());
    }
    match mirrors.len() {
        0..=MIRRORS => Ok(mirrors),
        many => Err(format!(
            "there are {many} mirrors: a manifest names {} at most",
            MIRRORS
        )
        .into()),
    }
}
