//! `press verify`: whether a copy of an edition is what the newsroom signed, and all of it; or a story that was saved.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use standfirst::edition::{Edition, Key, MANIFEST, Manifest, Pin, SIGNATURE, Verdict};

use crate::edition::moments::{moment, written};
use crate::edition::store::own;
use crate::edition::there::{Listed, Root, way};
use crate::edition::walk;
use crate::files;
use crate::outcome::Outcome;
use crate::saved::Saved;

/// Check a copy of an edition, file by file, or a story that a reader saved as a file.
#[derive(clap::Args)]
pub struct Args {
    /// The edition's folder, or the saved story.
    folder: PathBuf,
    /// The newsroom's public key, or the file it is in. Where the key changed since, the old one will do.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Check as if it were this moment, such as 2026-11-26T21:00:00Z.
    #[arg(long, value_name = "MOMENT")]
    at: Option<String>,
    /// Of a saved story: write what was signed there, as JSON.
    #[arg(long, value_name = "FILE")]
    story: Option<PathBuf>,
}

/// Tells what is verified and what is not; fails where anything is not.
pub fn run(args: Args) -> Outcome {
    let now = written(moment(args.at.as_deref())?);
    let pin = args.key.as_deref().map(pin).transpose()?;
    if !args.folder.is_dir() && args.folder.exists() {
        return saved(&args, pin.as_ref(), &now);
    }
    if args.story.is_some() {
        return Err("--story is for a saved story: an edition's stories are in its folder".into());
    }
    let root = Root::read(&args.folder)?;
    let mut told = String::new();
    let verdict = followed(&args.folder, &root, pin.as_ref(), &now, &mut told)?;
    let mut faults = vec![];
    let edition = match verdict {
        Verdict::Verified(edition) => *edition,
        Verdict::Expired(edition) => {
            faults.push(format!(
                "expired: this version was good until {}: the host may be withholding a later one",
                edition.manifest.expires
            ));
            *edition
        }
        other => return Err(refusal(&args.folder, &root, &other).into()),
    };
    told += &heading(&edition, &root, pin.is_none());
    check(&args.folder, &edition, &mut faults)?;
    if faults.is_empty() {
        told += "all files are there, and as they were signed\n";
        return files::write("-".as_ref(), &told);
    }
    for fault in &faults {
        told += fault;
        told.push('\n');
    }
    files::write("-".as_ref(), &told)?;
    Err(match faults.len() {
        1 => "one fault: this copy is not wholly what was signed".into(),
        many => format!("{many} faults: this copy is not wholly what was signed").into(),
    })
}

// A story that a reader saved: it stays what it was when a later version of the edition is there.
fn saved(args: &Args, pin: Option<&Pin>, now: &str) -> Outcome {
    let saved = Saved::read(&args.folder)?;
    let place = args.folder.display();
    let (Verdict::Verified(edition) | Verdict::Expired(edition)) = &saved.verdict(pin, now) else {
        return Err(match saved.verdict(pin, now) {
            Verdict::KeyChanged { found } => format!(
                "{place} is signed by another key, {} ({found}): give the key that the newsroom had when it was saved, or \
                 do not trust it",
                found.id()
            ),
            other => refusal(&args.folder, &saved.root, &other),
        }
        .into());
    };
    let story = saved
        .story(edition)
        .map_err(|error| format!("{place}: {error}"))?;
    if let Some(file) = &args.story {
        files::write(file, story)?;
    }
    let told = heading(edition, &saved.root, pin.is_none()) + &saved.told(story);
    files::write("-".as_ref(), &told)
}

/// A key that is given as itself or by its file.
fn pin(given: &str) -> Outcome<Pin> {
    let key = match Key::parse(given) {
        Some(key) => key,
        None => {
            let text = String::from_utf8(files::read(given.as_ref())?).unwrap_or_default();
            Key::from_file(&text)
                .ok_or_else(|| format!("{given} is no public key of minisign's"))?
        }
    };
    Ok(Pin {
        key,
        edition: None,
        seen: None,
    })
}

/// The verdict, after old keys' statements were followed.
fn followed(
    folder: &Path,
    root: &Root,
    pin: Option<&Pin>,
    now: &str,
    told: &mut String,
) -> Outcome<Verdict> {
    let verdict = root.verdict(pin, now);
    let (Some(pin), Verdict::KeyChanged { found }) = (pin, &verdict) else {
        return Ok(verdict);
    };
    let changes = way(folder, pin, found)?;
    let Some(last) = changes.last() else {
        return Ok(verdict);
    };
    for change in &changes {
        *told += &format!(
            "the key {} handed over to {} at {}\n",
            change.statement.old.id(),
            change.statement.new.id(),
            change.statement.issued
        );
    }
    Ok(root.verdict(Some(&last.pin), now))
}

fn refusal(folder: &Path, root: &Root, verdict: &Verdict) -> String {
    let place = folder.display();
    match verdict {
        Verdict::Unsigned => {
            let missing = root.missing().join(" and no ");
            format!("{place} is unsigned: there is no {missing}")
        }
        Verdict::KeyChanged { found } => format!(
            "{place} is signed by another key, {} ({found}), and the key that you gave did not \
             hand over to it: it is not to be trusted",
            found.id()
        ),
        Verdict::Altered(standfirst::edition::Why::NoSignature) => {
            let missing = root.missing().join(" and no ");
            format!("{place} is not to be trusted: there is no {missing}")
        }
        Verdict::Altered(why) => format!("{place} is altered: {MANIFEST} {why}"),
        _ => format!("{place} is not to be trusted"),
    }
}

fn heading(edition: &Edition, root: &Root, is_own_key: bool) -> String {
    let Manifest {
        edition: name,
        version,
        issued,
        expires,
        key,
        ..
    } = &edition.manifest;
    let mut told = format!(
        "verified: {name}, version {version}, by the key {}\nsigned at {issued}, good until {expires}\n",
        key.id()
    );
    if let Some(comment) = root.comment(key) {
        told += &format!("comment: {}\n", comment.replace('\t', " "));
    }
    if is_own_key {
        told += &format!(
            "no --key was given: this is the key that the copy itself names. Compare it with the \
             newsroom's: {key}\n"
        );
    }
    told
}

/// Compares what is listed with what is there.
fn check(folder: &Path, edition: &Edition, faults: &mut Vec<String>) -> Outcome {
    let listed = Listed::read(folder, edition)?;
    faults.extend(listed.faults);
    let found = walk::walk(folder, |path| {
        path == MANIFEST || path == SIGNATURE || own(path).is_some()
    })?;
    let there: BTreeSet<&str> = found.files.iter().map(String::as_str).collect();
    for (path, file) in &listed.files {
        if !there.contains(path.as_str()) {
            faults.push(format!("missing: {path}"));
            continue;
        }
        let (is, _) = walk::measure(folder, path)?;
        if is.length != file.length {
            faults.push(format!(
                "altered: {path} has {} bytes, and {} were signed",
                is.length, file.length
            ));
        } else if is.hash != file.hash {
            faults.push(format!(
                "altered: {path} says something else than what was signed"
            ));
        }
    }
    for path in there {
        if !listed.files.contains_key(path) {
            faults.push(match listed.has_gaps {
                true => format!("unchecked: {path} was not signed, or its shard is not there"),
                false => format!("extra: {path} was not signed"),
            });
        }
    }
    for (path, why) in found.odd {
        faults.push(format!("extra: {path} {why}"));
    }
    Ok(())
}
