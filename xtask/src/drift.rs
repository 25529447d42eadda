//! `cargo xtask drift FILE…`: compares docs with the schema.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use aisa_codegen::{model::Api, source::providers};
use aisa_drift::{self as drift, Contract, Form, Hints, OperationDoc, ReadError, Report, render};
use clap::{Args, ValueEnum, builder::PossibleValuesParser};
use serde_json::Value;

/// Compare docs with the schema and name what changed.
///
/// Exit status: 0 no drift, 1 drift, 2 a file that cannot be read.
#[derive(Args)]
pub(crate) struct Drift {
    /// Docs pages as text, Markdown pages, OpenAPI documents, captured bodies.
    #[arg(required_unless_present = "live")]
    files: Vec<PathBuf>,
    /// List the fields of a captured response that the schema does not know.
    #[arg(long, value_name = "RESPONSE", conflicts_with = "files")]
    live: Option<PathBuf>,
    /// The operation of a captured body that does not say.
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
            .and_then(|set| aisa_codegen::lower(&aisa_codegen::overlook_blanks(&set)))
        {
            Ok(lowered) => lowered.api,
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
        let status = self.compare(&api);
        if matches!(self.format, Format::Text) {
            crate::semver::print(root);
        }
        status
    }

    fn compare(&self, api: &Api) -> ExitCode {
        let (ours, records) = (Contract::from_api(api), drift::records(api));
        let mut reports = Vec::new();
        let mut unreadable = false;
        for file in &self.files {
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

    /// Lists the fields of an answer that the schema lacks, one a line, as the client's `unknown_fields()` names them.
    fn list_unknown(&self, api: &Api, file: &Path) -> Result<ExitCode, ReadError> {
        let (bytes, docs) = self.read(file, &Contract::from_api(api))?;
        let answer: Option<Value> = serde_json::from_slice(&bytes).ok();
        let named = docs.operations.first();
        let operation = named.and_then(|operation| api.operation(&operation.name));
        let (Form::Response, Some(answer), Some(operation)) = (docs.source.form, answer, operation)
        else {
            let found = format!("a {} of another kind", docs.source.form);
            return Err(unreadable(
                file,
                "the answer of one operation, in JSON",
                found,
            ));
        };
        let unknown = drift::unknown_fields(api, operation, drift::result_of(&answer));
        match self.format {
            Format::Json => crate::print(format_args!("{:#}\n", Value::from(unknown.clone()))),
            _ => unknown
                .iter()
                .for_each(|path| crate::print(format_args!("{path}\n"))),
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
        };
        let docs = drift::read(&file.display().to_string(), &bytes, &hints)?;
        let stranger = |operation: &&OperationDoc| ours.operation(&operation.name).is_none();
        match docs.operations.iter().find(stranger) {
            Some(stranger) if docs.source.form.is_instance() => Err(unreadable(
                file,
                "a body of an operation in schema/ (or --operation NAME)",
                format!("one of `{}`", stranger.name),
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

fn unreadable(file: &Path, expected: &str, found: String) -> ReadError {
    ReadError {
        name: file.display().to_string(),
        line: 1,
        expected: expected.into(),
        found,
    }
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
        for (unreadable, drifted, expected) in [
            (false, false, 0),
            (false, true, 1),
            (true, false, 2),
            (true, true, 2),
        ] {
            assert_eq!(status(unreadable, drifted), expected);
        }
    }
}
