//! The binary `aisa-backlinks`: everything it does lives in the library beside it, where tests can reach it.

use std::process::ExitCode;

fn main() -> ExitCode {
    aisa_backlinks_cli::main()
}
