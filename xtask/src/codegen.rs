//! `cargo xtask codegen [--check]`

use std::{path::Path, process::ExitCode};

use aisa_codegen::Mode;

#[derive(clap::Args)]
pub(crate) struct Codegen {
    /// Write nothing; list every difference and fail when there is one.
    #[arg(long)]
    check: bool,
}

impl Codegen {
    pub(crate) fn run(self, root: &Path) -> ExitCode {
        let mode = if self.check { Mode::Check } else { Mode::Write };
        match aisa_codegen::run(root, mode) {
            Ok((contract, report)) => {
                crate::print(&report);
                if matches!(mode, Mode::Write) {
                    crate::semver::print(root, &contract);
                }
                if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
            }
            Err(error) => {
                eprintln!("{error}");
                ExitCode::FAILURE
            }
        }
    }
}
