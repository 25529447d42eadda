//! `cargo xtask drift FILE…`: compares docs with the schema. `--fetch` downloads the docs first.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use aisa_codegen::source::providers;
use aisa_contract::Operation;
use aisa_drift::{self as drift, Contract, Form, Hints, OperationDoc, ReadError, Report, render};
use clap::{Args, ValueEnum, builder::PossibleValuesParser};
use serde_json::Value;

/// Compare docs with the schema and name what changed.
///
/// Exit status: 0 no drift, 1 drift, 2 a file that cannot be read.
#[derive(Args)]
pub(crate) struct Drift {
    /// Docs pages as text, Markdown pages, OpenAPI documents, captured bodies.
    #[arg(required_unless_present_any = ["live", "fetch"])]
    files: Vec<PathBuf>,
    /// List the fields of a captured response that the schema does not know.
    #[arg(long, value_name = "RESPONSE", conflicts_with = "files")]
    live: Option<PathBuf>,
    /// Download the docs pages of these operations, or of all of them, into target/drift and compare those; a name that
    /// several families have is written with its family, `labs/google-keyword-overview`.
    #[arg(long, num_args = 0.., value_name = "OPERATION", conflicts_with_all = ["files", "live"])]
    fetch: Option<Vec<String>>,
    /// The one operation to look at, as `summary` or `labs/google-keyword-overview`; a captured body that does not say
    /// whose it is needs it.
    #[arg(long, value_name = "NAME")]
    operation: Option<String>,
    /// The files cover only some operations: one that is missing is not gone.
    #[arg(long)]
    partial: bool,
    /// Whose docs the files are, when they do not say, or say it wrongly; recorded disagreements go by it.
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(providers()))]
    source: Option<String>,
    /// How to print the report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Show every line of long lists.
    #[arg(long)]
    all: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
    Markdown,
}

/// Exit statuses, so that scripts can tell drift from a file that cannot be read.
const DRIFT: u8 = 1;
const UNREADABLE: u8 = 2;

impl Drift {
    pub(crate) fn run(&self, root: &Path) -> ExitCode {
        let api = match aisa_codegen::load(&root.join("schema"))
            .and_then(|set| aisa_codegen::contract(&aisa_codegen::fill_placeholders(&set)))
        {
            Ok(api) => api,
            Err(diagnostics) => {
                eprintln!(
                    "{diagnostics}\n\nthe schema must be in order before docs can be compared with it"
                );
                return ExitCode::from(UNREADABLE);
            }
        };
        if let Some(file) = &self.live {
            return self.list_unknown(&api, file).unwrap_or_else(|error| {
                eprintln!("error: {error}");
                ExitCode::from(UNREADABLE)
            });
        }
        let status = match &self.fetch {
            None => self.compare(&api, &self.files, false),
            Some(_) if !cfg!(feature = "fetch") => return with_fetch(root),
            Some(names) => match pages(&api, names, root) {
                Ok((files, incomplete)) => self.compare(&api, &files, incomplete),
                Err(error) => {
                    eprintln!("error: {error}");
                    return ExitCode::from(UNREADABLE);
                }
            },
        };
        if matches!(self.format, Format::Text) {
            crate::semver::print(root, &api);
        }
        status
    }

    /// Compares files and prints the reports; `unreadable` says that some are missing.
    fn compare(
        &self,
        api: &aisa_contract::Contract,
        files: &[PathBuf],
        mut unreadable: bool,
    ) -> ExitCode {
        let (ours, records) = (Contract::from_api(api), drift::records(api));
        let mut reports = Vec::new();
        for file in files {
            match self.read(file, &ours) {
                Ok((_, docs)) => reports.push(drift::compare(&ours, &docs, &records)),
                Err(error) => {
                    eprintln!("error: {error}");
                    unreadable = true;
                }
            }
        }
        self.print(&reports);
        ExitCode::from(status(unreadable, reports.iter().any(Report::drifted)))
    }

    /// Lists the fields of a response that the schema lacks, one a line, as the client's `unknown_fields()` names them.
    fn list_unknown(
        &self,
        api: &aisa_contract::Contract,
        file: &Path,
    ) -> Result<ExitCode, ReadError> {
        let (bytes, docs) = self.read(file, &Contract::from_api(api))?;
        let response: Option<Value> = serde_json::from_slice(&bytes).ok();
        let ours = Contract::from_api(api);
        let named = docs.operations.first();
        let named = named.and_then(|named| ours.counterpart(named));
        let operation = named.and_then(|named| {
            let family = api.family(named.place.folder())?;
            Some((family, family.operation(&named.name)?))
        });
        // A bare list of rows looks as requests do.
        let is_response = |operation: &Operation| match docs.source.form {
            Form::Response => true,
            Form::Request => operation.answers_rows,
            _ => false,
        };
        let operation = operation.filter(|(_, operation)| is_response(operation));
        let (Some(response), Some((family, operation))) = (response, operation) else {
            let found = format!("a {} of another kind", docs.source.form);
            return Err(unreadable(file, "the response of one operation, in JSON", found));
        };
        let unknown = drift::unknown_fields(family, operation, &response);
        match self.format {
            Format::Json => crate::print(format_args!("{:#}\n", Value::from(unknown.clone()))),
            _ => unknown.iter().for_each(|path| crate::print(format_args!("{path}\n"))),
        }
        Ok(ExitCode::from(status(false, !unknown.is_empty())))
    }

