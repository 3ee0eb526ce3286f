//! `press sign`: lists all files of an edition with their hashes, and signs the list.

mod before;
mod keys;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use standfirst::edition::{FOLDER, File, Hash, List, MANIFEST, Manifest, SIGNATURE, Twice, build};

use crate::edition::moments::{days_after, moment, written};
use crate::edition::secret::Secret;
use crate::edition::store::{Own, Store, own};
use crate::edition::there::Listed;
use crate::edition::walk;
use crate::files;
use crate::outcome::Outcome;
use before::Before;

/// Sign all files of an edition: `manifest.json`, its signature and its shards are written into
/// the folder, as the version after the one that is there.
#[derive(clap::Args)]
pub struct Args {
    /// The edition's folder, as it will be served.
    pub folder: PathBuf,
    /// The secret key, by `press key` or `minisign -G`.
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// The edition's name, which readers know it by [default: that of the version before]
    #[arg(long)]
    pub name: Option<String>,
    /// After how many days readers are told that a later version should be there.
    #[arg(long, value_name = "DAYS", default_value_t = 90, value_parser = clap::value_parser!(u32).range(1..=3650))]
    pub expires: u32,
    /// Where else the edition is served; once for each [default: those of the version before]
    #[arg(long = "mirror", value_name = "ADDRESS")]
    pub mirrors: Vec<String>,
    /// The `manifest.json` of the version before, where it is not in the folder. Its signature
    /// stands beside it.
    #[arg(long, value_name = "FILE")]
    pub previous: Option<PathBuf>,
    /// The secret key of the version before, where it was another one: it signs that this one follows it.
    #[arg(long, value_name = "FILE")]
    pub old_key: Option<PathBuf>,
    /// Sign as if it were this moment, such as 2026-11-26T21:00:00Z.
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    /// The public key that it has to be.
    #[arg(skip)]
    pub public: Option<String>,
}

/// Signs, and tells what was signed.
pub fn run(args: Args) -> Outcome {
    files::write("-".as_ref(), &sign(&args)?)
}

/// Signs. What comes back tells what was signed.
pub fn sign(args: &Args) -> Outcome<String> {
    let now = moment(args.at.as_deref())?;
    let issued = written(now);
    let before = before::before(args, &issued)?;
    let name = before::name(args, before.as_ref())?;
    let mirrors = before::mirrors(args, before.as_ref())?;
    let secret = Secret::read(&args.key)?;
    if let Some(public) = &args.public
        && secret.key.text() != public
    {
        return Err(format!(
            "{} is another key than the public one beside it, by which readers would verify: take {} away, or put there \
             what belongs to it",
            args.key.display(),
            args.key.with_extension("pub").display()
        )
        .into());
    }
    let word = keys::hand_over(args, before.as_ref(), &secret.key, &name, &issued)?;
    let files = files_of(&args.folder)?;
    let count = files.len();
    let mut manifest = Manifest {
        edition: name,
        version: before.as_ref().map_or(0, |it| it.edition.manifest.version) + 1,
        issued,
        expires: written(days_after(now, args.expires)?),
        key: secret.key.clone(),
        previous: before.as_ref().map(|it| it.edition.hash),
        mirrors,
        list: List::Files(vec![]),
    };
    // The root comes last: whoever looks in between finds the version before, whole.
    let store = Store(&args.folder);
    if let Some(word) = word {
        word.put(&store)?;
    }
    if let Some(before) = &before {
        keys::carry(&before.folder, &store)?;
    }
    let (mut shards, mut fresh, mut fault) = (BTreeSet::new(), 0, None);
    build(&mut manifest, files, &mut |shard, text| {
        let path = shard.path();
        match store.put(&path, text.as_bytes()) {
            Ok(is_fresh) => fresh += usize::from(is_fresh),
            Err(error) => fault = Some(error),
        }
        shards.insert(path);
    })
    .map_err(|Twice(path)| format!("{path} was met twice"))?;
    if let Some(fault) = fault {
        return Err(fault);
    }
    let count_of_shards = shards.len();
    let hash = put_root(&store, &manifest, &secret, now.timestamp())?;
    sweep(&store, before.as_ref(), shards)?;

    Ok(format!(
        "signed: {}, version {}, {count} files, by the key {}\n\
         good until {}\n\
         its manifest has {} shards, {fresh} of them written now\n\
         sha256 of {MANIFEST}: {hash}\n",
        manifest.edition,
        manifest.version,
        manifest.key.id(),
        manifest.expires,
        count_of_shards,
    ))
}

/// All files of the edition but the manifest's own. Fails where one cannot or must not be published.
fn files_of(folder: &Path) -> Outcome<Vec<File>> {
    let found = walk::walk(folder, |path| {
        path == MANIFEST || path == SIGNATURE || own(path).is_some()
    })?;
    if let Some((path, why)) = found.odd.first() {
        return Err(format!("{path} {why}: take it out of the folder or change it").into());
    }
    let mut files = vec![];
    for path in found.files {
        let (file, is_secret) = walk::measure(folder, &path)?;
        if is_secret {
            return Err(
                format!("{path} is a secret key: take it out before it is published").into(),
            );
        }
        files.push(file);
    }
    Ok(files)
}

/// Signs the root and puts it and its signature in their places, one right after the other.
fn put_root(store: &Store, manifest: &Manifest, secret: &Secret, seconds: i64) -> Outcome<Hash> {
    let text = manifest.to_text();
    let signature = secret.sign(text.as_bytes(), &comment(manifest, seconds))?;
    let parts = [
        (SIGNATURE, store.prepare(SIGNATURE, signature.as_bytes())?),
        (MANIFEST, store.prepare(MANIFEST, text.as_bytes())?),
    ];
    for (path, part) in &parts {
        store.place(path, part)?;
    }
    Ok(Hash::of(text.as_bytes()))
}

/// What is signed with the manifest for people who look with `minisign -V`.
fn comment(manifest: &Manifest, seconds: i64) -> String {
    let Manifest {
        edition,
        version,
        issued,
        ..
    } = manifest;
    format!(
        "timestamp:{seconds}\tfile:{MANIFEST}\tedition:{edition}\tversion:{version}\tissued:{issued}"
    )
}

/// Takes away shards that neither this version nor the one before needs, and what interrupted runs left.
fn sweep(store: &Store, before: Option<&Before>, mut kept: BTreeSet<String>) -> Outcome {
    if let Some(before) = before {
        kept.extend(Listed::read(&before.folder, &before.edition)?.shards);
    }
    for path in own_files(store.0)? {
        match own(&path) {
            Some(Own::Shard) if !kept.contains(&path) => store.remove(&path)?,
            Some(Own::Part) => store.remove(&path)?,
            _ => {}
        }
    }
    Ok(())
}

/// The paths of the files in a manifest's own folder.
fn own_files(folder: &Path) -> Outcome<Vec<String>> {
    let own_folder = folder.join(FOLDER);
    if !own_folder.is_dir() {
        return Ok(vec![]);
    }
    let found = walk::walk(&own_folder, |_| false)?;
    let path = |name: &String| [FOLDER, name].concat();
    Ok(found.files.iter().map(path).collect())
}
