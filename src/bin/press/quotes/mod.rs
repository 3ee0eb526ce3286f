//! `press quotes`: who says what in these stories.

mod lines;
mod scalars;

use crate::outcome::Outcome;

/// Show who says what in stories, and whose voices a newsroom carries.
#[derive(clap::Args)]
pub struct Args {
    /// The language of texts that do not say it themselves, as a BCP 47 tag.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// Read lines {"id", "lang", "text"} on standard input, write lines {"id", "quotes": […]}.
    #[arg(long)]
    jsonl: bool,
}

pub fn run(args: Args) -> Outcome {
    lines::run(&args.lang)
}
