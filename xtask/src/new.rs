//! `cargo xtask new NAME | PAGE`: the first schema file of an operation, from its name or from its docs.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use aisa_codegen::{load, skeleton};

use crate::new_page;

/// Start the schema file of a new operation.
///
/// A NAME writes a skeleton whose texts say what goes in their place. A PAGE, which is a docs page as text, a Markdown
/// page or an OpenAPI document, is drafted from.
#[derive(clap::Args)]
pub(crate) struct New {
    /// The name of the operation in `snake_case`, or the file with its docs.
    #[arg(value_name = "NAME|PAGE")]
    what: String,
    /// The operation to draft, where the page has several.
    #[arg(long, value_name = "NAME")]
    operation: Option<String>,
}

impl New {
    pub(crate) fn run(self, root: &Path) -> ExitCode {
        let page = PathBuf::from(&self.what);
        if page.is_file() || self.what.contains(['.', '/', '\\']) {
            let operation = self.operation;
            return new_page::New { page, operation }.run(root);
        }
        match write(root, &self.what) {
            Ok(said) => {
                crate::print(format_args!("{said}\n"));
                ExitCode::SUCCESS
            }
            Err(said) => {
                eprintln!("{said}");
                ExitCode::FAILURE
            }
        }
    }
}

fn write(root: &Path, name: &str) -> Result<String, String> {
    let folder = root.join("schema");
    let set = load(&folder).map_err(|diagnostics| diagnostics.to_string())?;
    let text = skeleton(&set, name).map_err(|diagnostics| diagnostics.to_string())?;
    let path = folder.join(format!("{name}.json"));
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(format!(
        "wrote schema/{name}.json; put your own words in the place of every \"{}\". Then: cargo xtask codegen",
        aisa_codegen::BLANK
    ))
}
