//! The maintainer's commands; the logic is in `aisa-codegen` and `aisa-drift`.

mod codegen;
mod drift;
mod family;
mod new;
mod new_page;
mod semver;

use std::{
    fmt::Display,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use aisa_codegen::load::repository;
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
    let arguments = Arguments::parse();
    let root = match root() {
        Ok(root) => root,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    match arguments.command {
        Command::Codegen(command) => command.run(&root),
        Command::Drift(command) => command.run(&root),
        Command::New(command) => command.run(&root),
    }
}

/// The root of the repository: the one whose xtask cargo runs, else the one around the current folder.
///
/// It is looked up at run time, since checkouts that share a target folder share this program too.
fn root() -> Result<PathBuf, String> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let current = std::env::current_dir().ok();
    let starts = manifest.iter().chain(&current);
    let mut roots = starts.filter_map(|start| repository(start));
    roots.next().map(Path::to_path_buf).ok_or_else(|| {
        "no schema/gateway.json in the current folder or above it; run the command inside the repository".to_owned()
    })
}

/// Prints a text. If the reader has gone away, as after `| head`, the output ends without an error.
pub(crate) fn print(text: impl Display) {
    let written = write!(std::io::stdout().lock(), "{text}");
    if let Err(error) = written
        && error.kind() != std::io::ErrorKind::BrokenPipe
    {
        eprintln!("error: the output could not be written: {error}");
    }
}
