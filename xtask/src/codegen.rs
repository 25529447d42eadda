//! `cargo xtask codegen [--check]`

use std::{path::Path, process::ExitCode};

use aisa_codegen::{Mode, generate, load, sync};

#[derive(clap::Args)]
pub(crate) struct Codegen {
    /// Write nothing; list every difference and fail when there is one.
    #[arg(long)]
    check: bool,
}

impl Codegen {
    pub(crate) fn run(self, root: &Path) -> ExitCode {
        let products = match load(&root.join("schema")).and_then(|set| generate(&set)) {
            Ok(products) => products,
            Err(diagnostics) => {
                eprintln!("{diagnostics}");
                return ExitCode::FAILURE;
            }
        };
        let mode = if self.check { Mode::Check } else { Mode::Write };
        match sync(root, &products, mode) {
            Ok(report) => {
                crate::print(&report);
                if matches!(mode, Mode::Write) {
                    crate::semver::print(root);
                }
                if report.is_clean() {
                    ExitCode::SUCCESS
                } else {
                    ExitCode::FAILURE
                }
            }
            Err(error) => {
                eprintln!("{error}");
                ExitCode::FAILURE
            }
        }
    }
}
