//! `press build`: a newsroom's stories become an edition that any static host can serve.
//!
//! A table of contents, and the order of the work: read everything, make everything beside its place, and only if
//! nothing failed put it there and sign it. The same sources give the same bytes, and only what changed is written.

mod card;
mod desk;
mod feeds;
mod finish;
mod front;
mod headers;
mod history;
mod making;
mod outputs;
mod packed;
mod pages;
mod people;
mod pictures;
mod reader;
mod rest;
mod rss;
mod search;
mod settings;
mod signing;
mod sitemap;
mod sources;
mod state;
mod tags;
mod trust;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::files;
use crate::outcome::Outcome;
use card::Card;
use desk::Desk;
use finish::Tally;
use making::Made;
use outputs::{Outputs, Prepared};
use pages::Pages;
use reader::Reader;
use settings::Settings;
use sources::{Kind, Sources};

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
    let made = work::each("files read", &sources.texts, |source| {
        making::make(source, &desk)
    });
    let mut edition = gather(made, &sources, args.keep_going)?;
    let stories = edition.stories.len();
    let lead = edition.lead(&settings)?;
    let rest = rest::put(&args.source, &edition.stories, &lead, &desk)
        .map_err(|faults| failed(&faults))?;
    edition.files.extend(rest);
    let earlier = history::put(&edition.stories, &desk).map_err(|faults| failed(&faults))?;
    edition.files.extend(earlier);
    edition
        .files
        .extend(edition.stories.into_iter().map(|(_, file)| file));
    let beside = desk.outputs.beside();
    let tally = desk.outputs.finish(edition.files, edition.sources)?;
    let mut told = tell(stories, edition.left_out, &tally);
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

/// The stories of an edition, and the files that are ready.
struct Edition {
    /// With the newest first, each with its file.
    stories: Vec<(Card, Prepared)>,
    files: Vec<Prepared>,
    sources: BTreeMap<String, state::Source>,
    left_out: usize,
}

/// Puts together what came of all source files. Fails with all that failed, unless that is to be left out.
fn gather(made: Vec<Made>, sources: &Sources, keep_going: bool) -> Result<Edition, String> {
    let mut faults = vec![];
    let mut edition = Edition {
        stories: vec![],
        files: vec![],
        sources: BTreeMap::new(),
        left_out: 0,
    };
    let mut ids: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut whole: BTreeSet<usize> = BTreeSet::new();
    for (number, made) in made.into_iter().enumerate() {
        let source = &sources.texts[number];
        for notice in &made.notices {
            eprintln!("press: {notice}");
        }
        let mut cards = vec![];
        if made.faults.is_empty() {
            whole.insert(number);
        }
        faults.extend(made.faults);
        for (card, mut files) in made.stories {
            cards.push(card.clone());
            match ids.get(&card.id) {
                // Two exports often overlap.
                Some((other, hash))
                    if *hash == card.hash
                        && source.kind == Kind::Import
                        && sources.texts[*other].kind == Kind::Import => {}
                Some((other, _)) => {
                    whole.remove(&number);
                    faults.push(format!(
                        "{}: another story has the id `{}`: {}: give one of them another",
                        source.name, card.id, sources.texts[*other].name
                    ));
                }
                None => {
                    ids.insert(card.id.clone(), (number, card.hash.clone()));
                    let file = files.remove(0);
                    edition.files.extend(files);
                    edition.stories.push((card, file));
                }
            }
        }
        if whole.contains(&number) {
            let recipe = made.recipe;
            edition
                .sources
                .insert(source.name.clone(), state::Source { recipe, cards });
        }
    }
    if !faults.is_empty() && !keep_going {
        return Err(failed(&faults));
    }
    edition.left_out = faults.len();
    for fault in &faults {
        eprintln!("press: left out: {fault}");
    }
    let stories = &mut edition.stories;
    stories.sort_by(|(one, _), (other, _)| other.order().cmp(&one.order()));
    Ok(edition)
}

impl Edition {
    /// The file of the story that the front page shows, where it does not list them: the one that the newsroom names,
    /// or else the newest.
    fn lead(&self, settings: &Settings) -> Result<String, String> {
        let mut cards = self.stories.iter().map(|(card, _)| card);
        let newest = cards.clone().next().ok_or("there is no story to publish")?;
        let lead = match settings.lead() {
            Some(id) => cards.find(|card| card.id == id).ok_or_else(|| {
                format!(
                    "{}: `lead` is “{id}”, and no story has that id",
                    settings::FILE
                )
            })?,
            None => newest,
        };
        Ok(lead.file())
    }
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
