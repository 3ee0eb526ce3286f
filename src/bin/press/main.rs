//! `press`: the newsroom's tool. It makes the files that the reader reads.
//!
//! A table of contents: each subcommand is a module with its arguments and `run`. What goes
//! wrong is printed here and nowhere else: exit code 1; wrong arguments are clap's, code 2.

mod appeal;
mod build;
mod edition;
mod feed;
mod files;
mod import;
mod json_feed;
mod key;
mod outcome;
mod quotes;
mod saved;
mod schema;
mod sign;
mod story;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The newsroom's tool: it makes the files that the reader reads.
#[derive(Parser)]
#[command(name = "press", version, subcommand_required = true)]
struct Press {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Story(Box<story::Args>),
    Build(build::Args),
    Feed(feed::Args),
    Import(import::Args),
    Schema(schema::Args),
    Quotes(quotes::Args),
    Appeal(appeal::Args),
    Key(key::Args),
    Sign(sign::Args),
    Verify(verify::Args),
}

fn main() -> ExitCode {
    let outcome = match Press::parse().command {
        Command::Story(args) => story::run(*args),
        Command::Build(args) => build::run(args),
        Command::Feed(args) => feed::run(args),
        Command::Import(args) => import::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Quotes(args) => quotes::run(args),
        Command::Appeal(args) => appeal::run(args),
        Command::Key(args) => key::run(args),
        Command::Sign(args) => sign::run(args),
        Command::Verify(args) => verify::run(args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("press: {failure}");
            ExitCode::FAILURE
        }
    }
}
