//! The binary `aisa-mcp`: the operations of the gateway as tools of the Model Context Protocol, on standard input and
//! output, within a budget. Nothing but protocol goes to standard output; whatever else there is to say goes to stderr.

mod console;
mod exit;
mod flight;
mod options;
mod pipe;
mod reporter;
mod result;
mod schema;
mod server;
mod session;
mod signals;
mod tools;

use std::process::ExitCode;

use console::Console;
use exit::{Exit, Failure};
use options::Options;

fn main() -> ExitCode {
    let exit = match options::command().try_get_matches() {
        Err(error) => return console::usage(&error),
        Ok(matches) => {
            let console = Console::new(matches.get_flag(options::QUIET));
            Options::read(&matches).and_then(|options| run(options, console)).unwrap_or_else(
                |failure| {
                    console.warn(&format!("error: {}", failure.message));
                    failure.exit
                },
            )
        }
    };
    exit.into()
}

/// Serves until the client closes standard input, or a signal comes.
fn run(options: Options, console: Console) -> Result<Exit, Failure> {
    let tools = tools::offered(&options.tools)?;
    console::trace(options.verbose);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::failed(format!("cannot start: {error}")))?;
    let done = runtime.block_on(server::serve(options, tools, console));
    // A read of standard input that still waits must not hold up the end.
    runtime.shutdown_background();
    done
}
