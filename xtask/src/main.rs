//! The maintainer's commands: thin, all thinking is in `aisa-codegen` and `aisa-drift`.

mod codegen;
mod drift;
mod new;
mod new_page;
mod semver;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// The maintainer's commands of aisa-backlinks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write the generated code, or check that it is what the schemas say.
    Codegen(codegen::Codegen),
    Drift(drift::Drift),
    New(new::New),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Codegen(command) => command.run(&root()),
        Command::Drift(command) => command.run(&root()),
        Command::New(command) => command.run(&root()),
    }
}

/// The root of the repository.
fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), PathBuf::from)
}
