//! `press build`: a newsroom's stories become an edition that any static host can serve.
//!
//! A table of contents, and the order of the work: read everything, make everything beside its place, and only if
//! nothing failed put it there and sign it. The same sources give the same bytes, and only what changed is written.

mod card;
mod desk;
mod feeds;
mod finish;
mod front;
mod gathered;
mod headers;
mod history;
mod ledger;
mod making;
mod outputs;
mod packed;
mod pages;
mod people;
mod pictures;
mod reader;
mod remembered;
mod rest;
mod rss;
mod search;
mod settings;
mod signing;
mod sitemap;
mod sources;
mod state;
mod stories;
mod tags;
mod trust;
mod work;

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::files;
use crate::outcome::Outcome;
use desk::Desk;
use finish::Tally;
use gathered::Gathered;
use ledger::told;
use outputs::Outputs;
use pages::Pages;
use reader::Reader;
use settings::Settings;
use sources::Sources;
use stories::Stories;

/// The edition's own appeal, where it has one.
pub const APPEAL: &str = "appeal.json";

/// Make an edition of a newsroom's folder: its stories, wire texts and exports, with feeds, compressed twins and the
/// reader itself, ready for any static host.
#[derive(clap::Args)]
pub struct Args {
    /// The newsroom's folder: `newsroom.toml`, and `stories/`, `wire/`, `imports/`, `media/` as far as they are there.
    source: PathBuf,
    /// The edition's folder.
    #[arg(short, long, value_name = "FOLDER")]
    out: PathBuf,
    /// The reader, as `make build` leaves it.
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    reader: PathBuf,
    /// Leave out what fails, and publish the rest.
    #[arg(long)]
    keep_going: bool,
    /// Replace files in the edition's folder that no earlier build made.
    #[arg(long)]
    force: bool,
    /// Make no compressed twins: for a look at the edition where it was made.
    #[arg(long)]
    no_twins: bool,
    /// Sign as if it were this moment, such as 2026-11-26T21:00:00Z.
    #[arg(long, value_name = "MOMENT")]
    issued: Option<String>,
    /// The `manifest.json` of the version before, where it is not in the edition's folder.
    #[arg(long, value_name = "FILE")]
    previous: Option<PathBuf>,
    /// The secret key of the version before, where it was another one.
    #[arg(long, value_name = "FILE")]
    old_key: Option<PathBuf>,
}

/// Builds, signs where there is a key, and tells what was done.
pub fn run(args: Args) -> Outcome {
    let start = Instant::now();
    let settings = Settings::read(&args.source)?;
    let sources = Sources::find(&args.source).map_err(|faults| failed(&faults))?;
    let reader = Reader::open(&args.reader)?;
    keep_apart(&args)?;
    let outputs = Outputs::open(&args.out, args.force, !args.no_twins)?;
    for notice in &sources.notices {
        eprintln!("press: {notice}");
    }
    let pages = Pages::new(&args.source, &settings, &sources, &reader)?;
    let desk = Desk::new(&settings, &sources, &reader, pages, outputs)?;
    let ledger = desk.outputs.ledger()?;
    let mut gathered = Gathered::new(&sources, ledger.write().map_err(told)?);
    work::each(
        "files read",
        &sources.texts,
        |source| making::make(source, &desk),
        |made| gathered.take(made),
    );
    let left_out = gathered.end(args.keep_going)?;
    let stories = ledger.stories().map_err(told)?;
    let lead = lead(&stories, &settings)?;
    rest::put(&args.source, &stories, &lead, &desk, &ledger).map_err(|faults| failed(&faults))?;
    let beside = desk.outputs.beside();
    let tally = desk.outputs.finish(&ledger)?;
    let mut told = tell(stories.len(), left_out, &tally);
    match &settings.key {
        Some(key) => {
            let wanted = signing::Wanted {
                folder: args.out,
                memory: beside.join("signed"),
                issued: args.issued,
                previous: args.previous,
                old_key: args.old_key,
            };
            told += &signing::sign(&args.source.join(key), wanted, &settings)?;
        }
        None => told += "not signed: settings name no `key`\n",
    }
    told += &format!("{:.1} seconds\n", start.elapsed().as_secs_f64());
    files::write("-".as_ref(), &told)
}

/// Fails where the edition's folder is one of those that it is made from, or stands inside of one, or around it.
fn keep_apart(args: &Args) -> Outcome {
    // A folder that is not there yet has a place all the same.
    let whole = |folder: &Path| {
        let there = folder
            .ancestors()
            .find_map(|it| it.canonicalize().ok().map(|whole| (it, whole)));
        let (there, whole) = there.unwrap_or((Path::new(""), std::env::current_dir()?));
        Ok::<_, std::io::Error>(whole.join(folder.strip_prefix(there).unwrap_or(folder)))
    };
    let out = whole(&args.out)?;
    for (folder, name) in [
        (&args.source, "the newsroom's folder"),
        (&args.reader, "--reader"),
    ] {
        let other = whole(folder)?;
        if out.starts_with(&other) || other.starts_with(&out) {
            return Err(format!(
                "--out is {}, and {name} is {}: give a folder apart from it, which is nothing but the edition",
                args.out.display(),
                folder.display()
            )
            .into());
        }
    }
    Ok(())
}

/// Says all faults, and makes one of them.
fn failed(faults: &[String]) -> String {
    for fault in faults {
        eprintln!("press: {fault}");
    }
    match faults.len() {
        1 => "1 fault, said above: nothing was written".to_owned(),
        many => format!("{many} faults, said above: nothing was written"),
    }
}

/// The file of the story that the front page shows, where it does not list them: the one that the newsroom names, or
/// else the newest.
fn lead(stories: &Stories, settings: &Settings) -> Result<String, String> {
    let newest = stories.all().next();
    let newest = newest.ok_or("there is no story to publish")??;
    let lead = match settings.lead() {
        Some(id) => stories.named(id)?.ok_or_else(|| {
            format!(
                "{}: `lead` is “{id}”, and no story has that id",
                settings::FILE
            )
        })?,
        None => newest,
    };
    Ok(lead.file())
}

fn tell(stories: usize, left_out: usize, tally: &Tally) -> String {
    let mut told = format!(
        "{stories} stories; files: {} written, {} unchanged, {} removed\n",
        tally.written, tally.unchanged, tally.removed
    );
    if left_out > 0 {
        told += &format!("left out: {left_out}, said above\n");
    }
    for path in &tally.left {
        told +=
            &format!("left there, because it was changed since an earlier build made it: {path}\n");
    }
    told
}
