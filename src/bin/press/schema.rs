//! `press schema`: the JSON Schema of a story file, generated from the types.

use std::path::PathBuf;

use standfirst::story::Story;

use crate::files;
use crate::outcome::Outcome;

/// Write the JSON Schema of a story file.
#[derive(clap::Args)]
pub struct Args {
    /// Where to write it.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
}

/// Writes the schema.
pub fn run(args: Args) -> Outcome {
    let schema = serde_json::to_string_pretty(&schemars::schema_for!(Story))?;
    files::write(&args.output, &(schema + "\n"))
}
