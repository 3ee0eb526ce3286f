//! `press import`: exports of other systems become story files, with a report.

pub mod naming;
mod report;
pub mod sources;
mod store;

use std::path::PathBuf;

use standfirst::exports::{self, Entry, Wanted};
use standfirst::quotes;

use crate::files;
use crate::outcome::Outcome;
use report::{Fate, Report};
use store::Store;

/// Make story files of what other systems export: article JSON of many dialects, WordPress's
/// export (WXR), RSS and Atom. What each file is, its content says and not its name.
#[derive(clap::Args)]
pub struct Args {
    /// Files, or folders of them (.json, .xml, .rss, .atom, .wxr); `-` reads standard input.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The folder for the stories.
    #[arg(short, long, value_name = "FOLDER")]
    out: PathBuf,
    /// The address the exports come from: relative addresses in them start there.
    #[arg(long, value_name = "ADDRESS")]
    base: Option<String>,
    /// Write the report to this file as well, as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Of a WordPress export, the statuses to read; once for each.
    #[arg(long, value_name = "STATUS", default_value = "publish")]
    status: Vec<String>,
    /// Of a WordPress export, the types to read; once for each.
    #[arg(long = "type", value_name = "TYPE", default_values = ["post", "page"])]
    types: Vec<String>,
    /// Replace story files that are there and differ.
    #[arg(long)]
    force: bool,
}

/// Reads the exports, writes their stories and tells what became of each.
pub fn run(args: Args) -> Outcome {
    if let Some(base) = &args.base
        && standfirst::story::safe_page(base) != Some(base)
    {
        return Err(
            format!("--base is “{base}”: give an address such as https://example.org/").into(),
        );
    }
    let (sources, passed_over) = sources::find(&args.paths)?;
    let mut report = Report::new(passed_over);
    let mut store = Store::open(&args.out, args.force)?;
    let wanted = Wanted {
        base: args.base.as_deref(),
        statuses: &args.status,
        types: &args.types,
    };
    for source in &sources {
        let name = files::name(source);
        let read = sources::read(source).and_then(|bytes| exports::read(&bytes, &wanted));
        match read {
            Ok(entries) => {
                report.file();
                for entry in entries {
                    take(&name, entry, &mut store, &mut report);
                }
            }
            Err(fault) => report.failed_file(&name, fault),
        }
    }
    files::write("-".as_ref(), report.to_string())?;
    if let Some(file) = &args.report {
        files::write(file, &(serde_json::to_string_pretty(&report)? + "\n"))?;
    }
    match report.failed() {
        0 => Ok(()),
        1 => Err(
            "1 file or story could not be read or written: the report says which and why".into(),
        ),
        failed => Err(format!(
            "{failed} files or stories could not be read or written: the report says which and why"
        )
        .into()),
    }
}

fn take(file: &str, entry: Entry, store: &mut Store, report: &mut Report) {
    match entry {
        Entry::Story(foreign) => {
            let mut foreign = *foreign;
            quotes::state(&mut foreign.story);
            let fate = store.put(&mut foreign.story);
            report.story(file, foreign, fate);
        }
        Entry::PassedOver(why) => report.passed_over(&why),
        Entry::Failed { place, error } => report.fate(file, &place, Fate::Failed(error)),
    }
}
