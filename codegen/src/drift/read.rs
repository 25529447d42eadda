//! Recognises what a text is and reads it: nothing is told by its file name.

use super::contract::{Contract, Form};
use super::node::{parse_json, parse_yaml};

mod capture;
mod example;
mod host;
mod markdown;
mod openapi;
mod page;
mod schema;

pub(crate) use host::{base_host, operation_family, operation_key};

/// What a reader may need to be told.
#[derive(Clone, Debug, Default)]
pub struct Hints {
    /// The operation that a captured body belongs to, when the body does not say.
    pub operation: Option<String>,
    /// The source covers only some operations, so that a missing one is not gone.
    pub partial: bool,
    /// The first steps of the paths that matter, such as `backlinks`: a document with these and hundreds of others is
    /// read for these alone. Empty reads everything.
    pub families: Vec<String>,
}

/// Why a source cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Unreadable {
    /// The name of the source.
    pub name: String,
    /// The line that stopped the reader, from 1.
    pub line: usize,
    /// What should have stood there.
    pub expected: String,
    /// What stood there.
    pub found: String,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}:{}: expected {}, found {}",
            self.name, self.line, self.expected, self.found
        )
    }
}

impl std::error::Error for Unreadable {}

/// A reader's refusal before the source's name is known to it.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) line: usize,
    pub(crate) expected: String,
    pub(crate) found: String,
}

impl Refusal {
    pub(crate) fn new(line: usize, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self {
            line,
            expected: expected.into(),
            found: found.into(),
        }
    }
}

/// Reads any of the known forms.
///
/// # Errors
/// What was expected, what was found, and on which line.
pub fn read(name: &str, bytes: &[u8], hints: &Hints) -> Result<Contract, Unreadable> {
    let outcome = match std::str::from_utf8(bytes) {
        Ok(text) => recognise(text.strip_prefix('\u{FEFF}').unwrap_or(text), hints),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count();
            Err(Refusal::new(line, "text in UTF-8", "bytes that are not"))
        }
    };
    let mut contract = outcome.map_err(|refusal| Unreadable {
        name: name.to_owned(),
        line: refusal.line,
        expected: refusal.expected,
        found: refusal.found,
    })?;
    name.clone_into(&mut contract.source.name);
    contract.catalogue &= !hints.partial;
    contract.coverage.fields = contract
        .operations
        .iter()
        .map(|op| op.request.list.len() + op.result.list.len() + op.envelope.list.len())
        .sum();
    Ok(contract)
}

fn recognise(text: &str, hints: &Hints) -> Result<Contract, Refusal> {
    let start = text.trim_start();
    let first_line = 1 + text[..text.len() - start.len()].matches('\n').count();
    if start.is_empty() {
        return Err(Refusal::new(1, FORMS, "an empty file"));
    }
    if start.starts_with(['{', '[']) {
        let root = parse_json(start, first_line)
            .map_err(|error| Refusal::new(error.line, "a complete JSON document", error.message))?;
        return if openapi::is_document(&root) {
            openapi::read(&root, Form::OpenApi, hints)
        } else {
            capture::read(&root, hints)
        };
    }
    if let Some(contract) = markdown::read(text, hints) {
        return contract;
    }
    if openapi::looks_like_yaml(text) {
        let root = parse_yaml(text, 1).map_err(|error| {
            Refusal::new(error.line, "an OpenAPI document in YAML", error.message)
        })?;
        return if openapi::is_document(&root) {
            openapi::read(&root, Form::OpenApi, hints)
        } else {
            Err(Refusal::new(
                1,
                "an OpenAPI document in YAML",
                "YAML without `openapi` and `paths`",
            ))
        };
    }
    page::read(text)
}

/// What can be read, for the message about something else.
pub(crate) const FORMS: &str = "a docs page as text, a Markdown page with an OpenAPI block, an OpenAPI document (JSON or YAML), or a captured JSON body";
