//! `press appeal`: how an appeal will read, and how often a reader will meet it in a year.

mod names;
mod report;
mod year;

use std::path::PathBuf;

use serde_json::Value;
use standfirst::appeal::{self, Appeal};

use crate::files;
use crate::outcome::Outcome;
use year::{Habit, Reply};

/// Check an appeal, alone or in its story, and show a reader's year with it.
#[derive(clap::Args)]
pub struct Args {
    /// The appeal, or a story with one, as JSON; `-` reads standard input.
    file: PathBuf,
    /// How often the reader visits.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=70))]
    visits_per_week: u32,
    /// How many stories the reader opens at a visit.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=50))]
    stories_per_visit: u32,
    /// Show each ask of this reader instead of all readers at a glance.
    #[arg(long, value_name = "ANSWER")]
    answer: Option<Reply>,
    /// Another number gives other days and hours of visiting; the same gives the same.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// Prints what the appeal offers and the year; fails where the appeal has a fault.
pub fn run(args: Args) -> Outcome {
    let name = files::name(&args.file);
    let bytes = files::read(&args.file)?;
    let (appeal, value) = read(&bytes).map_err(|fault| format!("{name}: {fault}"))?;
    for unknown in names::unknown(&value) {
        eprintln!("press: {name}: `{unknown}` is not a name that an appeal has: it is left alone");
    }
    if appeal.url.is_none() {
        eprintln!("press: {name}: the appeal has no `url` and is shown without a link");
    }
    let habit = Habit {
        visits_per_week: args.visits_per_week,
        stories_per_visit: args.stories_per_visit,
        seed: args.seed,
    };
    let mut text = report::reading(&appeal);
    text.push('\n');
    text += &match args.answer {
        Some(reply) => report::one_year(&appeal.policy, habit, reply),
        None => report::years(&appeal.policy, habit),
    };
    files::write("-".as_ref(), &text)
}

/// The appeal of a file that is one, or of a story that has one, and its JSON.
fn read(bytes: &[u8]) -> Result<(Appeal, Value), String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Ok(value) = serde_json::from_slice::<Value>(bytes) else {
        // The appeal's own reader says where the JSON breaks off.
        let fault = appeal::from_json(bytes).err();
        return Err(fault.map_or("this is not JSON".into(), |fault| fault.to_string()));
    };
    if value.get("body").is_none() {
        let appeal = appeal::from_json(bytes).map_err(|fault| fault.to_string())?;
        return Ok((appeal, value));
    }
    let part = value.get("appeal").filter(|part| !part.is_null());
    let part = part.ok_or("this story has no `appeal`: give it one, or check an appeal alone")?;
    let appeal = appeal::from_json(part.to_string().as_bytes());
    let appeal = appeal.map_err(|fault| format!("in the story's `appeal`: {fault}"))?;
    Ok((appeal, part.clone()))
}
