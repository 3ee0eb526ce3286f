//! `press quotes`: who says what in these stories.

mod lines;
mod page;
mod scalars;
mod source;
mod table;
mod voices;

use std::path::{Path, PathBuf};

use crate::files;
use crate::outcome::Outcome;
use source::Text;

/// Show who says what in stories, and with several of them whose voices they carry.
#[derive(clap::Args)]
pub struct Args {
    /// Story files, or plain text with a paragraph a line; - is standard input.
    #[arg(required_unless_present = "jsonl", value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The language of texts that do not say it themselves, as a BCP 47 tag.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// What to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Print a page on which an editor checks the quotations.
    #[arg(long, conflicts_with = "format")]
    html: bool,
    /// Read lines {"id", "lang", "text"} on standard input, write lines {"id", "quotes": […]}.
    #[arg(long, conflicts_with_all = ["files", "format", "html"])]
    jsonl: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    /// A line a quotation, to read.
    Table,
    /// All there is, for other programs.
    Json,
    /// A line a quotation, for a spreadsheet.
    Csv,
}

pub fn run(args: Args) -> Outcome {
    if args.jsonl {
        return lines::run(&args.lang);
    }
    let mut texts = vec![];
    for file in &args.files {
        texts.push(Text::read(file, &args.lang)?);
    }
    let out = match args.format {
        _ if args.html => page::page(&texts),
        Format::Table => table::table(&texts),
        Format::Json => table::json(&texts)?,
        Format::Csv => table::csv(&texts),
    };
    files::write(Path::new("-"), &out)
}
