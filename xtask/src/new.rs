//! `cargo xtask new NAME | PAGE`: the first schema file of an operation, from its name or from its docs.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use aisa_codegen::{SchemaSet, load, skeleton};

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
    /// The family that the operation joins; needed where there are several.
    #[arg(long, value_name = "FAMILY")]
    family: Option<String>,
    /// The operation to draft, where the page has several.
    #[arg(long, value_name = "NAME")]
    operation: Option<String>,
}

impl New {
    pub(crate) fn run(self, root: &Path) -> ExitCode {
        let page = PathBuf::from(&self.what);
        let family = self.family.as_deref();
        let said = if page.is_file() || self.what.contains(['.', '/', '\\']) {
            new_page::draft(root, family, &page, self.operation.as_deref())
        } else {
            write(root, family, &self.what)
        };
        match said {
            Ok(said) => {
                crate::print(format_args!("{said}\n"));
                ExitCode::SUCCESS
            }
            Err(said) => {
                eprintln!("error: {said}");
                ExitCode::from(2)
            }
        }
    }
}

/// The family to add to: the one that is asked for, or the only one.
pub(crate) fn family<'s>(set: &'s SchemaSet, wanted: Option<&str>) -> Result<&'s str, String> {
    let families: Vec<&str> = set.families().into_iter().collect();
    match (wanted, families.as_slice()) {
        (None, [only]) => Ok(only),
        (None, _) => Err(format!(
            "say which family it joins with --family: {}",
            families.join(", ")
        )),
        (Some(wanted), _) => families
            .iter()
            .find(|family| **family == wanted)
            .copied()
            .ok_or(format!(
                "there is no family `{wanted}`; known are {}",
                families.join(", ")
            )),
    }
}

fn write(root: &Path, family: Option<&str>, name: &str) -> Result<String, String> {
    let folder = root.join("schema");
    let set = load(&folder).map_err(|diagnostics| diagnostics.to_string())?;
    let family = self::family(&set, family)?;
    let text = skeleton(&set, family, name).map_err(|diagnostics| diagnostics.to_string())?;
    let path = folder.join(family).join(format!("{name}.json"));
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(format!(
        "wrote schema/{family}/{name}.json; put your own words in the place of every \"{}\". Then: cargo xtask codegen",
        aisa_codegen::BLANK
    ))
}