    /// A file and what it says.
    fn read(&self, file: &Path, ours: &Contract) -> Result<(Vec<u8>, Contract), ReadError> {
        let bytes = fs::read(file)
            .map_err(|error| unreadable(file, "a readable file", error.to_string()))?;
        let hints = Hints {
            operation: self.operation.clone(),
            source: self.source.clone(),
            partial: self.partial,
            families: ours.families(),
            tags: ours.tags(),
        };
        let mut docs = drift::read(&file.display().to_string(), &bytes, &hints)?;
        if let Some(name) = &self.operation {
            let expected = "--operation to name one of schema/";
            let own = ours.find(name).map_err(|found| unreadable(file, expected, found))?;
            if !docs.keep_only(ours, own) {
                let expected = format!("a document with the operation `{name}`");
                return Err(unreadable(file, &expected, "none that is called there".to_owned()));
            }
        }
        let unknown = |operation: &&OperationDoc| ours.counterpart(operation).is_none();
        match docs.operations.iter().find(unknown) {
            Some(unknown) if docs.source.form.is_instance() => Err(unreadable(
                file,
                "a body of an operation in schema/ (or --operation NAME)",
                format!("one of `{}`", unknown.name),
            )),
            _ => Ok((bytes, docs)),
        }
    }

    fn print(&self, reports: &[Report]) {
        match self.format {
            Format::Text => {
                for report in reports {
                    crate::print(format_args!("{}\n", render::text(report, self.all)));
                }
            }
            Format::Markdown => {
                for report in reports {
                    crate::print(format_args!("{}\n", render::markdown(report)));
                }
            }
            Format::Json => {
                let reports: Vec<_> = reports.iter().map(render::json).collect();
                crate::print(format_args!("{:#}\n", Value::from(reports)));
            }
        }
    }
}

/// Runs this command again with the HTTP client built in, which `codegen` and comparing files do without.
fn with_fetch(root: &Path) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = std::process::Command::new(cargo)
        .current_dir(root)
        .args(["run", "--quiet", "--package", "xtask", "--features", "fetch", "--"])
        .args(std::env::args_os().skip(1))
        .status();
    let code = match status {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()),
        Err(error) => {
            eprintln!("error: cargo cannot be run: {error}");
            None
        }
    };
    ExitCode::from(code.unwrap_or(UNREADABLE))
}

#[cfg(not(feature = "fetch"))]
fn pages(
    _: &aisa_contract::Contract,
    _: &[String],
    _: &Path,
) -> Result<(Vec<PathBuf>, bool), String> {
    Err("this build cannot download".to_owned())
}

/// Downloads the docs page of each operation; says whether some are missing.
#[cfg(feature = "fetch")]
fn pages(
    api: &aisa_contract::Contract,
    names: &[String],
    root: &Path,
) -> Result<(Vec<PathBuf>, bool), String> {
    let ours = Contract::from_api(api);
    let named: Result<Vec<&OperationDoc>, String> =
        names.iter().map(|name| ours.find(name)).collect();
    let named = named?;
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = target.join("drift");
    let io = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(io)?;
    let mut fetcher = drift::Fetcher::new(drift::FetchLimits::default(), std::thread::sleep)
        .map_err(|error| error.to_string())?;
    let (mut files, mut incomplete) = (Vec::new(), false);
    for (family, operation) in api.operations() {
        let is_named =
            |own: &&OperationDoc| own.place.folder() == family.name && own.name == operation.name;
        if !named.is_empty() && !named.iter().any(is_named) {
            continue;
        }
        let page = match fetcher.page(&operation.docs) {
            Ok(page) => page,
            Err(error) => {
                eprintln!("error: {error}");
                incomplete = true;
                continue;
            }
        };
        let file = folder.join(format!("{}-{}.txt", family.name, operation.name));
        fs::write(&file, page.text).map_err(io)?;
        if let Some(html) = page.html {
            fs::write(file.with_extension("html"), html).map_err(io)?;
        }
        files.push(file);
    }
    Ok((files, incomplete))
}

fn unreadable(file: &Path, expected: &str, found: String) -> ReadError {
    ReadError { name: file.display().to_string(), line: 1, expected: expected.into(), found }
}

/// The exit status of a comparison; a file that cannot be read counts before drift in another.
fn status(unreadable: bool, drifted: bool) -> u8 {
    match (unreadable, drifted) {
        (true, _) => UNREADABLE,
        (false, true) => DRIFT,
        (false, false) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::status;

    #[test]
    fn scripts_tell_drift_from_a_file_that_cannot_be_read() {
        for (unreadable, drifted, expected) in
            [(false, false, 0), (false, true, 1), (true, false, 2), (true, true, 2)]
        {
            assert_eq!(status(unreadable, drifted), expected);
        }
    }
}
