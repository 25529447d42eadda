//! `cargo xtask new NAME | PAGE…`: the first schema file of an operation, from its name or from its docs, and of a family.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use aisa_codegen::{BLANK, SchemaSet, load, skeleton};

use crate::{
    family::{TargetFamily, join},
    new_page::{self, Wanted, Written},
};

/// Start the schema file of a new operation, and the family that it joins where that is new.
///
/// A NAME writes a skeleton whose texts say what goes in their place. A PAGE, which is a docs page as text, a Markdown
/// page or an OpenAPI document, is drafted from. `--family` alone starts a family with a first operation.
#[derive(clap::Args)]
pub(crate) struct New {
    /// The name of the operation in `snake_case`, or files with docs. What they say in the words that they have for
    /// operations of the schema is taken from those.
    #[arg(value_name = "NAME|PAGE", required_unless_present = "family")]
    what: Vec<String>,
    /// The family that the operation joins. A PAGE tells it by the path, a NAME needs it where there are several. One
    /// that is not there yet is started.
    #[arg(long, value_name = "FAMILY")]
    family: Option<String>,
    /// The operations to draft, where the docs have several; `family/name` where two families have one of the name.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    operation: Vec<String>,
    /// Draft every operation of the docs that the schema lacks, but those of the task queue.
    #[arg(long, conflicts_with = "operation")]
    all: bool,
}

/// The name of the operation that a family begins with.
const FIRST: &str = "first_operation";

impl New {
    pub(crate) fn run(self, root: &Path) -> ExitCode {
        match self.write(root) {
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

    fn write(&self, root: &Path) -> Result<String, String> {
        let set = load(&root.join("schema")).map_err(|found| found.to_string())?;
        let family = self.family.as_deref();
        let is_page = |what: &String| Path::new(what).is_file() || what.contains(['.', '/', '\\']);
        let (files, said) = match self.what.as_slice() {
            [] => named(&set, family, FIRST)?,
            [name] if !is_page(name) => named(&set, family, name)?,
            pages => {
                let pages: Vec<PathBuf> = pages.iter().map(PathBuf::from).collect();
                let wanted = match self.operation.as_slice() {
                    [] if self.all => Wanted::All,
                    [] => Wanted::Only,
                    names => Wanted::Named(names),
                };
                new_page::draft(&set, &root.join("schema"), family, &pages, &wanted)?
            }
        };
        for (path, text) in &files {
            write(&root.join("schema").join(path), text)?;
        }
        let written: Vec<String> = files.keys().map(|path| format!("schema/{path}")).collect();
        Ok(format!("wrote {}{said}", written.join(", ")))
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let written = match path.parent() {
        Some(folder) => fs::create_dir_all(folder),
        None => Ok(()),
    };
    written
        // Templates have the line endings of the checkout, what is made beside them has not.
        .and_then(|()| fs::write(path, text.replace("\r\n", "\n")))
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn named(set: &SchemaSet, family: Option<&str>, name: &str) -> Result<Written, String> {
    let TargetFamily { name: family, set, mut files } = join(set, family, None)?;
    let text = skeleton::operation(&set, &family, name).map_err(|found| found.to_string())?;
    files.insert(format!("{family}/{name}.json"), text);
    let said = format!(
        "; put your own words in the place of every \"{BLANK}\". Then: cargo xtask codegen"
    );
    Ok((files, said))
}
